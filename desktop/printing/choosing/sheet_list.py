"""The list of the sheets that can be printed of a visit, by what they are of."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from functools import cache, partial
from typing import Any, get_args

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QWidget

from desktop.desk.view import VisitView
from desktop.printing.kinds import KINDS
from desktop.printing.sheet_kind import SheetKind, SheetSubject
from desktop.widgets.tables.list_table import ListTable
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from domain.programme.programme import Item
from domain.projections.paper.reader import DelegationAudience, Reader
from domain.visit.visit import Visit

Index = QModelIndex | QPersistentModelIndex
Subjects = tuple[str | None, ...]
"""What a kind is of, as `SheetKind.subjects` finds it."""


class SheetRow(msgspec.Struct, frozen=True):
    """One sheet: which one, of what, for whom it is made, and the lines that name it."""

    sheet: str
    """The name of its kind."""
    item: str | None
    """The side, the item, the member or the note it is of; None: all of the visit."""
    reader: Reader
    title: str
    second: str
    of: str
    """What it is of, in words."""


class SheetGroup(msgspec.Struct, frozen=True):
    """The sheets of one subject."""

    heading: str
    rows: tuple[SheetRow, ...]


def made_for(kind: SheetKind, reader: Reader) -> Reader | None:
    """For whom a kind is made where a reader asks: for him, or for both delegations; None: not for him."""
    if reader in kind.readers:
        return reader
    both: Reader = "both-delegations"
    return both if reader in get_args(DelegationAudience) and both in kind.readers else None


class SubjectsOfKinds:
    """What the kinds of sheets are of in the visit on show, found once: of a visit of 500 items that takes long."""

    def __init__(self) -> None:
        self._view: VisitView | None = None
        self._found: dict[Callable[[Visit], Subjects], Subjects] = {}

    def find_some(self, view: VisitView) -> bool:
        """Find those of one kind; whether there are more to be found."""
        if view is not self._view:
            self._view, self._found = view, {}
        finders = dict.fromkeys(kind.subjects for kind in KINDS)
        missing = [each for each in finders if each not in self._found]
        if missing:
            self._found[missing[0]] = tuple(missing[0](view.visit))
        return len(missing) > 1

    def known(self, view: VisitView) -> bool:
        """Whether all of them are found already."""
        return view is self._view and all(kind.subjects in self._found for kind in KINDS)

    def of(self, view: VisitView) -> Mapping[Callable[[Visit], Subjects], Subjects]:
        """All of them, by how they are found."""
        while self.find_some(view):
            pass
        return self._found


def sheet_groups(view: VisitView, reader: Reader, subjects: SubjectsOfKinds | None = None) -> tuple[SheetGroup, ...]:
    """What can be printed for a reader: of the whole visit, of each side, of each item, of persons.

    What is made for other readers alone follows.

    Args:
        subjects: what the kinds are of, as far as it was found before.
    """
    found = tuple(_sheets(view, reader, subjects or SubjectsOfKinds()))
    visit = view.visit
    ordered = [*visit.parties, *(item.id for item in visit.programme.active_items())]
    rows: dict[str | None, list[SheetRow]] = {None: [], **{subject: [] for subject in ordered}}
    for row, of in found:
        if of == "subject":
            rows.setdefault(row.item, []).append(row)
    groups = [SheetGroup(say("sheets.group.visit"), tuple(rows.pop(None)))]
    groups += [SheetGroup(listed[0].of, tuple(listed)) for listed in rows.values() if listed]
    groups.append(SheetGroup(say("sheets.group.people"), tuple(row for row, of in found if of == "member")))
    groups.append(SheetGroup(say("sheets.group.others"), tuple(row for row, of in found if of == "others")))
    return tuple(group for group in groups if group.rows)


def _sheets(view: VisitView, reader: Reader, subjects: SubjectsOfKinds) -> Iterator[tuple[SheetRow, str]]:
    """Every sheet, with the group it stands in: that of its subject, of persons, of other readers."""
    # Several kinds are of the same subjects, and what is of one item names it alike.
    of_kinds = subjects.of(view)
    named = cache(partial(_named, view))
    for kind in KINDS:
        own = made_for(kind, reader)
        rows = _Rows(kind, own or kind.readers[0], asked=own or reader)
        for subject in of_kinds[kind.subjects]:
            row = rows.row(subject, named(kind.subject, subject)) if subject is not None else rows.of_all()
            if own is None:
                yield row, "others"
            else:
                yield row, "member" if kind.subject == "member" and subject is not None else "subject"


class _Rows:
    """The rows of one kind for one reader. What all of them say is said once: a visit may have thousands."""

    def __init__(self, kind: SheetKind, reader: Reader, *, asked: Reader) -> None:
        self._kind, self._reader, self._asked = kind, reader, asked
        self._name, self._told = say(f"sheets.{kind.name}"), say(f"sheet.audience.{reader}")

    def of_all(self) -> SheetRow:
        """That of the whole visit."""
        about = say(f"sheets.{self._kind.name}.about")
        second = about if self._reader == self._asked else self._told
        return SheetRow(self._kind.name, None, self._reader, self._name, second, about)

    def row(self, subject: str, of: str) -> SheetRow:
        """That of one subject, which is named so."""
        kind, reader, name = self._kind, self._reader, self._name
        if kind.subject == "member":
            return SheetRow(kind.name, subject, reader, of, name, name)
        if reader == self._asked:
            return SheetRow(kind.name, subject, reader, name, "", of)
        return SheetRow(kind.name, subject, reader, name, say("sheets.of-for", of=of, reader=self._told), of)


def _named(view: VisitView, kind: SheetSubject, subject: str) -> str:
    if kind == "member":
        member = view.visit.delegations.members[subject]
        return say.words.name(member.names, member.position)
    if kind == "note":
        note = view.visit.notes[subject]
        return say("form.note", kind=note.kind, recipient=note.recipient)
    return _side(view, subject) if kind == "side" else _item(view.visit.programme.items[subject])


def _side(view: VisitView, side: str) -> str:
    party = view.visit.parties.get(side)
    named = say.words.pick(party.name) if party is not None else ""
    return named or say.words.of("side", side)


def _item(item: Item) -> str:
    when, title = _when(item), say.words.pick(item.title)
    return say("sheets.item-when", item=title, when=when) if when else title


def _when(item: Item) -> str:
    if item.planned is not None:
        return say.words.planned(item.planned)
    return say("sheets.held-unplanned") if item.unplanned else say("time.day-to-be-fixed")


class SheetModel(QAbstractListModel):
    """The rows as the list shows them, each group under its heading."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[SheetRow | str, ...] = ()

    def rows(self) -> tuple[SheetRow, ...]:
        """What is listed, without the headings."""
        return tuple(line for line in self._lines if isinstance(line, SheetRow))

    def row_at(self, line: int) -> SheetRow | None:
        """The sheet of a line; None for a heading."""
        row = self._lines[line]
        return row if isinstance(row, SheetRow) else None

    def line_of(self, row: SheetRow) -> int:
        """The line of a sheet."""
        return self._lines.index(row)

    def set_groups(self, groups: tuple[SheetGroup, ...]) -> None:
        """List other sheets; where they are the same, all stays as it is."""
        lines: list[SheetRow | str] = []
        for group in groups:
            lines += (group.heading, *group.rows)
        if tuple(lines) != self._lines:
            self.beginResetModel()
            self._lines = tuple(lines)
            self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self._lines[index.row()], str):
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self._lines[index.row()]
        if isinstance(row, str):
            heading = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, TableRole.GROUP)
            return row if role in heading else None
        if role == Qt.ItemDataRole.DisplayRole:
            return row.title
        if role == TableRole.SECOND_LINE:
            return row.second or None
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return ", ".join(dict.fromkeys((row.title, row.second or row.of)))
        return None


