<?php

declare(strict_types=1);

namespace Dargah\Checkout;

use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;

/** What reconcile found. Book what is in `unacknowledged` and nothing else, and show a person what is in `attention`. */
final class Report implements \JsonSerializable
{
    use GuardedAnswer;

    /**
     * @param int $looked                   how many payments it looked at
     * @param list<Payment> $paid           those that it found paid
     * @param list<Payment> $others         those that came to stand elsewhere, or stayed where they were
     * @param list<Payment> $unacknowledged paid payments that are to be delivered, the oldest first, at most 1000
     * @param list<Payment> $attention      payments that wait for a person's decision, at most 1000
     * @param list<Payment> $giveBack       those of them whose money is to be given back, since their order was paid by
     *                                      another payment
     * @param list<ReportError> $errors     what went wrong at single payments; they are asked about again later
     */
    private function __construct(
        public readonly int $looked,
        public readonly array $paid,
        public readonly array $others,
        public readonly array $unacknowledged,
        public readonly array $attention,
        public readonly array $giveBack,
        public readonly array $errors,
        Reader $reader,
    ) {
        Shown::keep($this, $reader, 'dargah_report_to_json');
    }

    /** @internal */
    public static function of(Handle $handle): self
    {
        $report = Reader::of($handle);
        return new self(
            looked: $report->int('dargah_report_looked'),
            paid: Payment::listOf($report->inner('dargah_report_paid')),
            others: Payment::listOf($report->inner('dargah_report_others')),
            unacknowledged: Payment::listOf($report->inner('dargah_report_unacknowledged')),
            attention: Payment::listOf($report->inner('dargah_report_attention')),
            giveBack: Payment::listOf($report->inner('dargah_report_give_back')),
            errors: ReportError::listOf($report),
            reader: $report,
        );
    }
}
