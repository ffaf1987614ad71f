<?php

declare(strict_types=1);

namespace Dargah\Tests\Support;

/** A web server, as far as PHP-FPM is concerned: one request, one answer. */
final class FastCgi
{
    private const BEGIN = 1;
    private const END = 3;
    private const PARAMS = 4;
    private const STDIN = 5;
    private const STDOUT = 6;
    private const STDERR = 7;

    public function __construct(private readonly string $socket)
    {
    }

    /** The body of what a script answers to a GET. */
    public function get(string $script, string $query = ''): string
    {
        return $this->ask($script, 'GET', "/?$query")[1];
    }

    /** @return array{string, string} Head and body of what a script answers. */
    public function ask(string $script, string $method, string $target, string $form = ''): array
    {
        $stream = stream_socket_client("unix://$this->socket", $number, $why, 20);
        if ($stream === false) {
            throw new \RuntimeException("PHP-FPM does not answer: $why");
        }
        stream_set_timeout($stream, 60);
        $params = '';
        $all = ['SCRIPT_FILENAME' => $script, 'REQUEST_METHOD' => $method, 'CONTENT_LENGTH' => (string) \strlen($form),
            'QUERY_STRING' => explode('?', $target, 2)[1] ?? '', 'REQUEST_URI' => $target, 'HTTP_HOST' => 'shop.ir',
            'CONTENT_TYPE' => $form === '' ? '' : 'application/x-www-form-urlencoded', 'REMOTE_ADDR' => '1.2.3.4',
            'SERVER_PROTOCOL' => 'HTTP/1.1', 'GATEWAY_INTERFACE' => 'CGI/1.1'];
        foreach ($all as $name => $value) {
            $params .= pack('NN', \strlen($name) | 0x80000000, \strlen($value) | 0x80000000) . $name . $value;
        }
        fwrite($stream, self::record(self::BEGIN, pack('nCx5', 1, 0)) . self::record(self::PARAMS, $params)
            . self::record(self::PARAMS, '') . ($form === '' ? '' : self::record(self::STDIN, $form))
            . self::record(self::STDIN, ''));
        $out = $errors = '';
        while (\strlen($head = (string) stream_get_contents($stream, 8)) === 8) {
            ['type' => $type, 'length' => $length, 'padding' => $padding] = unpack('x/Ctype/x2/nlength/Cpadding', $head);
            $content = $length > 0 ? (string) stream_get_contents($stream, $length) : '';
            $padding > 0 && stream_get_contents($stream, $padding);
            match ($type) {
                self::STDOUT => $out .= $content,
                self::STDERR => $errors .= $content,
                default => null,
            };
            if ($type === self::END) {
                break;
            }
        }
        fclose($stream);
        [$head, $body] = [...explode("\r\n\r\n", $out, 2), ''];
        return [$head, $body . $errors];
    }

    private static function record(int $type, string $content): string
    {
        return pack('CCnnCx', 1, $type, 1, \strlen($content), 0) . $content;
    }
}
