"""The numbers Word puts before paragraphs: they are seen on the page, and no text of the document."""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec

from desktop.files.lists.counted import Counts, figure, whole
from domain.core.late import late

if TYPE_CHECKING:
    from docx import oxml
    from docx.document import Document
    from docx.oxml.xmlchemy import BaseOxmlElement as Element
else:
    oxml = late("docx.oxml")

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_KINDS = {
    "upperRoman": "I",
    "lowerRoman": "i",
    "upperLetter": "A",
    "lowerLetter": "a",
    "russianUpper": "А",
    "russianLower": "а",
}
_MOST_STYLES = 20
"""In how many styles, each based on the next, a list is looked for."""


class _Level(msgspec.Struct):
    """How paragraphs of one level are numbered: the kind of figure, what stands around it, the first number."""

    kind: str
    text: str
    first: int

    def worded(self, count: int) -> str:
        """A number as it is seen; of `1.2.` the last figure, which counts the persons of a group."""
        before, _, rest = self.text.rpartition("%")
        lead = before if "%" not in before else ""
        return f"{lead}{figure(count, _KINDS.get(self.kind, '1'))}{rest[1:]}".strip()


class WordNumbers:
    """The numbers of the paragraphs of a document, told one after the other."""

    def __init__(self, document: Document) -> None:
        self._counts = Counts()
        self._begun: set[tuple[str, int]] = set()
        numbering, styles = _part_of(document, "numbering"), _part_of(document, "styles")
        self._levels = _levels(numbering)
        self._lists = {
            each.get(f"{_W}numId", ""): _value(each, "abstractNumId") or "" for each in _all(numbering, "num")
        }
        """The definition each list follows, by its number: lists of one definition count on."""
        self._starts = _starts(numbering)
        self._of_styles = _lists_of_styles(styles)

    def before(self, paragraph: Element) -> str:
        """The number before a paragraph and a blank behind it; empty where it has none. It is counted by that."""
        found = self._list_of(paragraph)
        level = self._levels.get((self._lists.get(found[0], ""), found[1])) if found is not None else None
        if found is None or level is None or level.kind in ("bullet", "none") or "%" not in level.text:
            return ""
        start = self._starts.get(found)
        anew = start is not None and found not in self._begun
        self._begun.add(found)
        first = level.first if start is None else start
        return f"{level.worded(self._counts.next(self._lists[found[0]], found[1], first, anew=anew))} "

    def _list_of(self, paragraph: Element) -> tuple[str, int] | None:
        """Which list a paragraph is of, and its level, by itself or by its style."""
        of_style = self._of_styles.get(_value(paragraph, "pPr/{w}pStyle") or "")
        numbered = paragraph.find(f"{_W}pPr/{_W}numPr")
        if numbered is None:
            return of_style
        number = _value(numbered, "numId") or (of_style[0] if of_style else "0")
        return (number, whole(_value(numbered, "ilvl"), 0)) if number != "0" else None


def _levels(numbering: Element | None) -> dict[tuple[str, int], _Level]:
    """The levels of each definition."""
    return {
        (definition.get(f"{_W}abstractNumId", ""), whole(level.get(f"{_W}ilvl"), 0)): _Level(
            _value(level, "numFmt") or "decimal", _value(level, "lvlText") or "", whole(_value(level, "start"), 1)
        )
        for definition in _all(numbering, "abstractNum")
        for level in definition.iter(f"{_W}lvl")
    }


def _starts(numbering: Element | None) -> dict[tuple[str, int], int]:
    """With which number a list begins anew, by the list and the level."""
    return {
        (each.get(f"{_W}numId", ""), whole(changed.get(f"{_W}ilvl"), 0)): whole(start, 1)
        for each in _all(numbering, "num")
        for changed in each.iter(f"{_W}lvlOverride")
        if (start := _value(changed, "startOverride")) is not None
    }


def _lists_of_styles(part: Element | None) -> dict[str, tuple[str, int]]:
    """Which list and which level the paragraphs of a style are of."""
    styles = {each.get(f"{_W}styleId", ""): each for each in _all(part, "style")}
    found = {}
    for name, each in styles.items():
        style: Element | None = each
        for _ in range(_MOST_STYLES):
            if style is None or style.find(f"{_W}pPr/{_W}numPr") is not None:
                break
            style = styles.get(_value(style, "basedOn") or "")
        number = _value(style, "pPr/{w}numPr/{w}numId") if style is not None else None
        if style is not None and number and number != "0":
            found[name] = number, whole(_value(style, "pPr/{w}numPr/{w}ilvl"), 0)
    return found


def _part_of(document: Document, name: str) -> Element | None:
    """A part beside the text of a document, if it has it."""
    for relation in document.part.rels.values():
        if relation.reltype == f"{_RELATED}{name}" and not relation.is_external:
            found: Element = oxml.parse_xml(relation.target_part.blob)
            return found
    return None


def _all(part: Element | None, name: str) -> list[Element]:
    return list(part.iter(f"{_W}{name}")) if part is not None else []


def _value(part: Element, path: str) -> str | None:
    found = part.find(f"{_W}{path.format(w=_W)}")
    return found.get(f"{_W}val") if found is not None else None
