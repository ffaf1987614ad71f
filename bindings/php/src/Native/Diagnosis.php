<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Exception\LibraryException;

/**
 * Why the library cannot be opened, in words that say what to do. Where there may be no FFI it is not touched.
 *
 * @internal
 */
final class Diagnosis
{
    public static function checkPhp(): void
    {
        if (!\extension_loaded('ffi')) {
            throw new LibraryException("PHP's extension ffi is missing. Debian and Ubuntu: it is in phpX.Y-common, switch "
                . 'it on with `phpenmod ffi`. Alpine: apk add phpXY-ffi. Docker: docker-php-ext-install ffi (needs '
                . 'libffi-dev). Elsewhere: extension=ffi in php.ini. Then start PHP again');
        }
        if (\PHP_INT_SIZE !== 8) {
            throw new LibraryException('this PHP has ' . 8 * \PHP_INT_SIZE . ' bits: dargah needs a PHP of 64 bits');
        }
        if (\in_array(strtolower(trim((string) \ini_get('ffi.enable'))), ['', '0', 'off', 'no', 'false', 'none'], true)) {
            throw new LibraryException('ffi.enable is off: set ffi.enable=true in php.ini (or ffi.enable=preload with '
                . 'ffi.preload, see the README), and start PHP again');
        }
    }

    public static function isRestricted(string $message): bool
    {
        return str_contains($message, 'ffi.enable');
    }

    public static function restricted(): string
    {
        return 'ffi.enable is "' . (string) \ini_get('ffi.enable') . '", which allows FFI to preloaded code only, and this is '
            . \PHP_SAPI . '. Either set ffi.enable=true for this pool (php_admin_value[ffi.enable] = true), or preload '
            . "dargah: ffi.preload and opcache.preload, as the README's part about PHP-FPM says; then start PHP again";
    }

    /** What is wrong with a path before it is opened; null where nothing is, or it is for the system to look for. */
    public static function ofFile(string $path): ?string
    {
        if (!str_contains($path, '/') || @is_readable($path) && @is_file($path)) {
            return null;
        }
        if (@is_dir($path)) {
            return 'is a directory: name the file';
        }
        if (@file_exists($path)) {
            return 'may not be read by this user';
        }
        $allowed = (string) \ini_get('open_basedir');
        return $allowed === '' ? 'there is no such file' : "there is no such file, or open_basedir ($allowed) hides it";
    }

    /** What dlopen or the first look into the library said. */
    public static function ofFailure(string $message, string $path): string
    {
        if (self::isRestricted($message)) {
            return self::restricted();
        }
        if (preg_match("/Failed resolving C function '(\\w+)'/", $message, $found) === 1) {
            return "it has no function $found[1]: it is no libdargah, or an older one";
        }
        $said = trim(preg_replace('/^Failed loading .*?(\(|$)/', '', rtrim($message, ')')) ?? $message);
        $why = self::ofBytes($path);
        return ($why ?? 'it cannot be opened') . ($said === '' ? '' : ": $said");
    }

    public static function isMusl(): bool
    {
        $maps = @file_get_contents('/proc/self/maps');
        // Without /proc: the loader that this system has.
        return $maps !== false && $maps !== '' ? str_contains($maps, 'ld-musl') : (glob('/lib/ld-musl-*') ?: []) !== [];
    }

    /** What the file itself says about whom it was built for. */
    private static function ofBytes(string $path): ?string
    {
        $bytes = str_contains($path, '/') ? @file_get_contents($path) : false;
        if ($bytes === false) {
            return null;
        }
        if (!str_starts_with($bytes, "\x7fELF")) {
            return 'it is no shared library for Linux';
        }
        $machines = [0x3E => 'x86_64', 0xB7 => 'aarch64', 0x03 => 'i386', 0x28 => 'arm'];
        $machine = unpack('v', $bytes, 18)[1] ?? 0;
        $built = $machines[$machine] ?? "machine $machine";
        if ($built !== php_uname('m')) {
            return "it was built for $built, and this is " . php_uname('m');
        }
        $forMusl = str_contains($bytes, 'libc.musl-') || str_contains($bytes, 'ld-musl-');
        if ($forMusl !== self::isMusl() && ($forMusl || str_contains($bytes, 'libc.so.6'))) {
            [$for, $here] = $forMusl ? ['musl (Alpine)', 'glibc'] : ['glibc (Debian, Ubuntu …)', 'musl (Alpine)'];
            return "it was built for $for, and this PHP runs on $here: install the package for it, or build the library here";
        }
        return $forMusl ? null : self::ofGlibc($bytes);
    }

    private static function ofGlibc(string $bytes): ?string
    {
        preg_match_all('/\bGLIBC_(2\.\d+)/', $bytes, $found);
        usort($found[1], static fn (string $one, string $other): int => version_compare($one, $other));
        $needed = end($found[1]) ?: '0';
        try {
            $here = \FFI::cdef('const char *gnu_get_libc_version(void);')->gnu_get_libc_version();
        } catch (\FFI\Exception) {
            return null;
        }
        return version_compare($needed, $here, '<=') ? null
            : "it needs glibc $needed, and this system has $here: build the library here, or on a system as old";
    }
}
