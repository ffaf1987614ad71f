# For sh, sourced with $work set to a folder below target/: what the tests of the package, and those of its hosts, run in.

here=bindings/python

# The tools, in versions that are known to agree with the tests.
make_tools() {
    tools="$work/tools"
    if ! cmp -s "$here/tests/tools.txt" "$tools/installed.txt"; then
        rm -rf "$tools"
        "$python" -m venv "$tools"
        "$tools/bin/pip" install --quiet --disable-pip-version-check -r "$here/tests/tools.txt"
        cp "$here/tests/tools.txt" "$tools/installed.txt"
    fi
}

# The wheels: those of WHEELS, or built now.
make_wheels() {
    wheels=${WHEELS:-}
    [ -z "$wheels" ] || return 0
    wheels="$work/wheels"
    rm -rf "$wheels"
    # Optimised as one piece takes minutes: the long run tests what is shipped.
    profile=release
    [ -z "${LONG:-}" ] || profile=cabi
    MATURIN="$tools/bin/maturin" PROFILE="${PROFILE:-$profile}" "$here/build-wheel" "$wheels"
}

# make_venv NAME INTERPRETER REQUIREMENTS: $work/NAME with them and the wheels, with nothing of the source tree on its path.
make_venv() {
    venv="$work/$1"
    if ! cmp -s "$3" "$venv/installed.txt"; then
        rm -rf "$venv"
        "$2" -m venv "$venv"
        "$venv/bin/pip" install --quiet --disable-pip-version-check -r "$3"
        cp "$3" "$venv/installed.txt"
    fi
    "$venv/bin/pip" install --quiet --disable-pip-version-check --force-reinstall --no-deps "$wheels"/*.whl
}
