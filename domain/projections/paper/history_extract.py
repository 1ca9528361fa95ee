"""The facts of an extract of the journal, for an audit: every entry about a subject, with nothing of it left out."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from domain.core.problem import Refused
from domain.core.text import Wording
from domain.projections.history import HistoryRow, rows_about, rows_concerning
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.record.undone import turned_by
from domain.visit.visit import Visit

Proofs = Callable[[Sequence[int]], Sequence[str]]
"""What the office is at positions of its log, in ascending order."""


class EntryFacts(FactRow, frozen=True, kw_only=True):
    """One entry of the journal."""

    number: int
    row: HistoryRow
    proof: str = ""
    """What the office is with this entry and all before it, in figures; empty where it is not known."""


class HistoryFacts(Facts, frozen=True, kw_only=True, tag="history"):
    """The entries of the extract, the oldest first."""

    subject: str | None
    """What they are about: an id of the visit; None: everything."""
    item: Wording
    """The title of that item; empty where it is none."""
    member: PersonFacts | None
    entries: tuple[EntryFacts, ...]
    looked_at: int
    """How many entries were looked through."""

    @property
    def rows(self) -> tuple[EntryFacts, ...]:
        return self.entries


def history_facts(visit: Visit, record: Sequence[HistoryRow], subject: str | None, proofs: Proofs) -> HistoryFacts:
    """The entries that concern a subject, or all of them, each with what proves it.

    Raises:
        Refused: `sheet-no-entries` where none does.
    """
    return _extract(visit, record, subject, proofs, rows_concerning(record, subject))


def history_facts_by_part(
    visit: Visit, record: Sequence[HistoryRow], subject: str | None, proofs: Proofs
) -> HistoryFacts:
    """As pages told them that left out where somebody is one of several, and took part of an id for it."""
    return _extract(visit, record, subject, proofs, rows_about(record, subject))


def _extract(
    visit: Visit, record: Sequence[HistoryRow], subject: str | None, proofs: Proofs, rows: Sequence[HistoryRow]
) -> HistoryFacts:
    if not rows:
        raise Refused("sheet-no-entries", field="item")
    entries = tuple(
        EntryFacts(key=str(row.entry.number), number=row.entry.number, row=row, proof=proof)
        for row, proof in zip(rows, proofs([row.entry.position for row in rows]), strict=True)
    )
    item, member = visit.programme.items.get(subject or ""), visit.delegations.members.get(subject or "")
    return HistoryFacts(
        visit=visit_facts(visit),
        subject=subject,
        item=item.title if item is not None else {},
        member=person_facts(visit, member.id) if member is not None else None,
        entries=entries,
        looked_at=len(record),
    )


class NotedFacts(msgspec.Struct, frozen=True):
    """The entry by which something was noted last."""

    row: HistoryRow

    @property
    def number(self) -> int:
        """Its number in the journal."""
        return self.row.entry.number


def noted_last(record: Sequence[HistoryRow], touched: Callable[[HistoryRow], bool]) -> NotedFacts | None:
    """The last entry that touched something and was not undone since; where each was, the last of all.

    What was moved, moved once more and put back stands as it was moved first: nobody cancelled that.
    """
    made = [row for row in record if touched(row)]
    undone = 0
    for row in reversed(made):
        turned = turned_by(row.entry.reason)
        if turned is not None and turned.turn == "undone":
            undone += 1
        elif undone:
            undone -= 1
        else:
            return NotedFacts(row)
    return NotedFacts(made[-1]) if made else None


def attendance_noted(record: Sequence[HistoryRow]) -> dict[str, NotedFacts]:
    """By which entry each attendance was noted last, by `item/member`."""
    noted = {}
    for row in record:
        item, member = (getattr(row.entry.event, name, None) for name in ("item", "member"))
        if row.topic.startswith("attendance.") and item is not None:
            noted[f"{item}/{member}"] = NotedFacts(row)
    return noted
