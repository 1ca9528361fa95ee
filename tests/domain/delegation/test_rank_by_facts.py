"""Ranks follow from the facts: whatever their order, nobody's class or list is passed over, and undo is exact."""

from __future__ import annotations

from hypothesis import example, given
from hypothesis import strategies as st

from domain.core.copying import copied
from domain.core.message import Command, decide
from domain.core.names import Name
from domain.core.problem import Refused
from domain.delegation.delegation import Delegations
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_office import RankOffice
from domain.delegation.precedence import PlaceMember, ReturnToRule
from domain.delegation.principal import NamePrincipal
from domain.delegation.proposing import ProposeMember
from domain.delegation.replacement import ReinstateMember, WithdrawMember
from domain.registry.office_class import OFFICE_CLASSES, OfficeClass
from domain.visit.visit import Visit
from tests.domain.facts import member, visit_opened
from tests.domain.scenario import fold
from tests.fuzz import tries

KEYS = ("head", "a", "b", "c", "d", "aide")
OFFICES = {"a": "Minister of Energy", "b": "Deputy Minister of Trade", "c": "Director General", "d": "Prime Minister"}
CLASSES: tuple[OfficeClass, ...] = ("prime-minister", "foreign-minister", "minister", "deputy-minister", "staff")
KEY = st.sampled_from(KEYS)
COMMANDS: st.SearchStrategy[Command] = st.one_of(
    st.builds(RankOffice, KEY, st.none() | st.sampled_from(CLASSES)),
    st.builds(GiveListOrder, st.just("guest"), st.permutations(KEYS).map(lambda keys: tuple(keys[:4]))),
    st.builds(PlaceMember, KEY, after=KEY),
    st.builds(ReturnToRule, KEY),
    st.builds(WithdrawMember, KEY),
    st.builds(ReinstateMember, KEY),
    st.builds(NamePrincipal, st.just("guest"), st.none() | KEY),
)


def proposals() -> list[Command]:
    """A head, officials and an interpreter, each proposed by form."""
    names = {key: {"en": Name(family=key.upper())} for key in KEYS}
    officials = [ProposeMember("guest", {"en": words}, names[key], member=key) for key, words in OFFICES.items()]
    head = ProposeMember("guest", {"en": "President"}, names["head"], "head", "head")
    return [head, *officials, ProposeMember("guest", {"en": "Interpreter"}, names["aide"], "support", "aide")]


def recorded(visit: Visit, command: Command) -> bool:
    """Record a command; whether it was let in and changed anything."""
    try:
        events = decide(command, visit)
    except Refused:
        return False
    fold(events, visit)
    return bool(events)


def standing(delegations: Delegations) -> list[str]:
    return [each.id for each in delegations.listed("guest") if each.travels]


@tries(60)
@given(st.permutations(proposals()), st.lists(st.tuples(st.integers(0, 6), COMMANDS), max_size=8))
@example(proposals(), [(6, GiveListOrder("guest", ("head", "a", "c", "b"))), (6, RankOffice("d", "prime-minister"))])
@example(proposals(), [(6, RankOffice("b", "deputy-minister")), (6, PlaceMember("aide", after="b"))])
def test_no_class_and_no_list_is_passed_over_in_any_order_of_the_facts(
    proposed: list[Command], facts: list[tuple[int, Command]]
) -> None:
    visit: Visit = fold([visit_opened(), member("putin", "host", "head")])
    for at, proposal in enumerate([*proposed, None]):
        for command in (each for place, each in facts if place == at):
            before = copied(visit)
            if recorded(visit, command):
                undone = copied(visit)
                for opposite in command.opposite(before):
                    recorded(undone, opposite)
                assert undone.delegations.order_of("guest") == before.delegations.order_of("guest"), command
                assert undone.delegations.placed("guest") == before.delegations.placed("guest"), command
            assert_order(visit.delegations)
        if proposal is not None:
            recorded(visit, proposal)


def assert_order(delegations: Delegations) -> None:
    """Nobody stands below a lower class without an order of the side or a hand, and its order holds."""
    order, placed = standing(delegations), delegations.placed("guest")
    given_order = delegations.given.get("guest", ())
    assert [key for key in order if key in {*given_order} - {*placed}] == [
        key for key in given_order if key in {*order} - {*placed}
    ]
    members = [
        delegations.members[key] for key in order if key not in placed and key != delegations.principal_of("guest")
    ]
    classes = [each.office_class for each in members if each.category not in ("head", "spouse") and each.office_class]
    assert given_order or classes == sorted(classes, key=OFFICE_CLASSES.index)


@given(st.permutations(proposals()), st.permutations(range(5)))
def test_the_same_offices_give_the_same_ranks_in_whatever_order_they_were_entered(
    proposed: list[Command], ranked: list[int]
) -> None:
    ranks = [RankOffice(key, each) for key, each in zip(("a", "b", "c", "d", "aide"), CLASSES, strict=True)]
    visit: Visit = fold([visit_opened()])
    for command in (*proposed, *(ranks[at] for at in ranked)):
        recorded(visit, command)
    assert standing(visit.delegations) == ["head", "a", "b", "c", "d", "aide"]
