<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;

/**
 * How connections are made. Clients of one process with equal settings share connections. The system's certificate
 * store and the environment are never read: the Mozilla roots are built in, and TLS cannot be switched off.
 */
final class Network implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    /**
     * @param string|null $caFile       trusts the certificates in this PEM file besides the built-in roots
     * @param string|null $caPem        the same, as a text
     * @param bool $onlyOwnCa           trusts nothing but the own certificates
     * @param Secret|string|null $proxy `http://[user:password@]host:port`
     * @param string|null $userAgent    visible ASCII
     * @param int|null $maxAnswerBytes  limits the length of an answer
     * @param int|null $idleTimeoutMs   how long a connection without use is kept, in milliseconds
     */
    public function __construct(
        ?string $caFile = null,
        ?string $caPem = null,
        bool $onlyOwnCa = false,
        #[\SensitiveParameter] Secret|string|null $proxy = null,
        ?string $userAgent = null,
        mixed $maxAnswerBytes = null,
        mixed $idleTimeoutMs = null,
    ) {
        $api = Api::get();
        $this->handle = $api->make('dargah_network', 'dargah_network_new');
        $caFile !== null && $api->run('dargah_network_set_ca_file', $this->handle, $caFile);
        $caPem !== null && $api->run('dargah_network_set_ca_pem', $this->handle, $caPem);
        $onlyOwnCa && $api->run('dargah_network_set_only_own_ca', $this->handle, true);
        $proxy !== null && $api->run('dargah_network_set_proxy', $this->handle, Secret::textOf($proxy));
        $userAgent !== null && $api->run('dargah_network_set_user_agent', $this->handle, $userAgent);
        if ($maxAnswerBytes !== null) {
            $bytes = Arg::notNegative('maxAnswerBytes', $maxAnswerBytes);
            $api->run('dargah_network_set_max_answer_bytes', $this->handle, $bytes);
        }
        if ($idleTimeoutMs !== null) {
            $timeout = Arg::notNegative('idleTimeoutMs', $idleTimeoutMs);
            $api->run('dargah_network_set_idle_timeout_ms', $this->handle, $timeout);
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
        return [];
    }
}
