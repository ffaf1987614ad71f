<?php

declare(strict_types=1);

namespace Dargah;

use Dargah\Native\Api;
use Dargah\Native\Arg;

/** Amounts are whole Rials, as an int, everywhere. */
final class Rial
{
    private function __construct()
    {
    }

    /**
     * Toman to Rial: times ten. A fraction or an overflow is an InvalidInputException.
     *
     * @param int $toman
     */
    public static function fromToman(mixed $toman): int
    {
        return Api::get()->number('dargah_rial_from_toman', Arg::integer('toman', $toman));
    }

    /**
     * Rial to Toman; null where it is no whole number of Tomans, or negative.
     *
     * @param int $rial
     */
    public static function toToman(mixed $rial): ?int
    {
        return Api::get()->optional('int64_t', 'dargah_rial_to_toman', Arg::integer('rial', $rial));
    }

    /** Reads an amount in Rial: ASCII, Persian or Arabic digits, with or without separators. */
    public static function parse(string $amount): int
    {
        return Api::get()->number('dargah_rial_parse', $amount);
    }

    /**
     * For people who read Persian, e.g. `۱٬۵۰۰٬۰۰۰`.
     *
     * @param int $rial
     */
    public static function toPersian(mixed $rial): string
    {
        return Api::get()->text('dargah_rial_to_persian', Arg::integer('rial', $rial));
    }
}
