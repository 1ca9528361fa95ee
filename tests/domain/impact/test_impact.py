"""What a withdrawal or a replacement touches, and what is decided of each (protocol 2.7)."""

from __future__ import annotations

from typing import Any

import pytest

from domain.agreement.unequal_places import UnequalPlacesAgreed
from domain.core.message import Event
from domain.core.names import Name
from domain.core.problem import Refused
from domain.delegation.counterparts import CounterpartsPaired, PairCounterparts, UnpairCounterparts
from domain.delegation.principal import NamePrincipal, PrincipalNamed
from domain.delegation.replacement import MemberReplaced, ReplaceMember, WithdrawMember
from domain.delegation.voice import Voice
from domain.documents.signatories import FullPowersProduced, TakeOffSignatory
from domain.documents.signing_outcome import DocumentStruck
from domain.impact.impact import decided, impact_of
from domain.impact.touched import Touched
from domain.programme.contacts import AssignOfficer, GreeterAsked, NameGreeters, OfficerAssigned, ResponsibleOfficer
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.interpreting import RelieveInterpreter
from domain.programme.meeting import ListParticipant, TakeOffParticipant
from domain.programme.reporting import NameReporter, TakeOffReporter
from domain.seating.chairs import Chair, ChairPlanned
from domain.seating.line_commands import LineJoined, StandInLine, StepOutOfLine
from domain.seating.lines import LineDrawnUp
from domain.statements.press import ListSpeaker, TakeOffSpeaker
from domain.visit.announcement import VisitAnnounced
from tests.domain.facts import (
    agreed,
    at,
    cancelled,
    claim,
    document,
    ended,
    figure,
    headed,
    interprets,
    item_planned,
    listed,
    marked,
    meeting_planned,
    member,
    point,
    principals,
    reports,
    signs,
    speaker,
    started,
    submitted,
    swapped,
    table_set,
    text_recorded,
)
from tests.domain.scenario import Scenario

SPOKEN = text_recorded("words", "abayev", stage="as-delivered")
TALKS = meeting_planned("talks", people=("tokayev", "abayev"))


@pytest.fixture
def mission(visit: Scenario) -> Scenario:
    """Both heads of state, the ambassador, and who might come in his place."""
    visit.given(principals(), member("abayev"), member("karin"), member("lavrov", "host"))
    return visit


def one(mission: Scenario, *facts: Event, by: str | None = None, gone: str = "abayev") -> Touched:
    """The only thing that is touched."""
    mission.given(*facts)
    (found,) = impact_of(mission.visit, gone, by)
    return found


def told(found: Touched) -> tuple[str, str, tuple[str, ...], str]:
    return found.kind, found.subject, tuple(found.dispositions), found.proposed


def test_who_is_nowhere_touches_nothing(mission: Scenario) -> None:
    assert impact_of(mission.visit, "abayev") == ()
    with pytest.raises(Refused, match="unknown-member"):
        impact_of(mission.visit, "nobody")


def test_who_is_withdrawn_is_taken_off_the_lists(mission: Scenario) -> None:
    found = one(mission, *TALKS)
    assert told(found) == ("listed", "talks", ("take-off", "keep"), "take-off")
    assert found.values == {"capacity": "delegate"}
    assert decided([found], {}) == (TakeOffParticipant("talks", "abayev"),)


def test_a_chair_is_offered_to_the_replacement(mission: Scenario) -> None:
    found = one(mission, *TALKS, by="karin")
    assert told(found) == ("listed", "talks", ("take-off", "hand-over", "keep"), "hand-over")
    assert decided([found], {}) == (
        TakeOffParticipant("talks", "abayev"), ListParticipant("talks", "karin", "delegate")
    )  # fmt: skip


def test_a_language_pair_does_not_go_with_the_chair(mission: Scenario) -> None:
    found = one(mission, *meeting_planned("talks"), listed("talks", "abayev", "interpreter"), by="karin")
    assert (found.proposed, "hand-over" in found.dispositions) == ("take-off", True)


def test_who_is_listed_already_takes_no_second_chair(mission: Scenario) -> None:
    found = one(mission, *TALKS, listed("talks", "karin"), by="karin")
    assert told(found) == ("listed", "talks", ("take-off", "keep"), "take-off")


