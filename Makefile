BIN := .venv/bin
PICTURES ?= build/screenshots
SERVER ?= build/server
LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-config \
	--no-header --no-annotate --no-emit-index-url --no-emit-find-links pyproject.toml

unexport PYTHONDONTWRITEBYTECODE # each program that a test starts would compile every module anew

.DEFAULT_GOAL := help
.PHONY: help setup run server test check format bench soak mutants screenshots handbook package lock licences clean

help: ## show these targets
	@grep -E '^[a-z]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 22

setup: ## system libraries, .venv with locked dependencies, the program
	@bash .ci/setup

run: setup ## open the program on an example municipality
	@if [ "$$(uname)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then \
		echo "There is no display to open a window on; make screenshots draws the screens to files instead."; \
	else \
		$(BIN)/synpunkt-desk --demo; \
	fi

server: setup ## start a PostgreSQL with an example office in SERVER (build/server)
	@$(BIN)/python -m tests.local_server $(SERVER)

test: setup ## every test but the long ones
	$(BIN)/pytest -n 2 --dist worksteal -m "not benchmark" $(if $(CI),-p no:randomly) $(ARGS)

check: setup ## format, lint, types, import floors, dead code, dependencies
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/basedpyright
	$(BIN)/basedpyright --project tests
	$(BIN)/lint-imports
	! $(BIN)/vulture | grep -vE "unused (variable|attribute) " # fields are data: read by name
	$(BIN)/deptry synpunkt_desk

format: setup ## rewrite the code in house format
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

bench: setup ## measure against the limits in docs/development.md
	$(BIN)/pytest -m benchmark -p no:randomly -s --timeout 0 $(ARGS)

soak: setup ## long random runs of the same rules, with late answers
	HYPOTHESIS_PROFILE=soak LATE_ANSWERS=100 $(BIN)/pytest -n 2 --dist worksteal --timeout 0 -m "not benchmark" $(ARGS)

mutants: setup ## put faults into the code that carries the truth, and see whether tests fail
	$(BIN)/python tools/mutants.py $(ARGS)

screenshots: setup ## draw every screen to PICTURES (build/screenshots)
	xvfb-run --auto-servernum --server-args="-screen 0 1920x1200x24" \
		$(BIN)/python -m tests.screenshots $(PICTURES)

handbook: setup ## draw the pictures of the handbook, and write docs/handbook anew
	xvfb-run --auto-servernum --server-args="-screen 0 1920x1200x24" \
		$(BIN)/python -m tests.screenshots handbook
	$(BIN)/python -m tools.handbook

package: setup ## packages for Debian and Windows in build/package, tried as far as this machine allows
	PATH="$(CURDIR)/$(BIN):$$PATH" bash installer/package.sh build/package

lock: ## choose new versions of the dependencies (needs uv); then make licences
	$(LOCK) --upgrade --output-file requirements.txt
	$(LOCK) --upgrade --group build --group package --group test --group pdfcheck --group quality \
		--constraint requirements.txt --output-file requirements-dev.txt

licences: setup ## write docs/licences.md anew, and what the program shows of it
	$(BIN)/python tools/licences.py docs/licences.md synpunkt_desk/resources/licences/packages.csv

clean: ## remove everything that make has made
	rm -rf .venv build dist *.egg-info .pytest_cache .ruff_cache .hypothesis .import_linter_cache
