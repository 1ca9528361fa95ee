"""The documents to be signed as printed: who signs each, and boxes for what is done with it at the ceremony."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from desktop.printing.documents_contents import Documents, Paper, PaperGroup, PaperSignatory
from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.order import side_heading
from desktop.printing.sheet_parts import Line, Wording
from desktop.wording.documents import kind_and_level
from domain.projections.documents import DocumentRow, SignatoryRow
from domain.visit.visit import Visit

SIDES = ("host", "guest")


def documents_body(visit: Visit, rows: Sequence[DocumentRow], words: InLanguages) -> Documents:
    """The documents of one item, or of several under their titles."""
    several = len({row.item for row in rows}) > 1
    groups = tuple(
        PaperGroup(
            tuple(_paper(row, words) for row in papers),
            words.text(visit.programme.items[item].title) if several else (),
        )
        for item, papers in groupby(rows, key=_item_of)
    )
    return Documents(groups, tuple(side_heading(visit, side, words) for side in SIDES))


def _item_of(row: DocumentRow) -> str:
    return row.item


def _paper(row: DocumentRow, words: InLanguages) -> Paper:
    return Paper(
        number=str(row.number) if row.number is not None else "\N{EN DASH}",
        title=Line(words.text(row.title)),
        terms=_terms(row, words),
        level=words.made(lambda spoken: kind_and_level(row, spoken)) if row.kind or row.level else (),
        signatories=tuple(_signatory(row.signatory(side), words) for side in SIDES),
        signed="signed" in row.done,
        exchanged="exchanged" in row.done,
        struck=row.status == "struck",
    )


def _terms(row: DocumentRow, words: InLanguages) -> Wording:
    if not row.languages:
        return ()
    texts = words.made(
        lambda spoken: capital(spoken.listed([spoken.of("language", language) for language in row.languages]))
    )
    if row.originals is None:
        return texts
    count = (str(row.originals),) * len(words.languages)
    return words.filled("sheet.originals", languages=texts, count=count)


def _signatory(row: SignatoryRow | None, words: InLanguages) -> PaperSignatory:
    if row is None:
        return PaperSignatory(Line(words.say("documents.nobody"), provisional=True))
    if row.id is None:
        return PaperSignatory(Line(words.text(row.position)))
    return PaperSignatory(words.name(row.names), words.line(row.position))
