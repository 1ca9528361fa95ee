"""The motorcade: the cars of an item in their order, and who rides where (protocol 9.1)."""

from __future__ import annotations

import pytest

from domain.delegation.replacement import MemberWithdrawn
from domain.impact.impact import decided, impact_of
from domain.programme.motorcade import (
    Car,
    CarAsked,
    DissolveMotorcade,
    FormMotorcade,
    MotorcadeDissolved,
    MotorcadeFormed,
    SeatedInCar,
    SeatInCar,
    TakeFromCar,
    TakenFromCar,
)
from domain.projections.motorcade import motorcades
from tests.domain.facts import cancelled, item_planned, member, principals
from tests.domain.scenario import Scenario

FIRST, SECOND = Car(1, "head", 3, "A 001 AA", "I. Orlov"), Car(2, "delegation", 3, "", "")
FORMED = MotorcadeFormed("arrival", (FIRST, SECOND))
HEAD = SeatedInCar("arrival", "tokayev", 1, "rear-right")


@pytest.fixture
def arrival(visit: Scenario) -> Scenario:
    """An arrival with both heads of state, two members of the delegation and no cars yet."""
    visit.given(principals(), member("abayev"), member("karin"), item_planned("arrival", kind="arrival"))
    return visit


def test_a_motorcade_is_formed_of_cars_in_their_order(arrival: Scenario) -> None:
    asked = CarAsked(1, "head", plate="A 001 AA", driver="I. Orlov")
    arrival.when(FormMotorcade("arrival", (asked, CarAsked(2))))
    arrival.then(FORMED)


def test_the_same_cars_again_are_nothing_new(arrival: Scenario) -> None:
    arrival.given(FORMED)
    arrival.when(FormMotorcade("arrival", (CarAsked(1, "head", 3, "A 001 AA", "I. Orlov"), CarAsked(2))))
    arrival.then_nothing()


def test_who_rides_stays_in_his_car_when_the_order_changes(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD)
    arrival.when(FormMotorcade("arrival", (CarAsked(3, "security"), CarAsked(1, "head"))))
    (plan,) = motorcades(arrival.visit)
    assert [(car.place, car.number, [rider.id for rider in car.riders]) for car in plan.cars] == [
        (1, 3, []), (2, 1, ["tokayev"]),
    ]  # fmt: skip


def test_a_car_in_which_somebody_rides_is_not_given_up_unseen(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD)
    arrival.when(FormMotorcade("arrival", (CarAsked(2),)))
    arrival.then_refused("car-taken", "cars")


def test_what_no_motorcade_is_formed_of(arrival: Scenario) -> None:
    arrival.when(FormMotorcade("nothing", (CarAsked(1),)))
    arrival.then_refused("unknown-item", "item")
    arrival.when(FormMotorcade("arrival"))
    arrival.then_refused("no-cars", "cars")
    arrival.when(FormMotorcade("arrival", (CarAsked(1), CarAsked(1, "spare"))))
    arrival.then_refused("car-twice", "cars")
    arrival.given(cancelled("arrival"))
    arrival.when(FormMotorcade("arrival", (CarAsked(1),)))
    arrival.then_refused("item-cancelled", "item")


def test_someone_is_given_a_place_in_a_car(arrival: Scenario) -> None:
    arrival.given(FORMED)
    arrival.when(SeatInCar("arrival", "tokayev", 1, "rear-right"))
    arrival.then(HEAD)


def test_who_rides_in_another_car_changes_over(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD)
    arrival.when(SeatInCar("arrival", "tokayev", 2))
    arrival.then(SeatedInCar("arrival", "tokayev", 2, None))
    (plan,) = motorcades(arrival.visit)
    assert [[rider.id for rider in car.riders] for car in plan.cars] == [[], ["tokayev"]]


def test_the_seat_of_honour_comes_first_in_a_car(arrival: Scenario) -> None:
    arrival.given(FORMED, SeatedInCar("arrival", "karin", 1, "front"), SeatedInCar("arrival", "abayev", 1, None), HEAD)
    (plan,) = motorcades(arrival.visit, "arrival")
    assert [rider.id for rider in plan.cars[0].riders] == ["tokayev", "karin", "abayev"]


