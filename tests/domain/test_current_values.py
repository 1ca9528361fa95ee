"""What stands of what a command is about: a form opens with it, so that only the change is typed."""

from __future__ import annotations

from typing import Any

import msgspec
import pytest

from domain.core.message import Command, name_of
from domain.core.names import Name
from domain.core.text import without_language
from domain.delegation.counterparts import PairCounterparts
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import MemberOfficeRanked
from domain.documents.signing_outcome import RetractSigning
from domain.programme.item_words import DescribeMoves
from domain.programme.moving import MoveItem
from domain.programme.size_agreed import AgreeSize
from domain.record.vocabulary import AGGREGATE_KINDS, COMMANDS
from domain.registry.courtesy import NotePersonLanguages, WordCourtesy
from domain.registry.name_form import NameForm
from domain.registry.office_held import CorrectOffice, LeaveOffice, RecordOffice
from domain.registry.person import Person, PersonRegistered
from domain.registry.person_names import ChangeSpelling, SpellName
from domain.seating.table_commands import SetTable
from domain.visit.who_takes_part import SettleParties
from tests.domain.facts import DAY, item_planned, member, principals, size_agreed, table_set, visit_opened
from tests.domain.scenario import Scenario
from tests.domain.test_opposites import SITUATIONS, a_visit_in_full
from tests.for_each import for_each

SAID_AGAIN = tuple(
    command
    for command in SITUATIONS
    if "current_values" in vars(type(command))
    if not isinstance(command, (GiveListOrder, RetractSigning, SettleParties))
    and command not in (AgreeSize("talks", None, "guest"), DescribeMoves("talks", "Cars"))
)
"""The commands after which what was asked for is what stands; what takes something back leaves nothing."""

OF_A_PERSON: tuple[Command[Any], ...] = (
    SpellName("kk", NameForm("Дәурен", "Абаев")),
    WordCourtesy({"fr": "S. E. M."}, {"fr": "Monsieur l’Ambassadeur"}),
    NotePersonLanguages(("kk", "ru")),
    RecordOffice({"en": "Ambassador"}, "resident-ambassador", 3, DAY, office="ambassador-kz-ru", held="ambassador"),
)


AGAIN: dict[type[Command[Any]], type[Command[Any]]] = {SpellName: ChangeSpelling, RecordOffice: CorrectOffice}
"""The commands that correct what another entered."""


@pytest.mark.parametrize("command", SAID_AGAIN, ids=lambda command: name_of(type(command)))
def test_what_was_asked_for_last_is_what_stands(command: Command) -> None:
    visit = a_visit_in_full()
    visit.when(command)
    asked = said(command)

    current = command.current_values(visit.visit, asked)

    assert current
    assert as_said(current, asked) == {
        name: as_kept(asked[name], value) for name, value in current.items() if name in asked
    }


@pytest.mark.parametrize("command", [each for each in SITUATIONS if isinstance(each, SettleParties)])
def test_of_every_party_is_told_whether_it_takes_part_those_last_said_of_among_them(command: SettleParties) -> None:
    visit = a_visit_in_full()
    visit.when(command)

    stands = SettleParties.current_values(visit.visit, {"item": command.item})["sides"]

    assert set(stands) == set(visit.visit.sides)
    assert stands.items() >= command.sides.items()


@for_each("command", COMMANDS.values(), ids=name_of)
def test_of_what_is_not_there_no_more_is_said_than_the_command_asks(command: type[Command]) -> None:
    for kind in AGGREGATE_KINDS:
        if command in kind.commands:
            nowhere = dict.fromkeys(command.__struct_fields__, "nowhere")
            begun: Any = kind.begin()
            assert set(command.current_values(begun, nowhere)) <= set(nowhere)
            assert set(command.current_values(begun, {})) <= set(nowhere)


def test_an_item_without_a_time_has_none_to_be_moved_from() -> None:
    visit = Scenario(visit_opened(), item_planned("dinner"))
    visit.visit.programme.items["dinner"].planned = None

    assert MoveItem.current_values(visit.visit, {"item": "dinner"}) == {}


def test_a_size_stands_where_both_sides_have_it_alike() -> None:
    visit = Scenario(visit_opened(), item_planned("talks", kind="talks"), size_agreed("talks", "host", 1, 4))
    assert AgreeSize.current_values(visit.visit, {"item": "talks"}) == {}

    visit.given(size_agreed("talks", "guest", 1, 4))
    assert AgreeSize.current_values(visit.visit, {"item": "talks"}) == {"size": "1+4"}


def test_who_has_no_counterpart_yet_is_paired_with_whom_practice_proposes() -> None:
    heads = (MemberOfficeRanked(head, "head-of-state", None, None) for head in ("putin", "tokayev"))
    visit = Scenario(visit_opened(), principals(), *heads)

    assert PairCounterparts.current_values(visit.visit, {"member": "tokayev"}) == {"counterpart": "putin"}


def test_an_order_of_the_list_begins_with_everybody_as_he_stands() -> None:
    visit = Scenario(visit_opened(), principals(), member("abayev"))

    assert GiveListOrder.current_values(visit.visit, {"side": "guest"}) == {"members": ["tokayev", "abayev"]}
    assert GiveListOrder.current_values(visit.visit, {"side": "nowhere"}) == {}


def test_a_table_is_told_by_the_name_of_its_convention_alone() -> None:
    visit = Scenario(visit_opened(), item_planned("talks"), table_set("talks", "door-at-the-side", 7))

    assert SetTable.current_values(visit.visit, {"item": "talks"}) == {
        "convention": "door-at-the-side", "places": 7, "law": {},
    }  # fmt: skip


@pytest.mark.parametrize("command", OF_A_PERSON, ids=lambda command: name_of(type(command)))
def test_what_was_asked_for_last_is_what_stands_of_a_person(command: Command[Any]) -> None:
    person = Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person())
    person.when(command)
    asked = said(command)
    again = AGAIN.get(type(command), type(command))

    current = again.current_values(person.visit, asked)

    assert current
    assert as_said(current, asked) == {name: asked[name] for name in current if name in asked}


def test_an_office_is_left_on_the_day_it_was_said_to_end() -> None:
    person = Scenario(PersonRegistered("abayev", {"en": Name("Dauren", "Abayev")}), of=Person())
    person.when(RecordOffice({"en": "Ambassador"}, until=DAY, held="ambassador"))

    assert LeaveOffice.current_values(person.visit, {"held": "ambassador"}) == {"until": DAY}
    assert LeaveOffice.current_values(person.visit, {"held": "minister"}) == {}


def said(values: Any) -> dict[str, Any]:
    """The fields that say something, as plain JSON."""
    return {name: value for name, value in msgspec.to_builtins(values).items() if value not in (None, "", {}, [], ())}


def as_kept(asked: Any, value: Any) -> Any:
    """What was asked for as it is kept: bare words of what is told by language have no stated one."""
    return without_language(asked) if isinstance(value, dict) and isinstance(asked, str) else asked


def as_said(current: Any, asked: dict[str, Any]) -> dict[str, Any]:
    """What stands of the fields that were asked for."""
    return {name: value for name, value in said(current).items() if name in asked}
