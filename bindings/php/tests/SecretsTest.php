<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Check;
use Dargah\Exception\DargahException;
use Dargah\Exception\MisuseException;
use Dargah\Expected;
use Dargah\IncomingRequest;
use Dargah\Network;
use Dargah\Secret;
use Dargah\TabaPay;
use Dargah\Tara;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

/** Nothing that can be printed holds a secret, and nothing that holds one can be copied out. */
final class SecretsTest extends TestCase
{
    private const STATE_KEY = 'state-key-of-at-least-32-bytes-it-is';

    /** @return array{array<string, object>, list<string>} One of everything, and what must not be seen of it. */
    private static function everything(): array
    {
        $simulator = Shop::simulator();
        $simulator->fault('purchaseVerify', 'set_field', parameters: ['field' => 'owner', 'value' => 'extra-secret']);
        $tara = $simulator->tara();
        $tabapay = $simulator->tabapay();
        $order = Shop::taraOrder(extra: ['owner' => 'extra-secret']);
        $token = $tara->getToken($order);
        $came = $simulator->pay($token->token);
        $callback = Tara\Callback::parse($came->query->expose(), $came->body->expose() . '&pan=603799******0590&x=extra-secret');
        $expected = $order->expected($token->token)->verifiedBefore(false)->after($callback);
        $paid = $tara->verify($expected);
        $request = Shop::tabapayRequest();
        $created = $tabapay->create($request);
        $came = $simulator->pay($created->token);
        $callback2 = TabaPay\Callback::from($came);
        $paid2 = $tabapay->verify($request->expected($created->token)->verifiedBefore(false)->after($callback2));
        $push = $tabapay->parsePush(new IncomingRequest('', 'status=success&responseCode=1&amount=150000&cardNumber='
            . '6037-99**-****-0590&token=' . $created->token->expose(), md5(Simulator::TABAPAY_MERCHANT)));
        $checkout = $simulator->checkout(stateKeys: ['k1' => self::STATE_KEY]);
        $started = $checkout->begin('tara', $order);
        $completed = $checkout->complete('tara', $simulator->pay($started->payment->token));
        $started2 = $checkout->begin('tabapay', Shop::tabapayRequest(), 'order-2');
        $refunded = $checkout->refundPart($completed->payment, 10000);
        $all = ['checkout' => $checkout, 'started' => $started, 'completed' => $completed, 'payment' => $completed->payment,
            'started2' => $started2, 'refunded' => $refunded, 'report' => $checkout->reconcile(), 'tara' => $tara, 'tabapay' => $tabapay, 'order' => $order, 'token' => $token, 'callback' => $callback,
            'expected' => $expected, 'paid' => $paid, 'answer' => $paid->answer, 'request' => $request, 'created' => $created,
            'callback2' => $callback2, 'paid2' => $paid2, 'answer2' => $paid2->answer, 'push' => $push, 'came' => $came,
            'form' => $tara->purchaseForm($token->token), 'redirect' => $created->redirect,
            'inquiry' => $tara->inquire($token->token, Shop::IP), 'login' => $tara->authenticate(),
            'groups' => $tara->clubGroups(), 'refund' => $tara->refundWhole($paid->referenceNumber),
            'access' => new Tara\RefundAccess(Simulator::REFUND_PRINCIPAL, Simulator::REFUND_PASSWORD),
            'network' => new Network(proxy: 'http://u:' . Simulator::TARA_PASSWORD . '@127.0.0.1:1'),
            'secret' => $token->token, 'extra' => $paid->answer->extra, 'fields' => $callback->extra];
        $secrets = [...Shop::SECRETS, self::STATE_KEY, $started->payment->token->expose(), $started2->payment->token->expose(),
            $started2->payment->page->expose(), $token->token->expose(), $created->token->expose(), 'extra-secret',
            '603799******0590', '6037-99**-****-0590', $paid2->answer->cardNumber->expose(),
            $paid2->answer->hashedCardNumber->expose()];
        self::assertGreaterThan(6, \strlen(implode('', $secrets)) / \count($secrets));
        return [$all, $secrets];
    }

    public function testNoDumpShowsASecret(): void
    {
        [$all, $secrets] = self::everything();
        $dumps = [
            'print_r' => static fn (mixed $it): string => print_r($it, true),
            'var_dump' => static function (mixed $it): string {
                ob_start();
                var_dump($it);
                return (string) ob_get_clean();
            },
            'var_export' => static fn (mixed $it): string => var_export($it, true),
            'debug_zval_dump' => static function (mixed $it): string {
                ob_start();
                debug_zval_dump($it);
                return (string) ob_get_clean();
            },
            'json_encode' => static fn (mixed $it): string => json_encode($it, \JSON_THROW_ON_ERROR | \JSON_UNESCAPED_SLASHES),
            'as an array' => static fn (mixed $it): string => print_r((array) $it, true) . var_export((array) $it, true),
        ];
        foreach ($all as $name => $object) {
            foreach ($dumps as $how => $dump) {
                $text = $dump($object);
                foreach ($secrets as $secret) {
                    self::assertStringNotContainsString($secret, $text, "$how of $name");
                }
            }
        }
        // What shows nothing at all would pass too.
        self::assertStringContainsString('PURCHASE', print_r($all['paid'], true));
        self::assertStringContainsString('owner', json_encode($all['paid']));
        self::assertSame('***', (string) $all['secret']);
    }

