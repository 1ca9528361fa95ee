"""Numbered lines whose further lines stand further in, as text copied from a page has them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import is_spouse
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.text.name_and_office import name_and_office
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import name_like, office_like

_NUMBER = late_pattern(r"^\s*\(?\d{1,3}\s*[.)\]۔]\s+\S")
_BROKEN = late_pattern(r"(?<=[^\W\d_]{2})-\s*$")
_NUMBER_BEFORE = late_pattern(r"^\s*\(?\d{1,3}\s*[.)\]۔]\s+")
_PAGE = late_pattern(
    r"\s*(?:(?:page|p\.|pág\.|seite|стр\.|страница|бет|sayfa|pagina|página)?\s*\d{1,3}\s*(?:/|of|sur|von|из|de|di)\s*\d{1,3}"
    r"|[-–—]\s*\d{1,3}\s*[-–—])\s*",
    re.IGNORECASE,
)
"""The number of a page between the lines."""
_JOINS = frozenset(
    [
        "und",
        "oder",
        "bzw.",
        "u.",
        "and",
        "or",
        "et",
        "ou",
        "y",
        "e",
        "o",
        "и",
        "или",
        "және",
        "ve",
        "en",
        "och",
        "og",
        "ja",
    ]
)
"""Words before which a hyphen stands for what they share: `Süd- und Mitteleuropa`."""
_UNSPACED = ("han", "kana", "hangul")
_SHARE = 0.6
"""Of how many names the line below is an office, where it is that of the others too."""
_BARE = 0.8
"""The same where each has one line below, whatever it says."""
_FEWEST = 2
"""Numbers with such lines under them that make a list of them."""


def with_hanging_lines(lines: Sequence[str]) -> list[str]:
    """The lines; those that stand further in than the number above them are lines of that paragraph.

    The first of them stays a line of its own, where an office stands under a name; the others go on with it.
    """
    groups = _groups(lines)
    if sum(len(group) > 1 for group in groups) < _FEWEST:
        return list(lines)
    several = [group for group in groups if len(group) > 1]
    below = sum(_has_office_below(group) for group in several) >= _SHARE * len(several)
    bare = sum(len(group) == _FEWEST and _is_bare(group[0]) for group in several) >= _BARE * len(several)
    below = below or (bare and any(map(_has_office_below, several)))
    return [_paragraph(group, offices_below=below) if len(group) > 1 else group[0] for group in groups]


def _has_office_below(group: Sequence[str]) -> bool:
    return office_like(group[1]) and _is_bare(group[0])


def _has_office(line: str) -> bool:
    """Whether a line with a number holds a name and an office."""
    name, office = name_and_office(_NUMBER_BEFORE.sub("", line))
    return office_like(office) and name_like(without_courtesies(name))


def _is_bare(line: str) -> bool:
    """Whether a line with a number is a name and no more, so that what stands below is the office."""
    name, office = name_and_office(_NUMBER_BEFORE.sub("", line))
    whole = len(name.split()) > 1 or script_of_text(name) in _UNSPACED
    return not office and name_like(without_courtesies(name)) and whole


def lines_joined(line: str, rest: str) -> str:
    """A line and the one that goes on with it, as one. A word that was broken is whole again."""
    line, rest = line.rstrip(), rest.strip()
    if _BROKEN.search(line) and rest[:1].isupper():
        return f"{line}{rest}"
    if _BROKEN.search(line) and rest[:1].islower() and rest.split(maxsplit=1)[0] not in _JOINS:
        return f"{line[:-1]}{rest}"
    return f"{line} {rest}"


def _groups(lines: Sequence[str]) -> list[list[str]]:
    """Each line that stands by itself, with those that hang on it."""
    groups: list[list[str]] = []
    edge: int | None = None
    for line in lines:
        if _NUMBER.match(line):
            edge = _indent(line)
        elif _PAGE.fullmatch(line):
            continue
        elif edge is None or not line.strip() or _indent(line) < edge + 2 or _is_of_spouse(line.strip()):
            edge = None
        else:
            groups[-1].append(line)
            continue
        groups.append([line])
    return groups


def _is_of_spouse(line: str) -> bool:
    """Whether a line is the name of somebody and that she is the wife of who stands above."""
    name, office = name_and_office(line)
    return is_spouse(office) and len(name.split()) > 1 and name_like(without_courtesies(name))


def _paragraph(group: Sequence[str], *, offices_below: bool) -> str:
    first, under, *more = group
    for line in more:
        under = lines_joined(under, line)
    if _BROKEN.search(first) or _ends_in_next(first, under):
        return lines_joined(first, under)
    if _has_office(first) and name_like(under) and not has_courtesy(under.strip()):
        return lines_joined(first, under)  # the last words of an office, and nobody else's name
    between = "\t" if offices_below and _is_bare(first) else "\n"
    return f"{first.rstrip()}{between}{under.strip()}"


def _ends_in_next(first: str, under: str) -> bool:
    """Whether a name goes on in the next line, where a comma stands before the office."""
    name, comma, office = under.partition(",")
    begun = without_courtesies(_NUMBER_BEFORE.sub("", first))
    goes_on = bool(comma) and name_like(without_courtesies(name)) and not has_courtesy(name.strip())
    return goes_on and name_like(begun) and "," not in first and office_like(office)


def _indent(line: str) -> int:
    return len(line.expandtabs()) - len(line.lstrip())
