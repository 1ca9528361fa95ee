"""Whether an office on a server is believed: it is held against what this desk remembers and saw of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path

from domain.core.problem import Problem, Unavailable
from domain.registry.branch import BeginBranch
from domain.store.desk_memory.memory import Memory
from domain.store.desk_memory.remembering import Remembering
from domain.store.postgres.as_seen import AsSeen
from domain.store.postgres.connection import ServerLine
from domain.store.postgres.known import ProvedStreams
from domain.store.postgres.reading import ServerLeaves
from domain.store.postgres.recorder import Saved
from domain.store.proof.checkpoint import OfficeFacts

OwnLeaves = Callable[[], AbstractContextManager[ServerLeaves]]
"""The leaves as of one moment, through a connection of their own, for whatever thread it is."""


class ServerTrust:
    """What speaks against an office on a server. A desk that keeps no memory holds it against what it saw alone.

    Args:
        line: what the office is looked at through.
        own_leaves: its leaves, for another thread.
        known: what was proved of its streams; forgotten where the office was put back.
    """

    def __init__(self, line: ServerLine, own_leaves: OwnLeaves, known: ProvedStreams) -> None:
        self._line, self._own_leaves, self._known = line, own_leaves, known
        self._as_seen = AsSeen(line, self._missed)
        self._remembering: Remembering | None = None
        self._newly_doubted = self._put_back = False

    def remember(self, memory: Path, facts: OfficeFacts, *, lags: bool) -> None:
        """Hold it against the memory in a file from now on.

        Args:
            lags: as of `Remembering`.
        """
        remembering = Remembering(Memory(memory), facts, self._leaves, lags=lags)
        remembering.look()
        self._remembering = remembering

    @property
    def doubt(self) -> Problem | None:
        """As `Store.doubt`."""
        return self._remembering.doubt if self._remembering is not None else None

    @property
    def may_be_continued(self) -> bool:
        """Whether it is in doubt and may be continued by who may record in it."""
        return self._remembering is not None and self._remembering.may_be_continued

    @property
    def is_believed(self) -> bool:
        """Whether it is remembered, and nothing speaks against it."""
        return self._remembering is not None and self._remembering.doubt is None

    @property
    def first_seen(self) -> bool:
        """As `Store.first_seen`."""
        return self._remembering is not None and self._remembering.first_seen

    @property
    def instance(self) -> str | None:
        """Which copy of the office it is by now; None where nothing is remembered of it."""
        return self._remembering.instance if self._remembering is not None else None

    @property
    def remembered(self) -> int:
        """As `Store.remembered`."""
        return self._remembering.remembered if self._remembering is not None else 0

    @property
    def known_upto(self) -> int:
        """Up to which position this desk remembered it when it was opened."""
        return self._remembering.known_upto if self._remembering is not None else 0

    def size(self) -> int:
        """Up to which position this desk remembers it."""
        return self._remembering.size if self._remembering is not None else 0

    def position(self) -> tuple[int, int]:
        """How far the office is on the disk of the server: its last position, and the number of its last command."""
        return self._as_seen.position()

    def saved(self, saved: Saved) -> None:
        """Remember a save of this desk, and what others saved before it."""
        if saved.leaves:
            self._as_seen.saved(saved.last + len(saved.leaves), saved.leaves[-1])
        remembering = self._remembering
        if remembering is None:
            return
        after = remembering.size
        whole = after + len(saved.since) >= saved.durable[0] and saved.instance == remembering.instance
        remembering.saved(*((after, saved.since) if whole else (saved.last, saved.leaves or ())))

    def look_again(self) -> None:
        """Refuse a save to an office that was put back since this desk saw it: who asked has not been told yet.

        Raises:
            Unavailable: what the doubt is.
        """
        before = self.doubt
        self._as_seen.look_again()
        if before is None and (found := self.doubt) is not None:
            raise Unavailable(found.code, **found.values)

    def compare_whole(self) -> None:
        """As `Store.compare_whole`."""
        if self._remembering is not None and not self._remembering.compared_at_once:
            self.compare()

    def compare(self) -> int:
        """As `Remembering.compare`, in any thread."""
        return self._remembering.compare(self._own_leaves) if self._remembering is not None else 0

    def head_at(self, size: int) -> str | None:
        """The head at a size, as this desk remembers it or learns it now, in any thread; None where it cannot tell."""
        remembering = self._remembering
        if remembering is None or remembering.doubt is not None:
            return None
        known = remembering.head_at(size)
        if known is None:
            with suppress(Problem):
                remembering.catch_up(self._own_leaves, size)
                known = remembering.head_at(size)
        return known

    def follow(self) -> bool:
        """As `Remembering.follow`."""
        return self._remembering is not None and self._remembering.follow()

    def branch(self) -> BeginBranch | None:
        """As `Remembering.branch`."""
        return self._remembering.branch() if self._remembering is not None else None

    def was_put_back(self) -> bool:
        """As `Store.was_put_back`."""
        put_back, self._put_back = self._put_back, False
        return put_back

    def became_doubtful(self) -> bool:
        """Whether it was put back to before what is remembered, since this was last asked."""
        doubted, self._newly_doubted = self._newly_doubted, False
        return doubted

    def close(self) -> None:
        """Bring what was remembered to the disk."""
        if self._remembering is not None:
            self._remembering.close()

    def _missed(self, seen: int, here: int) -> None:
        """Doubt an office that lacks what this desk saw of it, until an officer continues it."""
        if self._remembering is not None:
            self._remembering.miss(seen, here)
            self._newly_doubted = True
        self._put_back = True
        self._known.forget()

    @contextmanager
    def _leaves(self) -> Iterator[ServerLeaves]:
        yield ServerLeaves(self._line)
