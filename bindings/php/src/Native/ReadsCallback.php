<?php

declare(strict_types=1);

namespace Dargah\Native;

use Dargah\IncomingRequest;
use FFI\CData;

/**
 * The ways in which a callback comes to a PHP program.
 *
 * @internal
 */
trait ReadsCallback
{
    private readonly Reader $callback;

    /**
     * Reads it from a request.
     *
     * @throws \Dargah\Exception\CallbackUnreadableException
     */
    abstract public static function from(IncomingRequest $request): self;

    /** Reads it from the query string and the body, as they came. */
    public static function parse(#[\SensitiveParameter] string $query, #[\SensitiveParameter] string $body = ''): self
    {
        return self::from(new IncomingRequest($query, $body));
    }

    /** Reads it from the request that PHP is at. */
    public static function fromGlobals(): self
    {
        return self::from(IncomingRequest::fromGlobals());
    }

    /**
     * Reads it from a PSR-7 request.
     *
     * @param \Psr\Http\Message\ServerRequestInterface $request
     */
    public static function fromPsr7(#[\SensitiveParameter] object $request): self
    {
        return self::from(IncomingRequest::fromPsr7($request));
    }

    /**
     * Reads it from a request of Symfony or Laravel.
     *
     * @param \Symfony\Component\HttpFoundation\Request $request
     */
    public static function fromSymfony(#[\SensitiveParameter] object $request): self
    {
        return self::from(IncomingRequest::fromSymfony($request));
    }

    /** @internal */
    public function pointer(): CData
    {
        return $this->callback->pointer();
    }
}
