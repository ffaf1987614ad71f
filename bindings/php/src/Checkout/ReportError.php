<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Exception\DargahException;
use Dargah\Native\Reader;

/** What went wrong at one payment while reconcile was at it. */
final class ReportError implements \JsonSerializable
{
    /** @param DargahException $error not thrown */
    private function __construct(public readonly int $paymentId, public readonly DargahException $error)
    {
    }

    /** @return list<self> @internal */
    public static function listOf(Reader $report): array
    {
        $list = [];
        for ($at = 0, $count = $report->int('dargah_report_error_count'); $at < $count; $at++) {
            $error = DargahException::read($report->element('dargah_report_error_at', $at));
            $list[] = new self($report->int('dargah_report_error_payment_at', $at), $error);
        }
        return $list;
    }

    /** @return array<string, mixed> */
    public function jsonSerialize(): array
    {
        return ['paymentId' => $this->paymentId, 'error' => $this->error];
    }
}