def test_the_lead_of_a_side_is_not_proposed_to_a_replacement(mission: Scenario) -> None:
    # He ranks by his own office (protocol 2.8).
    found = one(mission, item_planned("call"), headed("call", "guest", "abayev"), by="karin")
    assert told(found) == ("head", "call", ("take-off", "hand-over", "keep"), "take-off")
    assert decided([found], {}) == (NameHeadOfSide("call", "guest"),)
    assert decided([found], {"head:call": "hand-over"}) == (NameHeadOfSide("call", "guest", ("karin",)),)


def test_who_comes_in_place_of_the_only_one_of_a_side_is_proposed_to_lead_it(mission: Scenario) -> None:
    mission.given(meeting_planned("talk", "restricted"), headed("talk", "guest", "abayev"), listed("talk", "abayev"))
    found = impact_of(mission.visit, "abayev", "karin")
    assert {each.kind: each.proposed for each in found} == {"head": "hand-over", "listed": "hand-over"}
    for command in decided(found, {}):
        mission.when(command)
        assert mission.recorded, mission.refused
    item = mission.visit.programme.items["talk"]
    assert (item.heads, item.people) == ({"guest": ("karin",)}, {"karin": "delegate"})


def test_nobody_is_proposed_to_lead_where_others_of_his_side_come(mission: Scenario) -> None:
    mission.given(meeting_planned("talk", "restricted"), headed("talk", "guest", "abayev"), listed("talk", "abayev"))
    mission.given(listed("talk", "tokayev"))
    found = impact_of(mission.visit, "abayev", "karin")
    assert {each.kind: each.proposed for each in found} == {"head": "take-off", "listed": "hand-over"}


def test_a_co_head_leaves_the_other_to_lead(mission: Scenario) -> None:
    found = one(mission, item_planned("call"), headed("call", "guest", "abayev", "tokayev"))
    assert decided([found], {}) == (NameHeadOfSide("call", "guest", ("tokayev",)),)


def test_who_would_speak_is_taken_off_the_order_of_speakers(mission: Scenario) -> None:
    found = one(mission, item_planned("words"), speaker("words", "tokayev"), speaker("words", "abayev", 2), by="karin")
    assert told(found) == ("speaks", "words", ("take-off", "hand-over", "keep"), "take-off")
    assert decided([found], {"speaks:words": "hand-over"}) == (
        TakeOffSpeaker("words", "abayev"), ListSpeaker("words", "karin", "ru", 2)
    )  # fmt: skip


def test_to_report_on_a_point_is_offered_to_the_replacement(mission: Scenario) -> None:
    mission.given(meeting_planned("talks"), point("transit"), reports("transit", "tokayev"))
    found = one(mission, reports("transit", "abayev"), by="karin")
    assert told(found) == ("reports", "transit", ("take-off", "hand-over", "keep"), "hand-over")
    assert (found.what, found.values) == ({"en": "Talks"}, {"point": {"en": "Point transit"}})
    assert decided([found], {}) == (TakeOffReporter("transit", "abayev"), NameReporter("transit", "karin", 2))
    assert decided([found], {"reports:transit": "take-off"}) == (TakeOffReporter("transit", "abayev"),)


def test_a_place_in_a_line_is_offered_to_the_replacement(mission: Scenario) -> None:
    steps = LineDrawnUp("steps", "talks", "receiving", {}, "sides-apart", 1, ("tokayev", "abayev"))
    found = one(mission, *meeting_planned("talks"), steps, by="karin")
    assert told(found) == ("stands", "steps", ("take-off", "hand-over", "keep"), "hand-over")
    assert decided([found], {}) == (StepOutOfLine("steps", "abayev"), StandInLine("steps", "karin"))
    assert decided([found], {"stands:steps": "take-off"}) == (StepOutOfLine("steps", "abayev"),)


