"""Since which entry what a side agreed to is no longer so: the journal is asked, nothing is kept beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from random import Random
from uuid import UUID

from hypothesis import given
from hypothesis import strategies as st

from domain.agreement.agreement import AgreementReached, AgreementRestored, AgreementTakenBack
from domain.agreement.matter import AgreementState, Matter, has_changed
from domain.core.message import Command, Event
from domain.delegation.voice import Voice
from domain.programme.place import ItemPlaced
from domain.projections.agreement_changes import AgreementChanges
from domain.projections.history import HistoryRow
from domain.record.entry import Entry, apply
from domain.visit.visit import Visit
from tests.domain.facts import agreed, item_planned, meeting_planned, principals, visit_opened
from tests.domain.histories import events_of, histories
from tests.domain.scenario import NOW, Facts, flattened, fold
from tests.fuzz import tries

OPENED = flattened((visit_opened(), principals(), meeting_planned("talks", people=("putin", "tokayev"))))
RED, GREEN = ItemPlaced("talks", {"en": "Red Room"}), ItemPlaced("talks", {"en": "Green Room"})
AGREED = len(OPENED) + 2
"""The entry at which the guest agreed to the talks, placed by then."""


def since(*facts: Facts) -> dict[int, int]:
    """By the entry of a step, since when its matter has changed, after the talks were agreed in the Red Room."""
    events = [*OPENED, *flattened((RED, agreed("item", "talks"), *facts))]
    visit = fold(events)
    return AgreementChanges().since(visit, steps(visit), rows(events))


def test_what_stands_as_agreed_has_changed_since_nothing() -> None:
    assert since(item_planned("lunch")) == {}


def test_the_first_change_counts_however_many_follow() -> None:
    assert since(item_planned("lunch"), GREEN, ItemPlaced("talks", {"en": "Blue Room"})) == {AGREED: AGREED + 2}


def test_after_coming_back_to_what_was_agreed_the_next_change_counts() -> None:
    assert since(GREEN, RED) == {}
    assert since(GREEN, RED, item_planned("lunch"), GREEN) == {AGREED: AGREED + 4}


def test_each_step_is_held_against_what_it_was_taken_on() -> None:
    assert since(GREEN, agreed("item", "talks"), RED) == {AGREED + 2: AGREED + 3}
    assert since(agreed("item", "talks", "host"), GREEN) == {AGREED: AGREED + 2, AGREED + 1: AGREED + 2}


def test_a_step_that_stands_again_has_changed_since_before_it_was_taken_back() -> None:
    step = ("item", "talks", "guest", None)
    assert since(GREEN, AgreementTakenBack(*step), AgreementRestored(*step)) == {AGREED: AGREED + 1}


@tries(5)
@given(histories())
def test_it_is_found_as_if_every_entry_were_compared(history: tuple[Command, ...]) -> None:
    events = list(with_everything_agreed(events_of(history)))
    visit = fold(events)
    assert AgreementChanges().since(visit, steps(visit), rows(events)) == compared_at_every_entry(events)


@tries(4)
@given(histories(), st.randoms(use_true_random=False))
def test_what_was_found_before_is_followed_on_at_any_entry(history: tuple[Command, ...], random: Random) -> None:
    """The window looks at the present and at any entry of the past, as the journal grows."""
    events = list(with_everything_agreed(events_of(history)))
    changes = AgreementChanges()
    for newest in sorted(random.choices(range(1, len(events) + 1), k=8)):
        for entry in (newest, random.randint(1, newest)):
            visit = fold(events[:entry])
            found = changes.since(visit, steps(visit), rows(events[:newest]))
            assert found == compared_at_every_entry(events[:entry])


def test_another_journal_is_followed_from_its_first_entry() -> None:
    """That of another visit, or of the same visit in an office restored from a backup."""
    one = [*OPENED, *flattened((RED, agreed("item", "talks"), GREEN))]
    other = [*OPENED, *flattened((agreed("item", "talks"), RED))]
    changes = AgreementChanges()
    for stream, events in ((1, one), (2, other), (1, one), (1, other)):
        visit = fold(events)
        assert changes.since(visit, steps(visit), rows(events, stream)) == {len(events) - 1: len(events)}


def compared_at_every_entry(events: Iterable[Event]) -> dict[int, int]:
    visit, found = Visit(), dict[int, int]()
    for number, event in enumerate(events, 1):
        apply(visit, event, number)
        for matter, step in steps(visit):
            if has_changed(visit, matter, step):
                found.setdefault(step.entry, number)
            else:
                found.pop(step.entry, None)
    return found


def with_everything_agreed(events: Iterable[Event]) -> Iterator[Event]:
    """The events, with everything there is agreed by the guest after every tenth."""
    visit = Visit()
    for number, event in enumerate(events, 1):
        yield event
        fold((event,), visit)
        if number % 10 == 0:
            for matter in everything(visit):
                reached = AgreementReached(matter.aspect, matter.subject, "guest", matter.member, Voice("", None))
                fold((reached,), visit)
                yield reached


def everything(visit: Visit) -> list[Matter]:
    items = visit.programme.items.values()
    return [
        *(Matter(aspect, item.id) for item in items for aspect in ("item", "composition", "seating", "wording")),
        *(Matter("wording", item.id, statement.member) for item in items for statement in item.statements),
        *(Matter("wording", key) for key in visit.documents),
        *(Matter("list", side) for side in ("host", "guest", "third")),
    ]


def steps(visit: Visit) -> list[tuple[Matter, AgreementState]]:
    return [
        (matter, step) for matter, sides in visit.agreements.items() for kept in sides.values() for step in kept.steps
    ]


def rows(events: Iterable[Event], stream: int = 1) -> list[HistoryRow]:
    return [
        HistoryRow(Entry(UUID(int=stream), number, event, "aigerim", "desk", NOW), (), {})
        for number, event in enumerate(events, 1)
    ]
