"""The motorcades of a visit on the command line: the cars in the order of the column, and who rides where."""

from __future__ import annotations

from typing import Any

from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.reading import visit_as_of
from desktop.commandline.table import table
from desktop.wording.motorcades import car_words, rider_words
from desktop.wording.words import Words
from domain.projections.motorcade import CarRow, MotorcadePlan, RiderRow, motorcades


def add_to(commands: Declarations) -> None:
    """Declare the subcommand."""
    columns = commands.add("motorcade", show_motorcades, visit=True, as_of=True, json=True)
    columns.take("item", about="item", shown="item", nargs="?")


def show_motorcades(call: Call) -> int:
    """The motorcades of a visit, or that of one item."""
    with call.office() as office:
        _, visit = visit_as_of(call, office)
    words = call.words.of_visit(visit)
    if call.asked.item is not None:
        visit.programme.known(call.asked.item)
    found = motorcades(visit, call.asked.item)
    if call.asked.json:
        call.answer_json([motorcade_document(plan, words) for plan in found])
        return 0
    call.answer("\n\n".join(_lines(plan, words) for plan in found) or words("cli.no-motorcades"))
    return 0


def motorcade_document(plan: MotorcadePlan, words: Words) -> dict[str, Any]:
    """A motorcade. The cars stand in the order of the column; `seat` is null where it is not settled."""
    return {
        "item": plan.item,
        "title": words.pick(plan.title),
        "cars": [_car(car, words) for car in plan.cars],
    }


def _car(car: CarRow, words: Words) -> dict[str, Any]:
    return {
        "car": car.number,
        "place": car.place,
        "use": car.use,
        "plate": car.plate or None,
        "driver": car.driver or None,
        "seats": car.seats,
        "people": [_rider(rider, words) for rider in car.riders],
    }


def _rider(rider: RiderRow, words: Words) -> dict[str, Any]:
    return {
        "id": rider.id,
        "name": words.pick(rider.names) or None,
        "position": words.pick(rider.position),
        "side": rider.side,
        "seat": rider.seat,
    }


def _lines(plan: MotorcadePlan, words: Words) -> str:
    rows = [
        row
        for car in plan.cars
        for row in ((f"{car.place}.", car_words(car, words)), *(("", rider_words(each, words)) for each in car.riders))
    ]
    when = f", {words.planned(plan.planned)}" if plan.planned else ""
    return f"{words.pick(plan.title)} ({plan.item}){when}\n{table(rows)}"
