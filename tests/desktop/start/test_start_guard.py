"""The guard against the one Qt that aborts, and proof that the installed one does not."""

import subprocess
from collections.abc import Callable
from importlib.metadata import version

import pytest

from desktop.start.start_guard import installed_pyside, refuse_unsafe_qt

RunPython = Callable[[str], subprocess.CompletedProcess[str]]


@pytest.mark.parametrize("python", [(3, 10), (3, 11)])
def test_the_aborting_qt_is_refused_with_a_way_out(python: tuple[int, int]) -> None:
    refusal = refuse_unsafe_qt(python, "6.12.0")

    assert refusal is not None
    assert "6.12.0" in refusal
    assert f"Python {python[0]}.{python[1]}" in refusal
    assert 'pip install "PySide6-Essentials>=6.11.3,<6.12"' in refusal


@pytest.mark.parametrize(
    ("python", "pyside"),
    [((3, 11), "6.11.3"), ((3, 11), "6.12.1"), ((3, 12), "6.12.0"), ((3, 13), "6.12.0")],
)
def test_every_other_pair_may_start(python: tuple[int, int], pyside: str) -> None:
    assert refuse_unsafe_qt(python, pyside) is None


def test_the_program_refuses_before_it_touches_qt(run_python: RunPython) -> None:
    child = run_python("""
        import sys
        from desktop.start import start_guard
        start_guard.installed_pyside = lambda: "6.12.0"
        from desktop.__main__ import main
        sys.version_info = (3, 11, 7, "final", 0)
        code = main()
        touched = [name for name in sys.modules if name.startswith(("PySide6", "shiboken6"))]
        sys.exit(f"imported {touched}" if touched else code)
    """)

    assert child.returncode == 4, child.stderr
    assert child.stderr.startswith("Chancery does not start: PySide6 6.12.0")
    assert child.stdout == ""


def test_the_version_is_that_of_the_qt_that_is_installed() -> None:
    assert installed_pyside() == version("PySide6-Essentials")


def test_many_void_calls_and_signals_leave_none_and_true_alive(run_python: RunPython) -> None:
    """In a child process, because the failure is an abort, not an exception."""
    child = run_python("""
        import sys
        from PySide6.QtCore import QObject, Signal
        from PySide6.QtWidgets import QApplication, QLineEdit

        class Sender(QObject):
            told = Signal()

        application, edit, sender = QApplication([]), QLineEdit(), Sender()
        heard = []
        sender.told.connect(lambda: heard.append(1))
        none, true = sys.getrefcount(None), sys.getrefcount(True)
        for number in range(20_000):
            edit.setText(str(number))
        for _ in range(2_000):
            sender.told.emit()
        print(edit.text(), len(heard), none - sys.getrefcount(None), true - sys.getrefcount(True))
    """)

    assert child.returncode == 0, child.stderr
    text, heard, lost_none, lost_true = map(int, child.stdout.split())
    assert (text, heard) == (19_999, 2_000)
    assert lost_none < 100
    assert lost_true < 100
