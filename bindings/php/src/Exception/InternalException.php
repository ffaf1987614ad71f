<?php

declare(strict_types=1);

namespace Dargah\Exception;

use Dargah\ErrorKind;

/** A fault in the library. Please report it. */
final class InternalException extends DargahException
{
    /**
     * What the library promises and did not keep.
     *
     * @internal
     */
    public static function without(string $what): self
    {
        return self::own(ErrorKind::Internal, "the library gave no $what");
    }
}
