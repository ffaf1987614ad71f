<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Tests\Support\Program;
use PHPUnit\Framework\TestCase;

final class ExamplesTest extends TestCase
{
    public function testTheFirstPayment(): void
    {
        $example = \dirname(__DIR__, 3) . '/examples/php/first_payment.php';
        $said = Program::run(['-d', 'ffi.enable=1', $example], 0, ['AUTOLOAD' => null])->said();
        self::assertMatchesRegularExpression('/^paid: ۱۵۰٬۰۰۰ Rial, reference \d+$/u', trim($said));
    }

    public function testTheGatewayForWooCommerce(): void
    {
        $said = Program::run(['-d', 'ffi.enable=1', __DIR__ . '/programs/woocommerce.php'])->said();
        // After each order's name: its status, how often it was completed, its notes, and the payments nobody has booked.
        self::assertSame([
            'every 60 s',
            'the same page',
            // A negative callback, a forged one, one that is none.
            'https://shop.ir/received/17 400 400',
            'declined: pending 0 1 0',
            'https://shop.ir/received/17 https://shop.ir/received/17',
            'paid: processing 1 1 0',
            'reference, settled 1',
            'failure',
            'callback lost: processing 1 0 0',
            'callback lost, and unknown: on-hold 0 1 0',
            // Neither cancelled nor to be paid again.
            'https://shop.ir/received/19',
            'unknown: on-hold 0 1 0',
            'still unknown: on-hold 0 1 0',
            'failure',
            'found out: processing 1 1 0',
            'mismatch: on-hold 0 1 0',
            'https://shop.ir/received/21',
            'refused: pending 0 0 1',
            'swept: processing 1 0 0',
            'the process died',
            'died: processing 1 0 1',
            'swept: processing 1 0 0',
            'paid twice: refunded 1 1 0',
            'paid otherwise: completed 0 1 0',
            'another amount: on-hold 0 1 0',
            'still another amount: on-hold 0 1 0',
            'listed',
            'https://shop.ir 1 there is no order 25, but a payment of it',
            'failure no form there is no order 25',
            'hostile, declined: harmless',
            'hostile, mismatch: harmless',
            'hostile, another amount: harmless',
            'hostile, paid otherwise: harmless',
            'refused, and logged',
            'the log has its own lines alone',
            'no lock is left',
            '1 with a telephone',
            'failure 0',
            'true false false 0',
        ], explode("\n", trim($said)));
    }
}
