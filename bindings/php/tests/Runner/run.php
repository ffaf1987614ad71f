<?php

declare(strict_types=1);

// The runner of tests/vectors: a line of JSON in, a line of JSON out, as its README says.

use Dargah\Exception\DargahException;
use Dargah\Tests\Runner\Calls;
use Dargah\Tests\Runner\CheckoutCalls;
use Dargah\Tests\Runner\Inputs;
use Dargah\Tests\Runner\Normal;

require dirname(__DIR__) . '/bootstrap.php';

$calls = new Calls();
$commands = [new Inputs(), $calls, new CheckoutCalls($calls)];
while (($line = fgets(STDIN)) !== false) {
    $command = json_decode($line, true, 64, JSON_THROW_ON_ERROR);
    $normal = new Normal();
    $who = current(array_filter($commands, static fn (object $one): bool => method_exists($one, $command['do'])));
    try {
        $answer = $who === false ? ['cannot' => $command['do']] : $who->{$command['do']}($command, $normal);
    } catch (DargahException $error) {
        $answer = ['outcome' => 'error', 'error' => $normal->error($error)];
    }
    $flags = JSON_THROW_ON_ERROR | JSON_UNESCAPED_UNICODE | JSON_UNESCAPED_SLASHES;
    echo json_encode(['shown' => $normal->shown] + $answer, $flags), "\n";
}
