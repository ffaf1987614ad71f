<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\CallbackFields;
use Dargah\IncomingRequest;
use Dargah\Native\Api;
use Dargah\Native\Guarded;
use Dargah\Native\Reader;
use Dargah\Native\ReadsCallback;
use Dargah\Secret;

/** What a payer's browser brought from Tara. Unsigned: it proves nothing, in either direction. */
final class Callback implements \JsonSerializable
{
    use Guarded;
    use ReadsCallback;

    /** Whether it says that the payer paid. Then verify; it is no proof. */
    public readonly bool $isPositive;
    public readonly ?string $result;
    public readonly ?string $desc;
    /** By which the shop finds its payment. */
    public readonly ?Secret $token;
    public readonly ?string $channelRefNumber;
    public readonly ?string $additionalData;
    public readonly ?string $orderId;
    /** The payer's masked card (undocumented). */
    public readonly ?Secret $pan;
    /** The other fields, those of the shop's own query among them, by their names. */
    public readonly CallbackFields $extra;

    private function __construct(Reader $callback)
    {
        $this->callback = $callback;
        $this->isPositive = $callback->bool('dargah_tara_callback_is_positive');
        $this->result = $callback->text('dargah_tara_callback_result');
        $this->desc = $callback->text('dargah_tara_callback_desc');
        $this->token = $callback->secret('dargah_tara_callback_token');
        $this->channelRefNumber = $callback->text('dargah_tara_callback_channel_ref_number');
        $this->additionalData = $callback->text('dargah_tara_callback_additional_data');
        $this->orderId = $callback->text('dargah_tara_callback_order_id');
        $this->pan = $callback->secret('dargah_tara_callback_pan');
        $count = $callback->int('dargah_tara_callback_extra_count');
        $extra = [];
        for ($at = 0; $at < $count; $at++) {
            $name = $callback->text('dargah_tara_callback_extra_name_at', $at) ?? '';
            $extra[] = [$name, $callback->text('dargah_tara_callback_extra_value_at', $at) ?? ''];
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
        $api = Api::get();
        $arguments = [$request->query, $request->body];
        return new self(Reader::of($api->make('dargah_tara_callback', 'dargah_tara_callback_parse', ...$arguments)));
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['isPositive' => $this->isPositive, 'result' => $this->result, 'desc' => $this->desc,
            'orderId' => $this->orderId, 'token' => $this->token];
    }
}
