"""What the house is told on the sheet of changes of members and documents."""

from __future__ import annotations

import pytest

from domain.core.problem import Refused
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberPositionWorded
from domain.delegation.replacement import MemberReplaced, MemberWithdrawn
from domain.projections.paper.changes import HouseChangesBeside, changes_facts
from tests.domain.facts import document, item_planned, member, principals, visit_opened
from tests.domain.scenario import Facts, Scenario

STOOD: tuple[Facts, ...] = (visit_opened(), principals(), member("abayev"), item_planned("signing", kind="signing"))


def beside(*facts: Facts) -> list[tuple[str, str]]:
    """The marks and keys of what is told."""
    found = changes_facts(Scenario(*STOOD).visit, Scenario(*STOOD, *facts).visit, "staff")
    assert isinstance(found, HouseChangesBeside)
    return [(each.mark, each.key) for each in found.beside]


def test_who_came_went_and_is_called_otherwise_is_told_with_the_documents() -> None:
    told = beside(
        member("karin"), MemberReplaced("abayev", "karin"), MemberPositionWorded("karin", {"en": "Deputy"}),
        document("treaty"),
    )  # fmt: skip

    assert told == [
        ("new", "document-new/treaty"), ("changed", "member-replaced/abayev"), ("new", "member-new/karin"),
    ]  # fmt: skip


def test_who_will_not_come_is_told_also_where_the_programme_stands_as_it_was() -> None:
    assert beside(MemberWithdrawn("abayev")) == [("changed", "member-status/abayev")]


def test_that_somebody_is_confirmed_is_no_change_of_who_comes() -> None:
    with pytest.raises(Refused, match="sheet-nothing-changed"):
        changes_facts(Scenario(*STOOD).visit, Scenario(*STOOD, MemberConfirmed("abayev")).visit, "staff")
