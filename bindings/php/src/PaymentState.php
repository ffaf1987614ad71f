<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** Where a payment stands. */
enum PaymentState: int
{
    /** Written down; the gateway may or may not have been asked for a token. */
    case Started = 1;

    /** The payer is on the way: there is a token, and no positive callback yet. */
    case Waiting = 2;

    /** A verify is about to leave, or has left: whoever holds the lease is at it. */
    case Verifying = 3;

    /** Nobody knows; asked again by reconcile. */
    case Unknown = 4;

    /** Called not paid, which may still change: it stays due until its window is over. */
    case Declined = 5;

    /** Positive proof. Never changes. */
    case Paid = 6;

    /** Called not paid when its window was over: asked about no more. A positive callback is verified all the same. */
    case DeclinedFinal = 7;

    /** Proof of another amount. Stays listed until the shop closes it. */
    case Mismatch = 8;

    /** Time is up without proof. Stays listed until a person closes it; a positive callback is verified all the same. */
    case Unresolved = 9;

    /** The gateway gave no token: nothing can have been paid. */
    case Failed = 10;

    /** Closed by a person, with a reason. Never changes. */
    case Closed = 11;
}
