# Everything here works from a clean clone. `make` alone lists the targets.

CARGO ?= cargo
export CARGO

# How many payments `make check` simulates.
SIMULATION_PAYMENTS ?= 100000

# How long `make check` looks for input that breaks something.
FUZZ_SECONDS ?= 120

# The version of cargo-deny that deny.toml is written for.
CARGO_DENY = 0.20.2

# The version of mago, PHP's static analyser, that bindings/php/mago.toml is written for.
MAGO = 1.29.0

.DEFAULT_GOAL := help
.PHONY: help demo shop simulator lib install uninstall stage dist test check again bench headers docs clean

# Where `make install` puts things.
PREFIX ?= /usr/local
export PREFIX LIBDIR INCLUDEDIR BINDIR DESTDIR

help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s  %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))
	@printf '  make test-STEP   One step of `make test` with what it uses. STEP is one of: %s\n' "$$(sed -n 's/^\[\(.*\)\]$$/\1/p' tests/steps.toml | tr '\n' ' ')"

demo: ## Plays payments from every language at both gateways, against the simulator on this machine
	@scripts/check-tools
	$(CARGO) run --release --locked --example demo
	@if command -v python3 >/dev/null 2>&1; then scripts/demo; \
	else echo 'missing: python3, so nothing is paid from the other languages. On Debian and Ubuntu: apt-get install python3'; fi

shop: ## Opens a web shop to click through; LANGUAGE says in which language, e.g. make shop LANGUAGE=C
	@scripts/check-tools
	@scripts/shop $(LANGUAGE)

simulator: ## Runs the simulator; its options go into ARGS, e.g. make simulator ARGS=--help
	@scripts/check-tools
	$(CARGO) run --release --locked -p dargah-simulator -- $(ARGS)

lib: ## Builds libdargah.so, libdargah.a and the program dargah
	@scripts/check-tools
	@scripts/build-lib

install: ## Installs libdargah with its headers, and the program dargah; PREFIX, LIBDIR, INCLUDEDIR, BINDIR and DESTDIR say where
	@scripts/install

uninstall: ## Removes what `make install` put there
	@scripts/install --uninstall

# What the tests use, wherever `make install` was told to go.
# $(abspath) would split a path at its spaces.
TARGET := $(if $(filter /%,$(CARGO_TARGET_DIR)),$(CARGO_TARGET_DIR),$(CURDIR)/$(or $(CARGO_TARGET_DIR),target))
STAGE := $(TARGET)/stage/usr/local
export STAGE

stage:
	@PREFIX=/usr/local LIBDIR= INCLUDEDIR= BINDIR= DESTDIR="$(TARGET)/stage" scripts/install

dist: stage ## Makes the packages for other languages, in target/dist: Python's wheels, Composer's archive, NuGet's packages
	python3 -m venv target/dist-tools
	target/dist-tools/bin/pip install --quiet --disable-pip-version-check "$$(grep ^maturin bindings/python/tests/tools.txt)"
	MATURIN="$(CURDIR)/target/dist-tools/bin/maturin" bindings/python/build-wheel target/dist
	bindings/php/build-package target/dist
	bindings/csharp/build-package target/dist

test: ## Runs every test and check; installs the compilers and tools for it where they are missing (Debian, Ubuntu)
	@scripts/install-test-needs
	@scripts/steps

# A single step with what it uses, e.g. `make test-python`: tests/steps.toml has their names.
test-%:
	@scripts/install-test-needs
	@scripts/steps $*

# Runs a test and keeps the rows that it prints, for docs/RELIABILITY.md.
KEPT = scripts/reliability run

check: ## What takes longer: the ABI, cargo-deny, PHP's types, all cases over TLS, 100,000 simulated payments, hosts at length, fuzzing, whether tests notice what is taken out; writes docs/RELIABILITY.md
	@scripts/check-tools
	scripts/reliability begin
	scripts/abi-check
	@$(MAKE) --no-print-directory stage
	$(CARGO) build --locked -p dargah-simulator
	$(CARGO) build --locked -p dargah-cabi --features testing
	scripts/check-symbols --without-journals
	$(KEPT) c -- env LONG=1 tests/c/run
	$(KEPT) hosts-native -- env LONG=1 scripts/with-postgres tests/hosts/native/run
	$(KEPT) csharp -- env LONG=1 bindings/csharp/run-tests
	$(KEPT) php -- env LONG=1 scripts/with-postgres bindings/php/run-tests
	$(KEPT) python -- env LONG=1 scripts/with-postgres bindings/python/run-tests
	$(KEPT) hosts -- env LONG=1 scripts/with-postgres tests/hosts/run
	$(CARGO) install --locked --version $(CARGO_DENY) --root target/tools cargo-deny
	PATH="$(CURDIR)/target/tools/bin:$$PATH" scripts/check-licences
	scripts/check-advisories
	$(CARGO) install --locked --version $(MAGO) --root target/tools mago
	target/tools/bin/mago --config bindings/php/mago.toml analyze --minimum-report-level warning
	scripts/vectors --all target/vectors
	DARGAH_VECTORS="$(CURDIR)/target/vectors" $(CARGO) test --locked --test vectors
	DARGAH_LONG=1 $(CARGO) test --locked --test sockets
	DARGAH_SIMULATION_PAYMENTS=$(SIMULATION_PAYMENTS) $(CARGO) test --locked --features dargah/sqlite --test simulation \
		seeded_runs -- --exact --nocapture
	$(KEPT) inputs -- env HOSTILE_INPUTS=20000 INTERLEAVINGS=20000 $(CARGO) test --locked --features dargah/sqlite \
		--test hostile --test interleavings -- --nocapture
	$(KEPT) fuzz -- env FUZZ_SECONDS=$(FUZZ_SECONDS) scripts/fuzz
	$(KEPT) fuzzed -- scripts/fuzz --table
	benches/compare/run --check-hot-paths
	scripts/correctness --check
	scripts/mutants
	scripts/reliability table

# The steps with browsers, ends of processes, signals, databases or time in them.
AGAIN ?= 20
AGAIN_STEPS = native-hosts rust rust-shop c-shop php csharp python hosts

again: ## Runs each step of `make test` whose tests could depend on time AGAIN (20) times beside two busy neighbours; takes hours
	$(KEPT) again -- scripts/again $(AGAIN) --beside 2 $(AGAIN_STEPS)
	scripts/reliability table

bench: ## Measures dargah side by side with what shops use otherwise; writes docs/PERFORMANCE.md
	@scripts/check-tools
	@$(MAKE) --no-print-directory stage
	$(CARGO) build --locked -p dargah-simulator
	DARGAH_SIMULATOR="$(TARGET)/debug/dargah-simulator" benches/peers/check
	benches/compare/run

headers: ## Makes the headers in include/ and the C# declarations anew from src/capi
	scripts/headers

docs: ## Makes the C API's documentation, target/docs/c/index.html; a gap in it is an error
	@command -v doxygen >/dev/null || { echo 'missing: doxygen. On Debian and Ubuntu: apt-get install doxygen' >&2; exit 1; }
	@mkdir -p target/docs
	doxygen docs/api/Doxyfile

clean: ## Removes everything that was built
	$(CARGO) clean
