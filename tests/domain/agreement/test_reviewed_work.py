"""Who changed what a matter says, and so may not approve it (protocol 4.3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pytest

from domain.agreement.agreement import Approve
from domain.agreement.matter import Aspect
from domain.core.message import Event
from domain.delegation.confirming import MemberConfirmed
from domain.delegation.member_names import MemberRenamed
from domain.delegation.precedence import MemberPlacedAfter
from domain.delegation.principal import PrincipalNamed
from domain.delegation.replacement import MemberWithdrawn
from domain.documents.document_terms import DocumentPlaced, DocumentTermsSettled
from domain.programme.arrangements import ItemDescribed
from domain.programme.moving import ItemMoved
from domain.programme.place import ItemPlaced
from domain.record.entry import apply
from domain.visit.visit import Visit
from tests.domain.facts import (
    at,
    document,
    item_planned,
    listed,
    meeting_planned,
    member,
    planned,
    principals,
    signs,
    speaker,
    submitted,
    swapped,
    text_recorded,
    visit_opened,
)
from tests.domain.scenario import Facts, flattened

ENTERED: tuple[Facts, ...] = (
    visit_opened(), principals(), member("abayev"), member("karin"),
    meeting_planned("talks", people=("abayev",)), item_planned("statements"),
    speaker("statements", "putin"), speaker("statements", "tokayev", 2), document("transit", "talks"),
)  # fmt: skip
MOVED, PLACED = ItemMoved("talks", planned(at("14:00"))), ItemPlaced("talks", {"en": "Red Room"})
TERMS = DocumentTermsSettled("transit", ("kk", "ru"), None, 1, True, {}, {})


def work(approving: Approve, *facts: Facts) -> str:
    """Which work of a matter the last of some events is, after all that was entered."""
    visit, reviewed, found = Visit(), approving.reviewed(), ""
    for number, event in enumerate(flattened((*ENTERED, *facts)), 1):
        apply(visit, event, number)
        found = reviewed(visit, event)
    return found


@pytest.mark.parametrize(
    ("aspect", "subject", "events"),
    [
        ("item", "talks", [MOVED, PLACED]),
        ("composition", "talks", [listed("talks", "karin"), MemberWithdrawn("abayev"), MemberWithdrawn("tokayev"),
                                  PrincipalNamed("guest", "karin")]),
        ("seating", "talks", [swapped("talks", "abayev", "tokayev"), listed("talks", "karin")]),
        ("wording", "statements", [ItemDescribed("statements", {"en": "On trade"})]),
        ("wording", "transit", [TERMS]),
        ("list", "guest", [MemberConfirmed("karin"), MemberRenamed("abayev", {}), MemberPlacedAfter("karin", None)]),
    ],
)  # fmt: skip
def test_what_makes_a_matter_say_something_else_changed_it(
    aspect: Aspect, subject: str, events: Iterable[Event[Any]]
) -> None:
    assert [work(Approve(aspect, subject, "guest"), each) for each in events] == ["changed"] * len([*events])


@pytest.mark.parametrize(
    ("aspect", "subject", "events"),
    [
        ("item", "talks", [listed("talks", "karin"), ItemMoved("statements", planned(at("14:00")))]),
        ("composition", "talks", [MOVED, PLACED, MemberWithdrawn("karin"), MemberRenamed("abayev", {})]),
        ("seating", "talks", [PLACED, MemberRenamed("abayev", {})]),
        ("wording", "statements", [text_recorded("statements", "putin")]),
        ("wording", "transit", [DocumentPlaced("transit", 1), signs("transit", "abayev")]),
        ("list", "guest", [MemberConfirmed("putin"), listed("talks", "karin")]),
    ],
)
def test_what_leaves_a_matter_as_it_was_did_not(aspect: Aspect, subject: str, events: Iterable[Event[Any]]) -> None:
    assert [work(Approve(aspect, subject, "guest"), each) for each in events] == [""] * len([*events])


def test_of_a_statement_the_text_of_its_speaker_counts_as_it_was_prepared() -> None:
    statement = Approve("wording", "statements", "guest", member="putin")
    assert work(statement, text_recorded("statements", "putin")) == "changed"
    assert work(statement, text_recorded("statements", "putin", stage="as-delivered")) == ""
    assert work(statement, text_recorded("statements", "tokayev")) == ""


def test_what_puts_the_matter_to_the_side_is_told_apart_from_what_changes_it() -> None:
    assert work(Approve("item", "talks", "guest"), submitted("item", "talks")) == "submitted"
    assert work(Approve("item", "talks", "guest"), submitted("item", "talks", "host")) == ""
    assert work(Approve("item", "talks", "guest"), submitted("composition", "talks")) == ""


def test_changed_back_it_was_changed_once_more() -> None:
    assert work(Approve("item", "talks", "guest"), MOVED, MOVED) == ""
    assert work(Approve("item", "talks", "guest"), MOVED, ItemMoved("talks", planned(at("15:00"))), MOVED) == "changed"
