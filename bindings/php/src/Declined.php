<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Reader;

/** The gateway says that it was not paid. Unless it is final, it may still be paid: a late positive callback counts. */
final class Declined extends Outcome
{
    /** The gateway's code, for `Tara\Code` and `TabaPay\Code`. */
    public readonly ?string $code;
    /** The gateway's words about it. */
    public readonly ?string $text;
    /** What the code means, in Persian. */
    public readonly ?string $textFa;

    protected function __construct(Reader $outcome)
    {
        parent::__construct($outcome);
        $this->code = $outcome->text('dargah_outcome_code');
        $this->text = $outcome->text('dargah_outcome_text');
        $this->textFa = $outcome->text('dargah_outcome_text_fa');
    }
}
