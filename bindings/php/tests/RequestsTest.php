<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Exception\CallbackUnreadableException;
use Dargah\Exception\InvalidInputException;
use Dargah\IncomingRequest;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Callbacks;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\EndlessStream;
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
        $request->body->at = \strlen(self::BODY);
        $callback = Tara\Callback::fromPsr7($request);
        self::assertSame(['t-1', 'fa'], [$callback->token?->expose(), $callback->extra->get('lang')]);
        self::assertSame(0, $request->body->at, 'the body is left as it was found: at its start');
        self::assertSame('abc', IncomingRequest::fromPsr7($request)->authorize?->expose());
        $parsed = new FakePsr7('', '', [], ['result' => '0', 'token' => 't-2', 'a' => ['b' => 'c']]);
        self::assertSame('t-2', Tara\Callback::fromPsr7($parsed)->token?->expose());
        $tabapay = TabaPay\Callback::fromPsr7(new FakePsr7('responseCode=1&status=success&token=t&amount=20000', ''));
        self::assertSame([20000, 't'], [$tabapay->amount, $tabapay->token?->expose()]);
        $this->expectException(InvalidInputException::class);
        Tara\Callback::fromPsr7(new \stdClass());
    }

    /**
     * A request of Symfony's, whose body lies at an address.
     *
     * @param array<string, mixed> $fields
     */
    private static function symfony(string $address, array $fields = []): object
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
        return new class($address, $bag, $fields) {
            public object $server;
            public object $request;
            public object $headers;

            /** @param array<string, mixed> $fields */
            public function __construct(private readonly string $address, callable $bag, array $fields)
            {
                $this->server = $bag(['QUERY_STRING' => 'lang=fa']);
                $this->request = $bag($fields);
                $this->headers = $bag(['Authorize' => 'abc']);
            }

            /** @return resource|false */
            public function getContent(bool $asResource = false): mixed
            {
                TestCase::assertTrue($asResource, 'a body is not to be read whole');
                return fopen($this->address, 'r');
            }
        };
    }

    public function testFromASymfonyOrLaravelRequest(): void
    {
        self::assertSame('t-1', Tara\Callback::fromSymfony(self::symfony('data:,' . rawurlencode(self::BODY)))->token?->expose());
        $read = self::symfony('data:,', ['result' => '0', 'token' => 't-2']);
        self::assertSame('t-2', Tara\Callback::fromSymfony($read)->token?->expose());
        $this->expectException(InvalidInputException::class);
        IncomingRequest::fromSymfony(new \stdClass());
    }

    public function testNoMoreOfABodyIsReadThanTheLibraryTakes(): void
    {
        $longest = str_pad(self::BODY . '&x=', 256 * 1024, 'a');
        self::assertTrue(Tara\Callback::fromPsr7(new FakePsr7('', $longest))->isPositive);
        $endless = new FakePsr7('', null);
        stream_wrapper_register('endless', EndlessStream::class);
        $globals = static function (): void {
            stream_wrapper_unregister('php');
            stream_wrapper_register('php', EndlessStream::class);
            try {
                $request = IncomingRequest::fromGlobals();
            } finally {
                stream_wrapper_restore('php');
            }
            Tara\Callback::from($request);
        };
        // Fields that a framework has read take memory already, and are not written out.
        $fields = ['result' => '0', 'token' => 't-1', 'x' => ['y' => str_repeat('a', 4_000_000)]];
        $ways = [
            'one byte more' => static fn () => Tara\Callback::fromPsr7(new FakePsr7('', "{$longest}a")),
            'globals' => $globals,
            'PSR-7' => static fn () => Tara\Callback::fromPsr7($endless),
            'PSR-7, read' => static fn () => Tara\Callback::fromPsr7(new FakePsr7('', '', [], $fields)),
            'Symfony' => static fn () => Tara\Callback::fromSymfony(self::symfony('endless://')),
            'Symfony, read' => static fn () => Tara\Callback::fromSymfony(self::symfony('data:,', $fields)),
        ];
        try {
            foreach ($ways as $way => $read) {
                EndlessStream::$given = 0;
                $before = memory_get_usage();
                memory_reset_peak_usage();
                try {
                    $read();
                    self::fail("$way: a body that is too long was taken");
                } catch (CallbackUnreadableException $error) {
                    self::assertStringContainsString('longer than 262144 bytes', $error->getMessage(), $way);
                }
                self::assertLessThan(3_000_000, memory_get_peak_usage() - $before, $way);
                self::assertLessThan(256 * 1024 + 8192 + 1, EndlessStream::$given, $way);
            }
        } finally {
            stream_wrapper_unregister('endless');
        }
        self::assertSame(256 * 1024 + 1, $endless->body->at);
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
            '200 MB: unreadable',
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
