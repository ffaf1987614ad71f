<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What became of a refund. */
enum RefundKind: int
{
    /** Tara says that it was done. */
    case Done = 1;

    /** Tara refused it, or it was certainly not asked for. */
    case Refused = 2;

    /** Nobody knows: the money may have moved. Never ask again before somebody has looked. Also for NULL. */
    case Unknown = 3;
}
