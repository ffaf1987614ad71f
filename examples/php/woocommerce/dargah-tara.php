<?php

/**
 * Plugin Name: Tara by dargah (example)
 * Description: A plain example of a WooCommerce gateway over dargah.
 * Requires PHP: 8.1
 */

declare(strict_types=1);

defined('ABSPATH') || exit;

// composer require dargah/dargah, in this folder. php.ini needs ffi.enable=true.
require_once __DIR__ . '/vendor/autoload.php';

add_action('plugins_loaded', static function (): void {
    if (!class_exists('WC_Payment_Gateway')) {
        return;
    }
    require_once __DIR__ . '/class-dargah-tara-books.php';
    require_once __DIR__ . '/class-dargah-tara-gateway.php';
    add_filter('woocommerce_payment_gateways', static fn (array $gateways): array => [...$gateways, Dargah_Tara_Gateway::class]);
});

// Every minute, everything that is open is asked about. WP-Cron only runs while somebody visits the shop, and a payer whose
// callback was lost waits: let the system's cron run it too, e.g. `* * * * * wp --path=/var/www/shop cron event run --due-now`.
add_filter('cron_schedules', static fn (array $known): array => $known + ['dargah_minute' => ['interval' => 60, 'display' => 'Every minute']]);
add_action('init', static function (): void {
    if (wp_next_scheduled('dargah_tara_sweep') === false) {
        wp_schedule_event(time(), 'dargah_minute', 'dargah_tara_sweep');
    }
});
add_action('dargah_tara_sweep', static function (): void {
    $gateway = WC()->payment_gateways()->payment_gateways()['dargah_tara'] ?? null;
    if ($gateway instanceof Dargah_Tara_Gateway && $gateway->is_set_up()) {
        $gateway->books()->sweep();
    }
});
register_deactivation_hook(__FILE__, static fn () => wp_clear_scheduled_hook('dargah_tara_sweep'));
