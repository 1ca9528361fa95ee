"""Why a member stands where he does: the deciding rule, and what the others would give."""

from __future__ import annotations

from datetime import date
from uuid import UUID

from hypothesis import given

from domain.core.message import Command, Event
from domain.delegation.list_order import ListOrderGiven
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.precedence import MemberPlacedAfter, MemberReturnedToRule
from domain.projections.history import history
from domain.projections.precedence_rank import Ground, PrecedenceRank, PrecedenceStep, departures_at, explain_ranks
from domain.record.entry import Entry
from domain.seating.item_order import ParticipantPlaced
from tests.domain.facts import meeting_planned, member, principals, replaced, visit_opened, withdrawn
from tests.domain.histories import events_of, histories
from tests.domain.scenario import NOW, Facts, Scenario, flattened
from tests.fuzz import tries

CLASSED = (
    member("kosherbayev"), MemberOfficeRanked("kosherbayev", "minister", 3, None),
    member("premier"), MemberOfficeRanked("premier", "deputy-prime-minister", 7, date(2024, 2, 6)),
    member("nysanbayev"), MemberOfficeRanked("nysanbayev", "minister", 9, None),
    member("unclassed"),
)  # fmt: skip
"""Two ministers, a Deputy Prime Minister alone in his class, and someone whose office was not classed."""


def of(key: str, *facts: Facts, side: str | None = "guest", command: str | None = None) -> PrecedenceRank:
    """The standing of a member; every entry has a reason and a source, and where said the command of all."""
    events = flattened((visit_opened(), principals(), *facts))
    entries = [
        Entry(
            UUID(int=1),
            number,
            event,
            "A. Serova",
            "desk",
            NOW,
            reason="As asked",
            source="Note 118",
            command_id=command,
        )
        for number, event in enumerate(events, start=1)
    ]
    return explain_ranks(Scenario(*events).visit, history(entries), side)[key]


def rules(found: PrecedenceRank) -> list[tuple[str, int | None, bool]]:
    return [(step.rule, step.rank, step.needed) for step in found.steps]


def test_the_class_decides_where_nobody_else_has_it() -> None:
    found = of("premier", CLASSED)
    assert (found.rank, found.deciding.rule, found.deciding.values["office_class"]) == (
        2,
        "class",
        "deputy-prime-minister",
    )
    assert rules(found) == [("class", 2, True), ("national-order", None, False), ("since", None, False)]


def test_the_national_order_decides_among_those_of_one_class() -> None:
    found = of("nysanbayev", CLASSED)
    assert (found.rank, found.deciding.rule, found.deciding.values["national_order"]) == (4, "national-order", 9)
    assert rules(found) == [("class", None, True), ("national-order", 4, True)]


def test_the_day_of_taking_office_decides_among_equals_of_the_national_order() -> None:
    since = MemberOfficeRanked("nysanbayev", "minister", 3, date(2023, 9, 2))
    assert of("nysanbayev", CLASSED, since).deciding.rule == "since"
    assert of("kosherbayev", CLASSED, since).deciding.rule == "since"


def test_the_name_decides_last() -> None:
    found = of("nysanbayev", CLASSED, MemberOfficeRanked("nysanbayev", "minister", 3, None))
    assert rules(found) == [
        ("class", None, True),
        ("national-order", None, True),
        ("since", None, True),
        ("name", 4, True),
    ]
    assert found.deciding.rule == "name"


def test_the_principal_and_who_has_no_class_say_so() -> None:
    assert of("tokayev", CLASSED).deciding == PrecedenceStep("principal", {"office_class": None}, 1)
    assert of("unclassed", CLASSED).deciding == PrecedenceStep("entry", {}, 5)


def test_the_spouse_has_no_number_and_the_second_head_is_a_head() -> None:
    people = member("spouse", category="spouse"), member("second", category="head")
    assert (of("spouse", people).rank, of("spouse", people).deciding.rule) == (None, "spouse")
    assert (of("second", people).rank, of("second", people).deciding.rule) == (2, "head")


