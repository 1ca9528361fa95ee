"""The register of correspondence: what came and went, newest first, with what each letter changed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime

import msgspec

from domain.agreement.correspondence import Direction, Letter, LetterFile, LetterKind, QuotedLetter
from domain.core.text import Wording
from domain.projections.history import HistoryRow
from domain.visit.visit import Visit


class LetterRow(msgspec.Struct, frozen=True):
    """A letter or a call. `entries` are those of the journal whose source it is."""

    id: str
    kind: LetterKind
    direction: Direction
    sender: Wording
    recipient: Wording
    number: str
    dated: date
    received_at: datetime | None
    subject: str
    said: str
    file: LetterFile | None
    quoted: QuotedLetter
    """How a source quotes it."""
    entries: tuple[int, ...]


def correspondence(visit: Visit, journal: Iterable[HistoryRow]) -> tuple[LetterRow, ...]:
    """The register of a visit, newest first; `journal` is its history, up to the visit's entry or beyond."""
    changed: dict[str, list[int]] = defaultdict(list)
    for row in journal:
        if row.letter is not None and row.entry.number <= visit.entries:
            changed[row.letter].append(row.entry.number)
    rows = [_row(letter, changed.get(letter.id, [])) for letter in visit.correspondence.values()]
    return tuple(sorted(rows, key=_age, reverse=True))


def _row(letter: Letter, entries: list[int]) -> LetterRow:
    return LetterRow(
        letter.id, letter.kind, letter.direction, letter.sender, letter.recipient, letter.number, letter.dated,
        letter.received_at, letter.subject, letter.said, letter.file, letter.quoted, tuple(entries),
    )  # fmt: skip


def _age(row: LetterRow) -> tuple[date, str, str]:
    return (row.dated, row.received_at.isoformat() if row.received_at else "", row.id)
