"""People on the command line: private particulars, read where their keys are."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from tests.desktop.files.pictures import pictures

PASSPORT = "N 98765432"
LINES = (
    {"command": "register-person", "fields": {"names": {"en": {"family": "Abayev"}}}},
    {"command": "note-particular", "person": "abayev", "fields": {"particular": "passport", "value": PASSPORT}},
)


def test_a_particular_is_noted_by_a_line_and_read_back(chancery: Any, talks: Path) -> None:
    recorded = chancery("--office", talks, "record", "--json", lines=LINES)

    assert PASSPORT not in recorded.out
    found = chancery("--office", talks, "particulars", "abayev", "--json").json()
    assert found == [{"particular": "passport", "value": PASSPORT}]
    assert PASSPORT in chancery("--office", talks, "particulars", "abayev").out
    talks.with_suffix(".keys").unlink()
    assert "not on this machine" in chancery("--office", talks, "particulars", "abayev").out


def test_nobody_of_that_key(chancery: Any, talks: Path) -> None:
    assert chancery("--office", talks, "particulars", "nobody").code == 1


def test_a_photograph_is_taken_in_by_a_line_and_written_back(chancery: Any, talks: Path, tmp_path: Path) -> None:
    picture, out = pictures.saved(tmp_path / "embassy-scan.png", "png"), tmp_path / "out.jpg"
    line = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(picture)}}
    recorded = chancery("--office", talks, "record", "--json", lines=(LINES[0], line))

    assert [each["entries"] for each in recorded.lines()] == [[1], [2]]
    assert chancery("--office", talks, "photograph", "abayev", "-o", out).code == 0
    assert pictures.read(out.read_bytes()).height() == 600
    for path in talks.parent.rglob("office.*"):
        assert b"embassy-scan" not in path.read_bytes()


def test_a_hostile_picture_ends_in_a_sentence(chancery: Any, talks: Path, tmp_path: Path) -> None:
    (tmp_path / "face.svg").write_text("<svg/>")
    line = {"command": "photograph-person", "person": "abayev", "fields": {"file": str(tmp_path / "face.svg")}}
    recorded = chancery("--office", talks, "record", "--json", lines=(LINES[0], line))

    assert (recorded.code, recorded.lines()[1]["refused"]) == (2, "picture-kind-unknown")


def test_without_a_photograph_nothing_is_written(chancery: Any, talks: Path, tmp_path: Path) -> None:
    chancery("--office", talks, "record", lines=LINES[:1])
    done = chancery("--office", talks, "photograph", "abayev", "-o", tmp_path / "out.jpg")

    assert done.code == 1
    assert "no photograph" in done.err
    assert not (tmp_path / "out.jpg").exists()
