"""A member's itinerary."""

import pytest

from domain.core.problem import Refused
from domain.delegation.member_names import MemberPositionWorded
from domain.documents.assistants import AssistantsNamed
from domain.documents.signing_outcome import DocumentStruck
from domain.programme.arrangements import ItemRetitled
from domain.programme.contacts import Greeter, GreetersNamed
from domain.projections.itinerary import busy_at, itinerary
from domain.seating.lines import LineTakenDown
from domain.visit.parties import ParticipationSettled, PartyNamed
from domain.visit.party import Party
from domain.visit.who_takes_part import PartiesSettled
from tests.domain.facts import (
    document,
    headed,
    item_planned,
    line_drawn_up,
    listed,
    marked,
    meeting_planned,
    member,
    principals,
    retracted,
    signs,
    speaker,
    visit_opened,
)
from tests.domain.scenario import Scenario


@pytest.fixture
def full() -> Scenario:
    """Talks that list Abayev, a call he heads, and items of one side or both."""
    return Scenario(
        visit_opened(), principals(), member("abayev"), member("karin"),
        meeting_planned("talks", people=("abayev",)), meeting_planned("call"), headed("call", "guest", "abayev"),
        item_planned("rest", taking="guest"), item_planned("briefing", taking="host"), item_planned("mistake"),
        retracted("mistake"), item_planned("statements"), speaker("statements", "karin"), marked("call", "karin"),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("who", "items"),
    [
        ("abayev", {"talks", "call"}),
        ("karin", {"statements", "call"}),
        ("tokayev", {"talks", "rest", "statements"}),
        ("putin", {"talks", "call", "briefing", "statements"}),
    ],
)
def test_a_member_goes_where_he_is_listed_leads_speaks_or_was_seen(full: Scenario, who: str, items: set[str]) -> None:
    assert {row.id for row in itinerary(full.visit, who)} == items


def test_at_what_further_parties_join_their_heads_are_and_the_host_with_them() -> None:
    hungary = (PartyNamed("hungary", Party({"en": "Hungary"})), member("orban", "hungary", "head"))
    scenario = Scenario(
        visit_opened(), principals(), *hungary, item_planned("plenary", kind="talks"),
        item_planned("bilateral", kind="talks"), item_planned("arrival", kind="arrival"),
        ParticipationSettled("plenary", "hungary", "by-video", {}, {}),
        PartiesSettled("bilateral", ("host", "hungary")), PartiesSettled("arrival", ("host", "guest", "hungary")),
    )  # fmt: skip
    own = {who: {row.id for row in itinerary(scenario.visit, who)} for who in ("putin", "tokayev", "orban")}
    assert own == {
        "putin": {"plenary", "bilateral"}, "tokayev": {"plenary", "arrival"},
        "orban": {"plenary", "bilateral", "arrival"},
    }  # fmt: skip
    before = {row.id for row in itinerary(scenario.visit, "putin", formerly=True)}
    assert before == set(), "a page printed before is found by what it told"


def test_who_signs_assists_stands_in_line_or_greets_is_there_though_nobody_is_listed() -> None:
    helper = Greeter({}, {}, "", None, "karin")
    facts = (
        visit_opened(), principals(), member("abayev"), member("karin"), item_planned("signing", kind="signing"),
        document("accord"), signs("accord", "abayev"), item_planned("arrival", kind="arrival"),
        line_drawn_up("line", "arrival", ("abayev",)), GreetersNamed("arrival", (helper,)),
        AssistantsNamed("signing", "guest", (helper,)),
    )  # fmt: skip
    visit = Scenario(*facts).visit
    for who in ("abayev", "karin"):
        assert {row.id for row in itinerary(visit, who)} == {"signing", "arrival"}
    assert {"abayev", "karin"} <= busy_at(visit, ["signing"]) & busy_at(visit, ["arrival"])

    gone = Scenario(*facts, DocumentStruck("accord"), LineTakenDown("line")).visit
    assert itinerary(gone, "abayev") == ()
    assert "abayev" not in busy_at(gone, ["signing", "arrival"])


def test_nobody_unknown_has_an_itinerary(full: Scenario) -> None:
    with pytest.raises(Refused, match="unknown-member"):
        itinerary(full.visit, "nobody")


def test_a_principal_does_not_go_where_his_side_lists_others_alone() -> None:
    """A tea of the spouses, a dinner of the mayor: the list says who comes; a meeting he is to lead (protocol 2.4)."""
    visit = Scenario(
        visit_opened(), principals(), member("spouse"), meeting_planned("talks", people=("spouse",)),
        item_planned("tea", kind="tea"), listed("tea", "spouse"), item_planned("dinner", kind="meal"),
    ).visit  # fmt: skip
    assert [row.id for row in itinerary(visit, "tokayev")] == ["dinner", "talks"]
    assert [row.id for row in itinerary(visit, "putin")] == ["dinner", "talks"]
    assert [row.id for row in itinerary(visit, "spouse")] == ["tea", "talks"]


def test_whom_the_title_of_a_meal_or_a_meeting_names_is_there_though_nobody_is_listed() -> None:
    lunch = item_planned("lunch", kind="working-meal")
    titled = ItemRetitled("lunch", {"en": "Working lunch offered by the Prime Minister"})
    office = MemberPositionWorded("karin", {"en": "Prime Minister"})
    visit = Scenario(visit_opened(), principals(), member("karin", "host"), office, lunch, titled).visit
    assert [[row.id for row in itinerary(visit, who)] for who in ("karin", "putin", "tokayev")] == [
        ["lunch"], [], ["lunch"],
    ]  # fmt: skip
