<?php

declare(strict_types=1);

// Plays the WooCommerce example with as much of WordPress as it calls. Prints the order's story.

require dirname(__DIR__) . '/bootstrap.php';

use Dargah\Testing\Simulator;

final class Redirected extends RuntimeException
{
}

class WC_Payment_Gateway
{
    public string $id = '';
    public string $title = '';
    public string $method_title = '';
    public bool $has_fields = true;
    /** @var array<string, mixed> */
    public array $form_fields = [];

    public function init_settings(): void
    {
    }

    public function get_option(string $name): string
    {
        return $GLOBALS['options'][$name];
    }

    public function get_return_url(): string
    {
        return 'https://shop.ir/received';
    }
}

final class WC_Order
{
    public string $status = 'pending';
    /** @var array<string, string> */
    public array $meta = [];
    /** @var list<string> */
    public array $notes = [];

    public function __call(string $name, array $arguments): mixed
    {
        return match ($name) {
            'get_id' => 17,
            'get_total' => '15000.00',
            'get_currency' => 'IRT',
            'get_billing_phone' => '09123456789',
            'get_checkout_payment_url' => 'https://shop.ir/pay',
            'save' => 17,
            'get_meta' => $this->meta[$arguments[0]] ?? '',
            'update_meta_data' => $this->meta[$arguments[0]] = $arguments[1],
            'is_paid' => $this->status === 'processing',
        };
    }

    public function delete_meta_data(string $name): void
    {
        unset($this->meta[$name]);
    }

    public function add_order_note(string $note): void
    {
        $this->notes[] = $note;
    }

    public function update_status(string $status, string $note = ''): void
    {
        $this->status = $status;
        $this->notes[] = $note;
    }

    public function payment_complete(string $reference): void
    {
        $this->status = 'processing';
        $this->notes[] = $reference;
    }
}

final class WC_Geolocation
{
    public static function get_ip_address(): string
    {
        return '1.2.3.4';
    }
}

$wpdb = new class {
    public function prepare(string $query, string $value): string
    {
        return str_replace('%s', "'$value'", $query);
    }

    public function get_var(string $query): string
    {
        return '1';
    }
};
$order = new WC_Order();
function wc_get_order(int $id): ?WC_Order
{
    return $id === 17 ? $GLOBALS['order'] : null;
}
function WC(): object
{
    return new class {
        public function api_request_url(string $name): string
        {
            return "https://shop.ir/?wc-api=$name";
        }
    };
}
function add_action(string $name, mixed $function): void
{
}
function clean_post_cache(int $id): void
{
}
function wc_format_decimal(string $number, int $places): string
{
    return number_format((float) $number, $places, '.', '');
}
function esc_html(string $text): string
{
    return htmlspecialchars($text);
}
function esc_attr(string $text): string
{
    return htmlspecialchars($text);
}
function esc_url(string $text): string
{
    return htmlspecialchars($text);
}
function wp_safe_redirect(string $to): never
{
    throw new Redirected($to);
}
function wp_die(string $message, string $title = '', array $more = []): never
{
    throw new Redirected("$more[response]");
}

require dirname(__DIR__, 4) . '/examples/php/woocommerce/class-dargah-tara-gateway.php';

$simulator = new Simulator();
$options = ['username' => Simulator::TARA_USERNAME, 'password' => Simulator::TARA_PASSWORD, 'service_id' => '101',
    'base_url' => $simulator->taraUrl];
$gateway = new Dargah_Tara_Gateway();

/** The browser comes back: the fields are in $_POST, as the command line has no body. */
function come_back(Dargah_Tara_Gateway $gateway, ?Dargah\IncomingRequest $request): string
{
    parse_str($request?->body->expose() ?? '', $_POST);
    $_SERVER['QUERY_STRING'] = $request?->query->expose() ?? '';
    try {
        $gateway->callback();
    } catch (Redirected $to) {
        return $to->getMessage();
    }
    return 'nothing';
}

echo $gateway->process_payment(17)['result'], ' ', $order->meta['_dargah_amount'], "\n";
ob_start();
$gateway->receipt(17);
echo substr_count((string) ob_get_clean(), '<input'), " fields\n";
$token = $order->meta['_dargah_token'];
$declined = $simulator->decline($token);
echo come_back($gateway, $declined), " $order->status\n";
echo come_back($gateway, new Dargah\IncomingRequest('', "result=0&token=forged&orderId=17")), " $order->status\n";
echo come_back($gateway, new Dargah\IncomingRequest('', 'hello=1')), " $order->status\n";
$paid = $simulator->pay($token);
echo come_back($gateway, $paid), " $order->status\n";
echo come_back($gateway, $paid), " $order->status ", $simulator->account($token)['times_settled'], "\n";
echo end($order->notes) === $simulator->payment($token)['rrn'] ? 'reference' : 'no reference', "\n";
