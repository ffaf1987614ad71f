<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Checkout\Completed;
use Dargah\Checkout\Filter;
use Dargah\Checkout\HistoryLine;
use Dargah\Checkout\JournalOptions;
use Dargah\Checkout\Payment;
use Dargah\Checkout\Refunded;
use Dargah\Checkout\Report;
use Dargah\Checkout\ReturnState;
use Dargah\Checkout\Started;
use Dargah\Checkout\Times;
use Dargah\Exception\InvalidInputException;
use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Attempts;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;

/**
 * Takes payments safely: a journal remembers every payment, so that none is lost when a process dies and none is counted
 * twice when a callback comes again. Any number of processes may share one journal.
 *
 * When the journal cannot be read or written, every method throws Exception\JournalException, and nothing was marked as
 * paid. `$payment` is a Payment or its id everywhere.
 */
final class Checkout implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;
    /** @var list<Attempts> Of the clients that it calls with. */
    private readonly array $attempts;

    /**
     * Opens the journal and checks the accounts.
     *
     * @param Secret|string $journal                  `sqlite:/path/file.db` (a file of dargah's own, that the shop's own SQLite
     *                                                must not open), `postgres://user:password@host/database` for shops with
     *                                                more than one machine, or `memory:` for tests
     * @param array<string, Tara|TabaPay> $accounts   by the shop's own names for them
     * @param array<string, Secret|string> $stateKeys by their names of 1 to 16 letters and digits, at least 32 bytes each:
     *                                                puts a signed note with the order into every callback address, signed
     *                                                with the first key; all of them are believed. See returnState()
     * @param int|null $stateTtlMs                    for how long such a note is good; a day unless set
     * @param bool $newOrderNumbers                   whether each later attempt of an order is sent to Tara under an order
     *                                                number of its own, with a random suffix: whether Tara takes a number a
     *                                                second time is not documented
     * @param string $shop                            the shop's own name, where several keep their payments in one journal: an
     *                                                order is known by it and its number, and each shop sees its own
     *                                                payments only. It must not change later
     */
    public function __construct(
        #[\SensitiveParameter] Secret|string $journal,
        array $accounts,
        ?Times $times = null,
        ?JournalOptions $journalOptions = null,
        #[\SensitiveParameter] array $stateKeys = [],
        mixed $stateTtlMs = null,
        mixed $newOrderNumbers = true,
        string $shop = '',
    ) {
        $api = Api::get();
        $builder = $api->make('dargah_checkout_builder', 'dargah_checkout_builder_new', Secret::textOf($journal));
        $attempts = [];
        foreach ($accounts as $name => $client) {
            $api->run(self::addingOf($client), $builder, (string) $name, $client->handle());
            $attempts[spl_object_id($client)] = $client->attempts();
        }
        $times?->apply($builder);
        $journalOptions?->apply($builder);
        foreach ($stateKeys as $name => $key) {
            $key = Arg::textIn('stateKeys', $key);
            $api->run('dargah_checkout_builder_add_state_key', $builder, (string) $name, $key);
        }
        if ($stateTtlMs !== null) {
            $ttl = Arg::notNegative('stateTtlMs', $stateTtlMs);
            $api->run('dargah_checkout_builder_set_state_ttl_ms', $builder, $ttl);
        }
        $newOrderNumbers = Arg::boolean('newOrderNumbers', $newOrderNumbers);
        $api->run('dargah_checkout_builder_set_new_order_numbers', $builder, $newOrderNumbers);
        $api->run('dargah_checkout_builder_set_shop', $builder, $shop);
        $this->handle = $api->make('dargah_checkout', 'dargah_checkout_builder_build', $builder);
        $this->attempts = array_values($attempts);
    }

    /**
     * Begins a payment. It is in the journal before anything is sent; if it cannot be written, nothing is sent. Answer
     * the browser with `$started->redirect->send()`.
     *
     * The amount is that of this attempt: an order may be begun with another one. Before another payment of the order is
     * begun, each earlier one that may still be paid is asked about once.
     *
     * @param string $account           the shop's own name for it
     * @param string|int|null $orderId  the shop's number of the order, at TabaPay; at Tara it stands in the order
     * @param Again $again              what to do when the order was begun before
     * @throws Exception\OrderConflictException when the order is paid, may be paid, or is open and `$again` says no: the
     *                                  text names the payment and what to do
     */
    public function begin(
        string $account,
        Tara\Order|TabaPay\Request $order,
        string|int|null $orderId = null,
        Again $again = Again::Default,
        ?CallOptions $options = null,
    ): Started {
        if ($order instanceof Tara\Order) {
            if ($orderId !== null) {
                throw InvalidInputException::of('orderId', 'stands in the order itself');
            }
            $arguments = [$order->handle(), $again];
            return Started::of($this->call('dargah_started', 'dargah_checkout_begin_tara', $options, $account, ...$arguments));
        }
        $arguments = [(string) $orderId, $order->handle(), $again];
        return Started::of($this->call('dargah_started', 'dargah_checkout_begin_tabapay', $options, $account, ...$arguments));
    }

    /**
     * Takes a callback: finds its payment by the token, verifies it with the journal's own values, writes the outcome
     * down, and returns it. A repeated, concurrent or replayed callback returns the same outcome.
     *
     * @param IncomingRequest $request `IncomingRequest::fromGlobals()`, or `fromPsr7()`, `fromSymfony()`
     * @throws Exception\CallbackMismatchException when no payment has its token: none is touched by that
     */
    public function complete(string $account, IncomingRequest $request, ?CallOptions $options = null): Completed
    {
        $arguments = [$account, $request->query, $request->body];
        return Completed::of($this->call('dargah_completed', 'dargah_checkout_complete', $options, ...$arguments));
    }

    /**
     * Takes TabaPay's undocumented push, as a hint that a verify is due; what it says is not believed. Answer with
     * `TabaPay\Push::answer()` where the payment is Paid, and else with an error status: on a success TabaPay may give the
     * shop money that it does not know of.
     */
    public function push(string $account, IncomingRequest $request, ?CallOptions $options = null): Completed
    {
        $arguments = [$account, ...Api::optionalText($request->authorize), $request->query, $request->body];
        return Completed::of($this->call('dargah_completed', 'dargah_checkout_push', $options, ...$arguments));
    }

    /**
     * Notes that the shop has booked the payment. Calling it again does nothing. Where the payment is of another amount, it
     * is not acknowledged but listed for a person.
     *
     * @param Payment|int $payment
     * @param int $amount what the shop wants for the order now, in Rial
     * @throws InvalidInputException with field `payment` when it is not paid
     * @throws Exception\OrderConflictException with field `amount` when it is of another amount: the text names both
     */
    public function acknowledge(mixed $payment, mixed $amount): void
    {
        $arguments = [Payment::idOf($payment), Arg::integer('amount', $amount)];
        $this->handle->api()->run('dargah_checkout_acknowledge', $this->handle, ...$arguments);
    }

    /**
     * At most so many paid payments that are to be delivered, the oldest first.
     *
     * @return list<Payment>
     */
    public function unacknowledged(mixed $most = 100): array
    {
        return $this->payments('dargah_checkout_unacknowledged', Arg::notNegative('most', $most));
    }

    /**
     * One payment.
     *
     * @throws InvalidInputException with field `payment` when the journal has none of this id
     */
    public function payment(mixed $id): Payment
    {
        return $this->changed('dargah_checkout_payment', $id);
    }

    /**
     * All payments of an order, the first one first; or the one that was sent to the gateway under this number.
     *
     * @return list<Payment>
     */
    public function find(string|int $orderId): array
    {
        return $this->payments('dargah_checkout_find', (string) $orderId);
    }

    /**
     * At most so many of the payments that a filter wants, by when they were begun.
     *
     * @return list<Payment>
     */
    public function list(?Filter $filter = null, mixed $most = 100): array
    {
        return $this->page($filter ?? new Filter(), null, Arg::notNegative('most', $most));
    }

    /**
     * All payments that a filter wants, by when they were begun, read page by page.
     *
     * @return \Generator<int, Payment>
     */
    public function each(?Filter $filter = null): \Generator
    {
        $filter ??= new Filter();
        $after = null;
        do {
            $page = $this->page($filter, $after, 100);
            foreach ($page as $payment) {
                $after = $payment->id;
                yield $payment;
            }
        } while ($page !== []);
    }

    /**
     * What happened to a payment; empty where there is none.
     *
     * @return list<HistoryLine>
     */
    public function history(mixed $payment): array
    {
        $function = 'dargah_checkout_history';
        return HistoryLine::listOf($this->handle->api()->make('dargah_history', $function, $this->handle, Payment::idOf($payment)));
    }

    /**
     * The payments that a filter wants with their histories, each as a line of JSON. Without secrets.
     *
     * @return \Generator<int, string>
     */
    public function export(?Filter $filter = null): \Generator
    {
        foreach ($this->each($filter) as $payment) {
            yield $this->exportLine($payment);
        }
    }

    /** One payment with its history, as a line of JSON. Without secrets. */
    public function exportLine(mixed $payment): string
    {
        return $this->handle->api()->text('dargah_checkout_export_line', $this->handle, Payment::idOf($payment));
    }

    /**
     * Looks at every payment that is due: for cron, every minute. Safe on many machines at once: a payment that somebody
     * else is at is left to them. What goes wrong at single payments stands in the report.
     *
     * @param int $threads         so many at a time, 1 to 64; with 1 no thread is started
     * @param CallOptions|null $options those of each verify
     */
    public function reconcile(mixed $threads = 1, ?CallOptions $options = null): Report
    {
        // Nothing calls back into PHP: no progress.
        $arguments = [$this->handle, Arg::notNegative('threads', $threads), $options?->handle(), null, null];
        $api = $this->handle->api();
        return Report::of(Attempts::duringAny($this->attempts, static fn (): Handle => $api->make('dargah_report',
            'dargah_checkout_reconcile', ...$arguments)));
    }

    /**
     * Closes a payment that waits for a person, as that person's decision, with the reason for it. A paid one stays paid,
     * with the reason, and leaves the list. One that is to be delivered is not closed.
     *
     * @throws InvalidInputException with field `payment` where there is nothing to close
     * @throws Exception\OrderConflictException with field `refund` while nobody knows what became of one
     */
    public function close(mixed $payment, string $reason): Payment
    {
        return $this->changed('dargah_checkout_close', $payment, $reason);
    }

    /**
     * Gives back what is left of a payment. Tara only, unofficial. The refund is in the journal before it is sent; one
     * whose answer is lost is RefundState::Unknown, and lets no other one leave until settleRefund().
     */
    public function refundRest(mixed $payment, ?string $description = null, ?CallOptions $options = null): Refunded
    {
        $arguments = [Payment::idOf($payment), ...Api::optionalText($description)];
        return $this->refunded('dargah_checkout_refund_rest', $options, ...$arguments);
    }

    /**
     * Gives a part of a payment back, as refundRest() does.
     *
     * @param int $amount                in Rial
     * @param iterable<Tara\Item> $items what is given back
     * @throws InvalidInputException with field `amount` when it is more than is left
     */
    public function refundPart(
        mixed $payment,
        mixed $amount,
        iterable $items = [],
        ?string $description = null,
        ?CallOptions $options = null,
    ): Refunded {
        $list = Tara\Item::handleOf($this->handle->api(), $items);
        $arguments = [Payment::idOf($payment), Arg::integer('amount', $amount), $list, ...Api::optionalText($description)];
        return $this->refunded('dargah_checkout_refund_part', $options, ...$arguments);
    }

    /**
     * Notes what was given back by hand, outside of the gateway's calls, as a person's decision; nothing is sent. TabaPay
     * knows no refunds, and some are made in the gateway's panel.
     *
     * @param int|null $amount in Rial; null for all that is left
     * @param string $reason   must not be empty
     * @throws InvalidInputException with field `amount` when it is more than is left
     */
    public function refundedByHand(mixed $payment, mixed $amount, string $reason): Refunded
    {
        $amount = Arg::optionalInteger('amount', $amount);
        // To the library 0 means all that is left.
        $arguments = [Payment::idOf($payment), $amount === 0 ? -1 : $amount ?? 0, $reason];
        [$after, $number] = $this->handle->api()->numbered('dargah_payment', 'dargah_checkout_refunded_by_hand', $this->handle,
            ...$arguments);
        return Refunded::of(Payment::read(Reader::of($after)), $number);
    }

    /**
     * After the journal was restored from a backup, and before the shop opens again: of every payment that is open nobody
     * knows any more whether a verify had left.
     *
     * @return int how many there were
     */
    public function restored(): int
    {
        return $this->handle->api()->count('dargah_checkout_restored', $this->handle);
    }

    /**
     * Settles a refund of which nobody knows what became, as a person's decision.
     *
     * @param int $number    of the refund
     * @param bool $done     whether it was done after all
     * @param string $reason what the person found
     */
    public function settleRefund(mixed $payment, mixed $number, mixed $done, string $reason): Payment
    {
        $arguments = [Arg::notNegative('number', $number), Arg::boolean('done', $done), $reason];
        return $this->changed('dargah_checkout_settle_refund', $payment, ...$arguments);
    }

    /**
     * The note in a callback's address, for the page that a payer sees when nothing else tells the order. What complete()
     * does never depends on it.
     *
     * @throws Exception\CallbackUnreadableException when there is none, or it is cut, too old or wrongly signed
     */
    public function returnState(IncomingRequest $request): ReturnState
    {
        $arguments = [$this->handle, $request->query, $request->body];
        return ReturnState::of($this->handle->api()->make('dargah_return_state', 'dargah_checkout_return_state', ...$arguments));
    }

    /** Frees it now. The journal's connections live on in the process where they are shared. Closing twice is fine. */
    public function free(): void
    {
        $this->handle->close();
    }

    private static function addingOf(mixed $client): string
    {
        return match (true) {
            $client instanceof Tara => 'dargah_checkout_builder_add_tara',
            $client instanceof TabaPay => 'dargah_checkout_builder_add_tabapay',
            default => throw InvalidInputException::of('accounts', 'must hold clients only, not ' . get_debug_type($client)),
        };
    }

    /** Makes a call that may wait for a gateway. */
    private function call(string $type, string $function, ?CallOptions $options, #[\SensitiveParameter] mixed ...$arguments): Handle
    {
        $all = [$this->handle, ...$arguments, $options?->handle()];
        $api = $this->handle->api();
        return Attempts::duringAny($this->attempts, static fn (): Handle => $api->make($type, $function, ...$all));
    }

    private function refunded(string $function, ?CallOptions $options, #[\SensitiveParameter] mixed ...$arguments): Refunded
    {
        $all = [$this->handle, ...$arguments, $options?->handle()];
        $api = $this->handle->api();
        [$payment, $number] = Attempts::duringAny($this->attempts, static fn (): array => $api->numbered('dargah_payment',
            $function, ...$all));
        return Refunded::of(Payment::read(Reader::of($payment)), $number);
    }

    private function changed(string $function, mixed $payment, mixed ...$arguments): Payment
    {
        $all = [$this->handle, Payment::idOf($payment), ...$arguments];
        return Payment::read(Reader::of($this->handle->api()->make('dargah_payment', $function, ...$all)));
    }

    /** @return list<Payment> */
    private function payments(string $function, mixed ...$arguments): array
    {
        return Payment::listOf(Reader::of($this->handle->api()->make('dargah_payments', $function, $this->handle, ...$arguments)));
    }

    /** @return list<Payment> */
    private function page(Filter $filter, ?int $after, int $most): array
    {
        return $this->payments('dargah_checkout_list', $filter->handle($this->handle->api(), $after), $most);
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return [];
    }
}
