<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What became of a payment. */
enum OutcomeKind: int
{
    /** Positive proof: success code, token, amount and reference number, all as asked for. */
    case Paid = 1;

    /** The gateway says that it was not paid; see `dargah_outcome_is_final`. */
    case Declined = 2;

    /** Proof of a payment of another amount: the shop decides. */
    case Mismatch = 3;

    /** Nobody knows yet: money may have moved. Ask again; never treat it as not paid. Also for NULL. */
    case Unknown = 4;
}
