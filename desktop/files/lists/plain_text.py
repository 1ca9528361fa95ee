"""Lists as text: pasted, or a file in one of the encodings that are met in this work."""

from __future__ import annotations

import codecs
import csv
import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING

from domain.core.late import late
from domain.core.problem import Malformed

if TYPE_CHECKING:
    from domain.lists.text import labelled, tables_in_lines
    from domain.lists.text import lines as lines_of_lists
else:
    labelled, lines_of_lists = late("domain.lists.text.labelled"), late("domain.lists.text.lines")
    tables_in_lines = late("domain.lists.text.tables_in_lines")

ENCODINGS = (
    "utf-8", "utf-16", "cp1251", "cp1252", "koi8-r", "cp1254", "cp1256", "gb18030", "cp1250", "cp1253", "cp932",
    "cp949",
)  # fmt: skip
"""The encodings that can be chosen."""

TextRows = Iterator[list[str]]

_TRIED = ("cp1251", "koi8-r", "cp1252", "cp1254", "cp1250", "cp1256", "gb18030", "cp1253", "cp932", "cp949")
_DELIMITERS = "\t;|,"
_LOOKED_AT_FOR_TABS = 400
_FEWEST_ROWS = 2
"""Lines with tabs that make a table: no other text has any."""
_MANY_COMMAS, _MOST_ROWS = 3, 0.6
"""Commas in equal number that no text has in each line, and which share of all lines has them."""
_LEAST_TABLE = 4
"""Lines with commas that may be a table with a title above, and no sentence of several persons."""
_LINES_OF_A_ROW = 4
"""How many lines a row takes at most, usually: a name and an office over several."""
_QUOTED_LINE = re.compile(r'^"[^"\n]*,[^"\n]*"$', re.MULTILINE)
"""A line that is one quoted cell."""
_LINES_OF_A_CELL = 6
"""Lines of a quoted cell at most: more are text with quotation marks of its own."""
_LOOKED_AT = 40
"""Lines looked at to find out what parts the cells."""
_SAMPLE = 100_000
"""Bytes looked at to find out the encoding."""
_NUMBERED = re.compile(r"^\s*(?:№|No\.?|n°)?\s*(\d{1,4})\s*[.)\]]\s+(.*)$", re.IGNORECASE)
_ENUMERATING = re.compile(r"^[^;]{3,80}:\s[^;]+;\s|.{0,200}\b1[.)]\s.{3,300}\b2[.)]\s")
"""How a paragraph begins that lists persons: `Members are: …; …`, or `1. … 2. …`."""
_CYRILLIC = re.compile("[а-яёА-ЯЁ]")
_FREQUENT = frozenset("оеаинтсрвлкмдпу")
_FREQUENT_ARABIC = frozenset("اليمنرتوبةدسعف")
_FREQUENT_CHINESE = frozenset("部长主席总统大使团名单记者国务外交秘书副理任姓职员的和中华人民共")
_FREQUENT_TURKISH = frozenset("çğıöşüÇĞİÖŞÜâî’–—“”«»")
_MIXED = re.compile("[a-zA-Z][а-яёА-ЯЁ]|[а-яёА-ЯЁ][a-zA-Z]")
"""A word in two alphabets: its encoding is taken for another."""
_LINK = re.compile(
    r'"=(?:HYPERLINK|LIEN_HYPERTEXTE|ГИПЕРССЫЛКА)\((?:""[^"\n]*""|[^"\n]{0,200}?)\s*[;,]\s*""([^"\n]*)""\s*\)"'
    r'|=(?:HYPERLINK|LIEN_HYPERTEXTE|ГИПЕРССЫЛКА)\("[^"\n]*"\s*[;,]\s*"([^"\n]*)"\s*\)',
    re.IGNORECASE,
)
"""A cell that is a link with words of its own, quoted as in a table of text or not: the words are what it shows."""
_FREQUENT_LATIN = frozenset("éèêàçôîïâëùûüöäñœìòãáíóúåæøß’–—“”«»°")
_FREQUENT_CENTRAL = frozenset("ąćęłńóśźżáčďéěíňřšťúůýžäöüőűôľĺŕâîăşţșț’–—“”„«»°")
"""Letters of Polish, Czech, Slovak, Hungarian, Romanian and the languages of the south Slavs."""
_FREQUENT_GREEK = frozenset("αοιετσνηυρπκμλωάόίέήύώς")
_GREEK = re.compile("[\u0386-\u03ce]{3,}|[«»–’]")
_ARABIC = re.compile("(?:[\u0621-\u064a]{2,})")
_FREQUENT_KOREAN = frozenset("이김박최정관장대사국무부원외교총리한의실과통역기자행보좌비서위수인")
_SYLLABLES = re.compile("[가-힣]{2,}")
_KANA = re.compile("[\u3041-\u30ff]")
_ORDINAL = re.compile(r"(?<=[NnMD\d.])[ºª](?!\w)")
"""The signs of Nº, Mª, Dr.ª, in Spanish and Portuguese; Romanian would have letters there."""
_NOT_POLISH = re.compile("[ńŃ](?=[aeiouáéíóúAEIOU])")
"""A letter that stands before no vowel in Polish: it is the ñ of Spanish, in another encoding."""
_RUN = re.compile(r"[^\W\d_a-zA-Z]{3,}")
"""Letters with accents in a row: no word of a language in Latin letters has so many."""


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
    return max(_TRIED, key=lambda each: _readable(beginning, each))


