"""Holding an office against what this desk remembers of it, and remembering what is saved."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager, suppress
from uuid import uuid4

from domain.core.problem import Damaged, Problem
from domain.registry.branch import BeginBranch
from domain.store.desk_memory.comparing import FACTS_CHANGED, agrees_upto, doubt_of
from domain.store.desk_memory.memory import Memory, Remembered
from domain.store.errors import STORE_ERRORS
from domain.store.proof.checkpoint import Checkpoint, OfficeFacts, digest_of_facts
from domain.store.proof.leaves import Leaves, add_leaves
from domain.store.proof.merkle import MerkleTree, Subtrees
from domain.store.sqlite.file import AT_ONCE

ON_THE_WAY = 16
"""At how many sizes about an office is remembered that a desk sees for the first time, or long unseen."""
_COPIES = frozenset({"older-copy", "equal-copy", "another-copy"})
"""What is said of a copy until somebody continues it from what this desk knows."""


class Remembering:
    """Compares an office file with the memory of this desk, and adds to that memory what is saved.

    Args:
        memory: what this desk remembers of the office.
        facts: what the office is, as its file says.
        reading: gives the leaves of one moment of it.
        missing: why entries may be missing from it, as the file itself says.
        lags: whether it may not have got so far yet as this desk knows the office, as a standby.
    """

    def __init__(
        self,
        memory: Memory,
        facts: OfficeFacts,
        reading: Callable[[], AbstractContextManager[Leaves]],
        missing: Damaged | None = None,
        *,
        lags: bool = False,
    ) -> None:
        self._memory, self._facts, self._reading, self._missing = memory, facts, reading, missing
        self._lags = lags
        self._office, self._facts_digest = str(facts["office_id"]), digest_of_facts(facts)
        self._tree = MerkleTree()
        self._looked_at = 0
        self._begun = False
        """Whether what is saved next begins another branch."""
        self.doubt: Problem | None = None
        """Why the file is not believed to be the office this desk knows; None where it is."""
        self.first_seen = False
        """Whether this desk remembered nothing of the office when it was opened, so that nothing could be compared."""
        self.instance = ""
        """Which of the office's files it is."""

    def look(self) -> None:
        """Compare what costs little: how many entries there are, what the office is, and the newest entries remembered.

        Of a small office that is all of it. What others recorded since is remembered from now on.
        """
        known = self._remembered()
        with self._reading() as leaves:
            remembered = self._got_so_far(known, leaves)
            found = doubt_of(leaves, self._facts, remembered, AT_ONCE) if remembered else None
            self.doubt = found if found is not None and found.code == FACTS_CHANGED else self._missing or found
            self.instance = leaves.instance()
            self._looked_at = remembered[-1].size if remembered else 0
            behind = leaves.size() - self._looked_at
            self.first_seen = not known and behind > 0
        if self.doubt is None and remembered:
            self._tree = MerkleTree(remembered[-1].subtrees)
        if self.doubt is None and 0 < behind <= AT_ONCE:
            self.note()

    def compare(self, moment: Callable[[], AbstractContextManager[Leaves]]) -> int:
        """Compare every entry this desk remembers; return up to which position they are here, 0 if it remembers none or
        something speaks against the file.

        Args:
            moment: gives the leaves of one moment of it, for whatever thread this is.
        """
        remembered = self._remembered()  # Before the file, which is then as far at least.
        if remembered and self.doubt is None:
            with moment() as leaves:
                remembered = self._got_so_far(remembered, leaves)
                if remembered:
                    self.doubt = doubt_of(leaves, self._facts, remembered, remembered[-1].size)
        return remembered[-1].size if remembered and self.doubt is None else 0

    def head_at(self, size: int) -> str | None:
        """The head of this file at a size, where that is remembered. Any thread may ask."""
        heads = {each.size: each.head for each in self._remembered() if each.instance == self.instance}
        return heads.get(size)

    def catch_up(self, moment: Callable[[], AbstractContextManager[Leaves]], upto: int) -> None:
        """Remember the head at a size that is not remembered yet, read as `compare` reads. Any thread may call it.

        A large office that this desk sees for the first time, or sees again after much was recorded by others, would
        else be read leaf by leaf whenever its head is asked for.
        """
        if self.doubt is not None or self._begun:
            return
        known = [each for each in self._remembered() if each.size <= upto and each.instance == self.instance]
        with moment() as leaves:
            tree = MerkleTree(next((each.subtrees for each in reversed(known) if each.subtrees), ()))
            instance, size = leaves.instance(), min(upto, leaves.size())
            if instance != self.instance or tree.size >= size:
                return
            for grown in _on_the_way(tree.size, size):
                add_leaves(tree, leaves, tree.size, grown)
                if tree.size == grown:
                    with suppress(OSError):
                        self._memory.add(self._remembered_as(tree))

    def still_leads_here(self, leaves: Leaves, known: Subtrees = ()) -> bool:
        """Whether the leaves after those of subtrees known to be right lead to what is remembered, as they did.

        Asked when others wrote to the file; what they added is remembered from now on.
        """
        if self.doubt is not None or self._begun or not self._tree.size:
            return True
        tree, size = MerkleTree(known), leaves.size()
        add_leaves(tree, leaves, tree.size, min(self._tree.size, size))
        if tree.subtrees != self._tree.subtrees:
            return False
        if size > tree.size:
            add_leaves(self._tree, leaves, tree.size, size)
            with suppress(OSError):
                self._memory.add(self._as_it_is())
        return True

    def miss(self, seen: int, here: int) -> None:
        """Doubt an office that was put back while it was open: some of the entries seen of it are not here."""
        if self.doubt is not None or self._begun:
            return
        self.doubt = Damaged("entries-missing-here", count=seen, found=here)
        if seen <= here:
            with self._reading() as leaves:
                agrees = agrees_upto(leaves, self._facts, self._remembered())
            self.doubt = Damaged("rewritten-here", count=seen, agrees=min(agrees, seen - 1))

    @property
    def stands_at(self) -> Remembered | None:
        """The office as this desk remembers it; None where it remembers nothing, or something speaks against it."""
        return self._as_it_is() if self.doubt is None and self._tree.size else None

    @property
    def size(self) -> int:
        """How many entries it has seen of the office, that are remembered or about to be."""
        return self._tree.size

    @property
    def known_upto(self) -> int:
        """Up to which position this desk remembered the office when it was opened."""
        return self._looked_at

    @property
    def compared_at_once(self) -> bool:
        """Whether all this desk remembers was compared when the file was opened."""
        return self._looked_at <= AT_ONCE

    def saved(self, last: int, leaves: Sequence[bytes]) -> None:
        """Remember a save of this process: the position before it, and its leaves. What others saved is read."""
        if not self._begun and last == self._tree.size:
            self._tree.add_all(leaves)
            with suppress(OSError):
                self._memory.add(self._as_it_is())
        else:
            self.note()

    def note(self) -> None:
        """Remember the office as it is stored now. After `branch` it is another one from here on.

        A memory that cannot be written stays behind; what was recorded is recorded all the same.
        """
        begun, self._begun = self._begun, False
        with suppress(*STORE_ERRORS):
            if not self._grown(on_the_way=not begun):
                return  # It was cut while it was open: who opens it next is told.
            if begun:
                self.doubt = self._missing = None
                self._memory.begin_anew(self._as_it_is())
            else:
                self._memory.add(self._as_it_is())

    def _grown(self, *, on_the_way: bool = False) -> bool:
        """Let the tree have every leaf of the file; False where the file has fewer."""
        with self._reading() as leaves:
            self.instance, size = leaves.instance(), leaves.size()
            for upto in _on_the_way(self._tree.size, size):
                add_leaves(self._tree, leaves, self._tree.size, upto)
                if on_the_way and self._tree.size == upto < size:
                    self._memory.add(self._as_it_is())
        return self._tree.size == size

    def _as_it_is(self) -> Remembered:
        return self._remembered_as(self._tree)

    def _remembered_as(self, tree: MerkleTree) -> Remembered:
        head = Checkpoint(self._office, self._facts_digest, tree.size, tree.root()).head
        return Remembered(self.instance, tree.size, head, tree.subtrees)

    @property
    def may_be_continued(self) -> bool:
        """Whether the file is in doubt and may be continued: what it says of itself never changes, branch or not."""
        return self.doubt is not None and self.doubt.code != FACTS_CHANGED

    @property
    def remembered(self) -> int:
        """How many entries this desk remembers."""
        return max((each.size for each in self._remembered()), default=0)

    def follow(self) -> bool:
        """Believe a copy which somebody else continued meanwhile from what this desk knows; whether it does so now."""
        if self.doubt is None or self.doubt.code not in _COPIES:
            return False
        known = self._remembered()
        with self._reading() as leaves:
            continued = bool(known) and known[-1].size <= leaves.continues(known[-1].instance)
        if continued:
            self.look()
        return self.doubt is None

    def branch(self) -> BeginBranch | None:
        """What continues the file although it is in doubt; None where it is not, or must not be continued.

        A file copied byte for byte gets an instance of its own.
        """
        self._begun = False
        remembered = self._remembered()
        if not self.may_be_continued:
            return None
        self._tree, self._begun = MerkleTree(), True
        self._grown()
        found = self._as_it_is()
        known = remembered[-1] if remembered else found
        instance = uuid4().hex if found.instance == known.instance else found.instance
        return BeginBranch(instance, known.instance, found.size, found.head, known.size, known.head)

    def close(self) -> None:
        """Bring what was remembered to the disk."""
        with suppress(OSError):
            self._memory.sync()

    def _got_so_far(self, remembered: list[Remembered], leaves: Leaves) -> list[Remembered]:
        """What is remembered of the office up to where it has got, where it may lag."""
        return [each for each in remembered if each.size <= leaves.size()] if self._lags else remembered

    def _remembered(self) -> list[Remembered]:
        try:
            return self._memory.read()
        except OSError:
            return []


def _on_the_way(size: int, grown: int) -> list[int]:
    """The sizes at which an office that grew by much is remembered, the last of them what it grew to: they say how far
    it surely is what it was, where it is another one day.
    """
    step = max((grown - size) // ON_THE_WAY, 1)
    return [*range(size + step, grown - step + 1, step), grown] if grown - size > ON_THE_WAY else [grown]
