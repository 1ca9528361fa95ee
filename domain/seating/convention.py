"""Conventions of the negotiating table: pure data, as the textbooks contradict one another.

Every left and right is that of the head who sits there, never that of who looks at the plan (protocol 6.1).
"""

from __future__ import annotations

from typing import Literal, cast

import msgspec

from domain.core.text import Wording

Facing = Literal["door", "windows", "wall-behind", "door-at-the-end"]
"""Where the guest side sits: looking at the door; where the door is at the side, looking at the windows; with its back
to the wall; or, the end of the table facing the door, on the right of whoever comes in (protocol 6.4)."""

Ranking = Literal["right-first", "left-first", "counterparts-opposite", "sides-alternate"]
"""How ranks go outward from the head. Right first: no. 2 on the head's right, no. 3 on the left, and so on, on
both sides, so that no. 2 does not face no. 2. Counterparts opposite: the guest right first, the host mirrored, and
whoever has a counterpart at the table opposite him. Sides alternate: at a meal, a guest between two hosts and a host
between two guests (`alternation.py`; protocol 6.5, 6.6)."""

InterpreterSeat = Literal["left-of-head", "right-of-head", "behind", "in-place-of-second", "in-place-of-third"]
"""Where a side's first interpreter sits: set back on the head's left or right, behind the head, or at the
table, where he displaces no. 2 or no. 3 and all who follow."""

NoteTakerSeat = Literal["table-ends", "behind"]
"""Where note-takers, the secretaries of a delegation, sit."""

TableShape = Literal["long", "heads-at-ends", "round"]
"""The table: a long one with the heads in the middle of its sides; a long one with the heads at its ends and each
side's others along it from there; a round one with the heads opposite each other."""

Preset = Literal[
    "place-of-honour", "door-at-the-side", "interpreter-second", "end-to-the-door", "wood-serres",
    "counterparts-opposite", "heads-at-ends", "round", "meal-middle", "meal-ends", "meal-round",
]  # fmt: skip
"""The conventions that have a name of their own. None is named after a state: that would take its own manual."""

FormerPreset = Literal["russian", "chinese", "chinese-end-on", "american", "meal-french", "meal-english"]
"""The names some of them had before, after states of which no protocol manual says so."""

FORMER_NAMES: dict[FormerPreset, Preset] = {
    "russian": "door-at-the-side",
    "chinese": "interpreter-second",
    "chinese-end-on": "end-to-the-door",
    "american": "counterparts-opposite",
    "meal-french": "meal-middle",
    "meal-english": "meal-ends",
}
"""What is meant by a former name: the same convention by the name it has now."""

DISPLACED_NUMBER = {"in-place-of-second": 2, "in-place-of-third": 3}
"""Whose seat an interpreter at the table takes, as the number in the order of the side."""


class Convention(msgspec.Struct, frozen=True):
    """How a table is laid, and where it is written: which side sits where, in which order."""

    facing: Facing
    ranking: Ranking
    interpreter: InterpreterSeat
    note_takers: NoteTakerSeat
    shape: TableShape = "long"


PRESETS: dict[Preset, Convention] = {
    "place-of-honour": Convention("door", "right-first", "left-of-head", "table-ends"),
    "door-at-the-side": Convention("windows", "right-first", "left-of-head", "table-ends"),
    "interpreter-second": Convention("door", "right-first", "in-place-of-second", "behind"),
    "end-to-the-door": Convention("door-at-the-end", "right-first", "in-place-of-second", "behind"),
    "wood-serres": Convention("door", "right-first", "behind", "table-ends"),
    "counterparts-opposite": Convention("door", "counterparts-opposite", "behind", "behind"),
    "heads-at-ends": Convention("door", "right-first", "left-of-head", "behind", "heads-at-ends"),
    "round": Convention("door", "right-first", "left-of-head", "behind", "round"),
    "meal-middle": Convention("door", "sides-alternate", "behind", "behind"),
    "meal-ends": Convention("door", "sides-alternate", "behind", "behind", "heads-at-ends"),
    "meal-round": Convention("door", "sides-alternate", "behind", "behind", "round"),
}
"""The named conventions, each as its source has it (protocol 6.4). What a source does not say is taken from the place
of honour, which is the default."""

OWN: Literal["own"] = "own"
"""The name of a table laid by no named convention."""


ConventionName = Preset | Literal["own"]
"""What a table is laid by: a named convention, or `own`."""


def convention_name(convention: Convention, asked: ConventionName | None = None) -> ConventionName:
    """The name of a convention: the one asked for if it is that one, else the first that is; `own` without any."""
    names = (asked, *PRESETS) if asked in PRESETS else tuple(PRESETS)
    return next((name for name in names if name is not None and PRESETS[name] == convention), OWN)


def preset_named(name: str) -> ConventionName:
    """The convention a name means, which may be a former one."""
    return cast("ConventionName", FORMER_NAMES.get(cast("FormerPreset", name), name))


def place_from_head(number: int) -> int:
    """The place of no. `number` (1 and up), right first: 0 the head, 1 the first on the right, -1 on the left."""
    return number // 2 if number % 2 == 0 else -(number // 2)


def mirrored(ranking: Ranking, side: str) -> bool:
    """Whether a side's ranks go left first."""
    return ranking == "left-first" or (ranking == "counterparts-opposite" and side == "host")


class Table(msgspec.Struct, frozen=True):
    """The table of an item: how it is laid, how many it seats a side, and the national rule that overrides."""

    convention: Convention
    name: ConventionName
    places: int | None = None
    law: Wording = msgspec.field(default_factory=dict)


DEFAULT_TABLE = Table(PRESETS["place-of-honour"], "place-of-honour")
"""The table nobody chose a convention for: the guest has the place of honour (protocol 6.2)."""

DEFAULT_MEAL = Table(PRESETS["meal-middle"], "meal-middle")
"""The table of a meal nobody chose one for: the sides mix, those who preside in the middle (protocol 6.6)."""
