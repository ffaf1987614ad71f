<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The time limit was reached. */
final class TimeoutException extends NetworkException
{
}
