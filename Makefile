# Everything here works from a clean clone. `make` alone lists the targets.

CARGO ?= cargo
export CARGO

# The version of cargo-deny that deny.toml is written for.
CARGO_DENY = 0.20.2

.DEFAULT_GOAL := help
.PHONY: help demo simulator lib install uninstall test check headers clean

# Where `make install` puts things.
PREFIX = /usr/local
export PREFIX LIBDIR INCLUDEDIR DESTDIR

help: ## Lists the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s  %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

demo: ## Plays payments at both gateways, against the simulator on this machine
	@scripts/check-tools
	$(CARGO) run --release --locked --example demo

simulator: ## Runs the simulator; its options go into ARGS, e.g. make simulator ARGS=--help
	@scripts/check-tools
	$(CARGO) run --release --locked -p dargah-simulator -- $(ARGS)

lib: ## Builds libdargah.so and libdargah.a
	@scripts/check-tools
	@scripts/build-lib

install: ## Installs libdargah with its headers; PREFIX, LIBDIR, INCLUDEDIR and DESTDIR say where
	@scripts/install

uninstall: ## Removes what `make install` put there
	@scripts/install --uninstall

test: ## Runs every test and check; installs a C compiler and Python first where they are missing (Debian, Ubuntu)
	@scripts/install-test-needs
	$(CARGO) fmt --all --check
	$(CARGO) clippy --workspace --all-targets --locked -- -D warnings
	$(CARGO) clippy -p dargah --features capi --locked -- -D warnings
	RUSTDOCFLAGS="-D warnings" $(CARGO) doc --workspace --no-deps --locked
	scripts/check-licences
	scripts/check-package
	scripts/headers --check
	$(CARGO) test --workspace --locked

check: ## The dependencies by cargo-deny, which is built below target/ on first use: some minutes
	@scripts/check-tools
	$(CARGO) install --locked --version $(CARGO_DENY) --root target/tools cargo-deny
	PATH="$(CURDIR)/target/tools/bin:$$PATH" scripts/check-licences

headers: ## Makes include/dargah.h and include/dargah.ffi.h anew from src/capi
	scripts/headers

clean: ## Removes everything that was built
	$(CARGO) clean
