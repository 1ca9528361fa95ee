"""Without a display: the sample visit on paper and as a picture, instead of a window."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from desktop.app import Program, Tools, ready_sample
from desktop.main_window import MainWindow
from desktop.printing.press import SheetRequest, sheet_of
from desktop.printing.typeset import typeset
from desktop.view import VisitView
from desktop.words import say

FOLDER = "chancery-sample"
LANGUAGES = ("fr", "ru")


def show_on_paper(language: str | None, tools: Tools) -> int:
    """Record the sample, print its programme and attendance lists, take a picture of the programme page.

    The files stand in a folder `chancery-sample` where the program was started; their names go to stdout.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication(sys.argv[:1])
    program = Program(application, tools)
    program.appearance.apply(language)
    print(say("no-display.said"), file=sys.stderr)
    folder = Path.cwd() / FOLDER
    folder.mkdir(exist_ok=True)
    paper = _Paper(program.show(ready_sample(tools)), folder)
    code = application.exec()
    for path in paper.files:
        print(path)
    return code


class _Paper(QObject):
    """Waits for the visit to be shown, then makes the files and ends the program."""

    def __init__(self, window: MainWindow, folder: Path) -> None:
        super().__init__(window)
        self._window, self._folder = window, folder
        self.files: list[Path] = []
        window.shown.connect(self._make)

    @Slot(object)
    def _make(self, view: VisitView) -> None:
        office = self._window.office
        if self.files or office is None:
            return
        for request in (SheetRequest("programme", None, LANGUAGES), SheetRequest("attendance", None, LANGUAGES)):
            self._write(f"{request.sheet}.pdf", typeset(sheet_of(request, view, office)))
        # The page is painted once its layout has settled.
        QTimer.singleShot(0, self, self._take_picture)

    def _take_picture(self) -> None:
        path = self._folder / "programme-page.png"
        self._window.grab().save(str(path))
        self.files.append(path)
        self._window.close()
        QApplication.quit()

    def _write(self, name: str, content: bytes) -> None:
        path = self._folder / name
        path.write_bytes(content)
        self.files.append(path)