def test_whom_he_would_introduce_is_introduced_by_the_replacement(mission: Scenario) -> None:
    steps = LineDrawnUp("steps", "talks", "receiving", {}, "sides-apart", 1, ("tokayev",))
    found = one(mission, *meeting_planned("talks"), steps, LineJoined("steps", "tokayev", "abayev"), by="karin")
    assert told(found) == ("introduces", "steps", ("take-off", "hand-over", "keep"), "hand-over")
    assert decided([found], {}) == (StandInLine("steps", "tokayev", "karin"),)
    assert decided([found], {"introduces:steps": "take-off"}) == (StandInLine("steps", "tokayev"),)


def test_a_seat_follows_the_list(mission: Scenario) -> None:
    mission.given(TALKS, table_set("talks", "door-at-the-side", 7))
    assert [each.kind for each in impact_of(mission.visit, "abayev")] == ["listed", "seat"]


def test_a_counterpart_is_left_without_one_unless_another_is_paired(mission: Scenario) -> None:
    found = one(mission, CounterpartsPaired("abayev", "lavrov"), by="karin")
    assert told(found) == ("counterpart", "lavrov", ("take-off", "hand-over", "keep"), "take-off")
    assert decided([found], {}) == (UnpairCounterparts("abayev"),)
    assert decided([found], {"counterpart:lavrov": "hand-over"}) == (PairCounterparts("karin", "lavrov"),)


def test_a_principal_who_was_named_is_named_no_more(mission: Scenario) -> None:
    found = one(mission, PrincipalNamed("guest", "abayev"))
    assert told(found) == ("principal", "guest", ("take-off", "keep"), "take-off")
    assert decided([found], {}) == (NamePrincipal("guest"),)


def test_a_principal_by_category_leaves_the_next_head_to_lead(mission: Scenario) -> None:
    found = one(mission, gone="tokayev", by="abayev")
    assert told(found) == ("principal", "guest", ("hand-over", "keep"), "keep")


@pytest.mark.parametrize(
    ("facts", "kind"),
    [
        ((item_planned("words"), speaker("words", "abayev"), SPOKEN), "text"),
        ((VisitAnnounced("word", Voice("", "abayev"), {"en": "In autumn"}, None),), "announced"),
        ((member("old"), MemberReplaced("old", "abayev")), "comes-for"),
        ((item_planned("words"), figure("trade", member="abayev", item="words")), "quoted"),
        ((item_planned("walk"), started("walk"), marked("walk", "abayev")), "attended"),
        ((claim("report", "abayev"),), "claim"),
    ],
    ids=lambda each: each if isinstance(each, str) else "",
)
def test_what_is_on_record_stays(mission: Scenario, facts: tuple[Event, ...], kind: str) -> None:
    found = one(mission, *facts, by="karin")
    assert (found.kind, tuple(found.dispositions), found.proposed) == (kind, ("keep",), "keep")
    assert decided([found], {found.key: "hand-over"}) == ()


@pytest.mark.parametrize("end", [(started("talks"),), (started("talks"), ended("talks")), (cancelled("talks"),)])
def test_a_list_that_is_history_is_not_touched(mission: Scenario, end: tuple[Event, ...]) -> None:
    mission.given(TALKS, *end)
    assert impact_of(mission.visit, "abayev") == ()


def test_each_thing_is_decided_by_itself(mission: Scenario) -> None:
    mission.given(TALKS, meeting_planned("supper", "restricted", at("19:00", "20:00"), ("abayev",)))
    found = impact_of(mission.visit, "abayev", "karin")
    assert [each.key for each in found] == ["listed:talks", "listed:supper"]
    assert decided(found, {"listed:talks": "keep", "listed:supper": "take-off"}) == (
        TakeOffParticipant("supper", "abayev"),
    )


def test_a_tete_a_tete_passes_to_the_replacement_of_a_head(mission: Scenario) -> None:
    """Only heads take part in it, so the commands come in an order in which each is allowed."""
    mission.given(meeting_planned("talk", "tete-a-tete"), headed("talk", "guest", "abayev"), listed("talk", "abayev"))
    found = impact_of(mission.visit, "abayev", "karin")
    assert {each.kind: each.proposed for each in found} == {"head": "take-off", "listed": "take-off"}
    for command in decided(found, {each.key: "hand-over" for each in found}):
        mission.when(command)
        assert mission.recorded, mission.refused
    item = mission.visit.programme.items["talk"]
    assert (item.heads, item.people) == ({"guest": ("karin",)}, {"karin": "delegate"})


