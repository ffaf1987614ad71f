<?php

declare(strict_types=1);

namespace Dargah;

/** One code that a gateway documents. */
final class CodeEntry
{
    /** @internal */
    public function __construct(
        /** `tara` or `tabapay`. */
        public readonly string $gateway,
        public readonly int $number,
        /** The name of its constant. */
        public readonly string $name,
        /** Its meaning in English. */
        public readonly string $text,
        /** Its meaning in Persian, in the words of the gateway's document. */
        public readonly string $textFa,
        /** The request's field that it is about; null where it is about none. */
        public readonly ?string $field,
    ) {
    }
}
