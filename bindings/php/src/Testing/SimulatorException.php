<?php

declare(strict_types=1);

namespace Dargah\Testing;

use Dargah\Exception\ExceptionInterface;

/** The simulator cannot be started, or refuses what it is asked to do. The message says why. */
final class SimulatorException extends \RuntimeException implements ExceptionInterface
{
}
