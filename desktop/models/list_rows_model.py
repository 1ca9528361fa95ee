"""The rows of a list as they are understood: who stands in each, or why it is left out."""

from __future__ import annotations

from collections.abc import Collection
from unicodedata import category

import msgspec

from desktop.look.colours import ColourMeaning
from desktop.models.bilingual import second_words
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.widgets.chip import ChipFace
from desktop.wording.words import Words
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow
from domain.lists.names.courtesies import tells_more

_UNSEEN = "\N{REPLACEMENT CHARACTER}"


class ListRow(msgspec.Struct, frozen=True):
    """A row of the list, taken or left out."""

    line: int
    entry: ListedPerson | None
    rejected: RejectedRow | None
    group: str = ""
    """The heading he stands under, where it is not that of the whole list."""
    understood: bool = False
    """Whether it is a sentence that is told beside the list that stands."""


def list_rows(listing: ParsedList, understood: Collection[int] = ()) -> list[ListRow]:
    """All rows in the order of the list.

    Args:
        understood: the lines of sentences whose likely meaning is told beside the list that stands.
    """
    several = len({entry.group for entry in listing.entries}) > 1
    taken = [ListRow(entry.line, entry, None, entry.group if several else "") for entry in listing.entries]
    left_out = [ListRow(row.line, None, row, understood=row.line in understood) for row in listing.rejected]
    return sorted([*taken, *left_out], key=lambda row: row.line)


def _line(row: ListRow, words: Words) -> Cell:
    return Cell(words.number(row.line), muted=True)


def _verdict(row: ListRow, words: Words) -> Cell:
    if row.entry is not None and row.entry.struck:
        return Cell(chip=ChipFace(words("reconcile.struck-off"), "cross", ColourMeaning.WARNING))
    if row.rejected is None:
        return Cell(chip=ChipFace(words("reconcile.taken"), "tick", ColourMeaning.CONFIRMED))
    if row.understood:
        return Cell(chip=ChipFace(words("reconcile.sentence-told"), "question", ColourMeaning.WARNING))
    grave = row.rejected.why in ("too-long", "unfit-text")
    meaning = ColourMeaning.REFUSAL if grave else ColourMeaning.NEUTRAL
    return Cell(chip=ChipFace(words(f"reconcile.why.{row.rejected.why}"), "cross", meaning))


def _name(row: ListRow, words: Words) -> Cell:
    if row.entry is None:
        return Cell(_visible(" · ".join(filter(None, row.rejected.cells if row.rejected else ()))), muted=True)
    names = row.entry.names
    if row.entry.struck and not names and row.entry.number is not None:
        return Cell(words("reconcile.rank", rank=row.entry.number))
    if not names:
        return Cell(words("name.to-be-advised"), placeholder=True)
    return Cell(words.pick(names), second_words(names, words))


def _visible(text: str) -> str:
    """The text with a sign for each character that shows nothing, or turns what stands around it."""
    return "".join(_UNSEEN if category(letter) in ("Cc", "Cf") and letter != "\n" else letter for letter in text)


def _office(row: ListRow, words: Words) -> Cell:
    position = row.entry.position if row.entry else {}
    return Cell(words.pick(position), second_words(position, words))


def _said(row: ListRow, words: Words) -> Cell:
    """What the list says of him besides: his group, whom he brings along, remarks."""
    entry = row.entry
    if entry is None:
        return Cell("")
    spouse = words("reconcile.listed-with", row=entry.line) if entry.spouse_of is not None else ""
    category = words.of("member-category", entry.category) if entry.category not in (None, "official") else ""
    group = row.group or category
    courtesies = filter(tells_more, entry.courtesy.values())
    return Cell(" · ".join(filter(None, (*courtesies, entry.accompanied, spouse, entry.remarks, group))))


class ListRowsModel(RowsModel[ListRow]):
    """The preview of a list."""

    columns = (
        Column("row", _line, yields=0, numeric=True),
        Column("verdict", _verdict),
        Column("name", _name, yields=0.5, main=True),
        Column("position", _office, main=True),
        Column("said-besides", _said, yields=2),
    )

    def key(self, row: ListRow) -> str:
        entry = row.entry
        beside = "" if entry is None else "+" if entry.spouse_of is not None else "-" if entry.struck else ""
        return f"{row.line}{beside}"
