"""By which entry something stands as it does: none that was undone since."""

from __future__ import annotations

from datetime import UTC, datetime
from uuid import UUID

import pytest

from domain.programme.moving import ItemMoved
from domain.projections.history import HistoryRow
from domain.projections.paper.history_extract import noted_last
from domain.record.entry import Entry
from domain.record.undone import Turned, reason_of_undo
from tests.domain.facts import at, planned

NOW = datetime(2025, 11, 10, 15, tzinfo=UTC)
MOVED = ItemMoved("talks", planned(at("14:00")))
UNDONE, REDONE = reason_of_undo(Turned("undone", "move-item")), reason_of_undo(Turned("redone", "move-item"))


@pytest.mark.parametrize(
    ("reasons", "number"),
    [
        (("as agreed", "late"), 2),
        (("as agreed", "late", UNDONE), 1),
        (("as agreed", "late", UNDONE, REDONE), 4),
        (("as agreed", "late", "later", UNDONE, UNDONE), 1),
        (("as agreed", UNDONE), 2),
    ],
)
def test_what_was_undone_made_nothing_of_what_stands(reasons: tuple[str, ...], number: int) -> None:
    entries = [Entry(UUID(int=1), n, MOVED, "A", "desk", NOW, reason=reason) for n, reason in enumerate(reasons, 1)]
    record = [HistoryRow(entry, ("talks",), {}) for entry in entries]
    noted = noted_last(record, lambda _row: True)
    assert noted is not None
    assert noted.number == number
