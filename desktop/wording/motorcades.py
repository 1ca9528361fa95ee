"""A motorcade in words: what each car is, and who rides on which seat."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.projections.motorcade import CarRow, MotorcadePlan, RiderRow, motorcades
from domain.visit.visit import Visit


def car_words(car: CarRow, words: Words) -> str:
    """Which car it is: "No. 1, head’s car, A 001 AA, driver I. Orlov, 2 of 3 places"."""
    what = words("motorcade.car", number=car.number, use=car.use)
    driver = words("motorcade.driver", driver=car.driver) if car.driver else ""
    taken = words("motorcade.places", count=len(car.riders), taken=len(car.riders), seats=car.seats)
    return words.with_commas((what, car.plate, driver, taken))


def rider_words(rider: RiderRow, words: Words) -> str:
    """Who rides, and where: "Kassym-Jomart Tokayev (rear right)"."""
    name = words.name(rider.names, rider.position)
    return words("motorcade.rider", name=name, seat=rider.seat) if rider.seat is not None else name


def ride_words(plan: MotorcadePlan, car: CarRow, rider: RiderRow, words: Words) -> str:
    """Where one rides: "Arrival: No. 1, rear right"."""
    code = "motorcade.ride" if rider.seat is not None else "motorcade.ride.unseated"
    return words(code, title=plan.title, number=car.number, seat=rider.seat)


def car_line(car: CarRow, words: Words) -> str:
    """A car with everybody in it, on one line."""
    riders = words.listed([rider_words(each, words) for each in car.riders]) if car.riders else words("motorcade.empty")
    return words("motorcade.line", car=car_words(car, words), riders=riders)


def car_lines(visit: Visit, item: str, words: Words) -> tuple[str, ...]:
    """The cars of an item in their order, each with who rides in it."""
    return tuple(car_line(car, words) for plan in motorcades(visit, item) for car in plan.cars)


def ride_lines(visit: Visit, member: str, words: Words) -> tuple[str, ...]:
    """In which car a member rides, item by item."""
    return tuple(
        ride_words(plan, car, rider, words)
        for plan in motorcades(visit)
        for car in plan.cars
        for rider in car.riders
        if rider.id == member
    )
