"""The programme as columns and rows: what the public and the press may know, what the delegations, what the house."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date

import msgspec

from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.contents.item_notes import item_notes
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import other_clock, starts, titled_day
from desktop.printing.words.order import order_of
from desktop.printing.words.programme_words import house_item
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.programme import (
    DelegationItem,
    DelegationProgramme,
    HouseItem,
    HouseProgramme,
    ItemFacts,
    ProgrammeFacts,
)

HEADS = {
    "day": "day", "from": "from", "to": "to", "title": "title", "place": "venue", "details": "details",
    "participants": "order", "press": "press", "moves": "moves", "officer": "officer", "outcome": "outcome",
}  # fmt: skip
"""The columns, each with the code of its head."""
_OPEN = ("day", "from", "to", "title", "place", "press")
_OWN = ("day", "from", "to", "title", "place", "details")
_TOLD = ("day", "from", "to", "title", "place", "details", "participants", "press")
_HOUSE = (*_TOLD, "moves", "officer", "outcome")


def programme_grid(facts: ProgrammeFacts, words: InLanguages) -> Grid:
    """A row for each item of the programme, in its order."""
    if isinstance(facts, HouseProgramme):
        return _grid(_HOUSE, (_house(facts.visit, item, words) for item in facts.items), words)
    if isinstance(facts, DelegationProgramme):
        return _grid(_TOLD, (_told(facts.visit, item, words) for item in facts.items), words)
    return _grid(_OPEN, (_open(facts.visit, item, words) for item in facts.items), words)


def own_grid(
    visit: VisitFacts, own: Iterable[tuple[ItemFacts, Callable[[InLanguages], Lines]]], words: InLanguages
) -> Grid:
    """A row for each item of somebody's own programme, each with what is told of his place there."""

    def row(item: ItemFacts, told: Callable[[InLanguages], Lines]) -> GridRow:
        there = words.in_zone(item.zone)
        details = (*told(there), *other_clock(visit, item, there))
        return _row(item, _OWN, {**_planned(item, there), "place": _place(item, there), "details": details})

    return _grid(_OWN, (row(*each) for each in own), words)


def _grid(names: Iterable[str], rows: Iterable[GridRow], words: InLanguages) -> Grid:
    columns = tuple(GridColumn(name, words.say(f"sheet.column-{HEADS[name]}")) for name in names)
    return Grid(columns, tuple(rows), grouped="day")


def _open(visit: VisitFacts, item: ItemFacts, words: InLanguages) -> GridRow:
    there = words.in_zone(item.zone)
    place = (*_place(item, there), *other_clock(visit, item, there))
    return _row(item, _OPEN, {**_planned(item, there), "place": place, "press": _press(item, there)})


def _told(visit: VisitFacts, item: DelegationItem, words: InLanguages) -> GridRow:
    about = item.item
    there = words.in_zone(about.zone)
    cells = {
        **_planned(about, there),
        "place": _place(about, there),
        "details": (
            *there.paragraphs(item.detail), *item_notes(item, there), *other_clock(visit, about, there),
        ),
        "participants": order_of(visit, item, there, planned=False),
        "press": _press(about, there),
    }  # fmt: skip
    return _row(about, _TOLD, cells)


def _house(visit: VisitFacts, item: HouseItem, words: InLanguages) -> GridRow:
    """An item with what became of it; its day is that on which it was held, where none was planned."""
    printed, row = house_item(visit, item, words), item.row
    cells = {
        **_planned(item.told.item, words.in_zone(row.zone)),
        "day": _day(row.day, words),
        "from": (printed.starts,) if any(printed.starts.text) else (),
        "place": (printed.place,) if printed.place is not None else (),
        "details": printed.notes,
        "participants": printed.order,
        "press": printed.press,
        "moves": printed.moves,
        "officer": printed.officer,
        "outcome": (PrintedLine(printed.outcome),) if printed.outcome else (),
    }
    made = _row(item.told.item, _HOUSE, cells)
    return msgspec.structs.replace(made, day=row.day, struck=printed.status == "cancelled")


def _row(item: ItemFacts, names: Iterable[str], cells: Mapping[str, Lines]) -> GridRow:
    return GridRow(item.key, tuple(cells[name] for name in names), item.day)


def _planned(item: ItemFacts, words: InLanguages) -> dict[str, Lines]:
    """When an item is, and what it is."""
    begins = starts(item, words)
    return {
        "day": _day(item.day, words),
        "from": (begins,) if any(begins.text) else (),
        "to": _ends(item, words),
        "title": (PrintedLine(words.text(item.title)),),
    }


def _day(day: date | None, words: InLanguages) -> Lines:
    return (PrintedLine(titled_day(day, words) if day else tuple(map(capital, words.say("time.day-to-be-fixed")))),)


def _ends(item: ItemFacts, words: InLanguages) -> Lines:
    """The hour at which it ends, with the day where that is another."""
    planned = item.planned
    if planned is None or planned.end is None:
        return ()
    clock = words.clock(planned.end)
    if (day := planned.end_day) is not None:
        clock = words.with_commas(clock, words.made(lambda spoken: spoken.day(day, "short")))
    return (PrintedLine(clock, provisional=planned.precision == "provisional"),)


def _place(item: ItemFacts, words: InLanguages) -> Lines:
    return (PrintedLine(words.text(item.place)),) if item.place else ()


def _press(item: ItemFacts, words: InLanguages) -> Lines:
    return (PrintedLine(words.say(f"press.{item.press}")),) if item.press is not None else ()
