"""The press: makes the PDF of a sheet away from the window, which never waits for it."""

from __future__ import annotations

from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

from PySide6.QtCore import QObject, Qt, Signal

from desktop.desk.view import OfficeView, VisitView
from desktop.machine.log import open_log
from desktop.printing.compiling import TypesettingFailed
from desktop.printing.sheets import Stamp, attendance, documents, programme, seating
from desktop.printing.typeset import Sheet, typeset
from domain.core.problem import Problem, Refused, Unavailable


@dataclass(frozen=True)
class SheetRequest:
    """Which sheet of a visit. `languages` are one or two; an attendance list without `item` is that of all."""

    sheet: Literal["programme", "attendance", "seating", "signing"]
    item: str | None
    languages: tuple[str, ...]


@dataclass(frozen=True)
class _Made:
    number: int
    request: SheetRequest
    outcome: bytes | Problem


class Press(QObject):
    """One sheet at a time, in a thread of its own. Only the latest request is answered, by one signal."""

    ready = Signal(object, object)
    """The request, and the bytes of the PDF."""
    failed = Signal(object, object)
    """The request, and the Problem: what the sheet refuses, `sheet-no-glyph` and the like, or `sheet-not-made`."""
    _made = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="press")
        self._number = 0
        self._waiting: Future[None] | None = None
        self._made.connect(self._answer, Qt.ConnectionType.QueuedConnection)

    def typeset(self, request: SheetRequest, view: VisitView, office: OfficeView) -> None:
        """Begin to make the PDF. An earlier request that has not begun is dropped, and none of them is answered."""
        self._number += 1
        if self._waiting is not None:
            self._waiting.cancel()
        self._waiting = self._thread.submit(self._make, self._number, request, view, office)

    def close(self) -> None:
        """Answer no more; waits for the sheet on the press, a second at most."""
        self._number += 1
        self._thread.shutdown(wait=True, cancel_futures=True)

    def _make(self, number: int, request: SheetRequest, view: VisitView, office: OfficeView) -> None:
        self._made.emit(_Made(number, request, made(request, view, office)))

    def _answer(self, made: _Made) -> None:
        if made.number != self._number:
            return
        if isinstance(made.outcome, Problem):
            self.failed.emit(made.request, made.outcome)
        else:
            self.ready.emit(made.request, made.outcome)


def sheet_of(request: SheetRequest, view: VisitView, office: OfficeView) -> Sheet:
    """What stands on the sheet, as of the entry the view looks at.

    Raises:
        Malformed, Refused: as `desktop.printing.sheets`.
    """
    stamp = Stamp(
        entry=view.entry,
        recorded_at=view.recorded_at or datetime.min.replace(tzinfo=UTC),
        office=office.path.stem,
        sample=office.sample,
    )
    if request.sheet == "programme":
        return programme(view.visit, stamp, request.languages)
    if request.sheet == "seating":
        return seating(view.visit, request.item, stamp, request.languages)
    if request.sheet == "signing":
        return documents(view.visit, request.item, stamp, request.languages)
    return attendance(view.visit, request.item, stamp, request.languages)


def made(request: SheetRequest, view: VisitView, office: OfficeView) -> bytes | Problem:
    """The bytes of the PDF, or why there are none."""
    try:
        return typeset(sheet_of(request, view, office))
    except Problem as problem:
        return problem
    except TypesettingFailed as failure:
        return Refused(f"sheet-{failure.code}", **failure.values)
    except Exception as error:
        # A thread that dies silently would leave the page waiting for ever.
        open_log().exception("making a sheet failed")
        return Unavailable("sheet-not-made", detail=str(error))
