<?php

declare(strict_types=1);

namespace Dargah\Tara;

use Dargah\Exception\DargahException;
use Dargah\Extra;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;
use Dargah\RefundKind;
use Dargah\Secret;

/** What became of a refund. Unknown means that the money may have moved: never ask again before somebody has looked. */
final class Refund implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param DargahException|null $error why it was refused or is unknown, not thrown; null when it was done
     * @param Extra|null $extra           the answer's fields besides `success`; null unless done
     * @param Secret|null $raw            the answer as it came; null unless done
     * @param int|null $httpStatus        null unless done
     */
    private function __construct(
        public readonly RefundKind $kind,
        public readonly ?DargahException $error,
        public readonly ?Extra $extra,
        public readonly ?Secret $raw,
        public readonly ?int $httpStatus,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_tara_refund_to_json');
    }

    /** Tara says that it was done. */
    public function isDone(): bool
    {
        return $this->kind === RefundKind::Done;
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $refund = Reader::of($handle);
        $error = $refund->inner('dargah_tara_refund_get_error');
        $done = $error === null;
        return new self(
            kind: RefundKind::tryFrom($refund->int('dargah_tara_refund_get_kind')) ?? RefundKind::Unknown,
            error: $error === null ? null : DargahException::read($error),
            extra: $done ? $refund->extra('dargah_tara_refund_extra_json') : null,
            raw: $refund->secret('dargah_tara_refund_raw'),
            httpStatus: $done ? $refund->int('dargah_tara_refund_http_status') : null,
            reader: $refund,
        );
    }
}
