"""The kinds of items of an office: defined by it, taken over by the visits that use them."""

from __future__ import annotations

import pytest

from domain.checks.rules import check
from domain.core.message import decide
from domain.core.problem import Refused
from domain.core.text import Texts
from domain.programme.item_kind import KNOWN_KINDS, TRAITS, ItemKindAdopted, KnownKind
from domain.programme.meeting import PlanMeeting
from domain.programme.own_kind import DefineItemKind, ItemKindDefined, ItemKindWithdrawn, WithdrawItemKind
from domain.programme.planning import PlanItem
from domain.programme.unplanned import RecordUnplanned
from domain.projections.schedule import schedule
from domain.registry.branch import OfficeItself
from domain.registry.item_kind import OfficeKind
from domain.registry.registries import Registries
from tests.domain.facts import DAY, at, item_planned
from tests.domain.scenario import Scenario

DURBAR = {"en": "Durbar", "fr": "Durbar"}
DEFINED = ItemKindDefined("durbar", DURBAR, ("honours", "place"), "pool", ("host",))
KIND = OfficeKind(DURBAR, ("honours", "place"), "pool", ("host",))
ADOPTED = ItemKindAdopted("durbar", DURBAR, ("honours", "place"), "pool", ("host",))
EID: Texts = {"en": "Durbar"}


@pytest.fixture
def itself() -> Scenario:
    return Scenario(of=OfficeItself())


@pytest.fixture
def visit(visit: Scenario) -> Scenario:
    """A visit of an office that knows the durbar."""
    visit.registries = Registries(kinds={"durbar": KIND})
    return visit


def test_a_kind_is_defined_once(itself: Scenario) -> None:
    command = DefineItemKind(DURBAR, ("honours", "place"), "pool", "host")
    itself.when(command)
    itself.then(DEFINED)
    assert itself.visit.kinds == {"durbar": KIND}
    itself.when(DefineItemKind(DURBAR, ("honours", "place"), "pool", "host", "durbar"))
    itself.then_nothing()


def test_a_kind_of_the_same_name_gets_another_id_and_so_does_one_named_as_every_office_does(itself: Scenario) -> None:
    itself.given(DEFINED)
    itself.when(DefineItemKind(DURBAR))
    itself.when(DefineItemKind({"en": "Tea"}))
    assert list(itself.visit.kinds) == ["durbar", "durbar-2", "tea-2"]


def test_a_kind_is_defined_anew(itself: Scenario) -> None:
    itself.given(DEFINED)
    assert DefineItemKind.current_values(itself.visit, {"kind": "durbar"})["words"] == DURBAR
    itself.when(DefineItemKind({"en": "Grand durbar"}, kind="durbar"))
    itself.then(ItemKindDefined("durbar", {"en": "Grand durbar"}, (), None, ()))


def test_what_undoes_a_kind_withdraws_it_or_defines_it_as_it_was_before(itself: Scenario) -> None:
    defining = DefineItemKind({"en": "Grand durbar"}, kind="durbar")
    assert defining.opposite(itself.visit) == (WithdrawItemKind("durbar"),)
    itself.given(DEFINED)
    (undo,) = defining.opposite(itself.visit)
    itself.when(defining)
    itself.when(undo)
    itself.then(DEFINED)


def test_a_kind_has_words(itself: Scenario) -> None:
    itself.when(DefineItemKind({}))
    itself.then_refused("text-missing", "words")


def test_a_kind_every_office_knows_is_not_defined(itself: Scenario) -> None:
    itself.when(DefineItemKind({"en": "Tea"}, kind="tea"))
    itself.then_refused("known-item-kind", "kind")


def test_a_kind_has_nothing_twice(itself: Scenario) -> None:
    itself.when(DefineItemKind(DURBAR, ("place", "place")))
    itself.then_refused("listed-twice", "has")


def test_a_kind_that_says_who_takes_part_names_somebody(itself: Scenario) -> None:
    itself.when(DefineItemKind(DURBAR, taking=()))
    itself.then_refused("nobody-named", "taking")


def test_a_kind_is_withdrawn_and_what_undoes_it_defines_it_as_it_was(itself: Scenario) -> None:
    itself.given(DEFINED)
    (undo,) = WithdrawItemKind("durbar").opposite(itself.visit)
    itself.when(WithdrawItemKind("durbar"))
    itself.then(ItemKindWithdrawn("durbar"))
    itself.when(undo)
    itself.then(DEFINED)


def test_a_kind_nobody_defined_is_not_withdrawn(itself: Scenario) -> None:
    itself.given(DEFINED)
    itself.when(WithdrawItemKind("darbar"))
    itself.then_refused("unknown-item-kind", "kind")
    assert itself.refused is not None
    assert itself.refused.near == ("durbar",)


