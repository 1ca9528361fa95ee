"""How requests become entries: complete, decide, look for conflicts, and prove that the result can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID, uuid4

import msgspec

from domain.core.languages_named import with_canonical_languages
from domain.core.message import Aggregate, Command, Event, Facets, decide
from domain.core.problem import Problem, Refused
from domain.record.aggregate_kind import AggregateKind
from domain.record.command_data import created_by
from domain.record.entry import Entry
from domain.record.erasure import Erasure
from domain.record.request import Request
from domain.record.vocabulary import VISIT, kind_of
from domain.registry.registries import Registries
from domain.visit.sides import with_tokens
from domain.visit.visit import Visit


class Officer(msgspec.Struct, frozen=True):
    """Who records, and at which desk."""

    name: str
    desk: str


class Receipt(msgspec.Struct, frozen=True):
    """What became of a request: the entries it made in the journal of its stream, none if nothing changed."""

    stream: UUID
    command_id: str
    entries: tuple[int, ...]
    erasure: Erasure | None = None
    """Where it erased what is private, if it did that just now."""
    created: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The ids of what it created, by what they name: `{"item": "talks"}`."""
    batch: str | None = None
    """The batch it came in."""


def erasure_of(receipts: Iterable[Receipt]) -> Erasure | None:
    """Where a save erased what is private; None if it erased nothing."""
    return next((receipt.erasure for receipt in receipts if receipt.erasure is not None), None)


class Recording(msgspec.Struct):
    """A save in the making: several requests decided one after the other, to be stored all or nothing."""

    officer: Officer
    now: datetime
    group_id: str | None
    folded: Callable[[UUID, AggregateKind], Aggregate]
    """The visit, person … as recorded so far; it may be changed, and is only kept if the save succeeds."""
    entries_after: Callable[[UUID, int], list[Entry]]
    """The entries of a stream after a number, to look for conflicts in."""
    round_tripped: Callable[[Event[Any]], Event[Any]]
    """The event encoded and decoded again, as it will be read in thirty years."""
    registries: Callable[[], Registries]
    """The registries as they stand, for commands that take their wording from there."""
    sealed: Callable[[Request, Aggregate], Request]
    """The request with what is private in it sealed away, and named instead."""
    aggregates: dict[UUID, Aggregate] = msgspec.field(default_factory=dict)
    entries: list[Entry] = msgspec.field(default_factory=list)
    requests: list[tuple[Request, Receipt]] = msgspec.field(default_factory=list)

    def decide(self, request: Request, stream: UUID) -> None:
        """Add what follows from a request.

        Raises:
            Refused: by the rules, `reason-needed`, `second-login-needed`, or `conflicting-change`.
        """
        if stream not in self.aggregates:
            self.aggregates[stream] = self.folded(stream, kind_of(request.command))
        aggregate = self.aggregates[stream]
        try:
            self._decide(request, stream, aggregate)
        except Problem as problem:
            problem.zone = problem.zone or zone_of(request.command, aggregate)
            problem.places = aggregate.clocks if isinstance(aggregate, Visit) else None
            raise

    def _decide(self, request: Request, stream: UUID, aggregate: Aggregate) -> None:
        stood_at = aggregate.entries
        request = self.sealed(request, aggregate)
        request, events = decide_request(request, aggregate, self.now, self._known)
        request = msgspec.structs.replace(request, id=request.id or uuid4().hex)
        if events and request.command.needs_second_login:
            so_far = (entry for entry in self.entries if entry.stream == stream)
            refuse_own_work(request, self.officer.name, [*self.entries_after(stream, 0), *so_far])
        events = [self.round_tripped(event) for event in events]
        if request.based_on is not None and request.based_on < stood_at and events:
            refuse_conflict(events, self.entries_after(stream, request.based_on))
        for event in events:
            self._append(request, stream, aggregate, event)
        numbers = tuple(range(stood_at + 1, aggregate.entries + 1))
        created = created_by(request.command) if events else {}
        self.requests.append((request, Receipt(stream, str(request.id), numbers, created=created, batch=self.group_id)))

    def _known(self) -> Registries:
        """The registries with what this very save has entered in them."""
        return self.registries().with_entered(self.aggregates.values())

    def _append(self, request: Request, stream: UUID, aggregate: Aggregate, event: Event[Any]) -> None:
        entry = Entry(
            stream=stream,
            number=aggregate.entries + 1,
            event=event,
            author=self.officer.name,
            desk=self.officer.desk,
            clock=self.now,
            effective_at=request.effective_at.astimezone(UTC) if request.effective_at else None,
            reason=request.reason,
            source=request.source or request.command.cites(event),
            command_id=request.id,
            group_id=self.group_id,
        )
        entry.mutate(aggregate)
        self.entries.append(entry)


