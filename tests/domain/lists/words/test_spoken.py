"""The languages an interpreter works between, as his office tells."""

from __future__ import annotations

import pytest

from domain.lists.words.spoken import spoken_by


@pytest.mark.parametrize(
    ("office", "languages"),
    [
        ("Interpreter (Malay – Russian)", ("ms", "ru")),
        ("Jurubahasa (Melayu – Rusia)", ("ms", "ru")),
        ("Intérprete (español–ruso)", ("es", "ru")),
        ("Орчуулагч (монгол–орос)", ("mn", "ru")),
        ("مترجمة (عربي - روسي)", ("ar", "ru")),
        ("Tarjimon (oʻzbek – ispan)", ("uz", "es")),
        ("intérprete português-francês", ("pt", "fr")),
        ("Interpreter (French)", ()),
        ("Attaché, Malay and Russian affairs", ()),
    ],
)
def test_a_pair_of_languages_is_told_in_the_words_of_many(office: str, languages: tuple[str, ...]) -> None:
    assert spoken_by({"en": office}) == languages
