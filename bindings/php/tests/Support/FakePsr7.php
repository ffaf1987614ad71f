<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** As much of a PSR-7 request as matters; the real interfaces are in no Debian package that the tests need. */
final class FakePsr7
{
    public FakeStream $body;

    /**
     * @param array<string, string> $headers
     * @param array<string, mixed>|null $parsed
     */
    public function __construct(
        private readonly string $query,
        ?string $body,
        private readonly array $headers = [],
        private readonly ?array $parsed = null,
    ) {
        $this->body = new FakeStream($body);
    }

    public function getUri(): object
    {
        return new class($this->query) {
            public function __construct(private readonly string $query)
            {
            }

            public function getQuery(): string
            {
                return $this->query;
            }
        };
    }

    public function getBody(): FakeStream
    {
        return $this->body;
    }

    public function getHeaderLine(string $name): string
    {
        return $this->headers[strtolower($name)] ?? '';
    }

    /** @return array<string, mixed>|null */
    public function getParsedBody(): ?array
    {
        return $this->parsed;
    }
}
