"""The facts of a motorcade: its cars in the order of the column, and who rides in which, on which seat.

Outside the house nobody is told a plate, a driver, how many places a car has, or who has none yet.
"""

from __future__ import annotations

from typing import ClassVar, Self

import msgspec

from domain.core.problem import Refused
from domain.programme.motorcade import CarSeat, CarUse
from domain.programme.programme import Item
from domain.projections.motorcade import CarRow, motorcades
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import OFF, Reader, in_house, on_for, told_time
from domain.visit.visit import Visit


class RiderFacts(msgspec.Struct, frozen=True):
    """Someone in a car; the seat is None where it is not settled."""

    person: PersonFacts
    seat: CarSeat | None


class ToldCar(FactRow, frozen=True, kw_only=True):
    """A car in its place, as the delegations are told of it; the seat of honour first."""

    PLACED: ClassVar = ("place",)

    number: int
    place: int
    use: CarUse
    riders: tuple[RiderFacts, ...]


class HouseCar(FactRow, frozen=True, kw_only=True):
    """A car as the house knows it."""

    told: ToldCar
    plate: str
    driver: str
    seats: int

    def put_back(self, before: Self) -> Self:
        return msgspec.structs.replace(self, told=self.told.put_back(before.told))


class ToldMotorcade(Facts, frozen=True, kw_only=True, tag="told-motorcade"):
    """The column of an item, for a reader outside the house."""

    item: ItemFacts
    cars: tuple[ToldCar, ...]

    @property
    def rows(self) -> tuple[ToldCar, ...]:
        return self.cars


class HouseMotorcade(Facts, frozen=True, kw_only=True, tag="motorcade"):
    """The same for the house, with those who are listed for the item and ride in no car yet."""

    item: ItemFacts
    cars: tuple[HouseCar, ...]
    without: tuple[PersonFacts, ...]

    @property
    def rows(self) -> tuple[HouseCar, ...]:
        return self.cars


def motorcade_facts(visit: Visit, item: str | None, reader: Reader) -> HouseMotorcade | ToldMotorcade:
    """The motorcade of an item.

    Raises:
        Refused: as `on_for`, and `no-motorcade` where none is formed.
    """
    found = on_for(visit, item, reader)
    formed = motorcades(visit, found.id)
    if not formed:
        raise Refused("no-motorcade", field="item", title=found.title)
    told = [_told(visit, found, car) for car in formed[0].cars]
    if not in_house(reader):
        return ToldMotorcade(
            visit=visit_facts(visit), item=item_facts(visit, found, told_time(found, reader)), cars=tuple(told)
        )
    cars = zip(told, formed[0].cars, strict=True)
    return HouseMotorcade(
        visit=visit_facts(visit),
        item=item_facts(visit, found, found.planned),
        cars=tuple(
            HouseCar(key=car.key, told=car, plate=row.plate, driver=row.driver, seats=row.seats) for car, row in cars
        ),
        without=_without(visit, found),
    )


def items_with_motorcades(visit: Visit) -> tuple[str, ...]:
    """The items for which a motorcade is formed."""
    there = [item for item in visit.programme.active_items() if item.motorcade is not None]
    return tuple(item.id for item in there if item.status not in OFF)


def _told(visit: Visit, item: Item, car: CarRow) -> ToldCar:
    riders = tuple(
        RiderFacts(person_facts(visit, rider.id), rider.seat) for rider in car.riders if _comes(visit, rider.id)
    )
    return ToldCar(key=f"{item.id}/{car.number}", number=car.number, place=car.place, use=car.use, riders=riders)


def _without(visit: Visit, item: Item) -> tuple[PersonFacts, ...]:
    rides = item.motorcade.rides if item.motorcade is not None else {}
    return tuple(person_facts(visit, key) for key in item.people if key not in rides and _comes(visit, key))


def _comes(visit: Visit, member: str) -> bool:
    """Whether somebody is still expected: who no longer comes prints in no car."""
    return visit.delegations.members[member].travels
