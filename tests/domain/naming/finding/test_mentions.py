"""Texts that mention whom somebody looks for, in another script, another case, another spelling."""

import pytest

from domain.naming.finding.mentions import Mentions
from domain.naming.words.findable import PartedName

XI = PartedName("近平", "习", language="zh", family_first=True)
MARCOS = PartedName("费迪南德", "马科斯", language="zh")
HAYASHI = PartedName("太郎", "林", language="ja")
NG = PartedName("Eng Hen", "Ng")
TOKAYEV = PartedName("Касым-Жомарт", "Токаев")


@pytest.mark.parametrize(
    ("name", "text", "mentioned"),
    [
        (XI, "习近平主席抵达", True),
        (XI, "学习", False),
        (MARCOS, "马科斯总统", True),
        (HAYASHI, "太郎林", True),
        (TOKAYEV, "letter to President Tokayev", True),
        (TOKAYEV, "Президенту Токаеву", True),
        (TOKAYEV, "Президенту Токарчуку", False),
        (NG, "Mr Ng Eng Hen", True),
        (NG, "Mr Ng Chee Meng", False),
    ],
)
def test_whoever_is_known_is_found_by_any_form_of_his_name(name: PartedName, text: str, mentioned: bool) -> None:
    assert Mentions("nobody else", [name]).in_text(text) == mentioned


@pytest.mark.parametrize(
    ("typed", "text", "mentioned"),
    [
        ("Tokayev", "Президента Токаева", True),
        ("Президент Токаев", "Tokaïev est arrivé", True),
        ("Kassym-Jomart Tokayev", "Токаев", False),
        ("K. Tokayev", "Токаев", True),
        ("", "Токаев", False),
    ],
)
def test_of_whom_the_office_does_not_know_every_word_typed_is_looked_for(
    typed: str, text: str, mentioned: bool
) -> None:
    assert Mentions(typed, ()).in_text(text) == mentioned
