<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** Whether an attempt used a kept connection. */
enum ConnectionUse: int
{
    /** There was never a connection. */
    case None = 0;

    /** A new connection was opened. */
    case New = 1;

    /** A kept connection was used. */
    case Reused = 2;
}
