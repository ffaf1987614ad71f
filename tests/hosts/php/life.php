<?php

declare(strict_types=1);

// What a PHP program may do to itself in the middle of calls. Usage: life.php WHAT COUNT, with the addresses in the
// environment as for forks.php. Prints one line of JSON: the calls whose answers were compared, and what was wrong.
//   signals      a storm of SIGALRM, SIGCHLD and SIGINT
//   environment  another locale, and proxies and authorities in the environment, once the clients are made
//   exit         exit() with connections idle, out of a shutdown function that calls, in a signal handler

require __DIR__ . '/autoload.php';
require __DIR__ . '/Caller.php';

$count = (int) $argv[2];
$caller = new Caller(new Made());

/** @return array<string, mixed> */
function signals(Caller $caller, int $count): array
{
    $handled = [\SIGALRM => 0, \SIGCHLD => 0, \SIGINT => 0];
    pcntl_async_signals(true);
    foreach (array_keys($handled) as $signal) {
        pcntl_signal($signal, static function (int $signal) use (&$handled): void {
            $handled[$signal]++;
        });
    }
    $us = (int) getmypid();
    $storm = pcntl_fork();
    if ($storm === 0) {
        pcntl_async_signals(false);
        for ($next = 0; posix_getppid() === $us; $next++) {
            posix_kill($us, [\SIGALRM, \SIGCHLD, \SIGINT][$next % 3]);
            usleep(300);
        }
        posix_kill((int) getmypid(), \SIGKILL);
    }
    try {
        $caller->all($count, max(2, intdiv($count, 20)));
        // However fast this machine is.
        while (min($handled) < 20) {
            $caller->call();
        }
    } finally {
        posix_kill($storm, \SIGKILL);
        pcntl_waitpid($storm, $status);
    }
    return ['signals' => array_sum($handled)];
}

/** @return array<string, mixed> */
function environment(Caller $caller, int $count): array
{
    $caller->all(10, 1);
    $locale = setlocale(\LC_ALL, getenv('HOST_LOCALE') ?: 'C.UTF-8');
    foreach (['HTTPS_PROXY', 'https_proxy', 'HTTP_PROXY', 'http_proxy', 'ALL_PROXY', 'all_proxy'] as $name) {
        putenv("$name=http://127.0.0.1:1");
    }
    foreach (['SSL_CERT_FILE', 'SSL_CERT_DIR', 'TZ'] as $name) {
        putenv("$name=/nowhere");
    }
    putenv('HOME');
    $caller->all($count, max(2, intdiv($count, 20)));
    // And what is made only now.
    (new Caller(new Made()))->all(10, 1)->into($caller);
    return ['locale' => $locale, 'point' => localeconv()['decimal_point']];
}

if ($argv[1] === 'exit') {
    // Everything stays alive, and a destructor is the last to call.
    final class Last
    {
        public function __construct(private readonly Caller $caller)
        {
        }

        public function __destruct()
        {
            $this->caller->all(3, 1);
            echo json_encode($this->caller->found()), "\n";
        }
    }
    $caller->all($count, 2);
    $last = new Last($caller);
    register_shutdown_function(static function () use ($caller): void {
        $caller->all(3, 1);
        exit(0);
    });
    pcntl_async_signals(true);
    pcntl_signal(\SIGALRM, static function (): void {
        exit(0);
    });
    posix_kill((int) getmypid(), \SIGALRM);
    $caller->call();
    exit(3);
}
$more = $argv[1]($caller, $count);
echo json_encode($caller->found() + $more), "\n";
