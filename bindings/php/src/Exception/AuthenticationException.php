<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The gateway does not take the credentials. */
final class AuthenticationException extends DargahException
{
}
