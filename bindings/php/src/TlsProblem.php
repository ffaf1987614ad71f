<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** Why TLS could not be set up. */
enum TlsProblem: int
{
    /** The gateway's certificate has expired. If others work, this machine's clock may be ahead. */
    case Expired = 1;

    /** The certificate is not valid yet: almost always this machine's clock is behind. */
    case NotValidYet = 2;

    /** The certificate is for another host name. */
    case WrongHost = 3;

    /** The certificate's issuer is not among the trusted ones. */
    case UnknownIssuer = 4;

    /** No TLS version or cipher in common (1.2 or newer is asked for). */
    case Version = 5;

    /** The certificate is broken in another way (signature, revoked, purpose). */
    case BadCertificate = 6;

    /** Anything else, e.g. what answers does not speak TLS. */
    case Other = 7;
}
