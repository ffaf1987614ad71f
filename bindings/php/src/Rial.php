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

    /**
     * Reads an amount in Rial: ASCII, Persian or Arabic digits, with or without separators.
     *
     * @param string $amount
     */
    public static function parse(mixed $amount): int
    {
        return Api::get()->number('dargah_rial_parse', Arg::decimal('amount', $amount));
    }

    /**
     * Reads an amount in Toman: half Tomans and other tenths too, `1234.5` Toman are 12,345 Rial.
     *
     * @param string $amount
     */
    public static function parseToman(mixed $amount): int
    {
        return Api::get()->number('dargah_rial_parse_toman', Arg::decimal('amount', $amount));
    }

    /**
     * Reads an amount in Rial that is written as a decimal, as databases do: `150000.00`. The fraction must be zero.
     *
     * @param string $amount
     */
    public static function parseDecimal(mixed $amount): int
    {
        return Api::get()->number('dargah_rial_parse_decimal', Arg::decimal('amount', $amount));
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
