"""The plan of a family photograph: the rows with a mark on the floor for each, and the order of arrival."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import get_args

import msgspec

from desktop.printing.contents.seating_contents import PlanDrawing, PlanEntry, PlanList, Seating
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import ChangeMark, PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.line_words import A3, A4, DrawnGround, line_words, wants_a3
from desktop.printing.words.seating_words import seating_subtitle
from domain.projections.lines import LinePlan
from domain.projections.paper.marks import Marks
from domain.projections.paper.photograph import (
    PhotographFacts,
    PhotoStand,
    items_with_photographs,
    photograph_facts,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> PhotographFacts:
    return photograph_facts(visit, asked.subject, asked.reader)


def _worded(facts: PhotographFacts, words: InLanguages, marked: Marked) -> Worded:
    large = any(wants_a3(line, words) for line in facts.drawn.lines)
    ground = A3 if large else A4
    drawings = tuple(_drawing(facts, line, words, marked.marks, ground) for line in facts.drawn.lines)
    body = Seating((), drawings, marked.since, plain_marks=words.outside, large=large)
    return Worded(words.say("sheet.photograph"), body, seating_subtitle(facts.drawn, words))


def _drawing(
    facts: PhotographFacts, line: LinePlan, words: InLanguages, marks: Marks, ground: DrawnGround
) -> PlanDrawing:  # fmt: skip
    """The photograph as it is drawn elsewhere, with the marks of the floor in place of the order of the sides."""
    drawn = line_words(facts.drawn, line, words, marks, ground)
    mark_of = {stand.person.key: stand.mark for stand in facts.of(line.id)}
    # The stands are drawn in the order of the line.
    stands = tuple(
        msgspec.structs.replace(stand, number=mark_of[row.id])
        for stand, row in zip(drawn.stands, line.people, strict=True)
    )
    return msgspec.structs.replace(drawn, stands=stands, listed=tuple(_listed(facts, line, words, marks)))


def _listed(facts: PhotographFacts, line: LinePlan, words: InLanguages, marks: Marks) -> Iterator[PlanList]:
    """Row by row, then everybody in the order of arrival; for the house also who stands there no more."""
    stands = facts.of(line.id)
    for row, people in groupby(stands, key=lambda stand: stand.row):
        entries = tuple(_entry(stand, stand.mark, words, marks.of(stand.key)) for stand in people)
        yield PlanList(words.say("sheet.photograph-row", row=row), entries)
    arriving = sorted(stands, key=lambda stand: stand.arrival)
    gone = () if words.outside else tuple(_gone(line, words, marks))
    told = tuple(_entry(stand, str(stand.arrival), words, None) for stand in arriving)
    yield PlanList(words.say("sheet.photograph-arrival"), (*told, *gone))


def _entry(stand: PhotoStand, number: str, words: InLanguages, mark: ChangeMark | None) -> PlanEntry:
    own = words.of_one(stand.person.names, stand.person.position)
    office = own.office(stand.person.position)
    return PlanEntry(number, own.name(stand.person.names), PrintedLine(office) if office else None, mark)


def _gone(line: LinePlan, words: InLanguages, marks: Marks) -> Iterator[PlanEntry]:
    for row in marks.gone:
        if isinstance(row, PhotoStand) and row.line == line.id:
            yield _entry(row, "\N{EN DASH}", words, "removed")


KIND = SheetKind(
    name="photograph",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "security"),
    facts=_facts,
    worded=_worded,
    subjects=items_with_photographs,
    paper="a4-landscape",
)
