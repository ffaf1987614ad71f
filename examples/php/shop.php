<?php

// A small shop on checkout: product page, payment, callback, receipt; in Persian and English. One file for PHP-FPM, with
// its settings in the environment (`env[SHOP_JOURNAL] = …` in the pool, and SHOP_ORIGIN, the shop's own address).
// `examples/php/shop` serves it with PHP's own server. The shops in the other languages under examples/ take the same arguments and have the same pages.

declare(strict_types=1);

use Dargah\Checkout;
use Dargah\Checkout\Payment;
use Dargah\Checkout\Times;
use Dargah\Exception\OrderConflictException;
use Dargah\IncomingRequest;
use Dargah\Network;
use Dargah\NextStep;
use Dargah\PaymentState;
use Dargah\TabaPay;
use Dargah\Tara;

require getenv('AUTOLOAD') ?: dirname(__DIR__, 2) . '/bindings/php/tests/bootstrap.php';

final class Shop
{
    /** The shop decides what a thing costs, never the browser. In Rial. */
    private const PRICE = 150_000;

    private readonly Checkout $checkout;
    private readonly PDO $books;

    public function __construct()
    {
        $network = new Network(caFile: self::setting('CA_FILE'));
        $tara = new Tara('shop', 'secret-password', self::setting('TARA_URL'), network: $network);
        $merchant = 'aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee';
        $tabapay = new TabaPay($merchant, baseUrl: self::setting('TABAPAY_URL'), network: $network);
        $ms = static fn (string $name): ?int => self::setting($name) === null ? null : (int) self::setting($name);
        $this->checkout = new Checkout(
            journal: self::setting('JOURNAL') ?? throw new LogicException('SHOP_JOURNAL is not set'),
            accounts: ['tara' => $tara, 'tabapay' => $tabapay],
            times: new Times(leaseMs: $ms('LEASE_MS'), payerMs: $ms('PAYER_MS')),
        );
        $books = self::setting('BOOKS') ?? throw new LogicException('SHOP_BOOKS is not set');
        $this->books = new PDO("sqlite:$books", options: [PDO::ATTR_TIMEOUT => 10]);
        $this->books->exec('CREATE TABLE IF NOT EXISTS books (payment INTEGER PRIMARY KEY, order_id TEXT NOT NULL,
            amount INTEGER NOT NULL, reference TEXT NOT NULL)');
    }

    private static function setting(string $name): ?string
    {
        $value = getenv("SHOP_$name");
        return $value === false || $value === '' ? null : $value;
    }

    public function answer(string $method, string $path): void
    {
        match (true) {
            [$method, $path] === ['GET', '/'] => $this->product(),
            [$method, $path] === ['POST', '/pay'] => $this->pay(),
            preg_match('#^/back/(tara|tabapay)$#D', $path, $found) === 1 => $this->back($found[1]),
            preg_match('#^/receipt/([^/]+)$#D', $path, $found) === 1 => $this->receipt(rawurldecode($found[1])),
            self::setting('FOR_TESTS') === null => self::page('fa', '404', '', 404),
            [$method, $path] === ['POST', '/sweep'] => $this->sweep(),
            [$method, $path] === ['GET', '/books'] => $this->booked(),
            [$method, $path] === ['GET', '/journal'] => $this->exported(),
            default => self::page('fa', '404', '', 404),
        };
    }

    private function product(): void
    {
        [$title, $price, $other] = self::language() === 'en'
            ? ['Rice, 10 kg', '150,000 Rial', '<a href="/">فارسی</a>']
            : ['برنج، ۱۰ کیلو', '۱۵۰٬۰۰۰ ریال', '<a href="/?lang=en">English</a>'];
        // Never `no-store`: who comes back by the back button must find the same basket.
        self::page(self::language(), $title, "<p>$price</p>" . self::buttons(bin2hex(random_bytes(8))) . "<p>$other</p>");
    }

