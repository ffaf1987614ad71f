<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Extra;
use Dargah\Exception\InternalException;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\Secret;

/** What `getToken` answered. */
final class Token implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param Secret $token           the unique id of the transaction: keep it with the order
     * @param int|null $itemsAddUpTo  what the invoice items add up to, in Rial, where that is not the amount: odd, but
     *                                not refused
     * @param Extra $extra            the fields that no document describes
     * @param Secret $raw             the answer as it came
     */
    private function __construct(
        public readonly Secret $token,
        public readonly ?string $result,
        public readonly ?string $description,
        public readonly ?string $doTime,
        public readonly ?int $itemsAddUpTo,
        public readonly int $httpStatus,
        public readonly Extra $extra,
        public readonly Secret $raw,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tara_token_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $token = Reader::of($handle);
        return new self(
            token: $token->secret('dargah_tara_token_text') ?? throw InternalException::without('token'),
            result: $token->text('dargah_tara_token_result'),
            description: $token->text('dargah_tara_token_description'),
            doTime: $token->text('dargah_tara_token_do_time'),
            itemsAddUpTo: $token->int64('dargah_tara_token_items_do_not_add_up'),
            httpStatus: $token->int('dargah_tara_token_http_status'),
            extra: $token->extra('dargah_tara_token_extra_json'),
            raw: $token->secret('dargah_tara_token_raw') ?? new Secret(''),
            reader: $token,
        );
    }
}
