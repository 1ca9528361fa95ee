"""Digits of a language, as a sheet in it alone is written."""

import pytest

from desktop.printing.setting.sheet_language import HOW_WRITTEN
from desktop.printing.words.own_digits import in_digits, with_digits

ARABIC = HOW_WRITTEN["ar"].digits


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("الثلاثاء 11 نوفمبر 2025", "الثلاثاء ١١ نوفمبر ٢٠٢٥"),
        ("17:30", "١٧:٣٠"),
        ("بتوقيت موسكو (UTC+3)", "بتوقيت موسكو (UTC+3)"),
        ("مطار Vnukovo-2، نحو 17:30", "مطار Vnukovo-2، نحو ١٧:٣٠"),
        ("Hall 3 of the Palace", "Hall 3 of the Palace"),
        ("Hall 3", "Hall 3"),
        ("Переговоры в узком составе (1+4)◊", "Переговоры в узком составе (1+4)◊"),
        ("Visite officielle◊، 30\u00a0نوفمبر", "Visite officielle◊، ٣٠\u00a0نوفمبر"),
        ("Forum XXI، 12 نوفمبر", "Forum XXI، ١٢ نوفمبر"),
        ("\u2068Переговоры (1+4)◊\u2069، 12 نوفمبر", "\u2068Переговоры (1+4)◊\u2069، ١٢ نوفمبر"),
    ],
)
def test_numbers_are_written_in_arabic_digits_but_within_words_of_another_alphabet(text: str, written: str) -> None:
    assert with_digits(text, ARABIC) == written


def test_the_stamp_keeps_the_digits_of_the_register() -> None:
    printed = {
        "head": {"as_of": ["القيد 213"], "subtitle": ["11 نوفمبر"]},
        "body": {"items": [{"number": "3"}], "x": 4},
    }
    assert in_digits(printed, ARABIC) == {
        "head": {"as_of": ["القيد 213"], "subtitle": ["١١ نوفمبر"]},
        "body": {"items": [{"number": "٣"}], "x": 4},
    }
