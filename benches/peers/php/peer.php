<?php

// A shop in PHP that pays as it is told: with dargah, or with an HTTP client and the rest by hand.
//
// php -d ffi.enable=1 peer.php VARIANT; what it reads and writes stands in ../README.md.

declare(strict_types=1);

$started = hrtime(true);

require __DIR__ . '/clients.php';
require __DIR__ . '/payments.php';
require dirname(__DIR__, 3) . '/bindings/php/tests/bootstrap.php';

const VARIANTS = ['documents', 'curl-kept', 'guzzle', 'dargah', 'binding-call'];

function shop(string $variant): Shop
{
    $ca = (string) getenv('BENCH_CA');
    return match ($variant) {
        'documents' => new ByHand(new CurlPerCall($ca)),
        'curl-kept' => new ByHand(new CurlKept($ca)),
        'guzzle' => new ByHand(new Guzzle($ca)),
        'dargah' => new WithDargah(),
    };
}

/** User and system time of this process so far. */
function cpuNs(): int
{
    $used = getrusage();
    return 1_000_000_000 * ($used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'])
        + 1000 * ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']);
}

/** Makes `$count` payments; what they cost. */
function run(Shop $shop, string $gateway, int $count): array
{
    $times = [];
    $cpu = cpuNs();
    $wall = hrtime(true);
    for ($left = $count; $left > 0; $left--) {
        $began = hrtime(true);
        pay($shop, $gateway);
        $times[] = hrtime(true) - $began;
    }
    $wall = hrtime(true) - $wall;
    return ['payments' => count($times), 'wall_ns' => $wall, 'cpu_ns' => cpuNs() - $cpu, 'ns' => $times];
}

function memory(): array
{
    preg_match_all('/^(VmRSS|VmHWM):\s+(\d+)/m', file_get_contents('/proc/self/status'), $found);
    $fields = array_combine($found[1], array_map('intval', $found[2]));
    return ['rss_kb' => $fields['VmRSS'], 'peak_kb' => $fields['VmHWM']];
}

/** One payment. */
function pay(Shop $shop, string $gateway): void
{
    static $order = 0;
    match ($gateway) {
        'tara' => $shop->payTara(getmypid() . '-' . ++$order),
        'tabapay' => $shop->payTabapay(),
    };
}

/** A client that finds no gateway, from its making to its end with all that it holds. */
function deadline(string $variant): array
{
    $began = hrtime(true);
    $shop = shop($variant);
    try {
        $shop->payTabapay();
    } catch (Exception) {
        unset($shop);
        return ['ns' => hrtime(true) - $began];
    }
    throw new RuntimeException('there was a gateway');
}

/** From the start of this program to its first payment, and the parts of it. */
function first(string $variant, string $gateway, int $started): array
{
    // curl is loaded as PHP starts.
    $variant === 'dargah' && Dargah\Library::load();
    $loaded = hrtime(true);
    $shop = shop($variant);
    $client = hrtime(true);
    pay($shop, $gateway);
    return ['first_ns' => hrtime(true) - $started, 'load_ns' => $loaded - $started, 'client_ns' => $client - $started];
}

/** One call of `$work`: the median of 50 rounds of 1,000. */
function medianNs(callable $work): float
{
    $rounds = [];
    for ($round = 0; $round < 50; $round++) {
        $began = hrtime(true);
        for ($i = 0; $i < 1000; $i++) {
            $work();
        }
        $rounds[] = (hrtime(true) - $began) / 1000;
    }
    sort($rounds);
    return ($rounds[24] + $rounds[25]) / 2;
}

/** What one call costs without a network, and all objects of one payment. */
function bindingCall(): array
{
    $body = 'result=0&desc=ok&token=token-1&channelRefNumber=1&additionalData=&orderId=order-1';
    return [
        'call_ns' => medianNs(static fn () => Dargah\Rial::fromToman(15_000)),
        'objects_ns' => medianNs(static function () use ($body): void {
            $order = new Dargah\Tara\Order(AMOUNT, SERVICE, IP, BACK, orderId: 'order-1');
            $callback = Dargah\Tara\Callback::parse('', $body);
            $order->expected('token-1')->verifiedBefore(false)->after($callback);
        }),
    ];
}

function say(array|string $answer): void
{
    fwrite(STDOUT, (is_string($answer) ? $answer : json_encode($answer)) . "\n");
}

function serve(string $variant): void
{
    $shop = shop($variant);
    $further = [];
    say('ready');
    while (($line = fgets(STDIN)) !== false) {
        $words = explode(' ', rtrim($line));
        if ($words === ['memory']) {
            say(memory());
        } elseif ($words[0] === 'clients') {
            for ($i = (int) $words[1]; $i > 0; $i--) {
                $further[] = shop($variant);
                pay(end($further), 'tabapay');
            }
            say(memory());
        } elseif ($words === ['deadline']) {
            say(deadline($variant));
        } else {
            [$gateway, $count, $threads] = $words;
            $threads === '1' || throw new RuntimeException('PHP has one thread');
            say(run($shop, $gateway, (int) $count));
        }
    }
}

$variant = $argv[1] ?? '';
if ($argc !== 2 || !in_array($variant, VARIANTS, true)) {
    fwrite(STDERR, 'usage: peer.php ' . implode('|', VARIANTS) . "\n");
    exit(2);
}
try {
    match (true) {
        $variant === 'binding-call' => say(bindingCall()),
        is_string(getenv('BENCH_FIRST')) => say(first($variant, getenv('BENCH_FIRST'), $started)),
        default => serve($variant),
    };
} catch (Throwable $error) {
    fwrite(STDERR, $error::class . ': ' . $error->getMessage() . "\n");
    exit(1);
}
