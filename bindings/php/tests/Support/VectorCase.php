<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

use Dargah\CallOptions;
use Dargah\Environment;
use Dargah\Exception\DargahException;
use Dargah\Expected;
use Dargah\IncomingRequest;
use Dargah\Secret;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Simulator;

/** Plays one case of tests/vectors against the simulator, as its README says. */
final class VectorCase
{
    private ?Secret $token = null;

    /** @param array<string, mixed> $case */
    public function __construct(private readonly array $case, private readonly Simulator $simulator)
    {
    }

    /** @return array{normal: string, shown: string, secrets: list<string>, moved_twice: bool} */
    public function play(): array
    {
        $case = $this->case + ['open' => []];
        $case['open'] === [] || $this->simulator->openPoints($case['open']);
        $call = $case['gateway'] === 'tara' ? $this->tara() : $this->tabapay();
        $case['faults'] === '[]' || $this->simulator->control('POST', 'faults', $case['faults']);
        $this->simulator->control('POST', 'counters/reset');
        try {
            $result = $call(new CallOptions(timeoutMs: $case['timeout_ms']));
        } catch (DargahException $thrown) {
            $result = $thrown;
        }
        $counters = $this->simulator->control('GET', 'counters')['calls'][$case['gateway']];
        // What the test looks up from here on must not meet the case's faults.
        $this->simulator->control('DELETE', 'faults');
        $normal = Normal::of($result, $this->simulator, $this->token);
        $facts = ['calls' => array_filter($counters) ?: new \stdClass()];
        if ($this->token !== null) {
            $account = $this->simulator->account($this->token);
            $facts += ['settled' => $account['times_settled'], 'refunds' => $account['times_refunded']];
        }
        return [
            'normal' => Normal::text($normal + array_intersect_key($facts, $case['expect'])),
            'shown' => print_r($result, true) . var_export($result instanceof \Throwable ? null : $result, true)
                . json_encode($result, \JSON_THROW_ON_ERROR) . ($result instanceof \Throwable ? $result : ''),
            'secrets' => $this->secrets(),
            'moved_twice' => $this->simulator->control('GET', 'ledger')['moved_twice'] !== [],
        ];
    }

    private function tara(): callable
    {
        $tara = $this->simulator->tara();
        $order = Shop::taraOrder();
        $call = $this->case['call'];
        $call === 'authenticate' || $tara->authenticate();
        if (!\in_array($call, ['authenticate', 'clubGroups', 'getToken'], true)) {
            $this->token = $tara->getToken($order)->token;
            $expected = $order->expected($this->token);
            $came = $this->payer();
            $came === null || $expected->after(Tara\Callback::from($came));
            ($this->case['before'] ?? null) === 'verified' && $tara->verify($expected);
            $this->forged($expected, static fn (bool $positive, string $token): Tara\Callback => Tara\Callback::parse('',
                'result=' . ($positive ? '0' : '102') . "&token=$token&orderId=" . Shop::ORDER));
            $expected->verifiedBefore($this->case['verified_before'] ?? false);
            $rrn = $this->simulator->payment($this->token)['rrn'];
        }
        ($this->case['login'] ?? null) === 'ended' && $this->simulator->control('POST', 'logins/end');
        return match ($call) {
            'authenticate' => $tara->authenticate(...),
            'clubGroups' => $tara->clubGroups(...),
            'getToken' => static fn (CallOptions $options): object => $tara->getToken($order, $options),
            'verify' => static fn (CallOptions $options): object => $tara->verify($expected, $options),
            'refund' => static fn (CallOptions $options): object => $tara->refundWhole($rrn, '', $options),
            'refundPartial' => static fn (CallOptions $options): object => $tara->refundPart($rrn, 50000, options: $options),
        };
    }

    private function tabapay(): callable
    {
        $tabapay = $this->simulator->tabapay(
            environment: ($this->case['environment'] ?? '') === 'sandbox' ? Environment::Sandbox : Environment::Production,
            sandboxAcceptsTrackingCode: $this->case['tracking'] ?? false,
        );
        $request = Shop::tabapayRequest(cardNumber: ($this->case['other_card'] ?? false) ? Shop::CARD : null);
        if ($this->case['call'] === 'create') {
            return static fn (CallOptions $options): object => $tabapay->create($request, $options);
        }
        $this->token = $tabapay->create($request)->token;
        $expected = isset($this->case['expected_amount'])
            ? new Expected($this->token, $this->case['expected_amount'])
            : $request->expected($this->token);
        $came = $this->payer();
        $came === null || $expected->after(TabaPay\Callback::from($came));
        ($this->case['before'] ?? null) === 'verified' && $tabapay->verify($expected);
        $this->forged($expected, static fn (bool $positive, string $token): TabaPay\Callback => TabaPay\Callback::parse(
            'responseCode=' . ($positive ? '1&status=success' : '-1&status=error') . "&token=$token&amount=" . Shop::AMOUNT));
        $expected->verifiedBefore($this->case['verified_before'] ?? false);
        return static fn (CallOptions $options): object => $tabapay->verify($expected, $options);
    }

    /** What the payer does, and what the shop gets of it. */
    private function payer(): ?IncomingRequest
    {
        $payer = $this->case['payer'] ?? 'pays';
        $otherCard = $this->case['other_card'] ?? false;
        $came = match (true) {
            $payer === 'nothing' => null,
            $payer === 'declines' && !$otherCard => $this->simulator->decline($this->token),
            default => $this->simulator->pay($this->token, $otherCard ? ['card' => Shop::OTHER_CARD] : []),
        };
        $payer === 'returned' && $this->simulator->expire($this->token);
        return ($this->case['callback'] ?? true) ? $came : null;
    }

    private function forged(Expected $expected, callable $callback): void
    {
        $forged = $this->case['forged'] ?? null;
        $forged === null || $expected->after($callback($forged === 'positive', $this->token->expose()));
    }

    /** @return list<string> What this case sent and got that nobody may see. */
    private function secrets(): array
    {
        $secrets = Shop::SECRETS;
        foreach ($this->simulator->requests() as $request) {
            $secrets[] = preg_replace('/^\w+ /', '', $request->headers['authorization'] ?? '');
            $secrets[] = $request->fields['token'] ?? '';
        }
        $secrets[] = $this->token?->expose() ?? '';
        $texts = array_filter($secrets, static fn (mixed $secret): bool => \is_string($secret) && \strlen($secret) > 3);
        return array_values(array_unique($texts));
    }
}
