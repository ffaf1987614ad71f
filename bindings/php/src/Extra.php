<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\MisuseException;
use Dargah\Native\Guarded;
use Dargah\Native\Json;

/**
 * The fields of an answer that no document describes, by their names: `$answer->extra['bank']`, `foreach`, `all()`.
 *
 * Nobody knows what such a field holds, so that dumps and logs show the names only.
 *
 * @implements \ArrayAccess<string, mixed>
 * @implements \IteratorAggregate<string, mixed>
 */
final class Extra implements \ArrayAccess, \Countable, \IteratorAggregate, \JsonSerializable
{
    use Guarded;

    private readonly Secret $json;

    /** @internal */
    public function __construct(#[\SensitiveParameter] string $json)
    {
        $this->json = new Secret($json);
    }

    /**
     * All of them. Whole numbers that PHP cannot hold are texts.
     *
     * @return array<string, mixed>
     */
    public function all(): array
    {
        return Json::object($this->json->expose(), 'extra');
    }

    public function offsetExists(mixed $offset): bool
    {
        return \array_key_exists($offset, $this->all());
    }

    /** The field, or null where it did not come. */
    public function offsetGet(mixed $offset): mixed
    {
        return $this->all()[$offset] ?? null;
    }

    public function offsetSet(mixed $offset, #[\SensitiveParameter] mixed $value): void
    {
        throw MisuseException::of('an answer cannot be changed');
    }

    public function offsetUnset(mixed $offset): void
    {
        throw MisuseException::of('an answer cannot be changed');
    }

    public function count(): int
    {
        return \count($this->all());
    }

    /** @return \ArrayIterator<string, mixed> */
    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->all());
    }

    /** @return array<mixed> */
    protected function shown(): array
    {
        return array_keys($this->all());
    }
}
