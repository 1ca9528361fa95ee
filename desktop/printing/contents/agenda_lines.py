"""The agenda of talks as printed: a line for each point, with who reports on it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.order import side_heading
from domain.projections.agenda import AgendaRow, ReporterRow
from domain.projections.paper.facts import VisitFacts


def agenda_lines(visit: VisitFacts, rows: Sequence[AgendaRow], words: InLanguages) -> tuple[PrintedLine, ...]:
    """The heading and the points; nothing where there is no agenda."""
    if not rows:
        return ()
    heading = PrintedLine((" ",) * len(words.languages), label=words.label(words.say("sheet.agenda")))
    return (heading, *(PrintedLine(_point(visit, row, words), label=_number(row, words)) for row in rows))


def reports_line(rows: Sequence[AgendaRow], words: InLanguages) -> PrintedLine | None:
    """What somebody reports on; None for who reports on nothing."""
    if not rows:
        return None
    points = [tuple(f"{row.number}. {title}" for title in words.text(row.title)) for row in rows]
    return PrintedLine(words.filled("sheet.reports-on", points=words.with_commas(*points)))


def _number(row: AgendaRow, words: InLanguages) -> Wording:
    return (f"{row.number}.",) * len(words.languages)


def _point(visit: VisitFacts, row: AgendaRow, words: InLanguages) -> Wording:
    title = words.text(row.title)
    if not row.reporters:
        return title
    sides = [_of_side(visit, side, [*found], words) for side, found in groupby(row.reporters, key=_side_of)]
    return words.filled("agenda.reported", point=title, reporters=tuple(map(" · ".join, zip(*sides, strict=True))))


def _side_of(row: ReporterRow) -> str:
    return row.side


def _of_side(visit: VisitFacts, side: str, found: Sequence[ReporterRow], words: InLanguages) -> Wording:
    people = [words.person(each.names, each.position) for each in found]
    names = words.with_commas(*people)
    return words.filled("sheet.by-side", side=side_heading(visit, side, words), names=names)
