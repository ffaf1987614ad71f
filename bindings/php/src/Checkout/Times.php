<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Arg;
use Dargah\Native\Handle;

/** How long checkout waits for what, in milliseconds. What is left out is as usual. */
final class Times
{
    /** @var array<string, int> By the builder's functions. */
    private readonly array $set;

    /**
     * @param int|null $leaseMs    for how long one process may be at a verify before another one takes it over. Longer than
     *                             any call
     * @param int|null $payerMs    how long the gateway's page lives: a payer who begins again meanwhile gets the same one, and
     *                             reconcile asks about a payment without a callback when it is over. An assumption
     * @param int|null $windowMs   how long after its start a payment is asked about. An assumption
     * @param int|null $askAgainMs how long to wait before an unknown payment is asked about again
     */
    public function __construct(mixed $leaseMs = null, mixed $payerMs = null, mixed $windowMs = null, mixed $askAgainMs = null)
    {
        $set = [];
        $leaseMs === null || $set['dargah_checkout_builder_set_lease_ms'] = Arg::notNegative('leaseMs', $leaseMs);
        $payerMs === null || $set['dargah_checkout_builder_set_payer_ms'] = Arg::notNegative('payerMs', $payerMs);
        $windowMs === null || $set['dargah_checkout_builder_set_window_ms'] = Arg::notNegative('windowMs', $windowMs);
        $askAgainMs === null || $set['dargah_checkout_builder_set_ask_again_ms'] = Arg::notNegative('askAgainMs', $askAgainMs);
        $this->set = $set;
    }

    /** @internal */
    public function apply(Handle $builder): void
    {
        foreach ($this->set as $function => $ms) {
            $builder->api()->run($function, $builder, $ms);
        }
    }
}