LEAST_ROWS = 4
"""So many lines are on show at least, the heading of a group among them."""


class SheetList(ListTable):
    """One sheet is always chosen; it stays chosen when the visit changes, as long as it is there."""

    chosen = Signal(object)
    """The SheetRow the reader chose."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(two_lines=False, parent=parent)
        self._model = SheetModel(self)
        self._told: SheetRow | None = None
        self.setModel(self._model)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.hold_rows(LEAST_ROWS)
        self.horizontalHeader().hide()
        self.selectionModel().currentChanged.connect(self._current_changed)

    def show_groups(self, groups: tuple[SheetGroup, ...]) -> None:
        """List other sheets without telling of a choice. Needs at least one."""
        kept = self.current()
        rows = [row for group in groups for row in group.rows]
        same = (row for row in rows if kept is not None and (row.sheet, row.item) == (kept.sheet, kept.item))
        self._told = next(same, rows[0])
        self._model.set_groups(groups)
        line = self._model.line_of(self._told)
        self.select_row(line)
        if self._model.row_at(line - 1) is None:
            self.scrollTo(self._model.index(line - 1))

    def choose(self, kind: str, subject: str | None) -> bool:
        """Choose a sheet of a kind, of the subject if there is one, else the first, and tell. False: there is none."""
        alike = [row for row in self._model.rows() if row.sheet == kind]
        row = next((row for row in alike if row.item == subject), alike[0] if alike else None)
        if row is not None:
            self.select_row(self._model.line_of(row))
        return row is not None

    def current(self) -> SheetRow | None:
        """The sheet that is chosen; None before the first were listed."""
        return self._told

    def _current_changed(self, current: QModelIndex, _before: QModelIndex) -> None:
        row = self._model.row_at(current.row()) if current.isValid() else None
        if row is not None and row != self._told:
            self._told = row
            self.chosen.emit(row)
