<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Expected;
use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Secret;

/** An order at Tara: what `getToken` is asked for. Cannot be changed once it is made. */
final class Order implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    /**
     * What can be known before sending is checked by `Tara::getToken()`, or by `check()`.
     *
     * @param int $amount                               in Rial
     * @param int $serviceId                            given to the merchant by Tara; the whole amount goes to it, unless
     *                                                  `serviceAmounts` says otherwise
     * @param string $ip                                the payer's
     * @param string $callBackUrl                       where the payer's browser comes back to
     * @param string|null $orderId                      comes back in the callback
     * @param string|null $mobile                       the payer's, in any of the usual forms
     * @param string|null $additionalData               comes back in the callback
     * @param int|null $vat                             in Rial
     * @param iterable<Item> $items                     the invoice
     * @param iterable<ServiceAmount>|null $serviceAmounts must add up to the amount
     * @param bool $itemsMustAddUp                      refuses items that do not add up to the amount, instead of warning
     * @param array<string, mixed> $extra               fields that this library does not know
     */
    public function __construct(
        mixed $amount,
        mixed $serviceId,
        string $ip,
        string $callBackUrl,
        ?string $orderId = null,
        #[\SensitiveParameter] ?string $mobile = null,
        ?string $additionalData = null,
        mixed $vat = null,
        iterable $items = [],
        ?iterable $serviceAmounts = null,
        bool $itemsMustAddUp = false,
        #[\SensitiveParameter] array $extra = [],
    ) {
        $api = Api::get();
        $numbers = [Arg::integer('amount', $amount), Arg::integer('serviceId', $serviceId)];
        $order = $api->make('dargah_tara_order', 'dargah_tara_order_new', ...[...$numbers, $ip, $callBackUrl]);
        $this->handle = $order;
        $orderId !== null && $api->run('dargah_tara_order_set_order_id', $order, $orderId);
        $mobile !== null && $api->run('dargah_tara_order_set_mobile', $order, $mobile);
        $additionalData !== null && $api->run('dargah_tara_order_set_additional_data', $order, $additionalData);
        $vat !== null && $api->run('dargah_tara_order_set_vat', $order, Arg::integer('vat', $vat));
        $api->run('dargah_tara_order_set_items', $order, Item::handleOf($api, $items));
        if ($serviceAmounts !== null) {
            $api->run('dargah_tara_order_clear_service_amounts', $order);
            foreach (Arg::listOf('serviceAmounts', $serviceAmounts, ServiceAmount::class) as $part) {
                $api->run('dargah_tara_order_add_service_amount', $order, $part->serviceId, $part->amount);
            }
        }
        $itemsMustAddUp && $api->run('dargah_tara_order_set_items_must_add_up', $order, true);
        $extra !== [] && $api->run('dargah_tara_order_set_extra_json', $order, Arg::json('extra', $extra));
    }

    /**
     * Checks everything that can be known before sending.
     *
     * @throws \Dargah\Exception\InvalidInputException
     */
    public function check(): void
    {
        $this->handle->api()->run('dargah_tara_order_check', $this->handle);
    }

    /** What the invoice items add up to, in Rial, where that is not the amount: odd, but not refused. Else null. */
    public function itemsAddUpTo(): ?int
    {
        return $this->handle->api()->optional('int64_t', 'dargah_tara_order_items_do_not_add_up', $this->handle);
    }

    /** What verify will have to find for this order and the token that Tara gave for it. */
    public function expected(#[\SensitiveParameter] Secret|string $token): Expected
    {
        $api = $this->handle->api();
        return Expected::of($api->make('dargah_expected', 'dargah_tara_order_expected', $this->handle, Secret::textOf($token)));
    }

    /** @internal */
    public function handle(): Handle
    {
        return $this->handle;
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return [];
    }
}
