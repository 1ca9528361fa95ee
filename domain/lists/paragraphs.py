"""The persons of a paragraph that lists several: between semicolons, or behind numbers of their own."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.courtesies import has_courtesy
from domain.lists.headings import kind_of_line
from domain.lists.name_and_office import is_name, name_and_office, number_of

_INLINE = late_pattern(r"(?:(?<=[:：.;,])|(?<=\w))\s+(?=\d{1,2}[.)]\s+[^\W\d])")
_INLINE_NUMBER = late_pattern(r"(?:^|\s)(\d{1,2})[.)]\s+(?=[^\W\d])")
"""Numbers of persons who stand one after the other in a paragraph."""
_AND = late_pattern(r"^(?:and|et|und|y|e|и|және|ve)\s+", re.IGNORECASE)


def parts_of(line: str) -> list[str]:
    """The persons of a paragraph that lists several between semicolons, what heads it first; else the line itself."""
    if len(numbered := _INLINE.split(line)) > 2 and _counts_up(line):
        return [part for part in numbered if part.strip()]
    if ";" not in line or "\t" in line:
        return [line]
    head, colon, rest = line.partition(":")
    headed = bool(colon) and kind_of_line(f"{head}:") == "heading" and "–" not in head
    parts = [part.strip().removesuffix(".") for part in (rest if headed else line).split(";") if part.strip(" .")]
    parts = [_AND.sub("", part) for part in parts]
    if len(parts) < 2 or not all(_dashed(part) or _named_with_office(part) for part in parts):
        return [line]
    return [f"{head}:", *parts] if headed else parts


def _counts_up(line: str) -> bool:
    """Whether the numbers within a line count those it lists: 1., 2., 3."""
    said = [int(number) for number in _INLINE_NUMBER.findall(line)]
    return said == list(range(1, len(said) + 1))


def _named_with_office(part: str) -> bool:
    """Whether a part of a paragraph is a name with an office before or behind it, or with a courtesy."""
    name, office = name_and_office(number_of(part)[1])
    return is_name(name) and len(name.split()) > 1 and (bool(office) or has_courtesy(part))


def _dashed(part: str) -> bool:
    """Whether a part of a paragraph is a name, a dash and an office."""
    name, *office = re.split(r"\s[–—-]\s", part, maxsplit=1)
    return bool(office) and is_name(number_of(name)[1])
