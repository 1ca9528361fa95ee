"""What recording would do, with nothing stored: decided save after save, each on what those before would leave."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

import msgspec

from domain.core.message import Aggregate
from domain.projections.history import HistoryRow, continued_history
from domain.record.aggregate_kind import AggregateKind
from domain.record.digest import Digest, digest_of_request, says_the_same
from domain.record.entry import Entry
from domain.record.recording import Receipt, Recording
from domain.record.repeated import repeated
from domain.record.request import Request
from domain.record.vocabulary import VISIT, kind_of
from domain.registry.registries import Registries
from domain.store.deciding import Deciding
from domain.store.sealing import Sealing, recorded_before
from domain.visit.visit import Visit


class Foreseen(msgspec.Struct, frozen=True):
    """A request that was decided, and what it would have been answered."""

    digest: Digest
    receipt: Receipt

    def says(self, request: Request) -> bool:
        """Whether a request sent under its id says the same."""
        return says_the_same(request, self.digest.version, self.digest.value)


class DryRun(msgspec.Struct):
    """Decides requests as an office would, and keeps in memory alone what would stand then."""

    deciding: Deciding
    _folded: dict[UUID, Aggregate] = msgspec.field(default_factory=dict)
    _entries: dict[UUID, list[Entry]] = msgspec.field(default_factory=dict)
    _opened: dict[tuple[str, str], UUID] = msgspec.field(default_factory=dict)
    _commands: dict[str, Foreseen] = msgspec.field(default_factory=dict)
    _batches: dict[str, list[Foreseen]] = msgspec.field(default_factory=dict)

    def record(self, *requests: Request) -> list[Receipt]:
        """What `Office.record` would answer; the entries have the numbers they would get.

        Raises:
            Refused, Malformed, Damaged, Unavailable: as `Office.record`.
        """
        deciding = self.deciding
        deciding.refuse_unless_writable(requests)
        deciding.clock.judge(deciding.log.last_recorded_at())
        sealing = deciding.sealing(lambda: None)
        known = recorded_before(deciding.log, sealing.vault, requests)
        if known is not None:
            return known
        foreseen = repeated(requests, self._commands.get, lambda batch: self._batches.get(batch, []))
        if foreseen is not None:
            return [each.receipt for each in foreseen]
        opened = dict(self._opened)
        recording = self._decided(requests, opened, sealing)
        self._keep(requests, recording)
        self._opened = opened
        return [receipt for _, receipt in recording.requests]

    def told(self, receipt: Receipt) -> list[HistoryRow]:
        """The entries of an answer as the journal would tell them; none of what was recorded before."""
        entries = [each for each in self._entries.get(receipt.stream, ()) if each.number in receipt.entries]
        if not entries:
            return []
        kind = kind_of(entries[0].event)
        return continued_history(entries, self._stood(receipt.stream, kind, before=entries[0].number))

    def visit_named(self, reference: str) -> Visit | None:
        """The visit of that reference or id, as it would stand; None where there is none."""
        stream = self._opened.get((VISIT.name, reference.casefold())) or self.deciding.aggregates.names.stream(
            VISIT, reference
        )
        found = (self._folded.get(stream) or self._stood(stream, VISIT)) if stream is not None else None
        return found if isinstance(found, Visit) else None

    def visit_of(self, receipt: Receipt) -> Visit | None:
        """The visit an answer is about, as it would stand; None for one about something else."""
        found = self._folded.get(receipt.stream)
        return found if isinstance(found, Visit) else None

    def _decided(self, requests: Sequence[Request], opened: dict[tuple[str, str], UUID], sealing: Sealing) -> Recording:
        filled = [self.deciding.filled_in(request) for request in requests]
        return self.deciding.decided(
            filled, sealing, opened,
            folded=self._take, entries_after=self._entries_after, registries=self._registries,
        )  # fmt: skip

    def _keep(self, requests: Sequence[Request], recording: Recording) -> None:
        self._folded.update(recording.aggregates)
        for entry in recording.entries:
            self._entries.setdefault(entry.stream, []).append(entry)
        for asked, (_, receipt) in zip(requests, recording.requests, strict=True):
            foreseen = Foreseen(digest_of_request(asked), receipt)
            self._commands[receipt.command_id] = foreseen
            if recording.group_id is not None:
                self._batches.setdefault(recording.group_id, []).append(foreseen)

    def _take(self, stream: UUID, kind: AggregateKind) -> Aggregate:
        """What a stream would stand at; a decision changes it, and one that is refused leaves it to be folded anew."""
        return self._folded.pop(stream, None) or self._stood(stream, kind)

    def _stood(self, stream: UUID, kind: AggregateKind, before: int | None = None) -> Any:
        aggregate = self.deciding.log.fold(stream, kind.begin(), None if before is None else before - 1)
        for entry in self._entries.get(stream, ()):
            if entry.number == aggregate.entries + 1 and (before is None or entry.number < before):
                entry.mutate(aggregate)
        return aggregate

    def _entries_after(self, stream: UUID, number: int) -> list[Entry]:
        foreseen = (entry for entry in self._entries.get(stream, ()) if entry.number > number)
        return [*self.deciding.log.entries(stream, number), *foreseen]

    def _registries(self) -> Registries:
        entered: Collection[Aggregate] = [
            self._folded.get(stream) or self._stood(stream, kind_of(entries[0].event))
            for stream, entries in self._entries.items()
        ]
        return self.deciding.aggregates.registries().with_entered(entered)
