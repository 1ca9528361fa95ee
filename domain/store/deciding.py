"""What an office decides requests on, whether the result is then saved or only told."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from uuid import UUID

import msgspec

from domain.core.message import Aggregate
from domain.core.problem import Refused, Unavailable
from domain.record.aggregate_kind import AggregateKind
from domain.record.entry import Entry
from domain.record.recording import Officer, Recording, group_of, resolve_stream
from domain.record.request import Request
from domain.registry.branch import BeginBranch
from domain.registry.lost_keys import GiveUpKeys
from domain.registry.registries import Registries
from domain.registry.set_aside import SetEntriesAside
from domain.store.aggregates import Aggregates
from domain.store.desk_memory.office_clock import OfficeClock
from domain.store.log import Log
from domain.store.mapper import round_tripped
from domain.store.private import Private
from domain.store.sealing import Pictures, Sealing
from domain.store.store import Store


class Deciding(msgspec.Struct, frozen=True):
    """What an officer at his desk decides on in an office."""

    store: Store
    log: Log
    aggregates: Aggregates
    private: Private
    nearest: Callable[[AggregateKind, str], tuple[str, ...]]
    """The names most like one that no visit, person … has, the likeliest first."""
    officer: Officer
    clock: OfficeClock
    pictures: Pictures
    keys_are_lost: bool
    """Whether the officer says that the keys of the particulars noted here are lost, and goes on without them."""

    @property
    def itself(self) -> UUID:
        """The stream of the office itself."""
        return UUID(self.store.identity.office)

    def refuse_unless_writable(self, requests: Sequence[Request]) -> None:
        """An office in doubt takes one request alone: to continue it.

        Raises:
            Damaged, Unavailable: what the doubt is, or `read-only`.
        """
        continues = len(requests) == 1 and isinstance(requests[0].command, BeginBranch) and self.store.writable
        if (doubt := self.store.doubt) is not None and not continues:
            raise Unavailable(doubt.code, **doubt.values)
        if not self.store.writable:
            raise Unavailable("read-only", path=self.store.name)

    def sealing(self, owner: Callable[[], str | None]) -> Sealing:
        """What one save seals and erases.

        Args:
            owner: the other copy of the office that the vault belongs to.
        """
        private = self.private
        return Sealing(
            self.store.vault, self.pictures, owner, private.noted_ever, private.given_up, self.keys_are_lost
        )  # fmt: skip

    def decided(
        self,
        requests: Sequence[Request],
        sealing: Sealing,
        opened: dict[tuple[str, str], UUID],
        *,
        folded: Callable[[UUID, AggregateKind], Aggregate],
        entries_after: Callable[[UUID, int], list[Entry]],
        registries: Callable[[], Registries],
    ) -> Recording:
        """The requests, as `filled_in`, decided one after the other.

        Args:
            opened: what was opened so far, by kind and name in lower case; it is added to.
            folded: the visit, person … as it stands; a decision changes it.
            entries_after: the entries of a stream after a number.
            registries: the registries as they stand.
        """
        recording = Recording(
            officer=self.officer,
            now=self.clock(),
            group_id=group_of(requests),
            folded=folded,
            entries_after=entries_after,
            round_tripped=round_tripped,
            registries=registries,
            sealed=sealing.sealed,
        )
        for request in requests:
            recording.decide(*resolve_stream(request, self.itself, opened, self.aggregates.names.stream, self.nearest))
        return recording

    def filled_in(self, request: Request) -> Request:
        """The request with what only the store knows: which branch is begun, which keys are lost, what is unreadable.

        Raises:
            Refused: `nothing-to-continue`, `keys-are-here`, `nothing-unreadable`.
        """
        if isinstance(request.command, SetEntriesAside):
            unreadable = self.log.unreadable.all()
            if not unreadable:
                raise Refused("nothing-unreadable")
            return msgspec.structs.replace(request, command=SetEntriesAside(unreadable))
        if isinstance(request.command, GiveUpKeys):
            lost = self.private.without_key()
            if not lost:
                raise Refused("keys-are-here")
            return msgspec.structs.replace(request, command=GiveUpKeys(tuple(sorted(lost))))
        if not isinstance(request.command, BeginBranch):
            return request
        if self.store.doubt is None:
            self.store.compare_whole()  # Opening compares the newest of a large office only.
        branch = self.store.branch()
        if branch is None:
            raise Refused("nothing-to-continue")
        return msgspec.structs.replace(request, command=branch)
