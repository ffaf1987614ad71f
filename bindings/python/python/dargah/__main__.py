"""The program ``dargah``, as the console script and by ``python -m dargah``: ``dargah --help`` says everything."""

import os
import signal
import sys

from dargah import _native


def main() -> int:
    """Does what the command line asks for, and gives the exit status."""
    # Signals as any program has them. What the caller lets be ignored (nohup) stays so.
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, signal.SIG_DFL)
    signal.signal(signal.SIGXFSZ, signal.SIG_DFL)
    # Where a standard stream is closed, no connection may take its number.
    while (opened := os.open(os.devnull, os.O_RDWR)) < 3:
        os.set_inheritable(opened, True)
    os.close(opened)
    return _native._run_program(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
