"""The journal as a table: one line an entry, newest first, under the local day of its recording."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from desktop.concepts.edges import entry_words
from desktop.desk.view import VisitView
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.wording.words import Words
from domain.core.times import local
from domain.projections.history import HistoryRow

_OF_DOCUMENTS = ("document.", "signatory.")
"""How the topics of entries about a document begin."""


@dataclass(frozen=True)
class JournalLine:
    """An entry in the table. `mark` is A or B where it is compared; `later` says it is after the moment shown."""

    row: HistoryRow
    day: str
    mark: str = ""
    later: bool = False

    @property
    def number(self) -> int:
        """The number of the entry."""
        return self.row.entry.number


def journal_lines(view: VisitView, marks: dict[str, int]) -> list[JournalLine]:
    """The whole journal, newest first."""
    marked = {number: mark for mark, number in marks.items()}
    return [
        JournalLine(row, _day(row, view.visit.zone), marked.get(row.entry.number, ""), row.entry.number > view.entry)
        for row in reversed(view.history)
    ]


def subject_words(row: HistoryRow, words: Words) -> str:
    """What an entry is about: its document, its item, its member, its letter, or the visit."""
    document = row.values.get("document") if row.topic.startswith(_OF_DOCUMENTS) else None
    others = map(row.values.get, ("item", "member", "letter", "subject"))
    found = (row.values.get("title") or document) if document else next(filter(None, others), None)
    return words.said(found) if found else words("form.the-visit")


def names_of(row: HistoryRow) -> Iterator[str]:
    """Everything an entry is about, by id and by name in every language."""
    yield from row.subjects
    for value in ("item", "member", "subject"):
        found = row.values.get(value)
        yield from map(str, found.values() if isinstance(found, dict) else (found,) if found else ())


def _day(row: HistoryRow, zone: str) -> str:
    recorded = row.entry.recorded_at
    return local(recorded, zone).date().isoformat() if recorded else ""


def _entry(line: JournalLine, words: Words) -> Cell:
    number = str(line.number)
    text = words("page.journal.marked", entry=number, mark=line.mark) if line.mark else number
    return Cell(text, strong=True, muted=line.later)


def _time(line: JournalLine, words: Words) -> Cell:
    recorded = line.row.entry.recorded_at
    return Cell(words.clock(recorded) if recorded else "", muted=line.later)


def _who(line: JournalLine, _words: Words) -> Cell:
    return Cell(line.row.entry.author, muted=True)


def _what(line: JournalLine, words: Words) -> Cell:
    return Cell(subject_words(line.row, words), words.of("topic", line.row.topic), strong=True, muted=line.later)


def _recorded(line: JournalLine, words: Words) -> Cell:
    return Cell(entry_words.told(line.row, words), muted=line.later)


def _why(line: JournalLine, words: Words) -> Cell:
    reason, source = entry_words.reason_of(line.row, words), entry_words.unlabelled_source(line.row, words)
    return Cell(reason or source, source if reason else None, muted=line.later or not reason)


class JournalModel(RowsModel[JournalLine]):
    """Entries grouped by local day; a group says how many of its entries the filter hides."""

    columns = (
        Column("entry", _entry, yields=0),
        Column("clock", _time, yields=0),
        Column("author", _who),
        Column("what", _what),
        Column("before-after", _recorded, main=True),
        Column("why", _why, yields=2),
    )

    _of_day: Counter[str] = Counter()

    def key(self, row: JournalLine) -> str:
        return str(row.number)

    def found_by(self, row: JournalLine) -> Iterable[str]:
        entry = row.row.entry
        what = (subject_words(row.row, self.words), entry_words.told(row.row, self.words))
        why = (entry_words.reason_of(row.row, self.words), entry_words.unlabelled_source(row.row, self.words))
        return (str(row.number), entry.author, *what, *why)

    def set_rows(self, rows: Iterable[JournalLine], zone: str = "UTC") -> None:
        lines = tuple(rows)
        self._of_day = Counter(line.day for line in lines)
        super().set_rows(lines, zone)

    def group_of(self, row: JournalLine) -> str:
        return row.day

    def heading(self, group: str, shown: Sequence[JournalLine]) -> str:
        day, total = self.words.day(date.fromisoformat(group), "full"), self._of_day[group]
        if len(shown) < total:
            return self.words("page.journal.part-of-day", day=day, shown=len(shown), count=total)
        return self.words("page.journal.day", day=day, count=total)
