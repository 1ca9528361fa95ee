"""What a file of an office suite is, and the lists in spreadsheets. Unpacked size is measured before any is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from datetime import date, datetime, time
from typing import TYPE_CHECKING, Any, Literal

from desktop.files.lists.limits import Limits
from desktop.files.lists.plain_text import TextRows
from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    import python_calamine

    from domain.lists import labelled
else:
    python_calamine, labelled = late("python_calamine"), late("domain.lists.labelled")

PACKED = b"PK\x03\x04"
_PIECE = 1 << 16
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_TOLD_BY: dict[str, OfficeKind] = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_SEALED = 0x1
"""The flag of a packed part that needs a password."""
_OPEN_SEALED = b"encryption-data"
"""What stands in an open document that needs one."""
_PICTURES = "/media/"
"""Where pictures are kept: what they hold is no markup that is read."""


OfficeKind = Literal["docx", "xlsx", "ods", "xls"]
"""What a file is: a document or a spreadsheet."""


def office_kind(content: bytes, limits: Limits) -> OfficeKind:
    """Which of them a packed file is, by its content. Its size is within the limits, and it holds no entities.

    Raises:
        Malformed: `list-damaged`, `list-too-much-inside`, `list-hostile`, `list-sealed`, `list-kind-unknown`.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            names = set(packed.namelist())
            if any(part.flag_bits & _SEALED for part in packed.infolist()):
                raise Malformed("list-sealed")
            _weigh(packed, limits)
            kinds = {kind for part, kind in _TOLD_BY.items() if part in names}
            if "content.xml" in names and "mimetype" in names and b"spreadsheet" in packed.read("mimetype")[:100]:
                if _OPEN_SEALED in packed.read("META-INF/manifest.xml"):
                    raise Malformed("list-sealed")
                kinds.add("ods")
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError):
        raise Malformed("list-damaged") from None
    if not kinds:
        raise Malformed("list-kind-unknown")
    return min(kinds)


def old_office_kind(content: bytes) -> OfficeKind:
    """What a file of the older Office is, by the names of the streams in it: only spreadsheets are read.

    Raises:
        Malformed: `list-sealed`, `list-old-kind`.
    """
    if any(_stream(name) in content for name in ("EncryptedPackage", "EncryptionInfo")):
        raise Malformed("list-sealed")
    if any(_stream(name) in content for name in ("Workbook", "Book")):
        return "xls"
    raise Malformed("list-old-kind")


def rows_of_spreadsheet(content: bytes, limits: Limits) -> TextRows:
    """The rows of the first sheet that holds any, one more than there may be.

    Raises:
        Malformed: `list-too-wide`, `list-sealed`.
    """
    try:
        workbook = python_calamine.load_workbook(io.BytesIO(content))
    except python_calamine.PasswordError:
        raise Malformed("list-sealed") from None
    for name in workbook.sheet_names:
        sheet = workbook.get_sheet_by_name(name)
        if sheet.width > limits.cells:
            raise Malformed("list-too-wide", limit=limits.cells)
        rows = ([_said(value) for value in row] for row in sheet.to_python(nrows=limits.rows + 1))
        if found := [_alone(row) for row in rows if any(cell.strip() for cell in row)]:
            return labelled.upright(found)
    return iter(())


def _alone(row: list[str]) -> list[str]:
    """The row; a heading in its first cell alone is a row of one cell, as in a document."""
    return row if any(row[1:]) or not any(map(str.isalpha, row[0])) else row[:1]


def _weigh(packed: zipfile.ZipFile, limits: Limits) -> None:
    """Unpack everything once, piece by piece, and keep nothing: the sizes declared may be false."""
    parts = packed.infolist()
    if len(parts) > limits.parts or sum(part.file_size for part in parts) > limits.unpacked:
        raise Malformed("list-too-much-inside")
    unpacked = marks = 0
    for part in parts:
        before = b""
        with packed.open(part) as opened:
            while piece := opened.read(_PIECE):
                unpacked += len(piece)
                if unpacked > limits.unpacked:
                    raise Malformed("list-too-much-inside")
                if _PICTURES in part.filename:
                    continue
                marks += piece.count(b"<") + piece.count(b"=")
                if marks > limits.marks:
                    raise Malformed("list-too-much-inside")
                # UTF-16 would hide a declaration behind zero bytes, and the end of a piece half of one.
                readable = before + piece.replace(b"\0", b"")
                if _DECLARES.search(readable):
                    raise Malformed("list-hostile")
                before = readable[-16:]


def _said(value: Any) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    return "" if value is None else str(value)


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"
