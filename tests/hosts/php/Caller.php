<?php

declare(strict_types=1);

// Clients and checkouts that are made once, and calls whose answers are compared: python/calls.py in PHP.

use Dargah\Checkout;
use Dargah\Checkout\JournalOptions;
use Dargah\Expected;
use Dargah\IncomingRequest;
use Dargah\Network;
use Dargah\Paid;
use Dargah\PaymentState;
use Dargah\TabaPay;
use Dargah\Tara;

const IP = '1.2.3.4';
const BACK = 'https://shop.ir/back';

/** The payer pays. What the browser then brings. */
function pay(string $token): IncomingRequest
{
    $payers = stream_socket_client('unix://' . getenv('SHOP_PAYERS'), $number, $why, 120)
        ?: throw new RuntimeException("no payers: $why");
    stream_set_timeout($payers, 120);
    fwrite($payers, "$token\n");
    $back = json_decode((string) fgets($payers), true, 8, \JSON_THROW_ON_ERROR);
    return new IncomingRequest($back['query'], $back['body']);
}

/** Both clients, and a checkout over each journal. */
final class Made
{
    public readonly Tara $tara;
    public readonly TabaPay $tabapay;
    /** @var list<Checkout> */
    public readonly array $checkouts;

    public function __construct()
    {
        $network = new Network(caFile: getenv('SHOP_CA_FILE'));
        $this->tara = new Tara('shop', 'secret-password', getenv('SHOP_TARA_URL'), timeoutMs: 120_000, network: $network);
        $this->tabapay = new TabaPay('aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee', baseUrl: getenv('SHOP_TABAPAY_URL'),
            timeoutMs: 120_000, network: $network);
        $accounts = ['tara' => $this->tara, 'tabapay' => $this->tabapay];
        $journals = array_filter(explode("\n", (string) getenv('HOST_JOURNALS')));
        $this->checkouts = array_values(array_map(
            static fn (string $journal): Checkout => new Checkout($journal, $accounts, journalOptions: new JournalOptions(timeoutMs: 120_000, connectTimeoutMs: 120_000)),
            $journals,
        ));
    }

    public function order(bool $atTara, int $amount, string $orderId): Tara\Order|TabaPay\Request
    {
        return $atTara ? new Tara\Order($amount, 101, IP, BACK, $orderId) : new TabaPay\Request($amount, BACK);
    }
}

/** Every order and every amount is its own, so that an answer to somebody else shows. */
final class Caller
{
    private static int $count = 0;
    private readonly string $name;
    private int $amount;
    private int $calls = 0;
    private int $orders = 0;
    /** @var list<string> */
    private array $wrong = [];
    /** @var list<array{Tara|TabaPay, string, int, Expected, string}> */
    private array $paid = [];

    public function __construct(private readonly Made $made)
    {
        $this->name = getmypid() . '-' . ++self::$count;
        $this->amount = 20_000 + random_int(0, 10 ** 6) * 1_000;
    }

    private function check(bool $truth, string $what): void
    {
        $this->calls++;
        $truth || $this->wrong[] = "$this->name: $what";
    }

    private function prepare(): void
    {
        for ($number = 0; $number < 6; $number++) {
            $this->amount++;
            $atTara = $number % 2 === 0;
            $order = $this->made->order($atTara, $this->amount, "$this->name-$number");
            $client = $atTara ? $this->made->tara : $this->made->tabapay;
            $token = ($client instanceof Tara ? $client->getToken($order) : $client->create($order))->token->expose();
            $back = pay($token);
            $callback = $atTara ? Tara\Callback::from($back) : TabaPay\Callback::from($back);
            $expected = $order->expected($token)->verifiedBefore(false)->after($callback);
            $outcome = $client->verify($expected);
            $this->check($outcome instanceof Paid && $outcome->amount === $this->amount, "{$this->amount} Rial: " . json_encode($outcome));
            $outcome instanceof Paid && $this->paid[] = [$client, $token, $this->amount, $expected->verifiedBefore(true), $outcome->referenceNumber];
        }
    }

    /** Asks about one of the payments again: a repeated verify, or an inquiry. */
    public function call(): void
    {
        [$client, $token, $amount, $expected, $reference] = $this->paid[array_rand($this->paid)];
        if ($client instanceof Tara && random_int(0, 1) === 0) {
            $tracks = array_map(static fn ($track): array => [$track->rrn, $track->token?->expose()], $client->inquire($token, IP)->trackPurchaseList);
            $this->check($tracks === [[$reference, $token]], "$amount Rial: inquiry");
            return;
        }
        $outcome = $client->verify($expected);
        $same = $outcome instanceof Paid && $outcome->amount === $amount && $outcome->referenceNumber === $reference;
        // Its events are those of this call alone, too.
        $attempts = $client->lastAttempts();
        $this->check($same && count($attempts) === 1, "$amount Rial, $reference: " . json_encode([$outcome, $attempts]));
    }

    /** One payment through each journal, from begin to acknowledge. */
    public function checkout(): void
    {
        foreach ($this->made->checkouts as $checkout) {
            $this->amount++;
            $atTara = ++$this->orders % 2 === 0;
            $orderId = "$this->name-checkout-$this->orders";
            $account = $atTara ? 'tara' : 'tabapay';
            $started = $checkout->begin($account, $this->made->order($atTara, $this->amount, $orderId), $atTara ? null : $orderId);
            $completed = $checkout->complete($account, pay($started->payment->token->expose()));
            $payment = $completed->payment;
            $checkout->acknowledge($payment, $this->amount);
            $right = [$payment->orderId, $payment->state, $payment->reportedAmount, $completed->isFirstTime]
                === [$orderId, PaymentState::Paid, $this->amount, true];
            $this->check($right, "$orderId of $this->amount: " . json_encode($payment));
            $found = array_map(static fn ($found): int => $found->id, $checkout->find($orderId));
            $this->check($found === [$payment->id], "$orderId is found otherwise");
        }
    }

    public function all(int $calls, int $checkouts): self
    {
        try {
            $this->paid === [] && $this->prepare();
            for ($number = 0; $number < $calls; $number++) {
                $this->call();
                intdiv($number * $checkouts, $calls) < intdiv(($number + 1) * $checkouts, $calls) && $this->checkout();
            }
        } catch (Throwable $error) {
            $this->wrong[] = "$this->name: " . $error::class . ': ' . $error->getMessage();
        }
        return $this;
    }

    /** Adds what this one found to another one. */
    public function into(self $other): void
    {
        $other->calls += $this->calls;
        array_push($other->wrong, ...$this->wrong);
    }

    /** @return array{calls: int, wrong: list<string>} */
    public function found(): array
    {
        return ['calls' => $this->calls, 'wrong' => array_slice($this->wrong, 0, 20)];
    }
}
