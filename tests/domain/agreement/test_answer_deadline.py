"""By when a side is to answer what was put to it (protocol 4.5)."""

from __future__ import annotations

from datetime import datetime

import pytest

from domain.agreement.agreement import AgreementTakenBack, RetractAgreement
from domain.agreement.answer_deadline import AnswerDeadlineSet, SetAnswerDeadline
from domain.agreement.matter import Matter, agreement_state
from tests.domain.facts import agreed, instant, item_planned, submitted
from tests.domain.scenario import Scenario

DUE = instant("15:00")
SET = AnswerDeadlineSet("item", "talks", "guest", None, DUE)


@pytest.fixture
def talks(visit: Scenario) -> Scenario:
    visit.given(item_planned("talks"), submitted("item", "talks"))
    return visit


def due(talks: Scenario) -> datetime | None:
    standing = agreement_state(talks.visit, Matter("item", "talks"), "guest")
    return standing.due if standing is not None else None


def test_a_side_is_given_until_when_to_answer(talks: Scenario) -> None:
    talks.when(SetAnswerDeadline("item", "talks", "guest", DUE))
    talks.then(SET)
    assert due(talks) == DUE
    talks.when(SetAnswerDeadline("item", "talks", "guest", DUE))
    talks.then_nothing()


def test_a_deadline_is_lifted(talks: Scenario) -> None:
    talks.given(SET)
    talks.when(SetAnswerDeadline("item", "talks", "guest"))
    talks.then(AnswerDeadlineSet("item", "talks", "guest", None, None))
    assert due(talks) is None


def test_a_deadline_goes_with_the_step_it_was_set_for(talks: Scenario) -> None:
    talks.given(SET, agreed("item", "talks"))
    assert due(talks) is None
    talks.when(RetractAgreement("item", "talks", "guest"))
    talks.then(AgreementTakenBack("item", "talks", "guest", None))
    assert due(talks) == DUE


def test_only_who_was_asked_is_given_a_deadline(talks: Scenario) -> None:
    talks.when(SetAnswerDeadline("item", "nothing", "guest", DUE))
    talks.then_refused("unknown-subject", "subject")
    talks.when(SetAnswerDeadline("item", "talks", "guest", DUE, "putin"))
    talks.then_refused("not-a-statement", "member")
    talks.when(SetAnswerDeadline("wording", "talks", "guest", DUE, "putin"))
    talks.then_refused("not-a-speaker", "member")
    talks.when(SetAnswerDeadline("item", "talks", "host", DUE))
    talks.then_refused("nothing-asked", "subject")
    talks.given(agreed("item", "talks"))
    talks.when(SetAnswerDeadline("item", "talks", "guest", DUE))
    talks.then_refused("nothing-asked", "subject")


def test_a_deadline_is_an_instant_of_the_calendar(talks: Scenario) -> None:
    talks.when(SetAnswerDeadline("item", "talks", "guest", datetime(2025, 11, 12, 15)))
    talks.then_refused("time-without-zone", "due")
    talks.when(SetAnswerDeadline("item", "talks", "guest", instant("15:00").replace(year=1800)))
    talks.then_refused("day-out-of-range", "due")


def test_a_deadline_is_of_its_matter_and_told_by_its_title(talks: Scenario) -> None:
    of_one = AnswerDeadlineSet("wording", "talks", "guest", "putin", DUE)
    assert SET.touches() == {("talks", "agreement/item/guest")}
    assert of_one.touches() == {("talks", "agreement/wording/putin/guest")}
    assert SET.journal_values(talks.visit) == {"subject": talks.visit.programme.items["talks"].title}
    assert AnswerDeadlineSet("list", "guest", "host", None, DUE).journal_values(talks.visit) == {"subject": "guest"}
