"""The seat sheet of a motorcade: car by car in the order of the column, who rides on which seat."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.item_words import item_line
from desktop.printing.order import people
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import Line
from desktop.printing.table_contents import Column, Table, TableGroup, TableRow
from domain.projections.paper.motorcade import (
    HouseCar,
    HouseMotorcade,
    RiderFacts,
    ToldCar,
    ToldMotorcade,
    items_with_motorcades,
    motorcade_facts,
)
from domain.projections.paper.reader import Delegations
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> HouseMotorcade | ToldMotorcade:
    return motorcade_facts(visit, asked.subject, asked.reader)


def _worded(facts: HouseMotorcade | ToldMotorcade, words: InLanguages, marked: Marked) -> Worded:
    columns = (
        Column(words.say("sheet.column-number"), "number"),
        Column(words.say("sheet.column-car"), "narrow"),
        Column(words.say("sheet.column-riders"), "text"),
    )

    def row(each: HouseCar | ToldCar) -> TableRow:
        car = each.told if isinstance(each, HouseCar) else each
        number = Line((str(car.number),) * len(words.languages))
        riders = tuple(_rider(rider, words) for rider in car.riders)
        return TableRow(((number,), tuple(_car(each, words)), riders), marked.marks.of(each.key))

    notes: tuple[Line, ...] = ()
    if isinstance(facts, HouseMotorcade) and facts.without:
        notes = (Line(people(facts.without, words), label=words.label(words.say("sheet.without-car"))),)
    body = Table(
        columns, (TableGroup(tuple(map(row, facts.cars))),), notes, marked.since, plain_marks=words.outside,
    )  # fmt: skip
    return Worded(words.say("sheet.motorcade"), body, item_line(facts.item, words.in_zone(facts.item.zone)))


def _car(each: HouseCar | ToldCar, words: InLanguages) -> Iterator[Line]:
    """What a car is for; for the house also how many of its places are taken, its plate, its driver."""
    car = each.told if isinstance(each, HouseCar) else each
    use = tuple(map(capital, words.say(f"car-use.{car.use}")))
    if isinstance(each, HouseCar):
        yield Line(words.with_commas(use, (f"{len(car.riders)}/{each.seats}",) * len(words.languages)))
        if each.plate:
            yield Line((each.plate,) * len(words.languages))
        if each.driver:
            yield Line((each.driver,) * len(words.languages), label=words.label(words.say("sheet.driver")))
    else:
        yield Line(use)


def _rider(rider: RiderFacts, words: InLanguages) -> Line:
    """The seat, then who has it."""
    name, office = words.name(rider.person.names), words.office(rider.person.position)
    seat = words.label(tuple(map(capital, words.say(f"car-seat.{rider.seat}")))) if rider.seat is not None else ()
    return Line(words.with_commas(name.text, office) if any(name.text) else office or name.text, label=seat)


KIND = SheetKind(
    name="motorcade",
    subject="item",
    readers=("staff", *get_args(Delegations), "security"),
    facts=_facts,
    worded=_worded,
    subjects=items_with_motorcades,
)
