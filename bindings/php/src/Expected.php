<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;

/**
 * What a verify has to find, out of the shop's own records and never out of a callback. `Tara\Order::expected()` and
 * `TabaPay\Request::expected()` make one of an order that is still at hand.
 */
final class Expected implements \JsonSerializable
{
    use Guarded;

    private Handle $handle;

    /**
     * @param Secret|string $token     the token that the gateway gave
     * @param int $amount              what was asked for, in Rial
     * @param string|null $orderId     the order number that was sent, compared where an answer carries one
     * @param string|null $ip          the IP address that was sent with the order; Tara's verify needs it
     * @param bool|null $verifiedBefore see verifiedBefore()
     * @param bool $windowOver         see windowOver()
     */
    public function __construct(
        #[\SensitiveParameter] Secret|string $token,
        mixed $amount,
        ?string $orderId = null,
        ?string $ip = null,
        ?bool $verifiedBefore = null,
        bool $windowOver = false,
    ) {
        $api = Api::get();
        $text = Secret::textOf($token);
        $this->handle = $api->make('dargah_expected', 'dargah_expected_new', $text, Arg::integer('amount', $amount));
        $orderId !== null && $api->run('dargah_expected_set_order_id', $this->handle, $orderId);
        $ip !== null && $api->run('dargah_expected_set_ip', $this->handle, $ip);
        if ($verifiedBefore !== null) {
            $this->verifiedBefore($verifiedBefore);
        }
        $windowOver && $this->windowOver(true);
    }

    /**
     * Whether an earlier verify of this payment may have reached the gateway, from the shop's records. `false`: this is
     * the first one, or each one before was answered by a refusal; only then can a refusal be final. `true`: a refusal
     * settles nothing. Not said: neither.
     *
     * @return $this
     */
    public function verifiedBefore(bool $verifiedBefore): self
    {
        $this->handle->api()->run('dargah_expected_set_verified_before', $this->handle, $verifiedBefore);
        return $this;
    }

    /**
     * Whether the time in which the payment could be paid is over, from the shop's own record (an hour after its token
     * is a good choice). Only then may a refusal be final, whatever a callback says. Not said: it is not over.
     *
     * @return $this
     */
    public function windowOver(bool $windowOver): self
    {
        $this->handle->api()->run('dargah_expected_set_window_over', $this->handle, $windowOver);
        return $this;
    }

    /**
     * Adds the callback that came for this payment.
     *
     * @return $this
     * @throws Exception\CallbackMismatchException when it is for another payment, which is untouched by that
     */
    public function after(Tara\Callback|TabaPay\Callback $callback): self
    {
        $function = $callback instanceof Tara\Callback
            ? 'dargah_expected_after_tara_callback'
            : 'dargah_expected_after_tabapay_callback';
        $this->handle->api()->run($function, $this->handle, $callback->pointer());
        return $this;
    }

    /**
     * The payment as one line of JSON, for the shop's database: token, amount, order number, IP address, and whether a
     * verify may have left; not the callback and not windowOver(). It holds the token: keep it like a password, and out of
     * logs.
     */
    public function toRecord(): string
    {
        return $this->handle->api()->given('dargah_expected_to_record', $this->handle);
    }

    /**
     * Reads what toRecord() gave.
     *
     * @throws Exception\InvalidInputException with the field `record` for anything else: a text that was cut or changed,
     *                                         or of another version
     */
    public static function fromRecord(#[\SensitiveParameter] string $record): self
    {
        return self::of(Api::get()->make('dargah_expected', 'dargah_expected_from_record', $record));
    }

    /**
     * The same payment, once a verify may have left. Store its record right before a verify, and call the verify with this
     * one: if the program dies in between, the record says so.
     */
    public function aboutToVerify(): self
    {
        return self::of($this->handle->api()->make('dargah_expected', 'dargah_expected_about_to_verify', $this->handle));
    }

    /**
     * The same payment after a verify: what its outcome says about whether a verify may have left. To be asked of what the
     * verify was called with; store its record. Where the verify threw, nothing had left, and this one's own record is
     * stored again.
     */
    public function answered(Outcome $outcome): self
    {
        return self::of($this->handle->api()->make('dargah_expected', 'dargah_expected_answered', $this->handle, $outcome->handle()));
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $expected = (new \ReflectionClass(self::class))->newInstanceWithoutConstructor();
        $expected->handle = $handle;
        return $expected;
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
