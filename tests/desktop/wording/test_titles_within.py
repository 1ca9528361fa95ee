"""The title of a visit within a sentence."""

from __future__ import annotations

import pytest

from desktop.wording.titles_within import Use, within


@pytest.mark.parametrize(
    ("title", "language", "use", "told"),
    [
        ("Official visit of the President", "en", "occasion", "the official visit of the President"),
        ("State Visit of Their Majesties", "en", "of", "the State Visit of Their Majesties"),
        ("Visit, United Nations to Kyrgyzstan", "en", "occasion", "the visit of the United Nations to Kyrgyzstan"),
        ("State visit, France to the United Kingdom", "en", "of", "the State visit of France to the United Kingdom"),
        ("Visite d’État du Président", "fr", "of", "la visite d’État du Président"),
        ("Voyage apostolique au Liban", "fr", "occasion", "le voyage apostolique au Liban"),
        ("Официальный визит Президента", "ru", "occasion", "официальным визитом Президента"),
        ("Официальный визит Президента", "ru", "of", "официального визита Президента"),
        ("Рабочий визит Министра", "ru", "occasion", "рабочим визитом Министра"),
        ("Рабочий визит Министра", "ru", "of", "рабочего визита Министра"),
        ("Краткий рабочий визит", "ru", "of", "краткого рабочего визита"),
        ("Президенттің ресми сапары", "kk", "occasion", "Президенттің ресми сапарына"),
        ("Президенттің ресми сапары", "kk", "of", "Президенттің ресми сапарының"),
        ("زيارة دولة", "ar", "of", "زيارة دولة"),
        ("总统对中国的正式访问", "zh", "of", "总统对中国的正式访问"),
    ],
)
def test_a_title_stands_in_the_case_its_sentence_asks_for(title: str, language: str, use: Use, told: str) -> None:
    assert within(title, language, use) == told


@pytest.mark.parametrize(
    ("title", "language"),
    [
        ("Official visit: Kazakhstan – Estonia", "en"), ("Visite officielle : Union européenne – Chine", "fr"),
        ("Summit in Beijing", "en"), ("Саммит в Пекине", "ru"), ("Визитёры", "ru"), ("Бейжіңдегі саммит", "kk"),
        ("Staatsbesuch", "de"),
    ],
)  # fmt: skip
def test_of_a_heading_or_another_title_nobody_knows_the_case(title: str, language: str) -> None:
    assert within(title, language, "occasion") is None
