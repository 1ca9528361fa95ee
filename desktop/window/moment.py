"""The moment the window looks at, in words: marks and sentence of the journal bar, line of the banner."""

from __future__ import annotations

from desktop.concepts.edges import entry_words
from desktop.desk.view import VisitView
from desktop.widgets.journal_bar import JournalWords
from desktop.wording.words import Words
from domain.core.times import local


def day_marks(view: VisitView, words: Words) -> tuple[tuple[int, str], ...]:
    """The first entry of each local day on which something was recorded, with the day."""
    marks: dict[str, tuple[int, str]] = {}
    for row in view.history:
        if row.entry.recorded_at is not None:
            day = local(row.entry.recorded_at, view.visit.zone).date()
            marks.setdefault(day.isoformat(), (row.entry.number, words.day(day, "mark")))
    return tuple(marks.values())


def entry_sentence(view: VisitView, words: Words) -> str:
    """The entry looked at: its number, its time, and what was recorded."""
    row = view.history[view.entry - 1]
    there = words.in_zone(view.visit.zone)
    time = there.clock(row.entry.recorded_at) if row.entry.recorded_at else ""
    return words("journal.position", entry=view.entry, time=time, sentence=entry_words.sentence(row, there))


def banner_line(view: VisitView, words: Words) -> tuple[str, str]:
    """What the banner of the past says: which moment, and how far it lies from now."""
    there = words.in_zone(view.visit.zone)
    headline = words(
        "past.headline", entry=view.entry, moment=there.moment(view.recorded_at) if view.recorded_at else ""
    )
    differing = len({difference.subject for difference in view.differences})
    return headline, words("past.rest", count=view.newest - view.entry, differing=differing)


def journal_words(words: Words) -> JournalWords:
    """What the journal bar says of itself."""
    return JournalWords(
        words("journal.name"),
        words("journal.slider"),
        words("action.entry-back"),
        words("action.entry-forward"),
        words("journal.now"),
    )
