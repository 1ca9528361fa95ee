"""The documents to be signed as columns and rows: what each is, who signs it for each party, what was done with it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from desktop.printing.contents.grid import Grid, GridColumn, GridRow, Lines
from desktop.printing.sheet_parts import PrintedLine, Wording
from desktop.printing.words.documents_words import assistants_of, authority_words, terms_of
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from desktop.printing.words.order import side_heading
from desktop.wording.documents import kind_and_level
from domain.projections.paper.documents import (
    DocumentItem,
    HouseDocument,
    HouseDocuments,
    SignatoryFacts,
    ToldDocument,
    ToldDocuments,
)

_TOLD = ("meeting", "number", "document", "level", "terms", "signatories", "assistants")
_DONE = ("signed", "exchanged", "adopted")


def documents_grid(facts: HouseDocuments | ToldDocuments, words: InLanguages) -> Grid:
    """A row for each document in its order, under the item at which it is signed."""
    items = {item.id: _item(item, words) for item in facts.items}
    if isinstance(facts, HouseDocuments):
        house = [_house(each, facts, items[each.told.item], words) for each in facts.documents]
        return _grid((*_TOLD, "authority", "outcome"), house, words)
    told = [GridRow(each.key, _told(each, facts, items[each.item], words)) for each in facts.documents]
    return _grid(_TOLD, told, words)


def _grid(names: Iterable[str], rows: Iterable[GridRow], words: InLanguages) -> Grid:
    columns = tuple(GridColumn(name, words.say(f"sheet.column-{name}")) for name in names)
    return Grid(columns, tuple(rows), grouped="meeting")


def _item(item: DocumentItem, words: InLanguages) -> Lines:
    return (PrintedLine(item_line(item, words)),)


def _told(
    document: ToldDocument, facts: HouseDocuments | ToldDocuments, item: Lines, words: InLanguages
) -> tuple[Lines, ...]:  # fmt: skip
    known = document.kind or document.level
    return (
        item,
        (PrintedLine((str(document.number),) * len(words.languages)),) if document.number is not None else (),
        (PrintedLine(words.text(document.title)),),
        (PrintedLine(words.made(lambda spoken: kind_and_level(document, spoken))),) if known else (),
        tuple(map(PrintedLine, terms_of(document, words))),
        tuple(_signatories(document, facts, words)),
        tuple(_assistants(document, facts, words)),
    )


def _assistants(
    document: ToldDocument, facts: HouseDocuments | ToldDocuments, words: InLanguages
) -> Iterator[PrintedLine]:  # fmt: skip
    [item] = (each for each in facts.items if each.id == document.item)
    for side, who in assistants_of(item, words):
        yield PrintedLine(who, label=words.label(side_heading(facts.visit, side, words)))


def _signatories(
    document: ToldDocument, facts: HouseDocuments | ToldDocuments, words: InLanguages
) -> Iterator[PrintedLine]:  # fmt: skip
    """Who signs for each party, by name and office, after what the party is called."""
    named = {each.side: each for each in document.signatories}
    for side in facts.sides:
        if side in document.sides and (signs := named.get(side)) is not None:
            yield PrintedLine(_person(signs, words), label=words.label(side_heading(facts.visit, side, words)))


def _person(signs: SignatoryFacts, words: InLanguages) -> Wording:
    office = words.office(signs.office)
    return words.with_commas(words.name(signs.names).text, office) if signs.member is not None else office


def _house(document: HouseDocument, facts: HouseDocuments, item: Lines, words: InLanguages) -> GridRow:
    """A document with the authority on which each signs, and what was done with it."""
    on = (
        PrintedLine(said, label=words.label(side_heading(facts.visit, each.side, words)))
        for each in document.row.signatories
        if any(said := authority_words(each, words))
    )
    done = [words.say(f"sheet.column-{each}") for each in _DONE if each in document.row.done]
    done += [words.say("sheet.column-struck")] if document.struck else []
    cells = (*_told(document.told, facts, item, words), tuple(on), tuple(map(PrintedLine, done)))
    return GridRow(document.key, cells, struck=document.struck)
