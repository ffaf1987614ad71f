<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\CallOptions;
use Dargah\Cancel;
use Dargah\Declined;
use Dargah\ErrorKind;
use Dargah\Exception;
use Dargah\Expected;
use Dargah\Mismatch;
use Dargah\Paid;
use Dargah\Progress;
use Dargah\RedirectMethod;
use Dargah\RefundKind;
use Dargah\Tara;
use Dargah\Testing\SentRequest;
use Dargah\Testing\Simulator;
use Dargah\Tests\Support\Shop;
use Dargah\Unknown;
use PHPUnit\Framework\TestCase;

final class TaraTest extends TestCase
{
    public function testEveryFieldOfAnOrderIsSent(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $group = $tara->clubGroups()->find('سایر') ?? $tara->clubGroups()->list[0];
        $order = new Tara\Order(
            amount: Shop::AMOUNT,
            serviceId: Simulator::TARA_SERVICE_ID,
            ip: Shop::IP,
            callBackUrl: 'https://shop.ir/back?lang=fa',
            orderId: 'سفارش ۱',
            mobile: '+98 912 345 6789',
            additionalData: "دو\nخط",
            vat: 9000,
            items: [
                new Tara\Item(name: 'کتاب', code: 'b-1', count: 2, unit: Tara\Unit::Each, fee: 70000, group: $group,
                    data: 'داده', extra: ['colour' => ['آبی', 1.0]]),
                new Tara\Item('پست', 'post', 1, Tara\Unit::Piece, 1000, '40', 'ارسال'),
            ],
            serviceAmounts: [new Tara\ServiceAmount(Simulator::TARA_SERVICE_ID, 100000), new Tara\ServiceAmount(Simulator::TARA_SERVICE_ID, 50000)],
            itemsMustAddUp: true,
            extra: ['shopVersion' => 3],
        );
        $token = $tara->getToken($order);
        self::assertNull($token->itemsAddUpTo);
        self::assertSame('0', $token->result);
        self::assertSame(200, $token->httpStatus);
        self::assertSame($token->token->expose(), json_decode($token->raw->expose(), true)['token']);
        $sent = $simulator->requests('getToken')[0]->fields;
        $item = ['name' => 'کتاب', 'code' => 'b-1', 'count' => 2, 'unit' => 5, 'fee' => 70000, 'group' => (string) $group->id,
            'groupTitle' => $group->title, 'data' => 'داده', 'colour' => ['آبی', 1.0]];
        self::assertEquals($item, $sent['taraInvoiceItemList'][0]);
        self::assertSame('ارسال', $sent['taraInvoiceItemList'][1]['groupTitle']);
        self::assertSame([['serviceId' => 101, 'amount' => 100000], ['serviceId' => 101, 'amount' => 50000]],
            array_map(static fn (array $part): array => ['serviceId' => $part['serviceId'], 'amount' => $part['amount']], $sent['serviceAmountList']));
        unset($sent['taraInvoiceItemList'], $sent['serviceAmountList']);
        ksort($sent);
        self::assertEquals(['additionalData' => "دو\nخط", 'amount' => '150000', 'callBackUrl' => 'https://shop.ir/back?lang=fa',
            'ip' => Shop::IP, 'mobile' => Shop::MOBILE, 'orderId' => 'سفارش ۱', 'shopVersion' => 3, 'vat' => 9000], $sent);
        $callback = Tara\Callback::from($simulator->pay($token->token));
        self::assertSame(["دو\nخط", 'سفارش ۱', '0'], [$callback->additionalData, $callback->orderId, $callback->result]);
        self::assertNotNull($callback->channelRefNumber);
        self::assertSame('fa', $callback->extra->get('lang'));
    }

    public function testAPaymentIsPaidAndItsAnswerIsThere(): void
    {
        $simulator = Shop::simulator();
        $simulator->fault('purchaseVerify', 'set_field', parameters: ['field' => 'bank', 'value' => ['name' => 'ملی']]);
        $outcome = $simulator->tara()->verify(Shop::paidAtTara($simulator, $simulator->tara(), $token));
        self::assertInstanceOf(Paid::class, $outcome);
        $known = $simulator->payment($token);
        self::assertSame([Shop::AMOUNT, $known['rrn']], [$outcome->amount, $outcome->referenceNumber]);
        self::assertTrue($outcome->isFinal);
        self::assertSame(Progress::Answered, $outcome->progress);
        $answer = $outcome->answer;
        self::assertInstanceOf(Tara\VerifyAnswer::class, $answer);
        self::assertTrue($answer->token?->equals($token));
        self::assertSame(['0', Shop::AMOUNT, $known['rrn'], false, 200],
            [$answer->result, $answer->amount, $answer->rrn, $answer->fromInquiry, $answer->httpStatus]);
        self::assertNotSame('', $answer->description . $answer->doTime . $answer->type);
        self::assertSame([101, Shop::AMOUNT], [$answer->serviceAmountList[0]->serviceId, $answer->serviceAmountList[0]->amount]);
        self::assertSame(['name' => 'ملی'], $answer->extra['bank']);
        self::assertSame(['bank'], array_keys(iterator_to_array($answer->extra)));
        self::assertStringContainsString($token->expose(), $answer->raw->expose());
        $simulator->assertSent('purchaseVerify', static fn (SentRequest $request): bool => $request->fields['ip'] === Shop::IP);
        $simulator->assertNotSent('purchaseInquiry');
    }

