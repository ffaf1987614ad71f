#!/usr/bin/env python3
"""PHP: storms of signals, another locale and environment, and exit() with connections idle, in a shutdown function and in a
signal handler."""

import host
import life

if __name__ == "__main__":
    life.main("PHP", ["php", *host.PHP, host.HERE / "php/life.php"])
