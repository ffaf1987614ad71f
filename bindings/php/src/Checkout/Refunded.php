<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Exception\InternalException;
use Dargah\Native\Guarded;

/** What became of a refund: look at `refund->state`. Unknown lets no other one leave until a person has looked. */
final class Refunded implements \JsonSerializable
{
    use Guarded;

    /**
     * @param Payment $payment      as the journal has it now
     * @param PaymentRefund $refund this one, out of the payment's refunds
     */
    private function __construct(public readonly Payment $payment, public readonly PaymentRefund $refund)
    {
    }

    /** @internal */
    public static function of(Payment $payment, int $number): self
    {
        foreach ($payment->refunds as $refund) {
            if ($refund->number === $number) {
                return new self($payment, $refund);
            }
        }
        throw InternalException::without('refund');
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['payment' => $this->payment, 'refund' => $this->refund];
    }
}
