"""The web shops of examples/, one for each language: how each is built below target/, and how it is started.

Used by `make demo` and `make shop`. All of them take the same arguments and have the same pages: see examples/shop.rs.
"""

import os
import pathlib
import shutil
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parent.parent
TARGET = pathlib.Path(os.environ.get("CARGO_TARGET_DIR", ROOT / "target")).resolve()
RELEASE = TARGET / "release"
BUILD = TARGET / "demo"
CARGO = os.environ.get("CARGO", "cargo")


class Missing(Exception):
    """A program that a language needs is not there; the text says which, and how to get it."""


def need(program: str, package: str) -> str:
    found = shutil.which(program)
    if not found:
        raise Missing(f"{program}. On Debian and Ubuntu: apt-get install {package}")
    return found


def cargo(*arguments: str, **environment: str) -> None:
    subprocess.run([CARGO, "build", "--release", "--locked", "--quiet", *arguments], cwd=ROOT, check=True,
                   env={**os.environ, **environment})


def library() -> pathlib.Path:
    """libdargah.so, beside the names that programs look for."""
    cargo("-p", "dargah-cabi")
    BUILD.mkdir(parents=True, exist_ok=True)
    for name in ("libdargah.so", "libdargah.so.1"):
        link = BUILD / name
        link.unlink(missing_ok=True)
        link.symlink_to(RELEASE / "libdargah.so")
    return BUILD / "libdargah.so"


def rust() -> list:
    cargo("--features", "sqlite", "--example", "shop")
    return [str(RELEASE / "examples/shop")]


def c() -> list:
    compiler = need(os.environ.get("CC", "cc"), "gcc")
    library()
    program = BUILD / "c-shop"
    subprocess.run([compiler, "-std=c11", "-O1", "-Iinclude", "examples/c/shop.c", "examples/c/web.c", "-pthread", f"-L{BUILD}",
                    f"-Wl,-rpath,{BUILD}", "-ldargah", "-o", str(program)], cwd=ROOT, check=True)
    return [str(program)]


def python() -> list:
    """The module beside the package's sources, as a wheel would have it; nothing is installed."""
    # Python itself has what it needs of libpython, which is a package of its own on Debian.
    cargo("-p", "dargah-python", "--no-default-features", PYO3_BUILD_EXTENSION_MODULE="1")
    package = BUILD / "python/dargah"
    shutil.rmtree(package, ignore_errors=True)
    shutil.copytree(ROOT / "bindings/python/python/dargah", package, ignore=shutil.ignore_patterns("*.so", "__pycache__"))
    shutil.copy(RELEASE / "lib_native.so", package / "_native.abi3.so")
    return ["env", f"PYTHONPATH={package.parent}", "PYTHONDONTWRITEBYTECODE=1", sys.executable, str(ROOT / "examples/python/shop.py")]


def php() -> list:
    program = need("php", "php-cli php-sqlite3")
    modules = subprocess.run([program, "-m"], capture_output=True, text=True, check=True).stdout.split()
    for module, package in (("FFI", "php-cli"), ("pdo_sqlite", "php-sqlite3")):
        if module not in modules:
            raise Missing(f"PHP's extension {module}. On Debian and Ubuntu: apt-get install {package}")
    return ["env", f"DARGAH_LIBRARY={library()}", str(ROOT / "examples/php/shop")]


def csharp() -> list:
    need("mcs", "mono-mcs mono-devel")
    mono, folder = need("mono", "mono-runtime"), BUILD / "csharp"
    folder.mkdir(parents=True, exist_ok=True)
    subprocess.run(["bindings/csharp/build", folder], cwd=ROOT, check=True)
    # Dargah.dll looks for the library beside itself.
    native = folder / "libdargah.so.1"
    native.unlink(missing_ok=True)
    native.symlink_to(library())
    subprocess.run(["mcs", "-sdk:4.6.1-api", "-r:System.dll", "-r:System.Core.dll", f"-r:{folder / 'Dargah.dll'}",
                    f"-out:{folder / 'Shop.exe'}", "examples/csharp/Shop.cs", "examples/csharp/Books.cs"], cwd=ROOT, check=True)
    return [mono, str(folder / "Shop.exe")]


# Each gives the command that starts the shop, or says what is missing.
SHOPS = {"Rust": rust, "C": c, "Python": python, "PHP": php, "C#": csharp}
