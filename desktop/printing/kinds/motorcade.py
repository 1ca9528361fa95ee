"""The seat sheet of a motorcade: car by car in the order of the column, who rides on which seat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import people_in_line
from domain.programme.motorcade import USUAL_SEATS
from domain.projections.paper.motorcade import (
    HouseCar,
    HouseMotorcade,
    RiderFacts,
    ToldCar,
    ToldMotorcade,
    items_with_motorcades,
    motorcade_facts,
)
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> HouseMotorcade | ToldMotorcade:
    return motorcade_facts(visit, asked.subject, asked.reader)


def _worded(facts: HouseMotorcade | ToldMotorcade, words: InLanguages, marked: Marked) -> Worded:
    columns = (
        TableColumn(words.say("sheet.column-number"), "number"),
        TableColumn(words.say("sheet.column-car"), "narrow"),
        TableColumn(words.say("sheet.column-riders"), "text"),
    )

    def row(each: HouseCar | ToldCar) -> TableRow:
        car = each.told if isinstance(each, HouseCar) else each
        number = PrintedLine((str(car.number),) * len(words.languages))
        riders = tuple(_rider(rider, words) for rider in car.riders)
        return TableRow(((number,), tuple(_car(each, words)), riders), marked.marks.of(each.key))

    notes: tuple[PrintedLine, ...] = ()
    if isinstance(facts, HouseMotorcade) and facts.without:
        notes = (PrintedLine(people_in_line(facts.without, words), label=words.label(words.say("sheet.without-car"))),)
    body = TableContents(
        columns, (TableGroup(tuple(map(row, facts.cars))),), notes, marked.since, plain_marks=words.outside,
    )  # fmt: skip
    return Worded(words.say("sheet.motorcade"), body, item_line(facts.item, words))


def _car(each: HouseCar | ToldCar, words: InLanguages) -> Iterator[PrintedLine]:
    """What a car is for; for the house also its plate, its driver, and how many of its places are taken.

    That a car has as many places as usual is what is taken for granted where nobody said it, and is not printed.
    """
    car = each.told if isinstance(each, HouseCar) else each
    use = tuple(map(capital, words.say(f"car-use.{car.use}")))
    if isinstance(each, HouseCar):
        counted = each.seats != USUAL_SEATS or len(car.riders) > each.seats
        taken = (f"{len(car.riders)}/{each.seats}",) * len(words.languages)
        yield PrintedLine(words.with_commas(use, taken) if counted else use)
        if each.plate:
            yield PrintedLine((each.plate,) * len(words.languages))
        if each.driver:
            yield PrintedLine((each.driver,) * len(words.languages), label=words.label(words.say("sheet.driver")))
    else:
        yield PrintedLine(use)


def _rider(rider: RiderFacts, words: InLanguages) -> PrintedLine:
    """The seat, then who has it, by courtesy, name and office."""
    key, names, position = rider.person.key, rider.person.names, rider.person.position
    own = words.of_one(names, position)
    name, office = own.called_on_list(key, names, position), own.office_on_list(key, names, position)
    seat = words.label(tuple(map(capital, words.say(f"car-seat.{rider.seat}")))) if rider.seat is not None else ()
    return PrintedLine(words.with_commas(name.text, office) if any(name.text) else office or name.text, label=seat)


KIND = SheetKind(
    name="motorcade",
    subject="item",
    readers=("staff", *get_args(DelegationAudience), "security"),
    facts=_facts,
    worded=_worded,
    subjects=items_with_motorcades,
)
