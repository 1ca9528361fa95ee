"""The register of what changed after a list was closed."""

from __future__ import annotations

from datetime import datetime, timedelta
from uuid import UUID

from domain.core.message import Event
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.list_closing import ListClosed, ListReopened
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.proposing import MemberProposalRetracted
from domain.delegation.replacement import MemberWithdrawn
from domain.projections.history import history
from domain.projections.late_changes import late_changes
from domain.record.entry import Entry
from domain.visit.visit import Visit
from tests.domain.facts import member, principals, visit_opened
from tests.domain.scenario import NOW, fold

DEADLINE = NOW - timedelta(hours=1)
BEFORE, AFTER = DEADLINE - timedelta(hours=1), NOW

Told = tuple[Event, datetime] | tuple[Event, datetime, datetime]
"""An event, when it was recorded, and since when it holds if that is told."""


def late(*told: Told, side: str | None = None) -> list[str]:
    """The topics of the late changes, once the principals stand on their lists in time."""
    early: list[Told] = [(event, BEFORE) for event in (visit_opened(), *principals())]
    entries = [
        Entry(
            UUID(int=0), number, each[0], "aigerim", "desk", each[1], recorded_at=each[1],
            effective_at=each[2] if len(each) == 3 else None,
        )
        for number, each in enumerate([*early, *told], 1)
    ]  # fmt: skip
    visit: Visit = fold(entry.event for entry in entries)
    return [row.topic for row in late_changes(visit, history(entries), side)]


def test_what_came_after_the_deadline_is_late() -> None:
    assert late((ListClosed("guest", DEADLINE), BEFORE), (member("abayev"), BEFORE), (member("karin"), AFTER)) == [
        "member.proposed"
    ]


def test_the_deadline_may_be_noted_afterwards() -> None:
    assert late((member("karin"), AFTER), (ListClosed("guest", DEADLINE), AFTER)) == ["member.proposed"]


def test_when_a_change_came_counts_rather_than_when_it_was_recorded() -> None:
    assert late((ListClosed("guest", DEADLINE), BEFORE), (member("karin"), AFTER, BEFORE)) == []


def test_names_offices_and_withdrawals_are_changes_and_confirmations_are_not() -> None:
    reworded = MemberPositionWorded("tokayev", {"en": "Head of State"})
    changes: list[Told] = [(reworded, AFTER), (MemberConfirmed("tokayev"), AFTER), (MemberWithdrawn("tokayev"), AFTER)]
    assert late((ListClosed("guest", DEADLINE), BEFORE), *changes) == ["member.position-worded", "member.withdrawn"]


def test_each_side_has_its_own_deadline() -> None:
    both: list[Told] = [(member("karin"), AFTER), (member("kostin", "host"), AFTER)]
    assert late((ListClosed("guest", DEADLINE), BEFORE), *both) == ["member.proposed"]
    assert late((ListClosed("guest", DEADLINE), BEFORE), *both, side="host") == []


def test_a_list_reopened_has_no_late_changes() -> None:
    assert late((ListClosed("guest", DEADLINE), BEFORE), (member("karin"), AFTER), (ListReopened("guest"), AFTER)) == []


def test_a_proposal_taken_back_as_a_mistake_was_never_late() -> None:
    mistake: list[Told] = [(member("karin"), AFTER), (MemberProposalRetracted("karin"), AFTER)]
    assert late((ListClosed("guest", DEADLINE), BEFORE), *mistake) == []
