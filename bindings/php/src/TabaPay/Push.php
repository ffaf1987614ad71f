<?php

declare(strict_types=1);

namespace Dargah\TabaPay;

use Dargah\Native\Api;
use Dargah\Native\Guarded;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Secret;

/** TabaPay's undocumented push. Neither signed nor protected from replay: a hint that a verify is due. */
final class Push implements \JsonSerializable
{
    use Guarded;

    /** What a callback carries too. */
    public readonly Callback $callback;
    /** Whether the `Authorize` header was the MD5 of the merchant key: only that the sender knows that hash. */
    public readonly bool $isAuthorized;
    public readonly ?string $trackingCode;
    /** Masked. */
    public readonly ?Secret $cardNumber;
    public readonly ?string $ip;
    public readonly ?string $date;
    /** `date` as a moment, in UTC; Tehran's time is assumed. Null where it cannot be read. */
    public readonly ?\DateTimeImmutable $dateTime;

    /** @internal */
    public function __construct(Handle $handle)
    {
        $push = Reader::of($handle);
        $this->callback = Callback::ofPush($handle);
        $this->isAuthorized = $push->bool('dargah_tabapay_push_is_authorized');
        $this->trackingCode = $push->text('dargah_tabapay_push_tracking_code');
        $this->cardNumber = $push->secret('dargah_tabapay_push_card_number');
        $this->ip = $push->text('dargah_tabapay_push_ip');
        $this->date = $push->text('dargah_tabapay_push_date');
        $this->dateTime = $push->secondsMoment('dargah_tabapay_push_date_unix');
    }

    /**
     * What TabaPay wants to hear, as `application/json`. To be sent only where a verify, or Checkout's push, found the
     * payment Paid, and else an error status: on a success TabaPay may give the shop money that it does not know of.
     */
    public static function answer(): string
    {
        return Api::get()->lent('dargah_tabapay_push_answer') ?? '';
    }

    /** @return array<string, mixed> */
    protected function shown(): array
    {
        return ['callback' => $this->callback, 'isAuthorized' => $this->isAuthorized,
            'trackingCode' => $this->trackingCode, 'cardNumber' => $this->cardNumber, 'date' => $this->date];
    }
}
