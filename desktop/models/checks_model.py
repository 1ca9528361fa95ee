"""The checks of a visit as a table: by level, those accepted below with why and by whom."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any, ClassVar

import msgspec

from desktop.concepts.edges.fixes import OfferedFix, fixes_of
from desktop.desk.view import VisitView
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.wording import sentences
from desktop.wording.words import Words
from domain.checks.check import Check

ACCEPTED = "accepted"
LEVELS = ("now", "before-release", "advisory", ACCEPTED)
"""The groups of the table, in their order."""


class CheckLine(msgspec.Struct, frozen=True):
    """A check in the table, with its fixes; for an accepted one, by whom and why."""

    check: Check
    fixes: tuple[OfferedFix, ...] = ()
    author: str = ""
    reason: str = ""
    zone: str | None = None
    """The clock of the item it is about; None: that of the visit."""

    @property
    def level(self) -> str:
        """The group it stands in."""
        return ACCEPTED if self.check.quiet else self.check.level


def check_lines(view: VisitView, words: Words) -> list[CheckLine]:
    """Every check of a view, most pressing first, then those that were accepted."""
    return [_line(check, view, words) for check in (*view.findings, *view.accepted)]


def _line(check: Check, view: VisitView, words: Words) -> CheckLine:
    fixes = () if view.read_only else fixes_of(check, view.visit, words)
    items = view.visit.programme.items
    zone = next((items[subject].zone for subject in check.subjects if subject in items), None)
    if not check.quiet or check.accepted is None:
        return CheckLine(check, fixes, zone=zone)
    entry = view.history[check.accepted - 1].entry
    return CheckLine(check, fixes, entry.author, entry.reason or "", zone)


def _found(line: CheckLine, words: Words) -> Cell:
    sentence = sentences.check_sentence(line.check, words)
    if line.check.quiet:
        values = {"author": line.author, "reason": line.reason, "entry": line.check.accepted}
        return Cell(sentence, words("page.checks.kept-because", **values), muted=True)
    return Cell(sentence, strong=line.check.level == "now")


def _when(line: CheckLine, words: Words) -> Cell:
    at = line.check.at
    if not isinstance(at, datetime):
        return Cell()
    there = words.elsewhere(line.zone)
    return Cell(there("{at:short}", at=at), there.clock(at))


def _mend(line: CheckLine, _words: Words) -> Cell:
    texts = [fix.text for fix in line.fixes]
    return Cell(texts[0] if texts else "", texts[1] if len(texts) > 1 else None, muted=line.check.quiet)


class ChecksModel(RowsModel[CheckLine]):
    """Checks grouped by level, each with its time and its fixes."""

    columns: ClassVar[tuple[Column[Any], ...]] = (
        Column("check", _found, main=True),
        Column("bites", _when, yields=0),
        Column("fixes", _mend, yields=0.7),
    )

    def key(self, row: CheckLine) -> str:
        return row.check.id

    def found_by(self, row: CheckLine) -> Iterable[str]:
        """By its sentence, its short name, its fixes, and why it was kept."""
        name = self.words.of("check-name", row.check.code)
        return (
            sentences.check_sentence(row.check, self.words),
            name,
            row.author,
            row.reason,
            *(f.text for f in row.fixes),
        )

    def group_of(self, row: CheckLine) -> str:
        return row.level

    def heading(self, group: str, shown: Sequence[CheckLine]) -> str:
        what = self.words(f"page.checks.{group}")
        return self.words("page.heading", what=what, number=len(shown))
