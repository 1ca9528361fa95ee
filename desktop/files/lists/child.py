"""The child process that reads one list: it takes bytes from its standard input and can harm nothing but itself."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import suppress
from itertools import islice
from typing import Literal

import msgspec

from desktop.files.confined import confine
from desktop.files.lists import (
    html_text,
    mail_files,
    office_files,
    open_text,
    plain_text,
    rich_text,
    spreadsheets,
    word_files,
)
from desktop.files.lists.bounds import taken_in
from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import TextRows
from desktop.files.lists.read_note import ReadNote
from domain.core.problem import Malformed

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How older Word and Excel files begin, and those sealed with a password."""
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"\x7fELF", b"MZ\x90")

_TOLD = 8
"""Files that came with a mail that are named before the others are left unnamed."""

FileKind = office_files.OfficeFileKind | Literal["rtf", "mail", "text", "html"]
"""What a file with a list may be."""


class ListQuery(msgspec.Struct, frozen=True):
    """What the parent asks for."""

    limits: Limits
    encoding: str | None = None


class ListReply(msgspec.Struct, frozen=True):
    """What the child found: rows of cells, or the code of what is wrong and the values of its sentence."""

    kind: FileKind | Literal[""] = ""
    encoding: str | None = None
    rows: tuple[tuple[str, ...], ...] = ()
    problem: str = ""
    values: dict[str, str | int] = {}
    notes: tuple[ReadNote, ...] = ()


def main() -> None:
    """Read the order, one line, then the file; answer in one line."""
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=ListQuery)
    content = sys.stdin.buffer.read(order.limits.size + 1)
    confine(order.limits.memory, order.limits.processor)
    sys.stdout.buffer.write(msgspec.json.encode(answer(content, order)))


def answer(content: bytes, order: ListQuery) -> ListReply:
    """The rows of a list, or why there are none."""
    notes: list[ReadNote] = []
    try:
        kind, encoding, rows = _read(content, order, notes)
        return ListReply(kind, encoding, taken_in(rows, order.limits), notes=tuple(notes))
    except Malformed as problem:
        return ListReply(problem=problem.code, values=problem.values)
    except (MemoryError, RecursionError):
        return ListReply(problem="list-too-much-inside")
    except BaseException:  # whatever a hostile file makes a library raise, a panic in Rust included
        return ListReply(problem="list-damaged")


def _read(content: bytes, order: ListQuery, notes: list[ReadNote]) -> tuple[FileKind, str | None, TextRows]:
    if len(content) > order.limits.size:
        raise Malformed("list-too-large", limit=order.limits.size)
    if content.startswith(OLD_OFFICE):
        old = office_files.old_office_kind(content)
        return old, None, spreadsheets.rows_of_spreadsheet(content, order.limits, notes)
    if content.startswith(_OTHER_KINDS):
        raise Malformed("list-kind-unknown")
    if content.startswith(office_files.PACKED):
        return _packed(content, order.limits, notes)
    if mail_files.is_mail(content):
        return "mail", None, _rows_of_mail(content, order, notes)
    if content.startswith(rich_text.RICH_TEXT):
        return "rtf", None, rich_text.rows_of_rich_text(content, order.limits)
    if len(content) > order.limits.text:
        raise Malformed("list-too-large", limit=order.limits.text)
    text, encoding = plain_text.text_of(content, order.encoding)
    if html_text.is_html(text):
        return "html", encoding, html_text.rows_of_html(text)
    return "text", encoding, plain_text.rows_of_text(text, order.limits.rows)


def _packed(content: bytes, limits: Limits, notes: list[ReadNote]) -> tuple[FileKind, None, TextRows]:
    kind = office_files.office_kind(content, limits)
    if kind == "docx":
        return kind, None, word_files.rows_of_document(content, limits)
    if kind == "odt":
        return kind, None, open_text.rows_of_open_text(content, limits)
    return kind, None, spreadsheets.rows_of_spreadsheet(content, limits, notes)


def _rows_of_mail(content: bytes, order: ListQuery, notes: list[ReadNote]) -> TextRows:
    """The rows of the first part of a mail that holds any; why its first part has none, where no other has.

    What else came with the mail, and a list in the mail itself, is noted.
    """
    why: Malformed | None = None
    parts = [part for part in mail_files.parts_of_mail(content) if _may_be_read(part.content)]
    for part in parts:
        try:
            rows = _rows_of_part(part, order, notes)
        except Malformed as problem:
            why = why or problem
            continue
        if rows:
            notes.extend(_left_out([each for each in parts if each is not part], order) if part.attached else ())
            return iter(rows)
    raise why or Malformed("list-empty")


def _may_be_read(part: bytes) -> bool:
    return bool(part.strip()) and not mail_files.is_mail(part)


def _rows_of_part(part: mail_files.MailPart, order: ListQuery, notes: list[ReadNote]) -> list[list[str]]:
    return [row for row in islice(_read(part.content, order, notes)[2], order.limits.rows + 1) if any(row)]


def _left_out(parts: list[mail_files.MailPart], order: ListQuery) -> Iterator[ReadNote]:
    """What of a mail is not read beside the file that is."""
    attached = tuple(part.attached for part in parts if part.attached)
    if attached:
        yield ReadNote("attached", attached[:_TOLD])
    said = next((part for part in parts if not part.attached), None)
    with suppress(Malformed):
        if said is not None and mail_files.holds_a_list(_rows_of_part(said, order, [])):
            yield ReadNote("message", ())


if __name__ == "__main__":
    main()
