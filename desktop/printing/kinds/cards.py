"""Name cards of a table, small for four a sheet or large for talks, to be cut and folded."""

from __future__ import annotations

from desktop.printing.contents.cards_contents import Cards, FaceOfCard, NameCard
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import item_line
from desktop.wording.cards import CardFace, face, own_languages, toward
from domain.core.names import HOST
from domain.projections.paper.cards import CardFacts, CardsFacts, cards_facts
from domain.projections.paper.facts import VisitFacts
from domain.projections.paper.seating import items_with_tables
from domain.visit.visit import Visit


def _facts(visit: Visit, asked: Asked) -> CardsFacts:
    return cards_facts(visit, asked.subject, asked.reader)


def _worded(facts: CardsFacts, words: InLanguages, marked: Marked) -> Worded:
    large = "large" in marked.options
    about = item_line(facts.item, words)
    cards = tuple(_card(facts, each, words, large=large, about=about) for each in facts.cards)
    return Worded(words.say("sheet.cards"), Cards(cards, "large" if large else "small"), about)


def _card(facts: CardsFacts, card: CardFacts, words: InLanguages, *, large: bool, about: tuple[str, ...]) -> NameCard:
    state = facts.visit.name_of(card.side)

    alike = not words.alike.isdisjoint(card.names.values())

    def for_side(side: str) -> FaceOfCard:
        wanted = _languages(facts.visit, side, words.languages)
        return _face(face(card.names, card.office, state, wanted, card.courtesy, alike=alike), large=large)

    number = (str(card.number or "\N{EN DASH}"),) * len(words.languages)
    return NameCard(
        for_side(card.side), for_side(card.across), words.filled("sheet.card-flap", number=number, item=about)
    )  # fmt: skip


def _languages(visit: VisitFacts, side: str, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The languages of a face, those of its side first; a side that has none of those asked for reads the one that is
    for nobody else: of two the second, where the host has none either.
    """
    own = {each.side: {*own_languages(each)} & {*asked} for each in visit.parties}
    if own.get(side) or len(asked) == 1:
        return toward(visit.party(side), asked)
    of_others = set().union(*own.values())
    first = [each for each in (asked if of_others or side == HOST else reversed(asked)) if each not in of_others]
    return (*first, *(each for each in asked if each not in first))


def _face(found: CardFace, *, large: bool) -> FaceOfCard:
    """On a large card the state, on a small one the office."""
    return FaceOfCard(found.name, found.state if large else found.position, found.language, found.courtesy)


KIND = SheetKind(
    name="cards",
    subject="item",
    readers=("staff",),
    facts=_facts,
    worded=_worded,
    subjects=items_with_tables,
    options=("large",),
    compares=False,
    cut=True,
)
