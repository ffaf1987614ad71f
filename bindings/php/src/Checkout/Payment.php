<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Arg;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\NextStep;
use Dargah\PaymentState;
use Dargah\Secret;
use Dargah\Tara\ServiceAmount;

/** One payment as the journal had it. It does not change afterwards: ask the checkout for it anew. */
final class Payment implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param int $id                      what names it inside its journal: the key under which a shop books it
     * @param string $orderId              the shop's order
     * @param string $shop                 the shop, where several keep their payments in one journal; else empty
     * @param string $sentOrderId          the order number that the gateway knows: that of the shop, or for a later attempt
     *                                     at Tara one of its own
     * @param int $attempt                 1 for the first payment of an order
     * @param string $gateway              `tara` or `tabapay`
     * @param string $environment          `production`, `staging` (Tara) or `sandbox` (TabaPay)
     * @param string $account              the shop's own name for the account
     * @param int $amount                  what was asked for, in Rial
     * @param string|null $ip              the IP address that was sent with the order; null where none was
     * @param string $callbackUrl          where the payer comes back to
     * @param Secret|null $token           the gateway's token; null until there is one
     * @param Secret|null $page            the gateway's page for this token, where it names one; it holds the token
     * @param PaymentState $state          where it stands: for operators
     * @param NextStep $nextStep           what the shop does next about it
     * @param \DateTimeImmutable $startedAt when it was written down, by the journal's clock, like all its times
     * @param int $startedMs               the same in milliseconds since 1970
     * @param \DateTimeImmutable $windowEndsAt until when reconcile asks about it; an assumption about the gateway's window
     * @param int $windowEndsMs            the same in milliseconds since 1970
     * @param \DateTimeImmutable|null $askAgainAt when reconcile asks about it next; null where it asks no more
     * @param int|null $askAgainMs         the same in milliseconds since 1970
     * @param bool $hadPositiveCallback    whether a positive callback has come for it; that is no proof
     * @param bool $isVerified             whether a verify may have reached the gateway that was not answered by a clear no
     * @param string|null $referenceNumber Tara's `rrn`, TabaPay's `shaparakRefNumber`; null until it is proven
     * @param int|null $reportedAmount     what was paid, in Rial, as the gateway reported it; null until it is proven
     * @param string|null $trackingCode TabaPay's own number of the payment (`trackingCode`), once it is proven
     * @param string|null $date         TabaPay's `date`, as it came: Solar Hijri, e.g. `1402/01/01 12:10`
     * @param string|null $type         Tara's `type`: the document does not say what it is for
     * @param string|null $additionalData TabaPay's `additionalData`, as it was sent
     * @param string|null $card         the payer's card as the gateway masked it, e.g. `6037-99**-****-0590`; of one
     *                                  that it did not mask the middle is masked here
     * @param Secret|null $cardHash     the payer's card, hashed by TabaPay. A secret, not for a log
     * @param string|null $channelRefNumber Tara's `channelRefNumber`. Not proven: it came by the payer's browser
     * @param string|null $callbackAdditionalData Tara's `additionalData`. Not proven: it came by the payer's browser
     * @param string|null $callbackCard the card that Tara's callback named, masked. Not proven: it came by the
     *                                  payer's browser
     * @param int|null $finalAmount        TabaPay's `finalAmount`, in Rial; its meaning is open
     * @param \DateTimeImmutable|null $dateTime the moment of `date`; Tehran's time is assumed
     * @param \DateTimeImmutable|null $paidAt when its proof was written down; null until then
     * @param int|null $paidMs             the same in milliseconds since 1970
     * @param list<ServiceAmount> $serviceAmountList which service got how much, as Tara's answer said
     * @param string|null $code            the gateway's code of the last answer that was no success
     * @param string|null $text            what was said about it, in the gateway's words or in the library's
     * @param int|null $duplicateOf        the other payment of the same order that was paid before: this one is to be given
     *                                     back, not delivered
     * @param bool $isAmountChanged        whether it was paid when the order had another amount already: a person decides
     * @param bool $isAcknowledged         whether the shop has acknowledged it
     * @param bool $needsAttention         whether it waits for a person's decision: a mismatch, an unresolved payment, a
     *                                     refund of which nobody knows, one for another amount than the order had, a second
     *                                     payment of a paid order
     * @param string|null $closedBecause   why a person closed it; null where nobody did
     * @param int $refundedAmount          what was certainly given back, in Rial
     * @param list<PaymentRefund> $refunds those that were made or tried
     */
    private function __construct(
        public readonly int $id,
        public readonly string $orderId,
        public readonly string $shop,
        public readonly string $sentOrderId,
        public readonly int $attempt,
        public readonly string $gateway,
        public readonly string $environment,
        public readonly string $account,
        public readonly int $amount,
        public readonly ?string $ip,
        public readonly string $callbackUrl,
        public readonly ?Secret $token,
        public readonly ?Secret $page,
        public readonly PaymentState $state,
        public readonly NextStep $nextStep,
        public readonly \DateTimeImmutable $startedAt,
        public readonly int $startedMs,
        public readonly \DateTimeImmutable $windowEndsAt,
        public readonly int $windowEndsMs,
        public readonly ?\DateTimeImmutable $askAgainAt,
        public readonly ?int $askAgainMs,
        public readonly bool $hadPositiveCallback,
        public readonly bool $isVerified,
        public readonly ?string $referenceNumber,
        public readonly ?int $reportedAmount,
        public readonly ?string $trackingCode,
        public readonly ?string $date,
        public readonly ?string $type,
        public readonly ?string $additionalData,
        public readonly ?string $card,
        public readonly ?Secret $cardHash,
        public readonly ?string $channelRefNumber,
        public readonly ?string $callbackAdditionalData,
        public readonly ?string $callbackCard,
        public readonly ?int $finalAmount,
        public readonly ?\DateTimeImmutable $dateTime,
        public readonly ?\DateTimeImmutable $paidAt,
        public readonly ?int $paidMs,
        public readonly array $serviceAmountList,
        public readonly ?string $code,
        public readonly ?string $text,
        public readonly ?int $duplicateOf,
        public readonly bool $isAmountChanged,
        public readonly bool $isAcknowledged,
        public readonly bool $needsAttention,
        public readonly ?string $closedBecause,
        public readonly int $refundedAmount,
        public readonly array $refunds,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_payment_to_json');
    }

    /** Whether it is to be booked, delivered and acknowledged: `nextStep` is NextStep::Deliver. */
    public function isToBeDelivered(): bool
    {
        return $this->nextStep === NextStep::Deliver;
    }

    /** @internal */
    public static function read(Reader $payment): self
    {
        $askAgain = $payment->uint64('dargah_payment_ask_again_ms');
        $paid = $payment->uint64('dargah_payment_paid_ms');
        $services = [];
        for ($at = 0, $count = $payment->int('dargah_payment_service_count'); $at < $count; $at++) {
            $id = $payment->int('dargah_payment_service_id_at', $at);
            $services[] = new ServiceAmount($id, $payment->int('dargah_payment_service_amount_at', $at));
        }
        return new self(
            id: $payment->int('dargah_payment_id'),
            orderId: $payment->text('dargah_payment_order_id') ?? '',
            shop: $payment->text('dargah_payment_shop') ?? '',
            sentOrderId: $payment->text('dargah_payment_sent_order_id') ?? '',
            attempt: $payment->int('dargah_payment_attempt'),
            gateway: $payment->text('dargah_payment_gateway') ?? '',
            environment: $payment->text('dargah_payment_environment') ?? '',
            account: $payment->text('dargah_payment_account') ?? '',
            amount: $payment->int('dargah_payment_amount'),
            ip: $payment->text('dargah_payment_ip'),
            callbackUrl: $payment->text('dargah_payment_callback_url') ?? '',
            token: $payment->secret('dargah_payment_token'),
            page: $payment->secret('dargah_payment_page'),
            // What a newer library adds proves nothing to this package.
            state: PaymentState::tryFrom($payment->int('dargah_payment_get_state')) ?? PaymentState::Unknown,
            nextStep: NextStep::tryFrom($payment->int('dargah_payment_get_next_step')) ?? NextStep::Wait,
            startedAt: $payment->moment('dargah_payment_started_ms'),
            startedMs: $payment->int('dargah_payment_started_ms'),
            windowEndsAt: $payment->moment('dargah_payment_window_ends_ms'),
            windowEndsMs: $payment->int('dargah_payment_window_ends_ms'),
            askAgainAt: $askAgain === null ? null : Reader::momentOf($askAgain),
            askAgainMs: $askAgain,
            hadPositiveCallback: $payment->bool('dargah_payment_had_positive_callback'),
            isVerified: $payment->bool('dargah_payment_is_verified'),
            referenceNumber: $payment->text('dargah_payment_reference_number'),
            reportedAmount: $payment->int64('dargah_payment_reported_amount'),
            trackingCode: $payment->text('dargah_payment_tracking_code'),
            date: $payment->text('dargah_payment_date'),
            type: $payment->text('dargah_payment_type'),
            additionalData: $payment->text('dargah_payment_additional_data'),
            card: $payment->text('dargah_payment_card'),
            cardHash: $payment->secret('dargah_payment_card_hash'),
            channelRefNumber: $payment->text('dargah_payment_channel_ref_number'),
            callbackAdditionalData: $payment->text('dargah_payment_callback_additional_data'),
            callbackCard: $payment->text('dargah_payment_callback_card'),
            finalAmount: $payment->int64('dargah_payment_final_amount'),
            dateTime: $payment->secondsMoment('dargah_payment_date_unix'),
            paidAt: $paid === null ? null : Reader::momentOf($paid),
            paidMs: $paid,
            serviceAmountList: $services,
            code: $payment->text('dargah_payment_code'),
            text: $payment->text('dargah_payment_text'),
            duplicateOf: $payment->int64('dargah_payment_duplicate_of'),
            isAmountChanged: $payment->bool('dargah_payment_is_amount_changed'),
            isAcknowledged: $payment->bool('dargah_payment_is_acknowledged'),
            needsAttention: $payment->bool('dargah_payment_needs_attention'),
            closedBecause: $payment->text('dargah_payment_closed_because'),
            refundedAmount: $payment->int('dargah_payment_refunded_amount'),
            refunds: PaymentRefund::listOf($payment),
            reader: $payment,
        );
    }

    /** @return list<self> @internal */
    public static function listOf(?Reader $payments): array
    {
        $list = [];
        if ($payments === null) {
            return $list;
        }
        for ($at = 0, $count = $payments->int('dargah_payments_count'); $at < $count; $at++) {
            $list[] = self::read($payments->element('dargah_payments_at', $at));
        }
        return $list;
    }

    /**
     * The id of a payment, or an id.
     *
     * @internal
     */
    public static function idOf(mixed $payment, string $field = 'payment'): int
    {
        return $payment instanceof self ? $payment->id : Arg::integer($field, $payment);
    }
}
