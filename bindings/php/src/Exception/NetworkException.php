<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** The gateway could not be reached, or the connection was lost: `$progress` says how far the request got. */
class NetworkException extends DargahException
{
}
