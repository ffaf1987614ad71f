<?php

declare(strict_types=1);

// Runs the PHP of a README, one block after the other, as it stands: only the gateways' addresses are the simulator's, the
// journal's file is another, and where a callback page begins the payer has paid. Usage: readme.php README

require getenv('AUTOLOAD') ?: dirname(__DIR__) . '/bootstrap.php';

use Dargah\Paid;
use Dargah\PaymentState;
use Dargah\Testing\Callbacks;
use Dargah\Testing\Simulator;

/** What the READMEs call the shop's own booking. */
function book_once(int $payment, string $orderId): void
{
    $GLOBALS['booked'][$payment] = $orderId;
}

/** What they call the shop's own price of an order. */
function price_of(string $orderId): int
{
    return 150_000;
}

$readmeText = (string) file_get_contents($argv[1]);
preg_match_all('/^```php\n(.*?)^```$/ms', $readmeText, $found);
$folder = sys_get_temp_dir() . '/dargah-readme-' . bin2hex(random_bytes(4));
mkdir($folder, 0700);
register_shutdown_function(static fn () => exec('rm -rf ' . escapeshellarg($folder)));
$gateways = new Simulator();
putenv('TARA_PASSWORD=' . Simulator::TARA_PASSWORD);
putenv('TABAPAY_MERCHANT=' . Simulator::TABAPAY_MERCHANT);
$_SERVER['REMOTE_ADDR'] = '1.2.3.4';
$booked = [];

/** The payer of the newest payment pays, and this is the request of the callback page. */
$payerPays = static function () use ($gateways): void {
    $came = $gateways->pay($gateways->control('GET', 'payments?limit=1')['payments'][0]['token']);
    $_SERVER['QUERY_STRING'] = $came->query->expose();
    parse_str($came->body->expose(), $_POST);
};
/** A push of TabaPay's comes. */
$pushComes = static function () use ($gateways, &$checkout, &$request): void {
    $token = $checkout->begin('tabapay', $request, 'pushed')->payment->token;
    $gateways->pay($token);
    $push = Callbacks::tabapayPush(Simulator::TABAPAY_MERCHANT, $token, 150_000);
    $_SERVER['QUERY_STRING'] = '';
    $_POST = json_decode($push->body->expose(), true) ?? [];
    $_POST === [] && parse_str($push->body->expose(), $_POST);
};

$uses = '';
$shown = ['outcomes' => 0, 'payments' => 0, 'pushes' => 0];
foreach ($found[1] as $at => $block) {
    preg_match_all('/^use [^;]+;\n/m', $block, $lines);
    $uses .= implode('', $lines[0]);
    $code = str_replace($lines[0], '', $block);
    $code = preg_replace('/new Tara\((?=\w+:)/', 'new Tara(baseUrl: $gateways->taraUrl, ', $code);
    $code = preg_replace('/new TabaPay\((?=\w+:)/', 'new TabaPay(baseUrl: $gateways->tabapayUrl, ', $code);
    $code = str_replace('/var/lib/shop/dargah.db', "$folder/dargah.db", $code);
    $code = str_replace('// … your shop handles the callback …',
        '$tara->verify($order->expected($token)->verifiedBefore(false)->after($callback));', $code);
    $comes = str_contains($code, '->push(') ? '$pushComes();' : '$payerPays();';
    $code = preg_replace('/^(?=.*fromGlobals\(\))/m', "$comes\n", $code, 1);
    unset($outcome, $payment, $isPaid);
    ob_start();
    try {
        eval($uses . $code);
    } finally {
        $printed = (string) ob_get_clean();
    }
    $outcomeIsPaid = !isset($outcome) || $outcome instanceof Paid;
    $paymentIsPaid = !isset($payment) || $payment->state === PaymentState::Paid;
    if (!$outcomeIsPaid || !$paymentIsPaid || !($isPaid ?? true)) {
        fwrite(STDERR, "$argv[1], block " . ($at + 1) . ": not paid\n$printed");
        exit(1);
    }
    $shown['outcomes'] += (int) isset($outcome);
    $shown['payments'] += (int) isset($payment);
    $shown['pushes'] += (int) isset($isPaid);
}
if ($shown['outcomes'] === 0 || $shown['payments'] === 0 || $booked === []) {
    fwrite(STDERR, "$argv[1] shows no payment, or none with checkout\n");
    exit(1);
}
echo basename($argv[1]), ': ', count($found[1]), " blocks of PHP, all paid\n";
