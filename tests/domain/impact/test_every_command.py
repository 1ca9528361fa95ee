"""Whoever is named by any command and goes with what is proposed leaves no check behind (protocol 2.7).

Which commands can name a member is told by their types; one that is added is to be told of here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from domain.agreement.agreement import IssueBeforeApproval, ProposeForAgreement, RecordAgreement, SubmitForAgreement
from domain.agreement.answer_deadline import SetAnswerDeadline
from domain.agreement.note import DrawUpNote
from domain.agreement.note_sending import RecordNoteAnswer, SendNote
from domain.agreement.unequal_places import AgreeUnequalPlaces
from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.message import Command, is_newest
from domain.core.quantity import QuantitySaid
from domain.delegation.badge import IssueBadge
from domain.delegation.counterparts import PairCounterparts
from domain.delegation.list_order import GiveListOrder
from domain.delegation.lodging import LodgeMember
from domain.delegation.precedence import PlaceMember
from domain.delegation.principal import NamePrincipal
from domain.delegation.replacement import ReplaceMember, WithdrawMember
from domain.documents.assistants import NameSigningAssistants
from domain.documents.document_listing import ListDocument
from domain.documents.signatories import NameSignatory, ProduceFullPowers
from domain.impact.impact import decided, impact_of
from domain.programme.agenda import AddAgendaPoint
from domain.programme.attendance import MarkAttendance
from domain.programme.contacts import AssignOfficer, GreeterAsked, NameGreeters
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.interpreting import ArrangeChangeover, AssignInterpreter, Pair
from domain.programme.meeting import ListParticipant, ListParticipants, PlanMeeting
from domain.programme.motorcade import CarAsked, FormMotorcade, SeatInCar
from domain.programme.planning import PlanItem
from domain.programme.reporting import NameReporter
from domain.record.vocabulary import COMMANDS, VISIT
from domain.seating.chairs import PlanChairs
from domain.seating.item_order import PlaceParticipant
from domain.seating.line_commands import PlaceInLine, StandInLine
from domain.seating.lines import DrawUpLine
from domain.seating.seat_moves import MoveSeats
from domain.seating.seat_swaps import SwapSeats
from domain.seating.table_commands import SetTable
from domain.statements.claim import NoteClaim
from domain.statements.figure import RecordFigure
from domain.statements.press import ListSpeaker, RecordStatementText
from domain.visit.announcement import RecordAnnouncement
from domain.visit.visit import Visit
from tests.domain.facts import DAY, at, item_planned, meeting_planned, member, principals, visit_opened
from tests.domain.histories import histories
from tests.domain.scenario import NOW, Scenario
from tests.fuzz import tries

GONE, INSTEAD = "abayev", "karin"
WORDS = {"en": "Words"}
TALKS = ListParticipant("talks", GONE)
INTERPRETER = ListParticipant("talks", GONE, "interpreter")
PAIRS = (Pair("ru", "kk"),)

NAMING: dict[str, tuple[Command, ...]] = {
    "add-agenda-point.reporters": (AddAgendaPoint("talks", WORDS, (GONE,)),),
    "agree-unequal-places.member": (
        NameHeadOfSide("call", "guest", ("tokayev", GONE), co_heads=True),
        AgreeUnequalPlaces("call", GONE, words="Note 3"),
    ),
    "arrange-changeover.member": (AssignInterpreter("talks", GONE, PAIRS), ArrangeChangeover("talks", GONE, (), 1, 20)),
    "assign-interpreter.member": (AssignInterpreter("talks", GONE, PAIRS),),
    "assign-interpreter.person": (TALKS, AssignInterpreter("talks", "voice", PAIRS, person=GONE)),
    "assign-officer.officer": (AssignOfficer("talks", "Abayev", "12"),),
    "draw-up-line.people": (DrawUpLine("arrival", "receiving", people=(GONE, "tokayev"), line="hall"),),
    "issue-badge.member": (IssueBadge(GONE, "17"),),
    "issue-before-approval.member": (
        ListSpeaker("words", GONE, "ru"), RecordStatementText("words", GONE, "as-prepared", "ru", "Friends"),
        IssueBeforeApproval("wording", "words", "guest", GONE, NOW),
    ),
    "list-participant.member": (TALKS,),
    "lodge-member.member": (LodgeMember(GONE, WORDS, "12"),),
    "list-participants.members": (ListParticipants("talks", (GONE, "tokayev")),),
    "list-speaker.member": (ListSpeaker("words", GONE, "ru"),),
    "name-greeters.greeters.member": (NameGreeters("arrival", (GreeterAsked(member=GONE),)),),
    "name-signing-assistants.assistants.member": (
        NameSigningAssistants("talks", "guest", (GreeterAsked(member=GONE),)),
    ),
    "name-head-of-side.members": (NameHeadOfSide("call", "guest", (GONE,)),),
    "name-principal.member": (NamePrincipal("guest", GONE),),
    "name-reporter.member": (AddAgendaPoint("talks", WORDS, (), None, "point"), NameReporter("point", GONE)),
    "name-signatory.member": (
        NameSignatory("deed", "guest", GONE), ProduceFullPowers("deed", "guest", "Powers of 3 November"),
    ),
    "note-claim.subject": (NoteClaim(GONE, "He is said to come", "A newspaper"),),
    "pair-counterparts.counterpart": (PairCounterparts("ushakov", GONE),),
    "pair-counterparts.member": (PairCounterparts(GONE, "ushakov"),),
    "plan-chairs.members": (PlanChairs("talks", (GONE,), "sofa"),),
    "plan-item.people": (PlanItem("ceremony", WORDS, at("16:00", "17:00"), people=(GONE,)),),
    "plan-meeting.interpreters": (PlanMeeting("restricted", WORDS, at("16:00", "17:00"), interpreters=(GONE,)),),
    "plan-meeting.note_takers": (PlanMeeting("restricted", WORDS, at("16:00", "17:00"), note_takers=(GONE,)),),
    "plan-meeting.people": (PlanMeeting("restricted", WORDS, at("16:00", "17:00"), people=(GONE,)),),
    "propose-for-agreement.member": (
        ListSpeaker("words", GONE, "ru"), ProposeForAgreement("wording", "words", "host", GONE),
    ),
    "record-agreement.agreed_by": (TALKS, RecordAgreement("composition", "talks", "guest", agreed_by=GONE)),
    "record-agreement.member": (
        ListSpeaker("words", GONE, "ru"), RecordAgreement("wording", "words", "host", GONE),
    ),
    "record-announcement.member": (RecordAnnouncement({"en": "In autumn"}, member=GONE),),
    "record-figure.member": (RecordFigure("words", WORDS, QuantitySaid(Decimal(27)), "Speech", GONE),),
    "record-statement-text.member": (
        ListSpeaker("words", GONE, "ru"), RecordStatementText("words", GONE, "as-prepared", "ru", "Friends"),
    ),
    "record-note-answer.agreed_by": (
        DrawUpNote("list", WORDS, WORDS, "host", "guest", note="ours"), SendNote("ours", "1", DAY, "note-1"),
        RecordNoteAnswer("ours", agreed_by=GONE),
    ),
    "replace-member.by": (ReplaceMember("alim", GONE),),
    "seat-in-car.member": (SeatInCar("drive", GONE, 1),),
    "set-answer-deadline.member": (
        ListSpeaker("words", GONE, "ru"), SubmitForAgreement("wording", "words", "host", GONE),
        SetAnswerDeadline("wording", "words", "host", NOW, GONE),
    ),
    "stand-in-line.by": (StandInLine("steps", "tokayev", GONE),),
    "stand-in-line.member": (StandInLine("steps", GONE),),
    "submit-for-agreement.member": (
        ListSpeaker("words", GONE, "ru"), SubmitForAgreement("wording", "words", "host", GONE),
    ),
    "move-seats.members": (TALKS, MoveSeats("talks", (GONE,), "left")),
    "swap-seats.member": (TALKS, SwapSeats("talks", GONE, "alim")),
    "swap-seats.other": (TALKS, SwapSeats("talks", "alim", GONE)),
}  # fmt: skip
"""By the field that names somebody: the commands by which he is named, of whom something is touched when he goes."""

IN_AN_ORDER: dict[str, tuple[Command, ...]] = {
    "give-list-order.members": (GiveListOrder("guest", ("tokayev", GONE, INSTEAD)),),
    "place-in-line.after": (StandInLine("steps", GONE), PlaceInLine("steps", "tokayev", GONE)),
    "place-in-line.member": (StandInLine("steps", GONE), PlaceInLine("steps", GONE)),
    "place-member.after": (PlaceMember("alim", None, GONE),),
    "place-member.member": (PlaceMember(GONE, 1),),
    "place-participant.after": (TALKS, PlaceParticipant("talks", "alim", None, GONE)),
    "place-participant.member": (TALKS, PlaceParticipant("talks", GONE, 1)),
    "place-reporter.member": (AddAgendaPoint("talks", WORDS, (GONE,)),),
    "place-speaker.member": (ListSpeaker("words", GONE, "ru"),),
}
"""What gives somebody a place in an order, which closes up when he goes."""

SEEN: dict[str, tuple[Command, ...]] = {
    "mark-all-present.members": (),
    "mark-attendance.by": (MarkAttendance("arrival", "tokayev", "replaced", by=GONE),),
    "mark-attendance.member": (MarkAttendance("arrival", GONE, "present"),),
    "note-chairs.members": (),
    "note-presence.member": (),
    "record-person-present.instead_of": (),
    "record-unplanned.present": (),
}
"""What says that somebody was there: it is on record, and stays."""

OF_HIMSELF = {
    "change-member-spelling.member", "word-member-courtesy.member", "word-short-office.member",
    "adopt-holder.member", "adopt-wording.member", "bind-to-office.member", "categorise-member.member",
    "confirm-member.member", "identify-member.member", "note-acting.member", "note-languages.member",
    "rank-office.member", "record-representation.member", "reinstate-member.member", "rename-member.member",
    "replace-member.member", "restore-member.member", "retract-member.member", "return-to-rule.member",
    "retract-confirmation.member", "withdraw-member.member", "word-position.member",
}  # fmt: skip
"""What is said of nobody but himself: it goes with him."""

TAKING_OFF = {
    "approve.member", "cancel-badge.member", "leave-place-to-order.member", "leave-seats-to-rule.members",
    "relieve-interpreter.member",
    "restore-agreement.member", "return-participant-to-rule.member", "step-out-of-line.member",
    "retract-agreement.member", "retract-unequal-places.member", "take-from-car.member",
    "take-off-participant.member", "take-off-reporter.member", "take-off-speaker.member",
    "unpair-counterparts.member", "retract-mark.member", "retract-statement-text.member",
}  # fmt: skip
"""What undoes or confirms what another command has named him by."""

BY_WORDS = {"assign-officer.officer"}
"""Where somebody is named in words, so that no type tells it."""


def fields_naming_a_member() -> Iterator[str]:
    """Every field of a command about a visit that may hold the id of a member, as its type says."""
    for name, kind in COMMANDS.items():
        if kind in VISIT.commands and is_newest(kind):
            yield from _naming(name, inspect.type_info(kind))


def _naming(path: str, info: Any) -> Iterator[str]:
    if isinstance(info, inspect.Metadata):
        if info.extra is not None and "names" in info.extra:
            yield path
        info = info.type
    if isinstance(info, inspect.StructType):
        for field in info.fields:
            yield from _naming(f"{path}.{field.name}", field.type)
    elif isinstance(info, inspect.VarTupleType):
        yield from _naming(path, info.item_type)
    elif isinstance(info, inspect.UnionType):
        for kind in info.types:
            yield from _naming(path, kind)


def test_every_field_that_names_a_member_is_told_of() -> None:
    """It fails when a command is added of which the impact of a withdrawal does not know."""
    told = [*NAMING, *IN_AN_ORDER, *SEEN, *OF_HIMSELF, *TAKING_OFF]
    assert sorted({*told} - BY_WORDS) == sorted({*fields_naming_a_member()})
    assert len(told) == len({*told})


def stage() -> Scenario:
    """A visit with whatever may name somebody: talks, a call, words to the press, a signing, cars, a line."""
    scenario = Scenario(
        visit_opened(), principals(), member(GONE), member(INSTEAD), member("alim"), member("voice"),
        member("ushakov", "host"), meeting_planned("talks", people=("putin", "tokayev")),
        item_planned("call", at("10:00", "10:30")), item_planned("arrival", at("09:00", "09:20")),
        item_planned("words", at("18:00", "18:30"), "press-statements"), item_planned("deeds", at("17:00", "17:30")),
        item_planned("drive", at("08:00", "08:30"), "motorcade"),
    )  # fmt: skip
    for command in (
        ListParticipant("talks", "alim"), ListParticipant("talks", "voice", "interpreter"), SetTable("talks"),
        ListDocument("deeds", WORDS, "intergovernmental", document="deed"),
        FormMotorcade("drive", (CarAsked(1, "delegation", 4),)),
        DrawUpLine("arrival", "receiving", people=("tokayev",), line="steps"),
    ):  # fmt: skip
        scenario.when(command)
    return scenario


def ask(scenario: Scenario, commands: Iterable[Command], *, all_allowed: bool = True) -> None:
    for command in commands:
        scenario.when(command)
        assert scenario.refused is None or not all_allowed, f"{command}: {scenario.refused}"


def about(visit: Visit, member: str) -> list[Check]:
    """The checks that are about somebody: by his id, or by what he is called.

    That somebody was seen who is said not to come is no plan that could be mended: it is told as long as both stand.
    Nor are the words of a title written anew for the office: that they name him it is told until it does so.
    """
    words = visit.delegations.members[member].words
    plans = [each for each in check(visit) if each.code not in ("withdrawn-was-present", "title-names-gone")]
    return [each for each in plans if member in each.subjects or words in each.values.values()]


def naming(visit: Visit, member: str) -> Iterator[str]:
    """Where in what is still planned somebody is named, but for the place he was given in an order."""
    planned = {key: item for key, item in visit.programme.items.items() if item.status == "planned"}
    kept = (planned, visit.lines, visit.documents, visit.delegations.principals)
    yield from _paths(msgspec.to_builtins(kept, enc_hook=vars), member, "")


def _paths(value: Any, member: str, path: str) -> Iterator[str]:
    if path.endswith("/places"):
        return
    if isinstance(value, dict):
        for key, inside in value.items():
            yield from _paths([key, inside], member, f"{path}/{key}")
    elif isinstance(value, list | tuple):
        for inside in value:
            yield from _paths(inside, member, path)
    elif value == member:
        yield path


def goes(visit: Visit, member: str, by: str | None = None) -> list[Command]:
    """All that is recorded when somebody goes with what is proposed."""
    act = ReplaceMember(member, by) if by is not None else WithdrawMember(member)
    return [*decided(impact_of(visit, member, by), {}), act]


@pytest.mark.parametrize("by", [None, INSTEAD], ids=["gone", "replaced"])
@pytest.mark.parametrize("field", [*NAMING, *IN_AN_ORDER, *SEEN])
def test_who_goes_with_what_is_proposed_leaves_no_check(field: str, by: str | None) -> None:
    scenario = stage()
    ask(scenario, {**NAMING, **IN_AN_ORDER, **SEEN}[field])
    if field in NAMING:
        assert impact_of(scenario.visit, GONE), "what names him is not shown"
    ask(scenario, goes(scenario.visit, GONE, by))
    assert about(scenario.visit, GONE) == []
    assert [*naming(scenario.visit, GONE)] == []
    left = impact_of(scenario.visit, GONE)
    assert [each.key for each in left if len(each.dispositions) > 1] == []


def test_what_is_kept_is_found_by_a_check() -> None:
    """What is not taken off is told of by a check: the test above would see what the impact forgets."""
    scenario = stage()
    ask(scenario, (*NAMING["list-participant.member"], WithdrawMember(GONE)))
    assert [each.code for each in about(scenario.visit, GONE)] == ["withdrawn-still-listed"]


@tries(20)
@given(
    st.lists(st.sampled_from([*NAMING, *IN_AN_ORDER, *SEEN]), min_size=2, max_size=12), st.sampled_from([None, INSTEAD])
)
def test_who_is_named_by_many_leaves_no_check(fields: list[str], by: str | None) -> None:
    scenario = stage()
    for field in fields:
        ask(scenario, {**NAMING, **IN_AN_ORDER, **SEEN}[field], all_allowed=False)
    ask(scenario, goes(scenario.visit, GONE, by))
    assert about(scenario.visit, GONE) == []


@tries(20)
@given(histories(), st.sampled_from(["putin", "ushakov", "tokayev", "abayev"]))
def test_in_any_history_who_goes_leaves_no_check(history: tuple[Command, ...], gone: str) -> None:
    """What is proposed can always be recorded, whatever came before."""
    scenario = Scenario()
    ask(scenario, history)
    visit, known = scenario.visit, scenario.visit.delegations.members.get(gone)
    if known is None or not known.travels or visit.cancelled or visit.closed:
        return
    ask(scenario, goes(visit, gone))
    # By his id: in these histories offices and items are called alike.
    assert [each for each in about(visit, gone) if gone in each.subjects] == []
