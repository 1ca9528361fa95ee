"""A composition drawn up, and the commands that record it."""

from __future__ import annotations

from itertools import permutations

import pytest

from desktop.composing.composition import (
    Composition,
    commands_composing,
    composition_of,
    drawn_first,
    heads_at,
    needs_reason,
)
from desktop.composing.drafting import as_fields, from_draft, still_there
from domain.core.message import name_of
from domain.delegation.category import MemberCategorised
from domain.delegation.member_office import MemberOfficeRanked
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.arrangements import ItemRetitled
from domain.programme.meeting import ListParticipants, TakeOffParticipant
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from tests.domain.facts import headed, item_planned, listed, meeting_planned, member, principals, visit_opened
from tests.domain.scenario import Scenario

GUESTS = ("abayev", "karin", "nurtleu")
HOSTS = ("lavrov", "ushakov")


@pytest.fixture
def talks() -> Scenario:
    """Restricted talks nobody is listed for yet, and expanded ones that are drawn up."""
    return Scenario(
        visit_opened(), principals(),
        *(member(key) for key in GUESTS), *(member(key, "host") for key in HOSTS),
        meeting_planned("talks"),
        meeting_planned("expanded", people=("putin", "lavrov", "tokayev", "karin", "abayev")),
    )  # fmt: skip


def drawn(scenario: Scenario, item: str = "talks") -> Composition:
    return composition_of(scenario.visit, item)


def record(scenario: Scenario, wanted: Composition) -> list[str]:
    """Record a composition; the names of the commands it took."""
    commands = commands_composing(wanted, scenario.visit)
    for command in commands:
        scenario.when(command)
        assert scenario.refused is None, (command, scenario.refused)
    return [name_of(type(command)) for command in commands]


def test_those_who_lead_are_at_the_table_from_the_start(talks: Scenario) -> None:
    assert drawn(talks).delegates == {"host": ("putin",), "guest": ("tokayev",)}


def test_ticking_follows_the_order_of_precedence(talks: Scenario) -> None:
    """A composition follows the order of precedence (protocol 3.6)."""
    wanted = drawn(talks).ticked(talks.visit, "karin").ticked(talks.visit, "abayev")
    assert wanted.delegates["guest"] == ("tokayev", "abayev", "karin")
    assert wanted.ticked(talks.visit, "abayev").delegates["guest"] == ("tokayev", "karin")


def test_who_leads_stays_first(talks: Scenario) -> None:
    wanted = drawn(talks).ticked(talks.visit, "karin")
    assert wanted.placed(talks.visit, "karin", 0) == wanted


def test_whoever_was_named_to_lead_stays_at_the_table_and_so_do_both_at_a_tete_a_tete(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "karin"), meeting_planned("alone", "tete-a-tete"))
    for item, head in (("talks", "karin"), ("alone", "tokayev"), ("alone", "putin")):
        wanted = drawn(talks, item)
        assert wanted.ticked(talks.visit, head) == wanted
        assert wanted.in_capacity(talks.visit, head, "interpreter") == wanted


def test_at_talks_of_ministers_the_principals_are_taken_off_and_the_first_of_each_side_leads(talks: Scenario) -> None:
    """The principal of the visit is not always the head of side of an item (protocol 2.4)."""
    wanted = drawn(talks)
    for key in ("lavrov", "karin", "abayev", "putin", "tokayev"):
        wanted = wanted.ticked(talks.visit, key)
    assert wanted.delegates == {"host": ("lavrov",), "guest": ("abayev", "karin")}
    assert wanted.placed(talks.visit, "karin", 0).delegates["guest"] == ("karin", "abayev")
    assert wanted.filled(talks.visit, 2).delegates == {"host": ("lavrov", "ushakov"), "guest": ("abayev", "karin")}

    assert record(talks, wanted) == ["list-participants", "list-participants", "name-head-of-side", "name-head-of-side"]
    assert talks.visit.programme.items["talks"].heads == {"host": ("lavrov",), "guest": ("abayev",)}
    assert drawn(talks) == wanted
    assert record(talks, wanted) == []


