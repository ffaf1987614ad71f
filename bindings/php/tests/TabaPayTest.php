<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Declined;
use Dargah\Environment;
use Dargah\Exception;
use Dargah\IncomingRequest;
use Dargah\Paid;
use Dargah\RedirectMethod;
use Dargah\TabaPay;
use Dargah\Testing\SentRequest;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

final class TabaPayTest extends TestCase
{
    public function testEveryFieldOfARequestIsSent(): void
    {
        $simulator = Shop::simulator();
        $request = new TabaPay\Request(amount: 20000, callbackUrl: 'https://shop.ir/back', mobile: Shop::MOBILE,
            email: 'a@shop.ir', name: 'سارا', sms: true, cardNumber: Shop::CARD, additionalData: '{"a":"ب"}',
            nationalCode: Shop::NATIONAL_CODE, description: 'توضیح', extra: ['economicCode' => '7']);
        $created = $simulator->tabapay()->create($request);
        $sent = $simulator->requests('create')[0]->fields;
        ksort($sent);
        self::assertEquals(['additionalData' => '{"a":"ب"}', 'amount' => 20000, 'callbackURL' => 'https://shop.ir/back',
            'cardNumber' => Shop::CARD, 'description' => 'توضیح', 'economicCode' => '7', 'email' => 'a@shop.ir',
            'mobile' => Shop::MOBILE, 'name' => 'سارا', 'nationalCode' => Shop::NATIONAL_CODE, 'sms' => 1], $sent);
        self::assertSame(['success', 200], [$created->status, $created->httpStatus]);
        self::assertStringEndsWith($created->token->expose(), $created->url->expose());
        self::assertSame(RedirectMethod::Get, $created->redirect->method);
        self::assertSame([$created->url->expose(), []], [$created->redirect->url(), $created->redirect->fields()]);
        self::assertSame($created->token->expose(), json_decode($created->raw->expose(), true)['token']);
    }

    public function testAPaymentIsPaidAndItsAnswerIsThere(): void
    {
        $simulator = Shop::simulator();
        foreach ([Environment::Production, Environment::Sandbox] as $environment) {
            $tabapay = $simulator->tabapay(environment: $environment);
            $expected = Shop::paidAtTabaPay($simulator, $tabapay, $token);
            $outcome = $tabapay->verify($expected);
            self::assertInstanceOf(Paid::class, $outcome, $environment->name);
            $known = $simulator->payment($token);
            $answer = $outcome->answer;
            self::assertInstanceOf(TabaPay\VerifyAnswer::class, $answer);
            self::assertSame([Shop::AMOUNT, $known['rrn'], $known['rrn'], '1', 'success', Shop::AMOUNT, 200],
                [$outcome->amount, $outcome->referenceNumber, $answer->shaparakRefNumber, $answer->responseCode, $answer->status,
                    $answer->amount, $answer->httpStatus]);
            self::assertSame((string) $known['tracking_code'], $answer->trackingCode);
            self::assertMatchesRegularExpression('#^14\d\d/\d\d/\d\d \d\d:\d\d$#', (string) $answer->date);
            self::assertStringContainsString('*', (string) $answer->cardNumber?->expose());
            self::assertSame(64, \strlen((string) $answer->hashedCardNumber?->expose()));
            self::assertIsInt($answer->finalAmount);
            self::assertNotSame('', $answer->message . $answer->ip);
        }
        $simulator->assertSent('verify', static fn (SentRequest $request): bool => $request->path === '/v1/sandbox/verify');
    }

    public function testAPlainVerifyComparesNothing(): void
    {
        $simulator = Shop::simulator();
        $tabapay = $simulator->tabapay();
        Shop::paidAtTabaPay($simulator, $tabapay, $token);
        $simulator->fault('verify', 'set_field', parameters: ['field' => 'date', 'value' => '1402/01/01 12:10']);
        $answer = $tabapay->verifyOnce($token, Shop::AMOUNT);
        self::assertSame(['1', Shop::AMOUNT], [$answer->responseCode, $answer->amount]);
        self::assertTrue($answer->token?->equals($token->expose()));
        self::assertSame('2023-03-21T08:40:00+00:00', $answer->dateTime?->format('c'));
        $simulator->fault('verify', 'set_field', parameters: ['field' => 'date', 'value' => 'yesterday']);
        self::assertNull($tabapay->verifyOnce($token, Shop::AMOUNT)->dateTime);
    }

    public function testAPushIsReadAndIsAHint(): void
    {
        $simulator = Shop::simulator();
        $tabapay = $simulator->tabapay();
        $request = Shop::tabapayRequest();
        $token = $tabapay->create($request)->token;
        $simulator->pay($token);
        $body = 'status=success&responseCode=1&token=' . $token->expose() . '&trackingCode=40&amount=' . Shop::AMOUNT
            . '&cardNumber=6037-99**-****-0590&ip=1.2.3.4&date=1402%2F01%2F01+12%3A10';
        $push = $tabapay->parsePush(new IncomingRequest('order=5', $body, md5(Simulator::TABAPAY_MERCHANT)));
        self::assertTrue($push->isAuthorized);
        self::assertSame(['40', '6037-99**-****-0590', '1.2.3.4', '1402/01/01 12:10'],
            [$push->trackingCode, $push->cardNumber?->expose(), $push->ip, $push->date]);
        self::assertSame('2023-03-21T08:40:00+00:00', $push->dateTime?->format('c'));
        self::assertSame([true, Shop::AMOUNT, 'success', '1'], [$push->callback->isPositive, $push->callback->amount,
            $push->callback->status, $push->callback->responseCode]);
        self::assertSame('{"status":"success"}', str_replace(' ', '', TabaPay\Push::answer()));
        $callback = $push->callback;
        unset($push);
        $outcome = $tabapay->verify($request->expected($token)->verifiedBefore(false)->after($callback));
        self::assertInstanceOf(Paid::class, $outcome);
        self::assertFalse($tabapay->parsePush(new IncomingRequest('', $body))->isAuthorized);
    }

    public function testARefusalIsFinalOnlyWhenThePaymentsTimeIsOver(): void
    {
        $simulator = Shop::simulator();
        $tabapay = $simulator->tabapay();
        $simulator->fault('verify', 'code', 'always', parameters: ['code' => '-101']);
        $expected = Shop::paidAtTabaPay($simulator, $tabapay);
        foreach ([null, false, true] as $over) {
            $declined = $tabapay->verify($over === null ? $expected : $expected->windowOver($over));
            self::assertInstanceOf(Declined::class, $declined);
            self::assertSame($over === true, $declined->isFinal);
        }
    }

    public function testACallbackOfAnotherPaymentIsRefused(): void
    {
        $simulator = Shop::simulator();
        $tabapay = $simulator->tabapay();
        $expected = Shop::paidAtTabaPay($simulator, $tabapay, $token);
        try {
            $expected->after(TabaPay\Callback::parse('responseCode=1&status=success&token=other&amount=150000'));
            self::fail('the callback of another payment was taken');
        } catch (Exception\CallbackException $error) {
            self::assertInstanceOf(Exception\CallbackMismatchException::class, $error);
        }
        self::assertInstanceOf(Paid::class, $tabapay->verify($expected));
        $this->expectException(Exception\CallbackUnreadableException::class);
        TabaPay\Callback::parse('hello=1');
    }
}
