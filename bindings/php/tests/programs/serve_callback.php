<?php

declare(strict_types=1);

// The callback page of a shop, for PHP's own server.

require dirname(__DIR__) . '/bootstrap.php';

use Dargah\Exception\CallbackUnreadableException;
use Dargah\IncomingRequest;
use Dargah\TabaPay;
use Dargah\Tara;

if (isset($_SERVER['HTTP_AUTHORIZE'])) {
    echo IncomingRequest::fromGlobals()->authorize?->expose();
    return;
}
// As WordPress does to every field.
$_POST = array_map('addslashes', $_POST);
try {
    $callback = $_SERVER['REQUEST_METHOD'] === 'POST' ? Tara\Callback::fromGlobals() : TabaPay\Callback::fromGlobals();
} catch (CallbackUnreadableException) {
    echo 'unreadable';
    return;
}
echo implode(' ', [$callback->isPositive ? 'positive' : 'negative', $callback->token?->expose(),
    $callback instanceof Tara\Callback ? $callback->orderId : '-', $callback->extra->get('lang')]);
