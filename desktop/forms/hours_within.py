"""Hours within the words of an item: of what follows it, an item of its own, or told for the officer to see."""

from __future__ import annotations

import re
from datetime import time

from desktop.forms.hour_said import hour_said
from desktop.forms.programme_parts import BESIDE
from desktop.wording.kind_told import kind_told

_AT = (
    r"(?:à|at|um|gegen|в|около|a las|a la|alle(?: ore)?|ore|às|as|saat|soat|сағат|kl\.?|om|o godz\.|الساعة|vers|about)"
)
_BY_A_POINT = r"(?:(?<=\bat\s)|(?<=\bà\s)|(?<=\bв\s)|(?<=\bum\s)|(?<=\bore\s))\d{1,2}\.\d{2}(?![.\d])"
"""8.30, which may be a number of anything else, behind a word that makes it an hour."""
_HOUR = (
    r"(?<![\d.:,/-])(?:\d{1,2}:\d{2}(?!\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?h(?:\s?\d{2})?(?!\w)"
    r"|\d{1,2}\s?ч\.?\s?\d{2}(?!\w)"
    rf"|\d{{1,2}}(?:\.\d{{2}})?\s?uhr\b|\d{{1,2}}\s?[ap]\.?m\b\.?|{_BY_A_POINT})"
)
_WITHIN = re.compile(_HOUR, re.IGNORECASE)
_LASTING = re.compile(
    r"(?:durée|duration|duração|durata|dauer|lasting|cerca de|продолжительность\w*|ұзақтығы|vol de|flight of)\W*$",
    re.IGNORECASE,
)
"""What makes a length of the hours behind it."""
_CLAUSE = re.compile(r"\s*;\s+|,\s+|(?<=\w{4})\.\s+")
_FOLLOWING = re.compile(
    rf"(?P<what>[^\d;]*?[^\W\d_])\s+(?:{_AT}\s+)?(?P<hour>{_HOUR})(?P<more>\s*\([^()]*\)|\s+[^\d]{{0,60}})?\.?",
    re.IGNORECASE,
)
"""What is held at an hour that stands behind it: décollage à 11h15, envol 19h15 (arrivée à Rome 22h05)."""
_PART_OF_DAY = re.compile(
    r"[\s.,;]*(?<!\w)(?:le soir|l['’]après-midi|le matin|in the evening|in the afternoon|вечером|днём|утром"
    r"|por la tarde|por la noche"
    r"|in serata|nel pomeriggio|abends|nachmittags|à noite|à tarde|akşam|кешке|kechqurun)\s*$",
    re.IGNORECASE,
)
"""A part of the day before what follows in it."""
_PREPOSITION = re.compile(rf"\s+{_AT}$", re.IGNORECASE)


def without_following(said: str, start: time) -> tuple[str, list[tuple[str, time]]]:
    """What is held, without what is said to follow it at a later hour of its own, and that: what, and when.

    Only what tells of which kind it is follows: other hours stay where they are. In a row of a table it stands in the
    first cell.
    """
    cell, tab, cells = said.lstrip("\t ").partition("\t")
    found: list[tuple[str, time]] = []
    for at in reversed(list(_CLAUSE.finditer(cell))):
        before, follows = cell[: at.start()], _FOLLOWING.fullmatch(cell[at.end() :].strip())
        if follows is None or before.count("(") != before.count(")") or not before.strip(BESIDE):
            continue
        what, hour = _PREPOSITION.sub("", follows["what"]).strip(BESIDE), hour_said(follows["hour"])
        if what and _is_an_item(what) and hour is not None and hour > start:
            found.insert(0, (f"{what}{follows['more'] or ''}", hour))
            cell = _PART_OF_DAY.sub("", before)
    return (f"{cell}{tab}{cells}" if found else said), found


def _is_an_item(what: str) -> bool:
    """Whether words tell of which kind an item is: the arrival at a dinner, or of a flight, is none of its own."""
    told = kind_told(what)
    return told is not None and told.kind != "arrival"


def has_hour_within(said: str) -> bool:
    """Whether words of an item say an hour, and no length."""
    return any(_LASTING.search(said[: found.start()]) is None for found in _WITHIN.finditer(said))
