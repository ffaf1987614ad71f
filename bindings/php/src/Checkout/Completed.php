<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Exception\InternalException;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;

/** What a callback or a push led to. */
final class Completed implements \JsonSerializable
{
    use Guarded;

    /**
     * @param Payment $payment   as the journal has it now
     * @param bool $isFirstTime  true for exactly one caller in the world: the one that made the payment paid, and its
     *                           order with it: no second payment of a paid order, nor one for another amount than the order
     *                           has. Right for an e-mail of thanks; not enough for booking, since that caller may die
     * @param bool $isAuthorized whether a push carried the merchant key's hash: only that the sender knows it. False after
     *                           a callback
     */
    private function __construct(
        public readonly Payment $payment,
        public readonly bool $isFirstTime,
        public readonly bool $isAuthorized,
    ) {
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $completed = Reader::of($handle);
        return new self(
            payment: Payment::read($completed->inner('dargah_completed_payment') ?? throw InternalException::without('payment')),
            isFirstTime: $completed->bool('dargah_completed_is_first_time'),
            isAuthorized: $completed->bool('dargah_completed_is_authorized'),
        );
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['payment' => $this->payment, 'isFirstTime' => $this->isFirstTime, 'isAuthorized' => $this->isAuthorized];
    }
}
