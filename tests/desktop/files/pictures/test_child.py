"""What the child makes of a picture, asked in this process: as it answers from its own, where nobody measures."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import qInstallMessageHandler

from desktop.files.pictures.child import answer
from desktop.files.pictures.limits import Limits
from tests.desktop.files.pictures import pictures


@pytest.fixture(autouse=True)
def messages() -> Iterator[None]:
    """The child has the messages of Qt to itself; whoever had them in this process has them again."""
    before = qInstallMessageHandler(None)
    yield
    qInstallMessageHandler(before)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_is_made_small(kind: str) -> None:
    found = pictures.read(answer(pictures.content(pictures.image(), kind), Limits()).picture)
    assert (found.width(), found.height()) == (450, 600)


def test_a_small_picture_is_made_no_larger_and_loses_its_words() -> None:
    kept = answer(pictures.content(pictures.image(90, 120), "png"), Limits()).picture
    found = pictures.read(kept)
    assert (found.width(), found.height()) == (90, 120)
    assert pictures.WORDS.encode() not in kept


def test_a_picture_taken_sideways_is_turned_upright(tmp_path: Path) -> None:
    found = pictures.read(answer(pictures.lying_down(tmp_path / "face.jpg").read_bytes(), Limits()).picture)
    assert (found.width(), found.height()) == (600, 450)


@pytest.mark.parametrize("kind", ["jpeg", "png", "webp"])
def test_a_picture_cut_off_is_damaged(kind: str) -> None:
    whole = pictures.content(pictures.image(), kind)
    assert answer(whole[: len(whole) * 2 // 3], Limits()).problem == "picture-damaged"


def test_what_is_no_picture_is_told_by_its_code() -> None:
    assert answer(b"GIF89a rest", Limits()).problem == "picture-kind-unknown"
    assert answer(b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13), Limits()).problem == "picture-damaged"


def test_what_is_too_large_is_told_by_its_code() -> None:
    found = answer(b"\xff\xd8\xff" + bytes(100), Limits(size=50))
    assert (found.problem, found.values) == ("picture-too-large", {"limit": 50})
    assert answer(pictures.png_of(60_000, 60_000), Limits()).problem == "picture-too-much-inside"
