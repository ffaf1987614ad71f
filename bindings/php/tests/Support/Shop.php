<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

use Dargah\Expected;
use Dargah\Secret;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Simulator;

/** The shop that every test is: the same order, the same payer, one simulator for the whole run. */
final class Shop
{
    public const AMOUNT = 150000;
    public const ORDER = 'order-1';
    public const IP = '1.2.3.4';
    public const MOBILE = '09123456789';
    public const CARD = '6037991199500590';
    public const OTHER_CARD = '6037991234567890';
    public const NATIONAL_CODE = '0084575948';
    /** What must never be seen anywhere. */
    public const SECRETS = [Simulator::TARA_PASSWORD, Simulator::REFUND_PASSWORD, Simulator::TABAPAY_MERCHANT, self::MOBILE,
        self::CARD, self::OTHER_CARD, self::NATIONAL_CODE];

    private static ?Simulator $simulator = null;

    /** As it is when it has just been started. */
    public static function simulator(): Simulator
    {
        self::$simulator ??= new Simulator();
        self::$simulator->reset();
        return self::$simulator;
    }

    public static function isLong(): bool
    {
        return (getenv('LONG') ?: '') !== '';
    }

    /**
     * A row for docs/RELIABILITY.md.
     *
     * @param array<string, int> $figures counted by the test
     */
    public static function row(string $section, string $what, array $figures): void
    {
        $row = json_encode(['section' => $section, 'what' => $what, 'figures' => $figures], \JSON_THROW_ON_ERROR);
        fwrite(\STDOUT, "\nreliability: $row\n");
    }

    public static function taraOrder(mixed ...$fields): Tara\Order
    {
        return new Tara\Order(...$fields + ['amount' => self::AMOUNT, 'serviceId' => Simulator::TARA_SERVICE_ID,
            'ip' => self::IP, 'callBackUrl' => 'https://shop.ir/back?lang=fa', 'orderId' => self::ORDER,
            'mobile' => self::MOBILE]);
    }

    public static function tabapayRequest(mixed ...$fields): TabaPay\Request
    {
        return new TabaPay\Request(...$fields + ['amount' => self::AMOUNT, 'callbackUrl' => 'https://shop.ir/back?order=5',
            'mobile' => self::MOBILE, 'nationalCode' => self::NATIONAL_CODE]);
    }

    /** A payment at Tara that the payer has paid, for a first verify. */
    public static function paidAtTara(Simulator $simulator, Tara $tara, ?Secret &$token = null): Expected
    {
        $order = self::taraOrder();
        $token = $tara->getToken($order)->token;
        $callback = Tara\Callback::from($simulator->pay($token));
        return $order->expected($token)->verifiedBefore(false)->after($callback);
    }

    /** The same at TabaPay. */
    public static function paidAtTabaPay(Simulator $simulator, TabaPay $tabapay, ?Secret &$token = null): Expected
    {
        $request = self::tabapayRequest();
        $token = $tabapay->create($request)->token;
        $callback = TabaPay\Callback::from($simulator->pay($token));
        return $request->expected($token)->verifiedBefore(false)->after($callback);
    }
}
