<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The journal of payments cannot be read or written. */
final class JournalException extends DargahException
{
}