    public function testARefusalIsFinalOnlyWhenThePaymentsTimeIsOver(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $simulator->fault('purchaseVerify', 'code', 'always', parameters: ['code' => '102']);
        $expected = Shop::paidAtTara($simulator, $tara, $token);
        foreach ([null, false, true] as $over) {
            $declined = $tara->verify($over === null ? $expected : $expected->windowOver($over));
            self::assertInstanceOf(Declined::class, $declined);
            self::assertSame($over === true, $declined->isFinal);
        }
        $own = new Expected($token, Shop::AMOUNT, ip: Shop::IP, verifiedBefore: false, windowOver: true);
        self::assertTrue($tara->verify($own)->isFinal);
        // A refusal leaves it as it was: the next verify is a first one again, out of what was stored.
        $stored = $own->answered($tara->verify($own))->toRecord();
        self::assertTrue($tara->verify(Expected::fromRecord($stored)->windowOver(true))->isFinal);
        // A program that died in between finds that one may have left: the same refusal settles nothing, the inquiry proves.
        $died = Expected::fromRecord($own->aboutToVerify()->toRecord())->windowOver(true);
        self::assertInstanceOf(Paid::class, $tara->verify($died));
    }

    public function testTheOtherOutcomes(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();

        $order = Shop::taraOrder();
        $token = $tara->getToken($order)->token;
        $callback = Tara\Callback::from($simulator->decline($token));
        self::assertFalse($callback->isPositive);
        $declined = $tara->verify($order->expected($token)->verifiedBefore(false)->after($callback));
        self::assertInstanceOf(Declined::class, $declined);
        self::assertFalse($declined->isFinal);
        self::assertNotNull($declined->code);
        self::assertMatchesRegularExpression('/\p{Arabic}/u', (string) $declined->textFa);

        $simulator->fault('purchaseVerify', 'wrong_amount', parameters: ['how' => 'less']);
        $mismatch = $tara->verify(Shop::paidAtTara($simulator, $tara));
        self::assertInstanceOf(Mismatch::class, $mismatch);
        self::assertSame(Shop::AMOUNT, $mismatch->expected);
        self::assertLessThan(Shop::AMOUNT, $mismatch->reported);
        self::assertSame($mismatch->reported, $mismatch->answer->amount);

        $simulator->fault('purchaseVerify', 'status', 'always', parameters: ['status' => 503]);
        $lost = Shop::paidAtTara($simulator, $tara);
        $unknown = $tara->verify($lost, new CallOptions(timeoutMs: 300));
        // Also after somebody has looked at it.
        self::assertNotSame('', json_encode($unknown));
        self::assertStringContainsString('"verified_before":true', $lost->answered($unknown)->toRecord());
        self::assertInstanceOf(Unknown::class, $unknown);
        self::assertFalse($unknown->isFinal);
        self::assertTrue($unknown->error?->moneyMayHaveMoved);
        self::assertInstanceOf(Exception\DargahException::class, $unknown->error);
        $told = match (true) {
            $unknown instanceof Paid => 'paid',
            $unknown instanceof Declined => 'declined',
            $unknown instanceof Mismatch => 'mismatch',
            $unknown instanceof Unknown => 'unknown',
        };
        self::assertSame('unknown', $told);
    }

