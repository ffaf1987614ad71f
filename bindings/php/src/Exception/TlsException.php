<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** TLS could not be set up: `$tlsProblem` says why. */
final class TlsException extends NetworkException
{
}
