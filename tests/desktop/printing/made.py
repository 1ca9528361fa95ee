"""Sheets of a visit as the tests ask for them."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.printing.kinds import BY_NAME
from desktop.printing.setting.typeset import Sheet
from desktop.printing.sheet_kind import Asked, EarlierVisit
from desktop.printing.sheets import Stamp, make_sheet
from domain.projections.paper.reader import Reader
from domain.visit.visit import Visit


def made(
    kind: str, visit: Visit, stamp: Stamp, languages: Sequence[str], *,
    of: str | None = None, reader: Reader | None = None, before: EarlierVisit | None = None,
    options: frozenset[str] = frozenset(),
) -> Sheet:  # fmt: skip
    """A sheet of a kind, for its usual reader."""
    found = BY_NAME[kind]
    return make_sheet(found, visit, Asked(reader or found.readers[0], of, options, before), stamp, languages)


def programme(visit: Visit, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The programme for staff."""
    return made("programme", visit, stamp, languages)


def attendance(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The attendance list of an item, or of all."""
    return made("attendance", visit, stamp, languages, of=item)


def seating(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The table and the lines of an item, or of all."""
    return made("seating", visit, stamp, languages, of=item)


def documents(visit: Visit, item: str | None, stamp: Stamp, languages: Sequence[str]) -> Sheet:
    """The documents of an item, or of all."""
    return made("signing", visit, stamp, languages, of=item)
