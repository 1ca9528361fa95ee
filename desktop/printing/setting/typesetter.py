"""The PDF of a sheet that a page asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime

import msgspec
from msgspec.structs import replace

from desktop.desk.view import OfficeView, VisitView
from desktop.machine.log import open_log
from desktop.machine.paths import templates_of
from desktop.printing.codes.recognised import Recognised, Record, SheetSince, as_it_stands, recognised
from desktop.printing.copies.working_file import Wanted, WorkingFile, working_file
from desktop.printing.kinds import BY_NAME
from desktop.printing.setting.compiling import TypesettingFailed
from desktop.printing.setting.typeset import Sheet, typeset_rest
from desktop.printing.setting.unset import unset_of
from desktop.printing.sheet_kind import Asked, EarlierVisit, SheetFormat, SheetKind
from desktop.printing.sheets import Stamp, make_sheet
from domain.core.problem import Damaged, Problem, Refused, Unavailable
from domain.projections.paper.facts import Facts
from domain.projections.paper.reader import Reader
from domain.visit.visit import Visit


class SheetRequest(msgspec.Struct, frozen=True):
    """Which sheet of a visit. `languages` are one or two; without a subject it is of all of the visit."""

    sheet: str
    """The name of its kind."""
    item: str | None
    """Of what it is: a side, an item or a member."""
    languages: tuple[str, ...]
    reader: Reader = "staff"
    since: int | None = None
    """The entry that the marks compare with; None: nothing is marked."""
    options: frozenset[str] = frozenset()
    entry: int | None = None
    """The entry it is as of; None: the one the view looks at."""


class KnownPage(msgspec.Struct, frozen=True):
    """A page that was known by its check code."""

    sheet: Recognised
    recorded_at: datetime
    """When the entry was recorded that it is as of (aware)."""
    now: SheetSince


def sheet_of(request: SheetRequest, view: VisitView, office: OfficeView) -> Sheet:
    """What stands on the sheet.

    Raises:
        Malformed, Refused: as `desktop.printing.sheets`.
    """
    visit, asked = _asked(request, view)
    asked = replace(asked, photograph=office.photograph)
    return make_sheet(BY_NAME[request.sheet], visit, asked, _stamp(request, view, office), request.languages)


def working_file_of(request: SheetRequest, made_as: SheetFormat, view: VisitView, office: OfficeView) -> WorkingFile:
    """The same as a working copy.

    Raises:
        Malformed, Refused: what the sheet, or a template of the office's own, refuses.
        Unavailable: `sheet-not-made`.
    """
    visit, asked = _asked(request, view)
    wanted = Wanted(made_as, view.visit_id, templates_of(office.path))
    stamp = _stamp(request, view, office)
    try:
        return working_file(BY_NAME[request.sheet], visit, asked, stamp, request.languages, wanted=wanted)
    except Problem:
        raise
    except Exception as error:
        open_log().exception("making a working copy failed")
        raise Unavailable("sheet-not-made", detail=str(error)) from error


def page_known(
    code: str, view: VisitView, office: OfficeView, entries: Sequence[int], kinds: Sequence[SheetKind]
) -> KnownPage | None:
    """The sheet of these entries that bears a check code, and how it would differ now; None where none does."""
    record = Record(view.history, view.earlier, lambda at: _stamp_at(at, view, office), view.proofs)
    found = recognised(code, record, entries, kinds)
    if found is None:
        return None
    return KnownPage(found, view.recorded_at_entry(found.entry), as_it_stands(found, record))


def _stamp(request: SheetRequest, view: VisitView, office: OfficeView) -> Stamp:
    return _stamp_at(_entry(request, view), view, office)


def _stamp_at(entry: int, view: VisitView, office: OfficeView) -> Stamp:
    return Stamp(
        entry=entry,
        recorded_at=view.recorded_at_entry(entry) if view.history else datetime.min.replace(tzinfo=UTC),
        office=office.identity,
        sample=office.sample,
        proof=view.proof_at_entry(entry),
        doubted=isinstance(office.doubt, Damaged),
    )


def _entry(request: SheetRequest, view: VisitView) -> int:
    """The entry that a sheet is as of."""
    return view.entry if request.entry is None else request.entry


def _facts(request: SheetRequest, view: VisitView) -> Facts:
    """What stands on a sheet that can be made, without its words."""
    facts: Facts = BY_NAME[request.sheet].facts(*_asked(request, view))
    return facts


def _asked(request: SheetRequest, view: VisitView) -> tuple[Visit, Asked]:
    """The visit as the sheet has it, and what is asked of its kind."""
    entry = _entry(request, view)
    visit = view.visit if entry == view.entry else view.earlier(entry)
    before = None
    if request.since is not None and request.since < entry:
        at = view.recorded_at_entry(request.since)
        before = EarlierVisit(request.since, at, view.earlier(request.since))
    return visit, Asked(
        request.reader, request.item, request.options, before, lambda: view.history[:entry], proofs=view.proofs
    )


class MadeSheet(msgspec.Struct, frozen=True):
    """A sheet as a PDF."""

    pdf: bytes
    unset: Refused | None = None
    """`sheet-unset`: whose name or which words no font can set, and are left out; None: all is as it was recorded."""


def made_sheet(request: SheetRequest, view: VisitView, office: OfficeView) -> MadeSheet:
    """A sheet as a PDF; what cannot be set of it is left out and told.

    Raises:
        Malformed, Refused: what the sheet refuses.
        Unavailable: `sheet-not-made`.
    """
    try:
        pdf, unset = typeset_rest(sheet_of(request, view, office))
        return MadeSheet(pdf, unset_of(_facts(request, view), unset) if unset else None)
    except Problem:
        raise
    except TypesettingFailed as failure:
        raise Refused(f"sheet-{failure.code}", **failure.values) from failure
    except Exception as error:
        open_log().exception("making a sheet failed")
        raise Unavailable("sheet-not-made", detail=str(error)) from error
