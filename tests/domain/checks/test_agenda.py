"""Checks of the agenda: who reports comes, and is on the list."""

from __future__ import annotations

from domain.checks.check import Check
from domain.checks.rules import check
from domain.delegation.replacement import MemberWithdrawn
from domain.programme.agenda import AgendaPointRetracted
from domain.programme.meeting import ListParticipant
from domain.programme.reporting import NameReporter, TakeOffReporter
from tests.domain.facts import cancelled, listed, meeting_planned, member, point, principals, reports, visit_opened
from tests.domain.scenario import Facts, Scenario


def found(code: str, *facts: Facts) -> list[Check]:
    """The findings of that code at talks on transit, on which a guest reports."""
    talks = (meeting_planned("talks"), point("transit"), reports("transit", "abayev"))
    visit = Scenario(visit_opened(), principals(), member("abayev"), member("karin"), *talks, *facts)
    return [each for each in check(visit.visit) if each.code == code]


def test_who_no_longer_comes_reports_on_nothing() -> None:
    [gone] = found("reporter-will-not-come", MemberWithdrawn("abayev"))
    assert gone.subjects == ("talks", "abayev", "transit")
    assert [fix.command for fix in gone.fixes] == [TakeOffReporter, NameReporter]
    assert found("reporter-will-not-come") == []
    assert found("reporter-will-not-come", MemberWithdrawn("abayev"), cancelled("talks")) == []
    assert found("reporter-will-not-come", MemberWithdrawn("abayev"), AgendaPointRetracted("talks", "transit")) == []


def test_who_reports_is_in_the_room() -> None:
    [absent] = found("reporter-not-listed", listed("talks", "karin"))
    assert absent.subjects == ("talks", "abayev", "transit")
    assert absent.fixes[0].command == ListParticipant
    assert absent.fixes[0].fields == {"item": "talks", "member": "abayev"}
    assert found("reporter-not-listed") == [], "nobody of his side is listed yet"
    assert found("reporter-not-listed", listed("talks", "putin")) == []
    assert found("reporter-not-listed", listed("talks", "karin"), listed("talks", "abayev")) == []
    assert found("reporter-not-listed", listed("talks", "karin"), reports("transit", "tokayev")) == [absent], (
        "who leads his side is in the room"
    )
