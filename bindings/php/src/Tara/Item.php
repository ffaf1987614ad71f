<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Handle;

/** An invoice item: goods, or shipping, which is an item of its own. */
final class Item
{
    /** @var list<mixed> */
    private readonly array $fields;

    /**
     * @param string $name                 of the goods
     * @param string $code                 of the goods
     * @param int $count
     * @param int $fee                     the price of one unit, in Rial
     * @param string|int|Group $group      the code of one of Tara's groups; a Group gives its title too
     * @param string|null $groupTitle      its title
     * @param array<string, mixed> $extra  fields that this library does not know
     */
    public function __construct(
        public readonly string $name,
        public readonly string $code,
        mixed $count,
        public readonly Unit $unit,
        mixed $fee,
        string|int|Group $group,
        ?string $groupTitle = null,
        private readonly ?string $data = null,
        private readonly array $extra = [],
    ) {
        $id = $group instanceof Group ? $group->id : $group;
        $title = $groupTitle ?? ($group instanceof Group ? $group->title : '');
        $this->fields = [$name, $code, Arg::integer('count', $count), $unit, Arg::integer('fee', $fee), (string) $id, $title];
    }

    /**
     * @param iterable<self> $items
     * @internal
     */
    public static function handleOf(Api $api, iterable $items): Handle
    {
        $handle = $api->make('dargah_tara_items', 'dargah_tara_items_new');
        foreach (Arg::listOf('items', $items, self::class) as $item) {
            $api->run('dargah_tara_items_add', $handle, ...$item->fields);
            $item->data !== null && $api->run('dargah_tara_items_set_data', $handle, $item->data);
            if ($item->extra !== []) {
                $api->run('dargah_tara_items_set_extra_json', $handle, Arg::json('extra', $item->extra));
            }
        }
        return $handle;
    }
}
