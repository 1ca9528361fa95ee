"""A list once all its rows are read: titles above it left out, couples and business told, doubts noted."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import msgspec

from domain.lists.around_persons import AroundPersons
from domain.lists.doubts import with_doubts
from domain.lists.entered import (
    bare_words_in,
    moved_up,
    titles_read,
    without_first_group,
    without_paragraphs,
    without_suite_above_all,
)
from domain.lists.listed import ParsedList, RejectedRow
from domain.lists.names.royal_titles import with_consorts, with_wives
from domain.lists.surroundings.headings import heading_of, heads_persons
from domain.lists.surroundings.institutions import with_institutions
from domain.lists.surroundings.other_states import with_doubt_of_its_state
from domain.lists.words.business import with_business


class RowsNoted(msgspec.Struct):
    """What was noted of the rows of a list, by their lines."""

    unparted: set[int] = msgspec.field(default_factory=set)
    """The lines that do not begin with a name before an office."""
    tabled: set[int] = msgspec.field(default_factory=set)
    """The rows below the heads of columns."""
    beside: set[int] = msgspec.field(default_factory=set)
    """The rows that are lines beside a table."""
    paragraphs: dict[int, int] = msgspec.field(default_factory=dict)
    """The numbers at the head of lines that ask for something, by line."""


def read_whole(
    around: AroundPersons, noted: RowsNoted, rejected_rows: Sequence[RejectedRow], named: Collection[int]
) -> ParsedList:
    """Who stands on a list whose rows are all read, and which rows name nobody.

    Args:
        named: the lines of rows that name somebody, as the officer says.
    """
    titles = titles_read(around.entries, around.parted, noted.unparted, noted.tabled)
    if any(each.line in named for each in around.entries[:titles]):
        titles = 0
    rejected = [
        *(RejectedRow(each.line, each.cells, "heading") for each in around.entries[:titles]),
        *rejected_rows,
    ]
    entries = tuple(moved_up(each, titles) for each in around.entries[titles:])
    if titles and entries and titles != around.parted and not heads_persons(heading_of(entries[0].group)):
        entries = without_first_group(entries)
    entries = without_suite_above_all(entries, around.under.titles)
    told = any(each.why == "sentence" for each in rejected_rows) or any(each.struck for each in around.entries)
    bare = bare_words_in(entries) if around.by_sentences and told else ()
    entries = tuple(each for each in entries if each not in bare)
    rejected += [RejectedRow(each.line, each.cells, "nobody") for each in bare]
    entries = with_wives(with_consorts(with_business(without_paragraphs(entries, noted.paragraphs))))
    entries = with_institutions(entries, rejected)
    doubted = with_doubts(entries, noted.beside, rejected)
    return ParsedList(
        with_doubt_of_its_state(doubted, rejected, around.under.sides),
        tuple(rejected),
        around.by_sentences,
    )