def zone_of(command: Command[Any], aggregate: Aggregate) -> str | None:
    """The clock of what a command is about: of the item of a visit, or the visit; None for neither."""
    if not isinstance(aggregate, Visit) or not aggregate.entries:
        return None
    item = aggregate.programme.items.get(str(getattr(command, "item", "")))
    return item.zone if item is not None else aggregate.zone


def refuse_conflict(events: Iterable[Event[Any]], since: Iterable[Entry]) -> None:
    """Refuse events that change what one of the entries recorded since has changed too.

    Raises:
        Refused: `conflicting-change`, with whose the newest such entry is, and when it was recorded.
    """
    touched = Facets().union(*(event.touches() for event in events))
    others = [entry for entry in since if touched & entry.event.touches()]
    if others:
        newest = others[-1]
        raise Refused(
            "conflicting-change", entry=newest.number, author=newest.author,
            at=newest.recorded_at, topic=newest.event.topic,
        )  # fmt: skip


def refuse_own_work(request: Request, officer: str, journal: Sequence[Entry]) -> None:
    """Refuse to let somebody judge his own work: for each kind of it, the last entry is by another.

    Args:
        journal: every entry of the stream.

    Raises:
        Refused: `second-login-needed`, with whose entry it is.
    """
    reviewed, stood = request.command.reviewed(), kind_of(request.command).begin()
    last: dict[str, Entry] = {}
    for entry in journal:
        if work := reviewed(entry.mutate(stood), entry.event):
            last[work] = entry
    own = [entry for entry in last.values() if entry.author == officer]
    if own:
        newest = max(own, key=lambda entry: entry.number)
        raise Refused("second-login-needed", author=newest.author, entry=newest.number)


def decide_request(
    request: Request, aggregate: Any, now: datetime, registries: Callable[[], Registries]
) -> tuple[Request, list[Event[Any]]]:
    """The request with its command completed, and the events that would follow. Forms ask this as one types.

    Raises:
        Refused: by the rules, or `reason-needed`.
    """
    command = request.command
    if isinstance(aggregate, Visit):
        command = with_tokens(command, aggregate)
    command = with_canonical_languages(command)
    if type(command).worded is not Command.worded:
        command = command.worded(aggregate, registries())
    command = command.complete(aggregate, now)
    events = decide(command, aggregate)
    if command.needs_reason and not request.reason:
        raise Refused("reason-needed", field="reason")
    return msgspec.structs.replace(request, command=command), events


def group_of(requests: Sequence[Request]) -> str | None:
    """The id of the batch that requests make: the one it was sent with, or one made up; None for one alone."""
    made_up = uuid4().hex if len(requests) > 1 else None
    return next((each.batch for each in requests if each.batch), made_up)


def resolve_stream(
    request: Request,
    office: UUID,
    opened: dict[tuple[str, str], UUID],
    reserved: Callable[[AggregateKind, str], UUID | None],
    near: Callable[[AggregateKind, str], tuple[str, ...]],
) -> tuple[Request, UUID]:
    """The request with what it is about: a new stream for what it opens, else that of what it names.

    Args:
        office: the stream of the office itself.
        opened: what the same batch opens, by kind and name in lower case; it is added to.
        reserved: the stream that holds a name.
        near: the names most like one that nothing has.

    Raises:
        Refused: `no-visit-named`, `unknown-visit`, `reference-taken`; of a registry, `nothing-named`,
            `not-in-registry`, `id-taken`.
    """
    kind = kind_of(request.command)
    if kind.opens is None:
        return request, office

    def found(name: str) -> UUID | None:
        return opened.get((kind.name, name.casefold())) or reserved(kind, name)

    if not isinstance(request.command, kind.opens):
        if request.about is None:
            raise _unnamed(kind)
        stream = found(request.about)
        if stream is None:
            raise _unknown(kind, request.about, near(kind, request.about))
        return request, stream
    command = request.command.keyed(lambda name: found(name) is not None)
    name = getattr(command, kind.key)
    if found(name) is not None:
        raise _taken(kind, name)
    stream = opened[kind.name, name.casefold()] = uuid4()
    return msgspec.structs.replace(request, command=command), stream


def _unnamed(kind: AggregateKind) -> Refused:
    if kind is VISIT:
        return Refused("no-visit-named", field="visit")
    return Refused("nothing-named", field=kind.name, kind=kind.name)


def _unknown(kind: AggregateKind, name: str, near: tuple[str, ...]) -> Refused:
    if kind is VISIT:
        return Refused("unknown-visit", field="visit", near=near, visit=name[:60])
    return Refused("not-in-registry", field=kind.name, near=near, kind=kind.name)


def _taken(kind: AggregateKind, name: str) -> Refused:
    if kind is VISIT:
        return Refused("reference-taken", field="reference", reference=name)
    return Refused("id-taken", field=kind.key, id=name)
