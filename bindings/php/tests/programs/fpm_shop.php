<?php

declare(strict_types=1);

// One request of a shop under PHP-FPM: it pays at both gateways. What the payer does is left to the test.
// Query: act=begin | verify, base URLs, tokens.

if (!class_exists(Dargah\Tara::class)) {
    spl_autoload_register(static function (string $class): void {
        require dirname(__DIR__, 2) . '/src/' . strtr(substr($class, strlen('Dargah\\')), '\\', '/') . '.php';
    });
}

use Dargah\Library;
use Dargah\TabaPay;
use Dargah\Tara;

try {
    $tara = new Tara('shop', 'secret-password', baseUrl: $_GET['tara']);
    $tabapay = new TabaPay('aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', baseUrl: $_GET['tabapay']);
    $order = new Tara\Order(150000, 101, '1.2.3.4', 'https://shop.ir/back');
    $request = new TabaPay\Request(20000, 'https://shop.ir/back');
    $said = ['pid' => getmypid(), 'path' => Library::path(), 'ffi.enable' => ini_get('ffi.enable')];
    if ($_GET['act'] === 'begin') {
        $said['tara'] = $tara->getToken($order)->token->expose();
        $said['tabapay'] = $tabapay->create($request)->token->expose();
        $tara->purchaseForm($said['tara'])->html();
    } else {
        $positive = Tara\Callback::parse('', "result=0&token=$_GET[token1]");
        $said['tara'] = $tara->verify($order->expected($_GET['token1'])->verifiedBefore(false)->after($positive))::class;
        $said['tabapay'] = $tabapay->verify($request->expected($_GET['token2'])->verifiedBefore(false))::class;
    }
    echo json_encode($said);
} catch (Throwable $error) {
    echo get_class($error), ': ', $error->getMessage();
}
