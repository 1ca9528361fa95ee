"""Since which entry what a side saw of a matter is no longer so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence, Set

from domain.agreement.matter import DEFINITIONS, AgreementState, Matter, has_changed
from domain.projections.history import HistoryRow
from domain.record.entry import Entry, apply
from domain.visit.visit import Visit


class AgreementChanges:
    """Since when the matters of a visit have changed, found in its journal and remembered for the next time.

    Only matters that have changed are followed, and none is compared twice at the same entry. Asked about another
    journal, be it that of another visit or of a restored office, it starts anew.
    """

    def __init__(self) -> None:
        self._begin()

    def _begin(self) -> None:
        self._last: Entry | None = None
        """The last entry that was compared."""
        self._stood = Visit()
        self._followed: dict[Matter, int] = {}
        """Up to which entry each matter was compared."""
        self._flips: dict[int, list[int]] = defaultdict(list)
        """By the entry of a step: the entries at which its matter had changed, was as before, had changed …"""

    def since(
        self, visit: Visit, steps: Iterable[tuple[Matter, AgreementState]], journal: Sequence[HistoryRow]
    ) -> dict[int, int]:
        """The entry since which a matter has changed, without a break until now, by the entry of the step that saw it.

        Args:
            visit: as of any entry of the journal.
            steps: the steps asked about.
            journal: every row from the first entry on.
        """
        changed = [(matter, step) for matter, step in steps if has_changed(visit, matter, step)]
        if changed:
            self._follow({matter for matter, _ in changed}, journal)
        return {
            step.entry: max(each for each in self._flips[step.entry] if each <= visit.entries) for _, step in changed
        }

    def _follow(self, matters: Set[Matter], journal: Sequence[HistoryRow]) -> None:
        """Fold on over newer rows; from the first again for a matter that was not followed yet."""
        if self._last is not None and self._last != _entry(journal, self._last.number):
            self._begin()
        if not matters <= self._followed.keys():
            self._stood = Visit()
            self._followed = {**dict.fromkeys(matters, 0), **self._followed}
        for row in journal[self._stood.entries :]:
            apply(self._stood, row.entry.event, row.entry.number)
            touched = {subject for subject, _ in row.entry.event.touches()}
            for matter, upto in self._followed.items():
                if upto < row.entry.number:
                    self._compare(matter, touched)
        self._last = journal[-1].entry
        self._followed = dict.fromkeys(self._followed, self._last.number)

    def _compare(self, matter: Matter, touched: Set[str]) -> None:
        """Note which steps on a matter it came to differ from, or to be like again, by what was touched."""
        steps = [
            step for kept in self._stood.agreements.get(matter, {}).values() for step in (*kept.steps, *kept.taken_back)
        ]
        for number in {step.definition for step in steps}:
            definition = DEFINITIONS[number]
            if any(definition.bears_on(self._stood, matter, subject) for subject in touched):
                says = definition.seen(self._stood, matter)
                for step in steps:
                    flips = self._flips[step.entry]
                    if step.definition == number and (says != step.seen) != bool(len(flips) % 2):
                        flips.append(self._stood.entries)


def _entry(journal: Sequence[HistoryRow], number: int) -> Entry | None:
    return journal[number - 1].entry if number <= len(journal) else None
