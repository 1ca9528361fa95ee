"""Names that stand alike in several languages."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.visit.names_alike import form_alike, stands_alike, writes_in_latin
from domain.visit.party import Party


@pytest.mark.parametrize(
    ("zone", "latin"),
    [
        ("Europe/Ljubljana", True),
        ("America/Toronto", True),
        ("Asia/Ho_Chi_Minh", True),
        ("Europe/Moscow", False),
        ("Asia/Singapore", False),  # Chinese and Tamil are official there, too.
        ("", False),
    ],
)
def test_a_state_writes_in_latin_letters_where_all_its_official_languages_do(zone: str, *, latin: bool) -> None:
    assert writes_in_latin(Party(state={"en": "A state"}, zone=zone)) is latin


def test_of_an_organisation_nobody_knows_it() -> None:
    assert not writes_in_latin(Party(organisation={"en": "United Nations"}, zone="America/New_York"))
    assert not writes_in_latin(None)


def test_a_name_stands_in_languages_that_keep_it_and_in_no_others() -> None:
    assert stands_alike("en", "fr")
    assert not stands_alike("en", "ru")
    assert not stands_alike("en", "lv")  # Emanuels Makrons.
    assert form_alike({"en": Name("Emmanuel", "Macron")}, "fr")
    assert form_alike({"lv": Name("Emanuels", "Makrons")}, "lv")
    assert not form_alike({"ru": Name("Эмманюэль", "Макрон")}, "fr")


@pytest.mark.parametrize(
    ("name_in", "name"),
    [("az", Name("İlham", "Əliyev")), ("lv", Name("Emanuels", "Makrons")), ("vi", Name("Thanh Sơn", "Bùi"))],
)
def test_a_name_recorded_as_only_its_language_spells_it_stands_in_no_other(name_in: str, name: Name) -> None:
    assert not form_alike({name_in: name}, "en")
    assert form_alike({name_in: name, "en": Name("Ilham", "Aliyev")}, "en")
