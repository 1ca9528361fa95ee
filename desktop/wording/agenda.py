"""The agenda of talks in words: its points, and what somebody reports on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desktop.wording.words import Words
from domain.projections.agenda import AgendaRow, ReporterRow


def point_words(row: AgendaRow, words: Words) -> str:
    """A point with who reports on it: "2. Transit — Russia: A. Overchuk · Kazakhstan: S. Zhumangarin"."""
    numbered = words("agenda.numbered", number=row.number, title=row.title)
    if not row.reporters:
        return numbered
    sides = (_of_side(side, [*found], words) for side, found in groupby(row.reporters, key=_side_of))
    return words("agenda.reported", point=numbered, reporters=" · ".join(sides))


def reports_words(rows: Sequence[AgendaRow], words: Words) -> str:
    """What somebody reports on: "reports on 2. Transit, 4. Culture"."""
    points = [words("agenda.numbered", number=row.number, title=row.title) for row in rows]
    return words("agenda.reports-on", points=words.with_commas(points))


def _side_of(row: ReporterRow) -> str:
    return row.side


def _of_side(side: str, found: Sequence[ReporterRow], words: Words) -> str:
    names = words.with_commas(words.name(each.names, each.position) for each in found)
    return words("agenda.by-side", side=side, names=names)
