# make run      set up, build, open the tutor (plain text where there is no terminal)
# make test     set up, build, run every test
# make bench    measure: medians, and ratios to a control in the same run; ONLY=idle measures one section
# make fidelity compare with every CPython found, 3.9 and later; ONLY=delay: one section, WRITE=1: into the README
# make install  into PREFIX (default /usr/local)

SWIFT  ?= swift
PREFIX ?= /usr/local

LIBRARIES  = libncurses-dev libcurl4-openssl-dev libcmark-gfm-dev libcmark-gfm-extensions-dev
TEST_TOOLS = tmux openssl
BENCH_TOOLS = gcc

# Built by the C compiler alone: linked by SwiftPM they would bring Swift's runtime along, and start a third slower.
CONTROLS = .build/release/control-fetch .build/release/control-ready

RELEASE = -c release --static-swift-stdlib
CHECKED = --explicit-target-dependency-import-check error

.PHONY: run build test bench fidelity install setup setup-tests setup-bench clean

run: build
	@.build/release/interleave

build: setup
	$(SWIFT) build $(RELEASE) --product interleave

test: setup-tests
	$(SWIFT) build --build-tests $(CHECKED)
	$(SWIFT) test --skip-build

bench: setup-bench build $(CONTROLS)
	$(SWIFT) build $(RELEASE) --product interleave-bench
	@.build/release/interleave-bench $(ONLY)

fidelity: build
	$(SWIFT) build $(RELEASE) --product interleave-bench
	@.build/release/interleave-bench fidelity $(ONLY) $(if $(WRITE),--write)

.build/release/control-%: Benchmarks/control/%.c | build
	$(CC) -O2 -o $@ $< -lcurl

install: build
	install -D -m 755 .build/release/interleave $(DESTDIR)$(PREFIX)/bin/interleave
	mkdir -p $(DESTDIR)$(PREFIX)/share/interleave
	cp -R lessons $(DESTDIR)$(PREFIX)/share/interleave/

setup:
	@.ci/install-missing $(LIBRARIES)

setup-tests:
	@.ci/install-missing $(LIBRARIES) $(TEST_TOOLS)

setup-bench:
	@.ci/install-missing $(LIBRARIES) $(BENCH_TOOLS)

clean:
	$(SWIFT) package clean
