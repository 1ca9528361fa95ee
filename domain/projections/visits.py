"""The list of an office's visits, and what finds a visit without folding it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from functools import lru_cache
from uuid import UUID

import msgspec
from msgspec.structs import force_setattr

from domain.checks.booking import Booking
from domain.checks.elsewhere import SentNote, bookings_of, notes_of
from domain.core.problem import Damaged
from domain.core.text import Wording
from domain.visit.opening import VisitCategory
from domain.visit.visit import Visit, VisitStatus


class VisitWords(msgspec.Struct, frozen=True, gc=False):
    """What a visit is called, and who receives whom."""

    title: Wording
    host: Wording
    guest: Wording


class VisitRow(msgspec.Struct, frozen=True, gc=False):
    """A visit in one line. Its words are read where it is shown: an office may list thousands of visits."""

    id: str
    reference: str
    category: VisitCategory | None
    first_day: date
    last_day: date
    status: VisitStatus
    entries: int
    words: msgspec.Raw
    """Its `VisitWords`, as JSON."""

    @property
    def title(self) -> Wording:
        return _said(bytes(self.words)).title

    @property
    def host(self) -> Wording:
        return _said(bytes(self.words)).host

    @property
    def guest(self) -> Wording:
        return _said(bytes(self.words)).guest


def in_words(title: Wording, host: Wording, guest: Wording) -> msgspec.Raw:
    """The words of a `VisitRow`."""
    return msgspec.Raw(msgspec.json.encode(VisitWords(title, host, guest)))


@lru_cache(maxsize=1_000)
def _said(words: bytes) -> VisitWords:
    return msgspec.json.decode(words, type=VisitWords)


class VisitLine(msgspec.Struct, frozen=True, gc=False):
    """What an office knows of a visit without folding it."""

    row: VisitRow
    bookings: tuple[Booking, ...]
    """What it needs of the registries."""
    notes: tuple[SentNote, ...]
    """The notes verbales it sent under a number."""
    persons: tuple[str, ...]
    """The persons of the registry its members are, by the references the visit has."""
    venues: tuple[str, ...]
    """The houses of the registry its items are in."""

    @property
    def concerns_others(self) -> bool:
        """Whether the checks of other visits must know of it: most are over, and need nothing any more."""
        return bool(self.bookings or self.notes)


def share(lines: Iterable[VisitLine]) -> None:
    """Have what many lines say alike, their words and the houses, once in memory, and nothing else of what was read."""
    words: dict[bytes, msgspec.Raw] = {}
    venues: dict[tuple[str, ...], tuple[str, ...]] = {}
    for line in lines:
        said = bytes(line.row.words)
        known = words.get(said)
        force_setattr(line.row, "words", known or words.setdefault(said, msgspec.Raw(said)))
        force_setattr(line, "venues", venues.setdefault(line.venues, line.venues))


class DamagedRow(msgspec.Struct, frozen=True):
    """A visit that cannot be read, in one line."""

    id: str
    reference: str
    """Its id where that cannot be read either."""
    damage: Damaged


def damaged_row(visit_id: UUID, damage: Damaged) -> DamagedRow:
    """The line of one that cannot be read."""
    return DamagedRow(visit_id.hex, str(damage.values["visit"]), damage)


def visit_row(visit_id: UUID, visit: Visit) -> VisitRow:
    """The line of one visit."""
    return VisitRow(
        id=visit_id.hex,
        reference=visit.reference,
        category=visit.category,
        first_day=visit.first_day,
        last_day=visit.last_day,
        status=visit.status,
        entries=visit.entries,
        words=in_words(visit.title, visit.host.name if visit.host else {}, visit.guest.name if visit.guest else {}),
    )


def visit_line(visit_id: UUID, visit: Visit) -> VisitLine:
    """What an office knows of a visit without folding it."""
    members, items = visit.delegations.members.values(), visit.programme.items.values()
    return VisitLine(
        visit_row(visit_id, visit),
        bookings_of(visit),
        notes_of(visit),
        tuple(sorted({each.person for each in members if each.person})),
        tuple(sorted({each.room.venue for each in items if each.room is not None})),
    )
