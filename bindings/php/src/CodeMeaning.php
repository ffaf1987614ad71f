<?php

declare(strict_types=1);

namespace Dargah;

/** What a code means at one call. */
final class CodeMeaning
{
    public readonly bool $success;
    /** Whether a refusal with it is final at a first verify, after the time in which the payment could be paid. */
    public readonly bool $final;
    public readonly bool $retryable;
    public readonly bool $moneyMayHaveMoved;

    /** @internal */
    public function __construct(int $flags)
    {
        $this->success = ($flags & CodeFlags::Success->value) !== 0;
        $this->final = ($flags & CodeFlags::Final->value) !== 0;
        $this->retryable = ($flags & CodeFlags::Retryable->value) !== 0;
        $this->moneyMayHaveMoved = ($flags & CodeFlags::MoneyMayHaveMoved->value) !== 0;
    }
}
