"""Checks of the cars: too full, none, two at once, and one for who no longer comes (protocol 9.2)."""

from __future__ import annotations

import pytest

from domain.checks.rules import check
from domain.core.message import Event
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.motorcade import Car, MotorcadeDissolved, MotorcadeFormed, SeatedInCar, TakenFromCar
from tests.domain.facts import at, cancelled, item_planned, listed, member, principals, speaks, started, visit_opened
from tests.domain.scenario import Facts, Scenario


def drive(item: str = "arrival", start: str = "10:00", end: str | None = "11:00", places: int = 3) -> tuple[Event, ...]:
    return (
        item_planned(item, at(start, end), "arrival"),
        MotorcadeFormed(item, (Car(1, "head", places, "", ""), Car(2, "delegation", places, "", ""))),
    )


def rides(member: str, car: int = 1, item: str = "arrival") -> SeatedInCar:
    return SeatedInCar(item, member, car, None)


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), *facts).visit
    return [each.subjects for each in check(visit) if each.code == code]


def test_a_car_holds_whoever_rides_in_it() -> None:
    full = (*drive(places=2), rides("tokayev"), rides("abayev"), rides("karin"))
    assert found("car-too-full", *full) == [("arrival", "1")]
    assert found("car-too-full", *full, rides("karin", 2)) == []
    assert found("car-too-full", *full, MemberWithdrawn("karin")) == []


def test_where_a_motorcade_is_formed_everybody_on_the_list_has_a_car() -> None:
    facts = (*drive(), listed("arrival", "abayev"), listed("arrival", "karin"), rides("abayev"))
    assert found("no-car", *facts) == [("arrival",)]
    assert found("no-car", *facts, rides("karin", 2)) == []
    assert found("no-car", *facts, MemberWithdrawn("karin")) == []
    assert found("no-car", *facts, MotorcadeDissolved("arrival")) == []


def test_who_no_longer_comes_leaves_the_car() -> None:
    gone = (*drive(), rides("abayev"), MemberWithdrawn("abayev"))
    assert found("withdrawn-still-rides", *gone) == [("arrival", "abayev")]
    assert found("withdrawn-still-rides", *gone, TakenFromCar("arrival", "abayev")) == []
    assert found("withdrawn-still-rides", *gone[:-1]) == []


def test_nobody_rides_in_two_motorcades_at_once() -> None:
    both = (*drive(), rides("abayev"), *drive("walk", "10:30", "10:45"), rides("abayev", 2, "walk"))
    assert found("in-two-cars", *both) == [("abayev", "arrival", "walk")]
    later = (*drive(), rides("abayev"), *drive("walk", "11:00", "11:30"), rides("abayev", 2, "walk"))
    assert found("in-two-cars", *later) == []


def test_who_drives_together_understands_one_another() -> None:
    """Anchorage and Delhi: both principals in one car (protocol 7.1)."""
    together = (*drive(), rides("putin"), rides("tokayev"), speaks("putin", "ru"), speaks("tokayev", "kk"))
    assert found("no-interpreter-in-car", *together) == [("arrival", "putin", "tokayev")]
    assert found("no-interpreter-in-car", *together, rides("karin"), speaks("karin", "kk", "ru")) == []
    assert found("no-interpreter-in-car", *together, rides("karin", 2), speaks("karin", "kk", "ru")) != []
    assert found("no-interpreter-in-car", *together, speaks("tokayev", "kk", "ru")) == []
    assert found("no-interpreter-in-car", *together, rides("putin", 2)) == []
    assert found("no-interpreter-in-car", *drive(), rides("putin"), rides("tokayev"), speaks("putin", "ru")) == []


@pytest.mark.parametrize("over", [cancelled("arrival"), started("arrival")])
@pytest.mark.parametrize("code", ["car-too-full", "no-car", "withdrawn-still-rides", "in-two-cars"])
def test_only_cars_that_are_still_to_drive_are_looked_at(over: Event, code: str) -> None:
    facts = (
        *drive(places=1), listed("arrival", "karin"), rides("tokayev"), rides("abayev"), MemberWithdrawn("abayev"),
        *drive("walk", "10:30", "10:45"), rides("tokayev", 1, "walk"),
    )  # fmt: skip
    assert found(code, *facts) != [] or code == "car-too-full"
    assert found(code, *facts, over) == []
