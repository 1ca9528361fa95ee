"""Checks of the cars: who has none, who has two, who has one and no longer comes, and whether they hold everybody."""

from __future__ import annotations

from itertools import product

from domain.checks.check import Finding, Fix
from domain.checks.plan import Plan
from domain.checks.rule import Findings, Rule, item_rule, member_rule
from domain.checks.times import starts_at
from domain.core.language_tag import in_common
from domain.delegation.delegation import Member
from domain.programme.motorcade import FormMotorcade, Motorcade, SeatInCar, TakeFromCar
from domain.programme.programme import Item


@item_rule("car-too-full", "before-release", "protocol 9.2")
def car_too_full(plan: Plan, item: Item) -> Findings:
    """No more people ride in a car than it has places beside the driver."""
    motorcade = _formed(plan, item)
    for car in motorcade.cars if motorcade is not None else ():
        riding = len(_riding(plan, motorcade, car.number))
        if riding > car.seats:
            values = {"item": item.title, "car": car.number, "count": riding, "seats": car.seats}
            fixes = (Fix(SeatInCar, {"item": item.id}), Fix(FormMotorcade, {"item": item.id}))
            yield Finding((item.id, str(car.number)), values, fixes, starts_at(item))


@item_rule("no-car", "before-release", "protocol 9.2", told="once-settled")
def no_car(plan: Plan, item: Item) -> Findings:
    """Where a motorcade is formed, whoever is on the list of the item has a place in it."""
    motorcade = _formed(plan, item)
    if motorcade is None:
        return
    left = [member for member in plan.listed(item) if member.travels and member.id not in motorcade.rides]
    if left:
        values = {"item": item.title, "members": tuple(member.words for member in left), "time": item.planned}
        fix = Fix(SeatInCar, {"item": item.id, "member": left[0].id})
        yield Finding((item.id,), values, (fix,), starts_at(item))


@item_rule("withdrawn-still-rides", "now", "protocol 9.2")
def withdrawn_still_rides(plan: Plan, item: Item) -> Findings:
    """Who is no longer coming leaves his place in the car."""
    motorcade = _formed(plan, item)
    for key, ride in motorcade.rides.items() if motorcade is not None else ():
        member = plan.members[key]
        if not member.travels:
            values = {"item": item.title, "member": member.words, "car": ride.car}
            off = Fix(TakeFromCar, {"item": item.id, "member": key})
            yield Finding((item.id, key), values, (off,), starts_at(item))


@member_rule("in-two-cars", "now", "protocol 9.2")
def in_two_cars(plan: Plan, member: Member) -> Findings:
    """Nobody rides in the motorcades of two items at once. An open end claims nothing after the start."""
    slots = plan.riding(member.id)
    for index, (_, end, earlier) in enumerate(slots):
        for start, _, later in slots[index + 1 :]:
            if end <= start:
                break
            one, other = plan.items[earlier], plan.items[later]
            values = {
                "member": member.words, "item": one.title, "when": one.planned, "other": other.title,
                "other_when": other.planned,
            }  # fmt: skip
            off = tuple(Fix(TakeFromCar, {"item": each.id, "member": member.id}) for each in (other, one))
            yield Finding((member.id, one.id, other.id), values, off, starts_at(other))


@item_rule("no-interpreter-in-car", "advisory", "protocol 7.1, 7.4", told="once-settled")
def no_interpreter_in_car(plan: Plan, item: Item) -> Findings:
    """Two of both sides who ride together speak a language in common, or somebody in the car speaks to each of them.

    In Anchorage and in Delhi the principals drove together, one on one.
    Languages that are not noted are not guessed.
    """
    motorcade = _formed(plan, item)
    for car in motorcade.cars if motorcade is not None else ():
        riding = [member for member in _riding(plan, motorcade, car.number) if member.languages]
        hosts, guests = ([each for each in riding if each.side == side] for side in ("host", "guest"))
        for host, guest in product(hosts, guests):
            if not _understand(host, guest) and not any(_between(host, guest, each) for each in riding):
                values = {"item": item.title, "car": car.number, "member": host.words, "other": guest.words}
                fix = Fix(SeatInCar, {"item": item.id, "car": car.number})
                yield Finding((item.id, host.id, guest.id), values, (fix,), starts_at(item))


RULES: tuple[Rule, ...] = (car_too_full, no_car, withdrawn_still_rides, in_two_cars, no_interpreter_in_car)


def _formed(plan: Plan, item: Item) -> Motorcade | None:
    """The motorcade of an item still to come."""
    return item.motorcade if plan.to_come(item) else None


def _understand(one: Member, other: Member) -> bool:
    return in_common(one.languages, other.languages)


def _between(host: Member, guest: Member, third: Member) -> bool:
    """Whether a third in the car speaks a language of each."""
    return _understand(host, third) and _understand(third, guest)


def _riding(plan: Plan, motorcade: Motorcade | None, number: int) -> list[Member]:
    keys = motorcade.in_car(number) if motorcade is not None else ()
    return [plan.members[key] for key in keys if plan.members[key].travels]
