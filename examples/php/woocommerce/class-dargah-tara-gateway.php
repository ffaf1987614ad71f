<?php

/* Tara for WooCommerce: a gateway class, and what keeps it right where money is unclear. A plain example: it has no
 * settings page but the credentials, and is read by PHP without WordPress. The plugin file dargah-tara.php loads it. */

declare(strict_types=1);

use Dargah\Declined;
use Dargah\Exception\CallbackException;
use Dargah\Exception\DargahException;
use Dargah\Expected;
use Dargah\Mismatch;
use Dargah\Paid;
use Dargah\Rial;
use Dargah\Tara;
use Dargah\Unknown;

final class Dargah_Tara_Gateway extends WC_Payment_Gateway
{
    /** Where Tara sends the payer back to: /?wc-api=dargah_tara */
    private const CALLBACK = 'dargah_tara';
    private const TOKEN = '_dargah_token';
    private const AMOUNT = '_dargah_amount';
    private const IP = '_dargah_ip';
    /** Set before the first verify leaves: from then on a refusal settles nothing. */
    private const VERIFIED = '_dargah_verified';

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

    public function init_form_fields()
    {
        $this->form_fields = [
            'username' => ['title' => 'Username', 'type' => 'text'],
            'password' => ['title' => 'Password', 'type' => 'password'],
            'service_id' => ['title' => 'Service id', 'type' => 'number'],
            // For tests: the simulator's.
            'base_url' => ['title' => 'Base URL', 'type' => 'text', 'default' => ''],
        ];
    }

    /** Asks for the token, and keeps with the order what verify compares with. */
    public function process_payment($order_id)
    {
        $order = wc_get_order($order_id);
        try {
            $request = new Tara\Order(
                amount: $this->rials($order),
                serviceId: (int) $this->get_option('service_id'),
                ip: WC_Geolocation::get_ip_address(),
                callBackUrl: WC()->api_request_url(self::CALLBACK),
                orderId: (string) $order->get_id(),
                mobile: $order->get_billing_phone() !== '' ? $order->get_billing_phone() : null,
            );
            $token = $this->tara()->getToken($request)->token;
        } catch (DargahException $error) {
            wc_add_notice($error->messageFa, 'error');
            wc_get_logger()->error($error->getMessage(), ['source' => $this->id]);
            return ['result' => 'failure'];
        }
        // A second attempt takes the place of the first: a real plugin keeps every token, since each may still be paid.
        $order->update_meta_data(self::TOKEN, $token->expose());
        $order->update_meta_data(self::AMOUNT, (string) $this->rials($order));
        $order->update_meta_data(self::IP, WC_Geolocation::get_ip_address());
        $order->delete_meta_data(self::VERIFIED);
        $order->save();
        return ['result' => 'success', 'redirect' => $order->get_checkout_payment_url(true)];
    }

    /** The page that posts the payer on to Tara. */
    public function receipt($order_id)
    {
        $order = wc_get_order($order_id);
        $redirect = $this->tara()->purchaseForm($order->get_meta(self::TOKEN));
        printf('<form method="post" action="%s">', esc_url($redirect->url()));
        foreach ($redirect->fields() as $name => $value) {
            printf('<input type="hidden" name="%s" value="%s">', esc_attr($name), esc_attr($value));
        }
        echo '<button class="button">', esc_html($this->title), '</button></form>';
    }

    /** The payer comes back. Nothing in the callback is trusted: it only says which order to verify. */
    public function callback()
    {
        // A payer who closes the browser must not stop a verify that is under way.
        ignore_user_abort(true);
        try {
            // The raw request: WordPress puts slashes into $_POST.
            $callback = Tara\Callback::fromGlobals();
        } catch (CallbackException $error) {
            wp_die(esc_html($error->messageFa), '', ['response' => 400]);
        }
        $order = $this->order_of($callback);
        if ($order === null) {
            wp_die('سفارش یافت نشد', '', ['response' => 404]);
        }
        $this->settle($order->get_id(), $callback);
        wp_safe_redirect($this->get_return_url($order));
        exit;
    }

    /** Verifies, and writes down what became of it. Without a callback: for a regular check of the orders that are open. */
    public function settle(int $order_id, ?Tara\Callback $callback = null)
    {
        global $wpdb;
        // Two browser tabs, or a callback that comes twice: one verify at a time. The database lets go of it even where
        // PHP dies.
        $lock = 'dargah_' . $order_id;
        if ($wpdb->get_var($wpdb->prepare('SELECT GET_LOCK(%s, 0)', $lock)) !== '1') {
            return;
        }
        try {
            // As it is now, and not as it was before the lock.
            clean_post_cache($order_id);
            $order = wc_get_order($order_id);
            if (!$order->is_paid()) {
                $this->verify($order, $callback);
            }
        } finally {
            $wpdb->get_var($wpdb->prepare('SELECT RELEASE_LOCK(%s)', $lock));
        }
    }

    private function verify(WC_Order $order, ?Tara\Callback $callback)
    {
        try {
            $expected = new Expected(
                token: $order->get_meta(self::TOKEN),
                amount: (int) $order->get_meta(self::AMOUNT),
                orderId: (string) $order->get_id(),
                ip: $order->get_meta(self::IP),
                verifiedBefore: $order->get_meta(self::VERIFIED) === 'yes',
            );
            $callback === null || $expected->after($callback);
            if ($callback === null || $callback->isPositive) {
                // Before its first byte: a process that dies now has asked, as far as anybody knows.
                $order->update_meta_data(self::VERIFIED, 'yes');
                $order->save();
            }
            $this->note($order, $this->tara()->verify($expected));
        } catch (DargahException $error) {
            // Nothing was sent: the order stays as it was.
            $order->add_order_note($error->messageFa);
        }
    }

    private function note(WC_Order $order, Paid|Declined|Mismatch|Unknown $outcome)
    {
        match (true) {
            $outcome instanceof Paid => $order->payment_complete($outcome->referenceNumber),
            // Not final: a later positive callback is verified, so that the order must not be cancelled for good.
            $outcome instanceof Declined => $order->update_status($outcome->isFinal ? 'failed' : 'pending', (string) $outcome->textFa),
            $outcome instanceof Mismatch => $order->update_status('on-hold', sprintf('پرداخت %s ریال به‌جای %s ریال، شماره مرجع %s',
                Rial::toPersian($outcome->reported), Rial::toPersian($outcome->expected), $outcome->referenceNumber)),
            // Money may have moved: never failed, never cancelled by itself.
            $outcome instanceof Unknown => $order->update_status('on-hold', (string) $outcome->error?->messageFa),
        };
    }

    private function order_of(Tara\Callback $callback): ?WC_Order
    {
        $order = wc_get_order((int) $callback->orderId);
        $token = $order instanceof WC_Order ? (string) $order->get_meta(self::TOKEN) : '';
        // Whoever guesses an order number does not know its token.
        return $token !== '' && $callback->token?->equals($token) ? $order : null;
    }

    /** WooCommerce keeps totals as decimal text, in the shop's currency. */
    private function rials(WC_Order $order): int
    {
        $total = rtrim(rtrim(wc_format_decimal($order->get_total(), 2), '0'), '.');
        return $order->get_currency() === 'IRT' ? Rial::fromToman(Rial::parse($total)) : Rial::parse($total);
    }

    private function tara(): Tara
    {
        $base = (string) $this->get_option('base_url');
        return new Tara($this->get_option('username'), $this->get_option('password'), baseUrl: $base !== '' ? $base : null);
    }
}
