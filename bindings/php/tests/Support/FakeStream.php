<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** A PSR-7 stream. Without a text it never ends. */
final class FakeStream
{
    public int $at = 0;

    public function __construct(private readonly ?string $text)
    {
    }

    public function read(int $length): string
    {
        $piece = $this->text === null ? str_repeat('a', min($length, 8192)) : substr($this->text, $this->at, min($length, 10));
        $this->at += \strlen($piece);
        return $piece;
    }

    public function eof(): bool
    {
        return $this->text !== null && $this->at >= \strlen($this->text);
    }

    public function isReadable(): bool
    {
        return true;
    }

    public function isSeekable(): bool
    {
        return $this->text !== null;
    }

    public function rewind(): void
    {
        $this->at = 0;
    }
}
