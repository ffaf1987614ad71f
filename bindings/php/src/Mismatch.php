<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\InternalException;
use Dargah\Native\Reader;

/** Proof of a payment of another amount: the shop decides whether it takes it or gives it back. */
final class Mismatch extends Outcome
{
    /** What was asked for, in Rial. */
    public readonly int $expected;
    /** What was paid, in Rial, as the gateway reported it. */
    public readonly int $reported;
    /** Tara's `rrn`, TabaPay's `shaparakRefNumber`. */
    public readonly string $referenceNumber;
    /** The gateway's whole answer. */
    public readonly Tara\VerifyAnswer|TabaPay\VerifyAnswer $answer;

    protected function __construct(Reader $outcome)
    {
        parent::__construct($outcome);
        $this->expected = $outcome->int64('dargah_outcome_expected_amount') ?? throw InternalException::without('expected_amount');
        $this->reported = $outcome->int64('dargah_outcome_amount') ?? throw InternalException::without('amount');
        $this->referenceNumber = $outcome->text('dargah_outcome_reference_number') ?? throw InternalException::without('reference_number');
        $this->answer = self::answerOf($outcome);
    }
}
