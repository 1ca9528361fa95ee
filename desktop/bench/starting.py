"""How soon the program answers: its imports, its commands, its window, and the memory it takes."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from desktop.bench.figure import BenchFigure
from desktop.bench.multiplied import FIRST_VISIT, named
from desktop.bench.processes import Ran

PERSON, PERSONS = f"Tokayev{named(0)}", "Tokayev"
"""A name that one person has, and what as many names begin with as there are visits."""
_EMPTY = """
import os
from PySide6.QtWidgets import QApplication, QWidget
application = QApplication([])
window = QWidget()
window.resize(1440, 900)
window.show()
application.processEvents()
window.repaint()
os._exit(0)
"""
_ENDED_ONCE_SEEN = """
import os

def seen(window):
    window.repaint()
    os._exit(0)
"""
_OPENED = """
import sys
from desktop import __main__

def opening():
    first = first_window()
    from desktop.start import app

    class Seen(app.Program):
        def __init__(self, *how):
            super().__init__(*how)
            self.opened.connect(seen)

    app.Program = Seen
    return first

first_window, __main__._opening = __main__._opening, opening
sys.argv[1:] = ["--office", sys.argv[1]]
__main__.main()
"""
_LIBRARIES = "import hashlib, msgspec, sqlcipher3.dbapi2, eventsourcing.application, eventsourcing.sqlite"
_ENDED_AT_ONCE = "import os; os._exit(0)"
"""As the empty window ends and ours: to take a Python apart is no part of either."""
_LOADED = f"""
import gc
gc.disable()
from desktop.start.plain_import import import_plainly
import_plainly()
from desktop.start import app
import desktop.__main__, desktop.cli, desktop.commandline.languages, domain.offices, domain.checks.rules
{_ENDED_AT_ONCE}
"""
VERY_LARGE = 10_000_000
"""Events of an office from which on its window may take six times as long as an empty one, not five times."""


def compared(took: Mapping[str, Ran], events: int) -> Iterator[BenchFigure]:
    """The figures of what programs took, by their names, on an office of so many events."""
    bare, empty = took["bare"].seconds, took["empty"].seconds
    beside = {
        "import": (empty, 0.8), "help": (bare, 4), "schedule": (bare, 10), "window-sample": (empty, 4.5),
        "window": (empty, 5 if events < VERY_LARGE else 6),
    }  # fmt: skip
    libraries, loaded = took["libraries"].seconds, took["loaded"].seconds
    reasons = {
        "import": ("libraries", libraries / empty), "help": ("modules", 1e3 * took["help"].seconds),
        "schedule": ("proved", took["import-visits"].seconds / bare),
    }  # fmt: skip
    for name, (baseline, asked) in beside.items():
        reason, value = reasons.get(name, ("windows", loaded / empty))
        yield BenchFigure(name, took[name].seconds / baseline, asked, reason=reason, value=value)
    for name in ("visits", "check", "people", "people-alike"):
        imported = took[f"import-{name}"].seconds
        reason = "namesakes" if name == "people-alike" else "loading"
        value = took[name].lines if name == "people-alike" else 1e3 * imported
        yield BenchFigure(name, 1e3 * (took[name].seconds - imported), 100, "ms", reason=reason, value=value)
    for name in ("visits", "window"):
        sample = took[f"{name}-sample"].megabytes
        yield BenchFigure(f"memory-{name}", took[name].megabytes / sample, 1.3, reason="memory", value=sample)


def programs(sample: Path, path: Path) -> dict[str, list[str]]:
    """The program on a sample and on an office, beside a Python and a window that do nothing, by their names.

    What a subcommand imports late is imported where it is told what it takes beyond importing.
    """
    large, small = (["-m", "desktop", "--office", str(each)] for each in (path, sample))
    imported = "import desktop.__main__, desktop.cli, domain.office, desktop.commandline."
    return {
        "bare": ["-c", "pass"],
        "empty": ["-c", _EMPTY],
        "libraries": ["-c", f"{_LIBRARIES}; {_ENDED_AT_ONCE}"],
        "import": ["-c", f"import domain.office; {_ENDED_AT_ONCE}"],
        "loaded": ["-c", _LOADED],
        "help": ["-m", "desktop", "--help"],
        "schedule": [*small, "schedule", "KZ-2025-11"],
        "window-sample": opened(_ENDED_ONCE_SEEN, str(sample)),
        "window": opened(_ENDED_ONCE_SEEN, str(path)),
        "import-visits": ["-c", f"{imported}reading"],
        "import-check": ["-c", f"{imported}reading, domain.checks.rules"],
        "import-people": ["-c", f"{imported}registry, domain.naming.finding.finder"],
        "import-people-alike": ["-c", f"{imported}registry, domain.naming.finding.finder"],
        "visits-sample": [*small, "visits"],
        "visits": [*large, "visits"],
        "check": [*large, "check", FIRST_VISIT],
        "people": [*large, "people", PERSON],
        "people-alike": [*large, "people", PERSONS],
    }


def opened(seen: str, place: str) -> list[str]:
    """Python's arguments for the program with its window on an office.

    Args:
        seen: the code of a function `seen`, called with the window once it is shown.
        place: where the office is.
    """
    return ["-c", seen + _OPENED, place]
