"""Heavy modules wait for their first use."""

import subprocess
from collections.abc import Callable

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
