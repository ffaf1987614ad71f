<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** What came is no callback of this gateway. */
final class CallbackUnreadableException extends CallbackException
{
}
