"""Differences told one below another, those about one thing under its name."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from desktop.wording.words import Words
from domain.projections.difference import Difference

ICONS = {"-new": "plus", "-gone": "cross", "-replaced": "arrows-exchange"}
"""The icons of differences, by how their codes end."""
USUAL = "arrow-right"
"""The icon of what is otherwise."""
NAMED = ("item", "member", "document")
"""How the codes of differences begin that are about a thing with a name."""
BETWEEN = ",:"
"""What stands in a sentence between the name of a thing and what is said of it, perhaps behind a blank."""


class ToldDifference(msgspec.Struct, frozen=True):
    """A sentence of the list. `heading` names what it and those below it are about, `shown` leaves that name out.

    `by` is who made it, `signed` the same where it is not said of the next as well.
    """

    said: str
    shown: str
    by: str = ""
    signed: str = ""
    icon: str = ""
    heading: str = ""
    below: bool = False
    """Whether it stands under a heading, its own or that of a sentence above."""


def grouped(told: Iterable[tuple[Difference, str, str]], words: Words) -> list[ToldDifference]:
    """Differences with their sentences and who made them, those about one thing together, where the first stood."""
    groups: dict[tuple[str, str], list[tuple[Difference, str, str]]] = {}
    for each in told:
        groups.setdefault(_about(each[0]), []).append(each)
    return [row for group in groups.values() for row in _rows(group, words)]


def icon_of(difference: Difference) -> str:
    """The icon of a difference: what is new, what is gone, who came in another's place, and what is otherwise."""
    return next((icon for end, icon in ICONS.items() if difference.code.endswith(end)), USUAL)


def _about(difference: Difference) -> tuple[str, str]:
    """What a difference is grouped by; what is about nothing with a name is grouped by its sentence alone."""
    kind = difference.code.partition("-")[0]
    named = kind in NAMED and not isinstance(difference.what, tuple)
    return (kind, difference.subject) if named else (difference.code, repr(difference))


def _rows(group: list[tuple[Difference, str, str]], words: Words) -> list[ToldDifference]:
    rest = [_behind_name(difference, said, words) for difference, said, _ in group]
    name = next((name for name, behind in rest if behind), "")
    if not name or len(group) == 1:
        return [ToldDifference(said, said, by, by, icon_of(difference)) for difference, said, by in group]
    icons = [icon_of(difference) for difference, _, _ in group]
    icon = next((each for each in icons if each != USUAL), USUAL)
    return [
        ToldDifference(
            said,
            behind or said,
            by,
            by if at + 1 == len(group) or group[at + 1][2] != by else "",
            "" if at else icon,
            "" if at else name,
            below=True,
        )
        for at, ((_, said, by), (_, behind)) in enumerate(zip(group, rest, strict=True))
    ]


def _behind_name(difference: Difference, said: str, words: Words) -> tuple[str, str]:
    """The name of what a difference is about, and what is said behind it; nothing where it begins otherwise."""
    for kind in ("titled", ""):
        name = words.said(difference.what, kind)
        behind = said[len(name) :].lstrip() if name and said.startswith(name) else ""
        if behind and behind[0] in BETWEEN:
            behind = behind[1:].lstrip()
            return words.said(difference.what), behind[:1].upper() + behind[1:]
    return "", ""
