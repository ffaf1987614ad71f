<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** Where a refund stands. */
enum RefundState: int
{
    /** Written down, and about to be sent. What a process leaves behind that died there counts as unknown. */
    case Sending = 1;

    /** The gateway says that it was done. */
    case Done = 2;

    /** Certainly not done. */
    case Refused = 3;

    /** Nobody knows. The next one waits until a person has looked. */
    case Unknown = 4;
}
