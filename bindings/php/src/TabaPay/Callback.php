<?php

declare(strict_types=1);

namespace Dargah\TabaPay;

use Dargah\CallbackFields;
use Dargah\Exception\InternalException;
use Dargah\IncomingRequest;
use Dargah\Native\Api;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\ReadsCallback;
use Dargah\Secret;

/** What a payer's browser brought from TabaPay. Unsigned: it proves nothing, in either direction. */
final class Callback implements \JsonSerializable
{
    use Guarded;
    use ReadsCallback;

    /** Whether it says that the payer paid. Then verify; it is no proof. */
    public readonly bool $isPositive;
    public readonly ?string $responseCode;
    public readonly ?string $status;
    /** By which the shop finds its payment. */
    public readonly ?Secret $token;
    /** In Rial. */
    public readonly ?int $amount;
    /** The other fields, those of the shop's own query among them, by their names. */
    public readonly CallbackFields $extra;

    private function __construct(Reader $callback)
    {
        $this->callback = $callback;
        $this->isPositive = $callback->bool('dargah_tabapay_callback_is_positive');
        $this->responseCode = $callback->text('dargah_tabapay_callback_response_code');
        $this->status = $callback->text('dargah_tabapay_callback_status');
        $this->token = $callback->secret('dargah_tabapay_callback_token');
        $this->amount = $callback->int64('dargah_tabapay_callback_amount');
        $count = $callback->int('dargah_tabapay_callback_extra_count');
        $extra = [];
        for ($at = 0; $at < $count; $at++) {
            $name = $callback->text('dargah_tabapay_callback_extra_name_at', $at) ?? '';
            $extra[] = [$name, $callback->text('dargah_tabapay_callback_extra_value_at', $at) ?? ''];
        }
        $this->extra = new CallbackFields($extra);
    }

    /**
     * Reads it from a request.
     *
     * @throws \Dargah\Exception\CallbackUnreadableException
     */
    public static function from(IncomingRequest $request): self
    {
        $arguments = [$request->query, $request->body];
        $handle = Api::get()->make('dargah_tabapay_callback', 'dargah_tabapay_callback_parse', ...$arguments);
        return new self(Reader::of($handle));
    }

    /**
     * The one inside a push.
     *
     * @internal
     */
    public static function ofPush(Handle $push): self
    {
        $inner = Reader::of($push)->inner('dargah_tabapay_push_get_callback');
        return new self($inner ?? throw InternalException::without('callback'));
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['isPositive' => $this->isPositive, 'responseCode' => $this->responseCode, 'status' => $this->status,
            'amount' => $this->amount, 'token' => $this->token];
    }
}