    public function testNothingIsSerializedOrCloned(): void
    {
        [$all] = self::everything();
        foreach ($all as $name => $object) {
            foreach (['serialize', 'clone', 'sleep', 'set_state'] as $how) {
                try {
                    match ($how) {
                        'serialize' => serialize($object),
                        'clone' => clone $object,
                        'sleep' => $object->__sleep(),
                        'set_state' => $object::__set_state([]),
                    };
                    self::fail("$how of $name");
                } catch (MisuseException $refused) {
                    self::assertNotSame('', $refused->getMessage());
                }
            }
        }
        // A clone that was refused must not have taken the handle with it.
        self::assertStringContainsString('<form', $all['form']->html());
        $this->expectException(MisuseException::class);
        unserialize('O:11:"Dargah\Tara":0:{}');
    }

    public function testNoExceptionOrItsTraceShowsASecret(): void
    {
        [, $secrets] = self::everything();
        self::assertSame('0', \ini_get('zend.exception_ignore_args'), 'traces without arguments show nothing anyway');
        $simulator = Shop::simulator();
        $bad = "secret-\xff-bytes";
        $calls = [
            static fn () => new Tara(username: "\xff", password: Simulator::TARA_PASSWORD),
            static fn () => new Tara('', new Secret(Simulator::TARA_PASSWORD)),
            static fn () => new Tara('shop', $bad),
            static fn () => new TabaPay(Simulator::TABAPAY_MERCHANT . 'x'),
            static fn () => Shop::taraOrder(amount: 0)->check(),
            static fn () => Shop::tabapayRequest(cardNumber: Shop::CARD, email: 'x')->check(),
            static fn () => Check::mobile('0935' . Shop::NATIONAL_CODE),
            static fn () => Check::cardNumber(Shop::CARD . '0'),
            static fn () => Tara\Callback::parse('token=extra-secret'),
            static fn () => new Expected(Simulator::TARA_PASSWORD, -1),
            static fn () => $simulator->checkout('postgres://shop:' . Simulator::TARA_PASSWORD . '@127.0.0.1:1/pay'),
            static fn () => $simulator->checkout('nonsense:' . Simulator::TARA_PASSWORD),
            static fn () => $simulator->checkout(stateKeys: ['a name that is none' => self::STATE_KEY]),
            static fn () => $simulator->tara(password: 'wrong-extra-secret')->getToken(Shop::taraOrder()),
            static fn () => new Network(proxy: 'ftp://' . Simulator::TARA_PASSWORD . '@x') ?: null,
        ];
        $seen = 0;
        foreach ($calls as $number => $call) {
            try {
                $call();
            } catch (DargahException $thrown) {
                $seen++;
                $text = "$thrown $thrown->messageFa" . json_encode($thrown);
                // A trace also keeps the arguments themselves.
                foreach ($thrown->getTrace() as $frame) {
                    if (str_starts_with($frame['class'] ?? '', 'Dargah\\') && !str_starts_with($frame['class'], 'Dargah\\Tests')) {
                        $text .= print_r($frame['args'] ?? [], true);
                    }
                }
                // The library's own example.
                $example = 'مانند ' . Shop::MOBILE;
                $text = str_replace(['e.g. ' . Shop::MOBILE, $example, trim((string) json_encode($example), '"')], '', $text);
                foreach ([...$secrets, $bad] as $secret) {
                    self::assertStringNotContainsString($secret, $text, "call $number");
                }
            }
        }
        self::assertGreaterThan(11, $seen);
    }

    public function testSecretsAreComparedByTheirTexts(): void
    {
        self::assertTrue(new Secret('a') == new Secret('a'));
        self::assertFalse(new Secret('a') == new Secret('b'));
        self::assertTrue((new Secret('a'))->equals('a'));
        self::assertFalse((new Secret('a'))->equals(new Secret('b')));
        self::assertSame("a\0b", (new Secret("a\0b"))->expose());
        // More than there are buckets; and `1` and `01` are other texts.
        $texts = [...array_map(strval(...), range(0, 999)), '', '01', '1.0', "1\0"];
        $secrets = array_map(static fn (string $text): Secret => new Secret($text), $texts);
        foreach ($secrets as $at => $secret) {
            self::assertTrue($secret == new Secret($texts[$at]));
            self::assertSame([$at], array_keys($secrets, $secret));
        }
        unset($secrets[0]);
        self::assertNotContainsEquals(new Secret('0'), $secrets);
    }
}
