"""What is typed in the first form of a visit, as the fields of the command that opens it."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import chain, count
from typing import Any, get_args

from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.widgets.fields.choice_box import ChoiceBox
from desktop.window.new_visits.first_fields import CityField, DaysField
from desktop.window.new_visits.first_party import FirstParty
from desktop.window.new_visits.several_states import states_named
from desktop.wording.states import city_in_every
from desktop.wording.visit_title import usual_visit_title
from desktop.wording.words import say
from domain.core.message import name_of
from domain.naming.words.official_names import state_officially_named
from domain.visit.opening import OpenVisit, VisitCategory
from domain.visit.parties import NameParty

OPENING, PARTY = name_of(OpenVisit), name_of(NameParty)
CATEGORIES: tuple[str, ...] = ("", *get_args(VisitCategory))
"""What kind it may be; nothing where nobody said so yet."""


class TypedVisit:
    """The fields of the first form: who comes to whom, when, where and as what. A parent shows them."""

    def __init__(self, parent: QWidget) -> None:
        self._taken: frozenset[str] = frozenset()
        self.guest, self.host = QLineEdit(parent), QLineEdit(parent)
        self.guest_capital, self.host_capital, self.city = (CityField(parent) for _ in range(3))
        self.days, self.kind = DaysField(parent), ChoiceBox(parent)
        self.parties = {
            "guest": FirstParty(self.guest, self.guest_capital),
            "host": FirstParty(self.host, self.host_capital),
        }
        self.guest_capital.propose_capital_of(self.guest)
        self.host_capital.propose_capital_of(self.host)
        self.city.stand_for(self.host_capital)
        for city in (self.guest_capital, self.host_capital, self.city):
            city.follow(self.days)

    def fields(self) -> dict[str, Any]:
        """The fields of the command, as far as they are typed."""
        days, own = self.days.value(), self._own_languages()
        guest, host = self.parties["guest"], self.parties["host"]
        category = CATEGORIES[max(self.kind.currentIndex(), 0)] or None
        said = {
            "reference": self._reference(),
            "title": usual_visit_title(category, guest.names(), host.names()),
            "category": category,
            "host": host.said(own),
            "guest": guest.said(own),
            "first_day": days[0].isoformat() if days else None,
            "last_day": days[1].isoformat() if days else None,
            "places": [_place(self.city, own)] if self.city.city() else None,
        }
        return {name: value for name, value in said.items() if value}

    def know_references(self, taken: Collection[str]) -> None:
        """Learn the references of other visits, of which this one gets none."""
        self._taken = frozenset(taken)

    def named(self) -> dict[str, QWidget]:
        """The fields by the names of their labels."""
        return {
            "guest": self.guest, "guest-capital": self.guest_capital, "host": self.host,
            "host-capital": self.host_capital, "days": self.days, "city": self.city, "kind": self.kind,
        }  # fmt: skip

    def lines(self) -> list[dict[str, Any]]:
        """What is to be recorded: the visit, and the parties named beside the guest."""
        fields = self.fields()
        host = state_officially_named(self.host.text())
        parties = self.parties["guest"].further(self._own_languages(), host)
        named = [{"command": PARTY, "visit": fields.get("reference"), "fields": {"party": each}} for each in parties]
        return [{"command": OPENING, "fields": fields}, *named]

    def missing(self) -> QWidget:
        """The first field that is empty or cannot be read."""
        guest, host = self.parties["guest"], self.parties["host"]
        read = {
            self.guest: self.guest.text().strip(), self.guest_capital: not guest.lacks_city(),
            self.host: self.host.text().strip(), self.host_capital: not host.lacks_city(),
            self.days: self.days.value(), self.city: self.city.value(),
        }  # fmt: skip
        return next((field for field, value in read.items() if not value), self.guest)

    def as_draft(self) -> dict[str, Any]:
        """The fields for a draft: several states stand in it as they are typed, so that none of them is lost."""
        fields, typed = self.fields(), self.guest.text().strip()
        if states_named(typed):
            fields["guest"] = {**fields["guest"], "state": {say.words.language: typed}}
        return fields

    def _own_languages(self) -> tuple[str, ...]:
        """The official languages of both states: what they are called in these stands on their papers."""
        each = (self.parties[side].languages() for side in ("host", "guest"))
        return tuple(dict.fromkeys(chain.from_iterable(each)))

    def _reference(self) -> str:
        days, code = self.days.value(), self.parties["guest"].code()
        if not (days and code):
            return ""
        wanted = f"{code}-{days[0]:%Y-%m}"
        further = (f"{wanted}-{number}" for number in count(2))
        return next(each for each in chain((wanted,), further) if each not in self._taken)


def _place(city: CityField, own: Sequence[str]) -> dict[str, Any]:
    zone = city.value() or ""
    return {"name": city_in_every(city.city(), zone, say.words.language, own), "zone": zone}
