"""A sheet as a working copy, for programs in which one goes on with it: what it says, in rows, and where it comes from.

It is made of the facts and in the words of the sheet for the same reader: it says no more than that reader may know.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import msgspec
from msgspec.structs import replace

from desktop.files.export.table import ExportCell, ExportHead, ExportRow, ExportTable
from desktop.printing.contents.grid import Grid, GridRow, Lines
from desktop.printing.setting.sheet_language import HOW_WRITTEN
from desktop.printing.setting.typeset import check_code
from desktop.printing.sheet_kind import Asked, SheetKind
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.sheets import Stamp, WithFacts, make_with_facts
from desktop.wording.names import NEAREST
from domain.core.problem import Malformed
from domain.visit.visit import Visit

NUMBERS = ("day", "from", "to", "number", "telephone")
"""The columns that have no words, or hardly any."""
LEFT_TO_RIGHT = "\N{LEFT-TO-RIGHT MARK}"
BETWEEN = " / "
"""What stands between two languages in one line."""


class WorkingCopy(msgspec.Struct, frozen=True):
    """What a working copy says, in one or two languages."""

    languages: tuple[str, ...]
    reference: str
    title: Wording
    subtitle: Wording
    visit: Wording
    marks: tuple[Wording, ...]
    """That it is a working copy, for whom, as of when, and the stamp of the sheet it was made from."""
    grid: Grid
    dated: datetime
    """When its entry was recorded (aware)."""

    @property
    def right_to_left(self) -> bool:
        """Whether its first language runs so."""
        return HOW_WRITTEN[self.languages[0]].right_to_left

    def about(self) -> ExportHead:
        """What stands over its rows, both languages in a line."""
        lines = (self.visit, self.subtitle, *self.marks)
        said_over = tuple(filter(None, map(languages_joined, lines)))
        foot = " · ".join(filter(None, (mark[0] for mark in self.marks[:3])))
        return ExportHead(
            languages_joined(self.title), said_over, foot=foot, dated=self.dated, right_to_left=self.right_to_left
        )

    def table(self, *, whole: bool) -> ExportTable:
        """Its rows with a column for each value, and where two languages say it otherwise, for each language.

        Args:
            whole: with the columns in which nothing stands, so that every file of a sheet has the same.
        """
        numbers = (at for at in range(len(self.grid.columns)) if whole or any(row.cells[at] for row in self.grid.rows))
        columns = [at for number in numbers for at in self._columns(number, whole=whole)]
        heads = tuple(self._head(number, at) for number, at in columns)
        rows = (ExportRow(tuple(self._cell(row, number, at) for number, at in columns)) for row in self.grid.rows)
        return ExportTable(languages_joined(self.title), heads, tuple(rows))

    def _columns(self, number: int, *, whole: bool) -> Sequence[tuple[int, int | None]]:
        """A column once where its languages say the same, with no language; else once in each. A day is a number.

        Where every file is to have the same columns, only those of numbers and hours stand once.
        """
        cells = (row.cells[number] for row in self.grid.rows if not self._is_day(row, number))
        alike = all(len({_texts(cell, at) for at in range(len(self.languages))}) <= 1 for cell in cells)
        if whole:
            alike = self.grid.columns[number].name in NUMBERS
        return [(number, None)] if alike else [(number, at) for at in range(len(self.languages))]

    def _head(self, number: int, at: int | None) -> str:
        head = self.grid.columns[number].head
        if at is None:
            return languages_joined(head)
        return head[at] if len(set(head)) == len(head) else f"{head[at]} ({self.languages[at]})"

    def _is_day(self, row: GridRow, number: int) -> bool:
        return self.grid.columns[number].name == "day" and row.day is not None

    def _cell(self, row: GridRow, number: int, at: int | None) -> ExportCell:
        if self._is_day(row, number) and row.day is not None:
            return ExportCell((row.day.isoformat(),), row.struck, row.day)
        return ExportCell(_texts(row.cells[number], at or 0), row.struck)


def working_copy(
    kind: SheetKind, visit: Visit, asked: Asked, stamp: Stamp, languages: Sequence[str]
) -> WorkingCopy:  # fmt: skip
    """The working copy of a sheet; it bears no marks.

    Raises:
        Malformed: `sheet-format` for a kind that is paper alone; as `make_with_facts`.
        Refused: as `make_with_facts`.
    """
    if kind.grid is None:
        raise Malformed("sheet-format", field="format", sheet=kind.name, known=kind.formats)
    made = make_with_facts(kind, visit, replace(asked, before=None), stamp, languages)
    grid = kind.grid(made.facts, made.words)
    head = made.sheet.head
    return WorkingCopy(
        made.sheet.languages, head.reference, head.title, head.subtitle, head.visit, _marks(made, grid), grid,
        made.sheet.dated,
    )  # fmt: skip


def said(line: PrintedLine, at: int) -> str:
    """A line in one language, after its label; a provisional one in brackets."""
    text = line.text[at]
    if line.provisional and text and not text.startswith("["):
        text = f"[{text}]"
    return " ".join(filter(None, (line.label[at] if line.label else "", text.strip())))


def languages_joined(wording: Wording) -> str:
    """Both languages in a line, once where they say the same."""
    return BETWEEN.join(dict.fromkeys(filter(None, wording)))


def _texts(lines: Lines, at: int) -> tuple[str, ...]:
    return tuple(said(line, at) for line in lines)


def _marks(made: WithFacts, grid: Grid) -> tuple[Wording, ...]:
    """What the foot of the sheet says, and that this is no edition of it."""
    sheet, words = made.sheet, made.words
    head = sheet.head
    called = [words.say("sheet.working-copy"), sheet.words["audience"]]
    called += [sheet.words["sample"]] if head.sample else []
    called += [words.say(f"sheet.{caution}") for caution in made.cautions]
    marks = [tuple(map(" · ".join, zip(*called, strict=True))), head.as_of, _stamp(made)]
    if NEAREST in msgspec.json.encode((head, grid)).decode():
        marks.append(tuple(f"{NEAREST} {text}" for text in words.say("sheet.nearest")))
    return tuple(marks)


def _stamp(made: WithFacts) -> Wording:
    """Reference, check code and the head of the record, as far as the sheet bears them."""
    sheet, code = made.sheet, check_code(made.sheet)
    parts = [(sheet.head.reference,) * len(sheet.languages)]
    if code:
        parts.append(_with_code(sheet.words["check"], code, sheet.languages))
    if sheet.head.proof:
        parts.append(_with_code(sheet.words["head"], sheet.head.proof, sheet.languages))
    return tuple(map(" · ".join, zip(*parts, strict=True)))


def _with_code(words: Wording, code: str, languages: Sequence[str]) -> Wording:
    """A code after its word; among letters that run from right to left marked as one that does not."""
    marked = f"{LEFT_TO_RIGHT}{code}{LEFT_TO_RIGHT}"
    each = zip(words, languages, strict=True)
    return tuple(f"{word} {marked if HOW_WRITTEN[language].right_to_left else code}" for word, language in each)
