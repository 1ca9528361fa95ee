"""The motorcade of an item: its cars in the order of the column, and who rides in which, on which seat.

Order is per list and occasion (protocol 3.5): the column is one. The seat of honour is the right of the rear. A spouse,
who is no member of the delegation, has a place in the cars all the same (protocol 2.3, 9.1).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any, Literal, cast

import msgspec

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.text import MemberToken, Remark, Token

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

CarUse = Literal["head", "delegation", "security", "embassy", "press", "luggage", "spare"]
"""What a car is for. One of the embassy may be inserted into the column of the guests."""

CarSeat = Literal["rear-right", "rear-left", "rear-middle", "front", "folding"]
"""A place in a car. The right of the rear is the seat of honour; in front sits security or an interpreter."""

SEAT_OF_HONOUR = "rear-right"

CarNumber = Annotated[int, msgspec.Meta(ge=1, le=99)]
"""The number on the windscreen, from 1."""

Seats = Annotated[int, msgspec.Meta(ge=1, le=80)]
"""How many may ride beside the driver."""

USUAL_SEATS = 3


class Car(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A car as recorded: its number, what it is for, and how many may ride beside the driver."""

    number: int
    use: str
    seats: int
    plate: str
    driver: str

    @property
    def asked(self) -> CarAsked:
        """The car as a command asks for it."""
        return CarAsked(self.number, cast("CarUse", self.use), self.seats, self.plate, self.driver)


class CarAsked(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A car as asked for in a command."""

    number: CarNumber
    use: CarUse = "delegation"
    seats: Seats = USUAL_SEATS
    plate: Remark = ""
    driver: Remark = ""

    @property
    def car(self) -> Car:
        """The car as it is recorded."""
        return Car(self.number, self.use, self.seats, str(self.plate), str(self.driver))


class Ride(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where someone rides: the number of the car, and the seat where that is settled."""

    car: int
    seat: CarSeat | None


class Motorcade(msgspec.Struct):
    """The cars of an item in the order of the column, and who rides where."""

    cars: tuple[Car, ...]
    rides: dict[str, Ride] = msgspec.field(default_factory=dict)

    def in_car(self, number: int) -> list[str]:
        """Who rides in a car, in the order in which they were put there."""
        return [member for member, ride in self.rides.items() if ride.car == number]


def motorcade_of(item: Item) -> Motorcade:
    """The motorcade formed for an item.

    Raises:
        Refused: `no-motorcade`.
    """
    if item.motorcade is None:
        raise Refused("no-motorcade", field="item", title=item.title)
    return item.motorcade


class MotorcadeFormed(Event, frozen=True):
    """The column of an item was laid down: its cars, the first first. Whoever rides in one of them stays there."""

    topic = "motorcade.formed"
    item: str
    cars: tuple[Car, ...]

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        rides = item.motorcade.rides if item.motorcade is not None else {}
        item.motorcade = Motorcade(self.cars, rides)

    def touches(self) -> Facets:
        return facets(self.item, "motorcade")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.programme.items[self.item].motorcade
        return {"count": len(self.cars), "before": len(known.cars) if known is not None else None}


class MotorcadeDissolved(Event, frozen=True):
    """There is no motorcade for the item any more: nobody rides in it."""

    topic = "motorcade.dissolved"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].motorcade = None

    def touches(self) -> Facets:
        return facets(self.item, "motorcade")


