<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Exception\TlsException;
use Dargah\Paid;
use Dargah\Tara;
use Dargah\Testing\SentRequest;
use Dargah\Testing\Simulator;
use Dargah\Testing\SimulatorException;
use Dargah\Tests\Support\Program;
use Dargah\Tests\Support\Shop;
use Dargah\TlsProblem;
use PHPUnit\Framework\AssertionFailedError;
use PHPUnit\Framework\TestCase;

final class SimulatorTest extends TestCase
{
    public function testItSpeaksTlsWithAnAuthorityOfItsOwn(): void
    {
        $simulator = new Simulator(tls: true);
        self::assertStringStartsWith('https://', $simulator->taraUrl);
        self::assertInstanceOf(Paid::class, $simulator->tara()->verify(Shop::paidAtTara($simulator, $simulator->tara())));
        try {
            (new Tara('shop', 'secret-password', baseUrl: $simulator->taraUrl))->authenticate();
            self::fail('an unknown authority was trusted');
        } catch (TlsException $error) {
            self::assertSame(TlsProblem::UnknownIssuer, $error->tlsProblem);
        }
        $file = (string) $simulator->caFile;
        $simulator->stop();
        $simulator->stop();
        self::assertFileDoesNotExist($file);
    }

    public function testPayersWalkAwayAndTimePasses(): void
    {
        $simulator = Shop::simulator();
        $tara = $simulator->tara();
        $token = $tara->getToken(Shop::taraOrder())->token;
        $simulator->leave($token);
        self::assertSame('created', $simulator->payment($token)['state']);
        $other = $tara->getToken(Shop::taraOrder())->token;
        $simulator->pay($other);
        $simulator->expire($other);
        self::assertContains($simulator->payment($other)['state'], ['expired', 'returned']);
        $before = $simulator->control('GET', 'clock')['now_ms'];
        $simulator->advance(1800000);
        self::assertGreaterThanOrEqual(1800000, $simulator->control('GET', 'clock')['now_ms'] - $before);
        $simulator->openPoints(['tara_result' => 'number']);
        self::assertSame('0', $tara->getToken(Shop::taraOrder())->result);
        self::assertStringContainsString('"result":0', str_replace(' ', '', $tara->getToken(Shop::taraOrder())->raw->expose()));
    }

    public function testAssertionsOnWhatWasSentCanFail(): void
    {
        $simulator = Shop::simulator();
        $simulator->assertNotSent('getToken');
        $simulator->tara()->getToken(Shop::taraOrder());
        $simulator->assertSent('getToken', static fn (SentRequest $sent): bool => $sent->fields['orderId'] === Shop::ORDER);
        $failing = [
            static fn () => $simulator->assertSent('purchaseVerify'),
            static fn () => $simulator->assertSent('getToken', static fn (): bool => false),
            static fn () => $simulator->assertNotSent('getToken'),
        ];
        foreach ($failing as $assertion) {
            $failed = false;
            try {
                $assertion();
            } catch (AssertionFailedError) {
                $failed = true;
            }
            self::assertTrue($failed);
        }
    }

    public function testWhatCannotBeStartedIsNamed(): void
    {
        try {
            new Simulator('/nowhere/dargah-simulator');
            self::fail('started');
        } catch (SimulatorException $error) {
            self::assertStringContainsString('/nowhere/dargah-simulator', $error->getMessage());
        }
        try {
            new Simulator(options: ['--no-such-option']);
            self::fail('started');
        } catch (SimulatorException $error) {
            self::assertStringContainsString('--no-such-option', $error->getMessage());
        }
        $said = Program::run(['-r', 'require $argv[1]; try { new Dargah\Testing\Simulator(); }'
            . ' catch (Dargah\Testing\SimulatorException $error) { echo $error->getMessage(); }', '--', __DIR__ . '/bootstrap.php'],
            0, ['DARGAH_SIMULATOR' => null, 'PATH' => '/nowhere'])->said();
        self::assertStringContainsString('no dargah-simulator in PATH', $said);
        $said = Program::run(['-r', 'require $argv[1]; try { new Dargah\Testing\Simulator(); }'
            . ' catch (Dargah\Testing\SimulatorException $error) { echo $error->getMessage(); }', '--', __DIR__ . '/bootstrap.php'],
            0, ['TMPDIR' => '/nowhere'])->said();
        self::assertSame('no file can be made in /nowhere', $said);
        $this->expectException(SimulatorException::class);
        Shop::simulator()->pay('no-such-token');
    }

    public function testASimulatorEndsWithTheProgramThatStartedIt(): void
    {
        $said = Program::run(['-d', 'ffi.enable=1', '-r', 'require $argv[1]; $s = new Dargah\Testing\Simulator();'
            . ' echo parse_url($s->taraUrl, PHP_URL_PORT); posix_kill(getmypid(), 9);', '--', __DIR__ . '/bootstrap.php'], 9)->said();
        self::assertGreaterThan(0, (int) $said);
        $end = microtime(true) + 60;
        while (($stream = @stream_socket_client("tcp://127.0.0.1:$said")) !== false && microtime(true) < $end) {
            fclose($stream);
        }
        self::assertFalse($stream, 'it still answers');
    }
}
