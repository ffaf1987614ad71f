<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** A PSR-7 stream: its text is always the whole, and reading leaves it at its end. */
final class FakeStream
{
    public bool $read = false;

    public function __construct(private readonly string $text)
    {
    }

    public function __toString(): string
    {
        $this->read = true;
        return $this->text;
    }

    public function isSeekable(): bool
    {
        return true;
    }

    public function rewind(): void
    {
        $this->read = false;
    }
}