def test_a_principal_comes_by_no_number_and_by_no_other_table_where_another_leads(talks: Scenario) -> None:
    talks.given(headed("talks", "host", "ushakov"))
    assert drawn(talks).filled(talks.visit, 3).delegates["host"] == ("ushakov", "lavrov")
    assert drawn(talks).as_in(talks.visit, "expanded").delegates == {
        "host": ("ushakov", "lavrov"), "guest": ("tokayev", "abayev", "karin"),
    }  # fmt: skip


def test_a_principal_below_the_head_of_state_who_leads_comes_as_any_other(talks: Scenario) -> None:
    talks.given(
        headed("talks", "host", "ushakov"),
        MemberOfficeRanked("ushakov", "head-of-state", None, None),
        MemberOfficeRanked("putin", "prime-minister", None, None),
    )
    assert drawn(talks).filled(talks.visit, 3).delegates["host"] == ("ushakov", "putin", "lavrov")
    assert drawn(talks).as_in(talks.visit, "expanded").delegates["host"] == ("ushakov", "putin", "lavrov")


def test_a_principal_who_was_taken_off_stays_off_in_a_draft_and_as_the_visit_goes_on(talks: Scenario) -> None:
    """A draft gone on with listed the presidents at the talks of their ministers."""
    wanted = drawn(talks)
    for key in ("lavrov", "karin", "putin", "tokayev"):
        wanted = wanted.ticked(talks.visit, key)
    assert from_draft(as_fields(wanted), talks.visit) == wanted
    talks.given(MemberWithdrawn("ushakov"))
    assert still_there(wanted, talks.visit) == wanted
    talks.given(headed("talks", "guest", "abayev"))
    assert still_there(wanted, talks.visit).delegates == {"host": ("lavrov",), "guest": ("abayev", "karin")}


def test_a_principal_who_is_back_stays_before_the_one_named_for_him(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "karin"))
    wanted = drawn(talks).ticked(talks.visit, "tokayev")
    assert from_draft(as_fields(wanted), talks.visit) == wanted


def test_a_principal_who_is_put_back_leads_again(talks: Scenario) -> None:
    """He sat below the minister who had come for him, and she could not be taken off."""
    record(talks, drawn(talks).ticked(talks.visit, "karin").ticked(talks.visit, "tokayev"))
    wanted = drawn(talks).ticked(talks.visit, "tokayev")
    assert wanted.delegates["guest"] == ("tokayev", "karin")
    assert wanted.ticked(talks.visit, "karin").delegates["guest"] == ("tokayev",)

    assert record(talks, wanted) == ["list-participants", "name-head-of-side"]
    assert talks.visit.programme.items["talks"].heads == {}
    assert drawn(talks) == wanted


def test_a_side_of_which_nobody_is_there_keeps_whoever_leads_it(talks: Scenario) -> None:
    alone = drawn(talks, "expanded")
    for key in ("karin", "abayev", "tokayev"):
        alone = alone.ticked(talks.visit, key)
    assert alone.delegates["guest"] == ()
    assert record(talks, alone) == ["take-off-participant", "take-off-participant"]
    assert drawn(talks, "expanded").delegates["guest"] == ("tokayev",)


def test_a_principal_who_was_listed_is_taken_off_and_another_leads(talks: Scenario) -> None:
    wanted = drawn(talks, "expanded").ticked(talks.visit, "tokayev")

    assert record(talks, wanted) == ["take-off-participant", "name-head-of-side"]
    assert drawn(talks, "expanded") == wanted
    assert talks.visit.programme.items["expanded"].heads == {"guest": ("abayev",)}


def test_where_somebody_else_stands_first_by_hand_he_leads_and_no_reason_is_asked(talks: Scenario) -> None:
    wanted = drawn(talks).ticked(talks.visit, "abayev").ticked(talks.visit, "karin").ticked(talks.visit, "tokayev")
    wanted = wanted.placed(talks.visit, "karin", 0)
    commands = commands_composing(wanted, talks.visit)
    assert [name_of(type(each)) for each in commands] == ["list-participants", "list-participants", "name-head-of-side"]
    assert not needs_reason(commands)


