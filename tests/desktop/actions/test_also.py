"""What actions are called otherwise: for actions there are, in every language of the window, and as officers say."""

from __future__ import annotations

import tomllib
from importlib import resources

import pytest

from desktop.actions.also import also_called
from desktop.actions.table import actions
from desktop.printing.kinds import BY_NAME
from desktop.wording.search import SearchIndex
from desktop.wording.words import Words

LANGUAGES = ("en", "fr", "ru", "kk")
"""In the order in which they are told."""

SECTIONS = tomllib.loads((resources.files("resources") / "words" / "also.toml").read_text(encoding="utf-8"))
NAMES_OF_PROGRAMS = {"save-tables"}
"""They are the same in every language."""


def test_every_action_that_is_called_otherwise_is_one_there_is() -> None:
    named = [*(f"command.{name}" for name in SECTIONS["command"]), *SECTIONS["action"]]
    assert [name for name in named if name not in actions()] == []
    assert all(also_called(name) for name in named)
    assert also_called("quit") == ""


def test_sheets_that_are_called_otherwise_are_ones_there_are() -> None:
    assert [name for name in SECTIONS["sheet"] if name not in BY_NAME] == []
    assert "hier" in also_called("sheet.changes")


def test_it_is_told_in_every_language() -> None:
    for section in SECTIONS.values():
        for name, words in section.items():
            if name not in NAMES_OF_PROGRAMS:
                assert len(words.split("·")) == len(LANGUAGES), name
                assert all(part.strip() for part in words.split("·")), name


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("postpone", {"command.redate-visit", "command.move-item"}),
        ("reporter", {"command.redate-visit", "command.move-item"}),
        ("перенести", {"command.redate-visit", "command.move-item"}),
        ("langue", {"language-fr", "language-kk"}),
        ("comparer", {"page-journal"}),
        ("family photo", {"command.draw-up-line", "lines"}),
        ("plan de table", {"command.set-table", "table"}),
        ("passeport", {"command.note-particular"}),
        ("doublon", {"command.merge-persons"}),
        ("civilit", {"command.word-member-courtesy", "command.word-courtesy"}),
        ("excellence", {"command.word-member-courtesy"}),
        ("S. E.", {"command.word-member-courtesy"}),
        ("seat in a car", {"command.seat-in-car"}),
        ("titre", {"command.word-member-courtesy"}),
        ("retard", {"delay-rest", "command.expect-end"}),
        ("опоздание", {"delay-rest"}),
        ("arrivée", {"arrives-apart"}),
        ("vol", {"arrives-apart"}),
        ("voyage", {"arrives-apart"}),
        ("brouillons", {"drafts"}),
        ("taille du texte", {"larger", "smaller"}),
        ("hier", {"page-journal"}),
    ],
)
def test_officers_find_what_they_mean(typed: str, meant: set[str]) -> None:
    ids = list(actions())
    french = Words("fr")
    index = SearchIndex(f"{french(spec.code)} {also_called(action)}" for action, spec in actions().items())
    assert {ids[number] for number in index.find_leading(typed)} >= meant
