<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Reader;
use Dargah\RefundState;

/** A refund of a payment, as the journal had it. */
final class PaymentRefund implements \JsonSerializable
{
    /**
     * @param int $number                  within the payment
     * @param int $amount                  in Rial
     * @param \DateTimeImmutable $startedAt when it was written down
     * @param int $startedMs               the same in milliseconds since 1970
     * @param string|null $code            the gateway's, where it refused
     * @param string|null $text            what was said about it, or why a person settled it
     */
    private function __construct(
        public readonly int $number,
        public readonly int $amount,
        public readonly RefundState $state,
        public readonly \DateTimeImmutable $startedAt,
        public readonly int $startedMs,
        public readonly ?string $code,
        public readonly ?string $text,
    ) {
    }

    /** @return list<self> @internal */
    public static function listOf(Reader $payment): array
    {
        $list = [];
        for ($at = 0, $count = $payment->int('dargah_payment_refund_count'); $at < $count; $at++) {
            $list[] = new self(
                number: $payment->int('dargah_payment_refund_number_at', $at),
                amount: $payment->int('dargah_payment_refund_amount_at', $at),
                state: RefundState::tryFrom($payment->int('dargah_payment_refund_state_at', $at)) ?? RefundState::Unknown,
                startedAt: $payment->moment('dargah_payment_refund_ms_at', $at),
                startedMs: $payment->int('dargah_payment_refund_ms_at', $at),
                code: $payment->text('dargah_payment_refund_code_at', $at),
                text: $payment->text('dargah_payment_refund_text_at', $at),
            );
        }
        return $list;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['number' => $this->number, 'amount' => $this->amount, 'state' => $this->state->name,
            'startedMs' => $this->startedMs, 'code' => $this->code, 'text' => $this->text];
    }
}
