<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;

/** The shop's own categories mapped onto Tara's groups. */
final class GroupMap implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    /**
     * @param int $other                     the group of every category that is not mapped (26 is seen in use)
     * @param array<string, int> $categories each category's group
     */
    public function __construct(private readonly Groups $groups, mixed $other, array $categories = [])
    {
        $api = $groups->handle()->api();
        $other = Arg::integer('other', $other);
        $this->handle = $api->make('dargah_tara_group_map', 'dargah_tara_group_map_new', $groups->handle(), $other);
        foreach ($categories as $category => $group) {
            // PHP makes numbers of keys that look like numbers.
            $this->add((string) $category, $group);
        }
    }

    /**
     * Maps one category of the shop onto the group with this code, which must be one of Tara's.
     *
     * @param int $group
     * @return $this
     */
    public function add(string $category, mixed $group): self
    {
        $group = Arg::integer('group', $group);
        $this->handle->api()->run('dargah_tara_group_map_add', $this->handle, $category, $group);
        return $this;
    }

    /** The group of a category. */
    public function get(string $category): Group
    {
        $at = $this->handle->api()->place('dargah_tara_group_map_get', $this->handle, $category);
        return $this->groups->list[$at];
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return [];
    }
}
