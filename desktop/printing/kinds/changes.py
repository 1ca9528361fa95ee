"""What changed on the programme since an earlier entry: for staff with what it was, for the delegations as it is."""

from __future__ import annotations

from typing import get_args

from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import Line, Wording
from desktop.printing.table_contents import Column, Table, TableGroup, TableRow
from domain.core.problem import Refused
from domain.projections.paper.changes import ChangeFacts, HouseChanges, ToldChanges, changes_facts
from domain.projections.paper.programme import ItemFacts
from domain.projections.paper.reader import Delegations, is_open
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ToldChanges | HouseChanges:
    """Raises Refused: `sheet-since-needed`, `sheet-nothing-changed`."""
    if is_open(asked.reader):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    return changes_facts(asked.before.visit if asked.before is not None else None, visit, asked.reader)


def _worded(facts: ToldChanges | HouseChanges, words: InLanguages, marked: Marked) -> Worded:
    if isinstance(facts, HouseChanges):
        rows = [_row(each.change, each.stood, words) for each in facts.changes]
    else:
        rows = [_row(each, None, words) for each in facts.changes]
    columns = (
        Column(words.say("sheet.column-change"), "narrow"),
        Column(words.say("sheet.column-item"), "wide"),
    )
    body = Table(columns, (TableGroup(tuple(rows)),))
    return Worded(words.say("sheet.changes"), body, tuple(map(capital, marked.since)))


def _row(change: ChangeFacts, stood: ItemFacts | None, words: InLanguages) -> TableRow:
    """An item as it stands; for staff with its time and its place as they were, where these changed."""
    there = words.in_zone(change.item.zone)
    cell = [Line(there.text(change.item.title)), Line(_when_and_where(change.item, there))]
    if stood is not None and {"when", "where"} & {*change.facets}:
        cell.append(Line(there.filled("sheet.was", text=_when_and_where(stood, words.in_zone(stood.zone)))))
    if stood is not None and "title" in change.facets:
        cell.append(Line(there.filled("sheet.was", text=there.text(stood.title))))
    what = Line(_what(change, words))
    return TableRow(((what,), tuple(line for line in cell if any(line.text))), struck=change.mark == "removed")


def _what(change: ChangeFacts, words: InLanguages) -> Wording:
    """New, no longer on the programme, or what of it changed."""
    if not change.facets:
        return tuple(map(capital, words.say(f"sheet.mark-{change.mark}")))
    facets = [words.say(f"sheet.facet-{facet}") for facet in change.facets]
    return tuple(map(capital, words.with_commas(*facets)))


def _when_and_where(item: ItemFacts, words: InLanguages) -> Wording:
    """The time and the place, without the title."""
    planned, parts = item.planned, []
    if planned is not None:
        parts.append(words.made(lambda spoken: spoken.planned(planned)))
    if item.place:
        parts.append(words.text(item.place))
    return words.with_commas(*parts) or words.nothing


KIND = SheetKind(
    name="changes",
    subject="visit",
    readers=("staff", *get_args(Delegations)),
    facts=_facts,
    worded=_worded,
)
