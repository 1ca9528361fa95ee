"""The programme as printed for readers outside the house: as it is planned, and nothing of what became of it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import groupby
from typing import TypeVar

from desktop.printing.contents.days_contents import DayList, DaysContents, DaysRow
from desktop.printing.contents.item_notes import item_notes
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import clock_of, other_clock, planned_end, short_day, starts, titled_day
from desktop.printing.words.order import order_of
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.programme import DelegationItem, DelegationProgramme, ItemFacts, OpenProgramme

T = TypeVar("T")


def open_words(facts: OpenProgramme, words: InLanguages, marked: Marked) -> DaysContents:
    """For the public and the press: hour, title, place, and how the press may attend. It bears no mark."""
    del marked
    pressed = any(item.press is not None for item in facts.items)
    days = day_lists(facts.visit, facts.items, words, _item_of, lambda item: public_item(facts.visit, item, words))
    return DaysContents(tuple(days), words.say("sheet.column-press") if pressed else (), size="large")


def delegation_words(facts: DelegationProgramme, words: InLanguages, marked: Marked) -> DaysContents:
    """For the delegations: also who greets, who takes part and in which dress."""

    def worded(item: DelegationItem) -> DaysRow:
        there = words.in_zone(item.item.zone)
        more = (
            *there.paragraphs(item.detail),
            *item_notes(item, there),
            *order_of(facts.visit, item, there, planned=False),
        )
        return plain_item(facts.visit, item.item, there, more=more, changed=marked.marks.of(item.key) is not None)

    days = day_lists(facts.visit, facts.items, words, lambda item: item.item, worded)
    return DaysContents(tuple(days), changed_since=marked.since)


def public_item(visit: VisitFacts, item: ItemFacts, words: InLanguages) -> DaysRow:
    """An item for the public and the press."""
    there = words.in_zone(item.zone)
    press = (PrintedLine(there.say(f"press.{item.press}")),) if item.press is not None else ()
    return plain_item(visit, item, there, beside=press)


def plain_item(
    visit: VisitFacts, item: ItemFacts, words: InLanguages, *,
    more: Iterable[PrintedLine] = (), beside: tuple[PrintedLine, ...] = (), changed: bool = False,
) -> DaysRow:  # fmt: skip
    """An item with its hours and its place, and what else there is below them."""
    place = words.line(item.place)
    return DaysRow(
        starts=starts(item, words),
        ends=planned_end(item.planned, words),
        title=PrintedLine(words.text(item.title)),
        lines=(*((place,) if place is not None else ()), *more, *other_clock(visit, item, words)),
        beside=beside,
        changed=changed,
    )


def day_lists(
    visit: VisitFacts, items: Sequence[T], words: InLanguages, fact: Callable[[T], ItemFacts],
    worded: Callable[[T], DaysRow],
) -> Iterator[DayList]:  # fmt: skip
    """The items by their days, those without a day last."""
    dated = [item for item in items if fact(item).day is not None]
    for day, found in groupby(dated, key=lambda item: fact(item).day):
        if day is not None:
            heading, clock = titled_day(day, words), clock_of(visit, day, words)
            yield DayList(heading, tuple(map(worded, found)), clock, short_day(day, words))
    undated = tuple(worded(item) for item in items if fact(item).day is None)
    if undated:
        yield DayList(_capitals(words.say("time.day-to-be-fixed")), undated)


def _capitals(wording: Wording) -> Wording:
    return tuple(text[:1].title() + text[1:] for text in wording)


def _item_of(item: ItemFacts) -> ItemFacts:
    return item
