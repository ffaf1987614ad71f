<?php

/**
 * Plugin Name: Tara by dargah (example)
 * Description: A plain example of a WooCommerce gateway over dargah.
 * Requires PHP: 8.1
 */

declare(strict_types=1);

defined('ABSPATH') || exit;

// composer require dargah/dargah, in this folder.
require_once __DIR__ . '/vendor/autoload.php';

add_action('plugins_loaded', static function (): void {
    if (!class_exists('WC_Payment_Gateway')) {
        return;
    }
    require_once __DIR__ . '/class-dargah-tara-gateway.php';
    add_filter('woocommerce_payment_gateways', static fn (array $gateways): array => [...$gateways, 'Dargah_Tara_Gateway']);
    add_filter('woocommerce_currencies', static fn (array $known): array => $known + ['IRR' => 'ریال', 'IRT' => 'تومان']);
});
