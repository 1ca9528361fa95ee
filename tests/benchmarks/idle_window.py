"""A program of its own: the window on an office, which nobody touches. Says what share of a core that takes.

usage: python -m tests.benchmarks.idle_window OFFICE SECONDS
"""

import sys
from collections.abc import Callable
from pathlib import Path
from time import monotonic, process_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from desktop.desk.file_watch import FileWatch
from desktop.start.app import Program
from desktop.start.collector import INTERVAL_MS
from tests.desktop.children import child
from tests.desktop.opened import TOOLS, close_program

LOOK_MS = 50


def main(office: str, seconds: str) -> None:
    """Open the office, wait until nothing stirs, and measure."""
    program = Program(QApplication([]), TOOLS)
    program.open(Path(office))
    wait_until(lambda: program.window is not None and child(program.window._desk, FileWatch).asleep)
    wait_until(is_at_rest)
    used, begun = process_time(), monotonic()
    wait(int(seconds) * 1000)
    print((process_time() - used) / (monotonic() - begun))
    close_program(program)


def is_at_rest() -> bool:
    """Whether what is read behind the window after opening is done, and its garbage collected.

    Some time in which that would be looked for again costs next to nothing: a collection takes more.
    """
    used = process_time()
    wait(5 * INTERVAL_MS)
    return process_time() - used < 0.010


def wait_until(condition: Callable[[], bool]) -> None:
    while not condition():
        wait(LOOK_MS)


def wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main(*sys.argv[1:])
