<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** What PHP opens in place of a real stream, for a body that never ends. */
final class EndlessStream
{
    public static int $given = 0;
    /** @var resource|null */
    public $context;

    public function stream_open(string $path, string $mode, int $options, ?string &$opened): bool
    {
        self::$given = 0;
        return true;
    }

    public function stream_read(int $length): string
    {
        self::$given += $length;
        return str_repeat('a', $length);
    }

    public function stream_eof(): bool
    {
        return false;
    }

    /** @return array<string, int> */
    public function stream_stat(): array
    {
        return [];
    }
}
