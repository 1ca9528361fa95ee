# make run     opens Chancery on an office holding the sample visit
# make server  starts a PostgreSQL server of its own and opens two windows on one office in it
# make test    runs every test, without a display
# make endure  asks at length what make test asks in short: made-up examples, faults of every kind, every form and command;
#              and what the domain, the command line and windows do once more, in offices on a server
# make coverage  says how much of each room the tests reach, and fails below its floor
# make mutate    breaks the core of the domain in some 150 places and lists in tests/survivors.md what went unnoticed
# They first build .venv from requirements.lock, whenever it is missing or out of date.

venv := .venv
python := $(venv)/bin/python
locked := $(venv)/locked
ready := $(venv)/ready
export PYTHON
# Tests start hundreds of programs: compiled once and kept, not at each start.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: run server test endure coverage mutate check format lock drawing licences screenshots bench clean
.DELETE_ON_ERROR:

run: $(ready)
	$(python) -m desktop --sample

server: $(ready)
	@scripts/system-libraries $(python) for-tests
	$(python) scripts/server

# What measures runs when nothing else does, and on a disk: beside other tests it would measure them.
test: $(ready)
	@scripts/system-libraries $(python) for-tests
	TMPDIR=$$(scripts/folder-for-tests) QT_QPA_PLATFORM=offscreen $(python) -m pytest --numprocesses auto \
	    --ignore=tests/benchmarks
	QT_QPA_PLATFORM=offscreen $(python) -m pytest tests/benchmarks

endure: $(ready)
	@scripts/system-libraries $(python) for-tests
	CHANCERY_ENDURE=1 QT_QPA_PLATFORM=offscreen $(python) -m pytest --numprocesses auto --ignore=tests/benchmarks \
	    -m "endure or hypothesis"
	CHANCERY_ENDURE=1 QT_QPA_PLATFORM=offscreen $(python) -m pytest tests/benchmarks -m "endure or hypothesis"
	CHANCERY_TEST_STORE=postgresql QT_QPA_PLATFORM=offscreen $(python) -m pytest --numprocesses auto \
	    tests/domain tests/desktop --ignore=tests/domain/store

# Programs that tests start as processes of their own are measured too, the window on a screen among them, unless they
# are killed. Of what `make endure` asks, that is asked which goes ways of its own: every form and command, many desks,
# every key. The tests of speed are left out: measuring halves it, and takes its time.
coverage: $(ready)
	@scripts/system-libraries $(python) for-tests
	QT_QPA_PLATFORM=offscreen $(python) -m pytest --numprocesses auto --ignore=tests/benchmarks \
	    --cov=domain --cov=desktop --cov-report=
	QT_QPA_PLATFORM=offscreen $(python) -m pytest --numprocesses auto -m endure \
	    tests/desktop/forms tests/desktop/bench tests/screen \
	    --cov=domain --cov=desktop --cov-append --cov-report= --cov-report=json:build/coverage.json
	$(python) scripts/coverage-floors build/coverage.json

# Its tool is needed for nothing else and brings much along, so that it stays out of the lock.
mutate: $(ready)
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	"$$(scripts/find-python)" -m venv "$$tools"; \
	"$$tools/bin/pip" install --quiet --disable-pip-version-check cosmic-ray==8.7.0; \
	QT_QPA_PLATFORM=offscreen "$$tools/bin/python" scripts/mutate "$(CURDIR)/$(python)"

check: $(ready)
	$(venv)/bin/ruff format --check .
	$(venv)/bin/ruff check .
	$(venv)/bin/mypy
	$(venv)/bin/lint-imports

format: $(ready)
	$(venv)/bin/ruff format .
	$(venv)/bin/ruff check --fix .

bench: $(ready)
	QT_QPA_PLATFORM=offscreen $(python) -m pytest tests/benchmarks --benchmark-enable -m ""

# The lock serves every system and Python: markers inside it choose, hashes pin, no index is named.
lock:
	@set -e; tools=$$(mktemp -d); trap 'rm -rf "$$tools"' EXIT; \
	"$$(scripts/find-python)" -m venv "$$tools"; \
	"$$tools/bin/pip" install --quiet --disable-pip-version-check uv; \
	"$$tools/bin/uv" pip compile --universal --generate-hashes --no-emit-index-url --no-header \
	    --extra dev --extra postgres --python-version 3.11 pyproject.toml --output-file requirements.lock

# Which room uses which, from the imports of the code.
drawing: $(ready)
	$(python) scripts/draw-architecture

# The pictures of the window, as the program paints them: the sample at a moment of its second day.
screenshots: $(ready)
	$(python) scripts/screenshots

# The licences of what the program runs with and carries, from what is installed.
licences: $(ready)
	$(python) scripts/licences

clean:
	rm -rf $(venv) .coverage .coverage.* build *.egg-info .mypy_cache .ruff_cache .import_linter_cache .hypothesis

$(ready): $(locked) pyproject.toml
	@$(python) -m pip install --quiet --disable-pip-version-check \
	    --no-deps --no-build-isolation --no-index --editable .
	@touch $(ready)

# One lock for running and developing: the same environment runs, tests and builds the program.
$(locked): requirements.lock scripts/find-python scripts/system-libraries
	@set -e; found=$$(scripts/find-python); \
	scripts/system-libraries "$$found"; \
	echo "Installing the locked packages into $(venv) (a minute or two the first time)"; \
	"$$found" -m venv --clear $(venv)
	@$(python) -m pip install --quiet --disable-pip-version-check \
	    --require-hashes --only-binary :all: --requirement requirements.lock
	@touch $(locked)
