"""The visits of an office as the sidebar lists them: in groups by state and year, found by words."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import lru_cache
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace
from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt, QTimer

from desktop.desk.view import OfficeView
from desktop.wording import search
from desktop.wording.problems import problem_sentence
from desktop.wording.visit_status import visit_status
from desktop.wording.words import say
from domain.projections.visits import DamagedRow, VisitRow
from domain.record.passed_over import UNREADABLE
from domain.visit.opening import VisitCategory
from domain.visit.visit import VisitStatus

Index = QModelIndex | QPersistentModelIndex

MANY = 30
"""With more visits than these, years far from now are folded until somebody opens them."""
PARTED = 12
"""With more visits to come than these, they stand by their years too."""
AT_ONCE = 40
"""How many visits are made ready to be found in one step, so that no step is felt."""
REST_MS = 1_500
"""How long after the list changed that begins: what is looked at is shown first."""
OPEN_YEARS = 2
"""How many of the latest years, and of the next, stay open among many visits."""

ALIKE = 2_000
"""Of how many it is kept what several visits are told by."""

SidebarGroup = tuple[str, int]
"""A state, `now`, `next`, `past` or `damaged`, and a year; 0 where years are not told apart."""


class SidebarLine(msgspec.Struct, frozen=True, gc=False):
    """An entry or a heading, in words. `visit` is the id of a visit in hexadecimal; a heading has none."""

    group: SidebarGroup
    text: str
    second: str = ""
    far: str = ""
    visit: str = ""
    code: str = ""
    tip: str = ""
    spoken: str = ""
    folded: bool = False


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
        groups: dict[SidebarGroup, list[VisitRow]] = {}
        for row in sorted(office.visits, key=_by_day):
            groups.setdefault(_group_of(row, today), []).append(row)
        _part_next(groups)
        self._groups = {group: _in_order(group, groups[group]) for group in sorted(groups, key=_place)}
        if office.damaged:
            self._groups["damaged", 0] = [_said(_damaged(row)) for row in office.damaged]
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
            told = _worded(row, group, over=row.last_day < day, alike=alike)
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
                yield _said(_heading(group, len(kept), folded=folded))
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
        found_by = _found_by(entry.told, _in_words(entry))
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
    return _worded(told, entry.group, over=entry.group[0] == "past", alike=entry.alike)


def _said(line: SidebarLine) -> _Entry:
    return _Entry(line.group, line.visit, line)


def _part_next(groups: dict[SidebarGroup, list[VisitRow]]) -> None:
    """Part many visits to come by their years."""
    if len(groups.get(("next", 0), ())) > PARTED:
        for row in groups.pop(("next", 0)):
            groups.setdefault(("next", row.first_day.year), []).append(row)


def first_listed(visits: Sequence[VisitRow], today: date, left: str = "") -> VisitRow:
    """The visit that stands first among these: one under way, else the next one, else the latest.

    That which was on show when the window was closed, by its id, goes before, unless it is over and one is under way.
    """
    states = {_state_of(row, today) for row in visits}
    on_show = next((row for row in visits if left and UUID(row.id).hex == left), None)
    if on_show is not None and not ("now" in states and _state_of(on_show, today) == "past"):
        return on_show
    for state in ("now", "next"):
        found = next((row for row in visits if _state_of(row, today) == state), None)
        if found is not None:
            return found
    latest = max(_year_of(row, today) for row in visits)
    return next(row for row in reversed(visits) if _year_of(row, today) == latest)


def _in_order(group: SidebarGroup, rows: list[VisitRow]) -> list[_Entry]:
    if group[0] == "past":
        return [_Entry(group, row.id, row) for row in reversed(rows)]
    called = Counter(map(_called, rows))
    return [_Entry(group, row.id, row, called[_called(row)] > 1) for row in rows]


def _called(row: VisitRow) -> tuple[str, str]:
    """What a visit is told by: who comes, and for what."""
    return say.words.pick(row.guest), row.category or ""


def _found_by(row: VisitRow | SidebarLine, line: SidebarLine) -> str:
    """By which words a visit is found, each once: those it is told in, and its names in every language."""
    names = [*row.guest.values(), *row.host.values(), *row.title.values()] if isinstance(row, VisitRow) else []
    said = " ".join((line.text, line.second, line.far, line.tip, *names))
    return " ".join(dict.fromkeys(said.split()))


def _by_day(row: VisitRow) -> date:
    return row.first_day


def _group_of(row: VisitRow, today: date) -> SidebarGroup:
    state = _state_of(row, today)
    return state, _year_of(row, today) if state == "past" else 0


def _state_of(row: VisitRow, today: date) -> str:
    if row.status in ("completed", "closed", "cancelled") or row.last_day < today:
        return "past"
    return "now" if row.first_day <= today else "next"


def _year_of(row: VisitRow, today: date) -> int:
    """The year a visit is past in: what was called off before its day is past already."""
    return min(row.last_day, today).year


def _place(group: SidebarGroup) -> tuple[int, int]:
    """The place of a group: now, what comes next year by year, what is past from the latest year back."""
    state, year = group
    return ("now", "next", "past").index(state), -year if state == "past" else year


def _heading(group: SidebarGroup, count: int, *, folded: bool) -> SidebarLine:
    state, year = group
    text = say(f"sidebar.{state}-in", year=str(year)) if year else say(f"sidebar.{state}")
    spoken = say("sidebar.folded", group=text, count=count) if folded else f"{text}, {count}"
    return SidebarLine(group, text, far=str(count), spoken=spoken, folded=folded)


def _worded(row: VisitRow, group: SidebarGroup, *, over: bool, alike: bool = False) -> SidebarLine:
    words = say.words
    title, status = _said_alike(words.language, words.pick(row.guest), row.category, row.status, over=over)
    days = words.days(row.first_day, row.last_day)
    return SidebarLine(
        group, title, f"{days} · {row.reference}" if alike else days, status, row.id, _code_of(row),
        tip=f"{words.pick(row.title)} · {row.reference} · {days}", spoken=f"{title}, {status}, {row.reference}",
    )  # fmt: skip


@lru_cache(ALIKE)
def _said_alike(
    _language: str, guest: str, category: VisitCategory | None, status: VisitStatus, *, over: bool
) -> tuple[str, str]:
    """What many visits are told by alike: who comes for what, and how far that has come."""
    words = say.words
    title = guest
    if category is not None:
        title = words("sidebar.visit", state=guest, category=words.of("category", category))
    return title, visit_status(status, words, over=over)


def _damaged(row: DamagedRow) -> SidebarLine:
    told = problem_sentence(row.damage, say.words)
    unreadable = row.damage.code in UNREADABLE
    second = say("sidebar.unreadable-entry" if unreadable else "sidebar.damaged-entry", **row.damage.values)
    return SidebarLine(("damaged", 0), row.reference, second, "", row.id, row.reference[:3], told, told)


def _code_of(row: VisitRow) -> str:
    """A few letters for a visit: those its reference begins with, else those of the guest's name."""
    found = re.match(r"[^\W\d_]{2,3}(?![^\W\d_])", row.reference)
    return found.group() if found else say.words.pick(row.guest).split()[-1][:3].upper()
