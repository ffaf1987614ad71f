<?php

declare(strict_types=1);

namespace Dargah\Exception;

/** A callback that cannot be used. It says nothing about the payment, which is untouched by it. */
class CallbackException extends DargahException
{
}
