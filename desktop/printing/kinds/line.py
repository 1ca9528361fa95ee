"""The order of a receiving line, of a presentation or of a photograph, to be held in the hand where people form up."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import side_heading
from domain.projections.paper.line_order import (
    LineOrderFacts,
    OneLine,
    StandingFacts,
    items_with_lines,
    line_order_facts,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit

_APART = ("presentation", "photograph")
"""The lines in which each side has an order of its own."""


def _facts(visit: Visit, asked: Asked) -> LineOrderFacts:
    return line_order_facts(visit, asked.subject, asked.reader)


def _worded(facts: LineOrderFacts, words: InLanguages, marked: Marked) -> Worded:
    introduced = any(row.by for row in facts.rows)
    rows = any(row.row is not None for row in facts.rows)
    last = "sheet.column-introduced" if introduced else "sheet.column-row" if rows else "sheet.column-side"
    columns = (
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-person"), "wide"),
        TableColumn(words.say(last), "narrow"),
    )

    def row(each: StandingFacts) -> TableRow:
        own = words.of_one(each.person.names, each.person.position)
        person = [own.name(each.person.names)]
        if office := own.office(each.person.position):
            person.append(PrintedLine(office))
        cells = (
            (PrintedLine((str(each.place),) * len(words.languages)),),
            tuple(person),
            _beside(facts, each, last, words),
        )
        return TableRow(cells, marked.marks.of(each.key))

    groups = [group for line in facts.lines for group in _groups(facts, line, row, words)]
    kinds = list(dict.fromkeys(line.kind for line in facts.lines))
    title = words.say(f"line.{kinds[0]}" if len(kinds) == 1 else "sheet.lines")
    body = TableContents(columns, tuple(groups), changed_since=marked.since, plain_marks=words.outside)
    return Worded(tuple(map(capital, title)), body, item_line(facts.item, words))


def _groups(
    facts: LineOrderFacts, line: OneLine, row: Callable[[StandingFacts], TableRow], words: InLanguages
) -> Iterator[TableGroup]:
    """A line as it stands; side by side where each has an order of its own."""
    several = len(facts.lines) > 1
    of_line = [words.say(f"line.{line.kind}")] if several else []
    if line.point:
        of_line.append(words.text(line.point))
    if line.kind not in _APART:
        yield TableGroup(tuple(map(row, line.people)), _joined(of_line))
        return
    for side in line.sides:
        people = tuple(row(each) for each in line.people if each.side == side)
        yield TableGroup(people, _joined([*of_line, side_heading(facts.visit, side, words)]))


def _joined(parts: list[Wording]) -> Wording:
    return tuple(capital(" · ".join(each)) for each in zip(*parts, strict=True))


def _beside(facts: LineOrderFacts, each: StandingFacts, column: str, words: InLanguages) -> tuple[PrintedLine, ...]:
    if column == "sheet.column-side":
        return (PrintedLine(side_heading(facts.visit, each.side, words)),)
    if column == "sheet.column-introduced":
        return (PrintedLine(words.person(each.by_names, {})),) if each.by else ()
    if each.row is None or each.at is None:
        return ()
    where = "centre" if each.at == 0 else "right" if each.at > 0 else "left"
    return (PrintedLine(words.say(f"lines.in-row-{where}", row=each.row, at=abs(each.at))),)


KIND = SheetKind(
    name="line",
    subject="item",
    readers=("staff", *get_args(DelegationAudience)),
    facts=_facts,
    worded=_worded,
    subjects=items_with_lines,
)
