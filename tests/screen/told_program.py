"""The program as it is, which also opens the offices that it is told of on stdin, each in a home of its own."""

from __future__ import annotations

import json
import os
import sys
from pathlib import Path
from threading import Thread

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.__main__ import main


class Told(QObject):
    """Reads in a thread of its own, and has the program open offices in the window's.

    A line is a JSON object with the path of an `office`, and with what the environment says of a `home`.
    """

    line = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.line.connect(self._open)
        Thread(target=self._listen, daemon=True).start()

    def _listen(self) -> None:
        for line in sys.stdin:
            self.line.emit(line)

    def _open(self, line: str) -> None:
        # Late: the first window is painted before the program is imported.
        from desktop.start.app import Program

        told = json.loads(line)
        application = QCoreApplication.instance()
        program = application.findChild(Program) if application is not None else None
        assert isinstance(program, Program)
        os.environ.update(told["home"])
        program.open(Path(told["office"]))


if __name__ == "__main__":
    told = Told()
    sys.exit(main())
