<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\CallOptions;
use Dargah\ConnectionUse;
use Dargah\ErrorKind;
use Dargah\Exception\DargahException;
use Dargah\Exception\InvalidInputException;
use Dargah\Paid;
use Dargah\Progress;
use Dargah\Tara;
use Dargah\Tests\Support\Shop;
use PHPUnit\Framework\TestCase;

final class AttemptsTest extends TestCase
{
    public function testEachCallLeavesItsAttempts(): void
    {
        $simulator = Shop::simulator();
        // An account that no other test has logged in with: the login belongs to the first call.
        $tara = $simulator->tara();
        self::assertSame([], $tara->lastAttempts());
        $simulator->control('POST', 'logins/end');
        $expected = Shop::paidAtTara($simulator, $tara);
        $attempts = $tara->lastAttempts();
        self::assertSame('getToken', end($attempts)->operation);
        $simulator->fault('purchaseVerify', 'close_after');
        self::assertInstanceOf(Paid::class, $tara->verify($expected));
        $attempts = $tara->lastAttempts();
        $operations = array_map(static fn ($attempt): string => $attempt->operation, $attempts);
        self::assertSame(['purchaseVerify', 'purchaseInquiry', 'purchaseVerify'], $operations);
        [$lost, , $last] = $attempts;
        self::assertSame(['tara', 1, Progress::Sent, ErrorKind::ConnectionLost, null], [$lost->gateway, $lost->attempt, $lost->progress,
            $lost->failure, $lost->httpStatus]);
        self::assertSame([2, Progress::Answered, null, 200], [$last->attempt, $last->progress, $last->failure, $last->httpStatus]);
        self::assertNotSame(ConnectionUse::None, $last->connection);
        self::assertGreaterThan(0, $last->totalUs);
        self::assertGreaterThan(0, $last->waitUs);
        self::assertNotNull($last->readUs);
        self::assertNull($last->resolveUs);
        self::assertSame($last->connection === ConnectionUse::New, $last->connectUs !== null);
        self::assertSame('purchaseVerify', $last->jsonSerialize()['operation']);
    }

    public function testACallThatFailsLeavesThemToo(): void
    {
        $simulator = Shop::simulator();
        $simulator->fault('create', 'close_before', 'always');
        $tabapay = $simulator->tabapay();
        try {
            $tabapay->create(Shop::tabapayRequest(), new CallOptions(timeoutMs: 2000));
            self::fail('created');
        } catch (DargahException $error) {
            self::assertNotEmpty($tabapay->lastAttempts());
            self::assertSame($error->kind, $tabapay->lastAttempts()[0]->failure);
        }
    }

    public function testALoggerIsToldAfterTheCall(): void
    {
        $logger = new class {
            /** @var list<array{string, string, array<string, mixed>}> */
            public array $lines = [];

            /** @param array<string, mixed> $context */
            public function log(string $level, string $message, array $context): void
            {
                $this->lines[] = [$level, $message, $context];
            }
        };
        $simulator = Shop::simulator();
        $tara = $simulator->tara(logger: $logger);
        $expected = Shop::paidAtTara($simulator, $tara, $token);
        $logger->lines = [];
        $simulator->fault('purchaseVerify', 'close_after');
        $tara->verify($expected);
        self::assertSame(['warning', 'debug', 'debug'], array_column($logger->lines, 0));
        self::assertSame('purchaseVerify', $logger->lines[0][2]['operation']);
        self::assertStringNotContainsString($token->expose(), json_encode($logger->lines));
    }

    public function testALoggerThatThrowsHidesNoOutcome(): void
    {
        $logger = new class {
            public function log(): void
            {
                throw new \LogicException('the disk is full');
            }
        };
        $simulator = Shop::simulator();
        $tara = $simulator->tara(logger: $logger);
        self::assertInstanceOf(Paid::class, $tara->verify(Shop::paidAtTara($simulator, $tara)));
        $this->expectException(InvalidInputException::class);
        new Tara('shop', 'password', logger: new \stdClass());
    }
}
