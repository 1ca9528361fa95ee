"""Lists in rich text (.rtf), as older word processors and mail programs keep it: tables, and lines between them."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from itertools import islice

import msgspec

from desktop.files.lists.limits import Limits
from desktop.files.lists.parts import ListPart, rows_of_parts
from desktop.files.lists.plain_text import TextRows
from domain.core.problem import Malformed

RICH_TEXT = b"{\\rtf"
_PIECE = re.compile(
    r"\\'([0-9a-fA-F]{2})|\\([a-zA-Z]{1,32})(-?\d{1,10})? ?|\\([^a-zA-Z])|([{}])|([^\\{}\r\n]+)|[\r\n]+|\\"
)
_UNSEEN = frozenset(
    [
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr",
        "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "listtable",
        "listoverridetable", "revtbl", "rsidtbl", "generator", "themedata", "datastore", "xmlnstbl",
        "latentstyles", "fldinst", "datafield", "template", "operator", "author", "title", "subject",
        "company", "deleted",
    ]
)  # fmt: skip
"""Groups that hold nothing an officer reads."""
_SAID = {"tab": "\t", "line": "\n", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’", "ldblquote": "“",
         "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " "}  # fmt: skip
_MARKS = {"~": "\u00a0", "_": "-", "-": ""}
_CHARSETS = {
    0: "cp1252", 128: "cp932", 129: "cp949", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 163: "cp1258",
    177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The encoding of a font by the number of its letters."""
_DEEPEST = 200


class _Group(msgspec.Struct):
    """What holds inside a pair of braces."""

    unseen: bool = False
    fonts: bool = False
    encoding: str = ""
    skips: int = 1
    """How many letters stand in for one that is told by its number."""


def rows_of_rich_text(content: bytes, limits: Limits) -> TextRows:
    """The rows of all tables, and as a row of one cell what stands between them; without tables, its lines.

    Raises:
        Malformed: `list-damaged`, `list-too-much-inside`, `list-too-wide`.
    """
    page = _Page()
    for piece in _PIECE.finditer(content.decode("latin-1")):
        page.take(piece)
        if len(page.parts) > limits.rows:
            break
    parts = list(page.all_parts())
    if any(len(row) > limits.cells for part in parts if isinstance(part, list) for row in part):
        raise Malformed("list-too-wide", limit=limits.cells)
    return rows_of_parts(islice(parts, limits.rows + 1))


class _Page:
    """A document while it is read."""

    def __init__(self) -> None:
        self.parts: list[ListPart] = []
        self._groups = [_Group(encoding="cp1252")]
        self._fonts: dict[int, str] = {}
        self._font = 0
        self._line: list[str] = []
        self._bytes = bytearray()
        self._row: list[str] = []
        self._skipped = 0

    def take(self, piece: re.Match[str]) -> None:
        """Take a letter, a word of control, a brace or a run of text."""
        byte, word, number, mark, brace, text = piece.groups()
        if byte is not None:
            self._take_byte(int(byte, 16))
        elif word is not None:
            self._flush()
            self._control(word, int(number) if number else None)
        elif mark is not None:
            self._mark(mark)
        elif brace is not None:
            self._flush()
            self._brace(brace)
        elif text is not None:
            self._take_text(text)

    def all_parts(self) -> Iterator[ListPart]:
        """What was read, the last line too."""
        self._end_line()
        yield from self.parts

    @property
    def _group(self) -> _Group:
        return self._groups[-1]

    def _take_byte(self, byte: int) -> None:
        if self._skipped:
            self._skipped -= 1
        elif not self._group.unseen:
            self._bytes.append(byte)

    def _take_text(self, text: str) -> None:
        skipped = min(self._skipped, len(text))
        self._skipped -= skipped
        if not self._group.unseen:
            self._bytes += text[skipped:].encode("latin-1")

    def _flush(self) -> None:
        if self._bytes:
            self._line.append(self._bytes.decode(self._group.encoding, errors="replace"))
            self._bytes.clear()

    def _say(self, text: str) -> None:
        if not self._group.unseen:
            self._line.append(text)

    def _mark(self, mark: str) -> None:
        self._flush()
        if mark == "*":
            self._group.unseen = True
        else:
            self._say(_MARKS.get(mark, mark))

    def _brace(self, brace: str) -> None:
        self._skipped = 0
        if brace == "{":
            if len(self._groups) == _DEEPEST:
                raise Malformed("list-too-much-inside")
            self._groups.append(msgspec.structs.replace(self._group))
        elif len(self._groups) > 1:
            self._groups.pop()

    def _control(self, word: str, number: int | None) -> None:
        group = self._group
        if word in _UNSEEN:
            group.unseen, group.fonts = True, word == "fonttbl"
        elif word == "ansicpg" and number is not None:
            self._encode(f"cp{number}")
        elif word == "f" and number is not None:
            self._take_font(number)
        elif word == "fcharset" and group.fonts:
            self._fonts[self._font] = _CHARSETS.get(number or 0, "")
        elif word == "uc":
            group.skips = number if number is not None else 1
        elif word == "u" and number is not None:
            self._say(chr(number % 0x10000))
            self._skipped = group.skips
        elif word in ("par", "sect", "page"):
            self._say("\n") if self._row else self._end_line()
        elif word in ("cell", "nestcell"):
            self._row.append(self._said())
        elif word in ("row", "nestrow"):
            self._end_row()
        elif word in _SAID:
            self._say(_SAID[word])

    def _take_font(self, number: int) -> None:
        self._font = number
        if not self._group.fonts and self._fonts.get(number):
            self._encode(self._fonts[number])

    def _encode(self, encoding: str) -> None:
        try:
            self._group.encoding = codecs.lookup(encoding).name
        except LookupError:
            raise Malformed("list-damaged") from None

    def _said(self) -> str:
        text = "".join(self._line).encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        self._line = []
        return "\n".join(filter(None, (line.strip() for line in text.split("\n"))))

    def _end_line(self) -> None:
        self._flush()
        if words := self._said():
            self.parts.append(words)

    def _end_row(self) -> None:
        row, self._row = self._row, []
        if not any(row):
            return
        if self.parts and isinstance(self.parts[-1], list):
            self.parts[-1].append(row)
        else:
            self.parts.append([row])
