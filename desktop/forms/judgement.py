"""What a form asks the rules while the officer types: whether it would be recorded, and as what."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import msgspec
from msgspec.structs import replace

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import VisitView
from desktop.desk.visit_over import unsaid_hour
from desktop.machine import clock
from domain.checks.check import Check
from domain.checks.day import due
from domain.core.copying import copied
from domain.core.message import Event
from domain.core.problem import Problem, Refused
from domain.projections.history import HistoryRow, continued_history
from domain.record.entry import Entry
from domain.record.fork import fork, settle
from domain.record.recording import decide_request, refuse_conflict, refuse_own_work
from domain.record.request import Request, from_fields
from domain.record.vocabulary import PERSON, VISIT, kind_of
from domain.registry.asking_entries import entered
from domain.visit.visit import Visit


class Judgement(msgspec.Struct, frozen=True):
    """Either a request with the entries it would make, or the problem for which it would be refused."""

    request: Request | None
    rows: tuple[HistoryRow, ...] = ()
    """What would be recorded; beside a problem only if that is a conflict, which the officer may decide."""
    problem: Problem | None = None
    checks: tuple[Check, ...] = ()
    """What would ask for attention once it is recorded and does not now, most pressing first."""
    beside: tuple[Request, ...] = ()
    """What is recorded before it, in the same save."""

    @property
    def save(self) -> tuple[Request, ...]:
        """What is recorded in one save: the request, after those beside it."""
        return self.beside if self.request is None else (*self.beside, self.request)


def judge(
    lines: Sequence[dict[str, Any]], view: VisitView | None, registries: DeskRegistries, officer: str
) -> Judgement:
    """Apply the rules that recording applies to the visit or the registry as the officer sees it.

    Several lines are to be recorded in one save, each decided on those before it. Beside the rules, a fact in a visit
    that is over needs its hour: recording would take it to happen now.
    """
    stood = _Stood(view, registries)
    rows: list[HistoryRow] = []
    requests: list[Request] = []
    problem = None
    try:
        for line in lines:
            request, told = _decided(line, stood, officer)
            rows += told
            _refuse_conflict(request, told, view)
            requests.append(request)
    except Problem as refused:
        problem = refused
    checks = _brought([row.entry.event for row in rows], stood.visit, view)
    asked = requests.pop() if problem is None else None
    return Judgement(asked, tuple(rows), problem, checks, tuple(requests))


class _Stood:
    """The view and the registries that a line is judged on; what was judged before stands as if it were recorded."""

    def __init__(self, view: VisitView | None, registries: DeskRegistries) -> None:
        self.view, self.registries = view, registries
        self.visit = view.visit if view is not None else Visit()

    def before(self, request: Request) -> Any:
        """What a request is about."""
        if kind_of(request.command) is VISIT:
            return self.visit
        return self.registries.before(request.command, request.about)

    def keyed(self, request: Request) -> Request:
        """The request with the key that its registry gives to an entry without one."""
        if kind_of(request.command) is VISIT:
            return request
        known = self.registries.known(request.command)
        return msgspec.structs.replace(request, command=request.command.keyed(known.__contains__))

    def move_on(self, request: Request, after: Any) -> None:
        """Learn what a request led to."""
        if kind_of(request.command) is VISIT:
            self.visit = after
        elif kind_of(request.command) is PERSON:
            person = entered(self.registries.person, {after.reference: after})
            self.registries = replace(self.registries, person=person)


def _decided(line: dict[str, Any], stood: _Stood, officer: str) -> tuple[Request, list[HistoryRow]]:
    """The request of a line, and the entries it would make."""
    request = stood.keyed(from_fields(line))
    before, view = stood.before(request), stood.view
    if view is not None and isinstance(before, Visit) and (hour := unsaid_hour(request.command, before)):
        raise Refused("hour-unsaid", field=hour, day=before.last_day)
    filled = msgspec.structs.replace(request, command=stood.registries.filled_in(request.command))
    _, events = decide_request(filled, before, clock.now(), lambda: stood.registries)
    if view is not None and request.command.needs_second_login:
        refuse_own_work(request, officer, [row.entry for row in view.history[: view.entry]])
    after = fork(before) if isinstance(before, Visit) else copied(before)
    rows = _foretold(events, request, after, officer)
    stood.move_on(request, settle(after) if isinstance(before, Visit) else after)
    return request, rows


def _foretold(events: list[Event[Any]], request: Request, after: Any, officer: str) -> list[HistoryRow]:
    """The entries that would follow; `after` is changed to what would stand then."""
    now = datetime.now(UTC)
    entries = (
        Entry(UUID(int=0), number, event, officer, "", now, reason=request.reason, source=request.source)
        for number, event in enumerate(events, start=after.entries + 1)
    )
    return continued_history(entries, after)


def _refuse_conflict(request: Request, told: list[HistoryRow], view: VisitView | None) -> None:
    """Refuse what others recorded meanwhile; that may be decided, so that it is known what would follow."""
    if view is not None and request.based_on is not None and kind_of(request.command) is VISIT:
        events = [row.entry.event for row in told]
        refuse_conflict(events, (row.entry for row in view.history[request.based_on :]))


def _brought(events: list[Event[Any]], after: Visit, view: VisitView | None) -> tuple[Check, ...]:
    events = [event for event in events if kind_of(event) is VISIT]
    if view is None or view.checker is None or not events:
        return ()
    return due(view.checker.foretold(after, events), clock.now(), after.zone)
