<?php

// One whole payment: ask for a token, and verify it. The simulator's payers pay at once.

declare(strict_types=1);

const AMOUNT = 150_000, SERVICE = 101, IP = '192.0.2.7', BACK = 'https://shop.example/back';
const USER = 'shop', PASSWORD = 'secret-password', KEY = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
const LOGIN_NS = 25 * 60 * 1_000_000_000;

interface Shop
{
    public function payTara(string $orderId): void;

    public function payTabapay(): void;

    /** Begins a payment at TabaPay; its token. */
    public function create(): string;
}

/** What a careful shop writes around its HTTP client. */
final class ByHand implements Shop
{
    private string $login;
    private int $loginEnds = 0;

    public function __construct(private readonly Client $client)
    {
    }

    public function payTara(string $orderId): void
    {
        $access = $this->access();
        $base = getenv('BENCH_TARA');
        $answer = $this->post("$base/api/getToken", $access, [
            'ip' => IP,
            'serviceAmountList' => [['serviceId' => SERVICE, 'amount' => AMOUNT]],
            'taraInvoiceItemList' => [],
            'callBackUrl' => BACK,
            'amount' => (string) AMOUNT,
            'orderId' => $orderId,
        ]);
        $token = $answer['token'] ?? null;
        must(self::code($answer['result'] ?? null) === 0 && self::text($token), 'getToken', $answer);
        $answer = $this->post("$base/api/purchaseVerify", $access, ['ip' => IP, 'token' => $token]);
        must(self::code($answer['result'] ?? null) === 0 && ($answer['token'] ?? null) === $token
            && self::code($answer['amount'] ?? null) === AMOUNT && self::text($answer['rrn'] ?? null), 'purchaseVerify', $answer);
    }

    public function payTabapay(): void
    {
        $token = $this->create();
        $answer = $this->post(getenv('BENCH_TABAPAY') . '/verify', KEY, ['token' => $token, 'amount' => AMOUNT]);
        must(($answer['status'] ?? null) === 'success' && in_array(self::code($answer['responseCode'] ?? null), [1, 2], true)
            && ($answer['token'] ?? null) === $token && self::code($answer['amount'] ?? null) === AMOUNT
            && self::text($answer['shaparakRefNumber'] ?? null), 'verify', $answer);
    }

    public function create(): string
    {
        $answer = $this->post(getenv('BENCH_TABAPAY') . '/create', KEY, ['amount' => AMOUNT, 'callbackURL' => BACK]);
        must(($answer['status'] ?? null) === 'success' && self::text($answer['token'] ?? null), 'create', $answer);
        return $answer['token'];
    }

    private function access(): string
    {
        if (!$this->client->keepsLogin()) {
            return $this->logIn();
        }
        if (hrtime(true) >= $this->loginEnds) {
            $this->login = $this->logIn();
            $this->loginEnds = hrtime(true) + LOGIN_NS;
        }
        return $this->login;
    }

    private function logIn(): string
    {
        $credentials = ['username' => USER, 'password' => PASSWORD];
        $answer = $this->post(getenv('BENCH_TARA') . '/api/v2/authenticate', null, $credentials);
        must(self::code($answer['result'] ?? null) === 0 && self::text($answer['accessToken'] ?? null), 'authenticate', $answer);
        return $answer['accessToken'];
    }

    /** @return array<string, mixed> */
    private function post(string $url, ?string $bearer, array $body): array
    {
        $headers = ['Content-Type: application/json', 'Accept: application/json'];
        $bearer !== null && $headers[] = "Authorization: Bearer $bearer";
        [$status, $text] = $this->client->post($url, $headers, json_encode($body, JSON_THROW_ON_ERROR | JSON_UNESCAPED_SLASHES));
        $answer = json_decode($text, true, 32, JSON_THROW_ON_ERROR);
        must($status === 200 && is_array($answer), $url, $text);
        return $answer;
    }

    /** A whole number, also where the gateway sends it as a text; null for anything else. */
    private static function code(mixed $value): ?int
    {
        return is_int($value) || (is_string($value) && (string) (int) $value === $value) ? (int) $value : null;
    }

    private static function text(mixed $value): bool
    {
        return is_string($value) && $value !== '';
    }
}

/** The stateless layer. */
final class WithDargah implements Shop
{
    private readonly Dargah\Tara $tara;
    private readonly Dargah\TabaPay $tabapay;

    public function __construct()
    {
        $network = new Dargah\Network(caFile: getenv('BENCH_CA'));
        $this->tara = new Dargah\Tara(USER, PASSWORD, baseUrl: getenv('BENCH_TARA'), network: $network, timeoutMs: WHOLE_MS);
        $this->tabapay = new Dargah\TabaPay(KEY, baseUrl: getenv('BENCH_TABAPAY'), network: $network, timeoutMs: WHOLE_MS);
    }

    public function payTara(string $orderId): void
    {
        $order = new Dargah\Tara\Order(AMOUNT, SERVICE, IP, BACK, orderId: $orderId);
        $token = $this->tara->getToken($order)->token;
        self::paid($this->tara->verify($order->expected($token)->verifiedBefore(false)));
    }

    public function payTabapay(): void
    {
        $request = new Dargah\TabaPay\Request(AMOUNT, BACK);
        $token = $this->tabapay->create($request)->token;
        self::paid($this->tabapay->verify($request->expected($token)->verifiedBefore(false)));
    }

    public function create(): string
    {
        return $this->tabapay->create(new Dargah\TabaPay\Request(AMOUNT, BACK))->token->expose();
    }

    private static function paid(Dargah\Outcome $outcome): void
    {
        must($outcome instanceof Dargah\Paid && $outcome->amount === AMOUNT, 'verify', $outcome);
    }
}

function must(bool $right, string $where, mixed $answer): void
{
    $right || throw new RuntimeException("$where: " . json_encode($answer));
}
