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
    public function __construct(private readonly string $base, private readonly ?string $caFile)
    {
    }

    /** @param array<mixed>|string|null $body a text is sent as it is */
    public function call(string $method, string $path, array|string|null $body = null): mixed
    {
        $parts = parse_url($this->base);
        $content = \is_array($body) ? self::json($body) : (string) $body;
        $options = $this->caFile === null ? [] : ['ssl' => ['cafile' => $this->caFile]];
        $scheme = $parts['scheme'] === 'https' ? 'tls' : 'tcp';
        $context = stream_context_create($options);
        $address = "$scheme://{$parts['host']}:{$parts['port']}";
        $stream = @stream_socket_client($address, $number, $why, 10, \STREAM_CLIENT_CONNECT, $context);
        if ($stream === false) {
            throw new SimulatorException("the simulator at $address does not answer: $why");
        }
        stream_set_timeout($stream, 30);
        fwrite($stream, "$method {$parts['path']}/$path HTTP/1.0\r\nHost: {$parts['host']}\r\n"
            . "Content-Type: application/json\r\nContent-Length: " . \strlen($content) . "\r\n\r\n$content");
        $answer = (string) stream_get_contents($stream);
        fclose($stream);
        [$head, $text] = explode("\r\n\r\n", $answer, 2) + ['', ''];
        $said = json_decode($text, true, 512, \JSON_BIGINT_AS_STRING);
        if (preg_match('/^HTTP\/1\.[01] 200 /', $head) !== 1) {
            throw new SimulatorException("$method $path: " . ($said['error'] ?? strtok($head, "\r") ?: 'no answer'));
        }
        return $said;
    }

    /** @param array<mixed> $body */
    private static function json(array $body): string
    {
        return json_encode($body === [] ? new \stdClass() : $body, \JSON_THROW_ON_ERROR | \JSON_PRESERVE_ZERO_FRACTION);
    }
}
