<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Handle;
use Dargah\PaymentState;

/** Which payments to list. What is left out does not matter; without arguments it wants all. */
final class Filter
{
    /** @var list<PaymentState> */
    public readonly array $states;
    public readonly ?int $fromMs;
    public readonly ?int $beforeMs;
    public readonly bool $attention;
    public readonly ?int $after;
    public readonly bool $toDeliver;

    /**
     * @param iterable<PaymentState> $states           only payments in one of these
     * @param string|int|null $orderId                 only payments of this order
     * @param string|null $account                     only payments through this account
     * @param \DateTimeInterface|int|null $from        only payments begun then or later; an int is milliseconds since 1970
     * @param \DateTimeInterface|int|null $before      only payments begun before
     * @param bool $attention                          only payments that wait for a person's decision
     * @param Payment|int|null $after                  only payments that come after this one, the last one of the page before
     * @param bool $toDeliver                          only payments that are paid and to be delivered: neither acknowledged
     *                                                 nor to be given back
     */
    public function __construct(
        iterable $states = [],
        public readonly string|int|null $orderId = null,
        public readonly ?string $account = null,
        mixed $from = null,
        mixed $before = null,
        mixed $attention = false,
        mixed $after = null,
        mixed $toDeliver = false,
    ) {
        $this->states = Arg::listOf('states', $states, PaymentState::class);
        $this->fromMs = $from === null ? null : Arg::moment('from', $from);
        $this->beforeMs = $before === null ? null : Arg::moment('before', $before);
        $this->attention = Arg::boolean('attention', $attention);
        $this->after = $after === null ? null : Payment::idOf($after, 'after');
        $this->toDeliver = Arg::boolean('toDeliver', $toDeliver);
    }

    /** @internal */
    public function handle(Api $api, ?int $after): Handle
    {
        $filter = $api->make('dargah_filter', 'dargah_filter_new');
        foreach ($this->states as $state) {
            $api->run('dargah_filter_add_state', $filter, $state);
        }
        $this->orderId !== null && $api->run('dargah_filter_set_order_id', $filter, (string) $this->orderId);
        $this->account !== null && $api->run('dargah_filter_set_account', $filter, $this->account);
        $this->fromMs !== null && $api->run('dargah_filter_set_from_ms', $filter, $this->fromMs);
        $this->beforeMs !== null && $api->run('dargah_filter_set_before_ms', $filter, $this->beforeMs);
        $this->attention && $api->run('dargah_filter_set_attention', $filter, true);
        $this->toDeliver && $api->run('dargah_filter_set_to_deliver', $filter, true);
        $after ??= $this->after;
        $after !== null && $api->run('dargah_filter_set_after', $filter, $after);
        return $filter;
    }
}
