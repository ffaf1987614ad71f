"""Does on purpose what valgrind must notice, or nothing: broken.py nothing | read | leak"""

from __future__ import annotations

import ctypes
import sys

libc = ctypes.CDLL(None)
libc.malloc.restype = ctypes.c_void_p
libc.malloc.argtypes = [ctypes.c_size_t]
libc.free.argtypes = [ctypes.c_void_p]

block = libc.malloc(1000)
if sys.argv[1] == "read":
    libc.free(block)
    print(len(ctypes.string_at(block + 8, 8)))
elif sys.argv[1] == "nothing":
    libc.free(block)
# Nobody knows where it was.
block = 0
