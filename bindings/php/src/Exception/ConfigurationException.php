<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** A setting is wrong: `$field` names it. Nothing was sent. */
final class ConfigurationException extends DargahException
{
}
