"""An office is never lost from sight: what is no office, what is missing, and where there is none at all."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage

from desktop.look import colour_table
from desktop.start.recent import remember_office
from domain.offices import office_at
from domain.record.recording import Officer as Author
from tests.desktop.visit_office import REFERENCE
from tests.screen.officer import Officer, said, started
from tests.screen.pixels import lines_of
from tests.screen.x_server import XServer

LIGHT = colour_table.colours_of_palette(1)


def jpeg(_office: bytes) -> bytes:
    return b"\xff\xd8\xff\xe0\x00\x10JFIF a photograph"


def empty(_office: bytes) -> bytes:
    return b""


def half(office: bytes) -> bytes:
    return office[: len(office) // 2]


@pytest.mark.parametrize("content", [jpeg, empty, half])
def test_what_is_no_office_leaves_the_open_one_open_and_says_why(
    officer: Officer, office_path: Path, tmp_path: Path, content: Callable[[bytes], bytes]
) -> None:
    other = tmp_path / "other.chancery"
    other.write_bytes(content(backup_of(office_path, tmp_path / "whole.chancery").read_bytes()))
    choose_file(officer, said("start.open"), other)

    officer.sees(has(LIGHT["warning_tint"]), "the reason in a line over the page")
    officer.sees_office(office_path.name, REFERENCE)


def test_another_office_takes_the_place_of_the_open_one(officer: Officer, office_path: Path, tmp_path: Path) -> None:
    other = backup_of(office_path, tmp_path / "other.chancery")
    choose_file(officer, said("start.open"), other)

    officer.sees_office("other.chancery", REFERENCE)


def test_a_last_office_that_is_missing_is_said_and_opened_when_it_is_back(
    server: XServer, office_path: Path, tmp_path: Path
) -> None:
    elsewhere = tmp_path / "elsewhere.chancery"
    remember_office(office_path)
    officer = Officer(server, office_path, REFERENCE)
    office_path.rename(elsewhere)
    with started(server, tmp_path):
        officer.sees(has(LIGHT["warning_tint"]), "the reason on the start page")
        assert officer.title() == said("window.name")
        elsewhere.rename(office_path)
        officer.press("Return")
        officer.sees_office(office_path.name, REFERENCE)


def test_where_there_is_no_office_a_backup_is_restored_into_a_new_one(
    server: XServer, office_path: Path, tmp_path: Path
) -> None:
    backup = backup_of(office_path, tmp_path / "backup.chancery")
    officer = Officer(server, office_path, REFERENCE)
    with started(server, tmp_path):
        officer.sees_title(said("window.name"))
        officer.sees(has(LIGHT["selection"]), "the start page with the first choice chosen")
        officer.sees_one_window(said("window.name"))
        officer.press("Tab", "Tab", "Tab", "space")
        officer.sees_title(said("start.restore"))
        officer.type(str(backup))
        officer.press("Return")
        officer.sees_title(said("start.restore.where"))
        officer.type(str(tmp_path / "restored.chancery"))
        officer.press("Return")
        officer.sees_office("restored.chancery", REFERENCE)


def choose_file(officer: Officer, title: str, path: Path) -> None:
    officer.press("ctrl+o")
    officer.sees_title(title)
    officer.type(str(path))
    officer.press("Return")


def backup_of(office: Path, dest: Path) -> Path:
    with closing(office_at(office, Author("reader", "test"))) as opened:
        opened.backup(dest)
    return dest


def has(colour: str) -> Callable[[QImage], bool]:
    """Whether a quarter of some line of the picture is of that colour."""
    wanted = QColor(colour).rgb()

    def condition(picture: QImage) -> bool:
        return any(line[::8].count(wanted) > picture.width() // 32 for line in lines_of(picture)[::8])

    return condition
