<?php

// One request of a shop under PHP-FPM: it begins a payment at TabaPay and answers, as text, the nanoseconds from the
// first line of this script until the gateway's answer was checked. The query is the variant. What this process is told
// by its environment stands in ../README.md.

declare(strict_types=1);

$started = hrtime(true);

require_once __DIR__ . '/clients.php';
require_once __DIR__ . '/payments.php';

/** The handle stays in a static variable. PHP forgets it with the request all the same. */
function staticHandle(): Client
{
    static $client = null;
    return $client ??= new CurlKept(getenv('BENCH_CA'));
}

try {
    $variant = (string) ($_SERVER['QUERY_STRING'] ?? '');
    if ($variant === 'dargah' && !class_exists(Dargah\TabaPay::class, false)) {
        require dirname(__DIR__, 3) . '/bindings/php/tests/bootstrap.php';
    }
    $shop = match ($variant) {
        'dargah' => new WithDargah(),
        'curl' => new ByHand(new CurlPerCall(getenv('BENCH_CA'))),
        'curl-static' => new ByHand(staticHandle()),
        'stream' => new ByHand(new PersistentStream(getenv('BENCH_CA'))),
    };
    $shop->create();
    $ns = hrtime(true) - $started;
    header('Content-Type: text/plain');
    echo $ns;
} catch (Throwable $error) {
    http_response_code(500);
    echo $error::class, ': ', $error->getMessage();
}
