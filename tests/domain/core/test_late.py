"""Heavy modules wait for their first use."""

import subprocess
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest

from domain.core.late import late

RunPython = Callable[[str], subprocess.CompletedProcess[str]]


def test_a_late_module_is_imported_by_its_first_use(run_python: RunPython) -> None:
    child = run_python("""
        import sys
        from domain.core.late import late
        calendar = late("calendar")
        before = "calendar" in sys.modules
        print(before, calendar.isleap(2028), "calendar" in sys.modules)
    """)

    assert child.stdout.split() == ["False", "True", "True"], child.stderr


def test_a_module_that_is_missing_is_told_at_its_first_use() -> None:
    missing = late("no_such_module")

    with pytest.raises(ModuleNotFoundError, match="no_such_module"):
        _ = missing.anything


def test_what_a_module_does_not_have_is_told_as_usual() -> None:
    with pytest.raises(AttributeError, match="no_such_name"):
        _ = late("json").no_such_name


def test_a_module_that_is_to_be_done_without_is_not_found_and_found_again_later(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.syspath_prepend(tmp_path)
    (tmp_path / "not_wanted.py").write_text("")
    (tmp_path / "takes_it.py").write_text(
        "try:\n    import not_wanted\n    took = True\nexcept ImportError:\n    took = False"
    )
    taking = late("takes_it", without=("not_wanted",))

    assert taking.took is False
    assert import_module("not_wanted")
