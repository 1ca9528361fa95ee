"""The documents to be signed or adopted, as printed: who signs each, and boxes for what is done at the ceremony."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType

from msgspec.structs import replace

from desktop.printing.contents.documents_contents import (
    Assistants,
    Boxes,
    Documents,
    PaperGroup,
    PaperSignatory,
    PrintedDocument,
)
from desktop.printing.sheet_kind import Marked
from desktop.printing.sheet_parts import ChangeMark, PrintedLine, Wording
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import became, how_far, item_line
from desktop.printing.words.order import short_heading, side_heading
from desktop.wording.documents import authority, counted_words, kind_and_level
from desktop.wording.grammar import with_semicolons
from desktop.wording.greeters import greeting_words
from desktop.wording.words import Words
from domain.projections.documents import DocumentCount, SignatoryRow
from domain.projections.paper.documents import (
    AssistantFacts,
    DocumentItem,
    HouseDocument,
    HouseDocuments,
    SignatoryFacts,
    ToldDocument,
    ToldDocuments,
    assistants_key,
)

BOTH = 2
"""Of so many sides each is told by its whole name, of more by its short one."""
IN_COLUMNS = 3
"""How many parties that sign have a column each; where there are more, all stand in one, a row each."""
MANY = 6
"""Of more documents, as of more parties, the offices of the signatories are told once, below all of them."""


def documents_words(facts: HouseDocuments, words: InLanguages, marked: Marked) -> Documents:
    """The documents of one item, or of several under their titles, with how many there are said to be."""
    parties = _parties(facts, words)
    said = {each.item: each for each in facts.counts}

    def group(item: DocumentItem) -> PaperGroup:
        papers = tuple(
            _house_paper(each, words, parties, marked) for each in facts.documents if each.told.item == item.id
        )
        return PaperGroup(
            papers,
            _heading(item, facts, words),
            _counted(said.get(item.id), words),
            _assistants(item, facts, words, marked),
        )

    return _once_below(Documents(tuple(map(group, facts.items)), _columns(parties), marked.since), words)


def told_documents_words(facts: ToldDocuments, words: InLanguages, marked: Marked) -> Documents:
    """The same for readers outside the house: boxes are empty, and the press has none."""
    parties = _parties(facts, words)

    def group(item: DocumentItem) -> PaperGroup:
        papers = tuple(
            _paper(each, words, parties, marked.marks.of(each.key)) for each in facts.documents if each.item == item.id
        )
        return PaperGroup(papers, _heading(item, facts, words), assistants=_assistants(item, facts, words, marked))

    boxes: Boxes = "to-tick" if facts.boxed else "none"
    return _once_below(
        Documents(tuple(map(group, facts.items)), _columns(parties), marked.since, boxes=boxes, plain_marks=True),
        words,
    )


def documents_subtitle(facts: HouseDocuments | ToldDocuments, words: InLanguages) -> Wording:
    """The item, where all are of one; for the house also what became of it."""
    [only, *others] = facts.items
    if others:
        return ()
    there = words.in_zone(only.zone)
    line = item_line(only, words)
    if not isinstance(facts, HouseDocuments):
        return line
    said = became(facts.actual, how_far(facts.status, facts.actual, only.planned, there), there)
    return line if said is None else tuple(map(" · ".join, zip(line, said, strict=True)))


def _once_below(body: Documents, words: InLanguages) -> Documents:
    """Tell the offices and authorities of many below all documents, where each is told once."""
    if body.rows <= MANY and body.sides:
        return body
    groups = tuple(
        replace(group, papers=tuple(replace(paper, signatories=_named_alone(paper)) for paper in group.papers))
        for group in body.groups
    )
    return replace(body, groups=groups, signatories=tuple(_described(body, words)))


def _named_alone(paper: PrintedDocument) -> tuple[tuple[PaperSignatory, ...], ...]:
    return tuple(tuple(replace(each, position=None, on=None) for each in column) for column in paper.signatories)


def _described(body: Documents, words: InLanguages) -> Iterator[PrintedLine]:
    """Each signatory, column by column in the order of the documents; with the numbers where his authorities differ."""
    papers = [paper for group in body.groups for paper in group.papers]
    signing: dict[tuple[PrintedLine, PrintedLine | None], dict[PrintedLine, list[str]]] = {}
    for column in range(max((len(paper.signatories) for paper in papers), default=0)):
        for paper in papers:
            for each in paper.signatories[column]:
                on = signing.setdefault((each.name, each.position), {})
                if each.on is not None:
                    on.setdefault(each.on, []).append(paper.number)
    for (name, position), on in signing.items():
        parts = [position.text] if position is not None else []
        parts += [_for_documents(line.text, numbers if len(on) > 1 else [], words) for line, numbers in on.items()]
        if parts:
            yield PrintedLine(words.with_commas(*parts), label=name.text)


def _for_documents(authority: Wording, numbers: list[str], words: InLanguages) -> Wording:
    """An authority with the documents it is for; without them where it is that of all."""
    if not numbers:
        return authority
    return words.filled(
        "sheet.authority-for", authority=authority, numbers=words.made(lambda spoken: spoken.listed(numbers))
    )


def _parties(facts: HouseDocuments | ToldDocuments, words: InLanguages) -> dict[str, Wording]:
    called = side_heading if len(facts.sides) <= BOTH else short_heading
    return {side: called(facts.visit, side, words) for side in facts.sides}


def _columns(parties: Mapping[str, Wording]) -> tuple[Wording, ...]:
    return tuple(parties.values()) if len(parties) <= IN_COLUMNS else ()


def _heading(item: DocumentItem, facts: HouseDocuments | ToldDocuments, words: InLanguages) -> Wording:
    return words.text(item.title) if len(facts.items) > 1 else ()


def _assistants(
    item: DocumentItem, facts: HouseDocuments | ToldDocuments, words: InLanguages, marked: Marked
) -> tuple[Assistants, ...]:
    return tuple(
        Assistants(
            PrintedLine(words.filled("sheet.assistants", side=side_heading(facts.visit, side, words), who=who)),
            marked.marks.of(assistants_key(item.id, side)),
        )
        for side, who in assistants_of(item, words)
    )


def assistants_of(item: DocumentItem, words: InLanguages) -> Iterator[tuple[str, Wording]]:
    """The sides that have assistants at the signing, each with them by name and office (protocol 8.9)."""
    for side in dict.fromkeys(each.side for each in item.assistants):
        yield side, words.made(partial(_who_assists, [each for each in item.assistants if each.side == side]))


def _who_assists(assistants: Sequence[AssistantFacts], spoken: Words) -> str:
    named = (greeting_words(each.names or each.called, each.office, "", spoken) for each in assistants)
    return with_semicolons(named, spoken.language)


def _counted(said: DocumentCount | None, words: InLanguages) -> Wording:
    return words.made(lambda spoken: counted_words(said, spoken)) if said is not None else ()


def _house_paper(
    document: HouseDocument, words: InLanguages, parties: Mapping[str, Wording], marked: Marked
) -> PrintedDocument:  # fmt: skip
    """A document with what was done with it, and on what authority each signs."""
    row = document.row
    on = {each.side: authority_words(each, words) for each in row.signatories}
    return replace(
        _paper(document.told, words, parties, marked.marks.of(document.key), on),
        signed="signed" in row.done,
        exchanged="exchanged" in row.done,
        adopted="adopted" in row.done,
        struck=document.struck,
    )


def authority_words(signatory: SignatoryRow, words: InLanguages) -> Wording:
    """On what authority somebody signs."""
    return words.made(lambda spoken: authority(signatory, spoken))


def _paper(
    document: ToldDocument, words: InLanguages, parties: Mapping[str, Wording], mark: ChangeMark | None,
    authorities: Mapping[str, Wording] = MappingProxyType({}),
) -> PrintedDocument:  # fmt: skip
    return PrintedDocument(
        number=str(document.number) if document.number is not None else "\N{EN DASH}",
        title=PrintedLine(words.text(document.title)),
        terms=tuple(map(PrintedLine, terms_of(document, words))),
        level=_kind_and_level(document, words),
        signatories=_signatories(document, words, parties, authorities),
        to_adopt=document.adopted,
        mark=mark,
    )


def _kind_and_level(document: ToldDocument, words: InLanguages) -> Wording:
    """What a document is and between whom; what it is not once more beside that where its title says that very word."""
    described = document
    if document.kind is not None:
        kind, title = words.say(f"document-kind.{document.kind}"), words.text(document.title)
        told = (of.split()[0].casefold() in said.casefold().split() for said, of in zip(title, kind, strict=True))
        described = replace(document, kind=None) if any(told) and _says_between_whom(document) else document
    said = words.made(lambda spoken: kind_and_level(described, spoken))
    return said if any(said) else ()


def _says_between_whom(document: ToldDocument) -> bool:
    return document.level is not None or bool(document.other_parties)


def terms_of(document: ToldDocument, words: InLanguages) -> Iterator[Wording]:
    """How the originals are made out, as far as that is settled (protocol 8.2)."""
    if document.languages:
        texts = words.made(lambda spoken: spoken.languages(document.languages))
        count = (str(document.originals),) * len(words.languages)
        yield texts if document.originals is None else words.filled("sheet.originals", languages=texts, count=count)
    if document.prevailing is not None:
        yield words.say("sheet.prevailing", language=document.prevailing)
    if document.alternat is not None:
        yield words.say("sheet.alternat" if document.alternat else "sheet.no-alternat")
    if document.in_force:
        yield words.filled("sheet.in-force", text=words.text(document.in_force))
    if document.depositary:
        yield words.filled("sheet.depositary", text=words.text(document.depositary))


def _signatories(
    document: ToldDocument, words: InLanguages, parties: Mapping[str, Wording], authorities: Mapping[str, Wording]
) -> tuple[tuple[PaperSignatory, ...], ...]:
    """Who signs, by column."""
    named = {each.side: each for each in document.signatories}
    signing = {
        side: _signatory(named.get(side), words, authorities.get(side, ()))
        for side in parties
        if side in document.sides
    }
    if len(parties) <= IN_COLUMNS:
        return tuple((signing[side],) if side in signing else () for side in parties)
    return (tuple(replace(each, party=parties[side]) for side, each in signing.items()),)


def _signatory(named: SignatoryFacts | None, words: InLanguages, authority: Wording) -> PaperSignatory:
    """Who signs or signed, and for the house on what authority; nobody yet is blank outside it."""
    if named is None:
        nobody = words.nothing if words.outside else words.say("documents.nobody")
        return PaperSignatory(PrintedLine(nobody, provisional=not words.outside))
    on = PrintedLine(authority) if any(authority) else None
    if named.member is None:
        return PaperSignatory(PrintedLine(words.text(named.office)), on=on)
    return PaperSignatory(
        words.name(named.names), PrintedLine(words.office(named.office)) if named.office else None, on=on
    )
