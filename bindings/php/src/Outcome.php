<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\DargahException;
use Dargah\Exception\MisuseException;
use Dargah\Native\GuardedAnswer;
use Dargah\Native\Handle;
use Dargah\Native\Reader;
use Dargah\Native\Shown;

/**
 * What became of a payment: Paid, Declined, Mismatch or Unknown, to tell apart by `instanceof` or `match (true)`.
 *
 * Only Paid is paid. Unknown means that money may have moved: ask again later, never treat it as not paid.
 */
abstract class Outcome implements \JsonSerializable
{
    use GuardedAnswer;

    /** @var \WeakMap<self, Handle>|null Outside of the objects, so that `==` goes on comparing what the gateway answered. */
    private static ?\WeakMap $handles = null;

    /** How far a verify got at the most. Expected::answered() goes by it. */
    public readonly Progress $progress;
    /** Whether nothing can change it any more: paid, or finally declined. */
    public readonly bool $isFinal;

    protected function __construct(Reader $outcome)
    {
        $this->progress = Progress::tryFrom($outcome->int('dargah_outcome_progress')) ?? Progress::Sent;
        $this->isFinal = $outcome->bool('dargah_outcome_is_final');
        Shown::keep($this, $outcome, 'dargah_outcome_to_json');
    }

    /** @internal */
    final public static function read(Handle $handle): Paid|Declined|Mismatch|Unknown
    {
        $outcome = Reader::of($handle);
        $read = match (OutcomeKind::tryFrom($outcome->int('dargah_outcome_get_kind'))) {
            OutcomeKind::Paid => new Paid($outcome),
            OutcomeKind::Declined => new Declined($outcome),
            OutcomeKind::Mismatch => new Mismatch($outcome),
            // What a newer library adds proves nothing to this package.
            default => new Unknown($outcome),
        };
        self::$handles ??= new \WeakMap();
        self::$handles[$read] = $handle;
        return $read;
    }

    /** @internal */
    final public function handle(): Handle
    {
        return self::$handles[$this] ?? throw MisuseException::closed();
    }

    /** The gateway's answer of a paid payment or a mismatch. */
    final protected static function answerOf(Reader $outcome): Tara\VerifyAnswer|TabaPay\VerifyAnswer
    {
        $tara = $outcome->inner('dargah_outcome_tara_answer');
        if ($tara !== null) {
            return Tara\VerifyAnswer::read($tara);
        }
        return TabaPay\VerifyAnswer::read($outcome->inner('dargah_outcome_tabapay_answer')
            ?? throw Exception\InternalException::without('answer'));
    }

    final protected static function errorOf(Reader $outcome): ?DargahException
    {
        $error = $outcome->inner('dargah_outcome_get_error');
        return $error === null ? null : DargahException::read($error);
    }
}
