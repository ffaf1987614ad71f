<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;

/** Ends the calls that were given it by their options. Each says how far it got; a verify is Unknown. */
final class Cancel implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    public function __construct()
    {
        $this->handle = Api::get()->make('dargah_cancel', 'dargah_cancel_new');
    }

    /** Ends them, those to come included. Pulling it again is fine. */
    public function cancel(): void
    {
        $this->handle->api()->call('dargah_cancel_cancel', $this->handle);
    }

    public function isCancelled(): bool
    {
        return $this->handle->api()->says('dargah_cancel_is_cancelled', $this->handle);
    }

    /** @internal */
    public function handle(): Handle
    {
        return $this->handle;
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['cancelled' => $this->isCancelled()];
    }
}
