"""Sovereigns are named with their style on every sheet, and once where their courtesy stands there already."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from desktop.printing.setting.typeset import typeset
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.styled_names import Style
from domain.core.names import Name
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.setting.test_typeset import text_of
from tests.desktop.printing.test_sheets import STAMP, record, visit

__all__ = ["visit"]

KING = {"en": {"given": "Felipe VI"}, "fr": {"given": "Felipe VI"}}
STYLED = {"en": "H.M.", "fr": "S. M."}


@pytest.fixture
def king(visit: Visit) -> Visit:
    """A visit of a king, who is listed for talks and speaks there."""
    record(visit, "rename-member", member="tokayev", names=KING)
    record(visit, "word-member-courtesy", member="tokayev", courtesy=STYLED)
    record(visit, "list-speaker", item="talks", member="tokayev")
    return visit


def said(visit: Visit, kind: str, *languages: str, of: str | None = None, **how: Any) -> Iterator[str]:
    """What stands on a sheet before the name of the king, each time."""
    parts = "\n".join(text_of(typeset(made(kind, visit, STAMP, languages, of=of, **how)))).split("Felipe VI")
    return (" ".join(part.replace("\u00a0", " ").split()[-2:]) for part in parts[:-1])


@pytest.mark.parametrize(
    ("kind", "of"),
    [
        ("attendance", "talks"), ("composition", None), ("seating", "talks"), ("speakers", "talks"),
        ("programme", None),
        ("delegation", None), ("brief", None), ("day", "tokayev"),
    ],
)  # fmt: skip
def test_a_king_is_named_with_his_style_once(king: Visit, kind: str, of: str | None) -> None:
    before = [*said(king, kind, "fr", of=of)]
    assert before
    assert all(each.endswith("S. M.") for each in before)
    assert not any(each.endswith("S. M. S. M.") for each in before)


def test_the_form_for_the_approval_of_names_has_the_name_alone(king: Visit) -> None:
    assert not any("M." in each for each in said(king, "spelling", "fr", of="guest"))


@pytest.mark.parametrize("courtesy", ["S. E. M.", "M.", "Colonel"])
def test_nobody_else_is_named_with_a_courtesy_everywhere(king: Visit, courtesy: str) -> None:
    record(king, "word-member-courtesy", member="tokayev", courtesy={"fr": courtesy})
    assert not any(courtesy in each for each in said(king, "attendance", "fr", of="talks"))


def test_a_queen_whose_one_name_a_list_gave_as_a_family_name_is_styled_without_capitals(king: Visit) -> None:
    record(king, "rename-member", member="tokayev", names={"fr": {"family": "Felipe VI"}})
    for kind, of in (("attendance", "talks"), ("delegation", None), ("seating", "talks")):
        assert all(each.endswith("S. M.") for each in said(king, kind, "fr", of=of))
        assert [*said(king, kind, "fr", of=of)]


def test_who_has_a_family_name_is_named_by_it(king: Visit) -> None:
    record(king, "rename-member", member="tokayev", names={"fr": {"given": "Felipe VI", "family": "de Bourbon"}})
    assert not any("S. M." in each for each in said(king, "attendance", "fr", of="talks"))


def test_an_emperor_is_called_by_his_office_and_never_by_his_name(king: Visit) -> None:
    record(king, "rename-member", member="tokayev", names={"en": {"given": "Naruhito"}})
    record(king, "word-position", member="tokayev", position={"en": "Emperor of Japan"})
    record(king, "word-member-courtesy", member="tokayev", courtesy={"en": "His Majesty"})
    for kind, of in (("attendance", "talks"), ("seating", "talks"), ("delegation", None), ("brief", None)):
        text = on_sheet(king, kind, of)
        assert "His Majesty the Emperor" in text, kind
        assert "Naruhito" not in text, kind
    assert "His Majesty the Emperor of Japan" in on_sheet(king, "programme", None)
    assert "Naruhito" in on_sheet(king, "spelling", "guest")


def test_a_sovereign_and_the_consort_stand_under_the_name_of_their_state_alone(king: Visit) -> None:
    record(king, "rename-member", member="tokayev", names={"en": {"given": "Naruhito"}})
    record(king, "word-position", member="tokayev", position={"en": "Emperor of Japan"})
    record(king, "word-member-courtesy", member="tokayev", courtesy={"en": "His Majesty"})
    assert "Kazakhstan · Head" not in on_sheet(king, "delegation", None)
    assert "Russia · Head of delegation" in on_sheet(king, "delegation", None)


def test_over_two_who_head_a_side_stands_that_they_are_several(king: Visit) -> None:
    record(king, "categorise-member", member="minister", category="head")
    assert "Kazakhstan · Heads of delegation" in on_sheet(king, "delegation", None)


@pytest.mark.parametrize(
    ("office", "heading"),
    [
        ("супруга Президента", "Супруга"), ("супруг Президента", "Супруг"), ("Первая леди", "Супруга"),
        ("певица", "Супруг или супруга"),
    ],
)  # fmt: skip
def test_over_one_spouse_stands_which_of_two_words_the_office_has(king: Visit, office: str, heading: str) -> None:
    record(king, "categorise-member", member="minister", category="spouse")
    record(king, "word-position", member="minister", position={"ru": office})
    assert f"Kazakhstan◊ · {heading} " in on_sheet(king, "delegation", None, "ru")


def on_sheet(visit: Visit, kind: str, of: str | None, language: str = "en") -> str:
    """What stands on a sheet."""
    return " ".join(" ".join(text_of(typeset(made(kind, visit, STAMP, (language,), of=of)))).split())


def test_a_sovereign_whom_nobody_named_is_called_by_style_and_office(visit: Visit) -> None:
    majesty = {"en": "His Majesty", "ru": "Его Величество"}
    emperor = {"en": "Emperor of Japan", "ru": "Император Японии"}
    record(visit, "propose-member", side="guest", position=emperor, member="emperor")
    record(visit, "word-member-courtesy", member="emperor", courtesy=majesty)
    record(visit, "propose-member", side="guest", position={"en": "Adviser"}, member="adviser")
    record(visit, "word-member-courtesy", member="adviser", courtesy={"en": "H.E. Mr."})
    for language, called in (("en", "His Majesty the Emperor"), ("ru", "Его Величество Император")):
        text = " ".join("\n".join(text_of(typeset(made("delegation", visit, STAMP, (language,), of="guest")))).split())
        assert called in text.replace("\u00a0", " ")
        assert "] Emperor" not in text
        assert "] Император" not in text
        assert "] Adviser" in text, "nobody else is called by his office"


def test_a_style_of_another_language_is_marked_though_the_name_stands_alike_there(king: Visit) -> None:
    """Léon XIV is Léon XIV in an English list, "Sa Sainteté" is no English."""
    name = Name("Léon XIV")
    how = {"styles": {("fr", name): Style("Sa Sainteté Léon XIV", "Sa Sainteté Léon XIV", by_office=False)}}
    for styled, told in ((how, "Sa Sainteté Léon XIV◊"), ({}, "Léon XIV")):
        words = InLanguages(("en",), king.zone, alike=frozenset({name}), **styled)  # type: ignore[arg-type]
        assert words.name({"fr": name}).text == (told,)