def test_a_place_by_hand_says_after_whom_by_which_entry_and_what_the_rule_would_give() -> None:
    """Every departure has a reason (protocol 3.6); the rank says which entry holds it."""
    found = of("nysanbayev", CLASSED, MemberPlacedAfter("nysanbayev", "tokayev"))
    first, *others = found.steps
    assert (found.rank, found.deciding) == (2, first)
    assert (first.rule, first.rank, first.ground) == ("by-hand", 2, Ground(13, "As asked", "Note 118"))
    assert str(first.values["after"]["en"]) == "Tokayev"
    assert [(step.rule, step.rank) for step in others] == [("class", None), ("national-order", 4)]


def test_whom_the_class_given_to_his_office_placed_no_hand_did() -> None:
    """One command places him and classes his office (protocol 4.9); two are a place by hand and a class."""
    both = MemberPlacedAfter("unclassed", "premier"), MemberOfficeRanked("unclassed", "deputy-minister", None, None)
    found = of("unclassed", CLASSED, both, command="rank-office")
    assert (found.deciding.rule, found.deciding.values["office_class"]) == ("by-its-class", "deputy-minister")
    assert of("unclassed", CLASSED, both).deciding.rule == "by-hand"
    other = MemberPlacedAfter("premier", "tokayev"), both[1]
    assert of("premier", CLASSED, other, command="rank-office").deciding.rule == "by-hand"


def test_who_was_placed_before_everyone_stands_after_nobody() -> None:
    assert of("unclassed", CLASSED, MemberPlacedAfter("unclassed", None)).deciding.values == {"after": None}


def test_back_at_the_rule_nothing_of_the_place_by_hand_is_left() -> None:
    placed = MemberPlacedAfter("nysanbayev", "tokayev"), MemberReturnedToRule("nysanbayev")
    assert of("nysanbayev", CLASSED, placed) == of("nysanbayev", CLASSED)


def test_the_sending_sides_list_says_its_place_and_its_note() -> None:
    given_list = ListOrderGiven("guest", ("nysanbayev", "premier"))
    found = of("nysanbayev", CLASSED, given_list)
    assert (found.rank, found.deciding) == (
        2,
        PrecedenceStep("sending-side", {"place": 1}, 2, Ground(13, "As asked", "Note 118")),
    )
    assert of("kosherbayev", CLASSED, given_list).deciding.rule == "national-order"


def test_who_comes_no_more_says_by_which_entry() -> None:
    gone = of("gone", withdrawn("gone"))
    assert (gone.rank, gone.steps) == (
        None,
        (PrecedenceStep("withdrawn", {"by": None}, ground=Ground(7, "As asked", "Note 118")),),
    )
    assert of("old", replaced("old", "new")).deciding.values == {"by": {"en": member("new").names["en"]}}


def test_a_departure_at_an_item_says_after_whom_and_by_which_entry() -> None:
    """A composition follows the order of precedence; any departure has a recorded reason (protocol 3.6)."""
    events = flattened((
        visit_opened(), principals(), CLASSED, meeting_planned("talks", people=("tokayev", "premier", "nysanbayev")),
        ParticipantPlaced("talks", "nysanbayev", "kosherbayev"), ParticipantPlaced("talks", "nysanbayev", "tokayev"),
    ))  # fmt: skip
    entries = [
        Entry(UUID(int=1), number, event, "A. Serova", "desk", NOW, reason="As asked")
        for number, event in enumerate(events, start=1)
    ]
    visit = Scenario(*events).visit
    found = departures_at(visit, history(entries), visit.programme.items["talks"])
    assert {key: str(step.values["after"]["en"]) for key, step in found.items()} == {"nysanbayev": "Tokayev"}
    assert found["nysanbayev"].ground == Ground(len(events), "As asked", None)
    visit.programme.items["talks"].places.clear()
    assert departures_at(visit, history(entries), visit.programme.items["talks"]) == {}


def test_all_sides_are_told_at_once() -> None:
    assert of("putin", side=None).deciding.rule == "principal"


@tries(10)
@given(histories())
def test_everyone_has_a_reason_to_stand_there(done: tuple[Command, ...]) -> None:
    events: list[Event] = events_of(done)
    entries = [Entry(UUID(int=1), number, event, "A. Serova", "desk", NOW) for number, event in enumerate(events, 1)]
    visit = Scenario(*events).visit
    found = explain_ranks(visit, history(entries))
    assert set(found) == {found.id for side in visit.sides for found in visit.delegations.listed(side)}
    for standing in found.values():
        assert standing.deciding in standing.steps
        if standing.deciding.rule in ("by-hand", "sending-side"):
            assert standing.deciding.ground is not None
