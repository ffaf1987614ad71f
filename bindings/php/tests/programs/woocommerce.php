<?php

declare(strict_types=1);

// Plays the WooCommerce example against the simulator, with a double of WordPress. Prints what became of each order.

require dirname(__DIR__) . '/bootstrap.php';
require __DIR__ . '/wordpress.php';

use Dargah\Again;
use Dargah\Checkout\Times;
use Dargah\IncomingRequest;
use Dargah\Testing\Simulator;

const ABSPATH = '/';
const DB_NAME = 'shop';

// As it lies in wp-content/plugins, with Composer's folder in it.
$folder = sys_get_temp_dir() . '/dargah-wp-' . bin2hex(random_bytes(4));
mkdir("$folder/vendor", 0700, true);
register_shutdown_function(static fn () => exec('rm -rf ' . escapeshellarg($folder)));
foreach (glob(dirname(__DIR__, 4) . '/examples/php/woocommerce/*.php') ?: [] as $file) {
    copy($file, "$folder/" . basename($file));
}
file_put_contents("$folder/vendor/autoload.php", '<?php return true;');

$simulator = new Simulator();
$wordpress = $wpdb = FakeWordPress::it();
$wordpress->options = ['enabled' => 'yes', 'username' => Simulator::TARA_USERNAME, 'password' => Simulator::TARA_PASSWORD,
    'service_id' => (string) Simulator::TARA_SERVICE_ID, 'journal' => "sqlite:$folder/dargah.db", 'base_url' => $simulator->taraUrl];
// What is open is due soon, and not before the payment's page was loaded again.
add_filter('dargah_tara_times', static fn (): Times => new Times(payerMs: 2000, askAgainMs: 1));
require "$folder/dargah-tara.php";
$wordpress->run('plugins_loaded');
$wordpress->run('init');
$wordpress->run('init');
$gateway = $wordpress->gateways()['dargah_tara'];
assert($gateway instanceof Dargah_Tara_Gateway);

/** Until this happens, but not for ever. */
$until = static function (callable $holds) use ($wordpress): void {
    for ($ends = microtime(true) + 60; !$holds() && microtime(true) < $ends; usleep(2000)) {
        $wordpress->run('dargah_tara_sweep');
    }
};
$status = static fn (int $id): string => $wordpress->orders[$id]['status'];
/** The order, and how often it was completed, how many notes it has, and how many payments nobody has booked. */
$story = static function (string $what, int $id) use ($wordpress, $gateway): void {
    $order = $wordpress->orders[$id];
    printf("%s: %s %d %d %d\n", $what, $order['status'], $order['completed'], count($order['notes']),
        count($gateway->checkout()->unacknowledged()));
};
/** The payer takes order ID to the gateway's page; the token of the page. */
$goes = static function (int $id) use ($wordpress, $gateway): string {
    $wordpress->orders[$id] ?? $wordpress->order($id);
    $gateway->process_payment($id)['result'] === 'success' || throw new LogicException(implode(' ', $wordpress->notices));
    ob_start();
    $wordpress->run('woocommerce_receipt_dargah_tara', $id);
    preg_match('/name="token" value="([^"]+)"/', (string) ob_get_clean(), $found) || throw new LogicException('no token');
    return htmlspecialchars_decode($found[1]);
};
/** The browser comes back: the fields are in $_POST, as the command line has no body. What it is answered. */
$comes = static function (IncomingRequest $request) use ($wordpress): string {
    parse_str($request->body->expose(), $_POST);
    $_SERVER['QUERY_STRING'] = $request->query->expose();
    try {
        $wordpress->run('woocommerce_api_dargah_tara');
    } catch (Answered $answer) {
        return $answer->getMessage();
    } catch (Error $death) {
        return $death->getMessage();
    }
    return 'nothing';
};

echo 'every ', $wordpress->schedule['dargah_tara_sweep'][1], " s\n";

// The page may be loaded again.
$token = $goes(17);
echo $goes(17) === $token ? 'the same page' : 'another page', "\n";
echo $comes($simulator->decline($token)), ' ', $comes(new IncomingRequest('', 'result=0&token=forged&orderId=17')), ' ',
    $comes(new IncomingRequest('', 'hello=1')), "\n";
$story('declined', 17);
$paid = $simulator->pay($token);
echo $comes($paid), ' ', $comes($paid), "\n";
$story('paid', 17);
echo $wordpress->orders[17]['transaction_id'] === $simulator->payment($token)['rrn'] ? 'reference' : 'no reference', ', settled ',
    $simulator->account($token)['times_settled'], "\n";
echo $gateway->process_payment(17)['result'], "\n";

// The browser is closed on the gateway's page after paying.
$simulator->pay($goes(18));
$until(static fn (): bool => $status(18) === 'processing');
$story('callback lost', 18);

// No answer arrives to a verify of nobody but the sweep.
$token = $goes(28);
foreach (['purchaseVerify', 'purchaseInquiry'] as $operation) {
    $simulator->fault($operation, 'html', times: 'always');
}
$simulator->pay($token);
$until(static fn (): bool => $wordpress->orders[28]['notes'] !== []);
$story('callback lost, and unknown', 28);
$simulator->control('DELETE', 'faults');
$until(static fn (): bool => $status(28) === 'processing');

// No answer to a verify arrives.
$token = $goes(19);
foreach (['purchaseVerify', 'purchaseInquiry'] as $operation) {
    $simulator->fault($operation, 'html', times: 'always');
}
$paid = $simulator->pay($token);
echo $comes($paid), "\n";
$story('unknown', 19);
$wordpress->run('dargah_tara_sweep');
$story('still unknown', 19);
echo $gateway->process_payment(19)['result'], "\n";
$simulator->control('DELETE', 'faults');
$until(static fn (): bool => $status(19) === 'processing');
$story('found out', 19);

