<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;

/** What one call may take, instead of what its client was set to. Can be used for any number of calls. */
final class CallOptions implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    /**
     * @param int|null $timeoutMs        limits the whole call, repeats included, in milliseconds: 1 to 600000
     * @param int|null $connectTimeoutMs limits each new connection
     * @param Cancel|null $cancel        ends the call
     */
    public function __construct(
        private readonly mixed $timeoutMs = null,
        private readonly mixed $connectTimeoutMs = null,
        ?Cancel $cancel = null,
    ) {
        $api = Api::get();
        $this->handle = $api->make('dargah_options', 'dargah_options_new');
        if ($timeoutMs !== null) {
            $api->run('dargah_options_set_timeout_ms', $this->handle, Arg::notNegative('timeoutMs', $timeoutMs));
        }
        if ($connectTimeoutMs !== null) {
            $timeout = Arg::notNegative('connectTimeoutMs', $connectTimeoutMs);
            $api->run('dargah_options_set_connect_timeout_ms', $this->handle, $timeout);
        }
        if ($cancel !== null) {
            $api->run('dargah_options_set_cancel', $this->handle, $cancel->handle());
        }
    }

    /** @internal */
    public function handle(): Handle
    {
        return $this->handle;
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['timeoutMs' => $this->timeoutMs, 'connectTimeoutMs' => $this->connectTimeoutMs];
    }
}
