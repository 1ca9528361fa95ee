"""How each side stands to each matter, and what waits for whom, since when and why; the oldest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Literal

import msgspec

from domain.agreement.correspondence import QuotedLetter
from domain.agreement.matter import (
    AgreementState,
    AgreementStatus,
    AgreementSteps,
    Aspect,
    Matter,
    spoken_no_more,
    title_of,
)
from domain.core.names import Name, Side
from domain.core.text import Wording
from domain.delegation.voice import Voice, speaker_called
from domain.projections.agreement_changes import AgreementChanges
from domain.projections.history import HistoryRow
from domain.visit.visit import Visit

APPROVER: Literal["approver"] = "approver"
"""Whom an approval waits for: a login other than that of who submitted or changed the matter."""


class AgreementRow(msgspec.Struct, frozen=True):
    """How a side stands to a matter. `changed` is the entry from which on that is not what it saw."""

    aspect: Aspect
    subject: str
    member: str | None
    title: Wording
    """The title of the item or document; empty for the list of a side."""
    speaker: dict[str, Name] | Wording
    """Whose statement it is; empty for anything else."""
    side: Side
    state: AgreementStatus
    entry: int
    since: datetime | None
    author: str
    source: QuotedLetter | str | None
    who: Wording | dict[str, Name] | str
    edition: str
    due: datetime | None
    changed: int | None
    changed_at: datetime | None
    changed_by: str


AwaitingReason = Literal["proposed", "submitted", "changed", "pending"]
"""Why something waits. Changed: since it was agreed, approved or submitted."""


class AwaitingRow(msgspec.Struct, frozen=True):
    """One thing that waits. `waits_for` is a side or `approver`; `entry`, `since` and `by` say since what."""

    agreement: AgreementRow
    waits_for: Side | Literal["approver"]
    why: AwaitingReason
    entry: int
    since: datetime | None
    by: str


class AgreementTable:
    """How the sides stand to every matter of what is not held yet, told from a visit and its whole journal.

    Args:
        changes: what was found in the journal before, to be followed on.
    """

    def __init__(self, visit: Visit, journal: Sequence[HistoryRow], changes: AgreementChanges | None = None) -> None:
        self._visit = visit
        self._journal = journal
        steps = [(matter, step) for matter, _, kept in _kept(visit) for step in (kept.steps[-1], *_unapproved(kept))]
        self._changed = (changes or AgreementChanges()).since(visit, steps, journal)

    def rows(self) -> tuple[AgreementRow, ...]:
        """How every side stands to every matter, in the order of the matters."""
        return tuple(self._row(matter, side, kept.steps[-1]) for matter, side, kept in _kept(self._visit))

    def awaiting(self) -> tuple[AwaitingRow, ...]:
        """What waits for whom, the oldest first."""
        found: list[AwaitingRow] = []
        for matter, side, kept in _kept(self._visit):
            waiting = _waiting(self._row(matter, side, kept.steps[-1]))
            found += [waiting] if waiting is not None else []
            found += [_pending(self._row(matter, side, step)) for step in _unapproved(kept)]
        return tuple(sorted(found, key=lambda row: (row.entry, row.agreement.side)))

    def _told(self, number: int) -> HistoryRow | None:
        return self._journal[number - 1] if 0 < number <= self._visit.entries else None

    def _row(self, matter: Matter, side: Side, step: AgreementState) -> AgreementRow:
        """How a side stood to a matter by one of its steps."""
        visit, changed = self._visit, self._changed.get(step.entry)
        entry, change = self._told(step.entry), self._told(changed or 0)
        return AgreementRow(
            aspect=matter.aspect,
            subject=matter.subject,
            member=matter.member,
            title=title_of(visit, matter.subject),
            speaker=visit.delegations.members[matter.member].words if matter.member else {},
            side=side,
            state=step.state,
            entry=step.entry,
            since=entry.entry.recorded_at if entry else None,
            author=entry.entry.author if entry else "",
            source=entry.source if entry else None,
            who=speaker_called(visit, Voice(step.who, step.by)),
            edition=step.edition,
            due=step.due,
            changed=changed,
            changed_at=change.entry.recorded_at if change else None,
            changed_by=change.entry.author if change else "",
        )


def _kept(visit: Visit) -> Iterator[tuple[Matter, Side, AgreementSteps]]:
    for matter, sides in visit.agreements.items():
        over = _over(visit, matter.subject) or spoken_no_more(visit, matter)
        for side in visit.sides if not over else ():
            if side in sides and sides[side].steps:
                yield matter, side, sides[side]


def _over(visit: Visit, subject: str) -> bool:
    """Whether nothing is waited for any more: it is held or signed, or was taken back."""
    item, document = visit.programme.items.get(subject), visit.documents.get(subject)
    if document is not None:
        return document.retracted or document.status != "planned"
    return item is not None and (item.retracted or item.status in ("under-way", "held"))


def _unapproved(kept: AgreementSteps) -> list[AgreementState]:
    """The last issue before approval, if no approval came after it."""
    for step in reversed(kept.steps):
        if step.state in ("approved", "pending"):
            return [step] if step.state == "pending" else []
    return []


def _waiting(row: AgreementRow) -> AwaitingRow | None:
    """What the last step leaves open: an answer, or another one since what was answered has changed."""
    if row.state != "pending" and row.changed is not None:
        whom = APPROVER if row.state == "approved" else row.side
        return AwaitingRow(row, whom, "changed", row.changed, row.changed_at, row.changed_by)
    match row.state:
        case "proposed" | "submitted":
            return AwaitingRow(row, row.side, row.state, row.entry, row.since, row.author)
    return None


def _pending(row: AgreementRow) -> AwaitingRow:
    return AwaitingRow(row, APPROVER, "pending", row.entry, row.since, row.author)
