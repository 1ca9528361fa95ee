"""Reading a photograph from a file into the one kind of picture the office keeps."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

import msgspec

from desktop.files.confined import ChildEnded, ChildFailure, answer_of, content_of
from desktop.files.pictures.limits import Limits, PictureReply
from domain.core.problem import Malformed

CHILD = (sys.executable, "-P", "-m", "desktop.files.pictures.child")
"""What reads a picture, as a command line. Only that process loads the libraries that decode pictures."""

_ENDED: dict[ChildFailure, tuple[type[Malformed], str]] = {
    "took-too-long": (Malformed, "picture-took-too-long"),
    "too-much-inside": (Malformed, "picture-too-much-inside"),
    "damaged": (Malformed, "picture-damaged"),
}
"""What is wrong with a picture over which the child ended."""


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
        found = msgspec.json.decode(answer_of(child, wanted, limits.seconds), type=PictureReply)
    except ChildEnded as ended:
        kind, code = _ENDED[ended.how]
        raise kind(code, field="file") from None
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
