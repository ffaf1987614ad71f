<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\Handle;
use Dargah\Native\Json;
use Dargah\Native\Reader;

/** One thing that happened to a payment. Without secrets. */
final class HistoryLine implements \JsonSerializable
{
    /**
     * @param \DateTimeImmutable $at      when it was written down, by the journal's clock
     * @param int $ms                     the same in milliseconds since 1970
     * @param string $what                in a few English words
     * @param array<string, mixed> $detail more about it
     */
    private function __construct(
        public readonly \DateTimeImmutable $at,
        public readonly int $ms,
        public readonly string $what,
        public readonly array $detail,
    ) {
    }

    /** @return list<self> @internal */
    public static function listOf(Handle $handle): array
    {
        $history = Reader::of($handle);
        $list = [];
        for ($at = 0, $count = $history->int('dargah_history_count'); $at < $count; $at++) {
            $detail = $history->text('dargah_history_detail_json_at', $at) ?? '{}';
            $list[] = new self(
                at: $history->moment('dargah_history_ms_at', $at),
                ms: $history->int('dargah_history_ms_at', $at),
                what: $history->text('dargah_history_what_at', $at) ?? '',
                detail: Json::object($detail, 'detail'),
            );
        }
        return $list;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['ms' => $this->ms, 'what' => $this->what, 'detail' => $this->detail ?: new \stdClass()];
    }
}