    /** A basket has one order number, however often the payer presses a button: then no order is paid twice unnoticed. */
    private static function buttons(string $orderId): string
    {
        [$tara, $tabapay] = self::language() === 'en'
            ? ['Pay with Tara', 'Pay with TabaPay'] : ['پرداخت با تارا', 'پرداخت با تاباپی'];
        $orderId = htmlspecialchars($orderId);
        return "<form method=\"post\" action=\"/pay\"><input type=\"hidden\" name=\"basket\" value=\"$orderId\">"
            . "<button name=\"gateway\" value=\"tara\">$tara</button>"
            . "<button name=\"gateway\" value=\"tabapay\">$tabapay</button></form>";
    }

    private function pay(): void
    {
        // The order number of the basket that the form was made for; a new one where it came without.
        $basket = $_POST['basket'] ?? null;
        $orderId = is_string($basket) && preg_match('#^[0-9a-f]{16}$#D', $basket) === 1 ? $basket : bin2hex(random_bytes(8));
        try {
            $started = ($_POST['gateway'] ?? '') === 'tabapay'
                ? $this->checkout->begin('tabapay', new TabaPay\Request(self::PRICE, self::origin() . '/back/tabapay'), $orderId)
                : $this->checkout->begin('tara', new Tara\Order(self::PRICE, 101, $_SERVER['REMOTE_ADDR'], self::origin() . '/back/tara', $orderId));
        } catch (OrderConflictException) {
            // Paid already, or perhaps: where it stands is on the receipt.
            self::toReceipt($orderId);
            return;
        }
        $started->redirect->send();
    }

    /** The shop's own address, and never the header `Host`, which is the payer's. PHP's own server knows where it listens. */
    private static function origin(): string
    {
        return self::setting('ORIGIN') ?? (PHP_SAPI === 'cli-server'
            ? "http://$_SERVER[SERVER_NAME]:$_SERVER[SERVER_PORT]" : throw new LogicException('SHOP_ORIGIN is not set'));
    }

    /** To a page of its own, so that reloading it sends nothing again. Whatever the number holds stays one part of the path. */
    private static function toReceipt(string $orderId): void
    {
        header('Location: /receipt/' . rawurlencode($orderId), true, 303);
    }

    /**
     * What the shop wants for an order now. A real shop has it in its own table, and the payer may have changed the basket
     * since the payment was begun.
     */
    private function price(string $orderId): int
    {
        return self::PRICE;
    }

    /** The payer is back. Nothing of it depends on a cookie. */
    private function back(string $account): void
    {
        $request = IncomingRequest::fromGlobals();
        $payment = $this->checkout->complete($account, $request)->payment;
        $this->book($payment);
        self::toReceipt($payment->orderId);
    }

    /** Books a payment once, whoever comes how often, and then tells the journal. */
    private function book(Payment $payment): void
    {
        if (!$payment->isToBeDelivered()) {
            // Not paid, or to be given back, or done before.
            return;
        }
        $price = $this->price($payment->orderId);
        if ($payment->reportedAmount === $price) {
            $once = $this->books->prepare('INSERT OR IGNORE INTO books (payment, order_id, amount, reference) VALUES (?, ?, ?, ?)')
                ?: throw new LogicException('the books cannot be written');
            $once->execute([$payment->id, $payment->orderId, $payment->reportedAmount, $payment->referenceNumber]);
        }
        try {
            $this->checkout->acknowledge($payment, $price);
        } catch (OrderConflictException $error) {
            // Of another amount: nothing was booked, and a person finds it in the report's `attention`.
            error_log($error->getMessage());
        }
    }

