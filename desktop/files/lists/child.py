"""The child process that reads one list: it takes bytes from its standard input and can harm nothing but itself."""

from __future__ import annotations

import sys
from typing import Literal

import msgspec

from desktop.files.confined import confine
from desktop.files.lists import html_text, office_files, plain_text, word_files
from desktop.files.lists.bounds import bounded
from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import TextRows
from domain.core.problem import Malformed
from domain.lists.bilingual import with_a_line_for_each_language

OLD_OFFICE = b"\xd0\xcf\x11\xe0"
"""How older Word and Excel files begin, and those sealed with a password."""
_OTHER_KINDS = (b"%PDF", b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"{\\rtf", b"\x7fELF", b"MZ\x90")


FileKind = office_files.OfficeKind | Literal["text", "html"]
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


def main() -> None:
    """Read the order, one line, then the file; answer in one line."""
    order = msgspec.json.decode(sys.stdin.buffer.readline(), type=ListQuery)
    content = sys.stdin.buffer.read(order.limits.size + 1)
    confine(order.limits.memory, order.limits.processor)
    sys.stdout.buffer.write(msgspec.json.encode(answer(content, order)))


def answer(content: bytes, order: ListQuery) -> ListReply:
    """The rows of a list, or why there are none."""
    try:
        kind, encoding, rows = _read(content, order)
        return ListReply(kind, encoding, tuple(with_a_line_for_each_language(bounded(rows, order.limits))))
    except Malformed as problem:
        return ListReply(problem=problem.code, values=problem.values)
    except (MemoryError, RecursionError):
        return ListReply(problem="list-too-much-inside")
    except BaseException:  # whatever a hostile file makes a library raise, a panic in Rust included
        return ListReply(problem="list-damaged")


def _read(content: bytes, order: ListQuery) -> tuple[FileKind, str | None, TextRows]:
    if len(content) > order.limits.size:
        raise Malformed("list-too-large", limit=order.limits.size)
    if content.startswith(OLD_OFFICE):
        old = office_files.old_office_kind(content)
        return old, None, office_files.rows_of_spreadsheet(content, order.limits)
    if content.startswith(_OTHER_KINDS):
        raise Malformed("list-kind-unknown")
    if content.startswith(office_files.PACKED):
        kind = office_files.office_kind(content, order.limits)
        rows = word_files.rows_of_document if kind == "docx" else office_files.rows_of_spreadsheet
        return kind, None, rows(content, order.limits)
    if len(content) > order.limits.text:
        raise Malformed("list-too-large", limit=order.limits.text)
    text, encoding = plain_text.text_of(content, order.encoding)
    if html_text.is_html(text):
        return "html", encoding, html_text.rows_of_html(text)
    return "text", encoding, plain_text.rows_of(text, order.limits.rows)


if __name__ == "__main__":
    main()
