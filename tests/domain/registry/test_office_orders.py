"""Orders of offices an office gives itself (protocol 3.9)."""

from __future__ import annotations

from datetime import date
from typing import Any

import msgspec
import pytest

from domain.core.message import decide
from domain.core.problem import Refused
from domain.record.vocabulary import AGGREGATE_KINDS
from domain.registry.branch import OfficeItself
from domain.registry.office_orders import GiveOrderOfOffices, OrderGiven, OrderWithdrawn, WithdrawOrderOfOffices
from domain.registry.order_of_offices import OrderOfOffices, refuse_unfit_order
from domain.registry.registries import Registries
from tests.domain.scenario import Scenario

ATLANTIS = GiveOrderOfOffices(
    {"en": "Atlantis"}, {"en": "Decree 1"}, {"en": "Gazette No. 1"}, ("head-of-state", "speaker", "prime-minister"),
    ("prime-minister",), ("mayor",), date(2020, 1, 1), None, "own", "abroad",
)  # fmt: skip
TABLE = OrderOfOffices(
    {"en": "Atlantis"}, {"en": "Decree 1"}, date(2020, 1, 1), None, {"en": "Gazette No. 1"},
    ("head-of-state", "speaker", "prime-minister"), ("prime-minister",), ("mayor",), "own", "abroad",
)  # fmt: skip
GIVEN = OrderGiven("atlantis-2020", TABLE)


def changed(**fields: Any) -> GiveOrderOfOffices:
    return msgspec.structs.replace(ATLANTIS, **fields)


@pytest.fixture
def office() -> Scenario:
    return Scenario(of=OfficeItself())


def test_an_office_gives_an_order_under_a_key_made_of_state_and_year(office: Scenario) -> None:
    office.when(ATLANTIS)
    office.then(GIVEN)
    office.when(changed(state={"en": "France"}, valid_from=date(1995, 9, 22), order=None))
    (given,) = office.recorded
    assert isinstance(given, OrderGiven)
    assert given.order == "france-1995-2", "the key of one the program comes with is taken"


def test_given_anew_under_its_key_it_replaces_the_one_before(office: Scenario) -> None:
    office.given(GIVEN)
    office.when(changed(order="atlantis-2020"))
    office.then_nothing()
    office.when(changed(order="atlantis-2020", interim="titular"))
    office.then(OrderGiven("atlantis-2020", msgspec.structs.replace(TABLE, interim="titular")))


def test_the_form_opens_with_what_was_given(office: Scenario) -> None:
    office.given(GIVEN)
    known = GiveOrderOfOffices.current_values(office.visit, {"order": "atlantis-2020"})
    assert (known["basis"], known["classes"]) == (TABLE.source, TABLE.classes)
    assert GiveOrderOfOffices.current_values(office.visit, {}) == {}


def test_what_was_given_is_known_to_visits_until_it_is_withdrawn(office: Scenario) -> None:
    office.given(GIVEN)
    assert Registries().with_entered([office.visit]).known_order("atlantis-2020") == TABLE
    office.when(WithdrawOrderOfOffices("atlantis-2020"))
    office.then(OrderWithdrawn("atlantis-2020"))
    assert "atlantis-2020" not in Registries(orders={"atlantis-2020": TABLE}).with_entered([office.visit]).known_orders


def test_the_offices_own_goes_before_one_the_program_comes_with() -> None:
    assert Registries(orders={"france-1995": TABLE}).known_order("france-1995") == TABLE


def test_it_is_undone(office: Scenario) -> None:
    command = ATLANTIS.complete(office.visit, date(2025, 11, 12))  # type: ignore[arg-type]
    assert command.opposite(office.visit) == (WithdrawOrderOfOffices("atlantis-2020"),)
    office.given(GIVEN)
    (again,) = WithdrawOrderOfOffices("atlantis-2020").opposite(office.visit)
    assert decide(again, OfficeItself()) == [GIVEN]
    assert changed(order="atlantis-2020", interim=None).opposite(office.visit) == (again,)


def test_what_is_no_order_is_refused(office: Scenario) -> None:
    office.when(changed(state={}))
    office.then_refused("text-missing", "state")
    office.when(changed(basis={}))
    office.then_refused("text-missing", "basis")
    office.when(changed(name={"en": "x" * 201}))
    office.then_refused("text-too-long", "name")
    office.when(changed(name={"en": "two\nlines"}))
    office.then_refused("text-not-allowed", "name")
    office.when(changed(valid_until=date(2019, 12, 31)))
    office.then_refused("days-reversed", "valid_until")
    office.when(changed(valid_from=date(1500, 1, 1)))
    office.then_refused("day-out-of-range", "valid_from")
    office.when(changed(classes=()))
    office.then_refused("no-classes", "classes")
    office.when(changed(open=("speaker",)))
    office.then_refused("class-twice", "classes")
    office.when(changed(equal=("minister",)))
    office.then_refused("class-not-named", "equal")
    office.when(changed(equal=("head-of-state",)))
    office.then_refused("class-not-named", "equal")


def test_no_order_comes_without_its_source_or_with_a_class_nobody_knows() -> None:
    with pytest.raises(Refused, match="text-missing"):
        refuse_unfit_order(msgspec.structs.replace(TABLE, source={}))
    with pytest.raises(Refused, match="unknown-class") as refused:
        refuse_unfit_order(msgspec.structs.replace(TABLE, open=("mayer",)))
    assert (refused.value.field, refused.value.near) == ("open", ("mayor",))


def test_an_order_nobody_gave_is_not_withdrawn(office: Scenario) -> None:
    office.when(WithdrawOrderOfOffices("france-1995"))
    office.then_refused("unknown-order", "order")


def test_the_stream_of_the_office_itself_knows_them() -> None:
    (itself,) = (kind for kind in AGGREGATE_KINDS if kind.opens is None)
    assert {"order-of-offices.given", "order-of-offices.withdrawn"} <= set(itself.topics)
