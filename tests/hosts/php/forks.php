<?php

declare(strict_types=1);

// Clients and checkouts that were made and used before pcntl_fork(), then used in the parent and in 8 children at once.
// Usage: forks.php CALLS, for each process. Addresses come from the environment, as in python/calls.py. Prints one line of
// JSON: the calls whose answers were compared, and what was wrong.

require __DIR__ . '/autoload.php';
require __DIR__ . '/Caller.php';

const CHILDREN = 8;
const ROUNDS = 3;

/** What a process found, through a pipe; and then its end, in one of the ways in which a process ends. */
function inChild(callable $work, int $number): mixed
{
    [$here, $there] = stream_socket_pair(\STREAM_PF_UNIX, \STREAM_SOCK_STREAM, 0);
    $pid = pcntl_fork();
    if ($pid === -1) {
        throw new RuntimeException('no fork');
    }
    if ($pid > 0) {
        fclose($there);
        return [$pid, $here, $number % 3 === 2];
    }
    fclose($here);
    fwrite($there, json_encode($work(), \JSON_THROW_ON_ERROR | \JSON_INVALID_UTF8_SUBSTITUTE));
    fclose($there);
    // Everything that the parent made is freed here too, by exit() and by destructors; or nothing is.
    $number % 3 === 2 && posix_kill((int) getmypid(), \SIGKILL);
    exit(0);
}

/** @return list<array{calls: int, wrong: list<string>}> */
function collected(array $children): array
{
    $found = [];
    foreach ($children as [$pid, $pipe, $killed]) {
        $said = json_decode((string) stream_get_contents($pipe), true);
        pcntl_waitpid($pid, $status);
        $fine = $killed ? pcntl_wifsignaled($status) : pcntl_wifexited($status) && pcntl_wexitstatus($status) === 0;
        $found[] = $fine && $said !== null ? $said : ['calls' => 0, 'wrong' => ["the child $pid ended with status $status"]];
    }
    return $found;
}

$calls = (int) $argv[1];
$made = new Made();
$parent = new Caller($made);
$parent->all(10, 2);
$found = [];
for ($round = 0; $round < ROUNDS; $round++) {
    $children = [];
    for ($number = 0; $number < CHILDREN; $number++) {
        $children[] = inChild(static function () use ($made, $calls, $number): array {
            $caller = new Caller($made);
            $caller->all(intdiv($calls, ROUNDS), 2);
            // A child of the child, while its siblings and their parent call.
            $inner = $number === 0 ? collected([inChild(static fn (): array => (new Caller($made))->all(10, 1)->found(), 0)]) : [];
            return ['calls' => $caller->found()['calls'] + array_sum(array_column($inner, 'calls')),
                'wrong' => array_merge($caller->found()['wrong'], ...array_column($inner, 'wrong'))];
        }, $number);
        $parent->call();
    }
    $parent->all(intdiv($calls, ROUNDS), 2);
    array_push($found, ...collected($children));
    $parent->all(5, 1);
}
$found[] = $parent->found();
echo json_encode(['calls' => array_sum(array_column($found, 'calls')), 'processes' => count($found),
    'wrong' => array_merge(...array_column($found, 'wrong'))]), "\n";
