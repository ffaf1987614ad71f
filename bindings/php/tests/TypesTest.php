<?php

// Not strict, on purpose: here PHP itself would make ints of floats, texts and booleans.

namespace Dargah\Tests;

use Dargah\CallOptions;
use Dargah\Checkout;
use Dargah\Checkout\Filter;
use Dargah\Checkout\JournalOptions;
use Dargah\Checkout\Times;
use Dargah\Exception\DargahException;
use Dargah\Exception\InvalidInputException;
use Dargah\Expected;
use Dargah\Network;
use Dargah\Rial;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** What is no integer is refused by the field's name, also where the caller's file is not strict. */
final class TypesTest extends TestCase
{
    public function testNothingButAnIntegerIsAnAmount()
    {
        $places = [
            'toman' => static fn ($wrong) => Rial::fromToman($wrong),
            'rial' => static fn ($wrong) => Rial::toPersian($wrong),
            'amount' => static fn ($wrong) => Shop::taraOrder(amount: $wrong),
            'serviceId' => static fn ($wrong) => Shop::taraOrder(serviceId: $wrong),
            'vat' => static fn ($wrong) => Shop::taraOrder(vat: $wrong),
            'count' => static fn ($wrong) => new Tara\Item('a', 'b', $wrong, Tara\Unit::Each, 1, 26, 'x'),
            'fee' => static fn ($wrong) => new Tara\Item('a', 'b', 1, Tara\Unit::Each, $wrong, 26, 'x'),
            'timeoutMs' => static fn ($wrong) => new CallOptions(timeoutMs: $wrong),
            'connectTimeoutMs' => static fn ($wrong) => new CallOptions(connectTimeoutMs: $wrong),
            'maxAnswerBytes' => static fn ($wrong) => new Network(maxAnswerBytes: $wrong),
            'idleTimeoutMs' => static fn ($wrong) => new Network(idleTimeoutMs: $wrong),
            'groupsTtlMs' => static fn ($wrong) => new Tara('a', 'b', groupsTtlMs: $wrong),
        ];
        $checkout = Shop::simulator()->checkout();
        $places += [
            'payment' => static fn ($wrong) => $checkout->acknowledge($wrong, 1),
            'most' => static fn ($wrong) => $checkout->list(most: $wrong),
            'threads' => static fn ($wrong) => $checkout->reconcile($wrong),
            'number' => static fn ($wrong) => $checkout->settleRefund(1, $wrong, true, 'seen'),
            'after' => static fn ($wrong) => new Filter(after: $wrong),
            'from' => static fn ($wrong) => new Filter(from: $wrong),
            'before' => static fn ($wrong) => new Filter(before: $wrong),
            'leaseMs' => static fn ($wrong) => new Times(leaseMs: $wrong),
            'payerMs' => static fn ($wrong) => new Times(payerMs: $wrong),
            'windowMs' => static fn ($wrong) => new Times(windowMs: $wrong),
            'askAgainMs' => static fn ($wrong) => new Times(askAgainMs: $wrong),
            'connections' => static fn ($wrong) => new JournalOptions(connections: $wrong),
            'stateTtlMs' => static fn ($wrong) => Shop::simulator()->checkout(stateTtlMs: $wrong),
        ];
        $others = [
            // One of several methods that take a payment.
            'payment' => [static fn ($wrong) => $checkout->payment($wrong), static fn ($wrong) => $checkout->refundRest($wrong),
                static fn ($wrong) => $checkout->close($wrong, 'seen')],
            'most' => [static fn ($wrong) => $checkout->unacknowledged($wrong)],
            'timeoutMs' => [static fn ($wrong) => new JournalOptions(timeoutMs: $wrong)],
            'amount' => [static fn ($wrong) => Shop::tabapayRequest(amount: $wrong), static fn ($wrong) => new Expected('t', $wrong),
                static fn ($wrong) => new Tara\ServiceAmount(1, $wrong),
                static fn ($wrong) => Shop::simulator()->checkout()->refundPart(1, $wrong),
                static fn ($wrong) => $checkout->acknowledge(1, $wrong), static fn ($wrong) => $checkout->refundedByHand(1, $wrong, 'x'),
                static fn ($wrong) => Shop::simulator()->tara()->refundPart('1', $wrong),
                static fn ($wrong) => Shop::simulator()->tabapay()->verifyOnce('t', $wrong)],
        ];
        $refused = 0;
        foreach ($places as $field => $place) {
            foreach ([$place, ...$others[$field] ?? []] as $call) {
                foreach ([1500.5, 1500.0, '1500', true, INF, [], new \stdClass()] as $wrong) {
                    try {
                        $call($wrong);
                        self::fail("$field took " . get_debug_type($wrong));
                    } catch (InvalidInputException $error) {
                        self::assertSame($field, $error->field);
                        self::assertMatchesRegularExpression('/\p{Arabic}/u', $error->messageFa);
                        $refused++;
                    }
                }
            }
        }
        self::assertGreaterThan(100, $refused);
    }

