<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Native\Loader;
use PHPUnit\Framework\TestCase;

/** bin/dargah, in a package whose program is a script that tells what it got. */
final class ProgramTest extends TestCase
{
    private string $package;
    private string $program;

    protected function setUp(): void
    {
        $this->package = sys_get_temp_dir() . '/dargah program ' . bin2hex(random_bytes(4));
        $folder = "$this->package/lib/" . Loader::platform();
        mkdir($folder, 0755, true);
        foreach (['src', 'bin'] as $part) {
            exec('cp -rL ' . escapeshellarg(\dirname(__DIR__) . "/$part") . ' ' . escapeshellarg("$this->package/$part"));
        }
        $this->program = "$folder/dargah";
    }

    protected function tearDown(): void
    {
        exec('rm -rf ' . escapeshellarg($this->package));
    }

    /** @return array<string, array{list<string>}> */
    public static function ways(): array
    {
        return ['pcntl' => [[]], 'no pcntl' => [['-d', 'disable_functions=pcntl_exec']]];
    }

    /**
     * @dataProvider ways
     * @param list<string> $php
     */
    public function testItIsTheProgram(array $php): void
    {
        $this->write('printf "%s|" "$@"; cat; echo bad >&2; exit 7');
        [$code, $out, $errors, $pid] = $this->start($php, ['list', '--order', 'a b', ''], 'typed');
        self::assertSame([7, 'list|--order|a b||typed', "bad\n"], [$code, $out, $errors]);
        // By pcntl nothing of PHP is left.
        $this->write('echo $$');
        [, $out, , $pid] = $this->start($php, []);
        self::assertSame($php === [], (int) $out === $pid);
    }

    /**
     * @dataProvider ways
     * @param list<string> $php
     */
    public function testASignalThatEndsItIsSeen(array $php): void
    {
        $this->write('kill -TERM $$; exit 3');
        [$code, , , , $signal] = $this->start($php, []);
        self::assertSame($php === [] ? [-1, 15] : [143, 0], [$code, $signal]);
    }

    public function testAProgramThatLostItsModeGetsItBack(): void
    {
        $this->write('echo here');
        chmod($this->program, 0644);
        self::assertSame("here\n", $this->start([], [])[1]);
    }

    public function testAnotherPlatformIsNamedInBothLanguages(): void
    {
        mkdir("$this->package/lib/linux-riscv64-musl");
        touch("$this->package/lib/linux-riscv64-musl/dargah");
        [$code, $out, $errors] = $this->start([], ['--version']);
        self::assertSame([2, ''], [$code, $out]);
        self::assertStringContainsString('no program for ' . Loader::platform() . ' (it has: linux-riscv64-musl)', $errors);
        self::assertStringContainsString('برنامه‌ای برای ' . Loader::platform() . ' ندارد', $errors);
    }

    private function write(string $script): void
    {
        file_put_contents($this->program, "#!/bin/sh\n$script\n");
        chmod($this->program, 0755);
    }

    /**
     * @param list<string> $php
     * @param list<string> $arguments
     * @return array{int, string, string, int, int} status, output, errors, process, signal
     */
    private function start(array $php, array $arguments, string $input = ''): array
    {
        $streams = [tmpfile(), tmpfile(), tmpfile()];
        fwrite($streams[0], $input);
        rewind($streams[0]);
        $process = proc_open([\PHP_BINARY, ...$php, "$this->package/bin/dargah", ...$arguments], $streams, $pipes);
        self::assertIsResource($process);
        while (($status = proc_get_status($process))['running']) {
            usleep(5_000);
        }
        [$out, $errors] = array_map(static function ($stream): string {
            rewind($stream);
            return (string) stream_get_contents($stream);
        }, [$streams[1], $streams[2]]);
        return [$status['exitcode'], $out, $errors, $status['pid'], $status['signaled'] ? $status['termsig'] : 0];
    }
}
