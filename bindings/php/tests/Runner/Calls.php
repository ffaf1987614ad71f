<?php

declare(strict_types=1);

namespace Dargah\Tests\Runner;

use Dargah\CallOptions;
use Dargah\Environment;
use Dargah\Expected;
use Dargah\Network;
use Dargah\TabaPay;
use Dargah\Tara;

/** The calls to the gateways. */
final class Calls
{
    public Tara $tara;
    /** @var array<string, TabaPay> */
    public array $tabapays = [];

    public function open(array $in): array
    {
        $network = new Network(caFile: $in['ca_file']);
        $access = new Tara\RefundAccess($in['principal'], $in['refund_password'], $in['refund']);
        $this->tara = new Tara($in['username'], $in['password'], $in['tara'], network: $network, groupsTtlMs: 0, refund: $access);
        $tabapay = static fn (Environment $environment, bool $tracking): TabaPay => new TabaPay($in['merchant'], $environment,
            $in['tabapay'], network: $network, sandboxAcceptsTrackingCode: $tracking);
        $this->tabapays = ['production' => $tabapay(Environment::Production, false),
            'sandbox' => $tabapay(Environment::Sandbox, false), 'tracking' => $tabapay(Environment::Sandbox, true)];
        return [];
    }

    public static function options(array $in): CallOptions
    {
        return new CallOptions(timeoutMs: $in['timeout_ms']);
    }

    private function tabapay(array $in): TabaPay
    {
        return $this->tabapays[$in['environment'] === 'sandbox' && $in['tracking'] ? 'tracking' : $in['environment']];
    }

    public function authenticate(array $in, Normal $normal): array
    {
        $normal->show($this->tara->authenticate(self::options($in)));
        return ['outcome' => 'ok'];
    }

    public function club_groups(array $in, Normal $normal): array
    {
        $groups = $this->tara->clubGroups(self::options($in));
        $normal->show($groups);
        return ['outcome' => 'ok', 'groups' => \count($groups)];
    }

    public function get_token(array $in, Normal $normal): array
    {
        $order = new Tara\Order($in['amount'], $in['service_id'], $in['ip'], $in['callback_url'], $in['order_id'], $in['mobile']);
        $token = $this->tara->getToken($order, self::options($in));
        $normal->show([$order, $token]);
        return ['outcome' => 'ok', 'token' => $token->token->expose()];
    }

    public function create(array $in, Normal $normal): array
    {
        $request = new TabaPay\Request($in['amount'], $in['callback_url'], mobile: $in['mobile'],
            cardNumber: $in['card_number'] ?? null, nationalCode: $in['national_code']);
        $created = $this->tabapay($in)->create($request, self::options($in));
        $normal->show([$request, $created]);
        return ['outcome' => 'ok', 'token' => $created->token->expose()];
    }

    public function tara_verify(array $in, Normal $normal): array
    {
        $expected = new Expected($in['token'], $in['amount'], $in['order_id'], $in['ip'], $in['verified_before'] ?? null,
            $in['window_over'] ?? false);
        foreach ($in['callbacks'] as $callback) {
            $expected->after(Tara\Callback::parse($callback['query'], $callback['body']));
        }
        return $normal->outcome($this->tara->verify($expected, self::options($in)));
    }

    public function tabapay_verify(array $in, Normal $normal): array
    {
        $expected = new Expected($in['token'], $in['amount'], verifiedBefore: $in['verified_before'] ?? null,
            windowOver: $in['window_over'] ?? false);
        foreach ($in['callbacks'] as $callback) {
            $expected->after(TabaPay\Callback::parse($callback['query'], $callback['body']));
        }
        return $normal->outcome($this->tabapay($in)->verify($expected, self::options($in)));
    }

    public function refund(array $in, Normal $normal): array
    {
        return $normal->refund($this->tara->refundWhole($in['rrn'], options: self::options($in)));
    }

    public function refund_part(array $in, Normal $normal): array
    {
        return $normal->refund($this->tara->refundPart($in['rrn'], $in['amount'], options: self::options($in)));
    }
}
