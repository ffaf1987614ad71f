<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Again;
use Dargah\CallOptions;
use Dargah\Checkout\Filter;
use Dargah\Checkout\JournalOptions;
use Dargah\Checkout\Payment;
use Dargah\Checkout\Times;
use Dargah\Exception\CallbackMismatchException;
use Dargah\Exception\CallbackUnreadableException;
use Dargah\Exception\ConfigurationException;
use Dargah\Exception\InvalidInputException;
use Dargah\Exception\JournalException;
use Dargah\Exception\MisuseException;
use Dargah\Exception\OrderConflictException;
use Dargah\IncomingRequest;
use Dargah\NextStep;
use Dargah\PaymentState;
use Dargah\RefundState;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Callbacks;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Forked;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** What checkout does is in tests/vectors; here is what PHP adds to it. */
final class CheckoutTest extends TestCase
{
    private string $folder;
    private Simulator $simulator;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/dargah-checkout-' . bin2hex(random_bytes(4));
        mkdir($this->folder, 0700);
        $this->simulator = Shop::simulator();
    }

    protected function tearDown(): void
    {
        exec('rm -rf ' . escapeshellarg($this->folder));
    }

    private function file(): string
    {
        return "sqlite:$this->folder/journal.db";
    }

    public function testEveryFieldOfAPayment(): void
    {
        $before = (int) (microtime(true) * 1000);
        $checkout = $this->simulator->checkout($this->file());
        $started = $checkout->begin('tara', Shop::taraOrder(callBackUrl: 'https://shop.ir/back'));
        $payment = $started->payment;
        self::assertFalse($started->isResumed);
        self::assertSame($payment->token->expose(), $started->redirect->fields()['token']);
        self::assertGreaterThan(2 ** 32, $payment->id);
        self::assertSame([Shop::ORDER, Shop::ORDER, 1, 'tara', 'production', 'tara', Shop::AMOUNT, Shop::IP, 'https://shop.ir/back'],
            [$payment->orderId, $payment->sentOrderId, $payment->attempt, $payment->gateway, $payment->environment, $payment->account,
                $payment->amount, $payment->ip, $payment->callbackUrl]);
        self::assertSame([PaymentState::Waiting, NextStep::Wait], [$payment->state, $payment->nextStep]);
        self::assertSame([false, false, false, false, false, false, 0, []], [$payment->hadPositiveCallback, $payment->isVerified,
            $payment->isAmountChanged, $payment->isAcknowledged, $payment->needsAttention, $payment->isToBeDelivered(), $payment->refundedAmount,
            $payment->refunds]);
        self::assertSame([null, null, null, null, null, null, null], [$payment->page, $payment->referenceNumber,
            $payment->reportedAmount, $payment->code, $payment->text, $payment->duplicateOf, $payment->closedBecause]);
        self::assertEqualsWithDelta($before, $payment->startedMs, 5000);
        self::assertSame($payment->startedMs, (int) $payment->startedAt->format('Uv'));
        self::assertSame('UTC', $payment->startedAt->setTimezone(new \DateTimeZone('UTC'))->getTimezone()->getName());
        self::assertSame($payment->windowEndsMs, (int) $payment->windowEndsAt->format('Uv'));
        self::assertSame($payment->askAgainMs, (int) $payment->askAgainAt?->format('Uv'));
        self::assertGreaterThan($payment->startedMs, $payment->askAgainMs);
        self::assertGreaterThan($payment->askAgainMs, $payment->windowEndsMs);

        $completed = $checkout->complete('tara', $this->simulator->pay($payment->token));
        $paid = $completed->payment;
        self::assertSame([true, false], [$completed->isFirstTime, $completed->isAuthorized]);
        self::assertSame([PaymentState::Paid, NextStep::Deliver, Shop::AMOUNT, true, true, true], [$paid->state, $paid->nextStep,
            $paid->reportedAmount, $paid->hadPositiveCallback, $paid->isVerified, $paid->isToBeDelivered()]);
        self::assertSame($this->simulator->payment($payment->token)['rrn'], $paid->referenceNumber);
        self::assertEquals([new Tara\ServiceAmount(101, Shop::AMOUNT)], $paid->serviceAmountList);
        self::assertNotNull($paid->channelRefNumber);
        self::assertSame([null, null, null, null, null, null, null, null], [$paid->trackingCode, $paid->date, $paid->dateTime,
            $paid->finalAmount, $paid->card, $paid->cardHash, $paid->additionalData, $paid->callbackCard]);
        self::assertSame($paid->paidMs, (int) $paid->paidAt?->format('Uv'));
        self::assertGreaterThanOrEqual($paid->startedMs, $paid->paidMs);
        self::assertSame([null, null, []], [$payment->paidMs, $payment->type, $payment->serviceAmountList]);
        self::assertSame(PaymentState::Waiting, $payment->state, 'a payment does not change');
        self::assertNull($paid->askAgainAt);

        $item = new Tara\Item('rice', 'r', 1, Tara\Unit::Pack, 50000, 26, 'food');
        $refunded = $checkout->refundPart($paid, 50000, [$item], 'one of them');
        self::assertSame([1, 50000, RefundState::Done], [$refunded->refund->number, $refunded->refund->amount, $refunded->refund->state]);
        self::assertSame($refunded->refund->startedMs, (int) $refunded->refund->startedAt->format('Uv'));
        self::assertSame('one of them', $this->simulator->requests('refundPartial')[0]->fields['description']);
        $rest = $checkout->refundRest($paid->id, 'the rest');
        self::assertSame([2, 100000, Shop::AMOUNT], [$rest->refund->number, $rest->refund->amount, $rest->payment->refundedAmount]);
        self::assertCount(2, $rest->payment->refunds);
        self::assertSame(['begin', 'token', 'verify', 'outcome'],
            \array_slice(array_column($checkout->history($paid), 'what'), 0, 4));
        self::assertSame('paid', $checkout->history($paid)[3]->detail['outcome']);
    }

    public function testAnOrderAtTabaPay(): void
    {
        $checkout = $this->simulator->checkout();
        $started = $checkout->begin('tabapay', Shop::tabapayRequest(), 17);
        self::assertSame('17', $started->payment->orderId);
        self::assertSame($started->redirect->url(), $started->payment->page?->expose());
        self::assertTrue($checkout->begin('tabapay', Shop::tabapayRequest(), '17')->isResumed);
        foreach ([static fn () => $checkout->begin('tara', Shop::taraOrder(), '17'),
            static fn () => $checkout->begin('tabapay', Shop::tabapayRequest())] as $call) {
            try {
                $call();
                self::fail('taken');
            } catch (InvalidInputException $error) {
                self::assertSame('orderId', $error->field);
            }
        }
        $this->expectException(OrderConflictException::class);
        $checkout->begin('tabapay', Shop::tabapayRequest(), 17, Again::OnlyNew);
    }

    public function testShopsOfOneJournalSeeTheirOwnPayments(): void
    {
        $file = $this->file();
        $plain = $this->simulator->checkout($file);
        $books = $this->simulator->checkout($file, shop: 'books');
        $first = $plain->begin('tara', Shop::taraOrder())->payment;
        $other = $books->begin('tara', Shop::taraOrder())->payment;
        self::assertSame(['', 1, 'books', 1], [$first->shop, $first->attempt, $other->shop, $other->attempt]);
        self::assertSame([$other->id], array_column($books->find(Shop::ORDER), 'id'));
        self::assertSame([$first->id], array_column($plain->find(Shop::ORDER), 'id'));
        try {
            $this->simulator->checkout($file, shop: "a\n");
            self::fail('a name of two lines');
        } catch (ConfigurationException $error) {
            self::assertSame('shop', $error->field);
        }
    }

    public function testALaterAttemptAtTaraHasANumberOfItsOwn(): void
    {
        foreach ([true, false] as $new) {
            $checkout = $this->simulator->checkout(newOrderNumbers: $new);
            $first = $checkout->begin('tara', Shop::taraOrder())->payment;
            // The basket has changed: a payment of its own, and no conflict.
            $changed = $checkout->begin('tara', Shop::taraOrder(amount: Shop::AMOUNT + 1))->payment;
            $again = $checkout->begin('tara', Shop::taraOrder(), again: Again::NewAttempt)->payment;
            self::assertSame([1, 2, 3], [$first->attempt, $changed->attempt, $again->attempt]);
            self::assertSame([Shop::AMOUNT, Shop::AMOUNT + 1, Shop::AMOUNT], [$first->amount, $changed->amount, $again->amount]);
            self::assertSame(Shop::ORDER, $first->sentOrderId);
            foreach ([$changed, $again] as $later) {
                self::assertSame(Shop::ORDER, $later->orderId);
                $own = '/^' . Shop::ORDER . '-[0-9a-f]{8}$/D';
                self::assertSame($new, preg_match($own, $later->sentOrderId) === 1, $later->sentOrderId);
                $new && self::assertSame([$later->id], array_column($checkout->find($later->sentOrderId), 'id'));
            }
            self::assertCount(3, $checkout->find(Shop::ORDER));
        }
    }

    public function testAnotherAmountIsNotAcknowledged(): void
    {
        $checkout = $this->simulator->checkout();
        $token = $checkout->begin('tara', Shop::taraOrder())->payment->token;
        $paid = $checkout->complete('tara', $this->simulator->pay($token))->payment;
        try {
            $checkout->acknowledge($paid, Shop::AMOUNT + 1);
            self::fail('taken');
        } catch (OrderConflictException $error) {
            self::assertSame('amount', $error->field);
            self::assertStringContainsString((string) Shop::AMOUNT, $error->getMessage());
            self::assertStringContainsString((string) (Shop::AMOUNT + 1), $error->getMessage());
        }
        $now = $checkout->payment($paid->id);
        self::assertSame([NextStep::AskAPerson, true, true, false, false], [$now->nextStep, $now->isAmountChanged,
            $now->needsAttention, $now->isAcknowledged, $now->isToBeDelivered()]);
        self::assertSame([], $checkout->unacknowledged());
        self::assertSame([$paid->id], array_column($checkout->list(new Filter(attention: true)), 'id'));
        $closed = $checkout->close($paid, 'sent for what was paid');
        self::assertSame([PaymentState::Paid, NextStep::Nothing, 'sent for what was paid'],
            [$closed->state, $closed->nextStep, $closed->closedBecause]);
    }

    public function testWhatTheShopDoesNext(): void
    {
        $checkout = $this->simulator->checkout();
        // Not paid: to be offered again.
        $declined = $checkout->begin('tara', Shop::taraOrder(orderId: 'declined'))->payment;
        $came = $this->simulator->decline($declined->token);
        self::assertSame(NextStep::OfferToPayAgain, $checkout->complete('tara', $came)->payment->nextStep);
        // A callback that nobody has paid for, and another order's: asked about, and the next one a moment later is kept.
        $forged = $checkout->begin('tara', Shop::taraOrder(orderId: 'forged'))->payment;
        $came = Callbacks::tara($forged->token, fields: ['orderId' => 'another-order']);
        $options = new CallOptions(timeoutMs: 5000);
        self::assertSame(NextStep::OfferToPayAgain, $checkout->complete('tara', $came, $options)->payment->nextStep);
        self::assertSame(NextStep::Wait, $checkout->complete('tara', $came, $options)->payment->nextStep);
        $whats = array_column($checkout->history($forged), 'what');
        self::assertContains('callback differs', $whats);
        self::assertContains('callback kept', $whats);
        // Both payments of an order are paid.
        $first = $checkout->begin('tara', Shop::taraOrder())->payment;
        $second = $checkout->begin('tara', Shop::taraOrder(), again: Again::NewAttempt)->payment;
        foreach ([[$first, NextStep::Deliver], [$second, NextStep::GiveBack]] as [$payment, $next]) {
            $completed = $checkout->complete('tara', $this->simulator->pay($payment->token));
            self::assertSame([$next, $next === NextStep::Deliver], [$completed->payment->nextStep, $completed->isFirstTime]);
        }
        $report = $checkout->reconcile();
        $ids = static fn (array $payments): array => array_column($payments, 'id');
        self::assertSame([[$first->id], [$second->id], [$second->id]],
            [$ids($report->unacknowledged), $ids($report->attention), $ids($report->giveBack)]);
        self::assertSame([$first->id], $ids($checkout->list(new Filter(toDeliver: true))));
        // Given back by hand: a part, then too much or nothing, and the rest.
        $part = $checkout->refundedByHand($second, 50000, 'by the bank');
        self::assertSame([1, 50000, RefundState::Done, 'by the bank', NextStep::GiveBack], [$part->refund->number,
            $part->refund->amount, $part->refund->state, $part->refund->text, $part->payment->nextStep]);
        foreach ([0, Shop::AMOUNT] as $wrong) {
            try {
                $checkout->refundedByHand($second, $wrong, 'by the bank');
                self::fail("$wrong was taken");
            } catch (InvalidInputException) {
                self::assertSame(50000, $checkout->payment($second->id)->refundedAmount);
            }
        }
        $rest = $checkout->refundedByHand($second->id, null, 'by the bank');
        self::assertSame([2, Shop::AMOUNT, NextStep::Nothing],
            [$rest->refund->number, $rest->payment->refundedAmount, $rest->payment->nextStep]);
        self::assertSame([], $checkout->reconcile()->giveBack);
        // The declined one and the forged one are open.
        self::assertSame(2, $checkout->restored());
    }

    public function testAPushIsAHintAndAnsweredWhereItIsPaid(): void
    {
        $checkout = $this->simulator->checkout(times: new Times(askAgainMs: 1));
        $started = $checkout->begin('tabapay', Shop::tabapayRequest(), '17');
        $push = static fn (string $merchant): IncomingRequest => Callbacks::tabapayPush($merchant, $started->payment->token, Shop::AMOUNT);
        // Nobody has paid: whoever sent it.
        $early = $checkout->push('tabapay', $push(Simulator::TABAPAY_MERCHANT));
        self::assertTrue($early->isAuthorized);
        self::assertNotSame(PaymentState::Paid, $early->payment->state);
        self::assertFalse($checkout->push('tabapay', $push('another-merchant'))->isAuthorized);
        $this->simulator->pay($started->payment->token);
        $done = $checkout->push('tabapay', $push(Simulator::TABAPAY_MERCHANT));
        self::assertSame([PaymentState::Paid, true], [$done->payment->state, $done->isFirstTime]);
        self::assertSame('success', json_decode(TabaPay\Push::answer(), true)['status']);
    }

    public function testListsAreReadPageByPage(): void
    {
        $checkout = $this->simulator->checkout();
        $count = 230;
        $begun = [];
        for ($number = 1; $number <= $count; $number++) {
            $started = $checkout->begin($number % 2 ? 'tabapay' : 'tara', $number % 2 ? Shop::tabapayRequest()
                : Shop::taraOrder(orderId: "o$number"), $number % 2 ? "o$number" : null);
            $begun[] = $started->payment;
            $number % 10 || $checkout->complete('tara', $this->simulator->pay($started->payment->token));
        }
        $ids = static fn (iterable $payments): array => array_map(static fn (Payment $payment): int => $payment->id,
            \is_array($payments) ? $payments : iterator_to_array($payments, false));
        // By when they were begun; ids are random.
        usort($begun, static fn (Payment $one, Payment $other): int => [$one->startedMs, $one->id] <=> [$other->startedMs, $other->id]);
        $all = $ids($begun);
        $number = static fn (Payment $payment): int => (int) substr($payment->orderId, 1);
        $of = static fn (callable $wanted): array => $ids(array_values(array_filter($begun, $wanted)));
        $paid = $of(static fn (Payment $payment): bool => $number($payment) % 10 === 0);
        $atTabapay = array_slice($begun, 2);
        $atTabapay = $ids(array_values(array_filter($atTabapay, static fn (Payment $payment): bool => $payment->account === 'tabapay')));
        self::assertSame($all, $ids($checkout->each()));
        self::assertSame($paid, $ids($checkout->each(new Filter([PaymentState::Paid]))));
        self::assertSame($paid, $ids($checkout->each(new Filter(toDeliver: true))));
        self::assertSame(\array_slice($all, 200), $ids($checkout->each(new Filter(after: $all[199]))));
        self::assertSame(\array_slice($all, 0, 100), $ids($checkout->list()));
        self::assertSame(\array_slice($atTabapay, 0, 2), $ids($checkout->list(new Filter(account: 'tabapay', after: $begun[1]), 2)));
        self::assertSame($of(static fn (Payment $payment): bool => $number($payment) === 7), $ids($checkout->list(new Filter(orderId: 'o7'))));
        self::assertSame(\array_slice($paid, 0, 2), $ids($checkout->unacknowledged(2)));
        $tenth = $checkout->payment($paid[0]);
        self::assertSame($ids($checkout->each(new Filter(from: $tenth->startedMs))), $ids($checkout->each(new Filter(from: $tenth->startedAt))));
        self::assertContains($tenth->id, $ids($checkout->each(new Filter(from: $tenth->startedAt))));
        self::assertNotContains($tenth->id, $ids($checkout->each(new Filter(before: $tenth->startedAt))));
        $lines = iterator_to_array($checkout->export(), false);
        self::assertCount($count, $lines);
        self::assertSame($begun[229]->orderId, json_decode($lines[229], true)['payment']['order_id']);
        $first = new \LimitIterator($checkout->each(), 0, 1);
        self::assertSame([$all[0]], $ids($first), 'one may stop early');
    }

    public function testReconcileFindsWhatWasLost(): void
    {
        $checkout = $this->simulator->checkout($this->file(), times: new Times(leaseMs: 60000, payerMs: 1, askAgainMs: 1));
        foreach (range(1, 6) as $number) {
            $started = $checkout->begin('tara', Shop::taraOrder(orderId: "o$number"));
            $number === 6 || $this->simulator->pay($started->payment->token);
        }
        $nobodys = $started->payment->id;
        usleep(5000);
        $report = $checkout->reconcile(threads: 3);
        self::assertSame([6, 5, 1, 5, 0, 0], [$report->looked, \count($report->paid), \count($report->others),
            \count($report->unacknowledged), \count($report->attention), \count($report->errors)]);
        foreach ($report->unacknowledged as $payment) {
            $checkout->acknowledge($payment, Shop::AMOUNT);
            $checkout->acknowledge($payment->id, Shop::AMOUNT);
        }
        self::assertSame([], $checkout->unacknowledged());
        // What goes wrong at one payment does not end it.
        $other = new \Dargah\Checkout($this->file(), ['other' => $this->simulator->tara()], new Times(payerMs: 1, askAgainMs: 1));
        $errors = $other->reconcile()->errors;
        self::assertSame([$nobodys], array_column($errors, 'paymentId'));
        self::assertNotSame('', $errors[0]->error->getMessage());
        self::assertStringContainsString((string) $nobodys, json_encode($errors));
    }

    public function testErrorsHaveTheirClasses(): void
    {
        $checkout = $this->simulator->checkout();
        $calls = [
            JournalException::class => fn () => $this->simulator->checkout("sqlite:$this->folder/no/such/folder/journal.db"),
            CallbackMismatchException::class => static fn () => $checkout->complete('tara', Callbacks::tara('another')),
            CallbackUnreadableException::class => static fn () => $checkout->returnState(new IncomingRequest('a=b')),
            InvalidInputException::class => static fn () => $checkout->payment(17),
        ];
        foreach ($calls as $class => $call) {
            try {
                $call();
                self::fail($class);
            } catch (\Dargah\Exception\DargahException $error) {
                self::assertInstanceOf($class, $error);
            }
        }
        $checkout->free();
        $checkout->free();
        $this->expectException(MisuseException::class);
        $checkout->reconcile();
    }

    public function testTheSignedNoteTellsTheOrder(): void
    {
        $keys = ['new' => str_repeat('n', 32), 'old' => str_repeat('o', 32)];
        $old = $this->simulator->checkout($this->file(), stateKeys: ['old' => $keys['old']], stateTtlMs: 60000);
        $url = $old->begin('tara', Shop::taraOrder())->payment->callbackUrl;
        $checkout = $this->simulator->checkout($this->file(), stateKeys: $keys);
        $came = new IncomingRequest((string) parse_url($url, \PHP_URL_QUERY));
        $state = $checkout->returnState($came);
        self::assertSame(Shop::ORDER, $state->orderId);
        self::assertSame($state->expiresMs, (int) $state->expiresAt->format('Uv'));
        self::assertEqualsWithDelta(microtime(true) * 1000 + 60000, $state->expiresMs, 5000);
        $this->expectException(CallbackUnreadableException::class);
        $this->simulator->checkout(stateKeys: ['new' => $keys['new']])->returnState($came);
    }

    public function testItsAttemptsGoToTheClientsLogger(): void
    {
        $logger = new class {
            /** @var list<string> */
            public array $told = [];

            public function log(string $level, string $message, array $context): void
            {
                $this->told[] = "$level $context[operation]";
            }
        };
        $tara = $this->simulator->tara(logger: $logger);
        $checkout = new \Dargah\Checkout('memory:', ['a' => $tara, 'b' => $tara], new Times(payerMs: 1));
        $token = $checkout->begin('a', Shop::taraOrder())->payment->token;
        self::assertContains('debug getToken', $logger->told);
        $this->simulator->pay($token);
        usleep(5000);
        $this->simulator->fault('purchaseVerify', 'close_after');
        $checkout->reconcile();
        self::assertContains('warning purchaseVerify', $logger->told);
        self::assertNotSame([], $tara->lastAttempts());
        // The client may go before the checkout does.
        $tara->close();
        unset($tara);
        $checkout->begin('b', Shop::taraOrder(orderId: 'order-2'));
    }

    public function testACheckoutThatWasMadeBeforeAForkWorksInTheChildrenAndInTheParent(): void
    {
        $checkout = $this->simulator->checkout($this->file());
        $pay = function (string $order) use ($checkout): array {
            $started = $checkout->begin('tara', Shop::taraOrder(orderId: $order));
            $came = $this->simulator->pay($started->payment->token);
            return [$checkout->complete('tara', $came)->isFirstTime, $checkout->complete('tara', $came)->isFirstTime];
        };
        for ($round = 0; $round < 4; $round++) {
            self::assertSame([true, false], Forked::run(static fn (): array => $pay("child-$round")));
            self::assertSame([true, false], $pay("parent-$round"));
        }
        self::assertCount(8, $checkout->unacknowledged());
    }

    public function testAJournalInPostgres(): void
    {
        $address = getenv('DARGAH_TEST_POSTGRES');
        if ($address === false) {
            self::markTestSkipped('run by scripts/with-postgres');
        }
        // A database of its own.
        $name = 'php_' . bin2hex(random_bytes(6));
        exec('psql -q ' . escapeshellarg($address) . ' -c ' . escapeshellarg("CREATE DATABASE $name") . ' 2>&1', $said, $code);
        self::assertSame(0, $code, implode("\n", $said));
        $journal = preg_replace('#/postgres$#', "/$name", $address);
        // A busy machine may take more than the usual five seconds to connect.
        $options = new JournalOptions(timeoutMs: 300000, connectTimeoutMs: 299000, connections: 4,
            caFile: getenv('DARGAH_TEST_POSTGRES_DIR') . '/ca.pem', onlyOwnCa: true);
        $checkout = $this->simulator->checkout("$journal?sslmode=require", journalOptions: $options);
        $started = $checkout->begin('tara', Shop::taraOrder());
        $came = $this->simulator->pay($started->payment->token);
        self::assertTrue($checkout->complete('tara', $came)->isFirstTime);
        // In another process, and by another connection.
        self::assertSame([false, 1], Forked::run(static fn (): array => [$checkout->complete('tara', $came)->isFirstTime,
            \count($checkout->unacknowledged())]));
        $checkout->acknowledge($started->payment, Shop::AMOUNT);
        $again = $this->simulator->checkout($journal, journalOptions: new JournalOptions(timeoutMs: 300000, connectTimeoutMs: 299000, caPem: (string) file_get_contents(
            getenv('DARGAH_TEST_POSTGRES_DIR') . '/ca.pem')));
        self::assertTrue($again->find(Shop::ORDER)[0]->isAcknowledged);
        $this->expectException(JournalException::class);
        $this->simulator->checkout(preg_replace('#:[^:@]*@#', ':wrong-password@', $journal));
    }
}
