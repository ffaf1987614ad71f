<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

use PHPUnit\Framework\Assert;

/** A real PHP-FPM with one worker and a copy of this package that its user may read, for as long as it lives. */
final class Fpm
{
    private const USER = 'www-data';

    public readonly FastCgi $web;
    public readonly string $folder;
    /** @var resource|null */
    private $process;

    /**
     * @param callable(string): array<string, string> $settings for php.ini, given the folder of the package's copy
     * @param array<string, string> $environment of its pool; `%` stands for the folder
     */
    public function __construct(callable $settings, array $environment = [])
    {
        $this->folder = sys_get_temp_dir() . '/dargah-fpm-' . getmypid() . '-' . bin2hex(random_bytes(4));
        mkdir($this->folder, 0755);
        $package = \dirname(__DIR__, 2);
        foreach (['src', 'include', 'preload.php', 'bin', 'tests/programs', 'tests/bootstrap.php'] as $part) {
            $to = "$this->folder/$part";
            @mkdir(\dirname($to), 0755, true);
            // -L: what is a link in the tree is a file in the package.
            exec('cp -rL ' . escapeshellarg("$package/$part") . ' ' . escapeshellarg($to), $said, $code);
            Assert::assertSame(0, $code);
        }
        chmod($this->folder, 0755);
        // Where its user may write.
        mkdir("$this->folder/data");
        chmod("$this->folder/data", 0777);
        $root = posix_getuid() === 0;
        $owner = $root ? "user = " . self::USER . "\nlisten.owner = " . self::USER . "\n" : '';
        $library = realpath((string) getenv('DARGAH_LIBRARY'));
        file_put_contents("$this->folder/fpm.conf", "[global]\nerror_log = $this->folder/fpm.log\ndaemonize = no\n"
            . "[www]\n{$owner}listen = $this->folder/socket\npm = static\npm.max_children = 1\nclear_env = yes\n"
            . "catch_workers_output = yes\nenv[DARGAH_LIBRARY] = $library\n" . implode('', array_map(
                fn (string $name, string $value): string => "env[$name] = " . str_replace('%', $this->folder, $value) . "\n",
                array_keys($environment), $environment)));
        $command = [self::program(), '-n', '--nodaemonize', '--fpm-config', "$this->folder/fpm.conf"];
        $root && $command[] = '--allow-to-run-as-root';
        $ini = ['zend_extension' => 'opcache', 'opcache.enable' => '1', 'error_log' => "$this->folder/php.log"] + $settings($this->folder);
        isset($ini['opcache.preload']) && $root && $ini['opcache.preload_user'] = self::USER;
        file_put_contents("$this->folder/php.ini", self::extensions() . implode("\n", array_map(
            static fn (string $name, string $value): string => "$name = $value", array_keys($ini), $ini)) . "\n");
        array_splice($command, 1, 1, ['-c', "$this->folder/php.ini"]);
        $null = ['file', '/dev/null', 'r'];
        $log = ['file', "$this->folder/out.log", 'a'];
        // Only what is in this php.ini counts.
        $process = proc_open($command, [$null, $log, $log], $pipes, null, ['PHP_INI_SCAN_DIR' => ''] + getenv());
        Assert::assertIsResource($process);
        $this->process = $process;
        $end = microtime(true) + 30;
        while (!@file_exists("$this->folder/socket") || !str_contains($this->log(), 'ready to handle connections')) {
            if (!proc_get_status($process)['running'] || microtime(true) > $end) {
                Assert::fail('PHP-FPM does not start: ' . $this->log());
            }
            usleep(20000);
        }
        $this->web = new FastCgi("$this->folder/socket");
    }

    public function __destruct()
    {
        if ($this->process !== null) {
            proc_terminate($this->process);
            proc_close($this->process);
            $this->process = null;
        }
        exec('rm -rf ' . escapeshellarg($this->folder));
    }

    public function log(): string
    {
        return implode('', array_map(static fn (string $file): string => (string) @file_get_contents($file),
            ["$this->folder/fpm.log", "$this->folder/php.log", "$this->folder/out.log"]));
    }

    /** Debian has FFI and others as files; where they are built in there is nothing to load. */
    private static function extensions(): string
    {
        $lines = '';
        foreach (['ffi', 'posix', 'pdo', 'pdo_sqlite'] as $name) {
            $lines .= is_file(\PHP_EXTENSION_DIR . "/$name.so") ? "extension = $name\n" : '';
        }
        return $lines;
    }

    private static function program(): string
    {
        foreach (['php-fpm' . \PHP_MAJOR_VERSION . '.' . \PHP_MINOR_VERSION, 'php-fpm'] as $name) {
            foreach ([...explode(':', (string) getenv('PATH')), '/usr/sbin', '/usr/local/sbin'] as $folder) {
                if (is_executable("$folder/$name")) {
                    return "$folder/$name";
                }
            }
        }
        Assert::fail('there is no php-fpm; on Debian and Ubuntu: apt-get install php-fpm');
    }
}
