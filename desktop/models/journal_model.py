"""The journal as a table: its acts, newest first, under the local day of their recording, each with its entries."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from datetime import date
from time import monotonic

import msgspec
from msgspec.structs import replace

from desktop.concepts.edges import entry_words
from desktop.concepts.edges.act_words import act_sentence, sides_of
from desktop.desk.view import VisitView
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.wording.digests import with_short_digests
from desktop.wording.words import Words, capital
from domain.core.times import local
from domain.projections.acts import Act, KeptActs
from domain.projections.history import HistoryRow

OPEN, SHUT = "▾", "▸"
"""Stand before the numbers of an act whose entries are shown, and of one whose entries are not."""


_NAMED_BESIDE = ("document", "title", "signatory", "by", "behind", "before")
"""Where an entry names, in several languages, a document, a title, and who else it is about: who signs no longer."""


class JournalLine(msgspec.Struct, frozen=True):
    """A line of the table: an act with all its entries, or one entry. `mark` is A or B where it is compared."""

    act: Act
    row: HistoryRow
    """The entry it stands for: of an act the last."""
    day: str
    whole: bool
    """Whether it stands for all entries of its act."""
    mark: str = ""
    opened: bool = False
    """Whether the entries of the act stand below it."""

    @property
    def number(self) -> int:
        """The number of the entry."""
        return self.row.entry.number

    @property
    def first(self) -> int:
        """The number of the first entry it stands for."""
        return self.act.first if self.whole else self.number

    @property
    def several(self) -> bool:
        """Whether it stands for several entries, which can be shown below it."""
        return self.whole and len(self.act.rows) > 1


class KeptJournal:
    """The acts of the journal on show: what is recorded later is appended, and nothing is told anew for it."""

    def __init__(self) -> None:
        self._acts = KeptActs()
        self._zone = ""
        self._lines: list[JournalLine] = []
        """One for each act, oldest first."""
        self.sides: dict[str, str] = {}
        """The side of each member, by id."""

    def follow(self, view: VisitView) -> None:
        """Learn the journal of a visit."""
        acts, zone = self._acts.of(view.history), view.visit.zone
        known = len(self._lines)
        if zone != self._zone or known > len(acts) or (known and acts[0] != self._lines[0].act):
            self._zone, self._lines, self.sides, known = zone, [], {}, 0
        while known and self._lines[known - 1].act != acts[known - 1]:
            self._lines.pop()
            known -= 1
        for act in acts[known:]:
            self._lines.append(JournalLine(act, act.rows[-1], _day(act.rows[-1], zone), whole=True))
            self.sides.update(sides_of(act.rows))

    def acts(self, opened: frozenset[int]) -> Iterator[JournalLine]:
        """The acts, newest first; below those opened, which are named by their first entries, all their entries."""
        for line in reversed(self._lines):
            shows = line.several and line.first in opened
            yield replace(line, opened=True) if shows else line
            if shows:
                yield from _entries(replace(line, opened=True))

    def entries(self) -> Iterator[JournalLine]:
        """All entries, newest first."""
        for line in reversed(self._lines):
            yield from _entries(line)

    def count(self, moment: int) -> int:
        """How many acts there are up to an entry, one that it belongs to among them."""
        return bisect_right(self._lines, moment, key=lambda line: line.act.first)

    def act_of(self, number: int) -> JournalLine | None:
        """The act to which an entry belongs."""
        at = bisect_left(self._lines, number, key=lambda line: line.act.last)
        found = self._lines[at] if at < len(self._lines) else None
        return found if found is not None and found.act.first <= number else None


def _entries(line: JournalLine) -> Iterator[JournalLine]:
    return (replace(line, row=row, whole=False) for row in reversed(line.act.rows))


def marked(lines: Iterable[JournalLine], marks: Mapping[str, int]) -> Iterator[JournalLine]:
    """The lines with the marks of the entries that are compared."""
    of_entry = {number: mark for mark, number in marks.items()}
    return (replace(line, mark=of_entry[line.number]) if line.number in of_entry else line for line in lines)


def names_in_entry(row: HistoryRow) -> Iterator[str]:
    """Everything an entry is about, by id and by name in every language."""
    yield from row.subjects
    for value in ("item", "member", "subject"):
        found = row.values.get(value)
        yield from map(str, found.values() if isinstance(found, dict) else (found,) if found else ())
    for value in _NAMED_BESIDE:
        found = row.values.get(value)
        yield from (str(each) for each in (found.values() if isinstance(found, dict) else ()))


def _counted(line: JournalLine) -> int:
    """How many entries a line adds to those of its day: an entry below its act is counted there."""
    return len(line.act.rows) if line.whole else int(not line.opened)


def _day(row: HistoryRow, zone: str) -> str:
    recorded = row.entry.recorded_at
    return local(recorded, zone).date().isoformat() if recorded else ""


class JournalModel(RowsModel[JournalLine]):
    """Acts grouped by local day; what came after `moment`, the entry looked at, is muted.

    A group says how many of its entries the filter hides; of the past it counts nothing, as most of them may be later.
    """

    _of_day: Counter[str] = Counter()
    sides: Mapping[str, str] = {}
    """The side of each member, by id."""
    moment = 0
    _past = False

    def laid_out(self) -> tuple[Column[JournalLine], ...]:
        return self._columns

    def __init__(self) -> None:
        self._said: dict[int, tuple[HistoryRow, tuple[str, ...]]] = {}
        """The words by which entries are found, by number: in a long journal it takes a second to find them all."""
        self._columns: tuple[Column[JournalLine], ...] = (
            Column("entry", self._number, yields=0),
            Column("clock", self._time, yields=0),
            Column("author", self._who, yields=0),
            Column("before-after", self._recorded, main=True),
        )
        super().__init__()

    def key(self, row: JournalLine) -> str:
        return f"act-{row.first}" if row.several else str(row.number)

    def found_by(self, row: JournalLine) -> Iterable[str]:
        return self._said_of(row.row)

    def forget_words(self) -> None:
        """Word entries anew: they are of another journal, or said in another way."""
        self._said.clear()

    def unsaid(self, history: Sequence[HistoryRow]) -> int:
        """How many entries of a journal are still to be worded before a filter can look for words in all of them."""
        return len(history) - len(self._said)

    def say_some(self, history: Sequence[HistoryRow], seconds: float) -> bool:
        """Word entries of a journal for so long; return whether there are more."""
        end = monotonic() + seconds
        for row in history:
            if row.entry.number not in self._said:
                self._said_of(row)
                if monotonic() > end:
                    return True
        return False

    def _said_of(self, row: HistoryRow) -> tuple[str, ...]:
        known = self._said.get(row.entry.number)
        if known is None or known[0] is not row:
            said = (str(row.entry.number), row.entry.author, entry_words.told(row, self.words), *self._why(row))
            known = self._said[row.entry.number] = (row, said)
        return known[1]

    def reword(self) -> None:
        self.forget_words()
        super().reword()

    def set_rows(self, rows: Iterable[JournalLine], zone: str = "UTC") -> None:
        lines = tuple(rows)
        if zone != self._zone:
            self.forget_words()
        self._of_day = Counter()
        for line in lines:
            self._of_day[line.day] += _counted(line)
        super().set_rows(lines, zone)

    def stand_at(self, moment: int, *, past: bool) -> Callable[[int], bool]:
        """Mute what came after an entry, and nothing before it.

        Return which lines of the table may look another way now, and are to be painted again.
        """
        turned, self._past = past != self._past, past
        if turned:
            self._word_headings(self._lines)
        low, high = sorted((self.moment, moment))
        self.moment = moment
        for number in self._rows_between(low, high):
            self._cells.pop(number, None)

        def looks_another_way(line: int) -> bool:
            row = self.row_at(line)
            return turned if row is None else low <= row.number and row.first <= high

        return looks_another_way

    def _rows_between(self, low: int, high: int) -> range:
        """The rows that stand for entries from one to another, by number; the newest come first."""
        begin, end = (bisect_right(self._rows, -number, key=lambda row: -row.number) for number in (high + 1, low))
        while begin and self._rows[begin - 1].act.first <= high:
            begin -= 1
        return range(begin, end)

    def group_of(self, row: JournalLine) -> str:
        return row.day

    def heading(self, group: str, shown: Sequence[JournalLine]) -> str:
        day, total = self.words.day(date.fromisoformat(group), "full"), self._of_day[group]
        if self._past:
            return day
        seen = sum(map(_counted, shown))
        if seen < total:
            return self.words("page.journal.part-of-day", day=day, shown=seen, count=total)
        return self.words("page.journal.day", day=day, count=total)

    def _number(self, line: JournalLine, words: Words) -> Cell:
        number = str(line.number)
        if line.several:
            numbers = words("page.journal.numbers", first=str(line.first), last=number)
            number = f"{OPEN if line.opened else SHUT} {numbers}"
        text = words("page.journal.marked", entry=number, mark=line.mark) if line.mark else number
        return Cell(text, strong=True, muted=self._later(line))

    def _time(self, line: JournalLine, words: Words) -> Cell:
        recorded = line.row.entry.recorded_at
        return Cell(words.clock(recorded) if recorded else "", muted=self._later(line))

    def _who(self, line: JournalLine, _words: Words) -> Cell:
        return Cell(line.row.entry.author, muted=True)

    def _recorded(self, line: JournalLine, words: Words) -> Cell:
        told = act_sentence(line.act, self.sides, words) if line.several else entry_words.told(line.row, words)
        return Cell(told, " · ".join(self._why(line.row)) or None, strong=line.several, muted=self._later(line))

    def _why(self, row: HistoryRow) -> tuple[str, ...]:
        """The reason and the source of an entry, as far as it has them."""
        said = (entry_words.reason_of(row, self.words), entry_words.unlabelled_source(row, self.words))
        return tuple(with_short_digests(each) for each in said if each)

    def _later(self, line: JournalLine) -> bool:
        return line.first > self.moment > 0


class ActsBesideModel(JournalModel):
    """The same in a narrow column: below what was recorded stands when, by whom and why; only the act at which one
    looks is set strong.
    """

    def __init__(self) -> None:
        super().__init__()
        self._columns = (
            Column("entry", self._number, yields=0),
            Column("before-after", self._told_below, main=True),
        )

    def _told_below(self, line: JournalLine, words: Words) -> Cell:
        recorded = line.row.entry.recorded_at
        below = (words.clock(recorded) if recorded else "", line.row.entry.author, *self._why(line.row))
        said, here = self._recorded(line, words), line.several and line.first <= self.moment <= line.number
        second = None if line.opened and not line.whole else " · ".join(filter(None, below))
        return replace(said, text=capital(said.text), second=second, strong=here)
