<?php

declare(strict_types=1);

namespace Dargah\Tara;

/** One merchandise group of Tara's. */
final class Group
{
    /** @internal */
    public function __construct(
        /** Its code: goes into an item's `group`. */
        public readonly int $id,
        /** Its key. */
        public readonly ?string $name,
        /** Its title: goes into an item's `groupTitle`. */
        public readonly string $title,
        /** Its tags. */
        public readonly ?string $tag,
    ) {
    }
}
