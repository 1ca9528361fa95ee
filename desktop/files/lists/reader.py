"""Reading a list from a file or from what was pasted: rows of cells, and the proof of what was read."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec

from desktop.files.confined import ChildEnded, ChildFailure, answer_of, content_of
from desktop.files.lists.bounds import taken_in
from desktop.files.lists.child import FileKind, ListQuery, ListReply
from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import rows_of_text
from desktop.files.lists.read_note import ReadNote
from domain.core.problem import Malformed
from domain.core.text import cleaned

CHILD = (sys.executable, "-P", "-m", "desktop.files.lists.child")
"""What reads a list, as a command line."""

_ENDED: dict[ChildFailure, tuple[type[Malformed], str]] = {
    "took-too-long": (Malformed, "list-took-too-long"),
    "too-much-inside": (Malformed, "list-too-much-inside"),
    "damaged": (Malformed, "list-damaged"),
}
"""What is wrong with a list over which the child ended."""


class ListRead(msgspec.Struct, frozen=True):
    """A list as it was read: rows of cells."""

    name: str
    """The name of the file; empty for what was pasted."""
    size: int
    """Its bytes."""
    digest: str
    """The SHA-256 of the very bytes that were read, in hexadecimal."""
    kind: FileKind | Literal["pasted"]
    encoding: str | None
    rows: tuple[tuple[str, ...], ...]
    notes: tuple[ReadNote, ...] = ()
    """What of the file is not in the rows."""


def read_list(
    path: Path, encoding: str | None = None, limits: Limits | None = None, child: Sequence[str] = CHILD
) -> ListRead:
    """Read a list in a child process. The encoding matters for text alone; without it, it is found out.

    Raises:
        Malformed: `text-not-allowed` for its name, `cannot-read`, `list-too-large`, `list-too-much-inside`,
            `list-too-long`, `list-too-wide`, `list-empty`, `list-damaged`, `list-hostile`, `list-kind-unknown`,
            `list-old-kind`, `list-not-text`, `list-took-too-long`, `unknown-encoding`.
    """
    limits = limits or Limits()
    name: str = cleaned(path.name, "file")
    content = _content(path, limits)
    found = _asked(child, content, ListQuery(limits, encoding))
    if found.problem or not found.kind:
        raise Malformed(found.problem or "list-damaged", field="file", **found.values)
    digest = hashlib.sha256(content).hexdigest()
    return ListRead(name, len(content), digest, found.kind, found.encoding, found.rows, found.notes)


def read_pasted(text: str) -> ListRead:
    """Read what was pasted: cells parted by tabs as spreadsheets and Word copy them, or lines.

    Raises:
        Malformed: `list-empty`, `list-too-large`, `list-too-long`, `list-too-wide`, `list-too-much-inside`,
            `list-damaged`.
    """
    limits = Limits()
    content = text.encode("utf-8", errors="replace")
    if len(content) > limits.text:
        raise Malformed("list-too-large", field="pasted", limit=limits.text)
    try:
        rows = rows_of_text(text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\0", ""), limits.rows)
        cells = taken_in(rows, limits)
    except Malformed as problem:
        raise Malformed(problem.code, field="pasted", **problem.values) from None
    return ListRead("", len(content), digest_of_text(text), "pasted", None, cells)


def digest_of_text(text: str) -> str:
    """The digest of a text as a list that was pasted."""
    return hashlib.sha256(text.encode("utf-8", errors="replace")).hexdigest()


def read_page(page: str) -> ListRead:
    """Read what was pasted as HTML, as browsers, mail programs, spreadsheets and Word copy it, in a child process.

    Raises:
        Malformed: as `read_list`.
    """
    limits = Limits()
    content = page.encode("utf-8", errors="replace")
    if len(content) > limits.text:
        raise Malformed("list-too-large", field="pasted", limit=limits.text)
    found = _asked(CHILD, content, ListQuery(limits, "utf-8"))
    if found.problem or not found.kind:
        raise Malformed(found.problem or "list-damaged", field="pasted", **found.values)
    return ListRead("", len(content), hashlib.sha256(content).hexdigest(), "pasted", None, found.rows)


def _content(path: Path, limits: Limits) -> bytes:
    content = content_of(path, limits.size, "list")
    if not content.strip():
        raise Malformed("list-empty", field="file")
    return content


def _asked(child: Sequence[str], content: bytes, order: ListQuery) -> ListReply:
    wanted = msgspec.json.encode(order) + b"\n" + content
    try:
        return msgspec.json.decode(answer_of(child, wanted, order.limits.seconds), type=ListReply)
    except ChildEnded as ended:
        kind, code = _ENDED[ended.how]
        raise kind(code, field="file") from None
    except msgspec.DecodeError:
        raise Malformed("list-damaged", field="file") from None