$token = $goes(20);
$simulator->fault('purchaseVerify', 'wrong_amount', parameters: ['how' => 'less']);
$comes($simulator->pay($token));
$story('mismatch', 20);

// WooCommerce does not take it, or the process dies after it did: the sweep books it, and nothing happens twice.
foreach (['refused' => 21, 'died' => 22] as $fault => $id) {
    $paid = $simulator->pay($goes($id));
    $wordpress->fault = $fault;
    echo $comes($paid), "\n";
    $story($fault, $id);
    $until(static fn (): bool => $gateway->checkout()->unacknowledged() === []);
    $story('swept', $id);
}

// Two payments of one order.
$first = $goes(23);
$order = new Dargah\Tara\Order(150_000, 101, '1.2.3.4', 'https://shop.ir/?wc-api=dargah_tara', '23');
$second = $gateway->checkout()->begin('tara', $order, again: Again::NewAttempt)->payment->token;
$comes($simulator->pay($first));
$wordpress->orders[23]['status'] = 'refunded';
$comes($simulator->pay($second));
$story('paid twice', 23);
// And one that the shop's people had booked by hand meanwhile.
$token = $goes(24);
$wordpress->orders[24]['status'] = 'completed';
$comes($simulator->pay($token));
$story('paid otherwise', 24);

// The shop's people changed the order while the payer was away.
$token = $goes(29);
$wordpress->orders[29]['total'] = '16000.00';
$comes($simulator->pay($token));
$story('another amount', 29);
$wordpress->run('dargah_tara_sweep');
$story('still another amount', 29);
echo array_column($gateway->checkout()->reconcile()->attention, 'orderId') === ['20', '23', '29'] ? 'listed' : 'not listed', "\n";

// The order was deleted: the payment stays listed.
$token = $goes(25);
unset($wordpress->orders[25]);
echo $comes($simulator->pay($token)), ' ', count($gateway->checkout()->unacknowledged()), ' ', end($wordpress->log), "\n";

// … and its payment page, loaded again, begins nothing.
echo $gateway->process_payment(25)['result'], ' ';
ob_start();
$wordpress->run('woocommerce_receipt_dargah_tara', 25);
echo str_contains((string) ob_get_clean(), '<form') ? 'a form' : 'no form', ' ', end($wordpress->log), "\n";

// What a payer or the gateway says becomes no markup, turns nothing and begins no line, wherever people read it.
$hostile = "\"'><script>alert(1)</script><a href=x>\u{202e}\r\nforged";
/** @param array<string> $texts of WordPress, which are HTML */
$harmless = static function (string $where, array $texts): void {
    foreach ($texts as $text) {
        $is = str_contains($text, '&lt;script&gt;alert(1)&lt;/script&gt;') && preg_match('/[<"\'\p{Cc}\x{202e}]/u', $text) === 0;
        echo "hostile, $where: ", $is ? 'harmless' : $text, "\n";
    }
    $texts === [] && print("hostile, $where: nothing\n");
};
$token = $goes(30);
$simulator->fault('callback', 'set_field', parameters: ['field' => 'desc', 'value' => $hostile]);
$comes($simulator->decline($token));
$harmless('declined', $wordpress->orders[30]['notes']);
$answer = static fn (string $token, int $amount): string => (string) json_encode(['result' => '0', 'description' => 'x',
    'amount' => (string) $amount, 'rrn' => $hostile, 'token' => $token, 'doTime' => '1', 'type' => 'PURCHASE']);
$token = $goes(31);
$simulator->fault('purchaseVerify', 'body', parameters: ['text' => $answer($token, 140_000), 'processed' => true]);
$comes($simulator->pay($token));
$harmless('mismatch', $wordpress->orders[31]['notes']);
$token = $goes(32);
$wordpress->orders[32]['total'] = '16000.00';
$simulator->fault('purchaseVerify', 'set_field', parameters: ['field' => 'rrn', 'value' => $hostile]);
$comes($simulator->pay($token));
$harmless('another amount', $wordpress->orders[32]['notes']);
$token = $goes(33);
$wordpress->orders[33]['status'] = 'completed';
$simulator->fault('purchaseVerify', 'set_field', parameters: ['field' => 'rrn', 'value' => $hostile]);
$comes($simulator->pay($token));
$harmless('paid otherwise', $wordpress->orders[33]['notes']);
$wordpress->order(34);
$simulator->fault('getToken', 'body', parameters: ['text' => (string) json_encode(['result' => '12', 'description' => $hostile])]);
$gateway->process_payment(34);
echo str_contains(end($wordpress->log) ?: '', 'alert(1)') ? '' : 'the log does not say why', "refused, and logged\n";
$forged = array_filter($wordpress->log, static fn (string $line): bool => preg_match('/[\p{Cc}\x{202e}]/u', $line) === 1);
echo implode("\n", $forged) ?: 'the log has its own lines alone', "\n";

echo implode(', ', $wordpress->locks) ?: 'no lock is left', "\n";
$wordpress->order(26, phone: '021-88776655');
$goes(26);
echo count($gateway->checkout()->find(26)), " with a telephone\n";
$wordpress->order(27, total: '10.5');
echo $gateway->process_payment(27)['result'], ' ', count($gateway->checkout()->find(27)), "\n";
echo var_export($gateway->is_available(), true);
foreach (['currency' => 'USD', 'journal' => ''] as $option => $wrong) {
    [$right, $wordpress->options[$option]] = [$wordpress->options[$option] ?? 'IRT', $wrong];
    echo ' ', var_export($gateway->is_available(), true);
    $wordpress->options[$option] = $right;
}
$wordpress->run('deactivate');
echo ' ', count($wordpress->schedule), "\n";