def test_so_many_of_each_side_are_its_first(talks: Scenario) -> None:
    assert drawn(talks).filled(talks.visit, 3).delegates == {
        "host": ("putin", "lavrov", "ushakov"), "guest": ("tokayev", "abayev", "karin"),
    }  # fmt: skip


def test_one_more_of_each_side_takes_nobody_off(talks: Scenario) -> None:
    """Nurtleu, last in precedence, sits in the place of a member who was replaced."""
    taken = drawn(talks).ticked(talks.visit, "nurtleu")
    assert taken.filled(talks.visit, 3).delegates["guest"] == ("tokayev", "abayev", "nurtleu")
    assert taken.filled(talks.visit, 1).delegates["guest"] == ("tokayev",)


def test_who_leads_opposite_a_minister_is_listed_too(talks: Scenario) -> None:
    """Else the list of a meeting with a minister would be of one side."""
    wanted = drawn(talks).ticked(talks.visit, "putin").ticked(talks.visit, "lavrov")
    assert wanted.delegates == {"host": ("lavrov",), "guest": ("tokayev",)}
    record(talks, wanted)
    assert {*talks.visit.programme.items["talks"].people} == {"lavrov", "tokayev"}
    assert record(talks, drawn(talks)) == []
    assert commands_composing(drawn(talks, "expanded"), talks.visit) == ()


def test_a_tete_a_tete_is_recorded_with_the_two_who_lead() -> None:
    scenario = Scenario(visit_opened(), principals(), meeting_planned("alone", "tete-a-tete"))
    assert record(scenario, drawn(scenario, "alone")) == ["list-participants", "list-participants"]
    assert {*scenario.visit.programme.items["alone"].people} == {"putin", "tokayev"}
    assert record(scenario, drawn(scenario, "alone")) == []


def test_no_spouse_is_among_the_first_so_many(talks: Scenario) -> None:
    """The spouse is no member of the delegation; she comes where somebody ticks her (protocol 2.3)."""
    talks.given(MemberCategorised("abayev", "spouse"))
    assert drawn(talks).filled(talks.visit, 2).delegates["guest"] == ("tokayev", "karin")
    assert "abayev" in drawn(talks).ticked(talks.visit, "abayev").delegates["guest"]


def test_an_interpreter_is_there_and_not_counted(talks: Scenario) -> None:
    """Interpreters and note-takers are not counted (protocol 5.4)."""
    wanted = drawn(talks).ticked(talks.visit, "karin").in_capacity(talks.visit, "karin", "interpreter")
    assert (wanted.delegates["guest"], wanted.beside) == (("tokayev",), {"karin": "interpreter"})
    assert wanted.in_capacity(talks.visit, "karin", "interpreter").beside == {}


def test_nothing_is_recorded_of_a_composition_that_stands(talks: Scenario) -> None:
    assert commands_composing(drawn(talks, "expanded"), talks.visit) == ()


def test_who_is_shown_at_a_table_that_lists_nobody_is_listed_as_it_is_recorded(talks: Scenario) -> None:
    """Else the form says that all stands so, and nobody of them could be marked present."""
    assert record(talks, drawn(talks)) == ["list-participants", "list-participants"]
    assert {*talks.visit.programme.items["talks"].people} == {"putin", "tokayev"}
    assert record(talks, drawn(talks)) == []


def test_the_heads_are_listed_with_the_others_so_that_both_are_counted(talks: Scenario) -> None:
    """1+4 is a head and four (protocol 5.4)."""
    wanted = drawn(talks).ticked(talks.visit, "abayev")
    assert commands_composing(wanted, talks.visit) == (
        ListParticipants("talks", ("putin",)), ListParticipants("talks", ("tokayev", "abayev")),
    )  # fmt: skip


def test_who_is_taken_off_and_who_comes_are_recorded_together(talks: Scenario) -> None:
    wanted = drawn(talks, "expanded").ticked(talks.visit, "karin").ticked(talks.visit, "nurtleu")
    assert commands_composing(wanted, talks.visit) == (
        TakeOffParticipant("expanded", "karin"), ListParticipants("expanded", ("nurtleu",)),
    )  # fmt: skip
    record(talks, wanted)
    assert drawn(talks, "expanded") == wanted


