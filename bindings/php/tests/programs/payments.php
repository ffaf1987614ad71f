<?php

declare(strict_types=1);

// Makes payments and calls that fail, COUNT times, and prints how many were paid, and how much memory the process had after a
// tenth of them and at the end, in KiB. Usage: payments.php COUNT

require dirname(__DIR__) . '/bootstrap.php';

use Dargah\Checkout\Filter;
use Dargah\Exception\DargahException;
use Dargah\Paid;
use Dargah\Tests\Support\Shop;

$resident = static function (): int {
    gc_collect_cycles();
    preg_match('/^VmRSS:\s+(\d+) kB/m', (string) file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
};

$count = (int) $argv[1];
$folder = sys_get_temp_dir() . '/dargah-payments-' . bin2hex(random_bytes(4));
mkdir($folder, 0700);
register_shutdown_function(static fn () => exec('rm -rf ' . escapeshellarg($folder)));
$journal = "sqlite:$folder/journal.db";
$simulator = Shop::simulator();
$tara = $simulator->tara();
$tabapay = $simulator->tabapay();
$early = $paidCount = 0;
for ($round = 1; $round <= $count; $round++) {
    if ($round % 2 === 0) {
        $paid = $tara->verify(Shop::paidAtTara($simulator, $tara)) instanceof Paid;
    } else {
        $paid = $tabapay->verify(Shop::paidAtTabaPay($simulator, $tabapay)) instanceof Paid;
    }
    // And once more through a checkout, which is made anew: a PHP-FPM worker makes one for each request.
    // A file takes long where the disk is busy, so most are in memory.
    $checkout = $simulator->checkout($round % 25 === 0 ? $journal : 'memory:');
    $started = $round % 2 === 0 ? $checkout->begin('tara', Shop::taraOrder(orderId: "o$round"))
        : $checkout->begin('tabapay', Shop::tabapayRequest(), "o$round");
    $completed = $checkout->complete($started->payment->account, $simulator->pay($started->payment->token));
    $checkout->acknowledge($completed->payment, Shop::AMOUNT);
    $checkout->reconcile();
    $checkout->list(new Filter(orderId: "o$round"));
    $checkout->history($completed->payment);
    $paid = $paid && $completed->isFirstTime;
    if (!$paid) {
        fwrite(STDERR, "payment $round is not paid\n");
        exit(1);
    }
    $paidCount += 2;
    // Errors are freed too, and clients, and what they were made of.
    try {
        $simulator->tara()->getToken(Shop::taraOrder(amount: -1));
        exit(1);
    } catch (DargahException) {
    }
    // The simulator remembers everything, but that is another process; the library must not.
    $round % 500 !== 0 || $simulator->reset();
    $round !== intdiv($count, 10) || $early = $resident();
}
printf("%d %d %d\n", $paidCount, $early, $resident());
