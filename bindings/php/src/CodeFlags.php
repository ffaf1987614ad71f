<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What a code means at a call. */
enum CodeFlags: int
{
    /** The call succeeded. */
    case Success = 1;

    /** Settles a payment as not paid, on a first verify after the time in which it could be paid. */
    case Final = 2;

    /** The same call may succeed later, and repeating it moves no money. */
    case Retryable = 4;

    /** The payer may have paid although the call was refused. */
    case MoneyMayHaveMoved = 8;
}
