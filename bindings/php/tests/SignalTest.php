<?php

declare(strict_types=1);

namespace Dargah\Tests;

use Dargah\Exception\DargahException;
use Dargah\Rial;
use Dargah\Tara;
use PHPUnit\Framework\TestCase;

final class SignalTest extends TestCase
{
    /** A handler that calls the library runs between a call and the look at what it wrote, sooner or later. */
    public function testAHandlerThatCallsTheLibraryMixesNothingUp(): void
    {
        $handled = 0;
        $handler = static function () use (&$handled): void {
            $handled++;
            Rial::parse('777');
            Tara\Callback::parse('', 'result=1&token=of-the-handler');
            try {
                Rial::parse('the error of the handler');
            } catch (DargahException) {
            }
        };
        // Once before: a handler cannot load a class that PHP is loading at that moment.
        $handler();
        pcntl_async_signals(true);
        pcntl_signal(\SIGUSR1, $handler);
        $us = (int) getmypid();
        $sender = pcntl_fork();
        if ($sender === 0) {
            // Until the parent is done with it, or gone.
            while (posix_getppid() === $us && posix_kill($us, \SIGUSR1)) {
                usleep(20);
            }
            posix_kill((int) getmypid(), \SIGKILL);
        }
        try {
            for ($round = 1; $round <= 3000 || $handled < 500; $round++) {
                self::assertSame($round, Rial::parse((string) $round));
                self::assertSame("t-$round", Tara\Callback::parse('', "result=0&token=t-$round")->token?->expose());
                try {
                    Rial::fromToman(-$round);
                    self::fail('a negative amount was taken');
                } catch (DargahException $error) {
                    self::assertStringNotContainsString('whole number', $error->getMessage());
                }
            }
        } finally {
            posix_kill($sender, \SIGKILL);
            pcntl_waitpid($sender, $status);
            pcntl_signal(\SIGUSR1, \SIG_DFL);
            pcntl_async_signals(false);
        }
        self::assertGreaterThan(100, $handled);
    }
}
