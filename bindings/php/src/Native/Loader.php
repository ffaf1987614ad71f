<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\LibraryException;
use FFI;

/**
 * Finds the library, opens it once, and says what a shop can do where that fails.
 *
 * The order: the path given to Library::load(); what `ffi.preload` declared as PHP started; the environment variable
 * DARGAH_LIBRARY; the package's own copy for this platform; the system's. The first three are not guesses: where one
 * of them is set and cannot be used, nothing else is tried.
 *
 * @internal
 */
final class Loader
{
    /** The name in the header that bin/dargah-preload writes. */
    public const SCOPE = 'DARGAH';
    private const PROBE = 'uint32_t dargah_abi_major(void); uint32_t dargah_abi_minor(void);';
    private const NAME = 'libdargah.so.';

    private static ?Api $loaded = null;

    public static function loaded(): Api
    {
        return self::$loaded ??= self::load(null);
    }

    /** Opens the library at a path, before anything else is used. */
    public static function use(string $path): void
    {
        if (self::$loaded !== null && self::$loaded->path !== $path) {
            throw new LibraryException('a library is open already: ' . self::$loaded->path);
        }
        self::$loaded ??= self::load($path);
    }

    public static function header(): string
    {
        $path = \dirname(__DIR__, 2) . '/include/dargah.ffi.h';
        $text = @file_get_contents($path);
        return $text !== false ? $text : throw new LibraryException("the package is not complete: $path cannot be read");
    }

    /**
     * The ABI that a header was made for.
     *
     * @return array{int, int}
     */
    public static function abiOf(string $header): array
    {
        $number = static function (string $name) use ($header): int {
            preg_match("/\\bDARGAH_ABI_$name = (\\d+)/", $header, $found);
            return (int) ($found[1] ?? throw new LibraryException("the package's header names no DARGAH_ABI_$name"));
        };
        return [$number('MAJOR'), $number('MINOR')];
    }

    /** `linux-x86_64-gnu`, `linux-aarch64-musl` …: the folder of the package's own copy. */
    public static function platform(): string
    {
        return strtolower(\PHP_OS_FAMILY) . '-' . php_uname('m') . '-' . (Diagnosis::isMusl() ? 'musl' : 'gnu');
    }

    private static function load(?string $path): Api
    {
        Diagnosis::checkPhp();
        $header = self::header();
        $abi = self::abiOf($header);
        if ($path === null && ($preloaded = self::preloaded($abi)) !== null) {
            return $preloaded;
        }
        $tried = [];
        foreach (self::candidates($path, $abi[0]) as $candidate => $from) {
            $reason = Diagnosis::ofFile($candidate);
            if ($reason === null) {
                try {
                    return self::open($candidate, $header, $abi);
                } catch (FFI\Exception $error) {
                    $reason = Diagnosis::ofFailure($error->getMessage(), $candidate);
                } catch (LibraryException $error) {
                    $reason = $error->getMessage();
                }
            }
            $tried["$candidate ($from)"] = $reason;
        }
        throw LibraryException::notFound($tried);
    }

    /**
     * @param array{int, int} $abi
     */
    private static function preloaded(array $abi): ?Api
    {
        try {
            $ffi = FFI::scope(self::SCOPE);
        } catch (FFI\Exception $error) {
            if (Diagnosis::isRestricted($error->getMessage())) {
                throw new LibraryException(Diagnosis::restricted());
            }
            return null;
        }
        self::compare([$ffi->dargah_abi_major(), $ffi->dargah_abi_minor()], $abi, 'the library of ffi.preload');
        if ($ffi->DARGAH_ABI_MINOR < $abi[1]) {
            throw new LibraryException('the header of ffi.preload is older than this package: make it anew with '
                . 'vendor/bin/dargah-preload, and start PHP again');
        }
        return new Api($ffi, 'ffi.preload', $ffi->dargah_abi_major(), $ffi->dargah_abi_minor());
    }

    /** @return array<string, string> Each path and where it comes from. */
    private static function candidates(?string $path, int $major): array
    {
        if ($path !== null) {
            return [$path => 'given to Library::load()'];
        }
        $named = getenv('DARGAH_LIBRARY');
        if (\is_string($named) && $named !== '') {
            return [$named => 'DARGAH_LIBRARY'];
        }
        $file = self::NAME . $major;
        return [
            \dirname(__DIR__, 2) . '/lib/' . self::platform() . "/$file" => "the package's own",
            $file => "where the system's loader looks",
            "/usr/local/lib/$file" => 'where make install puts it',
        ];
    }

    /** @param array{int, int} $abi */
    private static function open(string $path, string $header, array $abi): Api
    {
        // First by two functions: a header with functions that the library lacks would hide why.
        $probe = FFI::cdef(self::PROBE, $path);
        $found = [$probe->dargah_abi_major(), $probe->dargah_abi_minor()];
        self::compare($found, $abi, 'it');
        return new Api(FFI::cdef($header, $path), $path, ...$found);
    }

    /**
     * @param array{int, int} $found
     * @param array{int, int} $wanted
     */
    private static function compare(array $found, array $wanted, string $what): void
    {
        if ($found[0] !== $wanted[0] || $found[1] < $wanted[1]) {
            throw new LibraryException("$what has ABI $found[0].$found[1], and this package needs $wanted[0].$wanted[1]"
                . " or a later $wanted[0].x: install the library and the package of the same release");
        }
    }
}