@pytest.mark.parametrize("act", [WithdrawMember("abayev"), ReplaceMember("abayev", "karin")], ids=["gone", "replaced"])
def test_after_what_is_proposed_nothing_to_decide_is_left(mission: Scenario, act: Any) -> None:
    mission.given(TALKS, CounterpartsPaired("abayev", "lavrov"), item_planned("words"), speaker("words", "abayev"))
    mission.given(item_planned("call"), headed("call", "guest", "abayev"), PrincipalNamed("guest", "abayev"))
    by = getattr(act, "by", None)
    for command in (*decided(impact_of(mission.visit, "abayev", by), {}), act):
        mission.when(command)
        assert mission.recorded, mission.refused
    assert impact_of(mission.visit, "abayev", by) == ()


def test_the_replacement_may_be_unnamed_yet(mission: Scenario) -> None:
    # A replacement may be announced before his name is known (protocol 2.8).
    mission.given(TALKS, member("deputy"))
    mission.visit.delegations.members["deputy"].names = {}
    found = impact_of(mission.visit, "abayev", "deputy")
    assert [each.proposed for each in found] == ["hand-over"]
    mission.when(ReplaceMember("abayev", "deputy"))
    assert mission.recorded
    assert mission.visit.delegations.members["abayev"].names == {"en": Name(family="Abayev")}


def test_neither_signature_nor_full_powers_are_offered_to_the_replacement(mission: Scenario) -> None:
    """Both are a person's own (protocol 2.8, 8.3)."""
    mission.given(item_planned("signing"), document("transit"), signs("transit", "abayev"))
    mission.given(FullPowersProduced("transit", "guest", {"und": "Full powers of 3 November"}))
    signature, powers = impact_of(mission.visit, "abayev", "karin")
    assert told(signature) == ("signs", "transit", ("take-off", "keep"), "take-off")
    assert told(powers) == ("powers", "transit", ("keep",), "keep")
    assert decided([signature, powers], {}) == (TakeOffSignatory("transit", "guest"),)
    assert decided([signature], {signature.key: "hand-over"}) == (TakeOffSignatory("transit", "guest"),)


def test_who_signed_at_a_signing_that_was_held_stays_its_signatory(mission: Scenario) -> None:
    """That the signatures are not noted yet takes nothing from what he did before he was replaced."""
    mission.given(item_planned("signing"), document("transit"), signs("transit", "abayev"))
    mission.given(started("signing", "10:00"), ended("signing", "10:20"))
    (signature,) = [each for each in impact_of(mission.visit, "abayev", "karin") if each.kind == "signs"]
    assert told(signature) == ("signs", "transit", ("take-off", "keep"), "keep")
    assert decided([signature], {}) == ()


def test_a_text_prepared_for_him_is_spoken_by_nobody_else(mission: Scenario) -> None:
    """The place in the order of speakers may pass, his words do not."""
    mission.given(item_planned("words"), speaker("words", "abayev"), text_recorded("words", "abayev"))
    mission.given(submitted("wording", "words", "guest", "abayev"))
    speech, waiting = impact_of(mission.visit, "abayev", "karin")
    assert told(speech) == ("speech", "words", ("take-off", "hand-over", "keep"), "take-off")
    assert (waiting.kind, tuple(waiting.dispositions)) == ("statement-agreement", ("keep",))
    for command in decided([speech], {speech.key: "hand-over"}):
        mission.when(command)
        assert mission.recorded, mission.refused
    (statement,) = mission.visit.programme.items["words"].statements
    assert (statement.member, statement.texts) == ("karin", {})
    assert impact_of(mission.visit, "abayev") == ()


