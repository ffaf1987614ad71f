<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\InternalException;
use Dargah\Native\Reader;

/** Positive proof: success code, token, amount and reference number, all as asked for. */
final class Paid extends Outcome
{
    /** What was paid, in Rial: just what was asked for. */
    public readonly int $amount;
    /** Tara's `rrn`, TabaPay's `shaparakRefNumber`. */
    public readonly string $referenceNumber;
    /** The gateway's whole answer. */
    public readonly Tara\VerifyAnswer|TabaPay\VerifyAnswer $answer;

    protected function __construct(Reader $outcome)
    {
        parent::__construct($outcome);
        $this->amount = $outcome->int64('dargah_outcome_amount') ?? throw InternalException::without('amount');
        $this->referenceNumber = $outcome->text('dargah_outcome_reference_number') ?? throw InternalException::without('reference_number');
        $this->answer = self::answerOf($outcome);
    }
}
