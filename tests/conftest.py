"""What every test stands on: no display, one zone and language, and a home of its own."""

import gc
import itertools
import os
import re
import subprocess
import sys
import textwrap
import time
from collections.abc import Callable, Generator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings

from tests.fuzz import ENDURE, SAME_EXAMPLES, USUAL
from tests.office_server import office_database, server, shared_by_windows, shared_database, windows_database
from tests.patient_bot import PatientBot

__all__ = ["office_database", "server", "shared_by_windows", "shared_database", "windows_database"]

# Neither UTC nor the zone of any visit: a test that leans on the machine's clock zone shows it.
os.environ["TZ"] = "America/St_Johns"
time.tzset()
os.environ["LANG"] = os.environ["LC_ALL"] = "C.UTF-8"
os.environ.pop("LANGUAGE", None)
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Deadlines measure the machine, not the code. To explain a failure every line is traced: that takes minutes.
settings.register_profile(
    "chancery",
    max_examples=USUAL,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize=SAME_EXAMPLES,
    print_blob=True,
    phases=[phase for phase in Phase if phase is not Phase.explain],
)
settings.load_profile("chancery")

BEGUN = time.monotonic()
ROOT = Path(__file__).parents[1]
SCREEN = ROOT / "tests" / "screen"
WITHOUT_QT = tuple(ROOT / "tests" / name for name in ("domain", "faults"))
HOME_VARIABLES = {
    "HOME": "",
    "XDG_CACHE_HOME": "cache",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_STATE_HOME": "state",
}
ASKED_AGAIN = re.compile("endure|hypothesis")
"""What stands in every file with a test that `make endure` asks."""
_numbers = itertools.count()


@pytest.fixture
def qtbot(qapp: object, request: pytest.FixtureRequest) -> PatientBot:
    """The program's windows and threads, waited for with patience."""
    return PatientBot(request)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say what the tests measured, and what they cost with all the processes they started."""
    reports = [report for some in terminalreporter.stats.values() for report in some]
    for name, value in sorted({found for report in reports for found in getattr(report, "user_properties", ())}):
        terminalreporter.write_line(f"{name}: {value}")
    spent = os.times()
    processor = spent.user + spent.system + spent.children_user + spent.children_system
    terminalreporter.write_line(f"{time.monotonic() - BEGUN:.0f} s by the clock, {processor:.0f} s of processor time")


def pytest_report_header() -> list[str]:
    """Say what this system cannot test."""
    return [] if sys.platform.startswith("linux") else ["tests/screen is left out: it needs an X server on Linux"]


def pytest_ignore_collect(collection_path: Path, config: pytest.Config) -> bool | None:
    """Under `make endure` leave unread what has nothing to ask again and again: reading all takes half a minute."""
    asked = ENDURE and config.option.markexpr == "endure or hypothesis" and collection_path.name.startswith("test_")
    return True if asked and collection_path.is_file() and not ASKED_AGAIN.search(collection_path.read_text()) else None


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the tests on a screen: they take longest, and no worker shall be left with them at the end."""
    items.sort(key=lambda item: not item.path.is_relative_to(SCREEN))


@pytest.hookimpl(wrapper=True)
def pytest_collection() -> Generator[None, object, object]:
    """Spare the garbage collector what is collected: it stays to the end, and is large to look through."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.freeze()
        gc.enable()


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Let Python collect garbage by itself only where there is no Qt, as the window does.

    Within the destructor of a Qt object it would wait for ever for what the destructor holds.
    """
    if any(item.path.is_relative_to(folder) for folder in WITHOUT_QT):
        gc.enable()
    else:
        gc.disable()


def pytest_runtest_logfinish() -> None:
    """Collect between two tests what those with Qt left."""
    if not gc.isenabled():
        _collect_outgrown()


def _collect_outgrown() -> None:
    """Collect the oldest generation that has outgrown its threshold, with the younger ones, as Python does."""
    due = zip(gc.get_count(), gc.get_threshold(), strict=True)
    outgrown = [generation for generation, (count, threshold) in enumerate(due) if count > threshold]
    if outgrown:
        gc.collect(outgrown[-1])


@pytest.fixture(scope="session")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where every test has its folders. Qt wants the one for sockets to be there; it is everyone's."""
    folders = tmp_path_factory.mktemp("folders")
    (folders / "runtime").mkdir(mode=0o700)
    return folders


@pytest.fixture
def tmp_path(folders: Path, request: pytest.FixtureRequest) -> Path:
    """A folder of the test's own. That of pytest looks through all others for its number, which takes long here."""
    path = folders / f"{next(_numbers)}-{re.sub('[^0-9A-Za-z]', '_', request.node.name)[:30]}"
    path.mkdir()
    return path


@pytest.fixture(autouse=True)
def home(folders: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty home directory, so that no test reads or writes the profile of whoever runs it."""
    home = folders / f"{next(_numbers)}-home"
    home.mkdir()
    for variable, folder in HOME_VARIABLES.items():
        monkeypatch.setenv(variable, str(home / folder))
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(folders / "runtime"))
    return home


@pytest.fixture
def run_python() -> Callable[[str], subprocess.CompletedProcess[str]]:
    """Runs a program in a Python of its own, with the same packages and environment.

    How much of it runs is not measured: that would load modules which the program does not.
    """
    environment = {name: value for name, value in os.environ.items() if name != "COVERAGE_PROCESS_CONFIG"}

    def run(program: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-c", textwrap.dedent(program)],
            cwd=ROOT,
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )

    return run
