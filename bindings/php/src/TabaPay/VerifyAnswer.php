<?php

declare(strict_types=1);

namespace Dargah\TabaPay;

use Dargah\Extra;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\Secret;

/** What `verify` answered. An answer is not a payment: only `TabaPay::verify()` compares it. */
final class VerifyAnswer implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param int|null $amount          in Rial; null where it is missing or not a whole number
     * @param int|null $finalAmount     in Rial
     * @param Secret|null $cardNumber   masked
     * @param string|null $date         in the Solar Hijri calendar, as TabaPay writes it
     * @param \DateTimeImmutable|null $dateTime `date` as a moment, in UTC; Tehran's time is assumed
     * @param Extra $extra              the fields that no document describes
     * @param Secret $raw               the answer as it came
     */
    private function __construct(
        public readonly ?string $responseCode,
        public readonly ?string $status,
        public readonly ?string $message,
        public readonly ?Secret $token,
        public readonly ?string $shaparakRefNumber,
        public readonly ?string $trackingCode,
        public readonly ?int $amount,
        public readonly ?int $finalAmount,
        public readonly ?Secret $cardNumber,
        public readonly ?Secret $hashedCardNumber,
        public readonly ?string $additionalData,
        public readonly ?string $ip,
        public readonly ?string $date,
        public readonly ?\DateTimeImmutable $dateTime,
        public readonly int $httpStatus,
        public readonly Extra $extra,
        public readonly Secret $raw,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tabapay_verify_answer_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        return self::read(Reader::of($handle));
    }

    /** @internal */
    public static function read(Reader $answer): self
    {
        return new self(
            responseCode: $answer->text('dargah_tabapay_verify_answer_response_code'),
            status: $answer->text('dargah_tabapay_verify_answer_status'),
            message: $answer->text('dargah_tabapay_verify_answer_message'),
            token: $answer->secret('dargah_tabapay_verify_answer_token'),
            shaparakRefNumber: $answer->text('dargah_tabapay_verify_answer_shaparak_ref_number'),
            trackingCode: $answer->text('dargah_tabapay_verify_answer_tracking_code'),
            amount: $answer->int64('dargah_tabapay_verify_answer_amount'),
            finalAmount: $answer->int64('dargah_tabapay_verify_answer_final_amount'),
            cardNumber: $answer->secret('dargah_tabapay_verify_answer_card_number'),
            hashedCardNumber: $answer->secret('dargah_tabapay_verify_answer_hashed_card_number'),
            additionalData: $answer->text('dargah_tabapay_verify_answer_additional_data'),
            ip: $answer->text('dargah_tabapay_verify_answer_ip'),
            date: $answer->text('dargah_tabapay_verify_answer_date'),
            dateTime: $answer->secondsMoment('dargah_tabapay_verify_answer_date_unix'),
            httpStatus: $answer->int('dargah_tabapay_verify_answer_http_status'),
            extra: $answer->extra('dargah_tabapay_verify_answer_extra_json'),
            raw: $answer->secret('dargah_tabapay_verify_answer_raw') ?? new Secret(''),
            reader: $answer,
        );
    }
}
