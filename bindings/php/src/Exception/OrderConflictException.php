<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** There is another payment for this order. */
final class OrderConflictException extends DargahException
{
}
