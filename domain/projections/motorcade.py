"""The motorcades of a visit: the cars of each item in the order of the column, and who rides where."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, get_args

import msgspec

from domain.core.names import Name, Side
from domain.core.text import Wording
from domain.core.times import PlannedTime
from domain.programme.motorcade import Car, CarSeat, CarUse, Motorcade
from domain.programme.programme import Item
from domain.projections.difference import Called
from domain.visit.visit import Visit

SEATS: tuple[str, ...] = get_args(CarSeat)
"""The seats of a car, that of honour first."""


class RiderRow(msgspec.Struct, frozen=True):
    """Someone in a car; `seat` is null where it is not settled."""

    id: str
    names: dict[str, Name]
    position: Wording
    side: Side
    seat: CarSeat | None


class CarRow(msgspec.Struct, frozen=True):
    """A car, with its `place` in the column (1 and up), and who rides in it, the seat of honour first."""

    number: int
    place: int
    use: CarUse
    plate: str
    driver: str
    seats: int
    riders: tuple[RiderRow, ...]


class MotorcadePlan(msgspec.Struct, frozen=True):
    """The motorcade of an item."""

    item: str
    title: Wording
    planned: PlannedTime | None
    cars: tuple[CarRow, ...]


def motorcades(visit: Visit, item: str | None = None) -> tuple[MotorcadePlan, ...]:
    """The motorcades of a visit, or of one item, in the order of the schedule."""
    wanted = (each for each in visit.programme.active_items() if item is None or each.id == item)
    return tuple(_plan(visit, each, each.motorcade) for each in wanted if each.motorcade is not None)


def _plan(visit: Visit, item: Item, motorcade: Motorcade) -> MotorcadePlan:
    cars = (_car(visit, motorcade, car, place) for place, car in enumerate(motorcade.cars, start=1))
    return MotorcadePlan(item.id, item.title, item.planned, tuple(cars))


def _car(visit: Visit, motorcade: Motorcade, car: Car, place: int) -> CarRow:
    riders = sorted((_rider(visit, motorcade, key) for key in motorcade.in_car(car.number)), key=_by_honour)
    return CarRow(car.number, place, car.asked.use, car.plate, car.driver, car.seats, tuple(riders))


def _rider(visit: Visit, motorcade: Motorcade, key: str) -> RiderRow:
    member = visit.delegations.members[key]
    return RiderRow(key, member.names, member.position, member.side, motorcade.rides[key].seat)


def _by_honour(rider: RiderRow) -> int:
    return SEATS.index(rider.seat) if rider.seat in SEATS else len(SEATS)


def car_differences(before: Visit, after: Visit, item: str) -> Iterator[tuple[str, Any, Any, dict[str, Any]]]:
    """What differs in the cars of an item: the code of a difference, what stood, what stands, and of whom it tells."""
    old, new = (visit.programme.items[item].motorcade or Motorcade(()) for visit in (before, after))
    for code, told in (("item-cars", _marked), ("item-car-uses", _uses), ("item-car-seats", _seat_counts)):
        yield code, told(old), told(new), {}
    for key in {**old.rides, **new.rides}:
        then, now = old.rides.get(key), new.rides.get(key)
        who = Called(key, (after.delegations.members.get(key) or before.delegations.members[key]).words)
        yield "item-ride", then and then.car, now and now.car, {"who": who}
        yield "item-car-seat", then and then.seat, now and now.seat, {"who": who}


def _marked(motorcade: Motorcade) -> tuple[str, ...]:
    return tuple(" ".join(filter(None, (str(car.number), car.plate, car.driver))) for car in motorcade.cars)


def _uses(motorcade: Motorcade) -> tuple[str, ...]:
    return tuple(car.use for car in motorcade.cars)


def _seat_counts(motorcade: Motorcade) -> tuple[int, ...]:
    return tuple(car.seats for car in motorcade.cars)
