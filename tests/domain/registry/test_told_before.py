"""What the journal says of an entry of a registry, or of the office itself, as it stood before."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from domain.core.message import Event
from domain.core.names import Name
from domain.programme.own_kind import ItemKindDefined, ItemKindWithdrawn
from domain.registry.branch import OfficeItself
from domain.registry.office_held import OfficeLeft, OfficeRecorded
from domain.registry.office_orders import OrderGiven, OrderWithdrawn
from domain.registry.order_of_offices import OrderOfOffices
from domain.registry.particulars import ParticularNoted, ParticularWithdrawn
from domain.registry.person import Person, PersonRegistered
from domain.registry.phrase_book import TermApproved, TermWithdrawn
from domain.registry.symbol_packs import (
    AddressWorded,
    ConfirmationWithdrawn,
    SymbolsConfirmed,
    SymbolsGiven,
    SymbolsWithdrawn,
)
from domain.registry.symbols import Symbols
from tests.domain.scenario import fold

NAMES = {"fr": Name("Manuel", "Valls")}
MINISTER = {"en": "Prime Minister"}
VALLS = (
    PersonRegistered("valls", NAMES),
    OfficeRecorded("valls", "pm", "pm", MINISTER, None, None, None, date(2016, 12, 6), {}, ad_interim=None),
    ParticularNoted("valls", "passport", "sealed"),
)
ATLANTIS = {"en": "Atlantis"}
TABLE = OrderOfOffices(ATLANTIS, {"en": "Decree 1"}, date(2020, 1, 1), None, {"en": "Gazette"}, ("speaker",), (), ())
DURBAR = ItemKindDefined("durbar", {"en": "Durbar"}, (), None, ())
GIVEN = SymbolsGiven("atlantis", Symbols(ATLANTIS))
OFFICE = (OrderGiven("atlantis", TABLE), TermApproved("pm", "office", MINISTER), DURBAR, GIVEN)


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (OfficeLeft("valls", "pm", None), {"called": NAMES, "title": MINISTER, "before": date(2016, 12, 6)}),
        (ParticularWithdrawn("valls", "passport"), {"called": NAMES}),
    ],
)
def test_of_a_person_the_name_and_what_was_known_are_told(event: Event[Any], told: dict[str, Any]) -> None:
    assert event.journal_values(fold(VALLS, Person())) == told


@pytest.mark.parametrize(
    ("event", "told"),
    [
        (OrderWithdrawn("atlantis"), {"state": ATLANTIS, "called": {"en": "Decree 1"}}),
        (TermWithdrawn("pm"), {"words": MINISTER}),
        (ItemKindWithdrawn("durbar"), {"words": {"en": "Durbar"}}),
        (SymbolsConfirmed("atlantis", "Embassy", None, ""), {"state": ATLANTIS}),
        (AddressWorded("atlantis", "monarch", "speaking", {"en": "Sire"}), {"state": ATLANTIS}),
        (SymbolsWithdrawn("atlantis"), {"state": ATLANTIS}),
        (ConfirmationWithdrawn("atlantis"), {"state": ATLANTIS}),
    ],
)
def test_of_what_an_office_gave_itself_its_words_are_told(event: Event[Any], told: dict[str, Any]) -> None:
    assert event.journal_values(fold(OFFICE, OfficeItself())) == told
