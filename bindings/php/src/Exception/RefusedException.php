<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The gateway refused: `$gatewayCode` says why. */
final class RefusedException extends DargahException
{
}
