"""The phrase book of the office as a table: its terms by kind, each in all its languages."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from desktop.models.cell import Cell, Column
from desktop.models.inspection import Inspection, InspectionGroup
from desktop.models.rows_model import RowsModel
from desktop.wording.words import Words
from domain.registry.phrase_book import Term


class TermRow(msgspec.Struct, frozen=True):
    """A term of the phrase book that stands, with its token."""

    id: str
    term: Term


def _term(row: TermRow, words: Words) -> Cell:
    shown = words.pick(row.term.words)
    others = dict.fromkeys(line for line in row.term.words.values() if line != shown)
    return Cell(shown, " · ".join(others) or None, strong=True)


def _languages(row: TermRow, words: Words) -> Cell:
    return Cell(words.listed([words.name_form(language) for language in row.term.words]), muted=True)


def _state(row: TermRow, words: Words) -> Cell:
    return Cell(words("phrases.proposed") if row.term.proposed else "", muted=True)


class PhrasesModel(RowsModel[TermRow]):
    """Terms found by their words in any language, today's and former ones, grouped by what they name."""

    columns = (
        Column("term", _term, main=True), Column("proposed", _state, yields=1),
        Column("languages", _languages, yields=2),
    )  # fmt: skip

    def found_by(self, row: TermRow) -> Iterable[str]:
        return (line for words in (row.term.words, *row.term.before) for line in words.values())

    def group_of(self, row: TermRow) -> str:
        return row.term.kind

    def heading(self, group: str, shown: Sequence[TermRow]) -> str:
        return self.words("page.heading", what=self.words.of("term-kind", group), number=len(shown))


def of_term(row: TermRow, words: Words) -> Inspection:
    """All that is known of a term: its words by language, and those it had before."""
    term = row.term
    former = tuple(" · ".join(before.values()) for before in reversed(term.before))
    return Inspection(
        subject=row.id,
        field="term",
        title=words.pick(term.words),
        facts=tuple((words.name_form(language), line) for language, line in term.words.items()),
        groups=(
            *(
                (InspectionGroup(words("phrases.proposed"), (words("phrases.proposed.text"),)),)
                if term.proposed
                else ()
            ),
            *((InspectionGroup(words("phrases.formerly"), former),) if former else ()),
        ),
    )
