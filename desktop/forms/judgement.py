"""What a form asks the rules as one types: whether this would be recorded, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from desktop.view import VisitView
from domain.entry import Entry
from domain.message import Event
from domain.problem import Problem
from domain.projections.history import HistoryRow, history
from domain.recording import considered, refuse_conflict
from domain.request import Request, from_fields
from domain.visit import Visit


@dataclass(frozen=True)
class Judgement:
    """Either a request with the entries it would make, or the problem that stands against it."""

    request: Request | None
    rows: tuple[HistoryRow, ...] = ()
    """What would be recorded; beside a problem only if that is a conflict, which the officer may decide."""
    problem: Problem | None = None


def judge(line: dict[str, Any], view: VisitView | None, officer: str) -> Judgement:
    """Ask the very rules that recording will ask, on the visit as the officer sees it."""
    visit = view.visit if view is not None else Visit()
    rows: tuple[HistoryRow, ...] = ()
    try:
        request = from_fields(line)
        _, events = considered(request, visit, datetime.now(UTC))
        rows = _foretold(events, request, view, officer)
        if view is not None and request.based_on is not None:
            refuse_conflict(events, (row.entry for row in view.history[request.based_on :]))
    except Problem as problem:
        return Judgement(None, rows, problem)
    return Judgement(request, rows)


def _foretold(events: list[Event], request: Request, view: VisitView | None, officer: str) -> tuple[HistoryRow, ...]:
    visit = view.visit if view is not None else Visit()
    visit_id, now = view.visit_id if view is not None else UUID(int=0), datetime.now(UTC)
    entries = (
        Entry(visit_id, number, event, officer, "", now, reason=request.reason, source=request.source)
        for number, event in enumerate(events, start=visit.entries + 1)
    )
    return tuple(history(entries, visit))
