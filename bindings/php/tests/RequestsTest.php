<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Exception\InvalidInputException;
use Dargah\IncomingRequest;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Callbacks;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\FakePsr7;
use Dargah\Tests\Support\Program;
use PHPUnit\Framework\TestCase;

/** The ways in which a callback comes to a PHP program. */
final class RequestsTest extends TestCase
{
    private const BODY = 'result=0&desc=%D9%85%D9%88%D9%81%D9%82&token=t-1&orderId=order-1';

    public function testFromTheBytes(): void
    {
        $callback = Tara\Callback::parse('shop=5&name=%D8%B3&twice=a&twice=b', self::BODY);
        self::assertSame([true, '0', 'موفق', 't-1', 'order-1'], [$callback->isPositive, $callback->result, $callback->desc,
            $callback->token?->expose(), $callback->orderId]);
        self::assertSame(['5', 'س', 'a', null], array_map($callback->extra->get(...), ['shop', 'name', 'twice', 'none']));
        self::assertSame(3, \count($callback->extra));
        $pairs = [];
        foreach ($callback->extra as $name => $value) {
            $pairs[] = "$name=$value";
        }
        self::assertSame(['shop=5', 'name=س', 'twice=a'], $pairs);
    }

    public function testATextWithANulIsNotCutThere(): void
    {
        // Cut at the NUL it would be the order number of another payment.
        $callback = Tara\Callback::parse('note=a%00b', 'result=0&token=t-1&orderId=order-1%00x');
        self::assertSame(['t-1', "order-1\0x"], [$callback->token?->expose(), $callback->orderId]);
        self::assertSame("a\0b", $callback->extra->get('note'));
    }

    public function testFromAPsr7Request(): void
    {
        $request = new FakePsr7('lang=fa', self::BODY, ['authorize' => 'abc']);
        // Somebody has read the body already.
        $request->body->read = true;
        $callback = Tara\Callback::fromPsr7($request);
        self::assertSame(['t-1', 'fa'], [$callback->token?->expose(), $callback->extra->get('lang')]);
        self::assertFalse($request->body->read, 'the body is left as it was found: at its start');
        self::assertSame('abc', IncomingRequest::fromPsr7($request)->authorize?->expose());
        $parsed = new FakePsr7('', '', [], ['result' => '0', 'token' => 't-2', 'a' => ['b' => 'c']]);
        self::assertSame('t-2', Tara\Callback::fromPsr7($parsed)->token?->expose());
        $tabapay = TabaPay\Callback::fromPsr7(new FakePsr7('responseCode=1&status=success&token=t&amount=20000', ''));
        self::assertSame([20000, 't'], [$tabapay->amount, $tabapay->token?->expose()]);
        $this->expectException(InvalidInputException::class);
        Tara\Callback::fromPsr7(new \stdClass());
    }

    public function testFromASymfonyOrLaravelRequest(): void
    {
        $bag = static fn (array $values): object => new class($values) {
            /** @param array<string, mixed> $values */
            public function __construct(private readonly array $values)
            {
            }

            public function get(string $name, ?string $otherwise = null): ?string
            {
                return $this->values[$name] ?? $otherwise;
            }

            /** @return array<string, mixed> */
            public function all(): array
            {
                return $this->values;
            }
        };
        $make = static fn (string $content, array $fields): object => new class($content, $bag, $fields) {
            public object $server;
            public object $request;
            public object $headers;

            /** @param array<string, mixed> $fields */
            public function __construct(private readonly string $content, callable $bag, array $fields)
            {
                $this->server = $bag(['QUERY_STRING' => 'lang=fa']);
                $this->request = $bag($fields);
                $this->headers = $bag(['Authorize' => 'abc']);
            }

            public function getContent(): string
            {
                return $this->content;
            }
        };
        self::assertSame('t-1', Tara\Callback::fromSymfony($make(self::BODY, []))->token?->expose());
        self::assertSame('t-2', Tara\Callback::fromSymfony($make('', ['result' => '0', 'token' => 't-2']))->token?->expose());
        $this->expectException(InvalidInputException::class);
        IncomingRequest::fromSymfony(new \stdClass());
    }

    /** PHP's own server, with a body, with multipart/form-data, and with what a framework may have done to $_POST. */
    public function testFromTheRequestThatPhpIsAt(): void
    {
        $said = Program::run([__DIR__ . '/programs/ask_server.php'])->said();
        self::assertSame([
            'POST urlencoded: positive t-1 order-1 fa',
            'POST multipart: positive t-1 order-1 fa',
            'GET: positive t-1 - fa',
            'header: 5ebe2294ecd0e0f08eab7690d2a6ee69',
        ], explode("\n", trim($said)));
    }

    public function testCallbacksForTestsAreReadAsTheRealOnes(): void
    {
        $paid = Tara\Callback::from(Callbacks::tara('t-1', fields: ['orderId' => '1001', 'x' => 'ی']));
        self::assertSame([true, 't-1', '1001', 'ی'], [$paid->isPositive, $paid->token?->expose(), $paid->orderId, $paid->extra->get('x')]);
        self::assertFalse(Tara\Callback::from(Callbacks::tara('t-1', '102'))->isPositive);
        $tabapay = TabaPay\Callback::from(Callbacks::tabapay('t-2', 20000));
        self::assertSame([true, 20000], [$tabapay->isPositive, $tabapay->amount]);
        self::assertSame('-1', TabaPay\Callback::from(Callbacks::tabapay('t-2', 20000, '-1'))->responseCode);
        $push = Callbacks::tabapayPush(Simulator::TABAPAY_MERCHANT, 't-3', 20000, ['trackingCode' => '7']);
        $read = (new TabaPay(Simulator::TABAPAY_MERCHANT))->parsePush($push);
        self::assertSame([true, '7', 't-3'], [$read->isAuthorized, $read->trackingCode, $read->callback->token?->expose()]);
    }
}
