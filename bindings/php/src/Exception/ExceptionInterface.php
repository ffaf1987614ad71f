<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** Everything that this package throws on purpose. */
interface ExceptionInterface extends \Throwable
{
}
