"""What a kind of sheet is: of what it is, for whom, which facts stand on it, and how they are worded.

A kind is a file in `desktop/printing/kinds`. The command line, the window, its palette and the tests go through all.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, Literal

import msgspec

from desktop.printing.contents.grid import Grid
from desktop.printing.sheet_parts import AudienceMark, Contents, Paper, Wording
from desktop.printing.words.in_languages import InLanguages
from domain.projections.history import HistoryRow
from domain.projections.paper.facts import Facts
from domain.projections.paper.marks import NOTHING_MARKED, Marks
from domain.projections.paper.reader import Reader
from domain.visit.visit import Visit

SheetSubject = Literal["visit", "side", "item", "member", "note"]
"""Of what a sheet is: the whole visit, a side, an item of the programme, a member, or a note the office drew up.

That of a side or of an item is of all without one.
"""

SheetFormat = Literal["pdf", "docx", "xlsx", "csv", "ics"]
"""As what a sheet is made: paper, or a working copy for Word, for Excel, as CSV, for a calendar."""


Photographs = Callable[[str], bytes | None]
"""The photograph of a person of the register, a JPEG; None where there is none or it does not open here.

Every look at one is noted in the access journal. Raises Damaged, Unavailable.
"""


Proofs = Callable[[Sequence[int]], Sequence[str]]
"""What the office is at positions of its log, in ascending order, as the foot of a page of the house says it."""


def no_proofs(positions: Sequence[int]) -> Sequence[str]:
    """Where that is not known."""
    return [""] * len(positions)


def no_photograph(_person: str) -> bytes | None:
    """Where nobody asks for photographs."""
    return None


class Since(msgspec.Struct, frozen=True):
    """The entry that the marks of a sheet compare with, and when it was recorded (aware)."""

    entry: int
    recorded_at: datetime


class EarlierVisit(Since, frozen=True):
    """The visit as it stood at that entry."""

    visit: Visit


class Asked(msgspec.Struct, frozen=True):
    """What is asked for of a kind."""

    reader: Reader = "staff"
    subject: str | None = None
    """The side, the item, the member or the note; None: all of the visit."""
    options: frozenset[str] = frozenset()
    """Those of the kind's options that are chosen."""
    before: EarlierVisit | None = None
    """What the marks compare with; None: nothing is marked."""
    record: Callable[[], Sequence[HistoryRow]] = tuple
    """The journal of the visit as far as the sheet knows it, for sheets of the house that quote entries."""
    photograph: Photographs = no_photograph
    """The photographs of persons of the register, for sheets of the house that show faces."""
    proofs: Proofs = no_proofs
    """What proves the entries that an extract of the journal quotes."""


class Marked(msgspec.Struct, frozen=True):
    """What the words of a sheet may say beside its facts."""

    marks: Marks = NOTHING_MARKED
    since: Wording = ()
    """What the marks compare with: "changed since entry 200, 9 November 2025, 18:00"."""
    options: frozenset[str] = frozenset()
    photograph: Photographs = no_photograph
    """Private particulars: they are on a sheet of the house, and never part of its facts."""
    reader: Reader = "staff"


class Worded(msgspec.Struct, frozen=True):
    """A sheet in words: its title, what it is of, and its contents."""

    title: Wording
    body: Contents
    subtitle: Wording = ()


class SheetKind(msgspec.Struct, frozen=True):
    """A kind of sheet. Its template is the one its contents name (`Contents`)."""

    name: str
    """What the command line calls it; the catalogues word it as `sheets.NAME`."""
    subject: SheetSubject
    readers: tuple[Reader, ...]
    """For whom it is made, the usual one first."""
    facts: Callable[[Visit, Asked], Facts]
    """What the reader may know. Raises Refused where there is nothing to print."""
    worded: Callable[[Any, InLanguages, Marked], Worded]
    """Those facts in the languages of the sheet."""
    former: tuple[Callable[[Visit, Asked], Facts], ...] = ()
    """How its facts were told on pages printed before, whose codes are still looked for; each raises as `facts`."""
    paper: Paper = "a4"
    subjects: Callable[[Visit], tuple[str | None, ...]] = lambda _visit: (None,)
    """Of what it may be printed; None: of all of the visit."""
    options: tuple[str, ...] = ()
    """What may be chosen of it, worded as `sheet-option.NAME`."""
    marking: AudienceMark | None = None
    """The shape of its audience mark, where that is not the reader's."""
    compares: bool = True
    """Whether it bears marks against an earlier sheet."""
    grid: Callable[[Any, InLanguages], Grid] | None = None
    """Its facts as columns and rows, where it is also made for Word, Excel and as CSV."""
    calendar: bool = False
    """Whether its rows are items, which a calendar can take."""
    cut: bool = False
    """Whether it is cut into pieces, which do not bear what is said at its foot: none is made of a cancelled visit."""

    @property
    def formats(self) -> tuple[SheetFormat, ...]:
        """What it is made as."""
        tables: tuple[SheetFormat, ...] = ("docx", "xlsx", "csv") if self.grid is not None else ()
        return ("pdf", *tables, *(("ics",) if self.calendar else ()))
