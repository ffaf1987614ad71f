<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What to do when an order is begun that was begun before. What each of them does, row by row, is in `docs/decisions/0011-beginning-again.md`. */
enum Again: int
{
    /** What a shop means: the same page while it lives, else another payment, unless the order is paid or a payment of it may be. */
    case Default = 1;

    /** Refuse where a payment of the order is open. */
    case OnlyNew = 2;

    /** Start another payment, also beside one that may be paid: the shop knows that both may be. */
    case NewAttempt = 3;

    /** The same, and also for an order that was paid and given back. */
    case Again = 4;
}