def test_whoever_was_withdrawn_stays_on_the_list_as_he_was(talks: Scenario) -> None:
    talks.given(MemberWithdrawn("karin"))
    record(talks, drawn(talks, "expanded").ticked(talks.visit, "ushakov"))
    assert "karin" in talks.visit.programme.items["expanded"].people


@pytest.mark.parametrize("order", [*permutations(GUESTS)])
def test_any_order_is_recorded_and_asks_for_a_reason_where_it_departs(talks: Scenario, order: tuple[str, ...]) -> None:
    """Any departure from the order of precedence has a recorded reason (protocol 3.6)."""
    wanted = drawn(talks).taking(talks.visit, {"guest": order})
    departs = order != GUESTS

    assert needs_reason(commands_composing(wanted, talks.visit)) is departs
    record(talks, wanted)
    assert drawn(talks) == wanted
    assert bool(talks.visit.programme.items["talks"].places) is departs

    again = wanted.taking(talks.visit, {"guest": GUESTS})
    assert not needs_reason(commands_composing(again, talks.visit))
    record(talks, again)
    assert drawn(talks) == again
    assert not talks.visit.programme.items["talks"].places


def test_one_who_is_moved_alone_is_placed_alone(talks: Scenario) -> None:
    wanted = drawn(talks).taking(talks.visit, {"guest": GUESTS}).placed(talks.visit, "nurtleu", 1)
    assert record(talks, wanted) == ["list-participants", "list-participants", "place-participant"]


def test_another_composition_is_taken_over_with_its_order_and_its_interpreters(talks: Scenario) -> None:
    talks.given(listed("expanded", "nurtleu", "interpreter"))
    record(talks, drawn(talks, "expanded").placed(talks.visit, "karin", 1))
    wanted = drawn(talks).as_in(talks.visit, "expanded")

    assert wanted.delegates == {"host": ("putin", "lavrov"), "guest": ("tokayev", "karin", "abayev")}
    assert wanted.beside == {"nurtleu": "interpreter"}
    record(talks, wanted)
    assert drawn(talks) == wanted


def test_who_was_named_to_lead_at_another_table_leads_here_and_no_head_of_state_is_added(talks: Scenario) -> None:
    """A dinner of the prime minister, as at the talks he leads; two who lead together do here too (protocol 2.4)."""
    talks.given(headed("expanded", "host", "lavrov"), headed("expanded", "guest", "karin", "abayev"))
    record(talks, drawn(talks, "expanded").ticked(talks.visit, "putin").ticked(talks.visit, "tokayev"))
    talks.given(item_planned("dinner", kind="meal"))
    wanted = drawn(talks, "dinner").as_in(talks.visit, "expanded")
    assert wanted.delegates == {"host": ("lavrov",), "guest": ("karin", "abayev")}
    assert from_draft(as_fields(wanted), talks.visit) == wanted
    assert wanted.ticked(talks.visit, "lavrov") == wanted

    record(talks, wanted)
    assert talks.visit.programme.items["dinner"].heads == {"host": ("lavrov",), "guest": ("karin", "abayev")}
    assert drawn(talks, "dinner").delegates == wanted.delegates
    assert still_there(wanted, talks.visit) == drawn(talks, "dinner")


@pytest.fixture
def dinner(talks: Scenario) -> Scenario:
    """A dinner nobody is listed for yet, after talks the foreign minister leads and others the president does."""
    talks.given(headed("expanded", "host", "lavrov"), meeting_planned("other", people=("putin", "ushakov", "karin")))
    record(talks, drawn(talks, "expanded").ticked(talks.visit, "putin"))
    talks.given(item_planned("dinner", kind="meal"))
    return talks


