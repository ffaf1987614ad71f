<?php

declare(strict_types=1);

namespace Dargah\Exception;

use Dargah\ErrorKind;

/** Something that was given is wrong: `$field` names it. Nothing was sent. */
final class InvalidInputException extends DargahException
{
    /** @internal */
    public static function of(string $field, string $message): self
    {
        return self::own(ErrorKind::InvalidInput, $message, $field);
    }
}
