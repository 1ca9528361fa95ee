"""Pictures from outside become one small JPEG; malformed, huge or hostile ones end in one sentence."""

from __future__ import annotations

import os
import sys
from functools import partial
from pathlib import Path

import pytest

from desktop.files.pictures.limits import Limits
from desktop.files.pictures.reader import read_photograph
from tests.desktop.files.pictures import pictures
from tests.desktop.files.refusals import refusal


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_is_made_small_whatever_its_kind(tmp_path: Path, kind: str) -> None:
    found = pictures.read(read_photograph(str(pictures.saved(tmp_path / "face", kind))))
    assert (found.width(), found.height()) == (450, 600)


def test_a_small_picture_is_made_no_larger(tmp_path: Path) -> None:
    found = pictures.read(read_photograph(str(pictures.saved(tmp_path / "face", made=pictures.image(90, 120)))))
    assert (found.width(), found.height()) == (90, 120)


def test_a_narrow_picture_keeps_a_dot_of_width(tmp_path: Path) -> None:
    found = pictures.read(read_photograph(str(pictures.saved(tmp_path / "face", "png", pictures.image(1, 9_000)))))
    assert (found.width(), found.height()) == (1, 600)


def test_what_came_with_the_picture_is_left_out(tmp_path: Path) -> None:
    for path in (pictures.saved(tmp_path / "a.jpg"), pictures.lying_down(tmp_path / "b.jpg")):
        kept = read_photograph(str(path))
        for trace in (pictures.WORDS.encode(), b"GPS", b"Exif"):
            assert trace not in kept


def test_a_picture_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    found = pictures.read(read_photograph(str(pictures.lying_down(tmp_path / "face.jpg"))))
    assert (found.width(), found.height()) == (600, 450)


def test_a_picture_of_huge_dimensions_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "face.png"
    path.write_bytes(pictures.png_of(60_000, 60_000))
    assert refusal(lambda: read_photograph(str(path))) == "picture-too-much-inside"


def test_a_decompression_bomb_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "face.png"
    path.write_bytes(pictures.png_of(10_000, 10_000))
    assert path.stat().st_size < 100_000
    tight = Limits(memory=600_000_000)
    assert refusal(lambda: read_photograph(str(path), tight)) in ("picture-damaged", "picture-too-much-inside")


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_cut_off_is_refused(tmp_path: Path, kind: str) -> None:
    path = pictures.saved(tmp_path / "face", kind)
    whole = path.read_bytes()
    path.write_bytes(whole[: len(whole) * 2 // 3])
    assert refusal(lambda: read_photograph(str(path))) == "picture-damaged"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"not a picture",
        b"%PDF-1.7 rest",
        b"GIF89a rest",
        b'<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><image href="file:///etc/passwd"/></svg>',
        b"II*\0 rest",
        b"RIFF\0\0\0\0WAVE",
    ],
)
def test_what_is_no_picture_is_told_in_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "face.jpg"
    path.write_bytes(content)
    assert refusal(lambda: read_photograph(str(path))) == "picture-kind-unknown"


@pytest.mark.parametrize("begins", [b"\xff\xd8\xff\xe0", b"\x89PNG\r\n\x1a\n", b"RIFF\xff\xff\0\0WEBPVP8 "])
def test_a_picture_that_only_begins_like_one_is_damaged(tmp_path: Path, begins: bytes) -> None:
    path = tmp_path / "face.jpg"
    path.write_bytes(begins + os.urandom(2_000))
    assert refusal(lambda: read_photograph(str(path))) in ("picture-damaged", "picture-too-much-inside")


def test_a_file_that_claims_two_gigabytes_is_never_read(tmp_path: Path) -> None:
    path = tmp_path / "face.jpg"
    with path.open("wb") as opened:
        opened.truncate(2_000_000_000)
    assert refusal(lambda: read_photograph(str(path))) == "picture-too-large"


def test_what_cannot_be_opened_is_told(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    for path in (tmp_path / "none.jpg", tmp_path, tmp_path / "pipe", Path("~no-such-user-here/face.jpg")):
        assert refusal(partial(read_photograph, str(path))) == "cannot-read"


def test_a_child_that_hangs_is_ended(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path / "face.jpg")
    hanging = (sys.executable, "-c", "import sys; sys.stdin.buffer.read()\nwhile True: pass")
    assert refusal(lambda: read_photograph(str(path), Limits(seconds=0.5), hanging)) == "picture-took-too-long"


@pytest.mark.parametrize("broken", ["print('no answer')", "raise SystemExit(1)", "import os; os.abort()"])
def test_a_child_that_breaks_is_told_in_a_sentence(tmp_path: Path, broken: str) -> None:
    path = pictures.saved(tmp_path / "face.jpg")
    assert refusal(lambda: read_photograph(str(path), child=(sys.executable, "-c", broken))).startswith("picture-")
