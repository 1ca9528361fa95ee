"""A backup or an older copy is put over an office that is known, or opened beside it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.faults.harness.desk import Desk
from tests.faults.harness.opened import opened
from tests.faults.harness.session import Line, erasing, noting, opening, planning, registering

PERSON = "person-0"
BEFORE: list[Line] = [
    *opening(1),
    registering("entering", PERSON),
    noting("noting", PERSON, "passport", "N 1"),
    *(planning(f"before-{number}", "V-0") for number in range(5)),
]
AFTER = [planning(f"after-{number}", "V-0") for number in range(5)]
Copy = Callable[[Desk, Path], object]


def backup(desk: Desk, to: Path) -> None:
    """A copy by the program."""
    answer = desk.ask("backup", str(to))
    assert answer.code == 0, answer.err


def copy(desk: Desk, to: Path) -> None:
    """A copy of the closed file."""
    shutil.copy(desk.office, to)


@pytest.fixture
def desk(desk: Desk) -> Desk:
    """A desk that knows an office with a visit and a passport."""
    assert desk.record(BEFORE)[1].code == 0
    return desk


def passport(desk: Desk) -> object:
    """The passport, as the office of a desk opens it."""
    with opened(desk.office) as office:
        return office.private.particulars(PERSON)["passport"]


@pytest.mark.parametrize("copied", [backup, copy])
def test_an_older_office_put_over_a_known_one_is_said(desk: Desk, tmp_path: Path, copied: Copy) -> None:
    copied(desk, tmp_path / "kept")
    assert desk.record(AFTER)[1].code == 0
    shutil.copy(tmp_path / "kept", desk.office)

    assert desk.ask("visits").says_so


@pytest.mark.parametrize("copied", [backup, copy])
def test_a_copy_beside_its_office_is_no_second_office(desk: Desk, tmp_path: Path, copied: Copy) -> None:
    copied(desk, tmp_path / "kept.chancery")
    assert desk.record(AFTER[:2])[1].code == 0
    beside = Desk(tmp_path / "kept.chancery")
    told, answer = beside.record(AFTER[2:])

    assert beside.ask("visits").says_so
    assert (told, answer.code) == ({}, 4)


def test_a_backup_holds_what_was_recorded(desk: Desk, tmp_path: Path) -> None:
    backup(desk, tmp_path / "kept.chancery")
    elsewhere = Desk(tmp_path / "kept.chancery", tmp_path / "another home")

    assert elsewhere.ask("history", "V-0", "--json").document == desk.ask("history", "V-0", "--json").document
    assert elsewhere.ask("verify").code == 0


@pytest.mark.parametrize("name", ["moscow.bak", "kept.chancery"])
def test_a_backup_in_the_folder_of_its_office_touches_no_particular(desk: Desk, name: str) -> None:
    beside = desk.office.with_name(name)
    answer = desk.ask("backup", str(beside))
    assert (answer.code, beside.exists()) == (0, True), answer.err
    Desk(beside).record([erasing("erasing", PERSON)])

    assert passport(desk) == "N 1"


def test_another_office_in_the_folder_touches_no_particular(desk: Desk) -> None:
    other = Desk(desk.office.with_name("moscow.office"))
    assert other.ask("new").code == 0
    told, _ = other.record([*BEFORE[:2], noting("noting", PERSON, "passport", "N 2"), erasing("erasing", PERSON)])

    assert len(told) == 4
    assert passport(desk) == "N 1"


def test_a_renamed_office_keeps_its_particulars(desk: Desk) -> None:
    renamed = Desk(desk.office.with_name("astana.chancery"))
    desk.office.rename(renamed.office)

    assert passport(renamed) == "N 1"
