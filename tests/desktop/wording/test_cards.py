"""A sovereign has the office alone on a card; everybody else the name and the office."""

from __future__ import annotations

from desktop.wording.cards import CardFace, face
from domain.core.names import Name

NARUHITO = {"en": Name(given="Naruhito"), "fr": Name(given="Naruhito")}
OFFICE = {"en": "Emperor of Japan", "fr": "Empereur du Japon"}
STYLES = {"en": "His Imperial Majesty", "fr": "Sa Majesté Impériale"}


def test_a_sovereign_has_the_office_alone_under_his_style() -> None:
    found = face(NARUHITO, OFFICE, {}, ("fr",), STYLES)
    assert found == CardFace(courtesy="Sa Majesté Impériale", name="L’Empereur du Japon", language="fr")


def test_a_sovereign_whose_card_is_wanted_otherwise_has_it_so() -> None:
    wanted = {"en": Name(given="Naruhito", card="Emperor Naruhito")}
    assert face(wanted, OFFICE, {}, ("en",), STYLES).name == "Emperor Naruhito"


def test_who_is_no_sovereign_is_named() -> None:
    found = face(NARUHITO, OFFICE, {}, ("en",), {"en": "H.E. Mr"})
    assert (found.courtesy, found.name, found.position) == ("H.E. Mr", "Naruhito", "Emperor of Japan")


def test_an_office_that_the_courtesy_says_already_stands_on_no_line_of_its_own() -> None:
    rachid = {"fr": Name(given="Moulay Rachid")}
    found = face(rachid, {"fr": "Prince"}, {}, ("fr",), {"fr": "S.A.R. le Prince"})
    assert (found.courtesy, found.name, found.position) == ("S.A.R. le Prince", "Moulay Rachid", "")
