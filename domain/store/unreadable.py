"""Looking for the entries of an office that cannot be read, or with which nothing can be shown."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from typing import TYPE_CHECKING
from uuid import UUID

from domain.core.late import late
from domain.core.problem import Damaged
from domain.registry.set_aside import UnreadableEntry
from domain.store.aside import SetAside
from domain.store.folding import EveryNumber, folded_without
from domain.store.mapper import entry_of

if TYPE_CHECKING:
    from domain.projections import derivable
    from domain.store.log import Log
else:
    derivable = late("domain.projections.derivable")


class UnreadableEntries:
    """What of the log cannot be read or shown.

    Args:
        log: the log; what is found to hold no sense is refused by it from then on.
        aside: which entries were set aside, as far as the log knows.
    """

    def __init__(self, log: Log, aside: SetAside) -> None:
        self._log, self._aside = log, aside

    def find_underivable(self, stream: UUID, moments: Iterable[int] = ()) -> bool:
        """Look for an entry of a stream that can be folded and with which nothing can be shown, and refuse it from now
        on as one that cannot be read; whether there is one.

        Args:
            moments: the numbers of entries as of which it is looked as well, where a later entry put it right.
        """
        with suppress(Damaged):
            found = derivable.senseless(self._log.entries(stream), moments)
            if found is not None:
                self._aside.underivable[stream] = found
            return found is not None
        return False

    def first_underivable(self) -> Damaged | None:
        """The damage of the first entry found with which nothing can be shown of what it is of, as that stands; every
        stream is folded and derived for that.
        """
        for stream in self._log.streams():
            entries = self._log.entries(stream)
            if (number := derivable.first_underivable(entries)) is not None:
                damage = Damaged("damaged-entry", cause="nothing can be shown with it", entry=number)
                damage.values["position"] = entries[number - 1].position
                return self._log.named(damage, stream)
        return None

    def all(self) -> tuple[UnreadableEntry, ...]:
        """Every entry of the office that cannot be read and was not set aside; all of it is folded for that.

        With which nothing can be shown is looked for where one was found before, or where nothing else was.
        """
        streams, judged = self._log.streams(), self._aside.underivable
        found = [each for stream in streams for each in self._of(stream, judge=stream in judged)]
        if not found:
            found = [each for stream in streams for each in self._of(stream, judge=True)]
        return tuple(found)

    def _of(self, stream: UUID, *, judge: bool) -> list[UnreadableEntry]:
        begin, passed = self._log.kind(stream).begin, frozenset[int]()
        states = self._log.states(stream)
        while True:
            left = [each for each in states if each.entry not in passed]
            passed |= set(folded_without(left, begin, EveryNumber())[1])
            senseless = self._first_underivable(stream, passed) if judge else None
            if senseless is None:
                break
            passed |= {senseless}
        return [UnreadableEntry(stream.hex, number) for number in sorted(passed - self._aside.told(stream))]

    def _first_underivable(self, stream: UUID, passed: frozenset[int]) -> int | None:
        return derivable.first_underivable([entry_of(row, passed) for row in self._log.rows(stream)])
