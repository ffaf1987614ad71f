<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Exception\InternalException;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Redirect;

/** A payment that was begun, and the way to the gateway's page. */
final class Started implements \JsonSerializable
{
    use Guarded;

    /**
     * @param Redirect $redirect how the payer's browser gets to the gateway
     * @param bool $isResumed    whether the payment was running already
     */
    private function __construct(
        public readonly Payment $payment,
        public readonly Redirect $redirect,
        public readonly bool $isResumed,
    ) {
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $started = Reader::of($handle);
        return new self(
            payment: Payment::read($started->inner('dargah_started_payment') ?? throw InternalException::without('payment')),
            redirect: new Redirect($started->inner('dargah_started_redirect') ?? throw InternalException::without('redirect')),
            isResumed: $started->bool('dargah_started_is_resumed'),
        );
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['payment' => $this->payment, 'redirect' => $this->redirect, 'isResumed' => $this->isResumed];
    }
}
