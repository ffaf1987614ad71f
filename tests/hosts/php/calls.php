<?php

declare(strict_types=1);

// One request of a shop without checkout, under PHP-FPM. `act` is begin, verify, or curl: one request to the gateway as a
// shop without this library makes it. The order and the amount come from the test, which compares them with the answer.

use Dargah\Library;
use Dargah\Network;
use Dargah\Paid;
use Dargah\TabaPay;
use Dargah\Tara;

// Where everything was preloaded there is nothing to load.
if (!class_exists(Tara::class, false)) {
    require getenv('AUTOLOAD');
}

const MERCHANT = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';

function curl(): array
{
    $handle = curl_init(getenv('SHOP_TABAPAY_URL') . '/create');
    curl_setopt_array($handle, [\CURLOPT_POST => true, \CURLOPT_RETURNTRANSFER => true, \CURLOPT_CAINFO => getenv('SHOP_CA_FILE'),
        \CURLOPT_PROXY => '', \CURLOPT_HTTPHEADER => ['Content-Type: application/json'], \CURLOPT_TIMEOUT => 60,
        \CURLOPT_POSTFIELDS => json_encode(['merchant' => MERCHANT, 'amount' => 20000, 'callbackURL' => 'https://shop.ir/back'])]);
    $answer = curl_exec($handle);
    return ['answered' => is_string($answer) && is_array(json_decode($answer, true))];
}

/** @return array<string, mixed> */
function called(): array
{
    $network = new Network(caFile: getenv('SHOP_CA_FILE'));
    $isTara = $_GET['gateway'] === 'tara';
    $client = $isTara ? new Tara('shop', 'secret-password', getenv('SHOP_TARA_URL'), network: $network)
        : new TabaPay(MERCHANT, baseUrl: getenv('SHOP_TABAPAY_URL'), network: $network);
    $amount = (int) $_GET['amount'];
    $order = $isTara ? new Tara\Order($amount, 101, '1.2.3.4', 'https://shop.ir/back', $_GET['order'])
        : new TabaPay\Request($amount, 'https://shop.ir/back');
    if ($_GET['act'] === 'begin') {
        return ['token' => ($isTara ? $client->getToken($order) : $client->create($order))->token->expose()];
    }
    $callback = $isTara ? Tara\Callback::parse($_POST['query'], $_POST['body']) : TabaPay\Callback::parse($_POST['query'], $_POST['body']);
    $outcome = $client->verify($order->expected($_POST['token'])->verifiedBefore(false)->after($callback));
    if (!$outcome instanceof Paid) {
        return ['outcome' => $outcome::class . ': ' . json_encode($outcome)];
    }
    return ['outcome' => 'Paid', 'amount' => $outcome->amount, 'reference' => $outcome->referenceNumber];
}

$began = microtime(true);
try {
    $said = $_GET['act'] === 'curl' ? curl() : called() + ['path' => Library::path()];
} catch (Throwable $error) {
    $said = ['error' => $error::class . ': ' . $error->getMessage()];
}
header('Content-Type: application/json');
echo json_encode($said + ['pid' => getmypid(), 'began' => $began, 'ended' => microtime(true)]);
