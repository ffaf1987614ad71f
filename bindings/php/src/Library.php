<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Loader;

/** The library that this package calls. It is opened by itself with the first use; this is for those who want to say which. */
final class Library
{
    private function __construct()
    {
    }

    /**
     * Opens the library now: to see at the start of a program whether all is in place.
     *
     * @param string|null $path The file; null looks where it usually is. Where it is given, nothing else is tried.
     * @throws Exception\LibraryException which says what was tried, why it failed, and what to do
     */
    public static function load(?string $path = null): void
    {
        $path === null ? Loader::loaded() : Loader::use($path);
    }

    /** Its version, e.g. `0.1.0`. */
    public static function version(): string
    {
        return Api::get()->lent('dargah_version') ?? '';
    }

    /**
     * Its ABI, as major and minor number.
     *
     * @return array{int, int}
     */
    public static function abi(): array
    {
        return [Api::get()->abiMajor, Api::get()->abiMinor];
    }

    /** The file it was opened from, or `ffi.preload`. */
    public static function path(): string
    {
        return Api::get()->path;
    }
}
