<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\MisuseException;

/**
 * For everything that may hold a secret or a handle: what is shown of it is masked, and it cannot be copied out.
 *
 * @internal
 */
trait Guarded
{
    /**
     * What may be shown of it.
     *
     * @return array<array-key, mixed>
     */
    abstract protected function shown(): array;

    /** @return array<array-key, mixed> */
    public function __debugInfo(): array
    {
        return $this->shown();
    }

    /** @return array<array-key, mixed> Without secrets. */
    public function jsonSerialize(): array
    {
        return $this->shown();
    }

    /** @return array<string, never> */
    public function __serialize(): array
    {
        self::refuseToSerialize();
    }

    /** @return list<string> */
    public function __sleep(): array
    {
        self::refuseToSerialize();
    }

    /** @param array<mixed> $data */
    public function __unserialize(array $data): void
    {
        throw MisuseException::of(self::class . ' cannot be unserialized');
    }

    public function __wakeup(): void
    {
        $this->__unserialize([]);
    }

    /** @param array<mixed> $properties */
    public static function __set_state(array $properties): never
    {
        throw MisuseException::of(self::class . ' cannot be made from what var_export() wrote');
    }

    public function __clone(): void
    {
        throw MisuseException::of(self::class . ' cannot be cloned');
    }

    private static function refuseToSerialize(): never
    {
        throw MisuseException::of(self::class . ' cannot be serialized: it may hold secrets. Keep the fields you need');
    }
}
