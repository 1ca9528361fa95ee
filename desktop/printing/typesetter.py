"""The PDF of a sheet that a page asked for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

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
        proof=view.proof(),
    )
    if request.sheet == "programme":
        return programme(view.visit, stamp, request.languages)
    if request.sheet == "seating":
        return seating(view.visit, request.item, stamp, request.languages)
    if request.sheet == "signing":
        return documents(view.visit, request.item, stamp, request.languages)
    return attendance(view.visit, request.item, stamp, request.languages)


def pdf_of(request: SheetRequest, view: VisitView, office: OfficeView) -> bytes:
    """The bytes of the PDF of a sheet.

    Raises:
        Malformed, Refused: what the sheet refuses, `sheet-no-glyph` and the like.
        Unavailable: `sheet-not-made`.
    """
    try:
        return typeset(sheet_of(request, view, office))
    except Problem:
        raise
    except TypesettingFailed as failure:
        raise Refused(f"sheet-{failure.code}", **failure.values) from failure
    except Exception as error:
        open_log().exception("making a sheet failed")
        raise Unavailable("sheet-not-made", detail=str(error)) from error
