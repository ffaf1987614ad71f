<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Exception\InternalException;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;

/**
 * Tara's merchandise groups: `foreach`, `count()`, `find()`.
 *
 * @implements \IteratorAggregate<int, Group>
 */
final class Groups implements \Countable, \IteratorAggregate, \JsonSerializable
{
    use Guarded;

    /** @var list<Group> */
    public readonly array $list;

    /** @internal */
    public function __construct(private readonly Handle $handle)
    {
        $groups = Reader::of($handle);
        $list = [];
        for ($at = 0, $count = $groups->int('dargah_tara_groups_count'); $at < $count; $at++) {
            $list[] = new Group(
                id: $groups->int64('dargah_tara_groups_id_at', $at) ?? throw InternalException::without('group id'),
                name: $groups->text('dargah_tara_groups_name_at', $at),
                title: $groups->text('dargah_tara_groups_title_at', $at) ?? '',
                tag: $groups->text('dargah_tara_groups_tag_at', $at),
            );
        }
        $this->list = $list;
    }

    /** The group whose key, title or one of whose tags is this text; null where there is none. */
    public function find(string $wanted): ?Group
    {
        $at = $this->handle->api()->optional('size_t', 'dargah_tara_groups_find', $this->handle, $wanted);
        return $at === null ? null : $this->list[$at];
    }

    public function count(): int
    {
        return \count($this->list);
    }

    /** @return \ArrayIterator<int, Group> */
    public function getIterator(): \ArrayIterator
    {
        return new \ArrayIterator($this->list);
    }

    /** @internal */
    public function handle(): Handle
    {
        return $this->handle;
    }

    /** @return array<mixed> */
    protected function shown(): array
    {
        return $this->list;
    }
}