def test_who_was_to_lead_does_so_no_more_once_another_table_is_copied(dinner: Scenario) -> None:
    first, other = drawn(dinner, "dinner").as_in(dinner.visit, "expanded"), drawn(dinner, "dinner")
    assert first.led == {"host": ("lavrov",)}
    assert first.as_in(dinner.visit, "other") == other.as_in(dinner.visit, "other")
    people = {"host": ("putin", "ushakov")}
    assert first.taking(dinner.visit, people) == other.taking(dinner.visit, people)


def test_who_led_another_table_and_comes_no_longer_is_not_named_to_lead(dinner: Scenario) -> None:
    dinner.given(MemberWithdrawn("lavrov"))
    wanted = drawn(dinner, "dinner").as_in(dinner.visit, "expanded")
    assert wanted.led == {}
    record(dinner, wanted)
    assert dinner.visit.programme.items["dinner"].heads == {}


def test_a_principal_ticked_again_leads_in_place_of_who_was_to(dinner: Scenario) -> None:
    wanted = drawn(dinner, "dinner").as_in(dinner.visit, "expanded").ticked(dinner.visit, "putin")
    assert wanted.delegates["host"] == ("putin", "lavrov")
    record(dinner, wanted.ticked(dinner.visit, "lavrov"))
    assert heads_at(dinner.visit, "dinner", "host") == ("putin",)
    assert drawn(dinner, "dinner").delegates["host"] == ("putin",)


def test_the_head_of_an_item_is_who_was_named_for_it(talks: Scenario) -> None:
    talks.given(headed("talks", "guest", "karin"))
    assert heads_at(talks.visit, "talks", "guest") == ("karin",)
    assert drawn(talks).ticked(talks.visit, "abayev").delegates["guest"] == ("karin", "abayev")


def test_a_meeting_begins_with_whom_its_title_names_and_both_who_meet_are_listed(talks: Scenario) -> None:
    """Lavrov receives the President; without a title that says so Putin is there (protocol 2.4)."""
    talks.given(ItemRetitled("talks", {"en": "Meeting with Mr Lavrov"}))
    wanted = drawn_first(talks.visit, "talks")
    assert wanted.delegates == {"host": ("lavrov",), "guest": ("tokayev",)}
    record(talks, wanted)
    item = talks.visit.programme.items["talks"]
    assert (item.heads, set(item.people)) == ({"host": ("lavrov",)}, {"lavrov", "tokayev"})
    assert drawn_first(talks.visit, "talks") == drawn(talks)


@pytest.mark.parametrize(
    "title",
    [
        "Expanded bilateral talks with Minister Lavrov",
        "Mr Lavrov receives the delegation",
        "Courtesy call: Mr Lavrov",
        "Talks (Minister S. Lavrov)",
        "Bilateral CS Defence – Mr Lavrov",
    ],
)
def test_whom_a_title_names_of_one_side_leaves_the_head_of_the_other_there(talks: Scenario, title: str) -> None:
    talks.given(ItemRetitled("talks", {"en": title}))
    assert drawn_first(talks.visit, "talks").delegates == {"host": ("lavrov",), "guest": ("tokayev",)}


def test_two_meet_alone_whom_a_title_names(talks: Scenario) -> None:
    """Who leads a tête-à-tête is named before he is listed (protocol 5.3)."""
    talks.given(meeting_planned("alone", "tete-a-tete"), ItemRetitled("alone", {"en": "Tête-à-tête with Mr Lavrov"}))
    record(talks, drawn_first(talks.visit, "alone"))
    assert set(talks.visit.programme.items["alone"].people) == {"lavrov", "tokayev"}


def test_a_third_side_of_one_is_listed_though_who_leads_it_is_ticked_from_the_start(talks: Scenario) -> None:
    """Host and guest are expected where nobody of them is listed; of a further party nobody is."""
    talks.given(PartyNamed("japan", Party(state={"en": "Japan"})), member("motegi", "japan", "head"))
    talks.given(ParticipationSettled("expanded", "japan", "in-the-room", {}, {}))
    assert drawn(talks, "expanded").delegates["japan"] == ("motegi",)
    assert record(talks, drawn(talks, "expanded")) == ["list-participants"]
    assert "motegi" in talks.visit.programme.items["expanded"].people
    assert record(talks, drawn(talks, "expanded")) == []
