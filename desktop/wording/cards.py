"""Name cards in words: what stands on the card of a person, toward the person and toward the other side.

Of the languages asked for, a card bears the person's own toward the person and the counterpart's toward the counterpart
(protocol 6.10).
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

import msgspec

from desktop.wording.names import nearest_form, on_card
from desktop.wording.sovereigns import says_office, sovereign_called
from desktop.wording.words import Words
from domain.core.late import late
from domain.core.names import Name
from domain.core.text import Wording
from domain.lists.names.courtesies import styles_a_ruler, tells_more
from domain.projections.paper.facts import PartyFacts
from domain.projections.seating import SeatSeen
from domain.visit.names_alike import form_alike
from domain.visit.party import Party

if TYPE_CHECKING:
    from babel import core, languages
else:
    core, languages = late("babel.core"), late("babel.languages")


class CardFace(msgspec.Struct, frozen=True):
    """One face of a card: the state, the courtesy title, the name, the office; empty lines are not printed."""

    state: str = ""
    courtesy: str = ""
    name: str = ""
    position: str = ""
    language: str = ""

    @property
    def called(self) -> str:
        """The name after its courtesy title, in one line."""
        return " ".join(filter(None, (self.courtesy, self.name)))


def own_languages(party: Party | PartyFacts | None) -> tuple[str, ...]:
    """The languages a party works in, else the official ones of its capital's country, its own before shared ones."""
    if party is None or party.languages:
        return party.languages if party is not None else ()
    return languages_of_zone(party.zone)


def languages_of_zone(zone: str) -> tuple[str, ...]:
    """The languages a country governs in, by one of its time zones, its own before shared ones."""
    territory = core.get_global("zone_territories").get(zone)
    found = languages.get_official_languages(territory, de_facto=True) if territory else ()
    widely = ("ru", "fr", "en")
    return tuple(sorted(found, key=lambda language: language in widely))


def toward(party: Party | PartyFacts | None, asked: tuple[str, ...]) -> tuple[str, ...]:
    """The languages asked for, those of a party first; its own where none is asked for."""
    own = own_languages(party)
    return (*(each for each in own if each in asked), *(each for each in asked if each not in own)) or own


def faces(
    seat: SeatSeen, own: Party | None, across: Party | None, asked: tuple[str, ...] = ()
) -> tuple[CardFace, CardFace]:
    """The face toward the person and the face toward the other side; without a name both are empty.

    Args:
        asked: the languages the cards are printed in; none: each side's own.
    """
    if not seat.names:
        return CardFace(), CardFace()
    state, office = own.name if own is not None else {}, seat.short_office or seat.position
    facing = face(seat.names, office, state, toward(own, asked), seat.courtesy)
    return facing, face(seat.names, office, state, toward(across, asked), seat.courtesy)


def face(
    names: Mapping[str, Name],
    office: Wording,
    state: Wording,
    wanted: tuple[str, ...],
    courtesy: Wording | None = None,
    *,
    alike: bool = False,
) -> CardFace:
    """A face in the first of the languages wanted in which the person has a name, else in the nearest.

    Args:
        courtesy: what stands above the name in its language, Mr or Mrs before it ("M. Martin"), unless the person wants
            the card otherwise. A sovereign has the office alone there; an office that it says already stands nowhere
            else.
        alike: whether a name of the person stands in other languages as it is (`names_alike`).
    """
    first = next(iter(wanted), next(iter(names)))
    named = (each for each in wanted if each in names or (alike and form_alike(names, each)))
    language = next(named, nearest_form(names, first))
    name = names[nearest_form(names, language)]
    titled = "" if name.card else (courtesy or {}).get(language, "")
    held = _said(office, language, wanted)
    if styles_a_ruler(titled) and (by_office := sovereign_called(titled, office.get(language, ""), language)):
        called = by_office[1][:1].upper() + by_office[1][1:]
        return CardFace(_said(state, language, wanted), titled, called, "", language)
    above, called = (titled, on_card(name)) if tells_more(titled) else ("", f"{titled} {on_card(name)}".strip())
    office_told = "" if says_office(titled, held) else held
    return CardFace(_said(state, language, wanted), above, called, office_told, language)


def _said(wording: Wording, language: str, wanted: tuple[str, ...]) -> str:
    """Words of a face in its language, else in another of those wanted, else in the nearest."""
    return Words(next((each for each in (language, *wanted) if wording.get(each)), language)).pick(wording)
