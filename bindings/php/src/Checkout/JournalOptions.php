<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Arg;
use Dargah\Native\Handle;

/** How the journal is reached. What is left out is as usual. */
final class JournalOptions
{
    /**
     * @param int|null $timeoutMs        limits each read and write, the wait for others included
     * @param int|null $connectTimeoutMs PostgreSQL: limits each new connection
     * @param int|null $connections      PostgreSQL: at most so many connections at a time from this process
     * @param string|null $caFile        PostgreSQL: trusts the certificates in this PEM file besides the built-in roots
     * @param string|null $caPem         the same, as a text
     * @param bool $onlyOwnCa            PostgreSQL: trusts nothing but the own certificates
     */
    public function __construct(
        private readonly mixed $timeoutMs = null,
        private readonly mixed $connectTimeoutMs = null,
        private readonly mixed $connections = null,
        private readonly ?string $caFile = null,
        private readonly ?string $caPem = null,
        private readonly mixed $onlyOwnCa = false,
    ) {
        foreach (['timeoutMs', 'connectTimeoutMs', 'connections'] as $name) {
            $this->$name === null || Arg::notNegative($name, $this->$name);
        }
        Arg::boolean('onlyOwnCa', $onlyOwnCa);
    }

    /** @internal */
    public function apply(Handle $builder): void
    {
        $set = array_filter([
            'dargah_checkout_builder_set_journal_timeout_ms' => $this->timeoutMs,
            'dargah_checkout_builder_set_journal_connect_timeout_ms' => $this->connectTimeoutMs,
            'dargah_checkout_builder_set_journal_connections' => $this->connections,
            'dargah_checkout_builder_set_journal_ca_file' => $this->caFile,
            'dargah_checkout_builder_set_journal_ca_pem' => $this->caPem,
            'dargah_checkout_builder_set_journal_only_own_ca' => $this->onlyOwnCa,
        ], static fn (mixed $value): bool => $value !== null && $value !== false);
        foreach ($set as $function => $value) {
            $builder->api()->run($function, $builder, $value);
        }
    }
}
