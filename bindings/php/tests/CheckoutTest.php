<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Again;
use Dargah\Checkout\Filter;
use Dargah\Checkout\JournalOptions;
use Dargah\Checkout\Payment;
use Dargah\Checkout\Times;
use Dargah\Exception\CallbackMismatchException;
use Dargah\Exception\CallbackUnreadableException;
use Dargah\Exception\InvalidInputException;
use Dargah\Exception\JournalException;
use Dargah\Exception\MisuseException;
use Dargah\Exception\OrderConflictException;
use Dargah\IncomingRequest;
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
        self::assertSame([1, Shop::ORDER, 1, 'tara', 'production', 'tara', Shop::AMOUNT, Shop::IP, 'https://shop.ir/back'],
            [$payment->id, $payment->orderId, $payment->attempt, $payment->gateway, $payment->environment, $payment->account,
                $payment->amount, $payment->ip, $payment->callbackUrl]);
        self::assertSame(PaymentState::Waiting, $payment->state);
        self::assertSame([false, false, false, false, false, 0, []], [$payment->hadPositiveCallback, $payment->isVerified,
            $payment->isAcknowledged, $payment->needsAttention, $payment->isToBeDelivered(), $payment->refundedAmount,
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
        self::assertSame([PaymentState::Paid, Shop::AMOUNT, true, true, true], [$paid->state, $paid->reportedAmount,
            $paid->hadPositiveCallback, $paid->isVerified, $paid->isToBeDelivered()]);
        self::assertSame($this->simulator->payment($payment->token)['rrn'], $paid->referenceNumber);
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
        $checkout->begin('tabapay', Shop::tabapayRequest(), 17, Again::Refuse);
    }

    public function testAPushIsAHintAndAnsweredWhereItIsPaid(): void
    {
        $checkout = $this->simulator->checkout();
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
        for ($number = 1; $number <= $count; $number++) {
            $started = $checkout->begin($number % 2 ? 'tabapay' : 'tara', $number % 2 ? Shop::tabapayRequest()
                : Shop::taraOrder(orderId: "o$number"), $number % 2 ? "o$number" : null);
            $number % 10 || $checkout->complete('tara', $this->simulator->pay($started->payment->token));
        }
        $ids = static fn (iterable $payments): array => array_map(static fn (Payment $payment): int => $payment->id,
            \is_array($payments) ? $payments : iterator_to_array($payments, false));
        self::assertSame(range(1, $count), $ids($checkout->each()));
        self::assertSame(range(10, $count, 10), $ids($checkout->each(new Filter([PaymentState::Paid]))));
        self::assertSame(range(201, $count), $ids($checkout->each(new Filter(after: 200))));
        self::assertSame(range(1, 100), $ids($checkout->list()));
        self::assertSame([3, 5], $ids($checkout->list(new Filter(account: 'tabapay', after: 2), 2)));
        self::assertSame([7], $ids($checkout->list(new Filter(orderId: 'o7'))));
        self::assertSame([10, 20], $ids($checkout->unacknowledged(2)));
        $tenth = $checkout->payment(10);
        self::assertSame($ids($checkout->each(new Filter(from: $tenth->startedMs))), $ids($checkout->each(new Filter(from: $tenth->startedAt))));
        self::assertContains(10, $ids($checkout->each(new Filter(from: $tenth->startedAt))));
        self::assertNotContains(10, $ids($checkout->each(new Filter(before: $tenth->startedAt))));
        $lines = iterator_to_array($checkout->export(), false);
        self::assertCount($count, $lines);
        self::assertSame('o230', json_decode($lines[229], true)['payment']['order_id']);
        $first = new \LimitIterator($checkout->each(), 0, 1);
        self::assertSame([1], $ids($first), 'one may stop early');
    }

    public function testReconcileFindsWhatWasLost(): void
    {
        $checkout = $this->simulator->checkout($this->file(), times: new Times(leaseMs: 60000, payerMs: 1, askAgainMs: 1));
        foreach (range(1, 6) as $number) {
            $started = $checkout->begin('tara', Shop::taraOrder(orderId: "o$number"));
            $number === 6 || $this->simulator->pay($started->payment->token);
        }
        usleep(5000);
        $report = $checkout->reconcile(threads: 3);
        self::assertSame([6, 5, 1, 5, 0, 0], [$report->looked, \count($report->paid), \count($report->others),
            \count($report->unacknowledged), \count($report->attention), \count($report->errors)]);
        foreach ($report->unacknowledged as $payment) {
            $checkout->acknowledge($payment);
            $checkout->acknowledge($payment->id);
        }
        self::assertSame([], $checkout->unacknowledged());
        // What goes wrong at one payment does not end it.
        $other = new \Dargah\Checkout($this->file(), ['other' => $this->simulator->tara()], new Times(payerMs: 1, askAgainMs: 1));
        $errors = $other->reconcile()->errors;
        self::assertSame([6], array_column($errors, 'paymentId'));
        self::assertNotSame('', $errors[0]->error->getMessage());
        self::assertStringContainsString('6', json_encode($errors));
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
        $checkout->acknowledge($started->payment);
        $again = $this->simulator->checkout($journal, journalOptions: new JournalOptions(timeoutMs: 300000, connectTimeoutMs: 299000, caPem: (string) file_get_contents(
            getenv('DARGAH_TEST_POSTGRES_DIR') . '/ca.pem')));
        self::assertTrue($again->find(Shop::ORDER)[0]->isAcknowledged);
        $this->expectException(JournalException::class);
        $this->simulator->checkout(preg_replace('#:[^:@]*@#', ':wrong-password@', $journal));
    }
}
