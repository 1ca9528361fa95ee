"""What the start page says of an office opened before, and of its backup."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from desktop.look.colours import ColourMeaning
from desktop.start.choice import StartChoice
from desktop.start.recent import NextVisit, OfficeContents, known_contents, known_offices, remember_office
from desktop.start.recent_words import about_office, backup_face
from desktop.widgets.chip import chip_size
from desktop.wording.words import say
from tests.desktop.dressed import dress, theme

__all__ = ["dress", "theme"]

RECENT = 576
"""How wide an office of the list is in a window of 1280 pixels."""
NOW = datetime(2025, 11, 28, 9, 0, tzinfo=UTC)
HOLDS = OfficeContents(NOW, 6, 5, NextVisit({"en": "India"}, date(2025, 12, 4), date(2025, 12, 5)), False, NOW)


def test_what_is_in_it_and_when_it_was_opened() -> None:
    assert about_office(HOLDS, NOW).startswith("6 visits, next: India, 4–5 December 2025 · opened today, ")


def test_an_archive_says_that_all_is_closed() -> None:
    archive = msgspec.structs.replace(HOLDS, visits=41, closed=41, next=None, opened_at=NOW - timedelta(days=29))

    assert about_office(archive, NOW) == "41 visits, all closed · opened Thu 30 Oct"


@pytest.mark.parametrize(
    ("age", "text", "meaning"),
    [
        (0, "Backed up today, ", ColourMeaning.CONFIRMED),
        (7, "Backed up ", ColourMeaning.CONFIRMED),
        (8, "Backup 8 days old", ColourMeaning.WARNING),
    ],
)
def test_a_backup_warns_after_a_week(age: int, text: str, meaning: ColourMeaning) -> None:
    face = backup_face(msgspec.structs.replace(HOLDS, backed_up_at=NOW - timedelta(days=age)), NOW)

    assert face.text.startswith(text)
    assert face.meaning is meaning


def test_no_backup_warns_but_a_sample_needs_none() -> None:
    bare = msgspec.structs.replace(HOLDS, backed_up_at=None)

    assert backup_face(bare, NOW).meaning is ColourMeaning.WARNING
    assert backup_face(msgspec.structs.replace(bare, sample=True), NOW).meaning is ColourMeaning.NEUTRAL


def test_what_was_in_an_office_is_remembered_where_only_its_path_is_told_later(tmp_path: Path) -> None:
    remember_office(tmp_path / "one", HOLDS)
    remember_office(tmp_path / "two")
    remember_office(tmp_path / "one")

    assert known_contents() == {tmp_path / "one": HOLDS}
    assert known_offices() == (tmp_path / "one", tmp_path / "two")


@pytest.mark.parametrize("language", ["en", "fr", "ru", "kk"])
@pytest.mark.parametrize("ago", [timedelta(), timedelta(days=3), timedelta(days=26)])
def test_how_old_the_backup_is_stands_in_one_line_of_the_list(qtbot: QtBot, language: str, ago: timedelta) -> None:
    say.use(language)
    choice = StartChoice("journal")
    qtbot.addWidget(choice)
    face = backup_face(msgspec.structs.replace(HOLDS, backed_up_at=NOW - ago), NOW)
    choice.set_said("protocol", "", "", face)
    choice.resize(RECENT, 56)

    assert chip_size(face, choice._chip_room()) == chip_size(face, 10_000)
