<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Tests\Support\Forked;
use Dargah\Tests\Support\Normal;
use Dargah\Tests\Support\Shop;
use Dargah\Tests\Support\VectorCase;
use PHPUnit\Framework\TestCase;

/**
 * The cases that every language runs, over real connections: each 20th, with LONG=1 all. Each in a child of its own, so
 * that no case finds the connections or the login of another.
 *
 * Left out are those that last until their time limit, or repeat until then: the core's own tests run them in a time
 * that is a number; those that no connection shows; and the push, which the control API cannot play.
 */
final class VectorsTest extends TestCase
{
    private const FILES = ['tara_verify', 'tabapay_verify', 'tara_switches', 'tabapay_switches', 'callbacks', 'other_calls', 'codes'];

    /** @return iterable<string, array{string}> */
    public static function files(): iterable
    {
        foreach (self::FILES as $file) {
            yield $file => [$file];
        }
    }

    /** @dataProvider files */
    public function testTheResultIsThatOfEveryLanguage(string $file): void
    {
        $cases = array_values(array_filter(self::read($file), self::isPlayed(...)));
        self::assertGreaterThan(50, \count($cases));
        $every = Shop::isLong() ? 1 : 20;
        $simulator = Shop::simulator();
        $wrong = [];
        for ($at = 0; $at < \count($cases); $at += $every) {
            $case = $cases[$at];
            $simulator->reset();
            $ran = Forked::run(static fn (): array => (new VectorCase($case, $simulator))->play());
            // An empty list and an empty object are the same array in PHP.
            $expect = $case['expect'];
            if (($expect['calls'] ?? null) === []) {
                $expect['calls'] = new \stdClass();
            }
            if ($ran['normal'] !== Normal::text($expect)) {
                $wrong[] = "$case[id]\n  must be " . Normal::text($expect) . "\n  but is  $ran[normal]";
            }
            foreach ($ran['secrets'] as $secret) {
                !str_contains($ran['shown'], $secret) || $wrong[] = "$case[id] shows $secret:\n$ran[shown]";
            }
            !$ran['moved_twice'] || $wrong[] = "$case[id]: money moved twice";
        }
        self::assertSame([], \array_slice($wrong, 0, 20), \count($wrong) . ' wrong');
    }

    /** @return list<array<string, mixed>> */
    private static function read(string $file): array
    {
        $text = (string) file_get_contents(\dirname(__DIR__, 3) . "/tests/vectors/$file.json");
        $cases = json_decode($text, true, 64, \JSON_THROW_ON_ERROR);
        // The faults as they are written: some hold numbers that PHP cannot.
        self::assertSame(\count($cases), preg_match_all('/^\{.*"faults":(\[.*\]),"timeout_ms":/m', $text, $found));
        return array_map(static fn (array $case, string $faults): array => ['faults' => $faults] + $case, $cases, $found[1]);
    }

    /** @param array<string, mixed> $case */
    private static function isPlayed(array $case): bool
    {
        return $case['timeout_ms'] >= 20000
            && !($case['in_process_only'] ?? false)
            && ($case['before'] ?? '') !== 'pushed'
            && !str_contains($case['faults'], '"always"')
            && isset($case['expect']['calls']);
    }
}
