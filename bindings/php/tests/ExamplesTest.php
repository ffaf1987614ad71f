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
        self::assertSame([
            'success 150000',
            '2 fields',
            // A negative callback, a forged one, one that is none.
            'https://shop.ir/received pending',
            '404 pending',
            '400 pending',
            // Paid, and the page loaded again: settled once.
            'https://shop.ir/received processing',
            'https://shop.ir/received processing 1',
            'reference',
        ], explode("\n", trim($said)));
    }
}
