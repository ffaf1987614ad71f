<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** What went wrong. The numbers are stable and never reused. */
enum ErrorKind: int
{
    /** A value of the caller's is not acceptable; `field` names it. Nothing was sent. */
    case InvalidInput = 1;

    /** A setting is not acceptable; `field` names it. Nothing was sent. */
    case InvalidConfiguration = 2;

    /** The callback is for another payment: another token, order or amount, named by `field`. */
    case CallbackMismatch = 3;

    /** The callback cannot be read: a field is missing or doubled, named by `field`. */
    case CallbackUnreadable = 4;

    /** The gateway's host name could not be resolved. */
    case Resolve = 10;

    /** No connection to the gateway. */
    case Connect = 11;

    /** The proxy refused. */
    case Proxy = 12;

    /** TLS could not be set up; the error says why. */
    case Tls = 13;

    /** The time was up. */
    case Timeout = 14;

    /** The caller cancelled. */
    case Cancelled = 15;

    /** The connection broke. */
    case ConnectionLost = 16;

    /** The answer is longer than allowed. */
    case AnswerTooLarge = 20;

    /** The answer is not what the document describes: HTML, empty, cut, of a wrong type. */
    case AnswerUnreadable = 21;

    /** The answer contradicts the question or itself: another token, success without a reference. */
    case AnswerContradictory = 22;

    /** An HTTP status that is no success, with nothing readable in it. */
    case HttpStatus = 23;

    /** The gateway sent a redirect, which is never followed. */
    case Redirected = 24;

    /** The gateway refused, with a code. */
    case Refused = 30;

    /** The gateway does not accept the credentials (401, 403, or its own code). */
    case Authentication = 31;

    /** The journal cannot be read or written. Nothing was marked as paid. */
    case Journal = 40;

    /** The order stands in the way: paid already, perhaps paid, open, or now of another amount. */
    case OrderConflict = 41;

    /** The library was called wrongly: NULL for a handle, a builder used twice. `field` names the parameter. */
    case Misuse = 98;

    /** A fault in dargah itself. Please report it. */
    case Internal = 99;
}
