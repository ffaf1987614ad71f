<?php

declare(strict_types=1);

namespace Dargah\Tests\Runner;

use Dargah\Check;
use Dargah\Expected;
use Dargah\Rial;
use Dargah\TabaPay;
use Dargah\Tara;

/** The functions without a network. */
final class Inputs
{
    public function rial_parse(array $in): array
    {
        return ['rial' => Rial::parse($in['text'])];
    }

    public function rial_parse_toman(array $in): array
    {
        return ['rial' => Rial::parseToman($in['text'])];
    }

    public function rial_parse_decimal(array $in): array
    {
        return ['rial' => Rial::parseDecimal($in['text'])];
    }

    public function rial_from_toman(array $in): array
    {
        return ['rial' => Rial::fromToman($in['toman'])];
    }

    public function rial_toman(array $in): array
    {
        $toman = Rial::toToman($in['rial']);
        return $toman === null ? [] : ['toman' => $toman];
    }

    /** An amount is an int: what takes one checks it. */
    public function rial_new(array $in): array
    {
        new Expected('t', $in['rial']);
        return [];
    }

    public function rial_to_persian(array $in): array
    {
        return ['text' => Rial::toPersian($in['rial'])];
    }

    public function mobile(array $in): array
    {
        return ['mobile' => Check::mobile($in['text'])];
    }

    public function national_code(array $in): array
    {
        return ['national_code' => Check::nationalCode($in['text'])];
    }

    public function card_number(array $in): array
    {
        return ['card_number' => Check::cardNumber($in['text'])];
    }

    public function tara_order(array $in): array
    {
        $items = array_map(static fn (array $pair): Tara\Item => new Tara\Item(name: 'x', code: 'x', count: $pair[0],
            unit: Tara\Unit::Each, fee: $pair[1], group: '26', groupTitle: 'سایر'), $in['items'] ?? []);
        $services = array_map(static fn (array $pair): Tara\ServiceAmount => new Tara\ServiceAmount(...$pair), $in['services']);
        $order = new Tara\Order(amount: $in['amount'], serviceId: 101, ip: $in['ip'], callBackUrl: $in['callBackUrl'],
            orderId: $in['orderId'] ?? null, mobile: $in['mobile'] ?? null, additionalData: $in['additionalData'] ?? null,
            vat: $in['vat'] ?? null, items: $items, serviceAmounts: $services,
            itemsMustAddUp: $in['items_must_add_up'] ?? false, extra: self::extra($in));
        $order->check();
        return ['warnings' => $order->itemsAddUpTo() === null ? 0 : 1];
    }

    public function tabapay_request(array $in): array
    {
        $fields = array_diff_key($in, array_flip(['do', 'callbackURL', 'extra_json']));
        $request = new TabaPay\Request(...$fields + ['callbackUrl' => $in['callbackURL'], 'extra' => self::extra($in)]);
        $request->check();
        return ['warnings' => 0];
    }

    public function tara_callback(array $in): array
    {
        $callback = Tara\Callback::parse($in['query'], $in['body']);
        (new Expected($in['token'], $in['amount'], $in['order_id']))->after($callback);
        return ['positive' => $callback->isPositive];
    }

    public function tabapay_callback(array $in): array
    {
        $callback = TabaPay\Callback::parse($in['query'], $in['body']);
        (new Expected($in['token'], $in['amount']))->after($callback);
        return ['positive' => $callback->isPositive];
    }

    public function record(array $in): array
    {
        $expected = new Expected($in['token'], $in['amount'], $in['order_id'] ?? null, $in['ip'] ?? null, $in['verified_before'] ?? null);
        return ['record' => $expected->toRecord()];
    }

    public function record_read(array $in): array
    {
        return ['record' => Expected::fromRecord($in['text'])->toRecord()];
    }

    public function tara_form(array $in): array
    {
        return ['page' => (new Tara($in['username'], 'password'))->purchaseForm($in['token'])->html($in['nonce'] ?? null)];
    }

    /** @return array<string, mixed> */
    private static function extra(array $in): array
    {
        return json_decode($in['extra_json'] ?? '{}', true, 16, \JSON_THROW_ON_ERROR);
    }
}