def rows_of_text(text: str, most: int) -> TextRows:
    """The rows of a text: cells parted by tabs, semicolons, bars or commas; else lines of a name and an office.

    `1. Yermek Kosherbayev, Minister of Foreign Affairs` is a row of three cells. Among rows parted by tabs, as in a
    mail, a line without any is a row of one cell. No more is read than is asked for: where nothing parts the cells all
    lines are looked at, so that far more than `most` rows have are refused at once.

    Raises:
        Malformed: `list-damaged`, `list-too-long`, `list-too-much-inside` for a cell of over 100,000 letters.
    """
    text = _LINK.sub(lambda link: f'"{link[1] or link[2] or ""}"', text)
    lines = [line for line in text.split("\n") if line.strip()]
    try:
        lines = _of_one_column(text) or lines
        delimiter = None if labelled.is_of_labels(lines) else _delimiter(lines)
        if delimiter is None:
            if len(lines) > _LINES_OF_A_ROW * most:
                raise Malformed("list-too-long", limit=most)
            yield from lines_of_lists.rows_of_lines(lines)
        else:
            rows = csv.reader(text.splitlines(keepends=True), delimiter=delimiter)
            yield from (_alone(row) for row in rows if any(cell.strip() for cell in row))
    except csv.Error:
        too_long = any(len(line) > csv.field_size_limit() for line in lines)
        raise Malformed("list-too-much-inside" if too_long else "list-damaged") from None


def _of_one_column(text: str) -> list[str]:
    """The lines of a table of one column written as text: those with commas stand in quotation marks; else nothing."""
    if not _QUOTED_LINE.search(text):
        return []
    rows = list(csv.reader(text.splitlines(keepends=True)))
    return [row[0] for row in rows if row] if all(len(row) < _FEWEST_ROWS for row in rows) else []


def _alone(row: list[str]) -> list[str]:
    """The row; what stands in its first cell alone is a row of one cell."""
    return (
        row[:1] if len(row) > 1 and not any(cell.strip() for cell in row[1:]) and any(map(str.isalpha, row[0])) else row
    )


def _delimiter(lines: list[str]) -> str | None:
    """What parts the cells, if something does: it is found in nearly all lines, and equally often."""
    if sum(_parted_by_tabs(line) for line in lines[:_LOOKED_AT_FOR_TABS]) >= _FEWEST_ROWS:
        return "\t"
    some = lines[:_LOOKED_AT] if len(lines) != 1 or not _ENUMERATING.match(lines[0]) else []
    hanging = any(line.startswith("\t") for line in some)  # with a tab before it a line goes on with the one above
    for delimiter in _DELIMITERS if not hanging else _DELIMITERS.replace("\t", ""):
        cells = _cells_of_rows(some, delimiter) if delimiter in ";," else None
        cells = cells if cells is not None else [_cells_in(line, delimiter) for line in some]
        counts = Counter(cells if delimiter != "," else _of_table(cells))
        usual, how_often = max(counts.items(), key=lambda counted: (counted[1], counted[0]), default=(0, 0))
        needed = counts.total() if delimiter == "," else 0.6 * counts.total()
        if usual and how_often >= needed and (delimiter != "," or not _numbered_or_single(some, usual)):
            persons = delimiter == ";" and tables_in_lines.are_persons([line.split(";") for line in some])
            return delimiter if not persons else None
    return None


def _of_table(cells: Sequence[int]) -> Sequence[int]:
    """How many commas each row has, without the lines around a table, which have none: those above it or, where it is
    of many columns, also headings within.
    """
    rows = [more for more in cells if more]
    if len(rows) < _LEAST_TABLE:
        return cells
    if min(rows) >= _MANY_COMMAS and len(rows) >= _MOST_ROWS * len(cells):
        return rows
    first = next((at for at, more in enumerate(cells) if more), 0)
    return cells[first:] if min(cells[first:]) >= _FEWEST_ROWS else cells


