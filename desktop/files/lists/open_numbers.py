"""The numbers an open document has before the paragraphs of its lists: they are seen, and no text of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.files.lists.counted import Counts, figure, whole

if TYPE_CHECKING:
    from docx.oxml.xmlchemy import BaseOxmlElement as Element

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"


class OpenNumbers:
    """The lists of a document: how each level is numbered, and how far each is counted."""

    def __init__(self, *parts: Element) -> None:
        self._counts = Counts()
        self._levels = {
            (style.get(f"{_STYLE}name", ""), whole(level.get(f"{_TEXT}level"), 1)): level
            for part in parts
            for style in part.iter(f"{_TEXT}list-style")
            for level in style.iter(f"{_TEXT}list-level-style-number")
        }

    def next(self, style: str, level: int, item: Element, *, anew: bool) -> str:
        """The number before an item of a list and a blank behind it; empty where it has none."""
        found = self._levels.get((style, level))
        kind = found.get(f"{_STYLE}num-format", "") if found is not None else ""
        if found is None or not kind:
            return ""
        own = item.get(f"{_TEXT}start-value")
        first = whole(own, whole(found.get(f"{_TEXT}start-value"), 1))
        count = self._counts.next(style, level, first, anew=anew or own is not None)
        around = found.get(f"{_STYLE}num-prefix", ""), found.get(f"{_STYLE}num-suffix", "")
        return f"{around[0]}{figure(count, kind)}{around[1]}".strip() + " "
