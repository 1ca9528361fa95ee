"""Checks of the evening before: unnamed, unconfirmed, without place, officer, speaker or text."""

from __future__ import annotations

from datetime import date

import pytest

from domain.checks.check import Check
from domain.checks.day import due
from domain.checks.rules import check, checker
from domain.core.message import Event
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.proposing import MemberProposed
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.contacts import OfficerAssigned, ResponsibleOfficer
from domain.programme.place import ItemPlaced
from domain.visit.closing import VisitCancelled, VisitClosed
from tests.domain.facts import (
    DAY,
    MOSCOW,
    at,
    cancelled,
    instant,
    item_planned,
    listed,
    meeting_planned,
    member,
    principals,
    speaker,
    started,
    text_recorded,
    visit_opened,
)
from tests.domain.scenario import Facts, Scenario

TALKS = meeting_planned("talks", people=("putin", "tokayev"))
UNNAMED = MemberProposed("deputy", "guest", {}, {"en": "Deputy Prime Minister"}, "official")
EVE = date(2025, 11, 11)


def checks_of(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code; Abayev is proposed for the guest's side."""
    visit = Scenario(visit_opened(), principals(), member("abayev"), *facts)
    return [each for each in check(visit.visit) if each.code == code]


def found(code: str, *facts: Facts) -> list[tuple[str, ...]]:
    """The subjects of those findings."""
    return [each.subjects for each in checks_of(code, *facts)]


def test_who_is_listed_has_no_name_yet() -> None:
    facts = (TALKS, UNNAMED, listed("talks", "deputy"))
    assert found("listed-not-named", *facts) == [("talks", "deputy")]
    assert found("listed-not-named", *facts, MemberWithdrawn("deputy")) == []
    assert found("listed-not-named", TALKS, listed("talks", "abayev")) == []


def test_who_sits_at_restricted_talks_is_confirmed_by_the_day_before() -> None:
    facts = (TALKS, listed("talks", "abayev"))
    assert found("unconfirmed-in-restricted", *facts) == [("talks", "abayev")]
    assert checks_of("unconfirmed-in-restricted", *facts)[0].since == EVE
    assert found("unconfirmed-in-restricted", *facts, MemberConfirmed("abayev")) == []
    wide = meeting_planned("wide", "expanded", people=("abayev",))
    assert found("unconfirmed-in-restricted", wide) == []


def test_an_item_has_its_place_by_the_day_before() -> None:
    nowhere = item_planned("wreath", at("10:00", day=DAY))
    assert found("item-without-place", nowhere) == [("wreath",)]
    assert checks_of("item-without-place", nowhere)[0].since == EVE
    assert found("item-without-place", nowhere, ItemPlaced("wreath", {"en": "Alexander Garden"})) == []
    assert found("item-without-place", item_planned("drive", kind="transfer")) == []
    assert found("item-without-place", nowhere, cancelled("wreath")) == []


def test_somebody_answers_for_an_item_by_the_day_before() -> None:
    facts = (item_planned("wreath"),)
    assert found("item-without-officer", *facts) == [("wreath",)]
    assert checks_of("item-without-officer", *facts)[0].since == EVE
    assert (
        found("item-without-officer", *facts, OfficerAssigned("wreath", ResponsibleOfficer("A. Serova", "", None)))
        == []
    )
    assert found("item-without-officer", *facts, started("wreath")) == []


def test_press_statements_have_a_speaker() -> None:
    statements = item_planned("statements", kind="press-statements")
    assert found("statements-without-speaker", statements) == [("statements",)]
    assert found("statements-without-speaker", statements, speaker("statements", "putin")) == []
    assert found("statements-without-speaker", item_planned("wreath")) == []


def test_what_is_said_in_public_has_a_text_by_the_day_before() -> None:
    facts = (item_planned("statements", kind="press-statements"), speaker("statements", "putin"))
    assert found("statement-without-text", *facts) == [("statements", "putin")]
    assert checks_of("statement-without-text", *facts)[0].since == EVE
    assert found("statement-without-text", *facts, text_recorded("statements", "putin")) == []
    at_talks = (item_planned("talks", kind="talks"), speaker("talks", "putin"))
    assert found("statement-without-text", *at_talks) == [], "who speaks at talks is asked for no text"
    toast = (item_planned("dinner", kind="meal"), speaker("dinner", "putin"))
    assert found("statement-without-text", *toast) == [("dinner", "putin")]
    delivered = text_recorded("statements", "putin", stage="as-delivered")
    assert found("statement-without-text", *facts, delivered) == [], "what was delivered is prepared no more"


NOT_READY = (TALKS, listed("talks", "abayev"), UNNAMED, listed("talks", "deputy"), item_planned("wreath"))


@pytest.mark.parametrize("over", [VisitCancelled(), VisitClosed()])
def test_nothing_is_made_ready_in_a_visit_that_was_cancelled_or_closed(over: Event) -> None:
    """What is not to take place needs no place, no officer and no confirmation (protocol 5.15)."""
    planned = Scenario(visit_opened(), principals(), member("abayev"), *NOT_READY)
    kept = checker(planned.visit)
    assert {"unconfirmed-in-restricted", "listed-not-named", "item-without-place"} <= {e.code for e in kept.checks}
    planned.given(over)
    found = check(planned.visit)
    assert found == kept.after(planned.visit, [over]).checks
    assert {each.code for each in found} <= {"closed-while-planned"}


def test_who_is_not_confirmed_is_told_once_at_a_time() -> None:
    """Until the evening before restricted talks it can wait for paper; from then on it is to be mended now."""
    facts = (TALKS, listed("talks", "abayev"))
    both = [*checks_of("listed-not-confirmed", *facts), *checks_of("unconfirmed-in-restricted", *facts)]
    assert [each.code for each in due(both, instant("20:59", date(2025, 11, 10)), MOSCOW)] == ["listed-not-confirmed"]
    assert [each.code for each in due(both, instant("21:00", date(2025, 11, 10)), MOSCOW)] == [
        "unconfirmed-in-restricted"
    ]
    wide = (meeting_planned("wide", "expanded", people=("abayev",)),)
    both = [*checks_of("listed-not-confirmed", *wide), *checks_of("unconfirmed-in-restricted", *wide)]
    assert [each.code for each in due(both, instant("09:00"), MOSCOW)] == ["listed-not-confirmed"]
