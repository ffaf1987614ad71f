<?php

declare(strict_types=1);

namespace Dargah\Native;

/**
 * Guarded, for what the library itself can show. The constructor says how, by `Shown::keep()`.
 *
 * @internal
 */
trait GuardedAnswer
{
    use Guarded;

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return Shown::of($this);
    }
}
