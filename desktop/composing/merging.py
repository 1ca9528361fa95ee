"""A composition that is being drawn up while another desk records one: what either changed is kept."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from msgspec.structs import replace

from desktop.composing.composition import Composition
from desktop.desk.view import VisitView
from desktop.wording.words import Words
from domain.core.ordering import moved
from domain.programme.meeting import Capacity


def merged(mine: Composition, before: Composition, now: Composition) -> Composition:
    """What is in hand in a record that went on: as it stands now, with what was changed here since it stood as before.

    Whom the other desk took off is not put back, and whom it listed is not taken off, unless it was decided here.
    """
    beside = _beside(mine, before, now)
    none: tuple[str, ...] = ()
    delegates = {
        side: _delegates(mine.delegates.get(side, none), before.delegates.get(side, none), now.delegates[side], beside)
        for side in now.delegates
    }
    return replace(mine, beside=beside, delegates=delegates)


def _beside(mine: Composition, before: Composition, now: Composition) -> dict[str, Capacity]:
    changed = {key for key in (*mine.beside, *before.beside) if mine.beside.get(key) != before.beside.get(key)}
    kept = {key: held for key, held in now.beside.items() if key not in changed}
    return {**kept, **{key: mine.beside[key] for key in mine.beside if key in changed}}


def _delegates(
    mine: Sequence[str], before: Sequence[str], now: Sequence[str], beside: Collection[str]
) -> tuple[str, ...]:
    """Those of a side in the order they were given here, if they were; else in that of the record."""
    gone, came = {*before} - {*now}, {*now} - {*before}
    own = [key for key in mine if key not in gone and key not in beside]
    ordered = [key for key in mine if key in before] != [key for key in before if key in mine]
    there = {*own, *(key for key in came if key not in beside)}
    first, second = (own, now) if ordered else ([key for key in now if key in there], mine)
    order = list(first)
    for after, key in zip((None, *second), second, strict=False):
        if key in there and key not in order:
            order = moved([*order, key], key, after if after in order else order[-1] if order else None)
    return tuple(order)


def recorded_by(view: VisitView, since: int, about: Collection[str], words: Words) -> str:
    """Who recorded the last of what came about these since an entry, and when; empty where nothing did."""
    came = (row for row in reversed(view.history) if row.entry.number > since and not {*about}.isdisjoint(row.subjects))
    row = next(came, None)
    if row is None:
        return ""
    entry = row.entry
    time = words.clock(entry.recorded_at) if entry.recorded_at is not None else ""
    return words("compose.recorded-by", officer=entry.author, time=time)
