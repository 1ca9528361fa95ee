"""What another program recorded of a visit makes sense, or the entry with which it no longer does is told."""

from __future__ import annotations

from uuid import UUID

import pytest

from domain.programme.attendance import AttendanceMarked
from domain.projections.derivable import first_underivable
from domain.record.entry import Entry
from domain.statements.press import SpeakerListed
from tests.domain.facts import cancelled, item_planned, listed, member, retracted, visit_opened
from tests.domain.scenario import NOW, Facts, flattened


def first_senseless(*facts: Facts) -> int | None:
    """The number of the first entry of a visit with a reception with which nothing can be shown any more."""
    events = flattened((visit_opened(), member("tokayev"), item_planned("reception"), *facts))
    return first_underivable(
        [Entry(UUID(int=1), number, event, "daniyar", "desk", NOW) for number, event in enumerate(events, start=1)]
    )


def test_members_of_the_delegations_make_sense() -> None:
    seen = AttendanceMarked("reception", "tokayev", "present", None, None)
    facts = (listed("reception", "tokayev"), seen, SpeakerListed("reception", "tokayev", None, 1))
    assert first_senseless(*facts, retracted("reception")) is None


@pytest.mark.parametrize("gone", [(), cancelled("reception"), retracted("reception")])
@pytest.mark.parametrize(
    "fact",
    [
        listed("reception", "nobody"),
        AttendanceMarked("reception", "nobody", "present", None, None),
        SpeakerListed("reception", "nobody", None, 1),
    ],
    ids=("listed", "seen", "speaking"),
)
def test_whom_nobody_proposed_makes_no_sense_at_any_item(fact: Facts, gone: Facts) -> None:
    """Also where no list shows it now: the item may be restored, and its paper is printed anew."""
    number = 4 + len(flattened((gone,)))
    assert first_senseless(gone, fact) == number
