<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah\Tara;

/** The units of an invoice item (document, section 2-1). */
enum Unit: int
{
    /** کیلوگرم */
    case Kilogram = 1;

    /** متر */
    case Metre = 2;

    /** لیتر */
    case Litre = 3;

    /** مترمربع */
    case SquareMetre = 4;

    /** عدد */
    case Each = 5;

    /** قطعه */
    case Piece = 6;

    /** دستگاه */
    case Device = 7;

    /** دست */
    case Suit = 8;

    /** بسته */
    case Pack = 9;

    /** جعبه */
    case Box = 10;

    /** ست */
    case Set = 11;

    /** جفت */
    case Pair = 12;
}
