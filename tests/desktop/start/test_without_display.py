"""No display: the program as a child process prints a visit in place of a window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pypdfium2
import pytest

from domain.offices import new_office
from tests.conftest import ROOT
from tests.desktop.visit_office import OPENING, new_office_with

SCREENS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def start(folder: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """The program started in a folder, on a machine without a screen."""
    environment = {name: value for name, value in os.environ.items() if name not in SCREENS}
    return subprocess.run(
        [sys.executable, "-m", "desktop", *map(str, arguments)],
        cwd=folder, env=environment | {"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, timeout=60,
        check=False,
    )  # fmt: skip


def text_of(sheet: Path) -> str:
    with pypdfium2.PdfDocument(sheet) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="elsewhere there is always a screen")


def test_the_sample_is_printed_where_no_office_is_named(tmp_path: Path) -> None:
    done = start(tmp_path)
    folder = tmp_path / "chancery-sample"
    files = [str(folder / name) for name in ("programme.pdf", "attendance.pdf", "programme-page.png")]
    assert (done.returncode, done.stdout.splitlines()) == (0, files)
    assert (
        done.stderr == "There is no display to open a window on. Instead the sample visit was recorded and printed:\n"
    )


def test_the_named_office_is_printed(tmp_path: Path) -> None:
    office = new_office_with(tmp_path / "office.chancery")
    done = start(tmp_path, "--office", office)
    folder = tmp_path / "chancery-paper"
    assert done.stdout.splitlines() == [
        str(folder / name) for name in ("programme.pdf", "attendance.pdf", "programme-page.png")
    ]
    assert (
        done.stderr == "There is no display to open a window on. Instead the newest visit of the office was printed:\n"
    )
    assert done.returncode == 0
    assert "SAMPLE" not in text_of(folder / "programme.pdf")
    assert "Restricted talks" in text_of(folder / "attendance.pdf")


def test_a_visit_without_people_has_no_attendance_list(tmp_path: Path) -> None:
    office = new_office_with(tmp_path / "office.chancery", [OPENING])
    done = start(tmp_path, "--office", office)
    assert done.returncode == 0, done.stderr
    assert [Path(line).name for line in done.stdout.splitlines()] == ["programme.pdf", "programme-page.png"]


def test_an_office_without_visits_has_nothing_to_print(tmp_path: Path) -> None:
    new_office(tmp_path / "office.chancery")
    done = start(tmp_path, "--office", "office.chancery")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("The office holds no visit yet")


def test_an_office_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    done = start(tmp_path, "--office", "gone.chancery")
    assert (done.returncode, done.stdout) == (4, "")
    assert "gone.chancery" in done.stderr
    assert list(tmp_path.iterdir()) == []
