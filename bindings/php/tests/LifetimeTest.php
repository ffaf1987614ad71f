<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\CallOptions;
use Dargah\Cancel;
use Dargah\Exception\DargahException;
use Dargah\Exception\MisuseException;
use Dargah\Expected;
use Dargah\Network;
use Dargah\Paid;
use Dargah\Secret;
use Dargah\Tara;
use Dargah\Tests\Support\Forked;
use Dargah\Tests\Support\Program;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** Nothing leaks, nothing is used after it was freed, and the order does not matter. */
final class LifetimeTest extends TestCase
{
    public function testMemoryStaysWhereItWas(): void
    {
        // Each is made twice, plainly and through checkout.
        $count = Shop::isLong() ? 10000 : 1000;
        $said = Program::run([__DIR__ . '/programs/payments.php', (string) $count])->said();
        [$paid, $early, $late] = array_map(intval(...), explode(' ', $said));
        Shop::row('leaks', 'PHP, plain calls and checkout', ['payments' => $paid, 'KiB more after the first tenth' => $late - $early]);
        self::assertSame(2 * $count, $paid);
        self::assertGreaterThan(1000, $early);
        // A handle of some hundred bytes that is lost in each round would be more.
        self::assertLessThan(200, $late - $early, "from $early to $late KiB in $count payments");
    }

    public function testWhatWasClosedIsRefused(): void
    {
        $simulator = Shop::simulator();
        foreach ([$simulator->tara(), $simulator->tabapay()] as $client) {
            $client->close();
            $client->close();
            try {
                $client instanceof Tara ? $client->getToken(Shop::taraOrder()) : $client->create(Shop::tabapayRequest());
                self::fail('a closed client was used');
            } catch (MisuseException $error) {
                self::assertStringContainsString('closed', $error->getMessage());
            }
            print_r($client, true);
        }
        // The connections live on: another client goes on with them.
        self::assertNotSame('', $simulator->tara()->getToken(Shop::taraOrder())->token->expose());
    }

    public function testAnyOrderOfFreeingWillDo(): void
    {
        $simulator = Shop::simulator();
        mt_srand(7);
        for ($round = 0; $round < 50; $round++) {
            $all = [];
            $all['network'] = new Network();
            $all['tara'] = $simulator->tara(network: $all['network']);
            $all['cancel'] = new Cancel();
            $all['options'] = new CallOptions(cancel: $all['cancel']);
            $all['order'] = Shop::taraOrder();
            $all['groups'] = $all['tara']->clubGroups($all['options']);
            $all['map'] = new Tara\GroupMap($all['groups'], $all['groups']->list[0]->id);
            $all['expected'] = $all['order']->expected('token');
            $all['callback'] = Tara\Callback::parse('', 'result=0&token=token&orderId=' . Shop::ORDER);
            $all['form'] = $all['tara']->purchaseForm('token');
            $all['after'] = $all['expected']->after($all['callback']);
            $keys = array_keys($all);
            shuffle($keys);
            foreach ($keys as $key) {
                unset($all[$key]);
            }
        }
        self::assertSame([], $all);
    }

    public function testWhatAnObjectWasMadeOfMayGo(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $expected = Shop::paidAtTara($simulator, $tara);
        $cancel = new Cancel();
        $options = new CallOptions(cancel: $cancel);
        unset($cancel);
        gc_collect_cycles();
        $outcome = $tara->verify($expected, $options);
        unset($tara, $expected, $options);
        self::assertInstanceOf(Paid::class, $outcome);
        self::assertSame(Shop::AMOUNT, $outcome->answer->amount);
    }

    public function testAnExceptionLeavesNothingBehind(): void
    {
        $before = memory_get_usage();
        for ($round = 0; $round < 2000; $round++) {
            try {
                Shop::taraOrder(amount: -5)->check();
                self::fail('taken');
            } catch (DargahException) {
            }
        }
        unset($round);
        self::assertLessThan(100000, memory_get_usage() - $before);
    }

    /** @return iterable<string, array{string}> */
    public static function ends(): iterable
    {
        yield 'end' => ['end'];
        yield 'exit' => ['exit'];
        yield 'fatal' => ['fatal'];
    }

    /** @dataProvider ends */
    public function testEverythingAliveAtTheEndIsFreedWithoutACrash(string $how): void
    {
        $ended = Program::run([__DIR__ . '/programs/at_exit.php', $how], $how === 'fatal' ? 255 : 0);
        self::assertSame('after shutdown', trim($ended->said()));
    }

    public function testWhatIsShownAtTheEndIsWhatIsShownBefore(): void
    {
        [$before, $atEnd, $page] = explode("\n", Program::run([__DIR__ . '/programs/shown_at_exit.php'])->said());
        self::assertStringContainsString('reference_number', $before);
        self::assertSame($before, $atEnd);
        // What was freed is not read.
        self::assertSame('refused', $page);
    }

    public function testASecretsTextGoesWithItsLastSecret(): void
    {
        $before = memory_get_usage();
        for ($round = 0; $round < 200; $round++) {
            $secret = new Secret(str_repeat('x', 100000) . $round);
            self::assertTrue($secret->equals($secret->expose()));
        }
        unset($secret);
        self::assertLessThan(1000000, memory_get_usage() - $before);
    }

    public function testAClientThatWasMadeBeforeAForkWorksInTheChildAndInTheParent(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $tabapay = $simulator->tabapay();
        $tara->getToken(Shop::taraOrder());
        $pay = static fn (): array => [
            $tara->verify(Shop::paidAtTara($simulator, $tara))::class,
            $tabapay->verify(Shop::paidAtTabaPay($simulator, $tabapay))::class,
        ];
        $expected = new Expected('t', 1);
        for ($round = 0; $round < 5; $round++) {
            self::assertSame([Paid::class, Paid::class], Forked::run($pay));
            self::assertSame([Paid::class, Paid::class], $pay());
        }
        self::assertSame('freed', Forked::run(static function () use (&$tara, &$tabapay, &$expected): string {
            $tara = $tabapay = $expected = null;
            return 'freed';
        }));
        self::assertSame([Paid::class, Paid::class], $pay());
    }
}
