"""What this machine has of that which the peers need."""

import os
import pathlib
import shutil
import subprocess
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parent.parent / "compare"))

from peers import TARGET

STAGE = pathlib.Path(os.environ.get("STAGE", TARGET / "stage/usr/local")).resolve()


class Missing(Exception):
    """Why something is not there."""


def run(*command, **more) -> str:
    """What the command printed. What it says besides is shown where it fails."""
    done = subprocess.run([str(part) for part in command], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, **more)
    if done.returncode != 0:
        why = done.stderr.strip() or done.stdout.strip() or f"it ended with {done.returncode}"
        raise Missing(f"{command[0]} {command[1]} failed: {why}")
    return done.stdout.strip()


def need(program: str, packages: str) -> str:
    found = shutil.which(program)
    if not found:
        raise Missing(f"{program} is missing. On Debian and Ubuntu: apt-get install {packages}")
    return found


def library() -> pathlib.Path:
    found = next(STAGE.rglob("libdargah.so.1"), None)
    if not found:
        raise Missing(f"there is no libdargah.so.1 below {STAGE}: make stage")
    return found


def version_of(file: pathlib.Path) -> str:
    """The version of a library, as it says itself."""
    code = ("import ctypes, sys; l = ctypes.CDLL(sys.argv[1]); l.dargah_version.restype = ctypes.c_char_p; "
            "print(l.dargah_version(None).decode())")
    return run(sys.executable, "-c", code, file)


def php_fpm(php: str) -> str:
    """The PHP-FPM of the same version as `php`. Debian's is called php-fpm8.2 or the like."""
    version = run(php, "-r", 'echo PHP_MAJOR_VERSION, ".", PHP_MINOR_VERSION;')
    path = os.pathsep.join([os.environ["PATH"], "/usr/sbin", "/usr/local/sbin"])
    for name in (f"php-fpm{version}", "php-fpm"):
        found = shutil.which(name, path=path)
        if found:
            return found
    raise Missing("there is no php-fpm. On Debian and Ubuntu: apt-get install php-fpm")
