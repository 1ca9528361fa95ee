"""Who takes part in an item and how, in words: by video, from Tashkent."""

from __future__ import annotations

from collections.abc import Set

from desktop.wording.words import Words
from domain.projections.schedule import ScheduleRow
from domain.visit.parties import Participation


def participation_words(side: str, taking: Participation, words: Words) -> str:
    """A side and how it takes part: "Third side: by video, from Tashkent, line 4"."""
    parts = [words("participation.how", side=words.of("side", side), how=taking.how)]
    if taking.place:
        parts.append(words("participation.from", place=taking.place))
    return words.with_commas((*parts, words.pick(taking.link)) if taking.link else parts)


def parties_words(row: ScheduleRow, words: Words) -> str:
    """The parties that take part in an item, by name, or that all of them do; empty of a visit of two."""
    there = _there(row)
    if len(words.states) <= _TWO or not there:
        return ""
    if there >= words.states.keys():
        return words("programme.all-parties")
    return words.listed([words.of("side", side) for side in words.states if side in there])


def _there(row: ScheduleRow) -> Set[str]:
    """The parties that take part: as was said, unless it lists one nobody said anything of, and so says who comes."""
    said = {*row.taking, *row.participation}
    unsaid = row.counted.keys() - said
    return {side for side in said if side in row.counted or side in row.participation} | unsaid if unsaid else said


_TWO = 2
"""The parties every visit has."""
