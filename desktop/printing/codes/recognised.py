"""Which sheet of a visit bears a check code: the facts of its sheets are made anew, and their codes compared."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cached_property
from typing import Literal

import msgspec
from msgspec.structs import replace

from desktop.printing.codes.check_code import code_of, looking_alike
from desktop.printing.codes.more_languages import languages_added
from desktop.printing.kinds import KINDS
from desktop.printing.sheet_kind import Asked, EarlierVisit, Proofs, SheetKind, no_proofs
from desktop.printing.sheets import Stamp, digest_of_sheet
from domain.core.problem import Refused
from domain.projections.history import HistoryRow
from domain.projections.paper.facts import Facts
from domain.projections.paper.marks import NOTHING_MARKED, Marks, marks
from domain.projections.paper.reader import OPEN
from domain.visit.visit import Visit


def _looked_through(kind: SheetKind) -> int:
    return 2 if kind.marking == "audit" else 1 if kind.subject in ("item", "member") else 0


FEW_FIRST: tuple[tuple[SheetKind, ...], ...] = tuple(
    tuple(kind for kind in KINDS if _looked_through(kind) == part) for part in range(3)
)
"""All kinds in the order in which they are looked through: those of which a visit has a few sheets, then those of which
it has one for each item or member and which take ten times as long, then the extract of the journal, which holds every
entry before its own."""


FactsOf = Callable[[Visit, Asked], Facts]


class KeptProofs:
    """The proofs of all entries of a visit, read once where one is wanted: to read one goes through the log as well."""

    def __init__(self, read: Proofs, history: Sequence[HistoryRow]) -> None:
        self._read = read
        self._positions = [row.entry.position for row in history]

    def __call__(self, positions: Sequence[int]) -> Sequence[str]:
        return [self.at(position) for position in positions]

    def at(self, position: int) -> str:
        """That of one entry."""
        return self._all[position]

    @cached_property
    def _all(self) -> dict[int, str]:
        return dict(zip(self._positions, self._read(self._positions), strict=True))


class Record(msgspec.Struct, frozen=True):
    """The record of a visit, as far as the codes of its sheets need it."""

    history: Sequence[HistoryRow]
    visit: Callable[[int], Visit]
    """The visit as it stood at an entry."""
    stamp: Callable[[int], Stamp]
    """What a sheet of an entry is stamped with."""
    proofs: Proofs = no_proofs


class Recognised(msgspec.Struct, frozen=True):
    """A sheet by its kind, its reader, its subject and its entry, with its facts."""

    kind: SheetKind
    asked: Asked
    entry: int
    facts: Facts
    told: FactsOf
    """How the facts are told on it."""
    code: str
    """Its code: where another was typed, one that looks like that."""


Outcome = Literal[
    "same", "not-made", "differs", "differs-in-languages", "differs-beside-rows", "differs-without-rows",
]  # fmt: skip


class SheetSince(msgspec.Struct, frozen=True):
    """What became of a sheet: how it would differ if it were printed now."""

    same: bool
    """Whether it would say the same."""
    made: bool = True
    """Whether it can still be made."""
    marks: Marks = NOTHING_MARKED
    in_rows: bool = True
    """Whether what it says stands in rows that can be counted; a note verbale or a menu has none."""
    languages: tuple[str, ...] = ()
    """The languages in which words were added, where nothing else differs: no code tells in which it was printed."""
    entries: tuple[HistoryRow, ...] = ()
    """The entries recorded since that changed it; where rows would be marked, those that marked one."""

    @property
    def outcome(self) -> Outcome:
        """How it would differ, in a word; beside its rows, where it is its head or its notes alone."""
        if self.same or not self.made:
            return "same" if self.same else "not-made"
        if self.languages:
            return "differs-in-languages"
        if not self.in_rows:
            return "differs-without-rows"
        return "differs" if self.marks.by_key or self.marks.gone else "differs-beside-rows"


def recognised(
    code: str, record: Record, entries: Iterable[int], kinds: Sequence[SheetKind] = KINDS, since: int | None = None
) -> Recognised | None:
    """The sheet that bears the code, or one that looks alike, looked for at these entries; None where there is none.

    Args:
        since: the entry that a list of changes compares with; such a sheet is found with it only.
    """
    sought = looking_alike(code)
    for entry in entries:
        stamp, visit = record.stamp(entry), record.visit(entry)
        for kind, asked in _askings(visit, kinds, _before(record, since)):
            full = replace(asked, record=lambda entry=entry: record.history[:entry], proofs=record.proofs)
            for told in (kind.facts, *kind.former):
                try:
                    facts = told(visit, full)
                except Refused:
                    continue
                if (borne := code_of(digest_of_sheet(kind, full, facts, stamp))) in sought:
                    return Recognised(kind, full, entry, facts, told, borne)
    return None


def as_it_stands(found: Recognised, record: Record) -> SheetSince:
    """How the sheet would differ as the visit stands."""
    facts = _facts(found, record, len(record.history))
    if facts is None:
        return SheetSince(same=False, made=False)
    if languages := languages_added(found.facts, facts):
        return SheetSince(same=False, languages=languages)
    in_rows = bool(found.facts.rows or facts.rows)
    return SheetSince(same=facts == found.facts, marks=_differing(found.facts, facts), in_rows=in_rows)


def since_then(found: Recognised, record: Record) -> SheetSince:
    """The same, and by which entries."""
    now = as_it_stands(found, record)
    stood: Facts | None = found.facts
    marked, changed = list[HistoryRow](), list[HistoryRow]()
    for row in record.history[found.entry :]:
        facts = _facts(found, record, row.entry.number)
        if facts != stood:
            changed.append(row)
            marked += [row] if facts is None or stood is None or _differing(stood, facts) != NOTHING_MARKED else []
        stood = facts
    return replace(now, entries=tuple(marked if now.marks != NOTHING_MARKED else changed))


def _differing(before: Facts, after: Facts) -> Marks:
    """The rows that would be printed otherwise: a code is of all that stands on a sheet, marked or not."""
    return marks(before, after, whole=True)


def _facts(found: Recognised, record: Record, entry: int) -> Facts | None:
    """What the same sheet says at another entry; None where it cannot be made."""
    asked = replace(found.asked, record=lambda: record.history[:entry])
    try:
        facts = found.told(record.visit(entry), asked)
    except Refused:
        return None
    return facts


def _before(record: Record, since: int | None) -> EarlierVisit | None:
    if since is None:
        return None
    at = record.history[since - 1].entry.recorded_at
    assert at is not None
    return EarlierVisit(since, at, record.visit(since))


def _askings(
    visit: Visit, kinds: Sequence[SheetKind], before: EarlierVisit | None
) -> Iterator[tuple[SheetKind, Asked]]:  # fmt: skip
    """Every sheet that bears a code; also that of all items or sides, which the command line prints without one."""
    for kind in kinds:
        for reader in (each for each in kind.readers if each not in OPEN):
            for subject in dict.fromkeys((*kind.subjects(visit), None)):
                yield kind, Asked(reader, subject, before=before)
