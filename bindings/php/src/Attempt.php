<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Reader;

/** One request that was tried, for logs and measurements: without bodies or secrets. */
final class Attempt implements \JsonSerializable
{
    /**
     * @param string $gateway           `tara` or `tabapay`
     * @param string $operation         the call, named as the gateway names it
     * @param int $attempt              1 for the first attempt of this operation within one call
     * @param Progress $progress        how far the request got
     * @param ConnectionUse $connection whether a kept connection was used
     * @param ErrorKind|null $failure   what went wrong; null where an answer came, whatever it says
     * @param int|null $failureNumber   the same as a number, which a newer library may know alone
     * @param int|null $httpStatus      null where no answer came
     * @param int $totalUs              how long it took, in microseconds
     * @param int|null $resolveUs       how long finding the address took; null where none had to be found
     * @param int|null $connectUs       how long connection and TLS took; null on a kept connection
     * @param int|null $waitUs          from the request to the answer's head; null where no head came
     * @param int|null $readUs          from the answer's head to its last byte; null where it was not read to its end
     * @param array<string, mixed> $shown
     */
    private function __construct(
        public readonly string $gateway,
        public readonly string $operation,
        public readonly int $attempt,
        public readonly Progress $progress,
        public readonly ConnectionUse $connection,
        public readonly ?ErrorKind $failure,
        public readonly ?int $failureNumber,
        public readonly ?int $httpStatus,
        public readonly int $totalUs,
        public readonly ?int $resolveUs,
        public readonly ?int $connectUs,
        public readonly ?int $waitUs,
        public readonly ?int $readUs,
        private readonly array $shown,
    ) {
    }

    /** @internal */
    public static function read(Reader $event): self
    {
        $failure = $event->uint32('dargah_event_failure');
        return new self(
            gateway: $event->text('dargah_event_gateway') ?? '',
            operation: $event->text('dargah_event_operation') ?? '',
            attempt: $event->int('dargah_event_attempt'),
            progress: Progress::tryFrom($event->int('dargah_event_progress')) ?? Progress::Sent,
            connection: ConnectionUse::tryFrom($event->int('dargah_event_connection')) ?? ConnectionUse::None,
            failure: $failure === null ? null : ErrorKind::tryFrom($failure),
            failureNumber: $failure,
            httpStatus: $event->uint32('dargah_event_http_status'),
            totalUs: $event->int('dargah_event_total_us'),
            resolveUs: $event->uint64('dargah_event_resolve_us'),
            connectUs: $event->uint64('dargah_event_connect_us'),
            waitUs: $event->uint64('dargah_event_wait_us'),
            readUs: $event->uint64('dargah_event_read_us'),
            shown: $event->shown('dargah_event_to_json'),
        );
    }

    /**
     * All of it, as the library shows it.
     *
     * @return array<string, mixed>
     */
    public function jsonSerialize(): array
    {
        return $this->shown;
    }
}
