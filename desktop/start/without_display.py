"""Without a display: a visit on paper and as a picture, instead of a window."""

from __future__ import annotations

import os
import sys
from contextlib import closing
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, QObject, QTimer, QtMsgType, Slot, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from desktop.desk.view import OfficeView, VisitView
from desktop.machine.log import open_log
from desktop.machine.officer import officer_here
from desktop.printing.setting.typesetter import SheetRequest, made_sheet
from desktop.printing.sheets import languages_of_sheets
from desktop.start.app import Program
from desktop.start.tools import Tools, ready_sample
from desktop.window.arranging.placing import USUAL
from desktop.window.main_window import MainWindow
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.place import OfficePlace, place_named
from domain.core.problem import Problem, Refused

SAMPLE_FOLDER, FOLDER = "chancery-sample", "chancery-paper"


def show_on_paper(named: str | None, language: str | None, tools: Tools) -> int:
    """Print the programme and attendance lists of a visit, take a picture of the programme page.

    The visit is the newest of the office named, else the sample, recorded first. The files stand in a folder
    `chancery-paper`, the sample's in `chancery-sample`, where the program was started; their names go to stdout.
    Returns the exit code: that of the sheet that could not be made, if any.

    Raises:
        Problem: the office cannot be used; `no-visit-to-print`.
    """
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    qInstallMessageHandler(_log_qt)
    application = QApplication(sys.argv[:1])
    program = Program(application, tools)
    program.appearance.apply(language)
    path = ready_sample(tools) if named is None else place_named(named)
    _refuse_empty(path, tools)
    print(say("no-display.sample" if named is None else "no-display.office"), file=sys.stderr)
    folder = Path.cwd() / (SAMPLE_FOLDER if named is None else FOLDER)
    folder.mkdir(exist_ok=True)
    paper = _Paper(program, folder)
    program.open(path)
    application.exec()
    for file in paper.files:
        print(file)
    return paper.code


def _log_qt(_kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Log Qt's messages about the missing screen: they mean nothing to an officer."""
    open_log().info("Qt: %s", message)


def _refuse_empty(path: OfficePlace, tools: Tools) -> None:
    with closing(tools.open_office(path, officer_here())) as office:
        if not office.visit_lines():
            raise Refused("no-visit-to-print")


class _Paper(QObject):
    """Makes the files of the window that is opened, and ends the program."""

    def __init__(self, program: Program, folder: Path) -> None:
        super().__init__(program)
        self._folder = folder
        self.files: list[Path] = []
        self.code = 0
        program.opened.connect(self._make)
        program.refused.connect(self._refuse)

    @Slot(object)
    def _make(self, window: MainWindow) -> None:
        self._window, view, office = window, window.view, window.office
        if view is None or office is None:
            self._refuse(Refused("no-visit-to-print"))
            return
        # Qt's substitute for a screen is small; the picture need not be.
        self._window.resize(USUAL)
        languages = languages_of_sheets(view.visit, say.words.language)
        self._print(SheetRequest("programme", None, languages), view, office)
        if any(found.people for found in view.attendance):
            self._print(SheetRequest("attendance", None, languages), view, office)
        # The page is painted once its layout has settled.
        QTimer.singleShot(0, self, self._take_picture)

    def _print(self, request: SheetRequest, view: VisitView, office: OfficeView) -> None:
        try:
            made = made_sheet(request, view, office)
        except Problem as problem:
            self._tell(problem)
            return
        path = self._folder / f"{request.sheet}.pdf"
        path.write_bytes(made.pdf)
        self.files.append(path)
        if made.unset is not None:
            self._tell(made.unset)

    @Slot(object)
    def _refuse(self, problem: Problem) -> None:
        self._tell(problem)
        QApplication.quit()

    def _tell(self, problem: Problem) -> None:
        print(problem_sentence(problem, say.words), file=sys.stderr)
        self.code = max(self.code, problem.exit_code)

    def _take_picture(self) -> None:
        path = self._folder / "programme-page.png"
        self._window.grab().save(str(path))
        self.files.append(path)
        self._window.close()
        QApplication.quit()
