<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\InvalidInputException;
use Dargah\Native\Guarded;

/** What a browser or a gateway sent to the shop, as it came: what callbacks are read from. Nothing in it is trusted. */
final class IncomingRequest implements \JsonSerializable
{
    use Guarded;

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
        $body = (string) file_get_contents('php://input');
        if ($body === '' && $_POST !== []) {
            // multipart/form-data: PHP keeps the fields only.
            $body = http_build_query($_POST);
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
        $body = (string) $stream;
        if ($stream->isSeekable()) {
            $stream->rewind();
        }
        // The body is gone where something read it before, and was never there for multipart/form-data.
        $parsed = $body === '' && \is_callable([$request, 'getParsedBody']) ? $request->getParsedBody() : null;
        if (\is_array($parsed)) {
            $body = http_build_query($parsed);
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
        $body = (string) $request->getContent();
        $fields = $request->request->all();
        if ($body === '' && $fields !== []) {
            $body = http_build_query($fields);
        }
        $query = $request->server->get('QUERY_STRING');
        return new self(\is_string($query) ? $query : '', $body, $request->headers->get('Authorize'));
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['queryBytes' => \strlen($this->query->expose()), 'bodyBytes' => \strlen($this->body->expose())];
    }
}
