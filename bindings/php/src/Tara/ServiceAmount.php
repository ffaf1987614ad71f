<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Native\Arg;

/** A part of an amount that goes to one service. */
final class ServiceAmount
{
    public readonly int $serviceId;
    /** In Rial. */
    public readonly int $amount;

    /**
     * @param int $serviceId given to the merchant by Tara
     * @param int $amount    in Rial
     */
    public function __construct(mixed $serviceId, mixed $amount)
    {
        $this->serviceId = Arg::integer('serviceId', $serviceId);
        $this->amount = Arg::integer('amount', $amount);
    }
}
