<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What to do when an order is begun that was begun before. */
enum Again: int
{
    /** Return the running payment, so that a payer who reloads pays the same one. Refused after an unknown one. */
    case Resume = 1;

    /** Refuse. */
    case Refuse = 2;

    /** Start another payment, also after an unknown one: the shop knows that both may be paid. */
    case NewAttempt = 3;
}
