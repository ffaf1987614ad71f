#!/usr/bin/env python3
"""Uses the packages as a shop would, outside this tree. Usage: packages.py PACKAGES DOTNET

Programs are compiled against what is in the packages: the example, and the C# of the READMEs. They find the native
library in two layouts: as a .NET project copies it (runtimes/ beside the program), and beside the assembly. Nothing of
the tree and no variable helps them.
"""

import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent.parent


def run(runtime: "str | pathlib.Path", program: "str | pathlib.Path") -> str:
    """What a program said that ended well."""
    kept = {name: os.environ[name] for name in ("PATH", "HOME", "DARGAH_SIMULATOR") if name in os.environ}
    kept["LC_ALL"] = "C.UTF-8"
    done = subprocess.run([runtime, program], capture_output=True, text=True, env=kept, cwd="/")
    if done.returncode or not done.stdout:
        sys.exit(f"{runtime} {program}: {done.stdout}{done.stderr}")
    return done.stdout


def check_the_check(package: pathlib.Path, folder: pathlib.Path) -> int:
    """A package that lacks a file, or has one too many, must be refused."""
    with zipfile.ZipFile(package) as content:
        files = {name: content.read(name) for name in content.namelist()}
        modes = {one.filename: one for one in content.infolist()}
    broken = [{one: files[one] for one in files if one != name} for name in files if not name.startswith("LICENSE")]
    broken += [{**files, "lib/netstandard2.0/notes.txt": b""}, {**files, "runtimes/linux-x64/native/libdargah.so.1": b"no ELF" * 9}]
    unmoded = dict(files)  # nothing in it may be executed
    for at, content in enumerate([*broken, unmoded]):
        place = folder / f"broken {at}"
        place.mkdir()
        with zipfile.ZipFile(place / package.name, "w") as made:
            for name, data in content.items():
                made.writestr(name if content is unmoded else modes.get(name, name), data)
        done = subprocess.run([ROOT / "bindings/csharp/check-package", place / package.name], capture_output=True)
        if done.returncode == 0:
            sys.exit(f"check-package takes a package with {sorted(content)}")
    return len(broken) + 1


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
        # Not every unpacker keeps the mode: the README says so.
        program = native.with_name("dargah")
        program.chmod(0o755)
        said = run(program, "--version")
        print(f"{program.name}: {said.strip()}")
        project, beside = pathlib.Path(folder, "project"), pathlib.Path(folder, "beside")
        for place in (project, beside):
            place.mkdir()
            for assembly in assemblies:
                shutil.copy(assembly, place)
        shutil.copytree(runtimes, project / "runtimes")
        shutil.copy(native, beside)
        example, readmes = ROOT / "examples/csharp/FirstPayment.cs", pathlib.Path(folder, "readmes")
        subprocess.run([sys.executable, ROOT / "bindings/csharp/tests/readme.py", readmes], check=True)
        programs = [(project, example), (beside, example), *[(project, source) for source in sorted(readmes.glob("*.cs"))]]
        for place, source in programs:
            shutil.copy(source, place)
            subprocess.run(["mcs", "-sdk:4.6.1-api", "-langversion:7.2", "-warnaserror", f"-out:{source.stem}.exe",
                            "-r:System.Core.dll", *[f"-r:{assembly.name}" for assembly in assemblies], source.name],
                           cwd=place, check=True)
            said = [run(runtime, place / f"{source.stem}.exe").splitlines()[-1] for runtime in ("mono", dotnet)]
            print(f"{place.name}/{source.stem}: {said[0]}")
    print(f"{len(assemblies)} packages, {len(programs)} programs outside the tree on 2 runtimes; {refused} broken ones refused")


if __name__ == "__main__":
    main()
