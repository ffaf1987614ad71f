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

/** What `purchaseInquiry` answered. It never makes a payment paid by itself. */
final class Inquiry implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param string|null $result of the inquiry itself
     * @param list<VerifyAnswer> $trackPurchaseList
     * @param Extra $extra        the fields that no document describes
     * @param Secret $raw         the answer as it came
     */
    private function __construct(
        public readonly ?string $result,
        public readonly ?string $description,
        public readonly ?string $doTime,
        public readonly ?string $orderId,
        public readonly array $trackPurchaseList,
        public readonly int $httpStatus,
        public readonly Extra $extra,
        public readonly Secret $raw,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tara_inquiry_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $inquiry = Reader::of($handle);
        $tracks = [];
        for ($at = 0, $count = $inquiry->int('dargah_tara_inquiry_track_count'); $at < $count; $at++) {
            $track = $inquiry->inner('dargah_tara_inquiry_track_at', $at);
            $tracks[] = VerifyAnswer::read($track ?? throw InternalException::without('track'));
        }
        return new self(
            result: $inquiry->text('dargah_tara_inquiry_result'),
            description: $inquiry->text('dargah_tara_inquiry_description'),
            doTime: $inquiry->text('dargah_tara_inquiry_do_time'),
            orderId: $inquiry->text('dargah_tara_inquiry_order_id'),
            trackPurchaseList: $tracks,
            httpStatus: $inquiry->int('dargah_tara_inquiry_http_status'),
            extra: $inquiry->extra('dargah_tara_inquiry_extra_json'),
            raw: $inquiry->secret('dargah_tara_inquiry_raw') ?? new Secret(''),
            reader: $inquiry,
        );
    }
}
