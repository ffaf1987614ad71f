<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Handle;
use Dargah\Native\Reader;

/** The signed note that came back in a callback's address. */
final class ReturnState implements \JsonSerializable
{
    /**
     * @param \DateTimeImmutable $expiresAt until when it is believed
     * @param int $expiresMs               the same in milliseconds since 1970
     */
    private function __construct(
        public readonly string $orderId,
        public readonly \DateTimeImmutable $expiresAt,
        public readonly int $expiresMs,
    ) {
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $state = Reader::of($handle);
        return new self(
            orderId: $state->text('dargah_return_state_order_id') ?? '',
            expiresAt: $state->moment('dargah_return_state_expires_ms'),
            expiresMs: $state->int('dargah_return_state_expires_ms'),
        );
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['orderId' => $this->orderId, 'expiresMs' => $this->expiresMs];
    }
}
