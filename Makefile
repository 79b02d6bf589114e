# Every command of the project; `make help` lists them. manage.py needs nothing but a Python 3.11
# or newer and sets up what is missing.
PYTHON ?= python3
IN_VENV = .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help setup ready run dev test check bench test-scale test-kills mutants torch lock vendor screenshots messages

help:         ## list the commands
	@sed -n 's/^\([a-z%-]*\):.*## /\1|/p' Makefile | \
	    awk -F'|' '{ printf "  make %-12s %s\n", $$1, $$2 }'

setup:        ## the set-up alone: .venv, locked requirements, torch, system packages where it may
	@$(PYTHON) manage.py setup

run:          ## set up what is missing and serve http://127.0.0.1:8000 (HOST, PORT)
	@$(PYTHON) manage.py quickstart

dev:          ## the same with a web server that reloads when a file changes
	@DEBUG=1 $(PYTHON) manage.py quickstart --reload

test:         ## set up and run the whole test suite
	@$(PYTHON) manage.py verify

check: ready  ## format, lint, types, import rules, templates, translations, packs, docs
	@$(IN_VENV) -m scripts.check

bench: ready  ## the short measurements, one JSON line per figure
	@$(IN_VENV) -m bench

bench-%: ready  ## a long measurement by name, one of bench/long
	@$(IN_VENV) -m bench $*

test-scale: ready  ## the web tests and the worker-kill test on PostgreSQL and Redis of their own
	@$(IN_VENV) -m scripts.scale

test-kills: ready  ## 1,000 submissions with children, zygotes and workers killed at random
	@KILL_SUBMISSIONS=1000 $(IN_VENV) -m pytest -q -s tests/operations/test_many_kills.py

mutants: ready  ## change every closed form by one and see that its second route notices
	@$(IN_VENV) -m scripts.mutants

torch: ready  ## try again to install PyTorch (QUIZ_TORCH=cpu, cuda)
	@$(IN_VENV) -m scripts.install_torch

lock:         ## write requirements/*.txt from requirements/*.in (needs uv)
	@$(PYTHON) -m scripts.lock

vendor:       ## rebuild static/vendor from frontend/package.json (needs Node)
	@$(PYTHON) -m scripts.vendor_frontend

screenshots: ready  ## pictures of every page (needs Chromium)
	@$(IN_VENV) -m scripts.screenshots

messages: ready  ## collect texts for translation and compile what is translated
	@$(IN_VENV) -m scripts.messages

ready:
	@$(PYTHON) manage.py setup --quiet
