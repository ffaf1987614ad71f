<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Exception\LibraryException;
use Dargah\Library;
use Dargah\Native\Loader;
use Dargah\Tests\Support\Program;
use PHPUnit\Framework\TestCase;

/** Where the library is looked for, and what is said where it cannot be opened. */
final class LoadingTest extends TestCase
{
    private const PROGRAM = __DIR__ . '/programs/load.php';

    private string $folder;

    protected function setUp(): void
    {
        $this->folder = sys_get_temp_dir() . '/dargah-load-' . bin2hex(random_bytes(4));
        mkdir($this->folder);
    }

    protected function tearDown(): void
    {
        exec('rm -rf ' . escapeshellarg($this->folder));
    }

    public function testThePathThatIsGivenCountsMost(): void
    {
        $library = (string) realpath((string) getenv('DARGAH_LIBRARY'));
        $said = self::load([$library], ['DARGAH_LIBRARY' => '/nowhere/a.so']);
        self::assertMatchesRegularExpression('#^open: ' . preg_quote($library, '#') . ' \d+\.\d+\.\d+\S* 1\.\d+$#', $said);
        self::assertStringContainsString("open: $library", self::load([], ['DARGAH_LIBRARY' => $library]));
    }

    public function testThePackagesOwnCopyIsFound(): void
    {
        $package = "$this->folder/package";
        exec('mkdir -p ' . escapeshellarg("$package/tests/programs"));
        foreach (['src', 'include', 'tests/bootstrap.php', 'tests/programs/load.php'] as $part) {
            exec('cp -rL ' . escapeshellarg(\dirname(__DIR__) . "/$part") . ' ' . escapeshellarg("$package/$part"));
        }
        $folder = "$package/lib/" . Loader::platform();
        mkdir($folder, 0755, true);
        copy((string) getenv('DARGAH_LIBRARY'), "$folder/libdargah.so.1");
        $said = Program::run(['-d', 'ffi.enable=1', "$package/tests/programs/load.php"], 0, ['DARGAH_LIBRARY' => null])->said();
        self::assertStringStartsWith("open: $folder/libdargah.so.1", $said);
    }

    public function testWhatWasTriedIsListedWithTheReason(): void
    {
        $said = self::load(['/nowhere/libdargah.so.1']);
        self::assertStringContainsString('/nowhere/libdargah.so.1 (given to Library::load()): there is no such file', $said);
        $said = self::load([], ['DARGAH_LIBRARY' => $this->folder]);
        self::assertStringContainsString("$this->folder (DARGAH_LIBRARY): is a directory", $said);
        self::assertStringNotContainsString('package', substr($said, 0, strpos($said, 'Install')), 'nothing else is tried');
        file_put_contents("$this->folder/text.so", 'hello');
        self::assertStringContainsString('no shared library for Linux', self::load(["$this->folder/text.so"]));
        $said = self::load(['/nowhere/x.so'], [], ['-d', "open_basedir=/usr:" . \dirname(__DIR__, 3)]);
        self::assertStringContainsString('open_basedir', $said);
    }

    public function testALibraryThatIsAnotherIsNamed(): void
    {
        $this->compile('none', 'int nothing;');
        self::assertStringContainsString('it has no function dargah_abi_major: it is no libdargah', self::load(["$this->folder/none.so"]));
        [$major, $minor] = Loader::abiOf(Loader::header());
        foreach ([[$major + 1, $minor], [$major - 1, 99]] as [$other, $otherMinor]) {
            $this->compile('other', "unsigned dargah_abi_major(void) { return $other; } unsigned dargah_abi_minor(void) { return $otherMinor; }");
            $said = self::load(["$this->folder/other.so"]);
            self::assertStringContainsString("it has ABI $other.$otherMinor, and this package needs $major.$minor or a later", $said);
        }
        // The right numbers, and not the functions.
        $this->compile('half', "unsigned dargah_abi_major(void) { return $major; } unsigned dargah_abi_minor(void) { return $minor; }");
        self::assertMatchesRegularExpression('/it has no function dargah_\w+: it is no libdargah/', self::load(["$this->folder/half.so"]));
    }

    public function testALibraryForAnotherMachineOrLibcIsNamed(): void
    {
        $bytes = (string) file_get_contents((string) getenv('DARGAH_LIBRARY'));
        // Another machine in the ELF header: s390x.
        file_put_contents("$this->folder/machine.so", substr_replace($bytes, pack('v', 22), 18, 2));
        self::assertMatchesRegularExpression('/it was built for machine 22, and this is \S+/', self::load(["$this->folder/machine.so"]));
        $foreign = str_contains($bytes, 'libc.musl-') ? ["libc.musl-x86_64.so.1\0", "libc.so.6\0"] : ["libc.so.6\0", "libc.musl-\0"];
        // The name is as long as it was not: dlopen fails, as it does with the real thing.
        $changed = substr_replace($bytes, 'libc.XX.6', (int) strpos($bytes, $foreign[0]), 9) . $foreign[1];
        file_put_contents("$this->folder/libc.so", $changed);
        self::assertMatchesRegularExpression('/it was built for (musl|glibc) .*, and this PHP runs on/', self::load(["$this->folder/libc.so"]));
    }

    public function testAGlibcThatIsTooOldIsNamed(): void
    {
        $bytes = (string) file_get_contents((string) getenv('DARGAH_LIBRARY'));
        self::assertSame(1, preg_match('/GLIBC_2\.\d\d(?=\0)/', $bytes, $found, \PREG_OFFSET_CAPTURE));
        $version = $found[0][0];
        // The loader compares hashes of the names too: this one is not what it was.
        file_put_contents("$this->folder/new.so", str_replace("$version\0", "GLIBC_2.99\0", $bytes));
        self::assertStringContainsString('it needs glibc 2.99, and this system has 2.', self::load(["$this->folder/new.so"]));
    }

    public function testFfiThatIsOffOrMissingIsNamed(): void
    {
        $said = Program::run(['-d', 'ffi.enable=0', self::PROGRAM])->said();
        self::assertStringContainsString('ffi.enable is off', $said);
        if (!is_file(\PHP_EXTENSION_DIR . '/ffi.so')) {
            self::markTestSkipped('FFI is built into this PHP');
        }
        $said = Program::run(['-n', self::PROGRAM])->said();
        self::assertStringContainsString("PHP's extension ffi is missing", $said);
    }

    public function testItIsOpenedOnce(): void
    {
        Library::load();
        Library::load(Library::path());
        $this->expectException(LibraryException::class);
        Library::load('/another/libdargah.so.1');
    }

    /**
     * @param list<string> $arguments
     * @param array<string, string> $environment
     * @param list<string> $php
     */
    private static function load(array $arguments, array $environment = [], array $php = []): string
    {
        return trim(Program::run(['-d', 'ffi.enable=1', ...$php, self::PROGRAM, ...$arguments], 0, $environment)->said());
    }

    private function compile(string $name, string $source): void
    {
        file_put_contents("$this->folder/$name.c", $source);
        $files = array_map(escapeshellarg(...), ["$this->folder/$name.c", "$this->folder/$name.so"]);
        exec("cc -shared -fPIC $files[0] -o $files[1] 2>&1", $said, $code);
        self::assertSame(0, $code, implode("\n", $said));
    }
}
