"""The documents to be signed as printed: who signs each, and boxes for what is done with it at the ceremony."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from desktop.printing.documents_contents import Documents, Paper, PaperGroup, PaperSignatory
from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.order import side_heading
from desktop.printing.sheet_parts import Line, Wording
from desktop.wording.documents import counted_words, kind_and_level
from domain.core.names import GUEST, HOST
from domain.projections.documents import DocumentCount, DocumentRow, SignatoryRow, sides_signing
from domain.visit.visit import Visit

IN_COLUMNS = 3
"""How many parties that sign have a column each; where there are more, all stand in one, a row each."""


def documents_body(
    visit: Visit, rows: Sequence[DocumentRow], counts: Sequence[DocumentCount], words: InLanguages
) -> Documents:
    """The documents of one item, or of several under their titles, with how many there are said to be."""
    known = {row.item for row in rows} | {each.item for each in counts}
    items = [each.id for each in visit.programme.active_items() if each.id in known]
    parties = {side: side_heading(visit, side, words) for side in sides_signing(visit, rows) or (HOST, GUEST)}
    said = {each.item: each for each in counts}

    def group(item: str) -> PaperGroup:
        papers = tuple(_paper(row, words, parties) for row in rows if row.item == item)
        heading = words.text(visit.programme.items[item].title) if len(items) > 1 else ()
        return PaperGroup(papers, heading, _counted(said.get(item), words))

    return Documents(tuple(map(group, items)), tuple(parties.values()) if len(parties) <= IN_COLUMNS else ())


def _counted(said: DocumentCount | None, words: InLanguages) -> Wording:
    return words.made(lambda spoken: counted_words(said, spoken)) if said is not None else ()


def _paper(row: DocumentRow, words: InLanguages, parties: Mapping[str, Wording]) -> Paper:
    return Paper(
        number=str(row.number) if row.number is not None else "\N{EN DASH}",
        title=Line(words.text(row.title)),
        terms=_terms(row, words),
        level=words.made(lambda spoken: kind_and_level(row, spoken)) if row.kind or row.level else (),
        signatories=_signatories(row, words, parties),
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


def _signatories(
    row: DocumentRow, words: InLanguages, parties: Mapping[str, Wording]
) -> tuple[tuple[PaperSignatory, ...], ...]:
    """Who signs, by column."""
    signing = {side: _signatory(row.signatory(side), words) for side in parties if side in row.sides}
    if len(parties) <= IN_COLUMNS:
        return tuple((signing[side],) if side in signing else () for side in parties)
    return (tuple(msgspec.structs.replace(each, party=parties[side]) for side, each in signing.items()),)


def _signatory(row: SignatoryRow | None, words: InLanguages) -> PaperSignatory:
    if row is None:
        return PaperSignatory(Line(words.say("documents.nobody"), provisional=True))
    if row.id is None:
        return PaperSignatory(Line(words.text(row.position)))
    return PaperSignatory(words.name(row.names), Line(words.office(row.position)) if row.position else None)
