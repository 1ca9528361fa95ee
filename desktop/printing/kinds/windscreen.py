"""Windscreen plates of a motorcade: the number of each car, to be read from afar; no plate, no driver, no name."""

from __future__ import annotations

from desktop.printing.contents.plates_contents import Plate, Plates
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import item_line
from domain.projections.paper.motorcade import (
    HouseMotorcade,
    ToldMotorcade,
    items_with_motorcades,
    motorcade_facts,
)
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> ToldMotorcade:
    """What anybody beside the road may read."""
    facts = motorcade_facts(visit, asked.subject, asked.reader)
    if isinstance(facts, HouseMotorcade):
        return ToldMotorcade(visit=facts.visit, item=facts.item, cars=tuple(car.told for car in facts.cars))
    return facts


def _worded(facts: ToldMotorcade, words: InLanguages, marked: Marked) -> Worded:
    del marked
    item = item_line(facts.item, words)
    plates = tuple(
        Plate(
            str(car.number),
            above=words.text(facts.visit.title),
            below=(tuple(map(capital, words.say(f"car-use.{car.use}"))), words.text(facts.item.title)),
        )
        for car in facts.cars
    )
    return Worded(words.say("sheet.windscreen"), Plates(plates, "windscreen"), item)


KIND = SheetKind(
    name="windscreen",
    subject="item",
    readers=("staff", "security"),
    facts=_facts,
    worded=_worded,
    subjects=items_with_motorcades,
    paper="a4-landscape",
    compares=False,
    cut=True,
)
