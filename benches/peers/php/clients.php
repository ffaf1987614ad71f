<?php

// HTTP clients as shops in PHP use them. Each posts JSON and gives back the status and the text of the answer.

declare(strict_types=1);

define('WHOLE_MS', (int) (getenv('BENCH_LIMIT_MS') ?: 20_000));
define('CONNECT_MS', min(5_000, WHOLE_MS));

interface Client
{
    public function keepsLogin(): bool;

    /** @param list<string> $headers @return array{int, string} */
    public function post(string $url, array $headers, string $body): array;
}

/** As the gateways' documents show it: a handle, and so a connection, for each call. */
final class CurlPerCall implements Client
{
    public function __construct(private readonly string $ca)
    {
    }

    public function keepsLogin(): bool
    {
        return false;
    }

    public function post(string $url, array $headers, string $body): array
    {
        $curl = curl_init();
        curl_setopt_array($curl, [
            CURLOPT_URL => $url,
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_POST => true,
            CURLOPT_POSTFIELDS => $body,
            CURLOPT_HTTPHEADER => $headers,
            CURLOPT_CAINFO => $this->ca,
        ]);
        $answer = answered($curl, curl_exec($curl));
        curl_close($curl);
        return $answer;
    }
}

/** One handle for all calls: curl keeps its connection. */
final class CurlKept implements Client
{
    private readonly CurlHandle $curl;

    public function __construct(string $ca)
    {
        $this->curl = curl_init();
        curl_setopt_array($this->curl, [
            CURLOPT_RETURNTRANSFER => true,
            CURLOPT_POST => true,
            CURLOPT_CAINFO => $ca,
            CURLOPT_CONNECTTIMEOUT_MS => CONNECT_MS,
            CURLOPT_TIMEOUT_MS => WHOLE_MS,
            CURLOPT_PROXY => '',
            CURLOPT_HTTP_VERSION => CURL_HTTP_VERSION_1_1,
        ]);
    }

    public function keepsLogin(): bool
    {
        return true;
    }

    public function post(string $url, array $headers, string $body): array
    {
        curl_setopt($this->curl, CURLOPT_URL, $url);
        curl_setopt($this->curl, CURLOPT_HTTPHEADER, $headers);
        curl_setopt($this->curl, CURLOPT_POSTFIELDS, $body);
        return answered($this->curl, curl_exec($this->curl));
    }
}

/** @return array{int, string} */
function answered(CurlHandle $curl, string|bool $body): array
{
    is_string($body) || throw new RuntimeException('curl: ' . curl_error($curl));
    return [curl_getinfo($curl, CURLINFO_RESPONSE_CODE), $body];
}

/** Guzzle, as Debian packs it. */
final class Guzzle implements Client
{
    private readonly GuzzleHttp\Client $client;

    public function __construct(string $ca)
    {
        require_once 'GuzzleHttp/autoload.php';
        $this->client = new GuzzleHttp\Client(['verify' => $ca, 'connect_timeout' => CONNECT_MS / 1000, 'timeout' => WHOLE_MS / 1000,
            'allow_redirects' => false, 'http_errors' => false, 'proxy' => '']);
    }

    public function keepsLogin(): bool
    {
        return true;
    }

    public function post(string $url, array $headers, string $body): array
    {
        $named = [];
        foreach ($headers as $header) {
            [$name, $value] = explode(': ', $header, 2);
            $named[$name] = $value;
        }
        $answer = $this->client->post($url, ['headers' => $named, 'body' => $body]);
        return [$answer->getStatusCode(), (string) $answer->getBody()];
    }
}

/**
 * HTTP by hand on a persistent stream: the one connection of PHP itself that outlives a request of PHP-FPM. It takes
 * answers with a Content-Length and nothing else, and does not connect anew where the kept connection has ended.
 */
final class PersistentStream implements Client
{
    public function __construct(private readonly string $ca)
    {
    }

    public function keepsLogin(): bool
    {
        return true;
    }

    public function post(string $url, array $headers, string $body): array
    {
        ['host' => $host, 'port' => $port, 'path' => $path] = parse_url($url);
        $context = stream_context_create(['ssl' => ['cafile' => $this->ca]]);
        $stream = stream_socket_client("ssl://$host:$port", $number, $why, CONNECT_MS / 1000,
            STREAM_CLIENT_CONNECT | STREAM_CLIENT_PERSISTENT, $context);
        is_resource($stream) || throw new RuntimeException("stream: $why");
        stream_set_timeout($stream, intdiv(WHOLE_MS, 1000));
        $head = ["POST $path HTTP/1.1", "Host: $host:$port", 'Content-Length: ' . strlen($body), ...$headers];
        fwrite($stream, implode("\r\n", $head) . "\r\n\r\n" . $body);
        $status = $length = null;
        while (($line = fgets($stream)) !== false && $line !== "\r\n") {
            if ($status === null) {
                $status = (int) substr($line, 9, 3);
            } elseif (stripos($line, 'content-length:') === 0) {
                $length = (int) substr($line, 15);
            }
        }
        $answer = $length === null ? false : stream_get_contents($stream, $length);
        if ($status === null || !is_string($answer) || strlen($answer) !== $length) {
            fclose($stream);
            throw new RuntimeException('stream: no whole answer');
        }
        return [$status, $answer];
    }
}