    public function testNothingButABooleanIsAYesOrANo()
    {
        $checkout = Shop::simulator()->checkout();
        $places = ['done' => static fn ($wrong) => $checkout->settleRefund(1, 1, $wrong, 'seen'),
            'attention' => static fn ($wrong) => new Filter(attention: $wrong),
            'toDeliver' => static fn ($wrong) => new Filter(toDeliver: $wrong),
            'newOrderNumbers' => static fn ($wrong) => Shop::simulator()->checkout(newOrderNumbers: $wrong),
            'onlyOwnCa' => static fn ($wrong) => new JournalOptions(onlyOwnCa: $wrong)];
        foreach ($places as $field => $place) {
            foreach (['false', 'no', 0, 1, 0.0, null, []] as $wrong) {
                try {
                    $place($wrong);
                    self::fail("$field took " . get_debug_type($wrong));
                } catch (InvalidInputException $error) {
                    self::assertSame($field, $error->field);
                }
            }
        }
    }

    public function testAccountsAndKeysAreWhatTheyAre()
    {
        $simulator = Shop::simulator();
        foreach (['accounts' => ['accounts' => ['tara' => 'tara']], 'stateKeys' => ['stateKeys' => ['k1' => 17]],
            'state_key' => ['stateKeys' => ['k1' => 'short']]] as $field => $wrong) {
            try {
                new Checkout(...$wrong + ['journal' => 'memory:', 'accounts' => ['tara' => $simulator->tara()]]);
                self::fail("$field was taken");
            } catch (DargahException $error) {
                self::assertSame($field, $error->field);
            }
        }
    }

    public function testWhatIsTooLargeOrNegativeIsRefusedToo()
    {
        foreach ([-1, PHP_INT_MIN] as $wrong) {
            try {
                new CallOptions(timeoutMs: $wrong);
                self::fail('a negative time limit was taken');
            } catch (InvalidInputException $error) {
                self::assertSame('timeoutMs', $error->field);
            }
        }
        $this->expectException(InvalidInputException::class);
        Rial::fromToman(PHP_INT_MAX);
    }

    public function testTomansAndDecimalsAreReadExactly()
    {
        self::assertSame(12_345, Rial::parseToman('1234.5'));
        self::assertSame(150_000, Rial::parseDecimal('۱۵۰٬۰۰۰٫۰۰'));
        foreach (['parse', 'parseToman', 'parseDecimal'] as $read) {
            foreach (['1.55', '', '-1', 1234.5, 1234, null, true] as $bad) {
                try {
                    Rial::$read($bad);
                    self::fail("$read took " . var_export($bad, true));
                } catch (InvalidInputException $error) {
                    self::assertSame('amount', $error->field);
                }
            }
        }
    }

    public function testListsHoldWhatTheyAreListsOf()
    {
        try {
            Shop::taraOrder(items: [['name' => 'x']]);
            self::fail('an array was taken for an item');
        } catch (InvalidInputException $error) {
            self::assertSame('items', $error->field);
        }
        try {
            Shop::taraOrder(extra: ['x' => "\xff"]);
            self::fail('bytes that are no text were taken');
        } catch (InvalidInputException $error) {
            self::assertSame('extra', $error->field);
        }
        $this->expectException(InvalidInputException::class);
        Shop::taraOrder(orderId: "\xff\xfe")->check();
    }

    public function testANumberOfAnOrderMayBeANumber()
    {
        // As WordPress and most databases give it.
        $order = new Tara\Order(Shop::AMOUNT, 101, Shop::IP, 'https://shop.ir/back', 17);
        $simulator = Shop::simulator();
        $simulator->tara()->getToken($order);
        self::assertSame('17', $simulator->requests('getToken')[0]->fields['orderId']);
    }
}
