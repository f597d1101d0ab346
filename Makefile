# Everything runs inside this folder: Python in .venv, linters of CSS and JavaScript in node_modules.

PORT ?= 8000
# The first Python on this machine that is new enough.
PYTHON ?= $(shell for name in python3.11 python3.12 python3.13 python3; do \
	"$$name" -c 'import ensurepip, sys, venv; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$name" && break; done)
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
BENCH_INSTALLED := $(VENV)/.installed-bench
NODE_INSTALLED := node_modules/.installed
LIGHTHOUSE_INSTALLED := benchmarks/node_modules/.installed
CHROMIUM ?= $(firstword $(foreach name,chromium chromium-browser google-chrome,$(shell command -v $(name))))
export CHROMIUM
CSS := 'wagtail_triggerpoint/**/*.css' 'example_project/**/*.css'
JS := 'wagtail_triggerpoint/**/*.js' 'example_project/**/*.js'

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c

.PHONY: help
help: ## List what can be made
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

# Environment

.PHONY: install
install: $(INSTALLED) ## Make the environment that demo and tests need (.venv)

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or newer with its venv module is needed" \
		"(Debian, Ubuntu: apt-get install python3-venv), or PYTHON=/path/to/it." >&2; exit 1; }
	"$(PYTHON)" -m venv $(VENV)

$(INSTALLED): pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --upgrade 'pip>=25.1'
	$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

$(NODE_INSTALLED): package-lock.json
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null \
		|| { echo "Node 20.19 or newer is needed to lint CSS and JavaScript." >&2; exit 1; }
	@command -v npm >/dev/null || { echo "npm is needed to lint CSS and JavaScript." >&2; exit 1; }
	npm ci --no-audit --no-fund
	@touch $@

# The example clinic

demo demo-data: export DJANGO_DEBUG ?= 1

.PHONY: demo-data
demo-data: $(INSTALLED) ## Build the example clinic's database and media
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py load_triggerpoint_demo

.PHONY: demo
demo: demo-data ## Build the example clinic and serve it (PORT=8000)
	$(BIN)/python manage.py runserver 127.0.0.1:$(PORT)

# Tests

.PHONY: test
test: $(INSTALLED) ## Run the tests that need only Python, but for slow ones (ARGS='-m "not bulk"')
	$(BIN)/python -m pytest --ignore=tests/browser -m "not bulk and not slow" --numprocesses=auto --dist=loadfile $(ARGS)

.PHONY: test-browser
test-browser: $(INSTALLED) ## Run the tests in Chromium (CHROMIUM=/path/to/it)
	@test -x "$(CHROMIUM)" \
		|| { echo "Chromium is needed (on Debian: apt-get install chromium), or CHROMIUM=/path/to/it." >&2; exit 1; }
	$(BIN)/python -m pytest tests/browser $(ARGS)

.PHONY: matrix
matrix: $(INSTALLED) ## Run the tests under every way of installing (ARGS="-s german")
	$(BIN)/nox $(ARGS)

# Measurements

$(BENCH_INSTALLED): $(INSTALLED) pyproject.toml
	$(BIN)/python -m pip install --quiet --group bench
	@touch $@

$(LIGHTHOUSE_INSTALLED): benchmarks/package-lock.json
	@node -e 'const [a, b] = process.versions.node.split(".").map(Number); process.exit(a > 20 || (a === 20 && b >= 19) ? 0 : 1)' 2>/dev/null \
		|| { echo "Node 20.19 or newer is needed for Lighthouse." >&2; exit 1; }
	@command -v npm >/dev/null || { echo "npm is needed for Lighthouse." >&2; exit 1; }
	npm ci --prefix benchmarks --no-audit --no-fund
	@touch $@

.PHONY: bench
bench: $(BENCH_INSTALLED) ## Time our pages beside bare ones (ARGS="100 10000" for two sizes)
	$(BIN)/python -m benchmarks.bench $(ARGS)

.PHONY: lighthouse
lighthouse: $(BENCH_INSTALLED) $(LIGHTHOUSE_INSTALLED) ## Measure the demo with Lighthouse (CHROMIUM=/path/to/it)
	$(BIN)/python -m benchmarks.lighthouse

.PHONY: load
load: $(BENCH_INSTALLED) ## Read the demo with 32 visitors at once, beside a bare page
	$(BIN)/python -m benchmarks.load

.PHONY: faults
faults: $(BENCH_INSTALLED) ## Kill processes, the database and the cache, and look at what is left
	$(BIN)/python -m benchmarks.faults $(ARGS)

# Linters

.PHONY: lint lint-python lint-types lint-templates lint-css lint-js lint-migrations lint-translations
lint: lint-python lint-types lint-templates lint-css lint-js lint-migrations lint-translations ## Run every linter

lint-python: $(INSTALLED)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

lint-types: $(INSTALLED)
	$(BIN)/mypy

lint-templates: $(INSTALLED)
	$(BIN)/djlint --lint --quiet wagtail_triggerpoint example_project

lint-css: $(NODE_INSTALLED)
	node_modules/.bin/stylelint --allow-empty-input --max-warnings=0 $(CSS)
	node_modules/.bin/prettier --check --no-error-on-unmatched-pattern $(CSS)

lint-js: $(NODE_INSTALLED)
	node_modules/.bin/eslint --max-warnings=0 .
	node_modules/.bin/prettier --check --no-error-on-unmatched-pattern '*.config.js' $(JS)

lint-migrations: $(INSTALLED)
	$(BIN)/python manage.py makemigrations --check --dry-run --settings tests.settings.default
	DJANGO_DEBUG=1 $(BIN)/python manage.py makemigrations --check --dry-run --settings example_project.settings

lint-translations:
	@command -v msgfmt >/dev/null \
		|| { echo "msgfmt is needed (on Debian and Ubuntu: apt-get install gettext)." >&2; exit 1; }
	@compiled=$$(mktemp); trap 'rm -f "$$compiled"' EXIT; stale=0; \
	while IFS= read -r po; do \
		msgfmt --check-format --output-file="$$compiled" "$$po"; \
		cmp --silent "$$compiled" "$${po%.po}.mo" || { echo "$${po%.po}.mo is not compiled from $$po: run make translations." >&2; stale=1; }; \
	done < <(find wagtail_triggerpoint example_project -name '*.po'); exit $$stale

.PHONY: translations
translations: $(INSTALLED) ## Compile the translations that are committed beside their sources
	cd wagtail_triggerpoint && ../$(BIN)/django-admin compilemessages
