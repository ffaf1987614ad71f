<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Paid;
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
