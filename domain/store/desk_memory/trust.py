"""Whether an office file is believed: it is held against what this desk knows of it, opened and while others write."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from copy import copy
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from domain.core.problem import Damaged, Problem
from domain.store.desk_memory.as_left import COMPARED_UPTO, PROVED_UPTO
from domain.store.desk_memory.astray_at_open import found_at_open
from domain.store.desk_memory.known_streams import held_at_open
from domain.store.desk_memory.memory import Memory
from domain.store.desk_memory.remembering import Remembering
from domain.store.errors import STORE_ERRORS
from domain.store.proof.astray import Astray, find_astray
from domain.store.proof.leaves import FileLeaves
from domain.store.sqlite.connection import damage_in, others_committed, size_in, snapshot
from domain.store.sqlite.file import AT_ONCE, OfficeFile
from domain.store.sqlite.reading import Proved

ReadMoment = Callable[[], AbstractContextManager[Any]]
"""A cursor over one moment of the file, which gives plain tuples."""
_STEPS = 1_000
"""Steps of SQLite, rows or pages, after which it looks whether what it reads is broken off."""


class Trust:
    """What speaks against an office file; `look` begins it.

    Args:
        file: the file.
        memory: the folder in which this desk remembers offices; without one it remembers none.
        proved: what this process proved of it, which is told what to refuse.
    """

    def __init__(self, file: OfficeFile, memory: Path | None, proved: Proved) -> None:
        self._file, self._proved = file, proved
        self._office = str(file.facts["office_id"])
        self._memory = memory
        self._as_left = file.as_left
        self._damage: Damaged | None = None
        """What was found damaged beside the rows."""
        self.indexes_are_whole = False
        """Whether every index of a large office was held against its rows."""
        self._looks_no_more = False
        self.remembering: Remembering | None = None

    def look(self, moment: ReadMoment) -> None:
        """Hold the file against what this desk knows, as far as that is quick; notice what others commit from now on.

        May raise what a database says.
        """
        self._moment = moment
        with moment() as c:
            others_committed(c)
        kept = self._kept("memory")
        if kept is not None:
            self.remembering = Remembering(Memory(kept), self._file.facts, self._leaves, self._file.doubt)
            self.remembering.look()
        self._look_for_astray()
        self._hold_streams()
        self._look_at_what_others_left()

    @property
    def doubt(self) -> Problem | None:
        """As `Store.doubt`."""
        return self._damage or (self.remembering.doubt if self.remembering is not None else self._file.doubt)

    @property
    def may_be_continued(self) -> bool:
        """As `Store.may_be_continued`."""
        if self._damage is not None or self.remembering is None or not self.remembering.may_be_continued:
            return False
        return self._file.writable or self._file.may_be_continued

    @property
    def first_seen(self) -> bool:
        """As `Store.first_seen`."""
        return self.remembering is not None and self.remembering.first_seen

    def compare_whole(self) -> None:
        """As `Store.compare_whole`; may raise what a database says, also that it was broken off."""
        if self._looks_no_more:
            return
        if self.remembering is not None and not self.remembering.compared_at_once:
            self.remembering.compare(self._leaves_until_closing)
        with self._until_closing() as connection:
            if size_in(connection.cursor()) > AT_ONCE:
                self._damage = damage_in(connection)
                self.indexes_are_whole = self._damage is None
        here = self.remembering.stands_at if self.remembering is not None else None
        if self._as_left is not None and here is not None and here.size > COMPARED_UPTO and self.doubt is None:
            self._as_left.believed = True  # It was too large to be compared as it was opened.

    def look_no_more(self) -> None:
        """Break off what `compare_whole` reads, which may take seconds. Any thread may call it."""
        self._looks_no_more = True

    def compare(self) -> int:
        """As `Remembering.compare`, in any thread."""
        return self.remembering.compare(self._own_leaves) if self.remembering is not None else 0

    def head_at(self, size: int) -> str | None:
        """The head at a size, as this desk remembers it or learns it now, in any thread; None where it cannot tell."""
        if self.remembering is None or self.doubt is not None:
            return None
        known = self.remembering.head_at(size)
        if known is None:
            with suppress(*STORE_ERRORS):
                self.remembering.catch_up(self._own_leaves, size)
                known = self.remembering.head_at(size)
        return known

    def saved(self, last: int, leaves: Sequence[bytes]) -> None:
        """Remember a save of this process: the position before it, and its leaves."""
        if self.remembering is None:
            return
        before = self.remembering.instance
        self.remembering.saved(last, leaves)
        if self.remembering.instance != before:
            self._proved.held = None  # A branch begins: what was known of the streams is not what it has.
            self._hold_streams()

    def look_again(self, c: Any) -> None:
        """If others committed since this connection last read, prove again what is read again, as they may alter it.

        Raises:
            Damaged, Unavailable: what is found to speak against the office; it is read as it is from then on.
        """
        if not others_committed(c):
            return
        self._proved.prove_again()
        known = self._proved.held.subtrees if self._proved.held is not None else ()
        if self.remembering is not None and not self.remembering.still_leads_here(FileLeaves(c), known):
            doubt = self._compared()
            if doubt is not None:
                raise copy(doubt)

    def close(self, *, others_wrote: bool) -> None:
        """Remember how the file is left; it is closed by now."""
        if self._as_left is not None and not others_wrote and not self.doubt:
            self._as_left.leave()

    def _kept(self, what: str) -> Path | None:
        return self._memory / f"{self._office}.{what}" if self._memory is not None else None

    def _compared(self) -> Problem | None:
        """Hold all that this desk remembers against the office; the doubt there is about it then."""
        self.compare()
        return self.doubt

    def _look_for_astray(self) -> None:
        """Find what no stream that is folded would show; where the file cannot be read so far, folding it tells."""
        with suppress(Damaged, *STORE_ERRORS), snapshot(self._file.uri) as connection:
            self._note(found_at_open(connection, self._file, self._proved.leaf_1_upto, self._kept("counts")))

    def _note(self, found: Astray | None) -> None:
        if found is not None:
            self._proved.astray = found
            self._damage = found.nowhere or self._damage

    def _hold_streams(self) -> None:
        """Have each stream of a large office held against what this desk knows of it, where it is read."""
        known = self._kept("streams") if self._file.is_large and self._file.doubt is None else None
        here = self.remembering.stands_at if self.remembering is not None else None
        if known is not None and here is not None:
            with suppress(Damaged, *STORE_ERRORS), self._moment() as c:
                self._proved.held = held_at_open(known, c, here, self._compared)

    def _look_at_what_others_left(self) -> None:
        """Prove a large office that this desk remembers and did not leave so, or compare it, where that is quick."""
        left, here = self._as_left, self.remembering.stands_at if self.remembering is not None else None
        if left is None or left.believed or self.doubt is not None:
            return
        if self.first_seen:
            left.believed = True  # What nothing is remembered of is trusted as it is found.
        if here is None or here.size > COMPARED_UPTO:
            return
        with suppress(Damaged, *STORE_ERRORS):
            left.believed = (here.size > PROVED_UPTO or self._proves_whole()) and self._compared() is None

    def _proves_whole(self) -> bool:
        with snapshot(self._file.uri) as connection:
            found = find_astray(connection, self._proved.leaf_1_upto)
        self._note(found)
        return found is None

    @contextmanager
    def _leaves(self) -> Iterator[FileLeaves]:
        with self._moment() as c:
            yield FileLeaves(c)

    @contextmanager
    def _own_leaves(self) -> Iterator[FileLeaves]:
        """Through a connection of its own, for whatever thread this is."""
        with snapshot(self._file.uri) as connection:
            yield FileLeaves(connection.cursor())

    @contextmanager
    def _until_closing(self) -> Iterator[dbapi2.Connection]:
        """A connection of its own, whatever it reads broken off by `look_no_more`."""
        with snapshot(self._file.uri) as connection:
            connection.set_progress_handler(lambda: self._looks_no_more, _STEPS)
            yield connection

    @contextmanager
    def _leaves_until_closing(self) -> Iterator[FileLeaves]:
        with self._until_closing() as connection:
            yield FileLeaves(connection.cursor())
