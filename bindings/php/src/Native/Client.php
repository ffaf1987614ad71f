<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\Attempt;
use Dargah\CallOptions;

/**
 * What the clients of both gateways share.
 *
 * @internal
 */
trait Client
{
    use Guarded;

    private readonly Handle $handle;
    private readonly Attempts $attempts;

    /**
     * The attempts of the last call, the oldest first.
     *
     * @return list<Attempt>
     */
    public function lastAttempts(): array
    {
        return $this->attempts->last();
    }

    /** Frees the client now. Connections and logins live on in the process. Closing twice is fine. */
    public function close(): void
    {
        $this->handle->close();
    }

    /** @internal */
    public function handle(): Handle
    {
        return $this->handle;
    }

    /** @internal */
    public function attempts(): Attempts
    {
        return $this->attempts;
    }

    /** Makes a call that waits for the gateway. */
    private function call(string $type, string $function, ?CallOptions $options, #[\SensitiveParameter] mixed ...$arguments): Handle
    {
        return $this->attempts->during(fn (): Handle => $this->handle->api()->make(
            $type,
            $function,
            ...[$this->handle, ...$arguments, $options?->handle()],
        ));
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return [];
    }
}
