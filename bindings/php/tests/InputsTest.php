<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Check;
use Dargah\Exception\DargahException;
use Dargah\Expected;
use Dargah\Rial;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Tara\Item;
use Dargah\Tara\ServiceAmount;
use Dargah\Tara\Unit;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Normal;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** tests/vectors/inputs.json: what needs no gateway. */
final class InputsTest extends TestCase
{
    public function testEveryInputIsTakenOrRefusedAsWritten(): void
    {
        $text = (string) file_get_contents(\dirname(__DIR__, 3) . '/tests/vectors/inputs.json');
        $cases = json_decode($text, true, 64, \JSON_THROW_ON_ERROR);
        self::assertGreaterThan(250, \count($cases));
        $wrong = [];
        foreach ($cases as $case) {
            try {
                $result = self::call($case['call'], $case['in']);
            } catch (DargahException $error) {
                $facts = ['kind' => $error->getCode(), 'kind_name' => $error->kind?->name];
                $facts += array_filter(['field' => $error->field, 'code' => $error->gatewayCode], 'is_string');
                $result = ['error' => $facts];
                // What was refused is never shown again: it may be a secret. (The text itself gives an example.)
                $shown = str_replace(Shop::MOBILE, '', "$error $error->messageFa");
                if (\strlen($case['in']['text'] ?? '') > 6 && str_contains($shown, $case['in']['text'])) {
                    $wrong[] = "$case[id] shows what was given: $shown";
                }
            }
            if (!self::agrees($result, $case['expect'])) {
                $is = json_encode($result, \JSON_UNESCAPED_UNICODE);
                $wrong[] = "$case[id]\n  must be " . Normal::text($case['expect']) . "\n  but is  $is";
            }
        }
        self::assertSame([], $wrong);
    }

    /** @param array<string, mixed> $in */
    private static function call(string $call, array $in): mixed
    {
        return match ($call) {
            'rial_parse' => ['rial' => Rial::parse($in['text'])],
            'rial_from_toman' => ['rial' => Rial::fromToman($in['toman'])],
            'rial_new' => new Expected('t', $in['rial']),
            'rial_toman' => ['toman' => Rial::toToman($in['rial'])],
            'rial_to_persian' => ['text' => Rial::toPersian($in['rial'])],
            'mobile' => ['mobile' => Check::mobile($in['text'])],
            'national_code' => ['national_code' => Check::nationalCode($in['text'])],
            'card_number' => ['card_number' => Check::cardNumber($in['text'])],
            'tara_order' => ['warnings' => self::warnings(self::taraOrder($in))],
            'tabapay_request' => [self::tabapayRequest($in)->check(), ['warnings' => 0]][1],
            'tara_callback' => self::belongs(new Expected('t-1', Shop::AMOUNT, Shop::ORDER), Tara\Callback::parse(...$in)),
            'tabapay_callback' => self::belongs(new Expected('t-1', Shop::AMOUNT), TabaPay\Callback::parse(...$in)),
            'tara_form' => (new Tara($in['username'], 'password'))->purchaseForm($in['token'])->html(),
            'tara_form_nonce' => (new Tara('shop', 'password'))->purchaseForm('t')->html($in['nonce']),
        };
    }

    /** @param array<string, mixed> $in */
    private static function taraOrder(array $in): Tara\Order
    {
        $fields = $in;
        unset($fields['services'], $fields['items_must_add_up']);
        // Whatever the amount is: the one service's part stays what it was.
        $services = $in['services'] ?? [[Simulator::TARA_SERVICE_ID, Shop::AMOUNT]];
        $fields['serviceAmounts'] = array_map(static fn (array $pair): ServiceAmount => new ServiceAmount(...$pair), $services);
        if (isset($in['items'])) {
            $fields['items'] = array_map(static fn (array $pair): Item => new Item(name: 'x', code: 'x', count: $pair[0],
                unit: Unit::Each, fee: $pair[1], group: '26', groupTitle: 'سایر'), $in['items']);
        }
        if (isset($in['extra'])) {
            $fields['extra'] = [$in['extra'] => 1];
        }
        return Shop::taraOrder(...$fields + ['mobile' => null, 'callBackUrl' => 'https://shop.ir/back',
            'itemsMustAddUp' => $in['items_must_add_up'] ?? false]);
    }

    private static function warnings(Tara\Order $order): int
    {
        $order->check();
        return $order->itemsAddUpTo() === null ? 0 : 1;
    }

    /** @param array<string, mixed> $in */
    private static function tabapayRequest(array $in): TabaPay\Request
    {
        $fields = array_diff_key($in, ['callbackURL' => 1, 'extra' => 1]);
        $fields['extra'] = isset($in['extra']) ? [$in['extra'] => 1] : [];
        $fields['callbackUrl'] = $in['callbackURL'] ?? 'https://shop.ir/back';
        return Shop::tabapayRequest(...$fields + ['mobile' => null, 'nationalCode' => null]);
    }

    /** @return array{positive: bool} */
    private static function belongs(Expected $expected, Tara\Callback|TabaPay\Callback $callback): array
    {
        $expected->after($callback);
        return ['positive' => $callback->isPositive];
    }

    /**
     * A page holds and lacks texts; everything else is equal.
     *
     * @param array<string, mixed> $expect
     */
    private static function agrees(mixed $result, array $expect): bool
    {
        if (!\is_string($result)) {
            return \is_array($result) && Normal::text($result) === Normal::text($expect);
        }
        $held = array_filter($expect['holds'] ?? [], static fn (string $text): bool => str_contains($result, $text));
        $seen = array_filter($expect['lacks'] ?? [], static fn (string $text): bool => str_contains($result, $text));
        return isset($expect['holds']) && $held === $expect['holds'] && $seen === [];
    }
}
