"""Which entries were set aside or are refused as unreadable, as far as this process knows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from uuid import UUID

from domain.core.problem import Damaged
from domain.record.passed_over import NEVER, Senseless
from domain.registry.set_aside import UnreadableEntry
from domain.store.folding import named_aside
from domain.store.row import Row


class SetAside:
    """The entries that officers set aside, by their streams, and what became of them when these were folded.

    Args:
        own_journal: reads the journal of the office itself, which names them; it is short.
    """

    def __init__(self, own_journal: Callable[[], Sequence[Row]]) -> None:
        self._own_journal = own_journal
        self.known = False
        """Whether it was looked up what was set aside."""
        self.under_way: tuple[UnreadableEntry, ...] = ()
        """Those that are set aside by the save that is being decided."""
        self.passed: dict[UUID, frozenset[int]] = {}
        """The entries of each stream that were passed over when it was folded."""
        self.underivable: dict[UUID, Senseless] = {}
        """The entry of a stream that can be folded, and with which nothing can be shown."""
        self.judged: dict[tuple[UUID, int, frozenset[int]], bool] = {}
        """Of entries set aside that can be folded, others passed over: whether nothing can be shown with them."""
        self._named: dict[str, frozenset[int]] = {}

    def told(self, stream: UUID, *, now: bool = False) -> frozenset[int]:
        """The entries of a stream that were set aside, as far as this process knows; `now`, as the office says now."""
        if now or not self.known:
            self._learn()
        return self.of(stream)

    def _learn(self) -> None:
        """Know what was set aside by now."""
        named: dict[str, frozenset[int]] = {}
        for each in self._named_now():
            named[each.stream] = named.get(each.stream, frozenset()) | {each.entry}
        self.known, before, self._named = True, self._named, named
        for stream, entries in named.items():
            if entries != before.get(stream):
                self.passed.pop(UUID(hex=stream), None)

    def _named_now(self) -> list[UnreadableEntry]:
        with suppress(Damaged):  # Nothing is known to be set aside where that itself was altered.
            rows = self._own_journal()
            return list(named_aside((row.topic.decode(errors="replace"), row.topic_version, row.state) for row in rows))
        return []

    def of(self, stream: UUID) -> frozenset[int]:
        """The entries of a stream that are known to be set aside."""
        known = self._named.get(stream.hex, frozenset[int]()) if self._named else frozenset[int]()
        return known.union(each.entry for each in self.under_way if each.stream == stream.hex)

    def holds(self, stream: UUID) -> bool:
        """Whether something is known of entries of a stream."""
        return bool(self.of(stream)) or stream in self.underivable

    def refuse_underivable(self, stream: UUID, upto: int) -> None:
        """Refuse a stream up to an entry with which nothing can be shown, if that was not set aside.

        Raises:
            Damaged: `damaged-entry`; `senseless-moment` where a later entry puts it right.
        """
        found = self.underivable.get(stream)
        if found is None or not found.entry <= upto < found.until or found.entry in self.of(stream):
            return
        if found.until == NEVER:
            raise Damaged("damaged-entry", cause="nothing can be shown with it", entry=found.entry)
        raise Damaged("senseless-moment", entry=found.entry, until=found.until)
