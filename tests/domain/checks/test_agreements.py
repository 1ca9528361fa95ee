"""What the sides have not answered, what nobody has approved: pressing from the day before (protocol 4.5)."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from domain.agreement.agreement import (
    AgreementApproved,
    Approve,
    IssuedBeforeApproval,
    RecordAgreement,
    SubmitForAgreement,
)
from domain.agreement.answer_deadline import AnswerDeadlineSet
from domain.checks.check import Check
from domain.checks.rules import check
from domain.core.message import Command, Event
from domain.programme.arrangements import ItemRetitled
from domain.programme.moving import ItemMoved
from domain.visit.closing import VisitCancelled
from tests.domain.facts import (
    DAY,
    agreed,
    at,
    cancelled,
    instant,
    item_planned,
    meeting_planned,
    member,
    planned,
    principals,
    speaker,
    started,
    submitted,
    text_recorded,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

EVE = DAY - timedelta(days=1)
TALKS = meeting_planned("talks", people=("putin", "tokayev"))
SPEECH = (
    item_planned("statements", kind="press-statements"), speaker("statements", "putin"),
    text_recorded("statements", "putin"),
)  # fmt: skip
ASKED = submitted("wording", "statements", "host", "putin")
APPROVED = AgreementApproved("wording", "statements", "host", "putin", "")


def checks_of(code: str, *facts: Facts) -> list[Check]:
    visit = Scenario(visit_opened(), principals(), *facts).visit
    return [each for each in check(visit) if each.code == code]


def told(code: str, *facts: Facts) -> list[tuple[tuple[str, ...], object]]:
    """The subjects of the findings of that code, each with the state that leaves something to do."""
    return [(each.subjects, each.values.get("state")) for each in checks_of(code, *facts)]


def test_by_the_day_before_a_side_has_answered() -> None:
    asked = submitted("composition", "talks")
    waits = ("talks", "composition", "guest")
    assert told("answer-overdue", TALKS, asked) == [(waits, "submitted")]
    assert told("answer-overdue", TALKS, asked, agreed("composition", "talks")) == []
    (found,) = checks_of("answer-overdue", TALKS, asked)
    assert (found.since, found.level) == (EVE, "before-release")
    assert [fix.command for fix in found.fixes] == [RecordAgreement, SubmitForAgreement]
    assert found.fixes[0].fields == {"aspect": "composition", "subject": "talks", "side": "guest"}


def test_an_answer_that_has_a_deadline_is_overdue_from_its_day_on() -> None:
    # 22:30 UTC is half past one of the next day in Moscow.
    until = AnswerDeadlineSet("composition", "talks", "guest", None, instant("22:30", date(2025, 11, 5)))
    (found,) = checks_of("answer-overdue", TALKS, submitted("composition", "talks"), until)
    assert found.since == date(2025, 11, 6)
    listing = AnswerDeadlineSet("list", "guest", "host", None, instant("12:00", date(2025, 11, 5)))
    (found,) = checks_of("list-answer-overdue", submitted("list", "guest", "host"), listing)
    assert found.since == date(2025, 11, 5)


def test_what_was_agreed_and_changed_since_waits_again() -> None:
    facts = (TALKS, submitted("item", "talks"), agreed("item", "talks"))
    later = ItemMoved("talks", planned(at("16:00", "17:00")))
    assert told("answer-overdue", *facts, later) == [(("talks", "item", "guest"), "changed")]
    back = ItemMoved("talks", planned(at("14:00", "15:00")))
    assert told("answer-overdue", *facts, later, back) == []


@pytest.mark.parametrize("over", [cancelled("talks"), started("talks"), VisitCancelled()])
def test_nobody_is_asked_about_what_is_not_to_come(over: Event) -> None:
    assert told("answer-overdue", TALKS, submitted("item", "talks"), over) == []


def test_a_list_is_answered_by_the_day_before_the_visit() -> None:
    asked = submitted("list", "guest", "host")
    assert told("list-answer-overdue", asked) == [(("guest", "list", "host"), "submitted")]
    assert checks_of("list-answer-overdue", asked)[0].since == date(2025, 11, 10)
    assert told("list-answer-overdue", asked, agreed("list", "guest", "host")) == []
    both = (asked, agreed("list", "guest", "host"), member("abayev"))
    assert told("list-answer-overdue", *both) == [(("guest", "list", "host"), "changed")]
    assert told("answer-overdue", asked) == []


def test_what_was_issued_at_night_is_approved_when_that_is_due() -> None:
    # 22:30 UTC is half past one of the next day in Moscow.
    at_once = IssuedBeforeApproval("composition", "talks", "host", None, instant("22:30", EVE))
    (found,) = checks_of("approval-overdue", TALKS, at_once)
    assert (found.subjects, found.since, found.level) == (("talks", "composition", "host"), DAY, "now")
    assert found.at == instant("22:30", EVE)
    assert (found.values["what"], found.fixes[0].command) == ({"en": "Talks"}, Approve)
    assert (
        checks_of("approval-overdue", TALKS, at_once, AgreementApproved("composition", "talks", "host", None, "")) == []
    )
    listing = IssuedBeforeApproval("list", "guest", "host", None, instant("22:30", EVE))
    (found,) = checks_of("approval-overdue", listing)
    assert found.values["what"] == {"en": "Kazakhstan"}


def test_a_prepared_statement_is_approved_for_the_side_of_its_speaker_by_the_day_before() -> None:
    """A public item has an approved text (protocol 8.6): that one was prepared is not enough."""
    of = ("statements", "putin")
    assert told("statement-not-approved", *SPEECH) == [(of, "unasked")]
    assert told("statement-not-approved", *SPEECH, ASKED) == [(of, "submitted")]
    assert told("statement-not-approved", *SPEECH, ASKED, APPROVED) == []
    other_side = (
        submitted("wording", "statements", "guest", "putin"),
        AgreementApproved("wording", "statements", "guest", "putin", ""),
    )
    assert told("statement-not-approved", *SPEECH, *other_side) == [(of, "unasked")]
    assert checks_of("statement-not-approved", *SPEECH)[0].since == EVE


def test_the_way_to_approval_begins_with_asking_for_it() -> None:
    def ways(*facts: Facts) -> list[type[Command]]:
        return [fix.command for each in checks_of("statement-not-approved", *SPEECH, *facts) for fix in each.fixes]

    assert ways() == [SubmitForAgreement]
    assert ways(ASKED) == [Approve]


def test_a_statement_changed_since_its_approval_is_approved_again() -> None:
    changed = text_recorded("statements", "putin", "Dear friends")
    assert told("statement-not-approved", *SPEECH, ASKED, APPROVED, changed) == [(("statements", "putin"), "changed")]
    retitled = ItemRetitled("statements", {"en": "Statements to the press"})
    assert told("statement-not-approved", *SPEECH, ASKED, APPROVED, retitled) == []


def test_without_a_prepared_text_there_is_nothing_to_approve() -> None:
    delivered = text_recorded("statements", "putin", stage="as-delivered")
    assert told("statement-not-approved", *SPEECH[:2], delivered) == []
