<?php

// Made by tools/ from dargah.h: do not edit; `make headers` makes it anew.

declare(strict_types=1);

namespace Dargah;

/** The HTTP method of a redirect. */
enum RedirectMethod: int
{
    /** An ordinary link: HTTP 302 or 303 with `Location` serves as well as the page. */
    case Get = 1;

    /** A form that the browser posts, urlencoded. */
    case Post = 2;
}
