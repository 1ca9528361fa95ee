"""The visit below the title of a programme and on a cover: what it is, of which states, where and when."""

from __future__ import annotations

from collections.abc import Sequence

from desktop.printing.sheet_parts import Wording
from desktop.printing.words.in_languages import InLanguages, capital
from desktop.printing.words.item_words import clock_place
from desktop.wording.cards import languages_of_zone
from domain.projections.paper.facts import PartyFacts, VisitFacts

FEW_PARTIES = 4
"""So many parties are named one by one; of a summit of more, its title tells who meets."""


def visit_heading(visit: VisitFacts, words: InLanguages, *, short: bool = False) -> Wording:
    """The title of the visit, the official names of its states where that does not say them, the place and the days.

    Args:
        short: without the names, where there is little room.
    """
    title = words.text(visit.title)
    days = words.with_commas(clock_place(visit.place, visit.zone, words), days_of(visit, words))
    names = () if short else state_names(visit, words)
    states = tuple(map(" – ".join, zip(*names, strict=True)))
    lines = [title, *((states,) if states else ()), days]
    return tuple(map("\n".join, zip(*lines, strict=True)))


def state_names(visit: VisitFacts, words: InLanguages) -> tuple[Wording, ...]:
    """The official name of each party, that of the first language first; none where there are too many, or where the
    title says them all.
    """
    parties = in_order_of_languages(visit, words)
    names = tuple(words.text(party.name) for party in parties)
    title = words.text(visit.title)
    if len(names) > FEW_PARTIES or not all(names) or all(_says(title, name) for name in names):
        return ()
    return names


def days_of(visit: VisitFacts, words: InLanguages) -> Wording:
    """The days of the visit, as they stand alone."""
    return tuple(map(capital, words.made(lambda spoken: spoken.days(visit.first_day, visit.last_day))))


def in_order_of_languages(visit: VisitFacts, words: InLanguages) -> Sequence[PartyFacts]:
    """The parties in the order of the languages of an edition: whose own language is its first stands first."""

    def place(party: PartyFacts) -> int:
        own = next(iter(party.languages or languages_of_zone(party.zone)), "")
        return words.languages.index(own) if own in words.languages else len(words.languages)

    return sorted(visit.parties, key=place)


def _says(title: Wording, name: Wording) -> bool:
    return all(said.casefold() in text.casefold() for said, text in zip(name, title, strict=True))
