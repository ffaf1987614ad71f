<?php

declare(strict_types=1);

namespace Dargah\Tests\Runner;

use Dargah\Again;
use Dargah\Checkout;
use Dargah\Checkout\Filter;
use Dargah\Checkout\Payment;
use Dargah\Checkout\Times;
use Dargah\IncomingRequest;
use Dargah\PaymentState;
use Dargah\TabaPay;
use Dargah\Tara;

/** The calls to the checkout. Its accounts are `shop` at Tara and `taba` at TabaPay. */
final class CheckoutCalls
{
    private Checkout $checkout;

    public function __construct(private readonly Calls $calls)
    {
    }

    public function checkout_open(array $in): array
    {
        $times = new Times(payerMs: $in['payer_ms'] ?? null, windowMs: $in['window_ms'] ?? null,
            askAgainMs: $in['ask_again_ms'] ?? null);
        $this->checkout = new Checkout($in['journal'],
            ['shop' => $this->calls->tara, 'taba' => $this->calls->tabapays['production']], $times,
            stateKeys: isset($in['state_key']) ? ['k1' => $in['state_key']] : [],
            newOrderNumbers: $in['new_order_numbers'] ?? true);
        return [];
    }

    public function checkout_begin(array $in, Normal $normal): array
    {
        $again = constant(Again::class . '::' . str_replace('_', '', ucwords($in['again'], '_')));
        $options = Calls::options($in);
        $started = $in['account'] === 'shop'
            ? $this->checkout->begin('shop', new Tara\Order($in['amount'], 101, '1.2.3.4', $in['callback_url'], $in['order_id']),
                again: $again, options: $options)
            : $this->checkout->begin($in['account'], new TabaPay\Request($in['amount'], $in['callback_url']), $in['order_id'],
                $again, $options);
        $normal->show($started);
        return ['resumed' => $started->isResumed] + self::payment($started->payment, $normal);
    }

    public function checkout_complete(array $in, Normal $normal): array
    {
        $request = new IncomingRequest($in['query'], $in['body']);
        return self::completed($this->checkout->complete($in['account'], $request, Calls::options($in)), $normal);
    }

    public function checkout_push(array $in, Normal $normal): array
    {
        $request = new IncomingRequest($in['query'], $in['body']);
        return self::completed($this->checkout->push($in['account'], $request, Calls::options($in)), $normal);
    }

    public function checkout_acknowledge(array $in): array
    {
        $this->checkout->acknowledge($in['payment'], $in['amount']);
        return [];
    }

    public function checkout_unacknowledged(array $in, Normal $normal): array
    {
        return ['payments' => self::ids($this->checkout->unacknowledged($in['most']), $normal)];
    }

    public function checkout_list(array $in, Normal $normal): array
    {
        $states = array_filter(PaymentState::cases(),
            static fn (PaymentState $state): bool => \in_array(self::name($state), $in['states'] ?? [], true));
        $filter = new Filter($states, $in['order_id'] ?? null, $in['account'] ?? null, attention: $in['attention'] ?? false,
            toDeliver: $in['to_deliver'] ?? false);
        return ['payments' => self::ids($this->checkout->list($filter, $in['most']), $normal)];
    }

    public function checkout_payment(array $in, Normal $normal): array
    {
        return self::payment($this->checkout->payment($in['payment']), $normal);
    }

    public function checkout_history(array $in, Normal $normal): array
    {
        $history = $this->checkout->history($in['payment']);
        $normal->show($history);
        return ['what' => array_column($history, 'what')];
    }

    public function checkout_reconcile(array $in, Normal $normal): array
    {
        $report = $this->checkout->reconcile($in['threads'], Calls::options($in));
        $normal->show($report);
        return ['looked' => $report->looked, 'paid' => self::ids($report->paid, $normal),
            'others' => array_map(static fn (Payment $payment): string => self::name($payment->state), $report->others),
            'errors' => \count($report->errors), 'unacknowledged' => self::ids($report->unacknowledged, $normal),
            'attention' => self::ids($report->attention, $normal), 'give_back' => self::ids($report->giveBack, $normal)];
    }

    public function checkout_refund(array $in, Normal $normal): array
    {
        $refunded = isset($in['amount'])
            ? $this->checkout->refundPart($in['payment'], $in['amount'], options: Calls::options($in))
            : $this->checkout->refundRest($in['payment'], options: Calls::options($in));
        return self::refunded($refunded, $normal);
    }

    public function checkout_refunded_by_hand(array $in, Normal $normal): array
    {
        return self::refunded($this->checkout->refundedByHand($in['payment'], $in['amount'] ?? null, $in['reason']), $normal);
    }

    public function checkout_restored(): array
    {
        return ['count' => $this->checkout->restored()];
    }

    private static function refunded(Checkout\Refunded $refunded, Normal $normal): array
    {
        $normal->show($refunded);
        return ['refund' => self::name($refunded->refund->state), 'number' => $refunded->refund->number,
            'refunded' => $refunded->payment->refundedAmount];
    }

    public function checkout_settle(array $in, Normal $normal): array
    {
        $payment = $this->checkout->settleRefund($in['payment'], $in['number'], $in['done'], $in['reason']);
        $normal->show($payment);
        return ['refunded' => $payment->refundedAmount];
    }

    public function checkout_close(array $in, Normal $normal): array
    {
        return self::payment($this->checkout->close($in['payment'], $in['reason']), $normal);
    }

    public function checkout_return_state(array $in, Normal $normal): array
    {
        $state = $this->checkout->returnState(new IncomingRequest($in['query'], $in['body']));
        $normal->show($state);
        return ['order_id' => $state->orderId];
    }

    public function checkout_export(array $in, Normal $normal): array
    {
        $normal->show($this->checkout->exportLine($in['payment']));
        return [];
    }

    private static function completed(Checkout\Completed $completed, Normal $normal): array
    {
        $normal->show($completed);
        return ['first_time' => $completed->isFirstTime] + self::payment($completed->payment, $normal);
    }

    private static function payment(Payment $payment, Normal $normal): array
    {
        $normal->show($payment);
        return array_filter(['payment' => $payment->id, 'attempt' => $payment->attempt, 'state' => self::name($payment->state),
            'next_step' => self::name($payment->nextStep), 'amount_changed' => $payment->isAmountChanged,
            'token' => $payment->token?->expose(), 'callback_url' => $payment->callbackUrl, 'reference' => $payment->referenceNumber, 'reported' => $payment->reportedAmount,
            'duplicate_of' => $payment->duplicateOf], static fn (mixed $value): bool => $value !== null);
    }

    /**
     * @param list<Payment> $payments
     * @return list<int>
     */
    private static function ids(array $payments, Normal $normal): array
    {
        $normal->show($payments);
        return array_column($payments, 'id');
    }

    /** As in the cases: `declined_final`. */
    private static function name(\UnitEnum $case): string
    {
        return strtolower((string) preg_replace('/(?<!^)[A-Z]/', '_$0', $case->name));
    }
}
