"""Sovereigns are called by style and office, where the office is a sovereign's and the style does not tell it."""

from __future__ import annotations

import pytest

from desktop.wording.sovereigns import says_office, sovereign_called, styled


@pytest.mark.parametrize(
    ("language", "office", "called"),
    [
        ("en", "Emperor of Japan", ("the Emperor", "the Emperor of Japan")),
        ("en", "Queen", ("the Queen", "the Queen")),
        ("fr", "Empereur du Japon", ("l’Empereur", "l’Empereur du Japon")),
        ("fr", "Roi d’Espagne", ("le Roi", "le Roi d’Espagne")),
        ("fr", "Reine de Danemark", ("la Reine", "la Reine de Danemark")),
        ("ru", "Император Японии", ("Император", "Император Японии")),
        ("ru", "Папа Римский", ("Папа Римский", "Папа Римский")),
        ("zh", "日本国天皇", ("天皇", "日本国天皇")),
    ],
)
def test_a_sovereign_is_called_by_his_office(language: str, office: str, called: tuple[str, str]) -> None:
    assert sovereign_called("S. M.", office, language) == called


@pytest.mark.parametrize(
    ("courtesy", "office", "language"),
    [
        ("H.M.", "King Emeritus of Spain", "en"),
        ("H.M.", "Queen Mother", "en"),
        ("H.R.H.", "Crown Prince of Norway", "en"),
        ("H.M.", "President of Kazakhstan", "en"),
        ("H.M.", "", "en"),
        ("Sa Majesté la Reine", "Reine d’Espagne", "fr"),
        ("Его Величество Король", "Король Испании", "ru"),
        ("Его Величество", "Король-отец", "ru"),
        ("Su Majestad", "Rey de España", "es"),
    ],
)
def test_nobody_else_is(courtesy: str, office: str, language: str) -> None:
    assert sovereign_called(courtesy, office, language) is None


def test_the_style_stands_behind_in_chinese_and_before_elsewhere() -> None:
    assert styled("陛下", "日本国天皇", "zh") == "日本国天皇陛下"
    assert styled("His Majesty", "the Emperor", "en") == "His Majesty the Emperor"


@pytest.mark.parametrize(
    ("courtesy", "office", "said"),
    [
        ("S.A.R. le Prince Héritier", "Prince Héritier", True), ("Sa Majesté le Roi", "Roi", True),
        ("Его Величество Король", "король", True), ("His Majesty the King", "King of Spain", False),
        ("M. le Ministre", "Ministre", False),
        ("S.E. M.", "Ministre", False), ("", "Roi", False), ("Roi", "Roi", False), ("Sa Majesté le Roi", "", False),
    ],
)  # fmt: skip
def test_a_courtesy_may_say_the_office_already(courtesy: str, office: str, said: bool) -> None:
    assert says_office(courtesy, office) is said
