"""What a file of an office suite is. Unpacked size is measured before any of it is read."""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from typing import Literal

from desktop.files.lists.limits import Limits
from domain.core.problem import Malformed

PACKED = b"PK\x03\x04"
_PIECE = 1 << 16
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODED = re.compile(rb"[^<]{0,4}<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([^\"']{0,40})")
_USUAL = re.compile(rb"utf-?8|utf-?16(?:[bl]e)?|us-ascii|iso-8859-\d{1,2}|windows-\d{3,4}", re.IGNORECASE)
"""The encodings of markup whose signs stand for themselves, as those of UTF-7 do not."""
_IN_EBCDIC = b"\x4c\x6f\xa7\x94"
"""How markup begins in an encoding of mainframes."""
_TOLD_BY: dict[str, OfficeFileKind] = {"word/document.xml": "docx", "xl/workbook.xml": "xlsx"}
_SEALED = 0x1
"""The flag of a packed part that needs a password."""
_OPEN_SEALED = b"encryption-data"
"""What stands in an open document that needs one."""
_PICTURES = "/media/"
"""Where pictures are kept: what they hold is no markup that is read."""


OfficeFileKind = Literal["docx", "xlsx", "ods", "odt", "xls"]
"""What a file is: a document or a spreadsheet."""


def office_kind(content: bytes, limits: Limits) -> OfficeFileKind:
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
            if "content.xml" in names and "mimetype" in names:
                kinds |= _open_kind(packed, names)
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, NotImplementedError, RuntimeError, ValueError, KeyError):
        raise Malformed("list-damaged") from None
    if not kinds:
        raise Malformed("list-kind-unknown")
    return min(kinds)


def _open_kind(packed: zipfile.ZipFile, names: set[str]) -> set[OfficeFileKind]:
    """What an open document is: a spreadsheet, a text, or neither."""
    kind = packed.read("mimetype")[:100]
    if "META-INF/manifest.xml" in names and _OPEN_SEALED in packed.read("META-INF/manifest.xml"):
        raise Malformed("list-sealed")
    return {"ods"} if b"spreadsheet" in kind else {"odt"} if b"opendocument.text" in kind else set()


def old_office_kind(content: bytes) -> OfficeFileKind:
    """What a file of the older Office is, by the names of the streams in it: only spreadsheets are read.

    Raises:
        Malformed: `list-sealed`, `list-old-kind`.
    """
    if any(_stream(name) in content for name in ("EncryptedPackage", "EncryptionInfo")):
        raise Malformed("list-sealed")
    if any(_stream(name) in content for name in ("Workbook", "Book")):
        return "xls"
    raise Malformed("list-old-kind")


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
                if not before and _is_encoded_otherwise(part.filename, piece):
                    raise Malformed("list-hostile")
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


def _is_encoded_otherwise(name: str, piece: bytes) -> bool:
    """Whether a part of markup is in an encoding in which a declaration of entities could not be seen."""
    if not name.endswith((".xml", ".rels")):
        return False
    declared = _ENCODED.match(piece.replace(b"\0", b""))
    return piece.startswith(_IN_EBCDIC) or (declared is not None and not _USUAL.fullmatch(declared[1]))


def _stream(name: str) -> bytes:
    return name.encode("utf-16-le") + b"\0\0"
