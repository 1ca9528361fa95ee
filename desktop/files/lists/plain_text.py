"""Lists as text: pasted, or a file in one of the encodings that are met in this work."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Iterable, Iterator

from domain.core.problem import Malformed

ENCODINGS = ("utf-8", "utf-16", "cp1251", "cp1252", "koi8-r")
"""The encodings that can be chosen."""

TextRows = Iterator[list[str]]

_DELIMITERS = "\t;|,"
_LOOKED_AT = 40
"""Lines looked at to find out what parts the cells."""
_SAMPLE = 100_000
"""Bytes looked at to find out the encoding."""
_NUMBERED = re.compile(r"^\s*(?:№|No\.?|n°)?\s*(\d{1,4})\s*[.)\]]\s+(.*)$", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*(?:,|;|\s[—–-]\s|—|–|:)\s*")
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_FREQUENT = frozenset("оеаинтсрвлкмдпу")
_FREQUENT_LATIN = frozenset("éèêàçôîïâëùûüöäñœ’–—“”«»°")


def text_of(content: bytes, encoding: str | None = None) -> tuple[str, str]:
    """The text of a file, and the encoding it was read in: the one chosen, or the likeliest.

    Raises:
        Malformed: `list-not-text`; `unknown-encoding`.
    """
    if encoding is not None and encoding not in ENCODINGS:
        raise Malformed("unknown-encoding", field="encoding", encoding=encoding[:40])
    used = encoding or likely_encoding(content)
    try:
        text = content.decode("utf-8-sig" if used == "utf-8" else used)
    except UnicodeError:
        raise Malformed("list-not-text", field="encoding", encoding=used) from None
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    if any(letter < " " and letter not in "\n\t\f\v" for letter in text):
        raise Malformed("list-not-text", field="encoding", encoding=used)
    return text, used


def likely_encoding(content: bytes) -> str:
    """The encoding a text most likely has. A mark at its beginning decides; then what decodes, and reads as words."""
    if content.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    if _decodes(content, "utf-8"):
        return "utf-8"
    beginning = content[:_SAMPLE]
    return max(("cp1251", "koi8-r", "cp1252"), key=lambda encoding: _readable(beginning, encoding))


def rows_of(text: str) -> TextRows:
    """The rows of a text: cells parted by tabs, semicolons, bars or commas; else lines of a name and an office.

    `1. Yermek Kosherbayev, Minister of Foreign Affairs` is a row of three cells. No more is read than is asked for.

    Raises:
        Malformed: `list-damaged`.
    """
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        delimiter = _delimiter(lines)
        if delimiter is None:
            yield from map(_of_line, lines)
        else:
            rows = csv.reader(text.split("\n"), delimiter=delimiter)
            yield from (row for row in rows if any(cell.strip() for cell in row))
    except csv.Error:
        raise Malformed("list-damaged") from None


def rows_of_lines(lines: Iterable[str]) -> TextRows:
    """The rows of paragraphs, such as those of a document without a table."""
    return rows_of("\n".join(line.replace("\n", " ") for line in lines))


def _of_line(line: str) -> list[str]:
    """The number, if there is one, then the name and what follows the first comma or dash."""
    line = " ".join(line.split())  # what parts the cells is looked for in one pass, however many blanks there are
    numbered = _NUMBERED.match(line)
    number, rest = (numbered.group(1), numbered.group(2)) if numbered else ("", line)
    name, *office = _NAME_ENDS.split(rest.strip(), maxsplit=1)
    return [number, name, *office]


def _delimiter(lines: list[str]) -> str | None:
    """What parts the cells, if something does: it is found in nearly all lines, and equally often."""
    some = lines[:_LOOKED_AT]
    for delimiter in _DELIMITERS:
        counts = Counter(_cells_in(line, delimiter) for line in some)
        usual, how_often = max(counts.items(), key=lambda counted: (counted[1], counted[0]), default=(0, 0))
        needed = len(some) if delimiter == "," else 0.6 * len(some)
        if usual and how_often >= needed and (delimiter != "," or not _numbered_or_single(some, usual)):
            return delimiter
    return None


def _numbered_or_single(lines: list[str], commas: int) -> bool:
    """Whether commas stand in sentences rather than between cells."""
    return any(_NUMBERED.match(line) for line in lines) or (commas == 1 and all(", " in line for line in lines))


def _cells_in(line: str, delimiter: str) -> int:
    return len(next(csv.reader([line], delimiter=delimiter), [])) - 1


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeError:
        return False
    return True


def _readable(content: bytes, encoding: str) -> float:
    """How much the text reads as words in that encoding: frequent letters count for, capitals inside words against."""
    text = content.decode(encoding, errors="replace")
    foreign = [letter for letter in text if not letter.isascii()]
    if encoding == "cp1252":
        good = sum(letter in _FREQUENT_LATIN for letter in foreign)
    else:
        good = sum(letter in _FREQUENT for letter in foreign) + sum(bool(_CYRILLIC.match(letter)) for letter in foreign)
        good = good // 2 - len(re.findall("(?<=[а-яё])[А-ЯЁ]", text))
    return (
        good
        - 2 * text.count("\ufffd")
        - sum(not (letter.isalpha() or letter in "№«»–—…’“”°\xa0") for letter in foreign)
    )
