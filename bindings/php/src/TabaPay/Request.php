<?php

declare(strict_types=1);

namespace Dargah\TabaPay;

use Dargah\Expected;
use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Secret;

/** What TabaPay's create is asked for. Cannot be changed once it is made. */
final class Request implements \JsonSerializable
{
    use Guarded;

    private readonly Handle $handle;

    /**
     * What can be known before sending is checked by `TabaPay::create()`, or by `check()`.
     *
     * @param int $amount                 in Rial
     * @param string $callbackUrl         where the payer's browser comes back to
     * @param string|null $mobile         the payer's, in any of the usual forms
     * @param bool|null $sms              sends the payer an SMS; needs `mobile`
     * @param string|null $cardNumber     the card that pays must be this one
     * @param string|null $additionalData JSON text
     * @param array<string, mixed> $extra fields that this library does not know
     */
    public function __construct(
        mixed $amount,
        string $callbackUrl,
        #[\SensitiveParameter] ?string $mobile = null,
        #[\SensitiveParameter] ?string $email = null,
        #[\SensitiveParameter] ?string $name = null,
        ?bool $sms = null,
        #[\SensitiveParameter] ?string $cardNumber = null,
        ?string $additionalData = null,
        #[\SensitiveParameter] ?string $nationalCode = null,
        ?string $description = null,
        #[\SensitiveParameter] array $extra = [],
    ) {
        $api = Api::get();
        $rial = Arg::integer('amount', $amount);
        $request = $api->make('dargah_tabapay_request', 'dargah_tabapay_request_new', $rial, $callbackUrl);
        $this->handle = $request;
        $mobile !== null && $api->run('dargah_tabapay_request_set_mobile', $request, $mobile);
        $email !== null && $api->run('dargah_tabapay_request_set_email', $request, $email);
        $name !== null && $api->run('dargah_tabapay_request_set_name', $request, $name);
        $sms !== null && $api->run('dargah_tabapay_request_set_sms', $request, $sms);
        $cardNumber !== null && $api->run('dargah_tabapay_request_set_card_number', $request, $cardNumber);
        $additionalData !== null && $api->run('dargah_tabapay_request_set_additional_data', $request, $additionalData);
        $nationalCode !== null && $api->run('dargah_tabapay_request_set_national_code', $request, $nationalCode);
        $description !== null && $api->run('dargah_tabapay_request_set_description', $request, $description);
        $extra !== [] && $api->run('dargah_tabapay_request_set_extra_json', $request, Arg::json('extra', $extra));
    }

    /**
     * Checks everything that can be known before sending.
     *
     * @throws \Dargah\Exception\InvalidInputException
     */
    public function check(): void
    {
        $this->handle->api()->run('dargah_tabapay_request_check', $this->handle);
    }

    /** What verify will have to find for this request and the token that TabaPay gave for it. */
    public function expected(#[\SensitiveParameter] Secret|string $token): Expected
    {
        $arguments = [$this->handle, Secret::textOf($token)];
        return Expected::of($this->handle->api()->make('dargah_expected', 'dargah_tabapay_request_expected', ...$arguments));
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