    public function testThePlainCalls(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $login = $tara->authenticate();
        self::assertGreaterThan(0, $login->trustedForMs);
        self::assertNotNull($login->expireTime);
        $groups = $tara->clubGroups();
        self::assertGreaterThan(1, \count($groups));
        foreach ($groups as $group) {
            self::assertSame($group, $groups->find($group->title));
        }
        self::assertNull($groups->find('nothing like this'));
        $map = new Tara\GroupMap($groups, $groups->list[0]->id, ['کتاب' => $groups->list[1]->id]);
        self::assertSame($groups->list[1], $map->get('کتاب'));
        self::assertSame($groups->list[0], $map->get('else'));
        $map->add('7', $groups->list[1]->id);
        self::assertSame($groups->list[1], $map->get('7'));

        Shop::paidAtTara($simulator, $tara, $token);
        $answer = $tara->purchaseVerify($token, Shop::IP);
        self::assertSame(['0', Shop::AMOUNT], [$answer->result, $answer->amount]);
        $inquiry = $tara->inquire($token->expose(), Shop::IP);
        self::assertSame($answer->rrn, $inquiry->trackPurchaseList[0]->rrn);
        self::assertTrue($inquiry->trackPurchaseList[0]->fromInquiry);
        self::assertSame([Shop::ORDER, '0', 200], [$inquiry->orderId, $inquiry->result, $inquiry->httpStatus]);

        $form = $tara->purchaseForm($token);
        self::assertSame(RedirectMethod::Post, $form->method);
        self::assertSame(['username' => Simulator::TARA_USERNAME, 'token' => $token->expose()], $form->fields());
        self::assertSame($simulator->taraUrl . '/api/ipgPurchase', $form->url());
        self::assertStringContainsString('nonce="abc"', $form->html('abc'));
        self::assertSame('no-store', $form->headers()['Cache-Control']);
    }

    public function testRefunds(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $paid = $tara->verify(Shop::paidAtTara($simulator, $tara, $token));
        self::assertInstanceOf(Paid::class, $paid);
        $item = new Tara\Item('کتاب', 'b-1', 1, Tara\Unit::Each, 50000, 26, 'سایر');
        $part = $tara->refundPart($paid->referenceNumber, 50000, [$item], 'یک کتاب');
        self::assertTrue($part->isDone());
        self::assertSame([200, null], [$part->httpStatus, $part->error]);
        $simulator->assertSent('refundPartial', static fn (SentRequest $request): bool => $request->fields['amount'] === 50000
            && $request->fields['items'][0]['name'] === 'کتاب' && $request->fields['description'] === 'یک کتاب');
        $refused = $tara->refundWhole('no-such-payment');
        self::assertSame(RefundKind::Refused, $refused->kind);
        self::assertInstanceOf(Exception\RefusedException::class, $refused->error);
        self::assertNull($refused->raw);
        $simulator->fault('refund', 'close_after');
        $unknown = $tara->refundWhole($paid->referenceNumber);
        self::assertSame(RefundKind::Unknown, $unknown->kind);
        self::assertTrue($unknown->error?->moneyMayHaveMoved);
        self::assertSame(2, $simulator->account($token)['times_refunded']);
    }

    public function testErrorsSayAllThatTheTableSays(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara(password: 'wrong-password');
        try {
            $tara->getToken(Shop::taraOrder());
            self::fail('a wrong password was taken');
        } catch (Exception\AuthenticationException $error) {
            self::assertSame([ErrorKind::Authentication, 31, 'tara', 'authenticate', Progress::Answered, false, false], [$error->kind,
                $error->getCode(), $error->gateway, $error->operation, $error->progress, $error->retryable, $error->moneyMayHaveMoved]);
            self::assertMatchesRegularExpression('/\p{Arabic}/u', $error->messageFa);
            self::assertSame($error->getMessage(), $error->jsonSerialize()['message']);
        }
        $simulator->fault('getToken', 'code', parameters: ['code' => '12']);
        try {
            $simulator->tara()->getToken(Shop::taraOrder());
            self::fail('a refusal was taken');
        } catch (Exception\RefusedException $error) {
            self::assertSame(['12', 12], [$error->gatewayCode, $error->gatewayCodeNumber]);
            self::assertSame(Tara\Code::ChannelNotFound, Tara\Code::from((int) $error->gatewayCodeNumber));
        }
        $simulator->fault('getToken', 'html', 'always');
        $this->expectException(Exception\AnswerException::class);
        $simulator->tara()->getToken(Shop::taraOrder());
    }

    public function testACallThatIsCancelledOrOutOfTimeSaysHowFarItGot(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $cancel = new Cancel();
        self::assertFalse($cancel->isCancelled());
        $options = new CallOptions(cancel: $cancel);
        $cancel->cancel();
        self::assertTrue($cancel->isCancelled());
        try {
            $tara->getToken(Shop::taraOrder(), $options);
            self::fail('not cancelled');
        } catch (Exception\CancelledException $error) {
            self::assertSame(Progress::NotSent, $error->progress);
        }
        $simulator->fault('getToken', 'stall_after');
        try {
            // Long enough for a busy machine to send it.
            $tara->getToken(Shop::taraOrder(), new CallOptions(timeoutMs: 2000, connectTimeoutMs: 1900));
            self::fail('not out of time');
        } catch (Exception\TimeoutException $error) {
            self::assertSame(Progress::Sent, $error->progress);
        }
    }
}
