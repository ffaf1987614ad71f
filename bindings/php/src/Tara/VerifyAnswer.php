<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Exception\InternalException;
use Dargah\Extra;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\Secret;

/** What `purchaseVerify` answered, or one element of an inquiry. An answer is not a payment: only `verify()` compares it. */
final class VerifyAnswer implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param string|null $result  null where it is missing or of a type that no code has
     * @param int|null $amount     in Rial; null where it is missing or not a whole number
     * @param string|null $rrn     the reference number
     * @param list<ServiceAmount> $serviceAmountList
     * @param bool $fromInquiry    whether it comes from an inquiry and not from a verify
     * @param Extra $extra         the fields that no document describes
     * @param Secret $raw          the answer as it came
     */
    private function __construct(
        public readonly ?Secret $token,
        public readonly ?string $result,
        public readonly ?string $description,
        public readonly ?string $doTime,
        public readonly ?int $amount,
        public readonly ?string $rrn,
        public readonly ?string $type,
        public readonly array $serviceAmountList,
        public readonly bool $fromInquiry,
        public readonly int $httpStatus,
        public readonly Extra $extra,
        public readonly Secret $raw,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tara_verify_answer_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        return self::read(Reader::of($handle));
    }

    /** @internal */
    public static function read(Reader $answer): self
    {
        $services = [];
        for ($at = 0, $count = $answer->int('dargah_tara_verify_answer_service_count'); $at < $count; $at++) {
            $services[] = new ServiceAmount(
                $answer->int64('dargah_tara_verify_answer_service_id_at', $at) ?? throw InternalException::without('service id'),
                $answer->int64('dargah_tara_verify_answer_service_amount_at', $at)
                    ?? throw InternalException::without('service amount'),
            );
        }
        return new self(
            token: $answer->secret('dargah_tara_verify_answer_token'),
            result: $answer->text('dargah_tara_verify_answer_result'),
            description: $answer->text('dargah_tara_verify_answer_description'),
            doTime: $answer->text('dargah_tara_verify_answer_do_time'),
            amount: $answer->int64('dargah_tara_verify_answer_amount'),
            rrn: $answer->text('dargah_tara_verify_answer_rrn'),
            type: $answer->text('dargah_tara_verify_answer_type'),
            serviceAmountList: $services,
            fromInquiry: $answer->bool('dargah_tara_verify_answer_is_from_inquiry'),
            httpStatus: $answer->int('dargah_tara_verify_answer_http_status'),
            extra: $answer->extra('dargah_tara_verify_answer_extra_json'),
            raw: $answer->secret('dargah_tara_verify_answer_raw') ?? new Secret(''),
            reader: $answer,
        );
    }
}
