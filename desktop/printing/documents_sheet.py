"""The documents to be signed as printed: who signs each, and boxes for what is done with it at the ceremony."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.printing.documents_contents import Documents, Paper, PaperGroup, PaperSignatory
from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.order import side_heading
from desktop.printing.sheet_parts import Line, Wording
from desktop.wording.documents import counted_words, kind_and_level
from domain.projections.documents import DocumentCount, DocumentRow, SignatoryRow
from domain.visit.visit import Visit

SIDES = ("host", "guest")


def documents_body(
    visit: Visit, rows: Sequence[DocumentRow], counts: Sequence[DocumentCount], words: InLanguages
) -> Documents:
    """The documents of one item, or of several under their titles, with how many there are said to be."""
    known = {row.item for row in rows} | {each.item for each in counts}
    items = [each.id for each in visit.programme.active_items() if each.id in known]
    return Documents(
        tuple(_group(visit, item, rows, counts, words, titled=len(items) > 1) for item in items),
        tuple(side_heading(visit, side, words) for side in SIDES),
    )


def _group(
    visit: Visit,
    item: str,
    rows: Sequence[DocumentRow],
    counts: Sequence[DocumentCount],
    words: InLanguages,
    *,
    titled: bool,
) -> PaperGroup:
    counted = next((each for each in counts if each.item == item), None)
    return PaperGroup(
        tuple(_paper(row, words) for row in rows if row.item == item),
        words.text(visit.programme.items[item].title) if titled else (),
        words.made(lambda spoken: counted_words(counted, spoken)) if counted is not None else (),
    )


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
