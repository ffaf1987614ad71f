<?php

declare(strict_types=1);

namespace Dargah\Testing;

/** One request as the simulated gateway saw it: in full, secrets included. For tests only. */
final class SentRequest
{
    /**
     * @param string $operation      the call, named as the gateway names it
     * @param array<string, string> $headers with their names in small letters
     * @param string $body           as it came
     * @param array<array-key, mixed> $fields the body's fields
     * @internal
     */
    public function __construct(
        public readonly string $operation,
        public readonly string $method,
        public readonly string $path,
        public readonly array $headers,
        public readonly string $body,
        public readonly array $fields,
    ) {
    }
}