def test_an_item_of_the_offices_kind_has_what_the_kind_has(visit: Scenario) -> None:
    visit.when(PlanItem("durbar", EID, at("10:00")))
    visit.then(ADOPTED, item_planned("durbar", at("10:00"), "durbar", taking="host", press="pool"))
    (row,) = schedule(visit.visit)
    assert (row.kind, row.kind_words, row.has) == ("durbar", DURBAR, ("honours", "place"))


def test_what_is_said_of_an_item_goes_before_what_its_kind_says(visit: Scenario) -> None:
    visit.when(PlanItem("durbar", EID, at("10:00"), taking="both", press="open"))
    visit.then(ADOPTED, item_planned("durbar", at("10:00"), "durbar", press="open"))


def test_a_kind_is_taken_over_once_and_again_when_it_was_defined_anew(visit: Scenario) -> None:
    visit.when(PlanItem("durbar", EID, at("10:00")))
    visit.when(PlanItem("durbar", EID, at("12:00")))
    assert [event.topic for event in visit.recorded] == ["item.planned"]
    visit.registries = Registries(kinds={"durbar": OfficeKind({"en": "Grand durbar"})})
    visit.when(PlanItem("durbar", EID, at("14:00")))
    assert [event.topic for event in visit.recorded] == ["item-kind.adopted", "item.planned"]
    kinds = [item.of_kind for item in visit.visit.programme.items.values()]
    assert kinds == [KIND, KIND, OfficeKind({"en": "Grand durbar"})], "an item stays what it was entered as"


def test_an_office_that_withdrew_a_kind_reads_the_visit_as_before(visit: Scenario) -> None:
    visit.when(PlanItem("durbar", EID, at("10:00")))
    visit.registries = Registries()
    assert schedule(visit.visit)[0].kind_words == DURBAR
    visit.when(PlanItem("durbar", EID, at("12:00")))
    assert visit.refused is None


def test_a_meeting_and_what_nobody_planned_may_be_of_the_offices_kind(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", EID, at("10:00"), kind="durbar"))
    visit.when(RecordUnplanned("durbar", EID, day=DAY, item="late"))
    assert [each.kind_words for each in schedule(visit.visit)] == [DURBAR, DURBAR]
    assert visit.visit.programme.items["late"].taking == ("host",)


def test_an_item_is_of_no_kind_that_nobody_knows(visit: Scenario) -> None:
    visit.when(PlanItem("darbar", EID, at("10:00")))
    visit.then_refused("unknown-item-kind", "kind")
    assert visit.refused is not None
    assert (visit.refused.near, visit.refused.choices) == (("durbar",), (*KNOWN_KINDS, "durbar"))
    with pytest.raises(Refused, match="unknown-item-kind"):
        decide(PlanItem("durbar", EID, at("10:00"), item="eid"), visit.visit)


def test_a_meeting_is_of_no_kind_that_nobody_knows(visit: Scenario) -> None:
    visit.when(PlanMeeting("restricted", EID, at("10:00"), kind="darbar"))
    visit.then_refused("unknown-item-kind", "kind")


def test_nothing_unplanned_is_of_a_kind_that_nobody_knows(visit: Scenario) -> None:
    visit.when(RecordUnplanned("darbar", EID, day=DAY))
    visit.then_refused("unknown-item-kind", "kind")


@pytest.mark.parametrize(
    ("has", "code"),
    [
        (("speakers",), "statements-without-speaker"), (("documents",), "signing-without-documents"),
        (("place",), "item-without-place"),
    ],
)  # fmt: skip
def test_an_item_is_checked_by_what_its_kind_has(visit: Scenario, has: tuple[str, ...], code: str) -> None:
    visit.registries = Registries(kinds={"durbar": OfficeKind(DURBAR, has), "plain": OfficeKind(DURBAR)})
    visit.when(PlanItem("durbar", EID, at("10:00"), item="durbar"))
    visit.when(PlanItem("plain", EID, at("12:00"), item="plain"))
    assert {each.subjects for each in check(visit.visit) if each.code == code} == {("durbar",)}


def test_a_meal_of_the_offices_own_is_the_meal_a_state_visit_is_to_have(visit: Scenario) -> None:
    def missing() -> set[str]:
        return {str(each.values["expected"]) for each in check(visit.visit) if each.code == "expected-item-missing"}

    assert "state-meal" in missing()
    visit.registries = Registries(kinds={"dastarkhan": OfficeKind({"kk": "Дастархан"}, ("meal",))})
    visit.when(PlanItem("dastarkhan", EID, at("13:00")))
    assert "state-meal" not in missing()


@pytest.mark.parametrize("kind", KNOWN_KINDS)
def test_a_kind_every_office_knows_is_taken_over_by_no_visit(visit: Scenario, kind: KnownKind) -> None:
    visit.when(PlanItem(kind, EID, at("10:00")))
    assert [event.topic for event in visit.recorded] == ["item.planned"]
    assert visit.visit.programme.items["durbar"].has == TRAITS[kind]
