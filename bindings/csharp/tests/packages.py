#!/usr/bin/env python3
"""Uses the packages as a shop would, outside this tree. Usage: packages.py PACKAGES DOTNET

A program is compiled against what is in the packages, and finds the native library in two layouts: as a .NET project
copies it (runtimes/ beside the program), and beside the assembly. Nothing of the tree and no variable helps it.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent


def run(runtime: str, program: pathlib.Path) -> str:
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "DARGAH_SIMULATOR") if name in os.environ}
    done = subprocess.run([runtime, program], capture_output=True, text=True, env=kept, cwd="/")
    if done.returncode or "Paid: ship it" not in done.stdout:
        sys.exit(f"{runtime} {program}: {done.stdout}{done.stderr}")
    return done.stdout


def check_the_check(package: pathlib.Path, folder: pathlib.Path) -> int:
    """A package that lacks a file, or has one too many, must be refused."""
    with zipfile.ZipFile(package) as content:
        files = {name: content.read(name) for name in content.namelist()}
    broken = [{one: files[one] for one in files if one != name} for name in files if not name.startswith("LICENSE")]
    broken += [{**files, "lib/netstandard2.0/notes.txt": b""}, {**files, "runtimes/linux-x64/native/libdargah.so.1": b"no ELF" * 9}]
    for at, content in enumerate(broken):
        place = folder / f"broken {at}"
        place.mkdir()
        with zipfile.ZipFile(place / package.name, "w") as made:
            for name, data in content.items():
                made.writestr(name, data)
        done = subprocess.run([ROOT / "bindings/csharp/check-package", place / package.name], capture_output=True)
        if done.returncode == 0:
            sys.exit(f"check-package takes a package with {sorted(content)}")
    return len(broken)


def main() -> None:
    packages, dotnet = pathlib.Path(sys.argv[1]), sys.argv[2]
    with tempfile.TemporaryDirectory(prefix="a shop ") as folder:
        [whole] = [package for package in packages.glob("*.nupkg") if "Testing" not in package.name]
        refused = check_the_check(whole, pathlib.Path(folder))
        unpacked = pathlib.Path(folder, "packages")
        for package in packages.glob("*.nupkg"):
            with zipfile.ZipFile(package) as content:
                content.extractall(unpacked / package.name.removesuffix(".nupkg"))
        assemblies = sorted(unpacked.glob("*/lib/netstandard2.0/*.dll"))
        [runtimes] = unpacked.glob("*/runtimes")
        [native] = runtimes.glob("*/native/libdargah.so.1")
        project, beside = pathlib.Path(folder, "project"), pathlib.Path(folder, "beside")
        for place in (project, beside):
            place.mkdir()
            for assembly in assemblies:
                shutil.copy(assembly, place)
        shutil.copytree(runtimes, project / "runtimes")
        shutil.copy(native, beside)
        for place in (project, beside):
            shutil.copy(ROOT / "examples/csharp/FirstPayment.cs", place)
            subprocess.run(["mcs", "-out:FirstPayment.exe", *[f"-r:{assembly.name}" for assembly in assemblies],
                            "FirstPayment.cs"], cwd=place, check=True)
            for runtime in ("mono", dotnet):
                run(runtime, place / "FirstPayment.exe")
    print(f"{len(assemblies)} packages, used from outside in 2 layouts on 2 runtimes; {refused} broken ones refused")


if __name__ == "__main__":
    main()
