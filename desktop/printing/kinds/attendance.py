"""The attendance list of an item, or of all: to be ticked before anyone was marked, what was seen after.

The delegations are told who is expected, and nothing of what was seen.
"""

from __future__ import annotations

from typing import get_args

from desktop.printing.contents.attendance_grid import attendance_grid
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.attendance_words import attendance_subtitle, attendance_title, attendance_words, told_words
from desktop.printing.words.in_languages import InLanguages
from domain.projections.attendance import items_attended
from domain.projections.paper.attendance import AttendanceFacts, ToldAttendance, attendance_facts
from domain.projections.paper.reader import OFF, DelegationAudience, in_house
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> AttendanceFacts | ToldAttendance:
    return attendance_facts(visit, asked.subject, asked.reader, asked.record() if in_house(asked.reader) else ())


def _worded(facts: AttendanceFacts | ToldAttendance, words: InLanguages, marked: Marked) -> Worded:
    signatures = "signatures" in marked.options
    if isinstance(facts, ToldAttendance):
        body = told_words(facts, words, marked, signatures=signatures)
    else:
        body = attendance_words(facts, words, marked, signatures=signatures)
    return Worded(attendance_title(facts, words), body, attendance_subtitle(facts, words))


def _subjects(visit: Visit) -> tuple[str | None, ...]:
    items = [item.id for item in items_attended(visit) if item.status not in OFF]
    return (None, *items) if len(items) > 1 else tuple(items)


KIND = SheetKind(
    name="attendance",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "security"),
    facts=_facts,
    worded=_worded,
    subjects=_subjects,
    options=("signatures",),
    grid=attendance_grid,
)
