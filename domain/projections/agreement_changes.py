"""Since which entry what a side saw of a matter is no longer so."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from domain.agreement.matter import DEFINITIONS, AgreementState, Matter, has_changed
from domain.projections.history import HistoryRow
from domain.record.entry import apply
from domain.visit.visit import Visit


def changed_since(
    visit: Visit, steps: Iterable[tuple[Matter, AgreementState]], journal: Iterable[HistoryRow]
) -> dict[int, int]:
    """The entry since which a matter has changed, without a break until now, by the entry of the step that saw it.

    Only where something has changed is the journal folded once more.

    Args:
        visit: as of the last entry of the journal.
        steps: the steps asked about, with what they were taken on.
        journal: the rows from the first entry on.
    """
    changed: dict[tuple[Matter, int], list[AgreementState]] = defaultdict(list)
    for matter, step in steps:
        if has_changed(visit, matter, step):
            changed[matter, step.definition].append(step)
    since: dict[int, int] = {}
    stood = Visit()
    for row in journal if changed else ():
        apply(stood, row.entry.event, row.entry.number)
        touched = {subject for subject, _ in row.entry.event.touches()}
        for (matter, number), compared in changed.items():
            if _may_concern(stood, matter, number, touched):
                _note(since, compared, DEFINITIONS[number].seen(stood, matter), stood.entries)
    return since


def _may_concern(visit: Visit, matter: Matter, definition: int, touched: Iterable[str]) -> bool:
    """Whether it is worth comparing after an event that touched those subjects."""
    bears_on = DEFINITIONS[definition].bears_on
    return matter in visit.agreements and any(bears_on(visit, matter, subject) for subject in touched)


def _note(since: dict[int, int], steps: Iterable[AgreementState], says: object, entry: int) -> None:
    """Note what a matter says after an entry, for the steps that were taken by then."""
    for step in steps:
        if says == step.seen:
            since.pop(step.entry, None)
        elif step.entry < entry:
            since.setdefault(step.entry, entry)
