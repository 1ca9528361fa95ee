"""Where an office is kept: the one interface to it, whichever database it is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from contextlib import AbstractContextManager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, Protocol
from uuid import UUID

import msgspec

if TYPE_CHECKING:
    from eventsourcing.persistence import InfrastructureFactory

    from domain.core.problem import Problem
    from domain.record.backup_watch import BackupWatch
    from domain.record.presence import Present, Whereabouts
    from domain.record.verification import Verification
    from domain.registry.branch import BeginBranch
    from domain.store.commands import RecordedCommand
    from domain.store.proof.checkpoint import Checkpoint
    from domain.store.row import Row
    from domain.store.vault.access_journal import AccessJournal
    from domain.store.vault.vault import Vault


class EncodedEvent(NamedTuple):
    """What folding needs of a row."""

    entry: int
    topic: str
    version: int
    state: bytes


class Identity(msgspec.Struct, frozen=True):
    """Which office it is, and which of its copies this is."""

    office: str
    """32 hexadecimal digits, the same in every copy."""
    instance: str
    """32 hexadecimal digits, others in every copy."""
    sample: bool
    """Whether it holds an example: every sheet of it says so."""


class Reading(Protocol):
    """One moment of an office, whatever is recorded meanwhile.

    Every method may raise Damaged, with the entry, for a row that is not what was recorded.
    """

    def encoded_events(self, stream: UUID, after: int, upto: int) -> list[EncodedEvent]:
        """The entries of a stream after one number and up to another, to be folded; each proved once a process."""

    def rows(self, stream: UUID, after: int, upto: int) -> list[Row]:
        """The entries of a stream after one number and up to another, oldest first, each proved."""

    def tail(self, after: int, upto: int, topics: Sequence[str] = ()) -> list[Row]:
        """The entries of the office after one position and up to another, each proved; those of some topics only."""

    def touched(self, topics: Sequence[str], after: int, upto: int) -> list[UUID]:
        """The streams with entries of some topics after one position and up to another, in the order they appear."""

    def last_position(self) -> int:
        """The position of the newest entry; 0 if there is none."""

    def last_recorded_at(self) -> datetime | None:
        """When the newest entry was recorded."""

    def position_at(self, time: datetime) -> int:
        """The last position recorded by then; 0 if there is none."""

    def entry_at(self, stream: UUID, position: int) -> int:
        """The last entry number of a stream at a position of the office; 0 if it had not begun."""

    def reserved(self, kind: str, name: str) -> UUID | None:
        """The stream that holds a reserved name."""

    def first_topic(self, stream: UUID) -> str | None:
        """The topic of the first entry of a stream; None if it has not begun."""

    def command(self, command_id: str) -> RecordedCommand | None:
        """The recorded command of that id."""

    def batch(self, group_id: str) -> list[RecordedCommand]:
        """The commands of a batch, in the order they were sent in."""


class Store(Protocol):
    """An office as it is kept. One thread at a time may use it.

    Every method may raise Unavailable or Damaged for what the database says.
    """

    @property
    def identity(self) -> Identity:
        """Which office it is."""

    @property
    def name(self) -> str:
        """What an officer calls it: the name of the file or of the database."""

    @property
    def place(self) -> str:
        """Where it is: the path of the file, or the address of the database."""

    @property
    def writable(self) -> bool:
        """Whether anything can be recorded in it."""

    @property
    def doubt(self) -> Problem | None:
        """Why it may not be all that was recorded, or is not what this desk remembers. An officer may continue it."""

    @property
    def first_seen(self) -> bool:
        """Whether this desk remembered nothing of it when it was opened, so that it is trusted as it is."""

    @property
    def replaces_another(self) -> bool:
        """Whether this desk found another office at its place when it looked before; for a day."""

    @property
    def suspects(self) -> Collection[UUID]:
        """The streams of which an entry is known not to be what was recorded, or to be missing; in any thread."""

    def compare_whole(self) -> Problem | None:
        """Compare all that this desk remembers where opening compared the newest of it; its doubt. In any thread."""

    def prove_unseen(self) -> bool:
        """Prove the next few entries of those this desk had not seen when it opened it; whether there are more.

        In any thread, one at a time.

        Raises:
            Damaged: the first entry that is not what was recorded.
        """

    @property
    def may_be_continued(self) -> bool:
        """Whether it is in doubt and an officer may continue it all the same; one not `writable` is opened for that."""

    @property
    def remembered(self) -> int:
        """How many entries of it this desk remembers."""

    def was_put_back(self) -> bool:
        """Whether it holds other entries than this desk read of it since this was last asked."""

    def branch(self) -> BeginBranch | None:
        """What continues it although it is in doubt; None where it is not, or must not be continued."""

    @property
    def vault(self) -> Vault:
        """What is private of its persons."""

    @property
    def accesses(self) -> AccessJournal:
        """The looks at it."""

    @property
    def factory(self) -> InfrastructureFactory[Any]:
        """What the library makes its recorder from; that recorder appends."""

    def reading(self) -> AbstractContextManager[Reading]:
        """One moment of the office."""

    def outcome(self, commands: Sequence[str]) -> list[RecordedCommand] | None:
        """The recorded commands among those of a save that failed; None if it cannot be known now.

        What it says stays true, also after a crash.
        """

    def mend_vault(self, noted: Callable[[str], Collection[str]]) -> None:
        """Bring the vault into order: half an erasing, rights that others have, a vault of an older version.

        Args:
            noted: the names of the values of a person that the log knows and that were not erased.

        Raises:
            Damaged: `vault-damaged`, `vault-keys-damaged`. Nothing is lost; the office can be used.
        """

    def vault_owner(self) -> str | None:
        """The copy of the office that the vault belongs to, where only that may erase; None if it is this one."""

    def turn(self) -> AbstractContextManager[None]:
        """One's turn to decide and save, for as long as the block runs; those who write at once have it in order.

        Reading needs no turn. Where it cannot be had in time the block runs all the same.
        """

    def changed(self) -> bool:
        """Whether another desk, window or command line wrote to it since this was last asked.

        Raises:
            Unavailable: `office-moved`; it is not where it was.
        """

    def expect_own_save(self) -> None:
        """Take what this office has just recorded for no news to it.

        Raises:
            Unavailable: as `changed`.
        """

    @property
    def news(self) -> Sequence[Path]:
        """The files whose change on disk is the occasion to ask whether it changed."""

    def await_news(self) -> bool:
        """Wait until another desk may have written to it; False where nobody is to wait any more, as files tell.

        In a thread of its own.
        """

    def await_no_more(self) -> None:
        """Let whoever waits for news go on, and break off what a file is looked through for; in any thread."""

    def be_at(self, desk: str, where: Whereabouts | None) -> None:
        """Tell the other desks where this one is, by what it calls itself; None: nowhere any more."""

    def others(self) -> Sequence[Present]:
        """Where the other desks say they are; none where there are none to share it with."""

    def checkpoints(self, sizes: Sequence[int]) -> list[Checkpoint]:
        """As `checkpoint`, of several sizes in ascending order; the leaves are read once."""

    def checkpoint(self, size: int) -> Checkpoint:
        """What the office is with so many of its first entries, or with all where it has fewer; in any thread.

        It is made of the leaves as they are stored.
        """

    def known_head(self, size: int) -> tuple[int, str]:
        """How many entries it has, at most `size`, and the head there; in any thread.

        It is the head this desk remembers of that size, so that it costs nothing, else that of the leaves. Where the
        file is not what is remembered, there is a `doubt`.
        """

    def verify(self) -> Verification:
        """Prove every row and fold every stream."""

    def back_up(self, dest: Path, watch: BackupWatch | None = None) -> int:
        """Make a verified copy in a new file; return its number of events. Any thread may call it."""

    def export(self, out: BinaryIO) -> int:
        """Write it as lines of JSON (docs/format.md); return the number of events."""

    def close(self) -> None:
        """Let go of it, with everything recorded brought to its place."""
