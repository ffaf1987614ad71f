<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\ErrorKind;
use Dargah\Exception\DargahException;
use PHPUnit\Framework\TestCase;

/** What the header offers, this package wraps. */
final class FunctionsTest extends TestCase
{
    private const NOT_USED = [
        'dargah_tara_builder_set_events' => 'nothing calls back into PHP: the event queue serves',
        'dargah_tabapay_builder_set_events' => 'nothing calls back into PHP: the event queue serves',
    ];

    public function testEveryFunctionOfTheHeaderIsUsedOrStandsHereWithAReason(): void
    {
        $header = (string) file_get_contents(\dirname(__DIR__) . '/include/dargah.ffi.h');
        preg_match_all('/\b(dargah_\w+)\(/', $header, $found);
        $functions = array_unique($found[1]);
        self::assertGreaterThan(350, \count($functions));
        $source = '';
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(\dirname(__DIR__) . '/src')) as $file) {
            $source .= $file->isFile() ? file_get_contents((string) $file) : '';
        }
        preg_match_all('/(?:\'|->)(dargah_\w+)/', $source, $names);
        // A handle of a type is freed by the function that is named after it.
        $used = array_merge($names[1], array_map(static fn (string $name): string => "{$name}_free", $names[1]));
        $missing = array_diff($functions, $used, array_keys(self::NOT_USED));
        self::assertSame([], array_values($missing), 'not wrapped');
        self::assertSame([], array_values(array_diff(array_keys(self::NOT_USED), $functions)), 'no such function');
        self::assertSame([], array_values(array_intersect(array_keys(self::NOT_USED), $names[1])), 'used, and listed as not used');
        // The other way round: a name that the header lacks is a call that fails.
        $types = array_filter($names[1], static fn (string $name): bool => str_contains($header, "struct $name;")
            || str_contains($header, "typedef struct $name "));
        self::assertSame([], array_values(array_diff($names[1], $functions, $types)), 'not in the header');
    }

    public function testEveryKindOfErrorHasAClassOfItsOwn(): void
    {
        foreach (ErrorKind::cases() as $kind) {
            self::assertNotSame(DargahException::class, DargahException::classOf($kind), $kind->name);
        }
    }

    public function testEveryClassThatHoldsAHandleOrASecretIsGuarded(): void
    {
        $plain = [];
        foreach (new \RecursiveIteratorIterator(new \RecursiveDirectoryIterator(\dirname(__DIR__) . '/src')) as $file) {
            $text = $file->isFile() ? (string) file_get_contents((string) $file) : '';
            $holds = preg_match('/(private|public) readonly \??(Handle|Secret|Reader|Extra) |extends Outcome/', $text) === 1;
            $guarded = preg_match('/use (Guarded|GuardedAnswer|Client);|extends Outcome|trait /', $text) === 1;
            if ($holds && !$guarded && !str_contains((string) $file, '/Native/')) {
                $plain[] = $file->getFilename();
            }
        }
        self::assertSame([], $plain);
    }
}
