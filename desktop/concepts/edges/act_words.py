"""An act of a journal in one sentence: what was done, and how much of it, rather than entry by entry."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from desktop.concepts.edges import entry_words
from desktop.wording.words import Words
from domain.projections.acts import Act
from domain.projections.history import HistoryRow

TOLD = 3
"""How many things an act is told by, before the rest is counted."""
_AT_ITEMS = frozenset(
    {"participant.listed", "participant.taken-off", "attendance.marked", "motorcade.seated", "line.joined"}
)
"""The topics told for each item apart."""
_HELD = ("item.started", "item.ended")
"""The topics told together of one item: from when to when it was held."""
_FIRST = frozenset({"member.replaced", "member.withdrawn"})
"""The topics an act is about whatever else was recorded with them: what follows from them is recorded before."""


def act_sentence(act: Act, sides: Mapping[str, str], words: Words) -> str:
    """What an act did: "Russia 7, Kazakhstan 8 listed for Expanded talks".

    Args:
        sides: the side of each member, by id.
    """
    things, words = _things(act), words.briefly()
    said = [_thing(rows, sides, words) for rows in things[:TOLD]]
    more = sum(map(len, things[TOLD:]))
    said += [words("act.more", count=more)] if more else []
    return words.clauses(said)


def sides_of(rows: Iterable[HistoryRow]) -> Iterator[tuple[str, str]]:
    """The members that entries propose, each with the side."""
    for row in rows:
        member, side = (getattr(row.entry.event, name, None) for name in ("member", "side"))
        if isinstance(member, str) and isinstance(side, str):
            yield member, side


def _things(act: Act) -> list[list[HistoryRow]]:
    """The entries an act is told by, what it is about first, those together that are told as one."""
    things: dict[tuple[str, str], list[HistoryRow]] = {}
    for row in act.leading():
        at_item = row.topic in _AT_ITEMS or row.topic in _HELD
        topic = _HELD[0] if row.topic in _HELD else row.topic
        things.setdefault((topic, _place_of(row) if at_item else ""), []).append(row)
    return sorted(things.values(), key=lambda rows: rows[0].topic not in _FIRST)


def _thing(rows: list[HistoryRow], sides: Mapping[str, str], words: Words) -> str:
    first, count = rows[0], len(rows)
    if count == 1:
        return entry_words.told(first, words)
    if tuple(row.topic for row in rows) == _HELD:
        return _held(first, rows[1], words)
    code = f"act.{first.topic}"
    if not words.has(code):
        return words("act.several", what=words.of("topic", first.topic), count=count)
    item = first.values.get("item", first.values.get("title"))
    return words(code, count=count, sides=_sides(rows, sides, words), item=item)


def _place_of(row: HistoryRow) -> str:
    """The id of the item, or of the line at one, that an entry is about."""
    return str(getattr(row.entry.event, "item", "") or getattr(row.entry.event, "line", ""))


def _held(started: HistoryRow, ended: HistoryRow, words: Words) -> str:
    """When an item began and ended, by the clock where it was held."""
    there = words.elsewhere(started.zone).on_day(started.day)
    return there("act.item.held", item=started.values["item"], started=started.values["at"], ended=ended.values["at"])


def _sides(rows: list[HistoryRow], sides: Mapping[str, str], words: Words) -> str:
    """How many of each side they are about: "Russia 7, Kazakhstan 8"."""
    found = [str(getattr(row.entry.event, "member", "")) for row in rows]
    counts = Counter(sides[each] for each in found if each in sides)
    return ", ".join(words("act.of-side", side=side, count=count) for side, count in counts.items())
