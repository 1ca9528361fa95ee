"""Which words stand on a block: its title whole, wrapped, then as much of the rest as there is height for.

Nothing of a title is ever cut, and its hour stands with it. Where they do not fit, its short form stands for it; where
that does not fit either, the block asks for more height than its time has, and the day for a taller scale.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto
from typing import Protocol

import msgspec
from msgspec.structs import replace

from desktop.timeline.items import BlockKind, BlockState, ItemBlock

BAR = 4
NEAR, FAR = 13, 7
"""From the edges of a block to its words, in pixels: the side of its bar and the other one."""
ICON = 22
BESIDE = 8
"""Between a title and the time beside it."""
TAG = 10
"""What a tag takes beside its text."""
NARROW = 170
"""Below this width, at the normal size of text, a block has no icon."""
PADDING = 2


class Role(Enum):
    """What a row of words is, which decides its type and colour."""

    TITLE = auto()
    TIME = auto()
    LINE = auto()
    CONFLICT = auto()


class BlockRow(msgspec.Struct, frozen=True):
    """A line of words, and what stands at its far end: the time, or how it differs today."""

    text: str
    role: Role
    far: str = ""
    tag: bool = False


class Ruler(Protocol):
    """What the type in use measures: `size` scales every length; the height of a `line`."""

    size: float
    line: float

    def advance(self, text: str, *, strong: bool = False) -> float:
        """How wide the text is in one line."""

    def wrapped(self, text: str, width: float, *, strong: bool = False) -> tuple[str, ...]:
        """The text in lines no wider than that, broken between words, within a word where one is wider."""


class BlockWords(msgspec.Struct, frozen=True):
    """The rows of a block of some width, and whether an icon stands before them."""

    rows: tuple[BlockRow, ...]
    icon: bool = False


class WordFitting(msgspec.Struct):
    """Fits blocks by one ruler. A block asks again and again, at every width: what was measured is kept."""

    ruler: Ruler
    _wrapped: dict[tuple[str, float], tuple[str, ...]] = msgspec.field(default_factory=dict)
    _counted: dict[tuple[str, str, float], int] = msgspec.field(default_factory=dict)
    _least: dict[tuple[tuple[str, ...], str, float, bool], float] = msgspec.field(default_factory=dict)

    def least(self, block: ItemBlock, width: float, *, apart: bool) -> float:
        """The height that shows the title whole, in its shortest form, with its hour.

        In the lane of a room, where it stands once more, without.
        """
        room, hour = self._room(block, width), "" if apart else block.start_text
        key = (_titles(block, apart=apart), hour, room, apart)
        known = self._least.get(key)
        if known is None:
            shortest = min(self._lines_of(title, hour, room) for title in self._titles_for(block, room, apart=apart))
            known = self._least[key] = shortest * self.ruler.line + 2 * PADDING
        return known

    def _lines_of(self, title: str, hour: str, room: float) -> int:
        """How many lines a title takes with its hour beside one of them, else before it or in a line of its own."""
        key = (title, hour, round(room, 1))
        if key not in self._counted:
            self._counted[key] = self._count(title, hour, room)
        return self._counted[key]

    def _count(self, title: str, hour: str, room: float) -> int:
        lines = self._title(title, room)
        beside = self._beside(hour, room)
        if not hour or self._is_as_short(title, lines, beside) or self._line_beside(lines, beside) is not None:
            return len(lines)
        return min(len(self._title(f"{hour} {title}", room)), len(lines) + len(self.ruler.wrapped(hour, room)))

    def _beside(self, hour: str, room: float) -> float:
        """How much room a title has beside its hour."""
        return room - self.ruler.advance(hour) - BESIDE * self.ruler.size

    def _line_beside(self, lines: Sequence[str], beside: float) -> int | None:
        """The last line of a title that has room for its hour beside it."""
        fitting = (at for at in reversed(range(len(lines))) if self.ruler.advance(lines[at], strong=True) <= beside)
        return next(fitting, None)

    def words(self, block: ItemBlock, width: float, height: float, *, apart: bool) -> BlockWords:
        """The rows a block of that size shows."""
        room, icon = self._room(block, width), self._has_icon(block, width)
        fitting = max(int((height - 2 * PADDING + 0.5) // self.ruler.line), 1)
        title, far = self._headed(block, room, fitting, apart=apart)
        head = [BlockRow(line, Role.TITLE) for line in title]
        if far:
            head[0] = replace(head[0], far=far)
        rows = self._filled(head, block, room, fitting, apart=apart) if any(title) else head
        if any(title) and not _is_timed(rows):
            rows = self._hour_beside(rows, head, block, room, fitting, apart=apart)
        if block.tag:
            rows = self._tagged(rows, block, room, fitting, apart=apart)
        return BlockWords(tuple(rows), icon)

    def _filled(
        self, head: list[BlockRow], block: ItemBlock, room: float, fitting: int, *, apart: bool
    ) -> list[BlockRow]:
        """The rows of a title with those below it for which there is height."""
        rows = list(head)
        for choices in self._rest(block, room, timed=_is_timed(head), apart=apart):
            rows += next((said for said in choices if len(rows) + len(said) <= fitting), ())
        return rows

    def _hour_beside(
        self, rows: list[BlockRow], head: list[BlockRow], block: ItemBlock, room: float, fitting: int, *, apart: bool
    ) -> list[BlockRow]:
        """The rows with the hour beside a row of the title, the last that has room, else below or before the title.

        What else is said gives way to it whole, the sentence of a conflict first. Where its words would take more rows
        than there are, as only in the lane of a room, it stands nowhere.
        """
        hour, title = block.start_text, [row.text for row in head]
        if not hour:
            return rows
        at = self._line_beside(title, self._beside(hour, room))
        if at is not None:
            return [*rows[:at], replace(rows[at], far=hour), *rows[at + 1 :]]
        calm = self._filled(head, replace(block, conflict=""), room, fitting, apart=apart)
        if _is_timed(calm):
            return calm
        said = self._said(hour, room, Role.TIME)
        if len(head) + len(said) <= fitting:
            return [*head, *said]
        titles = (self._title(f"{hour} {each}", room) for each in self._titles_for(block, room, apart=apart))
        lines = next((lines for lines in titles if len(lines) <= fitting), None)
        return rows if lines is None else [BlockRow(line, Role.TITLE) for line in lines]

    def _tagged(
        self, rows: list[BlockRow], block: ItemBlock, room: float, fitting: int, *, apart: bool
    ) -> list[BlockRow]:
        """The rows with the tag at the far end of the first one below the title that has room beside its words.

        Else it has a row of its own, or stands beside the title, a shorter one if need be, in the place of the time;
        where it would lie on the title there is none.
        """
        beside = room - self.ruler.advance(block.tag) - (TAG + BESIDE) * self.ruler.size
        free = (at for at, row in enumerate(rows) if at and not row.far and self.ruler.advance(row.text) <= beside)
        at = next(free, None)
        if at is None and len(rows) < fitting:
            return [*rows, BlockRow("", Role.LINE, block.tag, tag=True)]
        if at is not None:
            return [*rows[:at], BlockRow(rows[at].text, rows[at].role, block.tag, tag=True), *rows[at + 1 :]]
        titles = rows[0].text, *(self._titles_for(block, room, apart=apart) if len(rows) == 1 else ())
        short = next((title for title in titles if self.ruler.advance(title, strong=True) <= beside), None)
        if short is not None:
            return [BlockRow(short, Role.TITLE, block.tag, tag=True), *rows[1:]]
        return self._tagged_below(block, room, fitting, apart=apart) or rows

    def _tagged_below(self, block: ItemBlock, room: float, fitting: int, *, apart: bool) -> list[BlockRow]:
        """A title that leaves a row for the tag, with the tag in it; nothing where none does."""
        whole = [self._title(title, room) for title in self._titles_for(block, room, apart=apart)]
        lines = next((lines for lines in whole if len(lines) < fitting), None)
        if lines is None or self.ruler.advance(block.tag) + TAG * self.ruler.size > room:
            return []
        return [*(BlockRow(line, Role.TITLE) for line in lines), BlockRow("", Role.LINE, block.tag, tag=True)]

    def _headed(self, block: ItemBlock, room: float, fitting: int, *, apart: bool) -> tuple[tuple[str, ...], str]:
        """The title in lines, and the time where it stands beside the first of them."""
        titles = self._titles_for(block, room, apart=apart)
        whole = [self._title(title, room) for title in titles]
        hour = "" if apart else block.start_text
        timed = (n for n, title in enumerate(titles) if self._lines_of(title, hour, room) <= fitting)
        fits = next(timed, next((n for n, lines in enumerate(whole) if len(lines) <= fitting), None))
        if fits is None:
            return min(whole, key=len), ""
        title, lines = titles[fits], whole[fits]
        # Where a row is left below, the hours stand there whole.
        times = ("" if apart else block.time_text, block.start_text if len(lines) == fitting else "")
        for time in filter(None, times):
            beside = self._beside(time, room)
            if beside > 0 and self._is_as_short(title, lines, beside):
                return self._title(title, beside), time
        return lines, ""

    def _is_as_short(self, title: str, lines: tuple[str, ...], beside: float) -> bool:
        """Whether a title takes no more lines where the time stands beside it, and no word of it is broken there."""
        return self._is_unbroken(title, beside) and len(self._title(title, beside)) <= len(lines)

    def _is_unbroken(self, title: str, room: float) -> bool:
        return max(self.ruler.advance(word, strong=True) for word in title.split() or ("",)) <= room

    def _titles_for(self, block: ItemBlock, room: float, *, apart: bool) -> tuple[str, ...]:
        """The forms of the title; in the lane of a room, where it stands once more, none of which a word is broken."""
        titles = _titles(block, apart=apart)
        return tuple(title for title in titles if self._is_unbroken(title, room)) or ("",) if apart else titles

    def _rest(self, block: ItemBlock, room: float, *, timed: bool, apart: bool) -> Iterator[list[tuple[BlockRow, ...]]]:
        """What stands below the title, each as the ways to say it, the fullest first; none of them is cut."""
        time = "" if timed else block.time_text
        first, *further = (*filter(None, (*block.lines, block.led)), "") if not apart else ("",)
        if block.conflict:
            yield [self._said(block.conflict, room, Role.CONFLICT)]
        joined = [" · ".join((time, said)) for said in _shorter(first)] if time and first else []
        beside = [said for said in joined if self.ruler.advance(said) <= room]
        if beside:
            yield [(BlockRow(beside[0], Role.TIME),)]
        else:
            yield [self._said(time, room, Role.TIME)]
            yield [self._said(said, room, Role.LINE) for said in _shorter(first)]
        for said in further:
            yield [self._said(said, room, Role.LINE)]

    def _said(self, text: str, room: float, role: Role) -> tuple[BlockRow, ...]:
        return tuple(BlockRow(line, role) for line in self.ruler.wrapped(text, room))

    def _room(self, block: ItemBlock, width: float) -> float:
        near = (NEAR if block.kind is not BlockKind.PAUSE or block.state is BlockState.PROPOSED else FAR) * 1.0
        icon = ICON * self.ruler.size if self._has_icon(block, width) else 0.0
        return max(width - near - FAR - icon, 8.0)

    def _has_icon(self, block: ItemBlock, width: float) -> bool:
        return bool(block.icon) and width >= NARROW * self.ruler.size

    def _title(self, title: str, room: float) -> tuple[str, ...]:
        key = (title, round(room, 1))
        if key not in self._wrapped:
            self._wrapped[key] = self.ruler.wrapped(title, room, strong=True) or ("",)
        return self._wrapped[key]


def _is_timed(rows: Sequence[BlockRow]) -> bool:
    return any(row.far or row.role is Role.TIME for row in rows)


def _shorter(line: str) -> Iterator[str]:
    """A line of parts, then without the house of its room, then without what stands last."""
    yield line
    *parts, last = line.split(" · ")
    room, comma, _ = last.partition(", ")
    if comma:
        yield " · ".join((*parts, room))
    if parts:
        yield " · ".join(parts)


def _titles(block: ItemBlock, *, apart: bool) -> tuple[str, ...]:
    short = block.short_title or block.title
    if apart:
        return (short, block.sort) if block.sort and short == block.title else (short,)
    return (short,) if short == block.title else (block.title, short)
