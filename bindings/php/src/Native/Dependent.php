<?php

declare(strict_types=1);

namespace Dargah\Native;

/**
 * What still has to read from a handle.
 *
 * @internal
 */
interface Dependent
{
    /** Reads all that is left to read: the handle goes. */
    public function settle(): void;
}
