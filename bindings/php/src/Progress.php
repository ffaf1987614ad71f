<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** How far a request got. Decides whether it may be sent again. */
enum Progress: int
{
    /** Not a byte left this machine: the gateway cannot have acted on it. */
    case NotSent = 0;

    /** A byte may have left: the gateway may have acted on it. */
    case Sent = 1;

    /** An answer came back, readable or not. */
    case Answered = 2;
}
