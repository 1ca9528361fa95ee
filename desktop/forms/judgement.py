"""What a form asks the rules while the officer types: whether it would be recorded, and as what."""

from __future__ import annotations

import pickle
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.desk.visit_over import unsaid_hour
from desktop.machine import clock
from domain.checks.check import Check
from domain.checks.day import due
from domain.core.message import Event
from domain.core.problem import Problem, Refused
from domain.projections.history import HistoryRow, continued_history
from domain.record.entry import Entry
from domain.record.recording import decide_request, refuse_conflict, refuse_own_work
from domain.record.request import Request, from_fields
from domain.record.vocabulary import PERSON, VISIT, kind_of
from domain.visit.visit import Visit


@dataclass(frozen=True)
class Judgement:
    """Either a request with the entries it would make, or the problem for which it would be refused."""

    request: Request | None
    rows: tuple[HistoryRow, ...] = ()
    """What would be recorded; beside a problem only if that is a conflict, which the officer may decide."""
    problem: Problem | None = None
    checks: tuple[Check, ...] = ()
    """What would ask for attention once it is recorded and does not now, most pressing first."""
    beside: tuple[Request, ...] = ()
    """What is recorded before it, in the same save."""


def judge(line: dict[str, Any], view: VisitView | None, registries: DeskRegistries, officer: str) -> Judgement:
    """Apply the rules that recording applies to the visit or the registry as the officer sees it.

    Beside them, a fact in a visit that is over needs its hour: recording would take it to happen now.
    """
    rows: tuple[HistoryRow, ...] = ()
    checks: tuple[Check, ...] = ()
    try:
        request = from_fields(line)
        before = _before(request, view, registries)
        if kind_of(request.command) is not VISIT:
            keyed = request.command.keyed(registries.known(request.command).__contains__)
            request = msgspec.structs.replace(request, command=keyed)
        if isinstance(before, Visit) and (hour := unsaid_hour(request.command, before)):
            raise Refused("hour-unsaid", field=hour, day=before.last_day)
        _, events = decide_request(request, before, clock.now(), lambda: registries)
        if view is not None and request.command.needs_second_login:
            refuse_own_work(request, before, officer, [row.entry for row in view.history[: view.entry]])
        after = _copied(before)
        rows = _foretold(events, request, after, officer)
        checks = _brought(events, after, view)
        if view is not None and isinstance(before, Visit) and request.based_on is not None:
            refuse_conflict(events, (row.entry for row in view.history[request.based_on :]))
    except Problem as problem:
        return Judgement(None, rows, problem, checks)
    return Judgement(request, rows, checks=checks)


def judge_together(
    lines: Sequence[dict[str, Any]], view: VisitView | None, registries: DeskRegistries, officer: str
) -> Judgement:
    """Ask the same of several lines that are to be recorded in one save, each decided on those before it."""
    seen, known = view, registries
    judged: list[Judgement] = []
    for line in lines:
        found = judge(line, seen, known, officer)
        judged.append(found)
        if found.request is None:
            break
        seen, known = _after(found, seen), _entered(found, known)
    rows = tuple(row for each in judged for row in each.rows)
    last = judged[-1]
    beside = tuple(each.request for each in judged[:-1] if each.request is not None)
    events = [row.entry.event for row in rows if kind_of(row.entry.event) is VISIT]
    checks = _brought(events, seen.visit, view) if seen is not None else ()
    return Judgement(last.request, rows, last.problem, checks, beside)


def _after(judged: Judgement, view: VisitView | None) -> VisitView | None:
    """The view with what was judged as if it were recorded; its journal stays that of the office."""
    rows = [row for row in judged.rows if kind_of(row.entry.event) is VISIT]
    if view is None or not rows:
        return view
    visit = _copied(view.visit)
    for row in rows:
        row.entry.mutate(visit)
    return replace(view, visit=visit)


def _entered(judged: Judgement, registries: DeskRegistries) -> DeskRegistries:
    """The registries with what was judged of a person as if it were recorded."""
    request = judged.request
    if request is None or kind_of(request.command) is not PERSON:
        return registries
    person = _copied(_before(request, None, registries))
    for row in judged.rows:
        row.entry.mutate(person)
    return replace(registries, person={**registries.person, person.reference: person})


def _before(request: Request, view: VisitView | None, registries: DeskRegistries) -> Any:
    if kind_of(request.command) is not VISIT:
        return registries.before(request.command, request.about)
    return view.visit if view is not None else Visit()


def _foretold(events: list[Event[Any]], request: Request, after: Any, officer: str) -> tuple[HistoryRow, ...]:
    """The entries that would follow; `after` is changed to what would stand then."""
    now = datetime.now(UTC)
    entries = (
        Entry(UUID(int=0), number, event, officer, "", now, reason=request.reason, source=request.source)
        for number, event in enumerate(events, start=after.entries + 1)
    )
    return tuple(continued_history(entries, after))


def _copied(before: Any) -> Any:
    # At every keystroke: pickling is four times as fast as a deep copy, and safe on what was written just now.
    return pickle.loads(pickle.dumps(before, pickle.HIGHEST_PROTOCOL))


def _brought(events: list[Event[Any]], after: Any, view: VisitView | None) -> tuple[Check, ...]:
    if view is None or view.checker is None or not events or not isinstance(after, Visit):
        return ()
    return due(view.checker.foretold(after, events), clock.now(), after.zone)
