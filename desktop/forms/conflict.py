"""A conflict: someone else changed the same thing since the form was opened. Both values, side by side."""

from __future__ import annotations

from desktop.concepts.edges import entry_words
from desktop.desk.view import VisitView
from desktop.wording.words import Words
from domain.core.problem import Problem
from domain.projections.history import HistoryRow
from domain.record.entry import Entry

ASKED_AS = {"planned": "when"}
"""The field of a command for a field of an event that bears another name."""
ENDED_BY = {"visit-closed": "visit.closed", "visit-cancelled": "visit.cancelled"}
"""The topic of the entry for which a form is refused, whatever it asks."""
SUBJECTS = ("item", "member", "figure", "side")
"""Fields that say what a command is about."""


def field_in_conflict(problem: Problem, view: VisitView | None, fields: tuple[str, ...]) -> str | None:
    """The one field of the form that differs from the other's entry; None if several or none do."""
    row = _row_of(problem, view)
    if row is None:
        return None
    changed = [ASKED_AS.get(name, name) for name in _changed(row.entry)]
    return next((name for name in fields if name in changed), None)


def both_values(problem: Problem, mine: tuple[HistoryRow, ...], view: VisitView, words: Words) -> tuple[str, str]:
    """What the other recorded, when, and what would be recorded instead; a sentence each."""
    row = _row_of(problem, view)
    if row is None or row.entry.recorded_at is None:
        return words(f"problem.{problem.code}", **problem.values), ""
    return _told(row, words), words("form.mine", did=words.listed([entry_words.summary(each, words) for each in mine]))


def meanwhile(problem: Problem, view: VisitView | None, words: Words) -> str:
    """What somebody recorded that makes a form impossible, and when: a sentence; empty where no entry says it."""
    row = _row_of(problem, view) or _row_that_ended(problem, view)
    return _told(row, words) if row is not None else ""


def _told(row: HistoryRow, words: Words) -> str:
    """Who recorded what, and when."""
    sentence, at = entry_words.entry_sentence(row, words), row.entry.recorded_at
    if at is None:
        return sentence
    return words("form.theirs", sentence=sentence, at=words.naming().moment(at), entry=row.entry.number)


def _row_that_ended(problem: Problem, view: VisitView | None) -> HistoryRow | None:
    """The entry after which a visit takes no more plans, where a form is refused for that."""
    topic = ENDED_BY.get(problem.code)
    rows = view.history if view is not None else ()
    return next((row for row in reversed(rows) if row.entry.event.topic == topic), None)


def _row_of(problem: Problem, view: VisitView | None) -> HistoryRow | None:
    number = problem.values.get("entry")
    if view is None or not isinstance(number, int) or not 1 <= number <= len(view.history):
        return None
    return view.history[number - 1]


def _changed(entry: Entry) -> list[str]:
    return [name for name in entry.event.__struct_fields__ if name not in SUBJECTS]
