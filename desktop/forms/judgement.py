"""What a form asks the rules as one types: whether this would be recorded, and as what."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from desktop.view import VisitView
from domain.entry import Entry
from domain.problem import Problem
from domain.projections.history import HistoryRow, history
from domain.recording import considered
from domain.request import Request, from_fields
from domain.visit import Visit


@dataclass(frozen=True)
class Judgement:
    """Either a request with the entries it would make, or the problem that stands against it."""

    request: Request | None
    rows: tuple[HistoryRow, ...] = ()
    problem: Problem | None = None


def judge(line: dict[str, Any], view: VisitView | None, officer: str) -> Judgement:
    """Ask the very rules that recording will ask, on the visit as the officer sees it."""
    visit = view.visit if view is not None else Visit()
    now = datetime.now(UTC)
    try:
        request = from_fields(line)
        _, events = considered(request, visit, now)
    except Problem as problem:
        return Judgement(None, problem=problem)
    visit_id = view.visit_id if view is not None else UUID(int=0)
    entries = (
        Entry(visit_id, visit.entries + number, event, officer, "", now, reason=request.reason)
        for number, event in enumerate(events, start=1)
    )
    return Judgement(request, tuple(history(entries, visit)))
