<?php

declare(strict_types=1);

// A test double: as much of WordPress and WooCommerce as the example calls, and no more. Orders live in $database, as in a
// database of its own: what is not saved is lost, and each wc_get_order() reads anew.

/** What a browser would see: wp_safe_redirect() and wp_die() end the request with it. */
final class Answered extends RuntimeException
{
}

/** What the shop's database, WordPress's hooks and its people see. */
final class FakeWordPress
{
    /** @var array<int, array<string, mixed>> */
    public array $orders = [];
    /** @var array<string, list<callable>> */
    public array $hooks = [];
    /** @var array<string, string> */
    public array $options = [];
    /** @var array<string, array{int, string}> when and how often, by the hook's name */
    public array $schedule = [];
    /** @var list<string> */
    public array $log = [];
    /** @var list<string> */
    public array $notices = [];
    /** @var list<string> */
    public array $locks = [];
    /** What goes wrong at the next payment_complete(): `refused`, or `died` after it was saved. */
    public string $fault = '';
    /** @var list<WC_Payment_Gateway>|null */
    private ?array $gateways = null;
    public string $prefix = 'wp_';

    public static function it(): self
    {
        static $it = new self();
        return $it;
    }

    public function order(int $id, string $total = '15000.00', string $phone = '09123456789'): void
    {
        $this->orders[$id] = ['status' => 'pending', 'total' => $total, 'phone' => $phone, 'meta' => [], 'notes' => [],
            'transaction_id' => '', 'completed' => 0];
    }

    public function run(string $hook, mixed ...$arguments): void
    {
        foreach ($this->hooks[$hook] ?? [] as $function) {
            $function(...$arguments);
        }
    }

    public function filtered(string $hook, mixed $value): mixed
    {
        foreach ($this->hooks[$hook] ?? [] as $function) {
            $value = $function($value);
        }
        return $value;
    }

    /** @return array<string, WC_Payment_Gateway> */
    public function gateways(): array
    {
        $this->gateways ??= array_map(static fn (string $class) => new $class(), $this->filtered('woocommerce_payment_gateways', []));
        return array_column($this->gateways, null, 'id');
    }

    public function prepare(string $query, string $value): string
    {
        return str_replace('%s', "'$value'", $query);
    }

    public function get_var(string $query): ?string
    {
        preg_match("/^SELECT (GET|RELEASE)_LOCK\\('([^']{1,64})'(, \\d+)?\\)\$/", $query, $found) ?: throw new LogicException($query);
        if ($found[1] === 'GET') {
            $this->locks[] = $found[2];
        } else {
            $this->locks = array_values(array_diff($this->locks, [$found[2]]));
        }
        return '1';
    }
}

class WC_Payment_Gateway
{
    public string $id = '';
    public string $title = '';
    public string $method_title = '';
    public bool $has_fields = true;
    public string $enabled = 'yes';
    /** @var array<string, array<string, string>> */
    public array $form_fields = [];

    public function init_settings(): void
    {
        $this->enabled = $this->get_option('enabled');
    }

    public function process_admin_options(): bool
    {
        return true;
    }

    public function get_option(string $name): string
    {
        $default = $this->form_fields[$name]['default'] ?? '';
        return FakeWordPress::it()->options[$name] ?? $default;
    }

    public function is_available(): bool
    {
        return $this->enabled === 'yes';
    }

    public function get_return_url(?WC_Order $order = null): string
    {
        return 'https://shop.ir/received/' . $order?->get_id();
    }
}

final class WC_Order
{
    /** @var array<string, mixed> */
    private array $row;

    public function __construct(private readonly int $id)
    {
        $this->row = FakeWordPress::it()->orders[$id];
    }

    public function get_id(): int
    {
        return $this->id;
    }

    public function get_total(): string
    {
        return $this->row['total'];
    }

    public function get_currency(): string
    {
        return get_woocommerce_currency();
    }

    public function get_billing_phone(): string
    {
        return $this->row['phone'];
    }

    public function get_checkout_payment_url(bool $on_checkout = false): string
    {
        return 'https://shop.ir/pay/' . $this->id;
    }

    public function get_status(): string
    {
        return $this->row['status'];
    }

    public function get_transaction_id(): string
    {
        return $this->row['transaction_id'];
    }

