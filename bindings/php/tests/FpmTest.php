<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Paid;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Fpm;
use Dargah\Tests\Support\Program;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** A real PHP-FPM, in each of the ways in which FFI can be allowed there. */
final class FpmTest extends TestCase
{
    /** @return iterable<string, array{callable(string): array<string, string>, bool}> */
    public static function ways(): iterable
    {
        yield 'ffi.enable=true' => [static fn (): array => ['ffi.enable' => 'true'], false];
        yield 'preload' => [static function (string $folder): array {
            $made = Program::run(['-d', 'ffi.enable=1', "$folder/bin/dargah-preload", "$folder/dargah.preload.h"])->said();
            // What the program tells a shop to write is what is tried here.
            preg_match_all('/^([a-z._]+) = (.*)$/m', $made, $found);
            $settings = array_combine($found[1], $found[2]);
            unset($settings['opcache.preload_user']);
            return $settings;
        }, true];
    }

    /**
     * @dataProvider ways
     * @param callable(string): array<string, string> $settings
     */
    public function testAShopIsPaidAndItsConnectionsLiveOn(callable $settings, bool $preloaded): void
    {
        $simulator = Shop::simulator();
        $fpm = new Fpm($settings);
        $pids = [];
        $ask = static function (array $query) use ($fpm, $simulator): array {
            $query += ['tara' => $simulator->taraUrl, 'tabapay' => $simulator->tabapayUrl];
            $body = $fpm->web->get("$fpm->folder/tests/programs/fpm_shop.php", http_build_query($query));
            return json_decode($body, true) ?? self::fail($body . $fpm->log());
        };
        $simulator->control('POST', 'counters/reset');
        for ($round = 0; $round < 5; $round++) {
            $begun = $ask(['act' => 'begin']);
            $simulator->pay($begun['tara']);
            $simulator->pay($begun['tabapay']);
            $ended = $ask(['act' => 'verify', 'token1' => $begun['tara'], 'token2' => $begun['tabapay']]);
            self::assertSame([Paid::class, Paid::class], [$ended['tara'], $ended['tabapay']]);
            $pids[] = $begun['pid'];
            $pids[] = $ended['pid'];
            self::assertSame($preloaded, $begun['path'] === 'ffi.preload');
            self::assertSame($preloaded ? 'preload' : 'true', $preloaded ? $begun['ffi.enable'] : 'true');
        }
        self::assertCount(1, array_unique($pids), 'the worker died: ' . $fpm->log());
        // The library stays mapped between requests, and so do its login and its connections.
        $counters = $simulator->control('GET', 'counters');
        self::assertSame(1, $counters['logins']);
        self::assertSame(['getToken' => 5, 'purchaseVerify' => 5],
            array_intersect_key($counters['calls']['tara'], ['getToken' => 1, 'purchaseVerify' => 1]));
    }

    /**
     * @dataProvider ways
     * @param callable(string): array<string, string> $settings
     */
    public function testTheShopOfTheExamplesBooksEachPaymentOnce(callable $settings): void
    {
        $simulator = new Simulator(tls: true);
        $fpm = new Fpm($settings, ['AUTOLOAD' => '%/tests/bootstrap.php', 'SHOP_TARA_URL' => $simulator->taraUrl,
            'SHOP_TABAPAY_URL' => $simulator->tabapayUrl, 'SHOP_CA_FILE' => '%/ca.pem', 'SHOP_BOOKS' => '%/data/books.db',
            'SHOP_JOURNAL' => 'sqlite:%/data/journal.db', 'SHOP_ORIGIN' => 'https://shop.ir']);
        copy((string) $simulator->caFile, "$fpm->folder/ca.pem");
        copy(\dirname(__DIR__, 3) . '/examples/php/shop.php', "$fpm->folder/shop.php");
        $ask = static fn (string ...$what): array => $fpm->web->ask("$fpm->folder/shop.php", ...$what);
        self::assertStringContainsString('dir="rtl"', $ask('GET', '/')[1], $fpm->log());
        foreach (['tara', 'tabapay'] as $gateway) {
            [$head, $page] = $ask('POST', '/pay', "gateway=$gateway");
            self::assertStringContainsString('no-store', $head, $page . $fpm->log());
            self::assertSame(1, preg_match('#name="token" value="([^"]+)"|href="[^"]*/([^/"]+)" rel=#', $page, $found), $page);
            $came = $simulator->pay(end($found));
            // The callback page is loaded again, and then the receipt.
            foreach ([1, 2] as $time) {
                [$head] = $ask($came->body->expose() === '' ? 'GET' : 'POST', "/back/$gateway?" . $came->query->expose(), $came->body->expose());
                self::assertStringContainsString('Status: 303', $head, "time $time: " . $fpm->log());
            }
            preg_match('#Location: (/receipt/\w+)#', $head, $found);
            self::assertStringContainsString('<title>پرداخت شد</title>', $ask('GET', $found[1])[1]);
            self::assertStringContainsString('<title>Paid</title>', $ask('GET', "$found[1]?lang=en")[1]);
        }
        self::assertStringContainsString('502', $ask('POST', '/back/tara', 'result=0&token=forged')[0]);
        self::assertSame("0 0\n", $ask('POST', '/sweep')[1]);
        $books = json_decode($ask('GET', '/books')[1], true);
        self::assertSame([[1, 150000], [2, 150000]], array_map(static fn (array $row): array => [$row['payment'], $row['amount']], $books));
        self::assertSame(2, substr_count($ask('GET', '/journal')[1], '"acknowledged":true'));
    }

    public function testPreloadWithoutPreloadingSaysWhatToDo(): void
    {
        $simulator = Shop::simulator();
        $fpm = new Fpm(static fn (): array => ['ffi.enable' => 'preload']);
        $query = http_build_query(['act' => 'begin', 'tara' => $simulator->taraUrl, 'tabapay' => $simulator->tabapayUrl]);
        $said = $fpm->web->get("$fpm->folder/tests/programs/fpm_shop.php", $query);
        self::assertStringContainsString('LibraryException', $said);
        self::assertStringContainsString('ffi.enable is "preload"', $said);
        self::assertStringContainsString('php_admin_value[ffi.enable] = true', $said);
    }
}
