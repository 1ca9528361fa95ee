"""Which commands have something to act on, and what is said of the others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest
from msgspec.structs import replace

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import OfficeView
from desktop.window.menus.applicable import Applicable
from desktop.wording.words import say
from domain.core.message import name_of
from domain.delegation.badge import CancelBadge
from domain.delegation.confirming import ConfirmMember, RetractConfirmation
from domain.delegation.proposing import ProposeMember
from domain.programme.cancellation import CancelItem, ReinstateItem
from domain.programme.entering import RestoreItem
from domain.programme.holding import StartItem
from domain.programme.moving import MoveItem
from domain.registry.asking_entries import having
from domain.registry.entries import GONE
from domain.registry.merging import MergePersons
from domain.registry.person import Person, RestorePerson, RetractPerson
from domain.visit.closing import CloseVisit, ReopenVisit
from domain.visit.visit_languages import SetVisitLanguages
from tests.desktop.dressed import theme
from tests.desktop.small_office import SmallOffice, small_office

__all__ = ["theme"]


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SmallOffice]:
    with small_office(tmp_path_factory.mktemp("office") / "small.chancery") as made:
        yield made


@pytest.fixture
def applicable(office: SmallOffice) -> Applicable:
    made = Applicable()
    made.show_office(OfficeView(Path("office.chancery"), False, True, "A. Serova", ()))
    made.show_view(office.view())
    return made


def test_what_stands_can_be_changed_and_what_is_gone_restored(applicable: Applicable) -> None:
    assert applicable.why_not(MoveItem) == ""
    assert applicable.why_not(RestoreItem) == say("why-not.nothing-there", field="Item")
    assert applicable.why_not(RestorePerson) == say("why-not.nothing-there", field="Person")


def test_the_rules_are_asked_where_a_form_asks_nothing_more(applicable: Applicable) -> None:
    assert applicable.why_not(CloseVisit) == ""
    assert applicable.why_not(ReopenVisit) == say("why-not.no-change")
    assert applicable.why_not(SetVisitLanguages) == "", "the form has languages to choose"


def test_of_an_item_only_what_its_state_allows_is_offered(applicable: Applicable, office: SmallOffice) -> None:
    planned = applicable.on({"item": "talks"})
    assert {MoveItem, CancelItem, StartItem} <= planned.keys()
    assert planned[MoveItem] == {"item": "talks"}
    assert planned.keys().isdisjoint({ReinstateItem, RestoreItem, ProposeMember})

    refused = applicable.why_not(ReinstateItem, {"item": "talks"})
    assert refused == say("why-not.no-change")


def test_the_refusal_of_the_rules_is_the_reason(applicable: Applicable) -> None:
    assert "badge" in applicable.why_not(CancelBadge, {"member": "tokayev"})


def test_of_a_person_at_an_item_what_is_about_the_item_alone_is_left_to_the_item(applicable: Applicable) -> None:
    found = {name_of(command) for command in applicable.on({"item": "talks", "member": "tokayev", "side": "guest"})}

    assert {"take-off-participant", "mark-attendance", "rename-member"} <= found
    assert found.isdisjoint({"move-item", "propose-member"})


def test_confirmed_is_not_confirmed_again(applicable: Applicable, office: SmallOffice) -> None:
    office.record("confirm-member", member="tokayev")
    applicable.show_view(office.view())
    found = applicable.on({"member": "tokayev"})

    assert RetractConfirmation in found
    assert ConfirmMember not in found


def test_nothing_selected_has_nothing_about_it(applicable: Applicable) -> None:
    assert applicable.on({}) == {}


def test_of_a_large_registry_who_does_not_stand_is_sought_once(
    applicable: Applicable, monkeypatch: pytest.MonkeyPatch
) -> None:
    sought = list[str]()

    def having_told(registry: Mapping[str, Person], mark: str) -> Iterable[tuple[str, Person]]:
        sought.append(mark)
        return having(registry, mark)

    monkeypatch.setattr("desktop.window.menus.applicable.having", having_told)
    for command in (RestorePerson, MergePersons, RetractPerson, RestorePerson):
        applicable.why_not(command)

    assert sought == [GONE]


class NotGoneThrough(dict[str, Person]):
    """A registry that is asked for what it has, and not gone through."""

    def __iter__(self) -> Iterator[str]:
        raise AssertionError("a large registry is gone through")


def test_whether_a_person_stands_is_learned_without_going_through_a_large_registry(applicable: Applicable) -> None:
    named = {key: Person(reference=key) for key in ("lavrov", "left", "twice")}
    named["left"].retracted, named["twice"].merged_into = True, "lavrov"
    office = OfficeView(Path("office.chancery"), False, True, "A. Serova", ())
    applicable.show_office(replace(office, registries=DeskRegistries(NotGoneThrough(named))))
    assert applicable.why_not(RetractPerson) == applicable.why_not(RestorePerson) == ""
    assert {RetractPerson, MergePersons} <= applicable.on({"person": "lavrov"}).keys()
    assert applicable.on({"person": "left"}).keys().isdisjoint({RetractPerson, MergePersons})
    assert RetractPerson not in applicable.on({"person": "nobody"})

    applicable.show_office(replace(office, registries=DeskRegistries({"left": named["left"]})))
    assert applicable.why_not(RetractPerson) == say("why-not.nothing-there", field="Person")
