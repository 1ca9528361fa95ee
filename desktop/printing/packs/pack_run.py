"""Making a pack: one sheet after another is set, written into a folder and handed to a printer."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.printing.choosing.sheet_list import SheetRow
from desktop.printing.copies.delivery import Delivery
from desktop.printing.copies.printer import save_pdf
from desktop.printing.packs.pack import file_name
from desktop.printing.setting.typesetter import MadeSheet, SheetRequest
from domain.core.problem import Problem, Unavailable


class Order(msgspec.Struct, frozen=True):
    """What is to be made, of a visit as it stands in a view, and where it goes."""

    view: VisitView
    sheets: Sequence[tuple[SheetRow, SheetRequest]]
    folder: Path | None
    """A folder that does not exist yet; None: nothing is written."""
    printer: QPrinter | None
    """The printer, with what was chosen of it; None: nothing is printed."""


class PackOutcome(msgspec.Struct):
    """What became of a pack."""

    written: int = 0
    """How many lie in the folder."""
    printed: int = 0
    """How many were handed to the printer."""
    wrong: list[tuple[SheetRow, Problem]] = msgspec.field(default_factory=list)
    """The sheets that were not made or printed, or not as they are recorded, and why."""
    stopped: bool = False
    problem: Problem | None = None
    """Why nothing could be written at all."""


class PackRun(QObject):
    """Makes the sheets of one order. A sheet that cannot be made holds up none of the others.

    The folder bears its name once it is complete. One that is stopped is taken away; what went to the printer went.
    """

    progressed = Signal(int, object)
    """How many sheets are done, and the SheetRow that is next."""
    ended = Signal(object)
    """The Outcome."""

    def __init__(self, order: Order, requests: Requests, parent: QObject) -> None:
        super().__init__(parent)
        self._order, self._requests, self._outcome = order, requests, PackOutcome()
        self._done = 0
        self._part = order.folder.with_name(f"{order.folder.name}.part") if order.folder is not None else None
        self._ended = False

    def start(self) -> None:
        """Begin with the first sheet. Returns at once, and so does everything it does."""
        try:
            if self._part is not None:
                self._part.mkdir()
        except OSError:
            self._end(Unavailable("cannot-write", path=str(self._part)))
            return
        self._next()

    def stop(self) -> None:
        """Make no further sheet; the one that is being made is thrown away."""
        if not self._ended:
            self._outcome.stopped = True
            self._end()

    def _next(self) -> None:
        if self._ended:
            return
        if self._done == len(self._order.sheets):
            self._end()
            return
        row, request = self._order.sheets[self._done]
        self.progressed.emit(self._done, row)
        asked = self._requests.typeset_also(request, self._order.view)
        asked.then(partial(self._made, row, request)).otherwise(partial(self._missed, row))

    def _made(self, row: SheetRow, request: SheetRequest, made: MadeSheet) -> None:
        if self._ended:
            return
        if made.unset is not None:
            self._outcome.wrong.append((row, made.unset))
        name = f"{self._done + 1:02}-{file_name(self._order.view, request)}"
        try:
            if self._part is not None:
                save_pdf(made.pdf, self._part / name)
                self._outcome.written += 1
        except Problem as problem:
            self._missed(row, problem)
            return
        if self._order.printer is None:
            self._go_on()
        else:
            delivery = Delivery(made.pdf, Path(name).stem, self._order.printer, self)
            delivery.printed.connect(self._printed)
            delivery.failed.connect(partial(self._missed, row))
            delivery.start()

    def _printed(self, _printer: str) -> None:
        self._outcome.printed += 1
        self._go_on()

    def _missed(self, row: SheetRow, problem: Problem) -> None:
        if not self._ended:
            self._outcome.wrong.append((row, problem))
            self._go_on()

    def _go_on(self) -> None:
        self._done += 1
        self._next()

    def _end(self, problem: Problem | None = None) -> None:
        self._ended = True
        try:
            self._name_folder()
        except OSError:
            problem = Unavailable("cannot-write", path=str(self._order.folder))
        self._outcome.problem = problem
        self.ended.emit(self._outcome)

    def _name_folder(self) -> None:
        """Give the folder its name; take it away where the pack was stopped, or nothing lies in it."""
        if self._part is None or self._order.folder is None or not self._part.is_dir():
            return
        if self._outcome.stopped or not self._outcome.written:
            shutil.rmtree(self._part, ignore_errors=True)
        else:
            self._part.rename(self._order.folder)
