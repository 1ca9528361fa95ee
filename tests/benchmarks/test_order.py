"""The order of precedence at the size of a summit: 2,000 members on a side. Run with `make bench`."""

from __future__ import annotations

import random
from collections.abc import Callable
from statistics import median
from time import process_time

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from domain.core.message import Event
from domain.core.names import Name
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberRenamed
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import MemberPlacedAfter
from domain.projections.delegation import delegation
from domain.registry.office_class import OFFICE_CLASSES
from domain.seating.item_order import order_at
from domain.visit.visit import Visit
from tests.domain.facts import meeting_planned, member, principals, visit_opened
from tests.domain.scenario import fold

FEW, MANY = 200, 2_000
LINEAR_ISH = 2.5
"""How much more a member may take on the long list than on the short one: sorting, not comparing all with all."""


def visit_of(number: int) -> Visit:
    """A visit with so many members on one side: classed, many of one class and number, one in ten placed by hand."""
    drawn = random.Random(7)
    keys = [f"m{each}" for each in range(number)]
    events: list[Event] = [visit_opened(), *principals()]
    for key in keys:
        name = Name(family="".join(drawn.choices("абвгдеёжзиқңөұүһ", k=7)))
        events += [member(key), MemberRenamed(key, {"kk": name, "en": Name(family=key)}), MemberConfirmed(key)]
        events.append(MemberOfficeRanked(key, drawn.choice(OFFICE_CLASSES), drawn.randint(1, 3), None))
    events += [MemberPlacedAfter(key, drawn.choice(keys[1::2])) for key in keys[:10:2]]
    events += meeting_planned("talks", people=("putin", "tokayev", *keys))
    visit: Visit = fold(events)
    return visit


@pytest.fixture(scope="module")
def few() -> Visit:
    return visit_of(FEW)


@pytest.fixture(scope="module")
def many() -> Visit:
    return visit_of(MANY)


def ordered_anew(visit: Visit) -> int:
    """The whole list with the rank of each, after something its order follows from changed."""
    visit.delegations.forget_order()
    return len(delegation(visit, "guest"))


def listed_at(visit: Visit) -> int:
    """Everyone of a side at an item that lists them all."""
    return len(order_at(visit, visit.programme.items["talks"], "guest"))


@pytest.mark.parametrize("work", [ordered_anew, listed_at], ids=lambda work: work.__name__)
def test_a_list_ten_times_as_long_takes_ten_times_as_long(
    benchmark: BenchmarkFixture, few: Visit, many: Visit, work: Callable[[Visit], int]
) -> None:
    """Goal: the order of 2,000 is made once and not once a row, so that a member costs what he costs among 200."""
    ratio = median(_taken(work, many) / MANY / (_taken(work, few) / FEW) for _ in range(15))
    benchmark.extra_info["a member among 2,000 to one among 200"] = round(ratio, 2)
    assert benchmark(work, many) == MANY + 1
    assert ratio <= LINEAR_ISH


def test_one_change_of_another_kind_does_not_order_anew(benchmark: BenchmarkFixture, many: Visit) -> None:
    """A confirmation changes no order: what is remembered is used. Goal: a tenth of ordering anew."""
    remembered = median(_taken(lambda visit: len(visit.delegations.order_of("guest")), many) for _ in range(7))
    anew = median(_taken(ordered_anew, many) for _ in range(7))
    fold([MemberConfirmed("m1")], many)
    benchmark.extra_info["remembered to ordered anew"] = round(remembered / anew, 4)
    benchmark(many.delegations.order_of, "guest")
    assert remembered <= anew / 10


def _taken(work: Callable[[Visit], int], visit: Visit) -> float:
    started = process_time()
    work(visit)
    return process_time() - started
