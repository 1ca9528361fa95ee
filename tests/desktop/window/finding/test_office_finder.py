"""The visits and rooms of an office, as the palette finds them: the latest at once, the others soon."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from uuid import UUID

import pytest
from pytestqt.qtbot import QtBot

from desktop.desk.view import OfficeView
from desktop.window.finding.office_finder import AT_FIRST, OfficeFinder
from desktop.wording.search import SearchIndex
from desktop.wording.words import say
from domain.projections.visits import VisitRow, in_words
from tests.desktop.dressed import speak, theme

__all__ = ["theme"]


def office(*states: str) -> OfficeView:
    visits = tuple(
        VisitRow(
            id=UUID(int=number).hex, reference=f"V-{number}", category="state", first_day=date(2025, 11, 4),
            last_day=date(2025, 11, 5), status="planned", entries=1,
            words=in_words({"en": "Visit"}, {"en": "Russia"}, {"en": state, "fr": f"{state} (fr)"}),
        )
        for number, state in enumerate(states)
    )  # fmt: skip
    return OfficeView(Path("/desk/office.chancery"), sample=False, writable=True, officer="A. Serova", visits=visits)


def found(finder: OfficeFinder, typed: str) -> list[str]:
    return [each.text.partition(" ")[0] for each in finder.find(typed)]


def test_visits_are_found_as_they_stand_the_latest_first(theme: object) -> None:
    finder = OfficeFinder()
    finder.follow(office("Chile", "Ghana"))
    assert (found(finder, ""), found(finder, "visit")) == (["Ghana", "Chile"], ["Ghana", "Chile"])

    finder.follow(office("Togo", "Ghana"))
    assert (found(finder, "togo"), found(finder, "chile")) == (["Togo"], [])

    finder.follow(office("Togo", "Ghana", "Kenya"))
    assert found(finder, "visit") == ["Kenya", "Ghana", "Togo"]

    finder.follow(office("Togo"))
    assert (found(finder, "visit"), found(finder, "kenya")) == (["Togo"], [])


def test_another_language_is_found_and_told(theme: object) -> None:
    finder = OfficeFinder()
    finder.follow(office("Chile"))
    speak("fr")
    finder.follow(office("Chile"))
    assert finder.find("chile")[0].text == "Chile (fr) · Visit"
    assert say.words.language == "fr"


def test_only_what_changed_is_made_ready_again(monkeypatch: pytest.MonkeyPatch, theme: object) -> None:
    ready: list[str] = []
    made_ready = SearchIndex.replace

    def replace(index: SearchIndex, number: int, text: str) -> None:
        ready.append(text)
        made_ready(index, number, text)

    monkeypatch.setattr(SearchIndex, "replace", replace)
    finder = OfficeFinder()
    for seen, made in ((office("Chile", "Ghana"), 2), (office("Chile", "Ghana"), 2), (office("Chile", "Togo"), 3)):
        finder.follow(seen)
        assert len(ready) == made


def test_of_very_many_the_latest_are_found_at_once_and_the_others_soon(qtbot: QtBot, theme: object) -> None:
    finder, seen = OfficeFinder(), office("Chile", *["Ghana"] * AT_FIRST)
    with qtbot.waitSignal(finder.grown):
        finder.follow(seen)
        assert (len(found(finder, "ghana")), found(finder, "chile")) == (AT_FIRST, [])
    assert found(finder, "chile") == ["Chile"]


def test_whoever_closed_the_palette_meanwhile_finds_the_others_when_it_opens_again(theme: object) -> None:
    finder, seen = OfficeFinder(), office("Chile", *["Ghana"] * AT_FIRST)
    finder.follow(seen)
    finder.rest()
    finder.follow(seen)
    assert found(finder, "chile") == ["Chile"]
