<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What a shop does next about a payment. The states are for operators. */
enum NextStep: int
{
    /** Nothing: it is delivered, given back, or closed. */
    case Nothing = 1;

    /** Deliver the order, and acknowledge. */
    case Deliver = 2;

    /** Give the money back: the order was paid by another payment. */
    case GiveBack = 3;

    /** Not paid: the payer may pay again. */
    case OfferToPayAgain = 4;

    /** Nobody knows yet, or the payer is on the way: reconcile will tell. */
    case Wait = 5;

    /** A person decides what becomes of it. */
    case AskAPerson = 6;
}
