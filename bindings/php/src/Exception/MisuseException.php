<?php

declare(strict_types=1);

namespace Dargah\Exception;

use Dargah\ErrorKind;

/** The program is wrong: something is used after it was closed, copied, or in a wrong order. */
final class MisuseException extends DargahException
{
    /** @internal */
    public static function of(string $message): self
    {
        return self::own(ErrorKind::Misuse, $message);
    }

    /** @internal */
    public static function closed(): self
    {
        return self::of('it was closed already');
    }
}
