"""Who comes, or who receives, as the first form asks it: a state with its capital, or an organisation with its seat."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit

from desktop.window.new_visits.first_fields import CityField
from desktop.window.new_visits.several_states import first_named, named_together, party_of, states_named
from desktop.wording.states import city_in_every, state_in_every
from desktop.wording.words import say
from domain.naming.words.official_names import state_officially_named
from domain.naming.words.organisations import organisation_named
from domain.visit.visit_languages import official_languages


class FirstParty:
    """What the two fields of a party say together. An organisation may be without a seat."""

    def __init__(self, name: QLineEdit, city: CityField) -> None:
        self._name, self._city = name, city

    @property
    def organisation(self) -> str:
        """The code of the organisation that is named; empty where it is none, or none is known of that name."""
        return organisation_named(self._said())

    def code(self) -> str:
        """What a reference calls it: the code of the organisation or of the state, else the first letters."""
        name = self._said().strip().upper()
        return self.organisation or self._city.territory() or "".join(each for each in name if each.isalnum())[:3]

    def languages(self) -> tuple[str, ...]:
        """The official languages of the state; of an organisation they are said, or nobody knows them."""
        return () if self.organisation else official_languages(self._city.territory())

    def names(self) -> dict[str, str]:
        """What it is called, in the language of the window and in the others that call it so; of several states all."""
        language = say.words.language
        first, *others = (state_in_every(each, language) for each in states_named(self._name.text()) or (self._said(),))
        return named_together(first, others) if others else first

    def further(self, own: Sequence[str], host: str) -> tuple[dict[str, Any], ...]:
        """The parties that are named behind the first, each a state whose capital is known, but not the host's code."""
        others = (each for each in states_named(self._name.text())[1:] if state_officially_named(each) != host)
        return tuple(party_of(each, own) for each in others)

    def lacks_city(self) -> bool:
        """Whether its city is still to be named, or is none that is known."""
        return not self._city.value() and not (self.organisation and not self._city.text().strip())

    def said(self, own: Sequence[str]) -> dict[str, Any] | None:
        """The party as far as it is typed, in the languages of both parties too; None while nothing is."""
        language, zone = say.words.language, self._city.value() or ""
        said = {
            "organisation" if self.organisation else "state": state_in_every(self._said(), language, own),
            "capital": city_in_every(self._city.text(), zone, language, own),
            "zone": zone,
        }
        return {name: value for name, value in said.items() if value} or None

    def _said(self) -> str:
        """What is typed; of several states the first."""
        return first_named(self._name.text())
