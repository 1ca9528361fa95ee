"""The documents to be signed as printed: who signs each, and boxes for what is done with it at the ceremony."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from desktop.printing.documents_contents import Documents, Paper, PaperGroup, PaperSignatory
from desktop.printing.in_languages import InLanguages, capital
from desktop.printing.item_words import item_line
from desktop.printing.order import side_heading
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import ChangeMark, Line, Wording
from desktop.wording.documents import counted_words, kind_and_level
from domain.projections.documents import DocumentCount, DocumentRow, SignatoryRow
from domain.projections.paper.documents import DocumentItem, DocumentsFacts

IN_COLUMNS = 3
"""How many parties that sign have a column each; where there are more, all stand in one, a row each."""


def documents_words(facts: DocumentsFacts, words: InLanguages, marked: Marked) -> Documents:
    """The documents of one item, or of several under their titles, with how many there are said to be."""
    parties = {side: side_heading(facts.visit, side, words) for side in facts.sides}
    said = {each.item: each for each in facts.counts}

    def group(item: DocumentItem) -> PaperGroup:
        papers = tuple(
            _paper(each.row, words, parties, marked.marks.of(each.key))
            for each in facts.documents
            if each.item == item.id
        )
        heading = words.text(item.title) if len(facts.items) > 1 else ()
        return PaperGroup(papers, heading, _counted(said.get(item.id), words))

    return Documents(
        tuple(map(group, facts.items)), tuple(parties.values()) if len(parties) <= IN_COLUMNS else (), marked.since
    )


def documents_subtitle(facts: DocumentsFacts, words: InLanguages) -> Wording:
    """The item, where all are of one."""
    [only, *others] = facts.items
    return () if others else item_line(only, words.in_zone(only.zone))


def _counted(said: DocumentCount | None, words: InLanguages) -> Wording:
    return words.made(lambda spoken: counted_words(said, spoken)) if said is not None else ()


def _paper(row: DocumentRow, words: InLanguages, parties: Mapping[str, Wording], mark: ChangeMark | None) -> Paper:
    return Paper(
        number=str(row.number) if row.number is not None else "\N{EN DASH}",
        title=Line(words.text(row.title)),
        terms=_terms(row, words),
        level=words.made(lambda spoken: kind_and_level(row, spoken)) if row.kind or row.level else (),
        signatories=_signatories(row, words, parties),
        signed="signed" in row.done,
        exchanged="exchanged" in row.done,
        struck=row.status == "struck",
        mark=mark,
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
    signing = {
        side: _signatory(row.signatory(side), words, signed=bool(row.done)) for side in parties if side in row.sides
    }
    if len(parties) <= IN_COLUMNS:
        return tuple((signing[side],) if side in signing else () for side in parties)
    return (tuple(msgspec.structs.replace(each, party=parties[side]) for side, each in signing.items()),)


def _signatory(row: SignatoryRow | None, words: InLanguages, *, signed: bool) -> PaperSignatory:
    """Who signs, or who signed; nobody, while the one named comes no more."""
    if row is None or not (signed or row.comes):
        return PaperSignatory(Line(words.say("documents.nobody"), provisional=True))
    if row.id is None:
        return PaperSignatory(Line(words.text(row.position)))
    return PaperSignatory(words.name(row.names), Line(words.office(row.position)) if row.position else None)
