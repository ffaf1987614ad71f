<?php

declare(strict_types=1);

namespace Dargah\TabaPay;

use Dargah\Exception\InternalException;
use Dargah\Extra;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\Redirect;
use Dargah\Secret;

/** What a successful `create` answered. */
final class Created implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param Secret $token      keep it with the order
     * @param Secret $url        where the payer goes; it holds the token
     * @param Redirect $redirect the same as a page
     * @param Extra $extra       the fields that no document describes
     * @param Secret $raw        the answer as it came
     */
    private function __construct(
        public readonly Secret $token,
        public readonly ?string $status,
        public readonly Secret $url,
        public readonly Redirect $redirect,
        public readonly int $httpStatus,
        public readonly Extra $extra,
        public readonly Secret $raw,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tabapay_created_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $created = Reader::of($handle);
        return new self(
            token: $created->secret('dargah_tabapay_created_token') ?? throw InternalException::without('token'),
            status: $created->text('dargah_tabapay_created_status'),
            url: $created->secret('dargah_tabapay_created_url') ?? throw InternalException::without('url'),
            redirect: new Redirect(Reader::of($handle->api()->make('dargah_redirect', 'dargah_tabapay_created_redirect', $handle))),
            httpStatus: $created->int('dargah_tabapay_created_http_status'),
            extra: $created->extra('dargah_tabapay_created_extra_json'),
            raw: $created->secret('dargah_tabapay_created_raw') ?? new Secret(''),
            reader: $created,
        );
    }
}
