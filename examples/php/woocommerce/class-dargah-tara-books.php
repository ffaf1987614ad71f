<?php

/* What the journal says of an order, written into WooCommerce: once, whoever comes how often. */

declare(strict_types=1);

use Dargah\Checkout;
use Dargah\Checkout\Payment;
use Dargah\Exception\OrderConflictException;
use Dargah\NextStep;
use Dargah\PaymentState;
use Dargah\Rial;

final class Dargah_Tara_Books
{
    private const LOG = ['source' => 'dargah_tara'];
    /** What was last written of the order's payments, so that it is not written again every minute. */
    private const SHOWN = '_dargah_tara_shown';
    /** With a payment's id behind it: that it is to be given back was noted. */
    private const GIVE_BACK = '_dargah_tara_give_back_';

    public function __construct(private readonly Checkout $checkout)
    {
    }

    /** Every minute: asks about everything that is open, and does what a process that died has left undone. */
    public function sweep(): void
    {
        $report = $this->checkout->reconcile();
        foreach ($report->errors as $error) {
            wc_get_logger()->error("payment $error->paymentId: " . $error->error->getMessage(), self::LOG);
        }
        $orders = [];
        foreach ([...$report->unacknowledged, ...$report->others, ...$report->attention] as $payment) {
            $orders[$payment->orderId] = $payment->orderId;
        }
        foreach ($orders as $order_id) {
            try {
                $this->settle($order_id);
            } catch (Throwable $error) {
                // What is wrong with one order must not stop the others.
                wc_get_logger()->error("order $order_id: " . $error->getMessage(), self::LOG);
            }
        }
    }

    public function settle(string $order_id): void
    {
        global $wpdb;
        // The callback in two browser tabs and the sweep, at the same moment: one after the other. The database lets go of the
        // lock even where PHP dies. Other shops may be on the same server.
        /** @var wpdb $wpdb */
        $lock = 'dargah_' . md5(DB_NAME . '|' . $wpdb->prefix . '|' . $order_id);
        if ($wpdb->get_var($wpdb->prepare('SELECT GET_LOCK(%s, 10)', $lock)) !== '1') {
            return; // Nothing is acknowledged, so the next sweep does it.
        }
        try {
            // As it is now, and not as it was before the lock.
            clean_post_cache((int) $order_id);
            $order = wc_get_order((int) $order_id);
            if (!$order instanceof WC_Order) {
                wc_get_logger()->error("there is no order $order_id, but a payment of it", self::LOG);
                return;
            }
            foreach ($this->checkout->find($order_id) as $payment) {
                match ($payment->nextStep) {
                    NextStep::Deliver => $this->book($order, $payment),
                    NextStep::GiveBack => $this->give_back($order, $payment),
                    default => null,
                };
            }
            $order->is_paid() || $this->show($order, $this->checkout->find($order_id));
        } finally {
            $wpdb->get_var($wpdb->prepare('SELECT RELEASE_LOCK(%s)', $lock));
        }
    }

    /** A process may die anywhere in here: then it is done again, and what was done already is seen by the reference number. */
    private function book(WC_Order $order, Payment $payment): void
    {
        $reference = (string) $payment->referenceNumber;
        // As it is now: the order may have been changed since the payment was begun.
        $total = Dargah_Tara_Gateway::rials($order);
        if ($order->is_paid() && $order->get_transaction_id() !== $reference) {
            $this->give_back($order, $payment);
        } elseif ($payment->reportedAmount === $total && $order->get_transaction_id() !== $reference
            && !$order->payment_complete($reference)) {
            wc_get_logger()->error("WooCommerce does not take the payment of order {$order->get_id()}", self::LOG);
            return;
        }
        try {
            $this->checkout->acknowledge($payment, $total);
        } catch (OrderConflictException $error) {
            // Of another amount: from now on it waits for a person, and show() puts the order on hold.
            wc_get_logger()->error($error->getMessage(), self::LOG);
        }
    }

    /** The order was paid by another payment: noted once, for whoever gives it back. */
    private function give_back(WC_Order $order, Payment $payment): void
    {
        if ($order->get_meta(self::GIVE_BACK . $payment->id) !== '') {
            return;
        }
        $order->update_meta_data(self::GIVE_BACK . $payment->id, 'yes');
        $order->save();
        $order->add_order_note(sprintf('سفارش دو بار پرداخت شد: %s ریال با شمارهٔ مرجع %s را به خریدار برگردانید.',
            Rial::toPersian($payment->reportedAmount ?? $payment->amount), self::said($payment->referenceNumber)));
    }

    /** What a gateway or a payer said, for a note, which is HTML: no markup, and nothing that turns the text beside it. */
    private static function said(?string $text): string
    {
        return esc_html((string) preg_replace('/(?!\x{200c})[\p{Cc}\p{Cf}]/u', ' ', $text ?? ''));
    }

    /**
     * What a payer and the shop's people see of an order that is not paid.
     *
     * @param list<Payment> $payments
     */
    private function show(WC_Order $order, array $payments): void
    {
        $shown = implode(' ', array_map(
            static fn (Payment $payment): string => $payment->state->name . ' ' . $payment->nextStep->name, $payments));
        $said = $this->of_unpaid($order, $payments);
        if ($said === null || $order->get_meta(self::SHOWN) === $shown) {
            return;
        }
        [$status, $note] = $said;
        $order->update_meta_data(self::SHOWN, $shown);
        if ($status !== $order->get_status()) {
            $order->update_status($status, $note);
            return;
        }
        $order->save();
        $order->add_order_note($note);
    }

    /**
     * @param list<Payment> $payments
     * @return array{string, string}|null status and note, where there is something to say
     */
    private function of_unpaid(WC_Order $order, array $payments): ?array
    {
        foreach ($payments as $payment) {
            $another = $payment->isAmountChanged && $payment->nextStep === NextStep::AskAPerson;
            $note = match ($another ? null : $payment->state) {
                null => sprintf('پرداخت %s ریال با شمارهٔ مرجع %s رسید، ولی مبلغ سفارش اکنون %s ریال است: بپذیرید یا برگردانید.',
                    Rial::toPersian($payment->reportedAmount ?? $payment->amount), self::said($payment->referenceNumber),
                    Rial::toPersian(Dargah_Tara_Gateway::rials($order))),
                PaymentState::Mismatch => sprintf('پرداخت %s ریال به‌جای %s ریال، شمارهٔ مرجع %s: بپذیرید یا برگردانید.',
                    Rial::toPersian($payment->reportedAmount ?? 0), Rial::toPersian($payment->amount), self::said($payment->referenceNumber)),
                PaymentState::Unresolved => 'مهلت گذشت و چیزی ثابت نشد: در پنل تارا نگاه کنید، و سپس dargah close.',
                // Money may have moved: never failed, never cancelled by itself.
                PaymentState::Unknown, PaymentState::Verifying => 'نتیجهٔ پرداخت در حال بررسی است: نه بفرستید و نه لغو کنید.',
                default => null,
            };
            if ($note !== null) {
                return ['on-hold', $note];
            }
        }
        $last = end($payments) ?: null;
        $words = self::said($last->text ?? 'پرداخت نشد.');
        return match ($last?->state) {
            PaymentState::DeclinedFinal => ['failed', $words],
            // A later positive callback is verified, so that the order must not be cancelled for good.
            PaymentState::Declined, PaymentState::Failed => ['pending', $words],
            default => null,
        };
    }
}
