"""Lists in a page of HTML: a file, or what a mail program, a browser or a spreadsheet copies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import TYPE_CHECKING

import msgspec

from desktop.files.lists.counted import figure, whole
from domain.core.late import late

if TYPE_CHECKING:
    from domain.lists.text import labelled
    from domain.lists.text import lines as lines_of_lists
else:
    labelled, lines_of_lists = late("domain.lists.text.labelled"), late("domain.lists.text.lines")

_BEGINS = re.compile(
    r"\s*(?:<!--.*?-->\s*|<\?xml[^>]*>\s*)*<(?:!doctype html|html|head|meta|body|table|div|p\b|style|span|tr|b\b)",
    re.I | re.DOTALL,
)
_UNSEEN = {"script", "style", "head", "title", "template", "noscript", "object", "svg"}
_LINES = {"p", "div", "br", "li", "h1", "h2", "h3", "h4", "h5", "h6", "tr", "blockquote", "pre", "hr"}
MOST_REACHING = 8
"""So many cells of a row are read again in the rows below over which they reach: a page may declare any number."""
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def is_html(text: str) -> bool:
    """Whether a text is a page or a piece of HTML."""
    return bool(_BEGINS.match(text[:4_000])) and "</" in text


def rows_of_html(text: str) -> Iterator[list[str]]:
    """The rows of the tables of a page, and as rows of one cell what stands between them; without tables, its lines."""
    page = _Page()
    page.feed(text)
    page.close()
    page.end_line()
    if page.has_table:
        yield from labelled.upright(row for row in page.rows if any(row))
    else:
        yield from lines_of_lists.rows_of_lines(row[0] for row in page.rows)


class _HtmlList(msgspec.Struct):
    """A list with numbers: the kind of figure, and the number of its next item."""

    kind: str
    count: int

    @classmethod
    def of(cls, attrs: dict[str, str | None]) -> _HtmlList:
        """A list as its tag declares it."""
        return cls(attrs.get("type") or "1", whole(attrs.get("start"), 1))

    def next(self, own: str | None) -> str:
        """The number of the next item, which may declare its own, and a blank behind it."""
        count = whole(own, self.count)
        self.count = count + 1
        return f"{figure(count, self.kind)}. "


class _Reaching(msgspec.Struct):
    """A cell that reaches over rows below its own: into how many more, over how many columns, and what it says."""

    rows: int
    columns: int
    text: str = ""


class _Page(HTMLParser):
    """A page while it is read. A table inside a cell is the cell's own text.

    In the rows over which a cell reaches down it stands again, as in a file of Word; in a row it stands once, however
    many columns it spans.
    """

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.rows: list[list[str]] = []
        self.has_table = False
        self._row: list[str] | None = None
        self._cell: list[str] | None = None
        self._line: list[str] = []
        self._spans = _Reaching(0, 1)
        """What the open cell declares of itself."""
        self._column = 0
        self._above: dict[int, _Reaching] = {}
        self._here: dict[int, _Reaching] = {}
        """By their columns, the cells that reach into this row from above, and into the next ones from here."""
        self._unseen = self._tables = self._raised = self._quoted = 0
        self._lists: list[_HtmlList | None] = []
        """The lists that are open, each inside the one before; None: one with bullets."""
        self._number = ""
        """What stands before the item that begins."""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _UNSEEN:
            self._unseen += 1
        elif tag == "table":
            self._tables += 1
            self._above = {} if self._tables == 1 else self._above
            self._between()
        elif tag == "tr" and self._tables <= 1:
            self._end_row()
            self._row, self.has_table = [], True
        elif tag in ("td", "th") and self._tables <= 1:
            self._end_cell()
            self._begin_cell(dict(attrs))
        elif tag in _LINES:
            self._break()
        if tag in ("ol", "ul"):
            self._lists.append(_HtmlList.of(dict(attrs)) if tag == "ol" else None)
        elif tag == "li":
            self._begin_item(dict(attrs))
        self._raised += tag == "sup"
        self._quoted += tag == "blockquote"

    def handle_endtag(self, tag: str) -> None:
        if tag in _UNSEEN:
            self._unseen = max(0, self._unseen - 1)
        elif tag == "table":
            if self._tables == 1:
                self._end_row()
            self._tables = max(0, self._tables - 1)
        elif tag == "tr" and self._tables <= 1:
            self._end_row()
        elif tag in ("td", "th") and self._tables <= 1:
            self._end_cell()
        elif tag in _LINES:
            self._break()
        if tag in ("ol", "ul") and self._lists:
            self._lists.pop()
        self._raised = max(0, self._raised - (tag == "sup"))
        self._quoted = max(0, self._quoted - (tag == "blockquote"))

    def handle_data(self, data: str) -> None:
        if self._unseen:
            return
        words = re.sub(r"\s+", " ", data)
        words = words.translate(_RAISED) if self._raised else words
        number, self._number = (self._number, "") if words.strip() else ("", self._number)
        (self._cell if self._cell is not None else self._line).append(f"{number}{words}")

    def end_line(self) -> None:
        """End the page: what is open ends too."""
        self._end_row()
        self._between()

    def _begin_item(self, attrs: dict[str, str | None]) -> None:
        """Keep the number a browser shows before an item, until it says something."""
        listed = self._lists[-1] if self._lists else None
        if listed is not None and not self._unseen:
            self._number = listed.next(attrs.get("value"))

    def _break(self) -> None:
        if self._cell is not None:
            self._cell.append("\n")
        elif self._row is None:
            self._between()

    def _between(self) -> None:
        line = " ".join("".join(self._line).split())
        self._line = []
        if line:
            self.rows.append([f"> {line}" if self._quoted else line])

    def _begin_cell(self, attrs: dict[str, str | None]) -> None:
        self._put_from_above()
        self._spans = _Reaching(whole(attrs.get("rowspan"), 1) - 1, max(whole(attrs.get("colspan"), 1), 1))
        self._cell = []

    def _put_from_above(self) -> None:
        """Put what reaches into this row from above, up to the next column of its own."""
        while (again := self._above.get(self._column)) is not None:
            self._row = [*(self._row or []), again.text]
            self._reach_on(_Reaching(again.rows - 1, again.columns, again.text))

    def _reach_on(self, cell: _Reaching) -> None:
        if cell.rows > 0 and len(self._here) < MOST_REACHING:
            self._here[self._column] = cell
        self._column += cell.columns

    def _end_cell(self) -> None:
        if self._cell is not None:
            lines = (" ".join(line.split()) for line in "".join(self._cell).split("\n"))
            text = "\n".join(filter(None, lines))
            self._row = [*(self._row or []), text]
            self._reach_on(_Reaching(self._spans.rows, self._spans.columns, text))
            self._cell = None

    def _end_row(self) -> None:
        self._end_cell()
        if self._row:
            self._put_from_above()
            self.rows.append([*(self._row or [])])
            self._above = self._here
        self._row, self._here, self._column = None, {}, 0
