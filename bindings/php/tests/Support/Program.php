<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

use PHPUnit\Framework\Assert;

/** Another PHP, which ran to its end. */
final class Program
{
    private function __construct(private readonly string $out, private readonly string $errors)
    {
    }

    /**
     * @param list<string> $arguments   PHP's own, the file, and the file's
     * @param array<string, string|null> $environment added to this process's; null takes one away
     */
    public static function run(array $arguments, int $code = 0, array $environment = []): self
    {
        $all = array_filter($environment + getenv(), static fn (?string $value): bool => $value !== null);
        $streams = [1 => tmpfile(), 2 => tmpfile()];
        $process = proc_open([\PHP_BINARY, ...$arguments], [['file', '/dev/null', 'r'], ...$streams], $pipes, null, $all);
        Assert::assertIsResource($process);
        $ended = proc_close($process);
        [$out, $errors] = array_map(static function ($stream): string {
            rewind($stream);
            return (string) stream_get_contents($stream);
        }, [$streams[1], $streams[2]]);
        Assert::assertSame($code, $ended, implode(' ', $arguments) . ":\n$out$errors");
        return new self($out, $errors);
    }

    public function said(): string
    {
        return $this->out;
    }

    public function errors(): string
    {
        return $this->errors;
    }
}
