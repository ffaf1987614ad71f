<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** Where payments are made. */
enum Environment: int
{
    /** Real money. */
    case Production = 1;

    /** TabaPay's sandbox. */
    case Sandbox = 2;
}
