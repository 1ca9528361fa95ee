"""Lines of text read as rows of a list: a number, a name, an office. Headings and prose stay rows of one cell."""

from __future__ import annotations

from collections.abc import Iterable

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy
from domain.lists.notes.sentence_rows import (
    tells_changes,
)
from domain.lists.notes.sentences_apart import sentences_apart
from domain.lists.surroundings.around_lines import (
    BULLET,
    unquoted,
    with_stops_of_changes,
    without_farewell,
    without_greeting_and_sender,
    without_head_of_letter,
)
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.broken_lines import unbroken
from domain.lists.text.hanging import with_hanging_lines
from domain.lists.text.labelled import is_of_labels, rows_of_labels
from domain.lists.text.line_after_line import LinesRead
from domain.lists.text.name_and_office import is_of_somebody
from domain.lists.text.names_then_offices import with_offices_beside_names
from domain.lists.text.numbered_lines import with_points, without_decimals
from domain.lists.text.numbers_before import NUMBERED
from domain.lists.text.offices_first import with_names_before_offices
from domain.lists.text.over_names import offices_lead, with_names_before_colons
from domain.lists.text.paragraphs import parts_of
from domain.lists.text.records import with_records
from domain.lists.text.shapes import width_of, with_headings_marked
from domain.lists.text.tables_in_lines import rows_of_a_table
from domain.lists.text.under_offices import with_lines_under_offices

_BLANKS = late_pattern(" {4,}")
_LONGEST_PARAGRAPH = 10_000
_LONGEST_LINE = 2_500
"""Letters of a line that are read; a cell holds fewer."""


def rows_of_lines(lines: Iterable[str], *, of_changes: bool | None = None) -> list[list[str]]:
    """The rows of lines or paragraphs; a paragraph may have lines of its own.

    Args:
        of_changes: whether it is read sentence by sentence; None: as the lines themselves tell.

    `1. Yermek Kosherbayev, Minister of Foreign Affairs` is a row of three cells. Where a name stands alone and an
    office under it, both are one row; so are the lines of a curriculum vitae that say them.
    """
    lines = list(lines)
    said = with_hanging_lines(with_lines_under_offices(without_farewell(without_head_of_letter(unquoted(lines)))))
    if is_of_labels(said):
        return list(rows_of_labels([part[:_LONGEST_LINE] for line in said for part in line.split("\n")]))
    if (table := rows_of_a_table(lines)) is not None:
        return table
    texts = _texts(with_stops_of_changes(without_greeting_and_sender(said)))
    texts = with_names_before_colons(with_points(without_decimals(texts)))
    corrects = tells_changes([text] for text in texts) if of_changes is None else of_changes
    texts = texts if corrects else with_names_before_offices(with_records(with_offices_beside_names(texts)))
    width = width_of(said)
    texts = sentences_apart(texts) if corrects else with_headings_marked(texts, width)
    leading = offices_lead([text for text in texts if kind_of_line(text) is None])
    reading = LinesRead([bool(NUMBERED.match(text)) for text in texts], corrects, width, offices_lead=leading)
    for text in texts:
        reading.take(text)
    return reading.rows


def _texts(lines: list[str]) -> list[str]:
    """The lines, each about one person at most, without what begins those of an enumeration."""
    parts = [
        part.strip()
        for line in unbroken(lines)
        for part in parts_of(_BLANKS.sub("   ", line.strip())[:_LONGEST_PARAGRAPH])
        if part.strip()
    ]
    starred = sum(map(_is_of_one_star, parts)) > 1  # one alone may be the mark of a note
    return [(part if not starred and _is_noted(part) else BULLET.sub("", part))[:_LONGEST_LINE].rstrip(" ;")
            for part in parts]  # fmt: skip


def _is_of_one_star(part: str) -> bool:
    return part.startswith("*") and not part.startswith("**")


def _is_noted(part: str) -> bool:
    """Whether a star before a line marks a note, and nobody of an enumeration."""
    said = part.lstrip("* ")
    return part.startswith("*") and not (has_courtesy(said) or is_of_somebody(said))
