"""The process that fills in a template of the office's own: a template that never ends harms nothing but it."""

from __future__ import annotations

import sys
from typing import Any, Literal

import msgspec
from jinja2 import TemplateError

from desktop.files.confined import confine
from desktop.files.export.filled import LeadsOut, filled
from desktop.files.export.table import ExportHead

MEMORY, SECONDS = 512_000_000, 20.0
"""What filling in may take: bytes of its own, and seconds of processor time."""


class FillingOrder(msgspec.Struct, frozen=True):
    """What is to be filled in; the template follows it."""

    values: dict[str, Any]
    about: ExportHead
    marks: tuple[str, ...]


class Filled(msgspec.Struct, frozen=True):
    """What was wrong: that it leads out, or is no template, with a detail. Nothing: the document follows."""

    problem: Literal["", "leads-out", "wrong"] = ""
    detail: str = ""


def main() -> None:
    """Answer the filling and the template on standard input."""
    confine(MEMORY, SECONDS)
    head, _, template = sys.stdin.buffer.read().partition(b"\n")
    asked = msgspec.json.decode(head, type=FillingOrder)
    try:
        answer, document = Filled(), filled(template, asked.values, asked.about, asked.marks)
    except LeadsOut:
        answer, document = Filled("leads-out"), b""
    except TemplateError as error:
        answer, document = Filled("wrong", str(error)[:200]), b""
    sys.stdout.buffer.write(msgspec.json.encode(answer) + b"\n" + document)


if __name__ == "__main__":
    main()