class SeatedInCar(Event, frozen=True):
    """Someone was given a place in a car of an item's motorcade, and rides in no other of it."""

    topic = "motorcade.seated"
    item: str
    member: str
    car: int
    seat: str | None

    def evolve(self, visit: Visit) -> None:
        motorcade = visit.programme.items[self.item].motorcade
        if motorcade is not None:
            motorcade.rides[self.member] = Ride(self.car, cast("CarSeat | None", self.seat))

    def touches(self) -> Facets:
        return facets(self.item, f"rides/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.programme.items[self.item].motorcade
        ride = known.rides.get(self.member) if known is not None else None
        return {"before": ride.car if ride is not None else None}


class TakenFromCar(Event, frozen=True):
    """Someone rides no longer in the motorcade of an item."""

    topic = "motorcade.taken-out"
    item: str
    member: str

    def evolve(self, visit: Visit) -> None:
        motorcade = visit.programme.items[self.item].motorcade
        if motorcade is not None:
            motorcade.rides.pop(self.member, None)

    def touches(self) -> Facets:
        return facets(self.item, f"rides/{self.member}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        known = before.programme.items[self.item].motorcade
        return {"before": known.rides[self.member].car if known is not None else None}


class FormMotorcade(Command, frozen=True):
    """Lay down the cars of an item in the order of the column, or lay them down anew: whoever rides stays in his car.

    Refuses: unknown-item, item-cancelled, no-cars, car-twice, car-taken.
    """

    item: Token
    cars: tuple[CarAsked, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"cars": item.motorcade.cars} if item is not None and item.motorcade is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        cars = tuple(asked.car for asked in self.cars)
        numbers = [car.number for car in cars]
        if not cars:
            raise Refused("no-cars", field="cars", title=item.title)
        for number in numbers:
            if numbers.count(number) > 1:
                raise Refused("car-twice", field="cars", car=number)
        _refuse_leaving_out(visit, item, numbers)
        if item.motorcade is None or item.motorcade.cars != cars:
            yield MotorcadeFormed(self.item, cars)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        known = before.programme.items[self.item].motorcade
        return (DissolveMotorcade(self.item),) if known is None else (_forming(self.item, known),)


class DissolveMotorcade(Command, frozen=True):
    """Say that there is no motorcade for an item: its cars are given up, and who rides in them has no car.

    Refuses: unknown-item, item-cancelled, no-motorcade.
    """

    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        motorcade_of(visit.programme.taking_place(self.item))
        yield MotorcadeDissolved(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        known = motorcade_of(before.programme.items[self.item])
        return (_forming(self.item, known), *(_seating(self.item, key, ride) for key, ride in known.rides.items()))


class SeatInCar(Command, frozen=True):
    """Give someone a place in a car of an item's motorcade, and the seat where that is settled.

    Who rides in another car of it changes over. The column may ride fuller than it should: that is a check.

    Refuses: unknown-item, item-cancelled, no-motorcade, unknown-car, unknown-member, member-withdrawn, car-seat-taken.
    """

    item: Token
    member: MemberToken
    car: CarNumber
    seat: CarSeat | None = None

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        motorcade = motorcade_of(item)
        if all(car.number != self.car for car in motorcade.cars):
            raise Refused("unknown-car", field="car", car=self.car, title=item.title)
        visit.delegations.travelling(self.member)
        for other in motorcade.in_car(self.car):
            if other != self.member and self.seat is not None and motorcade.rides[other].seat == self.seat:
                words = visit.delegations.members[other].words
                raise Refused("car-seat-taken", field="seat", member=words, car=self.car)
        if motorcade.rides.get(self.member) != Ride(self.car, self.seat):
            yield SeatedInCar(self.item, self.member, self.car, self.seat)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        ride = motorcade_of(before.programme.items[self.item]).rides.get(self.member)
        return (TakeFromCar(self.item, self.member),) if ride is None else (_seating(self.item, self.member, ride),)


class TakeFromCar(Command, frozen=True):
    """Take someone out of the motorcade of an item.

    Refuses: unknown-item, item-cancelled, no-motorcade, not-in-a-car.
    """

    item: Token
    member: MemberToken

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.taking_place(self.item)
        if self.member not in motorcade_of(item).rides:
            raise Refused("not-in-a-car", field="member", title=item.title)
        yield TakenFromCar(self.item, self.member)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        ride = motorcade_of(before.programme.items[self.item]).rides[self.member]
        return (_seating(self.item, self.member, ride),)


def _refuse_leaving_out(visit: Visit, item: Item, numbers: list[int]) -> None:
    """A car in which somebody rides is not given up unseen: he changes over first, or is taken out."""
    for member, ride in item.motorcade.rides.items() if item.motorcade is not None else ():
        if ride.car not in numbers:
            raise Refused("car-taken", field="cars", car=ride.car, member=visit.delegations.members[member].words)


def _forming(item: str, known: Motorcade) -> FormMotorcade:
    return FormMotorcade(item, tuple(car.asked for car in known.cars))


def _seating(item: str, member: str, ride: Ride) -> SeatInCar:
    return SeatInCar(item, member, ride.car, ride.seat)
