"""How requests become entries: complete, decide, look for conflicts, and prove that the result can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID, uuid4

import msgspec

from domain.entry import Entry
from domain.message import Event, Facets
from domain.problem import Refused
from domain.request import Request
from domain.visit import OpenVisit, Visit, decide


@dataclass(frozen=True)
class Officer:
    """Who records, and at which desk."""

    name: str
    desk: str


@dataclass(frozen=True)
class Receipt:
    """What became of a request: the entries it made in the journal of its visit, none if nothing changed."""

    visit: UUID
    command_id: str
    entries: tuple[int, ...]


@dataclass
class Recording:
    """A save in the making: several requests decided one after the other, to be stored all or nothing."""

    officer: Officer
    now: datetime
    group_id: str | None
    folded: Callable[[UUID], Visit]
    """The visit as recorded so far; it may be changed, and is only kept if the save succeeds."""
    entries_after: Callable[[UUID, int], list[Entry]]
    """The entries of a visit after a number, to look for conflicts in."""
    proved: Callable[[Event], Event]
    """The event encoded and decoded again, as it will be read in thirty years."""
    visits: dict[UUID, Visit] = field(default_factory=dict)
    entries: list[Entry] = field(default_factory=list)
    requests: list[tuple[Request, Receipt]] = field(default_factory=list)

    def decide(self, request: Request, visit_id: UUID) -> None:
        """Add what follows from a request.

        Raises:
            Refused: by the rules, `reason-needed`, or `conflicting-change`.
        """
        visit = self.visits.setdefault(visit_id, self.folded(visit_id))
        stood_at = visit.entries
        request, events = considered(request, visit, self.now)
        request = msgspec.structs.replace(request, id=request.id or uuid4().hex)
        events = [self.proved(event) for event in events]
        if request.based_on is not None and events:
            refuse_conflict(events, self.entries_after(visit_id, request.based_on))
        for event in events:
            self._append(request, visit_id, visit, event)
        numbers = tuple(range(stood_at + 1, visit.entries + 1))
        self.requests.append((request, Receipt(visit_id, str(request.id), numbers)))

    def _append(self, request: Request, visit_id: UUID, visit: Visit, event: Event) -> None:
        entry = Entry(
            visit=visit_id,
            number=visit.entries + 1,
            event=event,
            author=self.officer.name,
            desk=self.officer.desk,
            clock=self.now,
            effective_at=request.effective_at.astimezone(UTC) if request.effective_at else None,
            reason=request.reason,
            source=request.source,
            command_id=request.id,
            group_id=self.group_id,
        )
        entry.mutate(visit)
        self.entries.append(entry)


def refuse_conflict(events: Iterable[Event], since: Iterable[Entry]) -> None:
    """Refuse events that change what one of the entries recorded since has changed too.

    Raises:
        Refused: `conflicting-change`, with whose entry it is, and when it was recorded.
    """
    touched = Facets().union(*(event.touches() for event in events))
    for entry in since:
        if touched & entry.event.touches():
            raise Refused(
                "conflicting-change", entry=entry.number, author=entry.author,
                at=entry.recorded_at, topic=entry.event.topic,
            )  # fmt: skip


def considered(request: Request, visit: Visit, now: datetime) -> tuple[Request, list[Event]]:
    """The request with its command completed, and the events that would follow. Forms ask this as one types.

    Raises:
        Refused: by the rules, or `reason-needed`.
    """
    command = request.command.complete(visit, now)
    events = decide(command, visit)
    if command.needs_reason and not request.reason:
        raise Refused("reason-needed", field="reason")
    return msgspec.structs.replace(request, command=command), events


def stream_of(request: Request, opened: dict[str, UUID], known: Callable[[str], UUID]) -> UUID:
    """The stream a request decides on: a new one for a visit it opens, else that of the visit it names.

    `opened` holds the visits the same batch opens, by reference in lower case, and is added to.

    Raises:
        Refused: `no-visit-named`, `unknown-visit`, `reference-taken`.
    """
    if isinstance(request.command, OpenVisit):
        reference = request.command.reference.casefold()
        if reference in opened:
            raise Refused("reference-taken", field="reference", reference=request.command.reference)
        opened[reference] = uuid4()
        return opened[reference]
    if request.visit is None:
        raise Refused("no-visit-named", field="visit")
    return opened.get(request.visit.casefold()) or known(request.visit)
