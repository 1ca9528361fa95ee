"""The pocket sheet of an officer: the programme of each day with room for the hours as they were and for names."""

from __future__ import annotations

from collections.abc import Iterator

from desktop.printing.contents.days_contents import DaysContents, DaysRow
from desktop.printing.contents.item_notes import unbroken
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.days_words import day_lists, plain_item
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import became
from domain.core.problem import Refused
from domain.core.times import local
from domain.projections.paper.programme import HouseItem, HouseProgramme, house_programme
from domain.projections.paper.reader import OFF
from domain.visit.visit import Visit

BLANK = "\N{HORIZONTAL ELLIPSIS}" * 5
"""Where somebody writes."""


def _facts(visit: Visit, _asked: Asked) -> HouseProgramme:
    """Raises Refused: `sheet-nothing-planned`."""
    facts = house_programme(visit)
    going_on = tuple(item for item in facts.items if item.row.status not in OFF and not item.row.unplanned)
    if not going_on:
        raise Refused("sheet-nothing-planned")
    return HouseProgramme(visit=facts.visit, items=going_on)


def _worded(facts: HouseProgramme, words: InLanguages, marked: Marked) -> Worded:
    names = _names(words)

    def worded(item: HouseItem) -> DaysRow:
        there = words.in_zone(item.told.item.zone)
        changed = marked.marks.of(item.key) is not None
        more = tuple(_officer(item, there))
        noted = became(item.row.actual, item.row.status, there) if _hours_are_noted(item) else None
        beside = (PrintedLine(noted) if noted is not None else _hours(item, there), names)
        return plain_item(facts.visit, item.told.item, there, more=more, beside=beside, changed=changed)

    days = day_lists(facts.visit, facts.items, words, lambda item: item.told.item, worded)
    return Worded(
        words.say("sheet.pocket"), DaysContents(tuple(days), words.say("sheet.observed"), marked.since, stacked=True)
    )


def _hours_are_noted(item: HouseItem) -> bool:
    """Whether nothing is left to write of when it was held."""
    actual = item.row.actual
    return item.row.status == "held" and actual.start is not None and actual.end is not None


def _hours(item: HouseItem, words: InLanguages) -> PrintedLine:
    """Room for the hours, beside the one that was noted already."""
    told = {"began": item.row.actual.start, "ended": item.row.actual.end}
    zone = item.told.item.zone
    hours = {
        name: words.clock(f"{local(noted.at, zone):%H:%M}") if noted is not None else _blank(words)
        for name, noted in told.items()
    }
    return PrintedLine(words.filled("sheet.pocket-hours", **hours))


def _names(words: InLanguages) -> PrintedLine:
    """Room for names; in two languages once, behind the word in both."""
    told = words.filled("sheet.pocket-names", names=_blank(words))
    before = dict.fromkeys(text.replace(BLANK, "").strip() for text in told)
    return PrintedLine((f"{' · '.join(before)} {BLANK}",) * len(told) if words.bilingual else told)


def _blank(words: InLanguages) -> tuple[str, ...]:
    return (BLANK,) * len(words.languages)


def _officer(item: HouseItem, words: InLanguages) -> Iterator[PrintedLine]:
    """Who is responsible, by telephone, and who greets."""
    if item.officer is not None:
        told = " · ".join(filter(None, (item.officer.name, unbroken(item.officer.telephone))))
        yield PrintedLine((told,) * len(words.languages), label=words.label(words.say("sheet.column-officer")))


KIND = SheetKind(
    name="pocket",
    subject="visit",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    paper="a5",
)
