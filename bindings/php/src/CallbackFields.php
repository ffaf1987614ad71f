<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Guarded;

/**
 * The other fields of a callback, in their order. Anybody can have written them, and nobody knows what they hold: dumps
 * and logs show how many there are.
 *
 * @implements \IteratorAggregate<string, string>
 */
final class CallbackFields implements \Countable, \IteratorAggregate, \JsonSerializable
{
    use Guarded;

    /** @var list<array{string, Secret}> */
    private readonly array $fields;

    /**
     * @param list<array{string, string}> $fields
     * @internal
     */
    public function __construct(#[\SensitiveParameter] array $fields)
    {
        $this->fields = array_map(static fn (array $field): array => [$field[0], new Secret($field[1])], $fields);
    }

    /** The value of this name; null where it did not come. */
    public function get(string $name): ?string
    {
        foreach ($this->fields as [$known, $value]) {
            if ($known === $name) {
                return $value->expose();
            }
        }
        return null;
    }

    public function count(): int
    {
        return \count($this->fields);
    }

    /** @return \Generator<string, string> */
    public function getIterator(): \Generator
    {
        foreach ($this->fields as [$name, $value]) {
            yield $name => $value->expose();
        }
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['count' => \count($this->fields)];
    }
}
