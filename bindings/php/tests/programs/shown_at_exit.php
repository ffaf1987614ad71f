<?php

declare(strict_types=1);

// Prints what is shown of a payment's results, and again in a destructor at the end of the program, when their handles are
// freed already: two lines, to be the same, and what became of a page that is asked for then.

require dirname(__DIR__) . '/bootstrap.php';

use Dargah\Attempt;
use Dargah\Exception\MisuseException;
use Dargah\Tests\Support\Shop;

final class Late
{
    public static ?self $late = null;

    /** @param Closure(): string $show */
    public function __construct(private readonly Closure $show, private readonly Closure $page)
    {
    }

    public function __destruct()
    {
        echo ($this->show)(), "\n";
        try {
            echo ($this->page)(), "\n";
        } catch (MisuseException) {
            echo "refused\n";
        }
    }
}

$simulator = Shop::simulator();
$payment = static function () use ($simulator): array {
    $tara = $simulator->tara();
    $token = $tara->getToken($order = Shop::taraOrder());
    $simulator->pay($token->token);
    $paid = $tara->verify($order->expected($token->token)->verifiedBefore(false));
    $tabapay = $simulator->tabapay();
    $created = $tabapay->create(Shop::tabapayRequest());
    $started = $simulator->checkout()->begin('tara', Shop::taraOrder(orderId: 'order-2'));
    return [$token, $paid, $created, $started->payment, $tara, $tabapay];
};
[$one, $other] = [$payment(), $simulator->tabapay()->create(Shop::tabapayRequest())];
$show = static function (array $all): string {
    [$token, $paid, $created, $started, $tara, $tabapay] = $all;
    $tried = [...$tara->lastAttempts(), ...$tabapay->lastAttempts()];
    // Not how long they took, or on which connection.
    $tried = array_map(static fn (Attempt $one): array => [$one->operation, array_keys($one->jsonSerialize())], $tried);
    $shown = [$token, $paid, $paid->answer, $created, $started, $tried];
    return json_encode($shown, JSON_THROW_ON_ERROR) . json_encode(print_r($shown, true), JSON_THROW_ON_ERROR);
};
$page = static fn (): string => $other->redirect->url();
// What is shown at the end is of a payment of its own, which nobody looked at before; numbers and tokens are others there.
$numbers = '/[0-9a-f-]{6,}|\d+/';
$told = static fn (array $all): string => preg_replace($numbers, '#', $show($all));
echo $told($one), "\n";
$two = $payment();
Late::$late = new Late(static fn (): string => $told($two), $page);
