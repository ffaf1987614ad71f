<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The callback is for another payment. */
final class CallbackMismatchException extends CallbackException
{
}
