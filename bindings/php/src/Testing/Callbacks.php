<?php

declare(strict_types=1);

namespace Dargah\Testing;

use Dargah\IncomingRequest;
use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Secret;

/**
 * What browsers and gateways would bring, for tests of a callback page without a simulator. Only bytes: they prove
 * nothing, and verify still has to decide.
 *
 * `$fields` adds fields or gives others their values, e.g. `['orderId' => '1001', 'desc' => null]`; null takes one away.
 */
final class Callbacks
{
    private function __construct()
    {
    }

    /**
     * Tara's callback.
     *
     * @param string|null $result         Tara's code, e.g. `102`; null stands for a payment that was made
     * @param array<string, mixed> $fields
     */
    public static function tara(Secret|string $token, ?string $result = null, array $fields = []): IncomingRequest
    {
        $arguments = [Secret::textOf($token), ...Api::optionalText($result), Arg::json('fields', $fields)];
        return new IncomingRequest('', Api::get()->text('dargah_testing_tara_callback', ...$arguments));
    }

    /**
     * TabaPay's callback.
     *
     * @param int $amount                 in Rial
     * @param string|null $responseCode   TabaPay's code, e.g. `-1`; null stands for a payment that was made
     * @param array<string, mixed> $fields
     */
    public static function tabapay(
        Secret|string $token,
        mixed $amount,
        ?string $responseCode = null,
        array $fields = [],
    ): IncomingRequest {
        $arguments = [Secret::textOf($token), Arg::integer('amount', $amount), ...Api::optionalText($responseCode)];
        $arguments[] = Arg::json('fields', $fields);
        return new IncomingRequest(Api::get()->text('dargah_testing_tabapay_callback', ...$arguments));
    }

    /**
     * TabaPay's push for a payment that was made, with its header.
     *
     * @param int $amount in Rial
     * @param array<string, mixed> $fields
     */
    public static function tabapayPush(
        Secret|string $merchant,
        Secret|string $token,
        mixed $amount,
        array $fields = [],
    ): IncomingRequest {
        $api = Api::get();
        $arguments = [Secret::textOf($token), Arg::integer('amount', $amount), Arg::json('fields', $fields)];
        $authorize = $api->text('dargah_testing_tabapay_authorize', Secret::textOf($merchant));
        return new IncomingRequest('', $api->text('dargah_testing_tabapay_push', ...$arguments), $authorize);
    }
}