def test_an_interpreter_is_relieved_of_his_pair(mission: Scenario) -> None:
    duty = (listed("talks", "abayev", "interpreter"), interprets("talks", "abayev", "ru-kk"))
    mission.given(meeting_planned("talks"), duty)
    found = impact_of(mission.visit, "abayev", "karin")
    assert {each.kind: each.proposed for each in found} == {"listed": "take-off", "interprets": "take-off"}
    assert "hand-over" not in found[1].dispositions
    assert decided(found, {}) == (RelieveInterpreter("talks", "abayev"), TakeOffParticipant("talks", "abayev"))


def test_whoever_interprets_for_him_does_so_for_the_replacement(mission: Scenario) -> None:
    mission.given(meeting_planned("talks"), member("voice"), listed("talks", "voice", "interpreter"))
    found = one(mission, interprets("talks", "voice", "ru-kk", person="abayev"), by="karin")
    assert told(found) == ("interpreted", "talks/voice", ("take-off", "hand-over", "keep"), "hand-over")
    (again,) = decided([found], {})
    mission.when(again)
    assert mission.visit.programme.items["talks"].interpreting["voice"].person == "karin"


def test_to_greet_is_offered_to_the_replacement(mission: Scenario) -> None:
    named = NameGreeters("ramp", (GreeterAsked({"en": "Mayor"}), GreeterAsked(telephone="12", member="abayev")))
    mission.given(item_planned("ramp"))
    mission.when(named)
    found = one(mission, by="karin")
    assert told(found) == ("greets", "ramp", ("take-off", "hand-over", "keep"), "hand-over")
    assert decided([found], {}) == (NameGreeters("ramp", (named.greeters[0], GreeterAsked(member="karin"))),)
    assert decided([found], {found.key: "take-off"}) == (NameGreeters("ramp", named.greeters[:1]),)


@pytest.mark.parametrize("name", ["Abayev", "Karin"])
def test_the_officer_of_an_item_who_goes_leaves_it_open(mission: Scenario, name: str) -> None:
    mission.given(item_planned("ramp"), OfficerAssigned("ramp", ResponsibleOfficer(name, "", None)))
    found = impact_of(mission.visit, "abayev", "karin")
    assert decided(found, {}) == ((AssignOfficer("ramp", ""),) if name == "Abayev" else ())


def test_an_exchange_of_seats_ends_and_the_others_stand(mission: Scenario) -> None:
    people = ("tokayev", "abayev", "karin", "alim", "berik")
    mission.given(member("alim"), member("berik"), meeting_planned("talks", people=people))
    mission.given(swapped("talks", "abayev", "karin"), swapped("talks", "alim", "berik"))
    found = {each.kind: each for each in impact_of(mission.visit, "abayev")}
    assert found["swap"].proposed == "take-off"
    for command in decided(found.values(), {}):
        mission.when(command)
        assert mission.recorded, mission.refused
    assert mission.visit.programme.items["talks"].swaps == [("alim", "berik")]


def test_a_co_head_leaves_his_chair_and_what_his_service_agreed(mission: Scenario) -> None:
    mission.given(item_planned("call"), headed("call", "guest", "tokayev", "abayev"))
    mission.given(
        ChairPlanned("call", "abayev", Chair("sofa")), UnequalPlacesAgreed("call", "abayev", None, {"und": "Note 3"})
    )
    found = impact_of(mission.visit, "abayev", "karin")
    assert [each.kind for each in found] == ["head", "consent", "chair"]
    assert [tuple(each.dispositions) for each in found[1:]] == [("take-off", "keep")] * 2


def test_what_a_side_agreed_with_him_on_it_is_to_be_agreed_again(mission: Scenario) -> None:
    mission.given(TALKS, agreed("composition", "talks"), agreed("list", "guest"))
    found = [each for each in impact_of(mission.visit, "abayev") if each.kind == "agreed"]
    assert [each.subject for each in found] == ["talks/composition/guest", "guest/list/guest"]
    mission.given(listed("talks", "karin"))
    assert [each.subject for each in impact_of(mission.visit, "abayev") if each.kind == "agreed"] == [
        "guest/list/guest"
    ]


def test_what_was_signed_or_struck_is_no_longer_touched(mission: Scenario) -> None:
    mission.given(item_planned("signing"), document("transit"), signs("transit", "abayev"), DocumentStruck("transit"))
    assert impact_of(mission.visit, "abayev") == ()