    public function get_meta(string $name): string
    {
        return $this->row['meta'][$name] ?? '';
    }

    public function update_meta_data(string $name, string $value): void
    {
        $this->row['meta'][$name] = $value;
    }

    public function is_paid(): bool
    {
        return in_array($this->row['status'], ['processing', 'completed'], true);
    }

    public function save(): int
    {
        // Notes are comments: they are not saved with the order.
        $notes = FakeWordPress::it()->orders[$this->id]['notes'];
        FakeWordPress::it()->orders[$this->id] = ['notes' => $notes] + $this->row;
        return $this->id;
    }

    public function add_order_note(string $note): int
    {
        FakeWordPress::it()->orders[$this->id]['notes'][] = $note;
        return 1;
    }

    public function update_status(string $status, string $note = ''): bool
    {
        $this->row['status'] = $status;
        $this->save();
        $this->add_order_note($note);
        return true;
    }

    /** As WooCommerce's: false where one of its hooks threw an exception, and nothing was saved. */
    public function payment_complete(string $reference = ''): bool
    {
        $fault = FakeWordPress::it()->fault;
        FakeWordPress::it()->fault = '';
        if ($fault === 'refused') {
            return false;
        }
        $this->row['transaction_id'] = $reference;
        $this->row['status'] = 'processing';
        // The payer's e-mail, the stock: what must happen once.
        $this->row['completed']++;
        $this->save();
        return $fault === 'died' ? throw new Error('the process died') : true;
    }
}

final class WC_Geolocation
{
    public static function get_ip_address(): string
    {
        return '1.2.3.4';
    }
}

final class WC_Log
{
    /** @param array<string, string> $context */
    public function error(string $text, array $context = []): void
    {
        FakeWordPress::it()->log[] = $text;
    }
}

final class WC_Payment_Gateways
{
    /** @return array<string, WC_Payment_Gateway> */
    public function payment_gateways(): array
    {
        return FakeWordPress::it()->gateways();
    }
}

final class WooCommerce
{
    public function api_request_url(string $name): string
    {
        return "https://shop.ir/?wc-api=$name";
    }

    public function payment_gateways(): WC_Payment_Gateways
    {
        return new WC_Payment_Gateways();
    }
}

function WC(): WooCommerce
{
    return new WooCommerce();
}

function wc_get_order(int $id): WC_Order|false
{
    return isset(FakeWordPress::it()->orders[$id]) ? new WC_Order($id) : false;
}

function get_woocommerce_currency(): string
{
    return FakeWordPress::it()->options['currency'] ?? 'IRT';
}

function wc_get_logger(): WC_Log
{
    return new WC_Log();
}

function wc_add_notice(string $text, string $kind): void
{
    FakeWordPress::it()->notices[] = $text;
}

function wc_format_decimal(string $number, int $places): string
{
    return number_format((float) $number, $places, '.', '');
}

function add_action(string $hook, callable $function): void
{
    FakeWordPress::it()->hooks[$hook][] = $function;
}

function add_filter(string $hook, callable $function): void
{
    FakeWordPress::it()->hooks[$hook][] = $function;
}

function apply_filters(string $hook, mixed $value): mixed
{
    return FakeWordPress::it()->filtered($hook, $value);
}

function wp_next_scheduled(string $hook): int|false
{
    return FakeWordPress::it()->schedule[$hook][0] ?? false;
}

function wp_schedule_event(int $when, string $recurrence, string $hook): bool
{
    // WordPress refuses a recurrence that it does not know.
    $known = FakeWordPress::it()->filtered('cron_schedules', []);
    FakeWordPress::it()->schedule[$hook] = [$when, $known[$recurrence]['interval']];
    return true;
}

function wp_clear_scheduled_hook(string $hook): int
{
    unset(FakeWordPress::it()->schedule[$hook]);
    return 1;
}

function register_deactivation_hook(string $file, callable $function): void
{
    FakeWordPress::it()->hooks['deactivate'][] = $function;
}

function clean_post_cache(int $id): void
{
}

function home_url(): string
{
    return 'https://shop.ir';
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
    throw new Answered($to);
}

/** @param array<string, int> $more */
function wp_die(string $message, string $title = '', array $more = []): never
{
    throw new Answered((string) ($more['response'] ?? 500));
}
