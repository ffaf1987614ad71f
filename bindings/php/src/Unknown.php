<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Exception\DargahException;
use Dargah\Native\Reader;

/** Nobody knows yet: money may have moved. Keep the order open, and verify again with `verifiedBefore: true`. */
final class Unknown extends Outcome
{
    /** The gateway's code, where there is one. */
    public readonly ?string $code;
    /** Why it is not known: an exception that was not thrown. Null only from a library newer than this package. */
    public readonly ?DargahException $error;

    protected function __construct(Reader $outcome)
    {
        parent::__construct($outcome);
        $this->code = $outcome->text('dargah_outcome_code');
        $this->error = self::errorOf($outcome);
    }
}
