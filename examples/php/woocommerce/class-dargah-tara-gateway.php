<?php

/* Tara for WooCommerce, on checkout: the journal keeps token, amount and address, and this class keeps nothing. A plain
 * example without translations. The plugin file dargah-tara.php loads it. */

declare(strict_types=1);

use Dargah\Check;
use Dargah\Checkout;
use Dargah\Checkout\Times;
use Dargah\Exception\CallbackException;
use Dargah\Exception\DargahException;
use Dargah\Exception\InvalidInputException;
use Dargah\IncomingRequest;
use Dargah\Rial;
use Dargah\Tara;

final class Dargah_Tara_Gateway extends WC_Payment_Gateway
{
    /** Where Tara sends the payer back to: /?wc-api=dargah_tara */
    private const CALLBACK = 'dargah_tara';
    /** The account's name in the journal. It stays the same as long as the journal does. */
    private const ACCOUNT = 'tara';

    private ?Checkout $checkout = null;

    public function __construct()
    {
        $this->id = 'dargah_tara';
        $this->method_title = 'Tara';
        $this->title = 'پرداخت اعتباری تارا';
        $this->has_fields = false;
        $this->init_form_fields();
        $this->init_settings();
        add_action('woocommerce_update_options_payment_gateways_' . $this->id, [$this, 'process_admin_options']);
        add_action('woocommerce_api_' . self::CALLBACK, [$this, 'callback']);
        add_action('woocommerce_receipt_' . $this->id, [$this, 'receipt']);
    }

    public function init_form_fields(): void
    {
        $this->form_fields = [
            'enabled' => ['title' => 'Enabled', 'type' => 'checkbox', 'default' => 'no'],
            'username' => ['title' => 'Username', 'type' => 'text'],
            'password' => ['title' => 'Password', 'type' => 'password'],
            'service_id' => ['title' => 'Service id', 'type' => 'number'],
            'journal' => ['title' => 'Journal', 'type' => 'text', 'description' => 'sqlite:/home/shop/dargah.db: a file that is not'
                . ' below the site\'s own folder, and that goes into the backups. For several web servers: postgres://…'],
            // For tests: the simulator's.
            'base_url' => ['title' => 'Base URL', 'type' => 'text', 'default' => ''],
        ];
    }

    public function is_set_up(): bool
    {
        return $this->get_option('journal') !== '' && $this->get_option('username') !== '';
    }

    public function is_available(): bool
    {
        return $this->is_set_up() && in_array(get_woocommerce_currency(), ['IRR', 'IRT'], true) && parent::is_available();
    }

    /**
     * Begins the payment: it is in the journal before anything is sent.
     *
     * @param int $order_id
     * @return array<string, string>
     */
    public function process_payment(mixed $order_id): array
    {
        $order = $this->order_of($order_id);
        if ($order === null) {
            return ['result' => 'failure'];
        }
        try {
            $this->checkout()->begin(self::ACCOUNT, $this->order_for_tara($order));
        } catch (DargahException $error) {
            // A payment of this order may have been paid already, too: then it must not be paid again, and the text says so.
            wc_add_notice(esc_html($error->messageFa), 'error');
            wc_get_logger()->error($error->getMessage(), ['source' => $this->id]);
            return ['result' => 'failure'];
        }
        return ['result' => 'success', 'redirect' => $order->get_checkout_payment_url(true)];
    }

    /**
     * The page that posts the payer on to Tara. Loaded again, it goes on with the same payment while Tara's page lives.
     *
     * @param int $order_id
     */
    public function receipt(mixed $order_id): void
    {
        $order = $this->order_of($order_id);
        if ($order === null) {
            echo '<p>سفارشی با این شماره نیست</p>';
            return;
        }
        try {
            $redirect = $this->checkout()->begin(self::ACCOUNT, $this->order_for_tara($order))->redirect;
        } catch (DargahException $error) {
            wc_get_logger()->error($error->getMessage(), ['source' => $this->id]);
            printf('<p>%s</p>', esc_html($error->messageFa));
            return;
        }
        printf('<form method="post" action="%s">', esc_url($redirect->url()));
        foreach ($redirect->fields() as $name => $value) {
            printf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
        }
        echo '<button class="button">', esc_html($this->title), '</button></form>';
    }

    /** The payer comes back, with or without cookies, once or many times. Nothing in the callback is trusted. */
    public function callback(): void
    {
        // A payer who closes the browser must not stop a verify that is under way.
        ignore_user_abort(true);
        try {
            // The raw request: WordPress puts slashes into $_POST.
            $payment = $this->checkout()->complete(self::ACCOUNT, IncomingRequest::fromGlobals())->payment;
            $this->books()->settle($payment->orderId);
        } catch (CallbackException $error) {
            // Unreadable, or of no payment of this shop: none was touched.
            wp_die(esc_html($error->messageFa), '', ['response' => 400]);
        } catch (DargahException $error) {
            // Nothing is lost: the sweep asks again.
            wc_get_logger()->error($error->getMessage(), ['source' => $this->id]);
            wp_die(esc_html($error->messageFa), '', ['response' => 503]);
        }
        $order = wc_get_order((int) $payment->orderId);
        wp_safe_redirect($order instanceof WC_Order ? $this->get_return_url($order) : home_url());
        exit;
    }

    public function books(): Dargah_Tara_Books
    {
        return new Dargah_Tara_Books($this->checkout());
    }

    public function checkout(): Checkout
    {
        $times = apply_filters('dargah_tara_times', new Times());
        if (!$times instanceof Times) {
            throw new LogicException('the filter dargah_tara_times must return ' . Times::class);
        }
        $base = $this->get_option('base_url');
        return $this->checkout ??= new Checkout(
            journal: $this->get_option('journal'),
            accounts: [self::ACCOUNT => new Tara($this->get_option('username'), $this->get_option('password'),
                baseUrl: $base !== '' ? $base : null)],
            times: $times,
        );
    }

    private function order_of(int $order_id): ?WC_Order
    {
        $order = wc_get_order($order_id);
        if ($order instanceof WC_Order) {
            return $order;
        }
        wc_get_logger()->error("there is no order $order_id", ['source' => $this->id]);
        return null;
    }

    /** The amount is that of this attempt: the order may be another one by the time it is paid. */
    private function order_for_tara(WC_Order $order): Tara\Order
    {
        return new Tara\Order(
            amount: self::rials($order),
            serviceId: (int) $this->get_option('service_id'),
            ip: WC_Geolocation::get_ip_address(),
            callBackUrl: WC()->api_request_url(self::CALLBACK),
            orderId: (string) $order->get_id(),
            mobile: $this->mobile($order->get_billing_phone()),
        );
    }

    /** WooCommerce takes any telephone number, Tara only a mobile one. It is not needed. */
    private function mobile(string $phone): ?string
    {
        try {
            return Check::mobile($phone);
        } catch (InvalidInputException) {
            return null;
        }
    }

    /** WooCommerce keeps totals as decimal text, in the shop's currency. A part of a Rial or a Toman is refused. */
    public static function rials(WC_Order $order): int
    {
        $total = rtrim(rtrim(wc_format_decimal($order->get_total(), 2), '0'), '.');
        return match ($order->get_currency()) {
            'IRT' => Rial::fromToman(Rial::parse($total)),
            'IRR' => Rial::parse($total),
            default => throw new LogicException('the shop\'s currency must be IRR or IRT'),
        };
    }
}
