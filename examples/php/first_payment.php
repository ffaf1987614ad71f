<?php

// A first payment at Tara, against the simulator: its payer is a method call. In a shop the two halves are two pages.
// Run it: php examples/php/first_payment.php, with DARGAH_SIMULATOR and DARGAH_LIBRARY set or both programs installed.

declare(strict_types=1);

use Dargah\Declined;
use Dargah\Expected;
use Dargah\Mismatch;
use Dargah\Paid;
use Dargah\Rial;
use Dargah\Tara;
use Dargah\Testing\Simulator;
use Dargah\Unknown;

require getenv('AUTOLOAD') ?: dirname(__DIR__, 2) . '/bindings/php/tests/bootstrap.php';

$simulator = new Simulator();
$tara = new Tara(username: 'shop', password: 'secret-password', baseUrl: $simulator->taraUrl);

// The page that begins a payment.
$order = new Tara\Order(
    amount: Rial::fromToman(15_000),
    serviceId: 101,
    ip: '1.2.3.4',
    callBackUrl: 'https://shop.ir/back',
    orderId: '1001',
);
$token = $tara->getToken($order)->token;
// A shop stores this with the order, in place of the one before. It holds the token: keep it like a password.
$record = $order->expected($token)->verifiedBefore(false)->toRecord();
$page = $tara->purchaseForm($token)->html(); // or ->send()

// The payer pays, and the browser comes back to callBackUrl.
$request = $simulator->pay($token) ?? throw new LogicException('the browser brought nothing');

// The callback page. In a shop: Tara\Callback::fromGlobals().
$expected = Expected::fromRecord($record)->after(Tara\Callback::from($request));
$record = $expected->aboutToVerify()->toRecord(); // stored: from now on a verify may have left
$outcome = $tara->verify($expected);
$record = $expected->answered($outcome)->toRecord(); // stored

echo match (true) {
    $outcome instanceof Paid => 'paid: ' . Rial::toPersian($outcome->amount) . ' Rial, reference ' . $outcome->referenceNumber,
    $outcome instanceof Declined => 'not paid: ' . ($outcome->textFa ?? 'no reason was given'),
    $outcome instanceof Mismatch => "paid $outcome->reported instead of $outcome->expected: a person must decide",
    $outcome instanceof Unknown => 'not known yet: keep the order open and verify again',
}, "\n";