def test_a_place_is_given_in_a_car_there_is_to_who_comes(arrival: Scenario) -> None:
    arrival.when(SeatInCar("nothing", "karin", 1))
    arrival.then_refused("unknown-item", "item")
    arrival.when(SeatInCar("arrival", "karin", 1))
    arrival.then_refused("no-motorcade", "item")
    arrival.given(FORMED, HEAD, MemberWithdrawn("abayev"))
    arrival.when(SeatInCar("arrival", "karin", 9))
    arrival.then_refused("unknown-car", "car")
    arrival.when(SeatInCar("arrival", "nobody", 1))
    arrival.then_refused("unknown-member", "member")
    arrival.when(SeatInCar("arrival", "abayev", 1))
    arrival.then_refused("member-withdrawn", "member")
    arrival.when(SeatInCar("arrival", "karin", 1, "rear-right"))
    arrival.then_refused("car-seat-taken", "seat")
    arrival.given(cancelled("arrival"))
    arrival.when(SeatInCar("arrival", "karin", 1))
    arrival.then_refused("item-cancelled", "item")


def test_who_has_no_place_is_taken_out_of_none(arrival: Scenario) -> None:
    arrival.when(TakeFromCar("nothing", "karin"))
    arrival.then_refused("unknown-item", "item")
    arrival.when(TakeFromCar("arrival", "karin"))
    arrival.then_refused("no-motorcade", "item")
    arrival.given(FORMED)
    arrival.when(TakeFromCar("arrival", "karin"))
    arrival.then_refused("not-in-a-car", "member")
    arrival.given(cancelled("arrival"))
    arrival.when(TakeFromCar("arrival", "karin"))
    arrival.then_refused("item-cancelled", "item")


def test_a_motorcade_that_was_not_formed_is_not_dissolved(arrival: Scenario) -> None:
    arrival.when(DissolveMotorcade("nothing"))
    arrival.then_refused("unknown-item", "item")
    arrival.when(DissolveMotorcade("arrival"))
    arrival.then_refused("no-motorcade", "item")
    arrival.given(FORMED, cancelled("arrival"))
    arrival.when(DissolveMotorcade("arrival"))
    arrival.then_refused("item-cancelled", "item")


def test_the_same_seat_in_another_car_is_free(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD)
    arrival.when(SeatInCar("arrival", "karin", 2, "rear-right"))
    arrival.then(SeatedInCar("arrival", "karin", 2, "rear-right"))


def test_someone_is_taken_out_of_a_car_even_who_no_longer_comes(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD, MemberWithdrawn("tokayev"))
    arrival.when(TakeFromCar("arrival", "tokayev"))
    arrival.then(TakenFromCar("arrival", "tokayev"))


def test_a_motorcade_that_is_dissolved_comes_back_with_everybody_in_it(arrival: Scenario) -> None:
    arrival.given(FORMED, HEAD)
    before = arrival.visit.programme.items["arrival"].motorcade
    opposites = DissolveMotorcade("arrival").opposite(arrival.visit)
    arrival.when(DissolveMotorcade("arrival"))
    arrival.then(MotorcadeDissolved("arrival"))
    assert motorcades(arrival.visit) == ()
    for command in opposites:
        arrival.when(command)
    assert arrival.visit.programme.items["arrival"].motorcade == before


def test_a_withdrawal_touches_the_place_in_the_car(arrival: Scenario) -> None:
    arrival.given(FORMED, SeatedInCar("arrival", "abayev", 2, "rear-left"))
    (found,) = impact_of(arrival.visit, "abayev")
    assert (found.kind, found.values, found.proposed) == ("rides", {"car": 2}, "take-off")
    assert decided([found], {}) == (TakeFromCar("arrival", "abayev"),)


def test_a_replacement_is_offered_the_place_but_not_the_seat_of_honour(arrival: Scenario) -> None:
    """He ranks by his own office (protocol 2.8)."""
    arrival.given(FORMED, SeatedInCar("arrival", "abayev", 2, "rear-left"))
    (found,) = impact_of(arrival.visit, "abayev", "karin")
    assert decided([found], {}) == (TakeFromCar("arrival", "abayev"), SeatInCar("arrival", "karin", 2, "rear-left"))
    arrival.given(SeatedInCar("arrival", "abayev", 2, "rear-right"))
    (found,) = impact_of(arrival.visit, "abayev", "karin")
    assert decided([found], {}) == (TakeFromCar("arrival", "abayev"), SeatInCar("arrival", "karin", 2))
    assert decided([found], {"rides:arrival": "take-off"}) == (TakeFromCar("arrival", "abayev"),)


def test_who_has_a_place_already_takes_no_second_one(arrival: Scenario) -> None:
    arrival.given(FORMED, SeatedInCar("arrival", "abayev", 2, None), SeatedInCar("arrival", "karin", 1, None))
    (found,) = impact_of(arrival.visit, "abayev", "karin")
    assert tuple(found.dispositions) == ("take-off", "keep")
