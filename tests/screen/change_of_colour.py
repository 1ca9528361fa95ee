"""How long the window takes to turn to the past and back: a program of its own, for a screen.

The argument is an office. On stdout it tells, as JSON, the milliseconds of the processor that the window's thread
needs for each change of the colours until it was painted, for entering the past with all that it shows, and for
paintings of everything on show without a change.
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from msgspec.structs import replace
from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication, QWidget

from desktop.actions.table import PAGES
from desktop.look.colours import colours, wear
from desktop.look.theme import Theme
from desktop.start.app import Program
from desktop.window.main_window import MainWindow
from tests.desktop.opened import TOOLS

TIMES = 6


def main(office: Path) -> None:
    """Open the office, show every page once, then measure."""
    application = QApplication(sys.argv[:1])
    program = Program(application, TOOLS)
    program.appearance.apply("en")
    window = _opened(program, office)
    for page in (*PAGES, PAGES[0]):
        window.requests.show_page(page)
        _work_off()
    theme = program.findChild(Theme)
    assert isinstance(theme, Theme)
    changes = [_processor(lambda: theme.set_past(not theme.past)) for _ in range(TIMES)]
    shown = [each for each in window.findChildren(QWidget) if each.isVisible()]
    paintings = [_processor(lambda: _paint(shown)) for _ in range(TIMES)]
    print(json.dumps({"changes": changes, "pasts": _pasts(window), "paintings": paintings}))
    window.close()


def _paint(shown: Sequence[QWidget]) -> None:
    """Have every widget painted, as a change of colours does: repainting the window leaves out those that cover it.

    Pictures that are kept are of other colours then, and made anew here too: these are the same colours once more.
    """
    wear(replace(colours()))
    for each in shown:
        each.update()


def _pasts(window: MainWindow) -> list[float]:
    """The milliseconds for going one entry back, from the key until all that stood there is painted."""
    took = []
    for _ in range(TIMES):
        took.append(_processor(lambda: _look(window, window.moment.step_back, past=True)))
        _look(window, partial(window.moment.look_at, None), past=False)
        _work_off()
    return took


def _look(window: MainWindow, look: Callable[[], object], *, past: bool) -> None:
    """Have the window look at the past or the present, and wait until it does."""
    look()
    while window.view is None or window.view.past is not past:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)


def _opened(program: Program, office: Path) -> MainWindow:
    program.open(office)
    while (window := program.window) is None or window.view is None:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    return window


def _processor(act: Callable[[], object]) -> float:
    """The milliseconds of the processor for something and all that follows from it."""
    started = time.thread_time()
    act()
    _work_off()
    return (time.thread_time() - started) * 1000


def _work_off() -> None:
    """Let everything be done that waits, painting too, which asks for itself once more at most."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.processEvents()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
