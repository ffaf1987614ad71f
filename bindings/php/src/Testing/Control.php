<?php

declare(strict_types=1);

namespace Dargah\Testing;

/**
 * The simulator's control API, over a plain connection: the library under test must not drive its own tests, and
 * `allow_url_fopen` may be off.
 *
 * @internal
 */
final class Control
{
    private readonly string $address;
    private readonly string $host;
    private readonly string $root;

    public function __construct(string $base, private readonly ?string $caFile)
    {
        $parts = parse_url($base);
        if ($parts === false || !isset($parts['scheme'], $parts['host'], $parts['port'])) {
            throw new SimulatorException("the simulator's control API has no address: $base");
        }
        $this->address = ($parts['scheme'] === 'https' ? 'tls' : 'tcp') . "://{$parts['host']}:{$parts['port']}";
        $this->host = "{$parts['host']}:{$parts['port']}";
        $this->root = $parts['path'] ?? '';
    }

    /** @param array<mixed>|string|null $body a text is sent as it is */
    public function call(string $method, string $path, array|string|null $body = null): mixed
    {
        $content = \is_array($body) ? self::json($body) : (string) $body;
        $options = $this->caFile === null ? [] : ['ssl' => ['cafile' => $this->caFile]];
        $context = stream_context_create($options);
        $stream = @stream_socket_client($this->address, $number, $why, 10, \STREAM_CLIENT_CONNECT, $context);
        if ($stream === false) {
            throw new SimulatorException("the simulator at $this->address does not answer: $why");
        }
        stream_set_timeout($stream, 30);
        fwrite($stream, "$method $this->root/$path HTTP/1.0\r\nHost: $this->host\r\n"
            . "Content-Type: application/json\r\nContent-Length: " . \strlen($content) . "\r\n\r\n$content");
        $answer = (string) stream_get_contents($stream);
        fclose($stream);
        [$head, $text] = explode("\r\n\r\n", $answer, 2) + ['', ''];
        $said = json_decode($text, true, 512, \JSON_BIGINT_AS_STRING);
        if (preg_match('/^HTTP\/1\.[01] 200 /', $head) !== 1) {
            $error = \is_array($said) ? $said['error'] ?? null : null;
            throw new SimulatorException("$method $path: " . (\is_string($error) ? $error : (strtok($head, "\r") ?: 'no answer')));
        }
        return $said;
    }

    /**
     * The same where an object is answered.
     *
     * @param array<mixed>|null $body
     * @return array<string, mixed>
     */
    public function object(string $method, string $path, ?array $body = null): array
    {
        $said = $this->call($method, $path, $body);
        if (!\is_array($said)) {
            throw new SimulatorException("$method $path: no object was answered, but " . get_debug_type($said));
        }
        /** @var array<string, mixed> $said */
        return $said;
    }

    /** @param array<mixed> $body */
    private static function json(array $body): string
    {
        return json_encode($body === [] ? new \stdClass() : $body, \JSON_THROW_ON_ERROR | \JSON_PRESERVE_ZERO_FRACTION);
    }
}
