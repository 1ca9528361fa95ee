"""Awaiting: what waits for whom, since when and why (protocol 4.5)."""

from uuid import UUID

from domain.agreement.agreement import AgreementApproved, IssuedBeforeApproval
from domain.programme.place import ItemPlaced
from domain.projections.awaiting import AgreementTable, AwaitingRow
from domain.projections.history import history
from domain.record.entry import Entry
from tests.domain.facts import (
    agreed,
    cancelled,
    instant,
    item_planned,
    letter,
    meeting_planned,
    principals,
    retracted,
    started,
    submitted,
    visit_opened,
)
from tests.domain.scenario import NOW, Facts, flattened, fold

OPENED = (visit_opened(), principals(), meeting_planned("talks"), item_planned("lunch"), letter())
GREEN = ItemPlaced("talks", {"en": "Green Room"})


def entries(*facts: Facts) -> list[Entry]:
    return [
        Entry(UUID(int=1), number, event, f"officer {number}", "desk", NOW, source="note-118", recorded_at=NOW)
        for number, event in enumerate(flattened((*OPENED, *facts)), 1)
    ]


FIRST = len(flattened(OPENED)) + 1


def waiting(*facts: Facts) -> tuple[AwaitingRow, ...]:
    journal = entries(*facts)
    return AgreementTable(fold(entry.event for entry in journal), history(journal)).awaiting()


def told(*facts: Facts) -> list[tuple[str, str, str, int]]:
    return [(row.agreement.subject, row.waits_for, row.why, row.entry) for row in waiting(*facts)]


def test_what_is_submitted_waits_for_the_side_since_then() -> None:
    [row] = waiting(submitted("composition", "talks"))
    assert (row.waits_for, row.why, row.entry, row.since, row.by) == (
        "guest", "submitted", FIRST, NOW, f"officer {FIRST}",
    )  # fmt: skip
    assert row.agreement.source == letter().journal_values(fold(()))["letter"]


def test_what_is_agreed_waits_for_nobody() -> None:
    assert told(submitted("item", "talks"), agreed("item", "talks")) == []


def test_what_changed_since_waits_for_who_agreed_since_the_change() -> None:
    assert told(agreed("item", "talks"), item_planned("tea"), GREEN) == [("talks", "guest", "changed", FIRST + 2)]
    [row] = waiting(agreed("item", "talks"), item_planned("tea"), GREEN)
    assert (row.by, row.agreement.changed_by) == (f"officer {FIRST + 2}",) * 2


def test_what_changed_since_its_approval_waits_for_the_approver() -> None:
    approved = AgreementApproved("item", "talks", "host", None, "3")
    assert told(submitted("item", "talks", "host"), approved, GREEN) == [("talks", "approver", "changed", FIRST + 2)]


def test_an_approval_stays_pending_until_it_is_given() -> None:
    issued = IssuedBeforeApproval("item", "talks", "guest", None, instant("21:00"))
    assert told(issued, agreed("item", "talks")) == [("talks", "approver", "pending", FIRST)]
    assert told(issued, AgreementApproved("item", "talks", "guest", None, "")) == []


def test_the_oldest_comes_first() -> None:
    found = told(agreed("item", "talks"), submitted("item", "lunch"), GREEN, submitted("list", "guest", "host"))
    assert [row[0] for row in found] == ["lunch", "talks", "guest"]


def test_nothing_waits_for_what_is_over_or_never_was() -> None:
    assert told(submitted("item", "talks"), started("talks")) == []
    assert told(submitted("item", "talks"), retracted("talks")) == []
    assert told(agreed("item", "talks"), cancelled("talks")) == [("talks", "guest", "changed", FIRST + 1)]


def test_every_side_stands_to_every_matter() -> None:
    journal = entries(agreed("item", "talks", who="D. Abayev"), submitted("item", "talks", "host"), GREEN)
    found = AgreementTable(fold(entry.event for entry in journal), history(journal)).rows()
    assert [(row.side, row.state, row.who, row.changed) for row in found] == [
        ("host", "submitted", "", FIRST + 2),
        ("guest", "agreed", "D. Abayev", FIRST + 2),
    ]
    assert found[0].title == {"en": "Talks"}
