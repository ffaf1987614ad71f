<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\MisuseException;
use FFI\CData;

/**
 * Owns one handle of the library and the function that frees it. Nothing else frees.
 *
 * It holds on to the library, so that this outlives every handle: a handle must never be freed by a library that
 * was closed before.
 *
 * @internal
 */
final class Handle
{
    private ?CData $pointer;
    /** @var \WeakMap<Dependent, true>|null Those that live still when it goes: at the end of the program, and in cycles. */
    private ?\WeakMap $dependents = null;

    public function __construct(private readonly Api $api, CData $pointer, private readonly string $free)
    {
        $this->pointer = $pointer;
    }

    public function __destruct()
    {
        $this->close();
    }

    public function api(): Api
    {
        return $this->api;
    }

    /** The pointer, for the time of one call. */
    public function pointer(): CData
    {
        return $this->pointer ?? throw MisuseException::closed();
    }

    /** Before it goes, this one reads what it has not read yet. */
    public function needs(Dependent $dependent): void
    {
        $this->dependents ??= new \WeakMap();
        $this->dependents[$dependent] = true;
    }

    /** Frees it now and not at the end; closing twice is fine. */
    public function close(): void
    {
        try {
            foreach ($this->pointer === null ? [] : $this->dependents ?? [] as $dependent => $_) {
                $dependent->settle();
            }
        } finally {
            $pointer = $this->pointer;
            if ($pointer !== null) {
                // First: whatever comes, nobody frees it again.
                $this->pointer = null;
                $this->api->free($this->free, $pointer);
            }
        }
    }

    public function __clone(): void
    {
        // Two owners would free it twice; this one must not free it either.
        $this->pointer = null;
        throw MisuseException::of('a handle cannot be cloned');
    }

    /** @return array<string, never> */
    public function __debugInfo(): array
    {
        return [];
    }

    /** @return array<string, never> */
    public function __serialize(): array
    {
        throw MisuseException::of('a handle cannot be serialized');
    }

    /** @param array<mixed> $data */
    public function __unserialize(array $data): void
    {
        throw MisuseException::of('a handle cannot be unserialized');
    }
}
