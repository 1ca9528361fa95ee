"""The visits of an office as the sidebar lists them: in groups by state and year, found by words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from desktop.desk.view import OfficeView
from desktop.window.sidebar.visit_groups import SidebarGroup, in_groups
from desktop.window.sidebar.visit_lines import (
    SidebarLine,
    damaged_line,
    heading_line,
    told_by,
    visit_line,
    words_to_find,
)
from desktop.wording import search
from desktop.wording.words import say
from domain.projections.visits import VisitRow

Index = QModelIndex | QPersistentModelIndex

MANY = 30
"""With more visits than these, years far from now are folded until somebody opens them."""
AT_ONCE = 40
"""How many visits are made ready to be found in one step, so that no step is felt."""
REST_MS = 1_500
"""How long after the list changed that begins: what is looked at is shown first."""
OPEN_YEARS = 2
"""How many of the latest years, and of the next, stay open among many visits."""


class _Entry(msgspec.Struct, frozen=True, gc=False):
    """A visit in its group, put into words where it is shown; or a line that is in words."""

    group: SidebarGroup
    visit: str
    told: VisitRow | SidebarLine
    alike: bool = False
    """Whether another of its group has the same guest and category: then its reference tells it."""


LINE = Qt.ItemDataRole.UserRole + 1
"""The role of the `SidebarLine` itself."""


class VisitsModel(QAbstractListModel):
    """Under their headings, those of now first.

    While words are looked for, only what has them is listed, and nothing is folded.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._office: OfficeView | None = None
        self._language = ""
        self._worded: dict[str, tuple[_Entry, SidebarLine]] = {}
        self._groups: dict[SidebarGroup, list[_Entry]] = {}
        self._present: Mapping[str, str] = {}
        self._typed = ""
        self._folds: dict[SidebarGroup, bool] = {}
        self._listed: list[_Entry] = []
        self._index, self._numbers = search.SearchIndex(()), dict[str, int]()
        """What is searched, and the numbers the visits have in it, by their ids."""
        self._indexed: dict[str, _Entry] = {}
        """How each visit stood when it was made ready to be found."""
        self._to_index: list[_Entry] = []
        self._steps = QTimer(self, interval=0)
        self._steps.timeout.connect(self._index_some)
        self._resting = QTimer(self, interval=REST_MS, singleShot=True)
        self._resting.timeout.connect(self._steps.start)

    def show(self, office: OfficeView, today: date) -> None:
        """List the visits of an office as they stand on a day."""
        if say.words.language != self._language:
            self._language, self._worded = say.words.language, {}
            self._index, self._numbers, self._indexed = search.SearchIndex(()), {}, {}
        self._office = office
        groups = in_groups(office.visits, today)
        self._groups = {group: _in_order(group, rows) for group, rows in groups.items()}
        if office.damaged:
            self._groups["damaged", 0] = [_said(damaged_line(row)) for row in office.damaged]
        self._index_changed()
        self._list()

    def show_present(self, present: Mapping[str, str]) -> None:
        """Say at each visit who else is in it, by the id of the visit."""
        before, self._present = self._present, present
        for number, entry in enumerate(self._listed):
            if entry.visit and before.get(entry.visit) != present.get(entry.visit):
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def tell(self, row: VisitRow, day: date) -> None:
        """Say at once how one visit stood on a day, in the place where it is listed."""
        number = self.row_of(row.id)
        if number >= 0:
            group = self._listed[number].group
            alike = self._listed[number].alike
            told = visit_line(row, group, over=row.last_day < day, alike=alike)
            if told != self.line(number):
                self._listed[number] = replace(_said(told), alike=alike)
                self.dataChanged.emit(self.index(number, 0), self.index(number, 0))

    def look_for(self, typed: str) -> None:
        """Keep only the visits with these words: names in any language, titles, references, states and years."""
        if typed.strip() != self._typed:
            self._typed = typed.strip()
            self._list()

    @property
    def unready(self) -> int:
        """How many visits are not made ready yet to be found by their words."""
        return len(self._to_index)

    def fold(self, group: SidebarGroup) -> None:
        """Fold a group, or open it again."""
        self._folds[group] = not self._is_folded(group)
        self._list()

    def open_group_of(self, visit: str) -> None:
        """Open the group of a visit."""
        group = next(
            (group for group, entries in self._groups.items() if any(each.visit == visit for each in entries)), None
        )
        if group is not None and self._is_folded(group):
            self.fold(group)

    def line(self, number: int) -> SidebarLine | None:
        """The line of a row; None where there is none."""
        return self._line(self._listed[number]) if 0 <= number < len(self._listed) else None

    def row_of(self, visit: str) -> int:
        """The row of a visit; -1 where it is not listed now."""
        return next((number for number, entry in enumerate(self._listed) if entry.visit == visit), -1)

    def visits(self) -> list[str]:
        """The ids of the visits listed now, from above."""
        return [entry.visit for entry in self._listed if entry.visit]

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._listed)

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self._listed[index.row()]
        if entry.visit:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        # The keyboard reaches a heading only where there is something to open under it.
        return Qt.ItemFlag.ItemIsEnabled if self._line(entry).folded else Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self._with_present(self._line(self._listed[index.row()]))
        if role == LINE:
            return line
        if role == Qt.ItemDataRole.DisplayRole:
            return line.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.tip
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return line.spoken
        return None

    def _with_present(self, line: SidebarLine) -> SidebarLine:
        names = self._present.get(line.visit)
        if not names:
            return line
        second = say("sidebar.open-at", days=line.second, names=names)
        return replace(line, second=second, spoken=f"{line.spoken}, {second}")

    def _list(self) -> None:
        self.beginResetModel()
        self._listed = list(self._to_list())
        self.endResetModel()

    def _to_list(self) -> Iterator[_Entry]:
        found = self._found() if self._typed else None
        for group, entries in self._groups.items():
            kept = entries if found is None else [entry for entry in entries if entry.visit in found]
            if kept:
                folded = found is None and self._is_folded(group)
                yield _said(heading_line(group, len(kept), folded=folded))
                yield from () if folded else kept

    def _found(self) -> set[str]:
        self._index_some(len(self._to_index))
        visits = list(self._numbers)
        return {visits[number] for number in self._index.find(self._typed)}

    def _index_changed(self) -> None:
        """Make ready what visits that changed are found by, a few at a time once the window rests; who types has it at
        once. Visits that are not there any more may be found still, and are not listed.
        """
        entries = [entry for entries in self._groups.values() for entry in entries]
        self._to_index = [each for each in reversed(entries) if self._indexed.get(each.visit) != each]
        self._steps.stop()
        if self._to_index:
            self._resting.start()

    def _index_some(self, count: int = AT_ONCE) -> None:
        for _ in range(min(count, len(self._to_index))):
            self._index_one(self._to_index.pop())
        if not self._to_index:
            self._steps.stop()

    def _index_one(self, entry: _Entry) -> None:
        found_by = words_to_find(entry.told, _in_words(entry))
        if entry.visit in self._numbers:
            self._index.replace(self._numbers[entry.visit], found_by)
        else:
            self._numbers[entry.visit] = len(self._numbers)
            self._index.add((found_by,))
        self._indexed[entry.visit] = entry

    def _is_folded(self, group: SidebarGroup) -> bool:
        known = self._folds.get(group)
        if known is not None:
            return known
        state, _ = group
        years = [each for each in self._groups if each[0] == state][:OPEN_YEARS]
        return state in ("past", "next") and self._count() > MANY and group not in years

    def _count(self) -> int:
        return sum(map(len, self._groups.values()))

    def _line(self, entry: _Entry) -> SidebarLine:
        """An entry in words; those of a visit are kept for as long as it stays as it is."""
        if isinstance(entry.told, SidebarLine):
            return entry.told
        kept = self._worded.get(entry.visit)
        if kept is None or kept[0] != entry:
            kept = self._worded[entry.visit] = (entry, _in_words(entry))
        return kept[1]


def _in_words(entry: _Entry) -> SidebarLine:
    """A visit in words, or what is in words already."""
    told = entry.told
    if isinstance(told, SidebarLine):
        return told
    return visit_line(told, entry.group, over=entry.group[0] == "past", alike=entry.alike)


def _said(line: SidebarLine) -> _Entry:
    return _Entry(line.group, line.visit, line)


def _in_order(group: SidebarGroup, rows: list[VisitRow]) -> list[_Entry]:
    if group[0] == "past":
        return [_Entry(group, row.id, row) for row in reversed(rows)]
    called = Counter(map(told_by, rows))
    return [_Entry(group, row.id, row, called[told_by(row)] > 1) for row in rows]
