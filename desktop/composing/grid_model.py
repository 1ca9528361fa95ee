"""The rows of the editor: of each side who is at the table, who is not, and who is there uncounted."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from enum import IntEnum
from itertools import zip_longest
from typing import Any, Literal

import msgspec
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop.composing.composition import Composition
from desktop.composing.faces import ShownPeople, ShownPerson
from desktop.composing.opposite import Counterparts, Relation
from desktop.composing.surroundings import MeetingSurroundings
from desktop.wording.search import folded_to_search
from desktop.wording.words import Words
from domain.seating.item_order import side_at
from domain.visit.visit import Visit

Index = QModelIndex | QPersistentModelIndex
GridLineKind = Literal["head", "delegate", "rest", "beside"]

CAPACITY_MARKS = {"interpreter": "I", "note-taker": "N"}
"""The letter that stands for the number of who is not counted, and sets the capacity."""


class GridRole(IntEnum):
    """What the delegate asks: the `GridPerson` of a cell; the `Relation` of a gutter; whether a line is a heading."""

    SHOWN = Qt.ItemDataRole.UserRole + 201
    RELATION = Qt.ItemDataRole.UserRole + 202
    HEADING = Qt.ItemDataRole.UserRole + 203


class GridPerson(msgspec.Struct, frozen=True):
    """A person on a line: with a number at the table, a letter where not counted."""

    face: ShownPerson
    mark: str
    ticked: bool
    kind: GridLineKind


class GridLine(msgspec.Struct, frozen=True):
    """A line across all sides; empty where a side has nobody more."""

    kind: GridLineKind
    keys: tuple[str, ...]
    number: int = 0
    relations: tuple[Relation | None, ...] = ()
    heading: str = ""

    def relation(self, column: int) -> Relation | None:
        """How those beside a gutter belong together."""
        at = column // 2
        return self.relations[at] if column % 2 and at < len(self.relations) else None


class GridModel(QAbstractTableModel):
    """The sides in every second column, and between them how those who sit opposite belong together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines: list[GridLine] = []
        self._sides: tuple[str, ...] = ()
        self._wanted: Composition | None = None
        self._faces: ShownPeople | None = None
        self._words: Words | None = None
        self._around: MeetingSurroundings | None = None
        self._needle = ""

    def show(
        self, wanted: Composition, around: MeetingSurroundings, needle: str, named: Collection[str] = (), *,
        still: bool = False,
    ) -> None:  # fmt: skip
        """Show a composition. Of those not at the table, only who is found by the needle.

        Args:
            named: whom the needle may name where it is in nobody's words.
            still: leave everybody on his line, ticked or not, as far as the lines are for the same.
        """
        if still and around is self._around and needle == self._needle:
            self._wanted = wanted
            self.dataChanged.emit(self.index(0, 0), self.index(self.rowCount() - 1, self.columnCount() - 1))
            return
        self.beginResetModel()
        self._around, self._needle = around, needle
        self._wanted, self._faces, self._words = wanted, around.faces, around.words
        self._sides = tuple(wanted.delegates)
        words, visit = around.words, around.visit
        self._lines = [
            GridLine("head", (), heading=words("compose.in-order")),
            *_delegates(wanted, around.counterparts),
            *_lines("rest", self._rest(visit, folded_to_search(needle).split(), named), words("compose.rest")),
            *_lines("beside", _beside(wanted, visit), words("compose.beside")),
        ]
        self.endResetModel()

    @property
    def faces(self) -> ShownPeople | None:
        """How the people are shown."""
        return self._faces

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides, in their order."""
        return self._sides

    def lines(self) -> tuple[GridLine, ...]:
        """The lines, from above."""
        return tuple(self._lines)

    def key_at(self, index: Index) -> str:
        """Who stands in a cell; empty for nobody."""
        line = self._lines[index.row()] if index.isValid() else None
        at, gutter = divmod(index.column(), 2)
        return line.keys[at] if line is not None and not gutter and at < len(line.keys) else ""

    def kind_at(self, row: int) -> GridLineKind:
        """What a line is of."""
        return self._lines[row].kind

    def index_of(self, key: str) -> QModelIndex:
        """The cell of somebody; not valid where he is not shown."""
        for row, line in enumerate(self._lines):
            if key and key in line.keys:
                return self.index(row, 2 * line.keys.index(key))
        return QModelIndex()

    def there(self, needle: str) -> list[str]:
        """Those at the table who are found by the needle."""
        words, faces = folded_to_search(needle).split(), self._faces
        keys = [key for line in self._lines if line.kind in ("delegate", "beside") for key in line.keys if key]
        return [key for key in keys if faces is not None and all(each in faces.of(key).found_by for each in words)]

    def in_column(self, side: int) -> list[tuple[int, str]]:
        """The lines on which a side has somebody, and whom."""
        return [(row, line.keys[side]) for row, line in enumerate(self._lines) if line.keys and line.keys[side]]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - as Qt declares it
        return 0 if parent.isValid() else max(2 * len(self._sides) - 1, 0)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not self.key_at(index):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemNeverHasChildren

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self._faces is None:
            return None
        line = self._lines[index.row()]
        if role == GridRole.HEADING:
            return line.heading or None
        if role == GridRole.RELATION:
            return self._relation(line, index.column())
        shown = self._shown(line, self.key_at(index))
        if shown is None:
            said = line.heading if index.column() == 0 else ""
            return said if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) else None
        return self._of_person(shown, role)

    def _of_person(self, shown: GridPerson, role: int) -> Any:
        match role:
            case GridRole.SHOWN:
                return shown
            case Qt.ItemDataRole.CheckStateRole:
                return Qt.CheckState.Checked if shown.ticked else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.DisplayRole:
                return shown.face.in_one
            case Qt.ItemDataRole.AccessibleTextRole:
                return self._spoken(shown)
            case Qt.ItemDataRole.ToolTipRole:
                brief = shown.face.clash_in_brief != shown.face.clash
                told = (self._narrower(shown), shown.face.clash if brief else "")
                return "\n".join(filter(None, told)) or None
            case _:
                return None

    def _shown(self, line: GridLine, key: str) -> GridPerson | None:
        if not key or self._faces is None or self._wanted is None:
            return None
        capacity, number = self._wanted.beside.get(key), self._number(key)
        mark = str(number) if number else CAPACITY_MARKS[capacity] if capacity else ""
        return GridPerson(self._faces.of(key), mark, self._wanted.at_table(key), line.kind)

    def _number(self, key: str) -> int:
        """The place of a delegate on his side, from 1; 0 for whoever is none."""
        sides = self._wanted.delegates.values() if self._wanted is not None else ()
        return next((people.index(key) + 1 for people in sides if key in people), 0)

    def _relation(self, line: GridLine, column: int) -> Relation | None:
        """How those beside a gutter belong together; not while lines stay where they are and the places do not."""
        beside = line.keys[column // 2 : column // 2 + 2]
        still = len({self._number(key) for key in beside}) == 1
        return line.relation(column) if still else None

    def _spoken(self, shown: GridPerson) -> str:
        words, face = self._words, shown.face
        if words is None:
            return face.in_one
        state = words("compose.spoken.at-table" if shown.ticked else "compose.spoken.not-at-table")
        languages = words("compose.spoken.languages", languages=face.languages) if face.languages else ""
        told = (shown.mark, face.name, face.office, state, self._narrower(shown), languages, face.clash)
        return ", ".join(filter(None, told))

    def _narrower(self, shown: GridPerson) -> str:
        narrower = shown.face.narrower
        return self._words("compose.spoken.narrower", title=narrower) if narrower and self._words is not None else ""

    def _rest(self, visit: Visit, needle: Sequence[str], named: Collection[str]) -> list[list[str]]:
        assert self._wanted is not None
        assert self._faces is not None
        wanted, faces, members = self._wanted, self._faces, visit.delegations.members
        item = visit.programme.items[wanted.item]
        free = []
        for side, taken in wanted.delegates.items():
            there = {*taken, *wanted.beside}
            free.append([key for key in side_at(visit, item, side) if members[key].travels and key not in there])
        found = [[key for key in keys if all(each in faces.of(key).found_by for each in needle)] for keys in free]
        return found if any(found) else [[key for key in keys if key in named] for keys in free]


def _delegates(wanted: Composition, counterparts: Counterparts) -> Iterable[GridLine]:
    relations = list(counterparts.rows(wanted))
    for at, keys in enumerate(zip_longest(*wanted.delegates.values(), fillvalue="")):
        yield GridLine("delegate", keys, at + 1, relations[at])


def _beside(wanted: Composition, visit: Visit) -> list[list[str]]:
    members = visit.delegations.members
    in_order = sorted(wanted.beside, key=lambda key: [*CAPACITY_MARKS].index(wanted.beside[key]))
    return [[key for key in in_order if members[key].side == side] for side in wanted.delegates]


def _lines(kind: GridLineKind, sides: Sequence[Sequence[str]], heading: str) -> Iterable[GridLine]:
    """The lines of a part under its heading; none where no side has anybody there."""
    if any(sides):
        yield GridLine("head", (), heading=heading)
    for keys in zip_longest(*sides, fillvalue=""):
        yield GridLine(kind, keys)
