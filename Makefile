# Every target makes its own environment in .venv, once, and works from a fresh clone.
# `make demo` and `make test` need nothing but Python 3.11 to 3.13 and a package index.

PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	$$p -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14))' 2>/dev/null && { echo $$p; break; }; done)
BIN := .venv/bin
READY := .venv/.ready
OUT := out
# A folder of marked texts with its own `run` program; evals/README.md says what it holds.
EVALS ?= $(wildcard ../shared/bench)

.DEFAULT_GOAL := help
.PHONY: help demo test check format lint types imports bench eval docs picture clean

help:  ## what can be made
	@grep -hE '^[a-z]+:.*##' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-9s %s\n", $$1, $$2}'

# pip first: releases before 23.3 stop at the extra that lxml is asked for with.
$(READY): pyproject.toml requirements/parser.txt
	@test -n "$(PYTHON)" || { echo "Consilience needs Python 3.11, 3.12 or 3.13 on the path (or make PYTHON=...)."; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --quiet --require-hashes --no-deps -r requirements/parser.txt
	$(BIN)/python -m pip install --quiet -e '.[dev]'
	@touch $@

demo: $(READY)  ## compare the example accounts and say where the page is
	@mkdir -p $(OUT)
	@$(BIN)/consilience compare examples/aldern-bridge/accounts
	@$(BIN)/consilience compare --quiet examples/aldern-bridge/accounts -o $(OUT)/aldern-bridge.html
	@echo
	@echo "The page is $(CURDIR)/$(OUT)/aldern-bridge.html"

test: $(READY)  ## run the tests, with coverage
	$(BIN)/python -m pytest --cov --cov-report=term:skip-covered

check: format lint types imports test  ## all that must hold before a change goes in

format: $(READY)
	$(BIN)/ruff format --check .

lint: $(READY)
	$(BIN)/ruff check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

bench: $(READY)  ## speed and memory, each against a named baseline in the same run
	$(BIN)/python -m benchmarks

eval: $(READY)  ## scores and error listings on marked texts (EVALS=folder), held against evals/floors.json
	@test -n "$(EVALS)" || { echo "No marked texts here: make eval EVALS=folder (see evals/README.md)."; exit 1; }
	@mkdir -p $(OUT)/evals
	$(BIN)/python $(EVALS)/run --json $(OUT)/evals/scores.json --keep $(OUT)/evals/dossiers
	$(BIN)/python -m evals.listings $(EVALS) $(OUT)/evals
	$(BIN)/python -m evals.marked $(EVALS)
	$(BIN)/python -m evals.floors $(OUT)/evals/scores.json

docs: $(READY)  ## write the generated parts of docs/ anew and check the rest
	$(BIN)/python -m consilience.dossier.schema docs/schema
	$(BIN)/python -m pytest --quiet tests/test_docs.py

picture: $(READY)  ## take docs/page.png, the picture in the README (needs Chromium)
	$(BIN)/python -m docs.picture

clean:  ## remove what was made, the environment too
	rm -rf .venv $(OUT) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .coverage
