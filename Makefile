# `make` checks everything quick; `make help` lists the rest. With PYTHON=… an interpreter that already has
# everything is used as it is; otherwise `make setup` builds .venv with the first Python ≥ 3.11 it finds (or BASE=…).

.DEFAULT_GOAL := all
.DELETE_ON_ERROR:
.PHONY: all help setup demo format format-check lint types floors fast test browser quality bench bench-pages generate clean

find_python = for p in python3 python3.13 python3.12 python3.11 python; do \
	$$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' >/dev/null 2>&1 && { echo $$p; break; }; done

VENV := .venv
ifeq ($(origin PYTHON),undefined)
PYTHON := $(VENV)/bin/python
READY := $(VENV)/.ready
endif
KG = $(dir $(PYTHON))kg

all: format-check lint types floors fast ## format, lint, types, floors, fast tests

help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 14

setup: $(READY) ## one virtual environment with the project and its tools in it

$(VENV)/.ready: setup.cfg pyproject.toml
	@base="$${BASE:-$$($(find_python))}"; \
	test -n "$$base" || { echo "no Python 3.11 or newer on PATH: install one, or say BASE=/path/to/python3" >&2; exit 1; }; \
	echo "making $(VENV) with $$($$base -V)"; $$base -m venv $(VENV)
	@# "compat" is a plain path entry; the default import hook costs every start of `kg` 25 ms.
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --config-settings editable_mode=compat --editable '.[dev]'
	touch $@

demo: setup ## build the samples' graph, ask it, export it
	$(KG) build data/directives
	$(KG) what cites "Nghị quyết 26-NQ/TW"
	mkdir -p exports
	$(KG) export --as html -o exports/graph.html

format: setup ## rewrite the code in the house's format
	$(PYTHON) -m ruff format .

format-check: setup
	$(PYTHON) -m ruff format --check .

lint: setup ## ruff with all rules
	$(PYTHON) -m ruff check .

types: setup ## mypy, strict
	$(PYTHON) -m mypy

floors: setup ## a floor imports only the floors below it
	PYTHONPATH=. $(dir $(PYTHON))lint-imports --config setup.cfg

fast: setup
	$(PYTHON) -m pytest -q -m "not slow"

test: setup ## the whole test suite
	$(PYTHON) -m pytest

browser: setup ## the exported pages in headless Chromium (Debian: chromium, chromium-driver)
	$(PYTHON) -m pytest -q -rs tests/browser

quality: setup ## precision, recall and the rest against the gold, and what changed
	$(PYTHON) -m kg.dev.quality

bench: setup ## time and memory
	$(PYTHON) benchmarks/throughput.py
	$(PYTHON) benchmarks/peers.py

bench-pages: setup ## how long drawings take to make, to open and to drag, in Chromium
	$(PYTHON) benchmarks/pages.py

generate: setup ## everything that is made from something else
	$(PYTHON) -m kg.dev.generate

clean: ## remove what can be made again
	rm -rf $(VENV) build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
