"""A working copy for Word, on the template of its kind: the program's own, or one that the office put in its place."""

from __future__ import annotations

import hashlib
import sys
from importlib import resources
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec
from msgspec.structs import replace

from desktop.files.confined import ChildEnded, answer_of, content_of
from desktop.printing.contents.grid import COLUMN_NAMES, GridRow
from desktop.printing.copies.working_copy import WorkingCopy, languages_joined, said
from desktop.printing.setting.sheet_language import HOW_WRITTEN
from desktop.printing.sheet_parts import Wording
from desktop.printing.words.own_digits import with_digits
from desktop.wording.names import NEAREST
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from desktop.files.export import child, filled
else:
    child, filled = late("desktop.files.export.child"), late("desktop.files.export.filled")

LARGEST = 5_000_000
"""Bytes of a template."""
CHILD = (sys.executable, "-P", "-m", "desktop.files.export.child")


class WordTemplate(msgspec.Struct, frozen=True):
    """A template, and whose it is."""

    kind: str
    content: bytes
    path: Path | None = None
    """Where the office's own lies; None for the program's."""

    @property
    def digest(self) -> str:
        """The SHA-256 of its bytes, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()

    @property
    def told(self) -> str:
        """Which it is, as the properties of a document made on it say."""
        return f"{self.path.name if self.path is not None else self.kind} SHA-256 {self.digest}"


def template_for(kind: str, folder: Path | None, named: Path | None = None) -> WordTemplate:
    """The template of a kind: the one named, else the office's own in its folder, else the program's.

    Raises:
        Malformed: `cannot-read`, `template-too-large`.
    """
    own = named if named is not None else folder / f"{kind}.docx" if folder is not None else None
    if own is not None and (named is not None or own.exists()):
        if own.is_file() and own.stat().st_size > LARGEST:
            raise Malformed("template-too-large", field="template", limit=LARGEST)
        return WordTemplate(kind, content_of(own, LARGEST, "template"), own)
    return shipped(kind)


def shipped(kind: str) -> WordTemplate:
    """The program's own template of a kind."""
    return WordTemplate(kind, (resources.files("resources") / "word" / f"{kind}.docx").read_bytes())


def word_document(copy: WorkingCopy, template: WordTemplate) -> bytes:
    """The bytes of the document. A template of the office's own is filled in by a process of its own, with limits.

    Raises:
        Malformed: `template-wrong`, `template-damaged`, `template-took-too-long`, `template-leads-out`.
    """
    values, about, marks = filling(copy), copy.about(), tuple(map(languages_joined, copy.marks))
    about = replace(about, told=template.told)
    if template.path is None:
        return filled.filled(template.content, values, about, marks)
    wanted = msgspec.json.encode(child.FillingOrder(values, about, marks)) + b"\n" + template.content
    return _filled_apart(wanted, template.path.name)


def _filled_apart(wanted: bytes, name: str) -> bytes:
    try:
        head, _, document = answer_of(CHILD, wanted, child.SECONDS * 2).partition(b"\n")
        answer = msgspec.json.decode(head, type=child.Filled)
    except ChildEnded as ended:
        if ended.how == "took-too-long":
            raise Malformed("template-took-too-long", field="template", name=name) from None
        raise Malformed("template-damaged", field="template", name=name) from None
    if answer.problem == "leads-out":
        raise Malformed("template-leads-out", field="template", name=name)
    if answer.problem:
        raise Malformed("template-wrong", field="template", name=name, detail=answer.detail)
    return document


def filling(copy: WorkingCopy) -> dict[str, Any]:
    """What a template may ask for: every column by its name, also one that this reader has not, which is empty."""
    values = _Values(copy)
    grid = copy.grid
    rows = [values.row(row) for row in grid.rows]
    grouped = grid.names().index(grid.grouped) if grid.grouped else None
    groups = []
    for _, found in groupby(
        range(len(rows)), key=lambda at: grid.rows[at].cells[grouped] if grouped is not None else ()
    ):
        numbers = list(found)
        heading = rows[numbers[0]][grid.grouped] if grid.grouped else values.text(())
        groups.append({"heading": heading, "rows": [rows[at] for at in numbers]})
    heads = {column.name: values.text(column.head) for column in grid.columns}
    return {
        "reference": copy.reference,
        "title": values.text(copy.title),
        "subtitle": values.text(copy.subtitle),
        "visit": values.text(copy.visit),
        "marks": [values.text(mark) for mark in copy.marks],
        "languages": list(copy.languages),
        "heads": {name: heads.get(name, values.text(())) for name in COLUMN_NAMES},
        "rows": rows,
        "groups": groups,
    }


class _Values:
    """Texts for a template, in the digits of the language where it is alone and has its own."""

    def __init__(self, copy: WorkingCopy) -> None:
        self._copy = copy
        self._digits = HOW_WRITTEN[copy.languages[0]].digits if len(copy.languages) == 1 else ""

    def row(self, row: GridRow) -> dict[str, Any]:
        """The cells of a row by the names of their columns."""
        names = self._copy.grid.names()
        cells = {
            name: tuple("\n".join(said(line, at) for line in lines) for at in range(len(self._copy.languages)))
            for name, lines in zip(names, row.cells, strict=True)
        }
        texts = {name: self.text(cells.get(name, ())) for name in COLUMN_NAMES}
        if texts["courtesy"]["second"]:
            # The courtesy title goes before the name, however the name is in the first language.
            texts["name"]["second"] = texts["name"].get(self._copy.languages[-1], "")
        return {"struck": row.struck, **texts}

    def text(self, wording: Wording) -> dict[str, str]:
        """A text; the second language only where it says something else."""
        told = [with_digits(each, self._digits) if self._digits else each for each in wording]
        first = told[0] if told else ""
        second = told[1] if len(told) > 1 and told[1] != first.replace(NEAREST, "") else ""
        by_language = dict(zip(self._copy.languages, told, strict=False)) if told else {}
        return {"first": first, "second": second, **{each: by_language.get(each, "") for each in self._copy.languages}}
