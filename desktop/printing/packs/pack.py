"""Which sheets go into a pack: everything for a reader, of the whole visit or of one of its days."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from desktop.desk.view import VisitView
from desktop.printing.choosing.sheet_list import SheetRow, made_for, sheet_groups
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.setting.typesetter import SheetRequest
from desktop.printing.sheet_kind import SheetKind
from domain.core.names import GUEST, HOST
from domain.projections.itinerary import busy_at
from domain.projections.paper.reader import Reader

_OWN_SIDE: dict[Reader, str] = {"host-delegation": HOST, "guest-delegation": GUEST}
"""The readers who get the sheets of persons of their own side alone."""


def days_of_programme(view: VisitView) -> tuple[date, ...]:
    """The days of the programme, in their order."""
    planned = (item.planned for item in view.visit.programme.active_items())
    return tuple(sorted({each.day for each in planned if each is not None}))


TELL_CHANGES = frozenset({"changes", "slip"})
"""The kinds that tell what changed: there is nothing to tell while nothing is compared with."""
TELLS_FACTS = "variance"
"""The kind that tells how items took place: there is nothing to tell until something is known of one."""


def pack_of(view: VisitView, reader: Reader, day: date | None) -> tuple[SheetRow, ...]:
    """The sheets for a reader: of one day, or where None is named of the whole visit.

    One of all items stands for one of each, save in the pack of a day. Persons are those who take part that day.
    """
    wanted = _Wanted(view, reader, day)
    return tuple(row for group in sheet_groups(view, reader) for row in group.rows if wanted.has(row))


def file_name(view: VisitView, request: SheetRequest) -> str:
    """What the file of a sheet is called: the visit, the sheet, of what, for whom, in which languages, the entry."""
    reader = request.reader if request.reader != BY_NAME[request.sheet].readers[0] else None
    parts = (view.visit.reference, request.sheet, request.item, reader, *request.languages)
    return f"{'-'.join(part for part in parts if part)}-{view.entry}.pdf"


def folder_name(view: VisitView, reader: Reader, day: date | None) -> str:
    """What the folder of a pack is called: the visit, for whom, of which day, the entry."""
    parts = (view.visit.reference, reader, day.isoformat() if day is not None else None, str(view.entry))
    return "-".join(part for part in parts if part)


class _Wanted:
    """What belongs to a pack."""

    def __init__(self, view: VisitView, reader: Reader, day: date | None) -> None:
        self._view, self._reader, self._day = view, reader, day
        items = (item for item in view.visit.programme.active_items() if item.planned is not None)
        self._items = {item.id for item in items if item.planned is not None and item.planned.day == day}
        self._people = busy_at(view.visit, self._items) if day is not None else set[str]()
        self._facts_known = any(item.status != "planned" for item in view.visit.programme.active_items())
        self._of_all = {kind.name for kind in _made(reader) if None in kind.subjects(view.visit)}

    def has(self, row: SheetRow) -> bool:
        """Whether a sheet belongs to it."""
        kind = BY_NAME[row.sheet]
        if made_for(kind, self._reader) is None or (row.sheet == TELLS_FACTS and not self._facts_known):
            return False
        if kind.subject in ("item", "member") and self._day is not None:
            return row.item is not None and self._is_of_the_day(kind, row.item)
        if row.item is not None and row.sheet in self._of_all:
            return False
        return kind.subject != "member" or row.item is None or self._is_theirs(row.item)

    def _is_of_the_day(self, kind: SheetKind, subject: str) -> bool:
        if kind.subject == "item":
            return subject in self._items
        return subject in self._people and self._is_theirs(subject)

    def _is_theirs(self, member: str) -> bool:
        own = _OWN_SIDE.get(self._reader)
        return own is None or self._view.visit.delegations.members[member].side == own


def _made(reader: Reader) -> Iterator[SheetKind]:
    return (kind for kind in KINDS if made_for(kind, reader) is not None)
