<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The call was cancelled. */
final class CancelledException extends NetworkException
{
}
