<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\InvalidInputException;
use Dargah\Native\Guarded;

/** What a browser or a gateway sent to the shop, as it came: what callbacks are read from. Nothing in it is trusted. */
final class IncomingRequest implements \JsonSerializable
{
    use Guarded;

    /** One byte more than the library takes: it is the library that refuses what is longer. No more of a body is read. */
    private const MOST = 256 * 1024 + 1;

    /** The query string, without the question mark. */
    public readonly Secret $query;
    /** The body. */
    public readonly Secret $body;
    /** The header `Authorize`, which TabaPay's push carries. */
    public readonly ?Secret $authorize;

    public function __construct(
        #[\SensitiveParameter] string $query,
        #[\SensitiveParameter] string $body = '',
        #[\SensitiveParameter] ?string $authorize = null,
    ) {
        $this->query = new Secret($query);
        $this->body = new Secret($body);
        $this->authorize = $authorize === null ? null : new Secret($authorize);
    }

    /** The request that PHP is at: its raw body, so that what a framework did to $_POST does not matter. */
    public static function fromGlobals(): self
    {
        $body = self::start(fopen('php://input', 'r'));
        if ($body === '') {
            // multipart/form-data: PHP keeps the fields only.
            $body = self::form($_POST);
        }
        $authorize = $_SERVER['HTTP_AUTHORIZE'] ?? null;
        return new self((string) ($_SERVER['QUERY_STRING'] ?? ''), $body, $authorize === null ? null : (string) $authorize);
    }

    /**
     * A PSR-7 request (`ServerRequestInterface`). Its body is read from the start, and left at its start.
     *
     * @param \Psr\Http\Message\ServerRequestInterface $request
     */
    public static function fromPsr7(#[\SensitiveParameter] object $request): self
    {
        foreach (['getUri', 'getBody', 'getHeaderLine'] as $method) {
            if (!\is_callable([$request, $method])) {
                throw InvalidInputException::of('request', "must be a PSR-7 request: it has no $method()");
            }
        }
        $stream = $request->getBody();
        $stream->isSeekable() && $stream->rewind();
        $body = '';
        while ($stream->isReadable() && !$stream->eof() && ($more = self::MOST - \strlen($body)) > 0) {
            $body .= $stream->read($more);
        }
        $stream->isSeekable() && $stream->rewind();
        // The body is gone where something read it before, and was never there for multipart/form-data.
        $parsed = $body === '' && \is_callable([$request, 'getParsedBody']) ? $request->getParsedBody() : null;
        if (\is_array($parsed)) {
            $body = self::form($parsed);
        }
        $authorize = $request->getHeaderLine('Authorize');
        return new self($request->getUri()->getQuery(), $body, $authorize === '' ? null : $authorize);
    }

    /**
     * A request of Symfony's HttpFoundation, and so of Laravel.
     *
     * @param \Symfony\Component\HttpFoundation\Request $request
     */
    public static function fromSymfony(#[\SensitiveParameter] object $request): self
    {
        if (!\is_callable([$request, 'getContent']) || !isset($request->server, $request->request, $request->headers)) {
            throw InvalidInputException::of('request', 'must be a request of Symfony or Laravel');
        }
        $body = self::start($request->getContent(true));
        if ($body === '') {
            $body = self::form($request->request->all());
        }
        $query = $request->server->get('QUERY_STRING');
        return new self(\is_string($query) ? $query : '', $body, $request->headers->get('Authorize'));
    }

    /** @param resource|false $stream */
    private static function start(mixed $stream): string
    {
        return $stream === false ? '' : (string) stream_get_contents($stream, self::MOST);
    }

    /** @param array<mixed> $fields that were read already. They may be long: then as many blanks are refused as well. */
    private static function form(#[\SensitiveParameter] array $fields): string
    {
        $length = 0;
        array_walk_recursive($fields, static function (mixed $value, int|string $name) use (&$length): void {
            $length += \strlen((string) $name) + (\is_string($value) ? \strlen($value) : 0);
        });
        return $length < self::MOST ? http_build_query($fields) : str_repeat(' ', self::MOST);
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['queryBytes' => \strlen($this->query->expose()), 'bodyBytes' => \strlen($this->body->expose())];
    }
}
