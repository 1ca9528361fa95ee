"""Places on a list said in words: told from other words that begin like them."""

from __future__ import annotations

import pytest

from domain.lists.notes.ordinal_places import ordinal_place


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("Просимо перенести Кулебу Д.І. на друге місце.", 2),
        ("Просим переместить Рзаева Ф.Н. на второе место.", 2),
        ("Просим переместить Рзаева Ф.Н. на другое место.", None),
        ("Please list Mr Antwi in the second position.", 2),
        ("Please list Mr Antwi in a secondary position.", None),
        ("Mr Antwi holds the primary position in press matters.", None),
        ("Please list Mr Antwi in the first place, before Ms Boateng.", 1),
        ("In the first place, please list Mr Antwi among the official delegation.", None),
        ("En primer lugar, rogamos incluir al Sr. Díaz.", None),
        ("El Sr. Díaz figurará en tercer lugar.", 3),
        ("O Sr. Dias passa para o sétimo lugar.", 7),
        ("Sra. Lopes, oitava posição.", 8),
        ("张伟列第十位。", 10),
    ],
)
def test_a_place_is_told_only_by_an_ordinal_number(text: str, place: int | None) -> None:
    assert ordinal_place(text) == place
