"""How modules are imported once Qt is loaded."""

from __future__ import annotations

import builtins
import linecache
import subprocess
import sys
from pathlib import Path

import pytest

from desktop.start.override_errors import FIRST_PYTHON_OF_WHOLE_ERRORS
from desktop.start.plain_import import import_plainly
from tests.conftest import ROOT

OPENED = """
import builtins
import PySide6
from desktop import __main__
reads_sources = builtins.__import__
window = __main__._opening()
print(builtins.__import__ is reads_sources)
print(hasattr(type(window).paintEvent, "__wrapped__"))
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The name of a module that nobody has imported yet."""
    (tmp_path / "read_by_nobody.py").write_text("VALUE = 1\n", encoding="utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(builtins, "__import__", builtins.__import__)
    return "read_by_nobody"


def test_the_source_of_a_module_is_read_no_second_time_as_it_is_imported(module: str) -> None:
    import_plainly()
    __import__(module)
    assert not [each for each in linecache.cache if Path(each).stem == module]


def test_from_the_opening_window_on_no_source_is_read_and_errors_are_kept_whole() -> None:
    opened = subprocess.run([sys.executable, "-c", OPENED], cwd=ROOT, capture_output=True, text=True, check=True)
    assert opened.stdout == f"False\n{sys.version_info < FIRST_PYTHON_OF_WHOLE_ERRORS}\n"
