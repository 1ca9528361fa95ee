"""What a window costs that nobody touches: it waits to be woken by the file system."""

from __future__ import annotations

from time import monotonic, process_time

from pytestqt.qtbot import QtBot

from desktop.desk.file_watch import FileWatch
from desktop.window.main_window import MainWindow
from tests.desktop.children import child
from tests.desktop.opened import office_path, program, window

__all__ = ["office_path", "program", "window"]

SECONDS = 10


def test_a_window_nobody_touches(window: MainWindow, qtbot: QtBot) -> None:
    """Goal: at most 0.2 % of a core."""
    watch = child(window._desk, FileWatch)
    qtbot.waitUntil(lambda: watch.asleep, timeout=30_000)
    used, begun = process_time(), monotonic()
    qtbot.wait(SECONDS * 1000)
    share = (process_time() - used) / (monotonic() - begun)

    assert share <= 0.002, f"{share:.3%} of a core"