def _parted_by_tabs(line: str) -> bool:
    """Whether tabs part a line into cells, rather than a number from the rest."""
    cells = [cell for cell in line.split("\t") if cell.strip()]
    return len(cells) > 2 or (len(cells) == 2 and not cells[0].strip(" .)").isdigit())


def _numbered_or_single(lines: list[str], commas: int) -> bool:
    """Whether commas stand in sentences rather than between cells."""
    return any(_NUMBERED.match(line) for line in lines) or (commas == 1 and all(", " in line for line in lines))


def _cells_in(line: str, delimiter: str) -> int:
    """How many cells more than one a delimiter makes; a semicolon at the end of a line of text parts nothing."""
    alone = delimiter == ";" and line.count(";") == 1
    return len(next(csv.reader([line.rstrip(" ;") if alone else line], delimiter=delimiter), [])) - 1


def _cells_of_rows(lines: list[str], delimiter: str) -> list[int] | None:
    """How many cells more than one each row has where quoted cells hold several lines, as tables written as text do.

    None: no cell does.
    """
    if not any(line.count('"') % 2 for line in lines):
        return None
    try:
        rows = list(csv.reader((f"{line}\n" for line in lines), delimiter=delimiter))
    except csv.Error:
        return None
    several = any("\n" in cell.strip() for row in rows for cell in row)
    short = all(cell.count("\n") <= _LINES_OF_A_CELL for row in rows[:-1] for cell in row)
    whole = rows if len(lines) < _LOOKED_AT else rows[:-1]  # the last may go on below
    return [len(row) - 1 for row in whole] if several and short and len(whole) > 1 else None


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
    good = _GOOD[encoding](text, foreign) if encoding in _GOOD else _good_cyrillic(text, foreign)
    return (
        good
        - 2 * text.count("\ufffd")
        - sum(not (letter.isalpha() or letter in "№«»–—…’“”°\xa0、，：。·（）") for letter in foreign)
    )


def _good_latin(frequent: frozenset[str]) -> Callable[[str, Sequence[str]], float]:
    """How many letters are frequent in languages in Latin letters, without those that stand in a row."""

    def good(text: str, foreign: Sequence[str]) -> float:
        said = sum(letter in frequent for letter in foreign) + text.count("õe")  # nações: Hungarian has it as ő
        said += len(_ORDINAL.findall(text)) - 2 * len(_NOT_POLISH.findall(text))
        return float(said - sum(map(len, _RUN.findall(text))))

    return good


def _good_cyrillic(text: str, foreign: Sequence[str]) -> float:
    good = sum(letter in _FREQUENT for letter in foreign) + sum(bool(_CYRILLIC.match(letter)) for letter in foreign)
    return good // 2 - len(re.findall("(?<=[а-яё])[А-ЯЁ]", text)) - 2 * len(_MIXED.findall(text))


def _good_greek(text: str, foreign: Sequence[str]) -> float:
    words = "".join(_GREEK.findall(text))
    return 0.9 * sum(letter in _FREQUENT_GREEK for letter in words) - 2 * (len(foreign) - len(words))


def _good_japanese(text: str, foreign: Sequence[str]) -> float:
    """Signs of Japanese beside kana, of which such a text has some; kana of half their width are those of no text."""
    kana = len(_KANA.findall(text))
    narrow = sum("\uff61" <= letter <= "\uff9f" for letter in foreign)
    return 3.0 * len(foreign) - 6 * narrow if kana > 0.05 * len(foreign) else 0.0


def _good_korean(text: str, foreign: Sequence[str]) -> float:
    syllables = "".join(_SYLLABLES.findall(text))
    frequent = sum(letter in _FREQUENT_KOREAN for letter in syllables) > 0.2 * len(syllables)
    return 2.5 * len(syllables) if frequent and len(syllables) > 0.8 * len(foreign) else 0.0


_GOOD: dict[str, Callable[[str, Sequence[str]], float]] = {
    "cp1252": _good_latin(_FREQUENT_LATIN),
    "cp1254": _good_latin(_FREQUENT_TURKISH),
    "cp1250": _good_latin(_FREQUENT_CENTRAL),
    "cp1253": _good_greek,
    "cp1256": lambda text, _: 0.9 * sum(letter in _FREQUENT_ARABIC for letter in "".join(_ARABIC.findall(text))),
    "gb18030": lambda _, foreign: 4.0 * sum(letter in _FREQUENT_CHINESE for letter in foreign),
    "cp932": _good_japanese,
    "cp949": _good_korean,
}
"""How many letters of a text are those that are frequent in what is written so."""
