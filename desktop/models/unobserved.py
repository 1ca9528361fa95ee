"""What is still to be recorded of a visit that is over: what became of each item that was planned."""

from __future__ import annotations

from typing import Any

from desktop.desk.view import VisitView
from domain.core.message import CommandClass
from domain.programme.outcome import RecordOutcome

UNOBSERVED = ("planned", "under-way")


def outcome_to_record(view: VisitView | None, chosen: str) -> tuple[CommandClass, dict[str, Any]] | None:
    """The form of the outcome of the chosen item, else of the first one of which nothing is noted; None: all is."""
    rows = [row.id for row in view.schedule if row.status in UNOBSERVED] if view is not None else []
    return (RecordOutcome, {"item": chosen if chosen in rows else rows[0]}) if rows else None
