"""How modules are imported once Qt is loaded."""

from __future__ import annotations

import builtins
import linecache
from pathlib import Path

import pytest

from desktop.start.plain_import import import_plainly


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