    private function receipt(string $orderId): void
    {
        $payments = $this->checkout->find($orderId);
        $paid = array_filter($payments, static fn (Payment $payment): bool => $payment->state === PaymentState::Paid);
        $payment = current($paid) ?: end($payments) ?: null;
        $state = $payment?->state;
        // Whether the payer may pay (again): the one who waits left the gateway's page, and gets it again.
        [$fa, $en, $open] = match (true) {
            $payment === null => ['سفارشی با این شماره نیست', 'There is no such order', false],
            $state === PaymentState::Paid => ['پرداخت شد', 'Paid', false],
            $payment->nextStep === NextStep::OfferToPayAgain => ['پرداخت نشد', 'Not paid', true],
            $state === PaymentState::Started, $state === PaymentState::Waiting => ['در انتظار پرداخت', 'Waiting for the payment', true],
            default => ['نتیجهٔ پرداخت در حال بررسی است', 'The payment is being checked', false],
        };
        [$title, $numberIs, $again, $home] = self::language() === 'en'
            ? [$en, 'Reference number:', 'This order is not paid yet. You can pay it again:', '<a href="/?lang=en">Back to the shop</a>']
            : [$fa, 'شمارهٔ مرجع:', 'این سفارش هنوز پرداخت نشده است؛ می‌توانید دوباره برای پرداخت اقدام کنید:', '<a href="/">بازگشت به فروشگاه</a>'];
        $number = htmlspecialchars($payment?->referenceNumber ?? '');
        // What turns its direction stays inside of `bdi`.
        self::page(self::language(), $title, ($number === '' ? '' : "<p>$numberIs <bdi>$number</bdi></p>")
            . ($open && $payment !== null ? "<p>$again</p>" . self::buttons($payment->orderId) : '') . "<p>$home</p>");
    }

    /** What cron does in a real shop: asks about everything that is open, and books what nobody booked. */
    public function sweep(): void
    {
        $report = $this->checkout->reconcile();
        array_map($this->book(...), $report->unacknowledged);
        header('Content-Type: text/plain; charset=utf-8');
        echo $report->looked, ' ', count($report->errors), "\n";
    }

    /** What was booked, for the tests: a real shop shows this to nobody. */
    private function booked(): void
    {
        header('Content-Type: application/json; charset=utf-8');
        $rows = $this->books->query('SELECT payment, order_id AS "order", amount, reference FROM books ORDER BY payment')
            ?: throw new LogicException('the books cannot be read');
        echo json_encode($rows->fetchAll(PDO::FETCH_ASSOC), JSON_THROW_ON_ERROR);
    }

    /** The journal as lines of JSON, for the tests too. */
    private function exported(): void
    {
        header('Content-Type: text/plain; charset=utf-8');
        foreach ($this->checkout->export() as $line) {
            echo $line, "\n";
        }
    }

    private static function language(): string
    {
        return ($_GET['lang'] ?? '') === 'en' ? 'en' : 'fa';
    }

    public static function page(string $lang, string $title, string $body, int $status = 200): void
    {
        http_response_code($status);
        header('Content-Type: text/html; charset=utf-8');
        $dir = $lang === 'en' ? 'ltr' : 'rtl';
        echo <<<HTML
            <!doctype html><html lang="$lang" dir="$dir"><meta charset="utf-8">
            <meta name="viewport" content="width=device-width"><title>$title</title>
            <style>body{font:1.1rem/1.7 sans-serif;max-width:30rem;margin:3rem auto;padding:0 1rem}
            button{font:inherit;padding:.5rem 1rem;margin:.25rem 0;margin-inline-end:.5rem}</style><h1>$title</h1>$body</html>

            HTML;
    }
}

if (PHP_SAPI === 'cli') {
    // At the start, and from cron every minute: php shop.php
    (new Shop())->sweep();
    return;
}
try {
    (new Shop())->answer($_SERVER['REQUEST_METHOD'], (string) parse_url($_SERVER['REQUEST_URI'], PHP_URL_PATH));
} catch (Throwable $error) {
    // Its text holds no secret; a payer still gets to see only that something is wrong.
    error_log($error->getMessage());
    Shop::page('fa', 'خطا', '<p>مشکلی پیش آمد؛ اگر پولی پرداخته‌اید، نتیجه بررسی می‌شود. Something went wrong.</p>', 502);
}
