"""Reading a photograph from a file into the one kind of picture the office keeps."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.confined import answer_of, content_of
from desktop.pictures.limits import Answer, Limits
from domain.problem import Malformed

CHILD = (sys.executable, "-m", "desktop.pictures.child")
"""What reads a picture, as a command line. Only that process loads the libraries that decode pictures."""


def read_photograph(path: str, limits: Limits | None = None, child: Sequence[str] = CHILD) -> bytes:
    """A photograph as the office keeps it: a JPEG of at most 600 pixels a side that tells nothing but the picture.

    Raises:
        Malformed: `cannot-read`, `picture-too-large`, `picture-too-much-inside`, `picture-kind-unknown`,
            `picture-damaged`, `picture-took-too-long`.
    """
    limits = limits or Limits()
    content = content_of(_file(path), limits.size, "picture")
    wanted = msgspec.json.encode(limits) + b"\n" + content
    try:
        found = msgspec.json.decode(answer_of(child, wanted, limits.seconds, "picture"), type=Answer)
    except msgspec.DecodeError:
        raise Malformed("picture-damaged", field="file") from None
    if found.problem:
        raise Malformed(found.problem, field="file", **found.values)
    return found.picture


def _file(path: str) -> Path:
    try:
        return Path(path).expanduser()
    except RuntimeError:  # there is no such user
        return Path(path)
