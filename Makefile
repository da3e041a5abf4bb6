# What a person runs. Everything is installed into .venv; stamp files there see to it that it is done once.
# Another Python: make demo PYTHON=python3.12

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := --ledger build/demo.db

# The build backend is pinned as well: pip reads one of the two in the environment it builds in.
export PIP_CONSTRAINT := constraints.txt
export PIP_BUILD_CONSTRAINT := constraints.txt
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_ROOT_USER_ACTION := ignore

.PHONY: help demo test lint types eval bench dump docs constraints clean

help:  ## what there is to run
	@sed -n 's/^\([a-z]*\):.*##  *\(.*\)/  make \1@\2/p' Makefile | column -t -s @ 2>/dev/null \
	  || sed -n 's/^\([a-z]*\):.*##/  make \1:/p' Makefile

demo: $(VENV)/.installed  ## the main job on the bundled articles
	@mkdir -p build
	$(BIN)/standpunkt add demo/articles --codebook demo/codebook.yaml --actors demo/actors.yaml $(DEMO)
	$(BIN)/standpunkt positions $(DEMO)
	$(BIN)/standpunkt shifts $(DEMO)
	$(BIN)/standpunkt report $(DEMO) --out build/report.html
	@echo
	@echo "The ledger is build/demo.db, the report build/report.html: open it in a browser."
	@echo "Ask more:  $(BIN)/standpunkt --help"

test: $(VENV)/.installed-test  ## all tests, with their time
	$(BIN)/python -m pytest -n auto --dist worksteal

lint: $(VENV)/.installed-all  ## ruff: rules and format
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-all  ## mypy, strict
	$(BIN)/mypy

eval: $(VENV)/.installed-all  ## scores against gold, with their floors
	$(BIN)/python -m evaluation

bench: $(VENV)/.installed-test  ## words a second, memory, size
	$(BIN)/python -m benchmarks
	$(BIN)/python -m benchmarks.million build/million.json

dump: $(VENV)/.installed-test  ## a ledger of this version for the tests of upgrades, once a release
	$(BIN)/python -m tests.ledger.released.dump

docs: $(VENV)/.installed  ## the generated reference, and the output pasted into README and docs
	$(BIN)/python -m docs.generate

# Builds of PyTorch differ in what follows the version (+cpu): any build of it will do. The graphics libraries that
# some builds need are pinned by these builds themselves.
constraints:  ## newest versions into constraints.txt
	@mkdir -p build
	rm -rf build/constraints
	$(PYTHON) -m venv build/constraints
	PIP_CONSTRAINT= PIP_BUILD_CONSTRAINT= build/constraints/bin/pip install --quiet -e '.[test,dev,eval,learn,train,agreement,postgresql]' hatchling editables
	build/constraints/bin/pip list --format=freeze --exclude pip --exclude setuptools --exclude-editable \
	  | sed 's/+.*//' | LC_ALL=C sort -f > build/constraints.txt
	mv build/constraints.txt constraints.txt
	rm -rf build/constraints

clean:  ## take away what was made, .venv included
	rm -rf build dist $(VENV)

$(VENV)/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "Standpunkt needs Python 3.11 or newer; $(PYTHON) is $$($(PYTHON) --version 2>&1)." >&2; \
	  echo "Name another one: make PYTHON=python3.12 $(MAKECMDGOALS)" >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); \
	  echo "$(PYTHON) cannot make virtual environments: install its venv module (python3-venv)." >&2; exit 1; }

$(VENV)/.installed: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Standpunkt into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet -e .
	@touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Standpunkt and what its tests need into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet -e '.[test,eval,learn,train,agreement,postgresql]'
	@touch $@ $(VENV)/.installed

$(VENV)/.installed-all: pyproject.toml constraints.txt | $(VENV)/bin/python
	@echo "Installing Standpunkt and all its checks into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet -e '.[test,dev,eval,learn,train,agreement,postgresql]'
	@touch $@ $(VENV)/.installed $(VENV)/.installed-test
