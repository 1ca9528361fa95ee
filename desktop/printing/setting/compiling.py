"""Compiling a template with its data into a PDF/A-2a + PDF/UA-1 file."""

from __future__ import annotations

import re
import threading
from datetime import UTC, datetime
from importlib.resources import as_file, files
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.printing.contents.row_headers import with_row_headers
from domain.core.late import late

if TYPE_CHECKING:
    import typst
else:
    typst = late("typst")

_NO_GLYPH = re.compile(r'the text `"(?P<text>.*?)"` could not be displayed')


class TypesettingFailed(Exception):
    """The sheet cannot be printed.

    ``no-glyph``: no bundled font has ``text``. ``wording-incomplete``: ``wording`` has not one text per
    language. ``word-missing``: ``words`` lacks ``word``. ``template``: the template broke (``detail``).
    """

    def __init__(self, code: str, values: dict[str, str]) -> None:
        super().__init__(code, values)
        self.code = code
        self.values = values


def compiled(template: str, data: str, dated: datetime) -> bytes:
    """The PDF of a template and its data, with the date `dated`. Raises TypesettingFailed, also for a warning."""
    with as_file(files("resources")) as resources:
        try:
            pdf, warnings = _compiler(resources).compile_with_warnings(
                input=resources / "print" / f"{template}.typ",
                sys_inputs={"data": data},
                format="pdf",
                pdf_standards=["a-2a", "ua-1"],
                timestamp=dated.astimezone(UTC).replace(microsecond=0),
            )
        except typst.TypstError as error:
            raise _failure(error.message) from error
    if warnings:
        raise _failure("; ".join(warning.message for warning in warnings))
    assert isinstance(pdf, bytes)
    return with_row_headers(pdf)


def _compiler(resources: Path) -> typst.Compiler:
    """The compiler of this thread, which has looked through the fonts once."""
    found: typst.Compiler | None = getattr(_kept, "compiler", None)
    if found is None or _kept.resources != resources:
        _kept.resources = resources
        found = _kept.compiler = typst.Compiler(
            root=resources / "print", font_paths=[resources / "fonts" / "paper"], ignore_system_fonts=True
        )
    return found


_kept = threading.local()
"""A compiler serves one thread at a time."""


def _failure(message: str) -> TypesettingFailed:
    missing = _NO_GLYPH.search(message)
    if missing:
        return TypesettingFailed("no-glyph", {"text": missing["text"]})
    return TypesettingFailed("template", {"detail": message})
