<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** An answer came that is no answer: HTML, empty, too large, contradictory, a redirect, an HTTP error. */
final class AnswerException extends DargahException
{
}
