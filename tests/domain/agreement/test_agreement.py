"""Agreed by whom: every matter has its state per side; a later change says who must agree again (protocol 4.1, 4.2)."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest

from domain.agreement.agreement import (
    AgreementApproved,
    AgreementProposed,
    AgreementReached,
    AgreementReachedInWords,
    AgreementRestored,
    AgreementSubmitted,
    AgreementTakenBack,
    Approve,
    IssueBeforeApproval,
    IssuedBeforeApproval,
    ProposeForAgreement,
    RecordAgreement,
    RestoreAgreement,
    RetractAgreement,
    SubmitForAgreement,
)
from domain.agreement.matter import Matter, agreement_state, has_changed, least_settled
from domain.core.message import Event
from domain.core.problem import Refused
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberRenamed
from domain.delegation.precedence import MemberPlaced
from domain.delegation.proposing import MemberProposalRetracted
from domain.delegation.replacement import MemberWithdrawn
from domain.delegation.voice import Voice
from domain.documents.document_listing import DocumentRestored, DocumentRetracted
from domain.documents.document_terms import DocumentPlaced, DocumentTermsSettled
from domain.office import Office
from domain.programme.arrangements import ItemDescribed
from domain.programme.meeting import ParticipantTakenOff
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.record.request import Request
from tests.domain.conftest import OpenOffice
from tests.domain.facts import (
    agreed,
    at,
    cancelled,
    document,
    instant,
    item_planned,
    listed,
    marked,
    meeting_planned,
    member,
    planned,
    retracted,
    signs,
    speaker,
    started,
    submitted,
    swapped,
    table_set,
    text_recorded,
)
from tests.domain.requests import REFERENCE, plan_item, propose_member
from tests.domain.scenario import NOW, Scenario

PLAN, COMPOSITION, LIST = Matter("item", "talks"), Matter("composition", "talks"), Matter("list", "guest")
SEATING = Matter("seating", "talks")
TEXT = Matter("wording", "statements", "putin")


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    """Talks with three people, press statements with a speaker, a guest member to change."""
    visit.given(
        member("abayev"), meeting_planned("talks", people=("putin", "tokayev", "abayev")), item_planned("statements"),
        speaker("statements", "putin"),
    )  # fmt: skip
    return visit


def changed(talks: Scenario, matter: Matter, side: str = "guest") -> bool:
    """Whether a matter changed since a side last took a step on it."""
    standing = agreement_state(talks.visit, matter, side)
    assert standing is not None
    return has_changed(talks.visit, matter, standing)


def test_what_is_proposed_is_submitted_and_agreed(talks: Scenario) -> None:
    talks.when(ProposeForAgreement("item", "talks", "guest"))
    talks.then(AgreementProposed("item", "talks", "guest", None))
    talks.when(SubmitForAgreement("item", "talks", "guest"))
    talks.then(AgreementSubmitted("item", "talks", "guest", None))
    talks.when(RecordAgreement("item", "talks", "guest", who="D. Abayev"))
    talks.then(AgreementReached("item", "talks", "guest", None, Voice("D. Abayev", None)))
    standing = agreement_state(talks.visit, PLAN, "guest")
    assert standing is not None
    assert (standing.state, standing.who, changed(talks, PLAN)) == ("agreed", "D. Abayev", False)
    assert standing.entry == talks.visit.entries
    assert agreement_state(talks.visit, PLAN, "host") is None


def test_a_member_agrees(talks: Scenario) -> None:
    talks.when(RecordAgreement("item", "talks", "guest", agreed_by="tokayev"))
    talks.then(AgreementReached("item", "talks", "guest", None, Voice("", "tokayev")))
    reached = talks.recorded[0]
    assert reached.journal_values(talks.visit)["who"] == talks.visit.delegations.members["tokayev"].words
    standing = agreement_state(talks.visit, PLAN, "guest")
    assert standing is not None
    assert (standing.who, standing.by) == ("", "tokayev")


def test_who_agreed_is_said_once(talks: Scenario) -> None:
    talks.when(RecordAgreement("item", "talks", "guest", who="D. Abayev", agreed_by="tokayev"))
    talks.then_refused("words-and-member", "agreed_by")


def test_nobody_unknown_agreed(talks: Scenario) -> None:
    talks.when(RecordAgreement("item", "talks", "guest", agreed_by="nobody"))
    talks.then_refused("unknown-member", "agreed_by")


def test_an_agreement_of_old_is_read_as_it_was_meant() -> None:
    old = AgreementReachedInWords("item", "talks", "guest", None, "D. Abayev")
    assert old.upcast() == AgreementReached("item", "talks", "guest", None, Voice("D. Abayev", None))


def test_what_stands_so_already_is_not_recorded_again(talks: Scenario) -> None:
    talks.given(submitted("item", "talks"))
    talks.when(SubmitForAgreement("item", "talks", "guest"))
    talks.then_nothing()
    talks.when(ProposeForAgreement("item", "talks", "guest"))
    talks.then_nothing()


def test_what_a_side_agreed_to_is_not_put_to_it_again(talks: Scenario) -> None:
    talks.given(agreed("item", "talks"))
    talks.when(ProposeForAgreement("item", "talks", "guest"))
    talks.then_refused("already-agreed", "subject")
    talks.when(SubmitForAgreement("item", "talks", "guest"))
    talks.then_refused("already-agreed", "subject")
    talks.when(RecordAgreement("item", "talks", "guest"))
    talks.then_refused("already-agreed", "subject")


def test_what_changed_since_is_submitted_again(talks: Scenario) -> None:
    talks.given(agreed("item", "talks"), ItemPlaced("talks", {"en": "Green Room"}))
    talks.when(SubmitForAgreement("item", "talks", "guest"))
    talks.then(submitted("item", "talks"))


@pytest.mark.parametrize(
    ("matter", "change"),
    [
        (PLAN, ItemMoved("talks", planned(at("16:00")))),
        (PLAN, ItemPlaced("talks", {"en": "Green Room"})),
        (PLAN, cancelled("talks")),
        (PLAN, retracted("talks")),
        (COMPOSITION, ParticipantTakenOff("talks", "abayev")),
        (COMPOSITION, listed("talks", "abayev", "interpreter")),
        (COMPOSITION, MemberWithdrawn("abayev")),
        (SEATING, table_set("talks")),
        (SEATING, swapped("talks", "tokayev", "abayev")),
        (SEATING, MemberWithdrawn("abayev")),
        (SEATING, ParticipantTakenOff("talks", "abayev")),
        (LIST, member("karin")),
        (LIST, MemberRenamed("abayev", {})),
        (LIST, MemberConfirmed("abayev")),
        (LIST, MemberPlaced("abayev", 1)),
        (LIST, MemberProposalRetracted("abayev")),
        (TEXT, text_recorded("statements", "putin")),
        (Matter("wording", "talks"), ItemDescribed("talks", {"en": "Toasts after the main course"})),
    ],
)
def test_a_later_change_drops_it_to_changed_since(talks: Scenario, matter: Matter, change: Event) -> None:
    talks.given(AgreementReached(matter.aspect, matter.subject, "guest", matter.member, Voice("", None)))
    talks.given(MemberRenamed("putin", {}))
    assert not changed(talks, matter)
    talks.given(change)
    assert changed(talks, matter)


@pytest.mark.parametrize(
    ("matter", "other"),
    [
        (PLAN, listed("talks", "abayev", "interpreter")),
        (PLAN, ItemMoved("statements", planned(at("16:00")))),
        (COMPOSITION, ItemMoved("talks", planned(at("16:00")))),
        (COMPOSITION, MemberRenamed("abayev", {})),
        (COMPOSITION, started("talks")),
        (COMPOSITION, marked("talks", "abayev")),
        (LIST, member("ushakov", "host")),
        (TEXT, text_recorded("statements", "putin", stage="as-delivered")),
        (PLAN, submitted("composition", "talks")),
    ],
)
def test_what_is_about_something_else_leaves_it_agreed(talks: Scenario, matter: Matter, other: Event) -> None:
    talks.given(AgreementReached(matter.aspect, matter.subject, "guest", matter.member, Voice("", None)), other)
    assert not changed(talks, matter)


def test_what_comes_back_to_what_was_agreed_is_agreed_again(talks: Scenario) -> None:
    before = talks.visit.programme.items["talks"].planned
    assert before is not None
    talks.given(agreed("item", "talks"), ItemMoved("talks", planned(at("16:00"))), ItemMoved("talks", before))
    assert not changed(talks, PLAN)


def test_each_side_stands_to_it_on_its_own(talks: Scenario) -> None:
    talks.given(agreed("item", "talks"), ItemMoved("talks", planned(at("16:00"))), agreed("item", "talks", "host"))
    assert {side: changed(talks, PLAN, side) for side in ("guest", "host")} == {"guest": True, "host": False}


COMMANDS = (ProposeForAgreement, SubmitForAgreement, RecordAgreement, Approve, IssueBeforeApproval)


def propose(aspect: str, subject: str, by: str | None = None) -> ProposeForAgreement:
    return ProposeForAgreement(aspect, subject, "guest", member=by)  # type: ignore[arg-type]


def submit(aspect: str, subject: str, by: str | None = None) -> SubmitForAgreement:
    return SubmitForAgreement(aspect, subject, "guest", member=by)  # type: ignore[arg-type]


def record(aspect: str, subject: str, by: str | None = None) -> RecordAgreement:
    return RecordAgreement(aspect, subject, "guest", member=by)  # type: ignore[arg-type]


def approve(aspect: str, subject: str, by: str | None = None) -> Approve:
    return Approve(aspect, subject, "guest", member=by)  # type: ignore[arg-type]


def issue(aspect: str, subject: str, by: str | None = None) -> IssueBeforeApproval:
    return IssueBeforeApproval(aspect, subject, "guest", member=by)  # type: ignore[arg-type]


@pytest.mark.parametrize(("aspect", "subject"), [("item", "lunch"), ("list", "talks"), ("seating", "guest")])
def test_only_what_there_is_can_be_agreed(talks: Scenario, aspect: str, subject: str) -> None:
    talks.when(propose(aspect, subject))
    talks.then_refused("unknown-subject", "subject")
    talks.when(submit(aspect, subject))
    talks.then_refused("unknown-subject", "subject")
    talks.when(record(aspect, subject))
    talks.then_refused("unknown-subject", "subject")
    talks.when(approve(aspect, subject))
    talks.then_refused("unknown-subject", "subject")
    talks.when(issue(aspect, subject))
    talks.then_refused("unknown-subject", "subject")


def test_only_statements_are_agreed_speaker_by_speaker(talks: Scenario) -> None:
    talks.when(propose("composition", "statements", "putin"))
    talks.then_refused("not-a-statement", "member")
    talks.when(submit("composition", "statements", "putin"))
    talks.then_refused("not-a-statement", "member")
    talks.when(record("composition", "statements", "putin"))
    talks.then_refused("not-a-statement", "member")
    talks.when(approve("composition", "statements", "putin"))
    talks.then_refused("not-a-statement", "member")
    talks.when(issue("composition", "statements", "putin"))
    talks.then_refused("not-a-statement", "member")


def test_a_statement_is_that_of_a_speaker(talks: Scenario) -> None:
    talks.when(propose("wording", "statements", "abayev"))
    talks.then_refused("not-a-speaker", "member")
    talks.when(submit("wording", "statements", "abayev"))
    talks.then_refused("not-a-speaker", "member")
    talks.when(record("wording", "statements", "abayev"))
    talks.then_refused("not-a-speaker", "member")
    talks.when(approve("wording", "statements", "abayev"))
    talks.then_refused("not-a-speaker", "member")
    talks.when(issue("wording", "statements", "abayev"))
    talks.then_refused("not-a-speaker", "member")


def test_approval_follows_a_submission(talks: Scenario) -> None:
    talks.when(Approve("item", "talks", "guest"))
    talks.then_refused("not-submitted", "subject")
    talks.given(AgreementProposed("item", "talks", "guest", None))
    talks.when(Approve("item", "talks", "guest"))
    talks.then_refused("not-submitted", "subject")
    talks.given(submitted("item", "talks"))
    talks.when(Approve("item", "talks", "guest", edition="3"))
    talks.then(AgreementApproved("item", "talks", "guest", None, "3"))
    talks.when(Approve("item", "talks", "guest", edition="3"))
    talks.then_nothing()


def test_an_approval_says_as_of_which_entry_it_is(talks: Scenario) -> None:
    """Without an edition it is that entry that was approved."""
    talks.given(submitted("item", "talks"), AgreementApproved("item", "talks", "guest", None, ""))
    standing = talks.visit.agreements[PLAN]["guest"].steps[-1]
    assert (standing.state, standing.entry) == ("approved", talks.visit.entries)


def test_at_night_it_is_issued_at_once_and_the_approval_is_pending(talks: Scenario) -> None:
    """The approval follows within a set time (protocol 4.4)."""
    talks.when(IssueBeforeApproval("item", "talks", "guest"))
    talks.then(IssuedBeforeApproval("item", "talks", "guest", None, instant("21:00")))
    assert instant("09:00") == NOW


def test_what_is_approved_needs_no_haste(talks: Scenario) -> None:
    talks.given(submitted("item", "talks"), AgreementApproved("item", "talks", "guest", None, ""))
    talks.when(IssueBeforeApproval("item", "talks", "guest"))
    talks.then_refused("already-approved", "subject")
    talks.given(ItemMoved("talks", planned(at("16:00"))))
    talks.when(IssueBeforeApproval("item", "talks", "guest", due=datetime(2025, 11, 13, 8, 0)))
    talks.then_refused("time-without-zone", "due")


def test_a_step_recorded_by_mistake_is_taken_back_and_restored(talks: Scenario) -> None:
    talks.given(submitted("item", "talks"), agreed("item", "talks"), ItemMoved("talks", planned(at("16:00"))))
    talks.when(RetractAgreement("item", "talks", "guest"))
    talks.then(AgreementTakenBack("item", "talks", "guest", None))
    standing = agreement_state(talks.visit, PLAN, "guest")
    assert standing is not None
    assert (standing.state, changed(talks, PLAN)) == ("submitted", True)
    talks.when(RestoreAgreement("item", "talks", "guest"))
    talks.then(AgreementRestored("item", "talks", "guest", None))


def test_a_step_stands_since_its_own_entry(talks: Scenario) -> None:
    for step in (
        AgreementProposed("item", "talks", "guest", None),
        submitted("item", "talks"),
        agreed("item", "talks"),
        IssuedBeforeApproval("item", "talks", "guest", None, instant("21:00")),
    ):
        talks.given(step)
        standing = agreement_state(talks.visit, PLAN, "guest")
        assert standing is not None
        assert standing.entry == talks.visit.entries


def test_the_journal_tells_of_what_a_step_is_and_what_stands_again(talks: Scenario) -> None:
    title = talks.visit.programme.items["talks"].title
    talks.given(submitted("item", "talks"), agreed("item", "talks"))
    assert submitted("item", "talks").journal_values(talks.visit) == {"subject": title}
    assert submitted("list", "guest").journal_values(talks.visit) == {"subject": "guest"}
    talks.given(*[AgreementTakenBack("item", "talks", "guest", None)] * 2)
    restored = AgreementRestored("item", "talks", "guest", None)
    assert restored.journal_values(talks.visit) == {"subject": title, "state": "submitted"}


def test_texts_of_two_speakers_are_two_matters_to_whoever_records_at_once() -> None:
    of_all, of_one = submitted("wording", "statements"), submitted("wording", "statements", member="putin")
    assert of_all.touches() == {("statements", "agreement/wording/guest")}
    assert of_one.touches() == {("statements", "agreement/wording/putin/guest")}


def test_who_approves_reviews_what_was_put_of_this_matter_to_this_side(talks: Scenario) -> None:
    reviewed = Approve("item", "talks", "guest").reviewed()
    assert reviewed(talks.visit, submitted("item", "talks")) == "submitted"
    assert reviewed(talks.visit, submitted("list", "guest")) == ""
    assert reviewed(talks.visit, submitted("item", "statements", "host")) == ""


def test_only_what_was_recorded_is_taken_back_or_restored(talks: Scenario) -> None:
    talks.when(RetractAgreement("item", "talks", "guest"))
    talks.then_refused("nothing-to-take-back", "subject")
    talks.given(
        submitted("item", "talks"), AgreementTakenBack("item", "talks", "guest", None), submitted("item", "talks")
    )
    talks.when(RestoreAgreement("item", "talks", "guest"))
    talks.then_refused("nothing-to-restore", "subject")


SUBMIT = SubmitForAgreement("list", "guest", "host")
APPROVE = Approve("list", "guest", "host")


def asked(command: SubmitForAgreement | Approve) -> Request:
    return Request(command=command, visit=REFERENCE)


def test_who_submitted_does_not_approve(office: Office, open_office: OpenOffice) -> None:
    """Approval needs two different logins (protocol 4.3)."""
    open_office(name="zhanna").record(propose_member("abayev"))
    office.record(asked(SUBMIT))
    with pytest.raises(Refused, match="second-login-needed") as refused:
        office.record(asked(APPROVE))
    assert refused.value.values == {"author": "aigerim", "entry": 3}
    open_office(name="daniyar").record(asked(APPROVE))


def test_who_changed_it_last_does_not_approve(office: Office, open_office: OpenOffice) -> None:
    second = open_office(name="zhanna")
    second.record(propose_member("abayev"))
    office.record(asked(SUBMIT))
    with pytest.raises(Refused, match="second-login-needed"):
        second.record(asked(APPROVE))
    office.record(propose_member("karin"))
    second.record(plan_item("lunch"), asked(APPROVE))


def test_nobody_changes_and_approves_in_one_save(office: Office, open_office: OpenOffice) -> None:
    office.record(asked(SUBMIT))
    with pytest.raises(Refused, match="second-login-needed"):
        open_office(name="zhanna").record(propose_member("abayev"), asked(APPROVE))


def test_the_least_settled_aspect_counts_for_an_item(talks: Scenario) -> None:
    talks.given(agreed("item", "talks"), submitted("composition", "talks"), agreed("seating", "talks", "host"))
    assert least_settled(talks.visit, "talks") == {"guest": "submitted", "host": "agreed"}
    talks.given(ItemPlaced("talks", {"en": "Green Room"}))
    assert least_settled(talks.visit, "talks") == {"guest": "changed", "host": "agreed"}
    assert least_settled(talks.visit, "statements") == {}


def test_the_text_of_a_document_is_agreed_until_it_changes(talks: Scenario) -> None:
    """Every wording has a state per side; a later change says who must agree again (protocol 4.2)."""
    talks.given(document("transit", "talks"))
    talks.when(RecordAgreement("wording", "transit", "guest", who="D. Abayev"))
    talks.then(AgreementReached("wording", "transit", "guest", None, Voice("D. Abayev", None)))
    assert least_settled(talks.visit, "transit") == {"guest": "agreed"}
    talks.given(signs("transit", "abayev"), DocumentPlaced("transit", 1))
    assert least_settled(talks.visit, "transit") == {"guest": "agreed"}
    talks.given(DocumentTermsSettled("transit", ("kk", "ru"), None, 1, True, {}, {}))
    assert least_settled(talks.visit, "transit") == {"guest": "changed"}


@pytest.mark.parametrize("aspect", ["item", "composition", "seating", "list"])
def test_of_a_document_nothing_but_its_text_is_agreed(talks: Scenario, aspect: Any) -> None:
    talks.given(document("transit", "talks"))
    talks.when(ProposeForAgreement(aspect, "transit", "guest"))
    talks.then_refused("unknown-subject", "subject")


def test_the_text_of_a_document_taken_back_is_no_matter(talks: Scenario) -> None:
    talks.given(document("transit", "talks"), DocumentRetracted("transit"))
    talks.when(ProposeForAgreement("wording", "transit", "guest"))
    talks.then_refused("unknown-subject", "subject")
    talks.given(DocumentRestored("transit"))
    talks.when(ProposeForAgreement("wording", "transit", "guest", "putin"))
    talks.then_refused("not-a-statement", "member")
