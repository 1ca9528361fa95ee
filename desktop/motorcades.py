"""A motorcade in words: what each car is, and who rides on which seat."""

from __future__ import annotations

from desktop.words import Words
from domain.projections.motorcade import CarRow, RiderRow


def car_words(car: CarRow, words: Words) -> str:
    """Which car it is: "No. 1, head’s car, A 001 AA, driver I. Orlov, 2 of 3 places"."""
    what = words("motorcade.car", number=car.number, use=car.use)
    driver = words("motorcade.driver", driver=car.driver) if car.driver else ""
    taken = words("motorcade.places", taken=len(car.riders), seats=car.seats)
    return ", ".join(part for part in (what, car.plate, driver, taken) if part)


def rider_words(rider: RiderRow, words: Words) -> str:
    """Who rides, and where: "Kassym-Jomart Tokayev (rear right)"."""
    name = words.name(rider.names, rider.position)
    return words("motorcade.rider", name=name, seat=rider.seat) if rider.seat is not None else name


def car_line(car: CarRow, words: Words) -> str:
    """A car with everybody in it, on one line."""
    riders = words.listed([rider_words(each, words) for each in car.riders]) if car.riders else words("motorcade.empty")
    return words("motorcade.line", car=car_words(car, words), riders=riders)
