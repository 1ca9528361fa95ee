"""The slip that is laid into a ceremonial edition: the items that changed since, as they stand now."""

from __future__ import annotations

from typing import get_args

from msgspec.structs import replace

from desktop.printing.contents.ceremonial_contents import Ceremonial
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.days_words import day_lists, plain_item
from desktop.printing.words.in_languages import InLanguages, capital
from domain.core.problem import Refused
from domain.projections.paper.changes import ChangeFacts, ToldChanges, told_items_changed
from domain.projections.paper.reader import DelegationAudience, in_house, is_open
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ToldChanges:
    """Raises Refused: `sheet-since-needed`; `sheet-nothing-changed`, also where the edition would read as before."""
    if is_open(asked.reader) or in_house(asked.reader):
        raise Refused("sheet-nothing-to-see", reader=asked.reader)
    facts = told_items_changed(asked.before.visit if asked.before is not None else None, visit, asked.reader)
    changes = tuple(change for change in facts.changes if _reads_otherwise(change))
    if not changes:
        raise Refused("sheet-nothing-changed")
    return replace(facts, changes=changes)


def _reads_otherwise(change: ChangeFacts) -> bool:
    """Whether the edition said something else of an item, or nothing: it has its hours, its title and its place."""
    return change.mark in ("new", "removed") or not {"when", "where", "title"}.isdisjoint(change.facets)


def _worded(facts: ToldChanges, words: InLanguages, marked: Marked) -> Worded:
    del marked
    days = day_lists(
        facts.visit, facts.changes, words, lambda change: change.item,
        lambda change: plain_item(
            facts.visit, change.item, words.in_zone(change.item.zone), more=_gone(change, words)
        ),
    )  # fmt: skip
    body = Ceremonial(tuple(days), note=words.say("sheet.slip-note"))
    return Worded(words.say("sheet.slip"), body)


def _gone(change: ChangeFacts, words: InLanguages) -> tuple[PrintedLine, ...]:
    """That an item is no longer on the programme."""
    if change.mark != "removed":
        return ()
    return (PrintedLine(tuple(map(capital, words.say("sheet.slip-removed")))),)


KIND = SheetKind(
    name="slip",
    subject="visit",
    readers=get_args(DelegationAudience)[::-1],
    facts=_facts,
    worded=_worded,
    paper="a5",
)
