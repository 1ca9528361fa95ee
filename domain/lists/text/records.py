"""Lists of lines in which each person takes several: how they are laid out is told by all of them at once.

The name stands above the office, or the office above the name. Each layout is tried on the whole list, and the one is
taken that clearly more lines speak for; where none is, the lines are left to be read one by one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.evidence import AGAINST, LIKELY, as_both, as_name, as_office
from domain.lists.text.numbers_before import number_of
from domain.lists.words.bodies import is_body
from domain.lists.words.offices import names_an_office
from domain.naming.words.lexicon import is_name_of_state

BETWEEN = "\x1f"
"""What parts number, name and office of somebody whose lines are one."""

Layout = Literal["name-first", "office-first"]

_FEWEST = 3
"""Persons of two lines that make a list of them."""
_LEAST_OF_LINES, _LEAST_OF_PERSONS = 0.6, 1.75
"""Which share of the lines such persons have at least, and how much their two lines speak for it on average."""
_MARGIN = 3.0
"""How much more speaks for a layout than for the other: its first line, and its last, are at home in it alone."""
_LOOKED_AT = 200
"""Lines looked at to find out whether most of them say name and office."""
_ALONE = -1.0
"""What a line costs that is neither part of a person nor one by itself."""
_NUMBER_ALONE = late_pattern(r"\(?\d{1,3}\s*[.)]?")


class _Record(msgspec.Struct, frozen=True):
    """So many lines from a place on, and how much speaks for them to be one person; 1 line stands for itself."""

    at: int
    lines: int
    worth: float


def with_records(texts: Sequence[str]) -> list[str]:
    """The lines; where persons take two each, those of one person stand in one, with `BETWEEN` between its parts."""
    some = [text for text in texts[:_LOOKED_AT] if as_both(text) > 0]
    if len(some) > min(len(texts), _LOOKED_AT) / 2:
        return list(texts)
    texts = _with_numbers_before_names(texts)
    runs = _runs(texts)
    found = {layout: [_records(texts, run, layout) for run in runs] for layout in ("name-first", "office-first")}
    worth = {layout: sum(each.worth for run in records for each in run) for layout, records in found.items()}
    layout = max(worth, key=lambda each: worth[each])
    records = [each for run in found[layout] for each in run if each.lines > 1]
    other = min(worth.values())
    if not _are_a_list(records, sum(map(len, runs))) or worth[layout] - other < _MARGIN:
        return list(texts)
    first_is_name = layout == "name-first"
    return list(_joined(texts, {each.at: each.lines for each in records}, name_first=first_is_name))


def _are_a_list(records: Sequence[_Record], lines: int) -> bool:
    held = sum(each.lines for each in records)
    worth = sum(each.worth for each in records)
    return len(records) >= _FEWEST and held >= _LEAST_OF_LINES * lines and worth >= _LEAST_OF_PERSONS * len(records)


def _joined(texts: Sequence[str], lines: dict[int, int], *, name_first: bool) -> Iterator[str]:
    at = 0
    while at < len(texts):
        count = lines.get(at, 1)
        if count == 1:
            yield texts[at]
        else:
            number, head = number_of(texts[at])
            name, office = (head, texts[at + 1]) if name_first else (texts[at + 1], head)
            yield BETWEEN.join((number, name.strip(), office.strip()))
        at += count


def _with_numbers_before_names(texts: Sequence[str]) -> list[str]:
    """The lines; numbers that stand in lines of their own, before those of each person, stand before the next line."""
    alone = [at for at, text in enumerate(texts) if _NUMBER_ALONE.fullmatch(text)]
    counted = [int("".join(filter(str.isdigit, texts[at]))) for at in alone]
    if len(alone) < _FEWEST or counted != list(range(counted[0], counted[0] + len(counted))):
        return list(texts)
    numbers = {at + 1: number for at, number in zip(alone, counted, strict=True) if at + 1 not in alone}
    return [
        f"{numbers[at]}. {text}" if at in numbers else text
        for at, text in enumerate(texts)
        if at not in alone or at + 1 not in numbers or at + 1 >= len(texts)
    ]


def _runs(texts: Sequence[str]) -> list[list[int]]:
    """The places of lines that follow one another, those between headings and what is of a letter, up to its end."""
    end = next((at for at, text in enumerate(texts) if kind_of_line(text) == "closing" and at > 1), len(texts))
    quiet = any(names_an_office(text) and not text.isupper() for text in texts)
    runs: list[list[int]] = []
    for at in (at for at in range(end) if not _is_apart(texts[at], quiet=quiet)):
        if runs and runs[-1][-1] == at - 1:
            runs[-1].append(at)
        else:
            runs.append([at])
    return runs


def _is_apart(text: str, *, quiet: bool) -> bool:
    """Whether a line heads others, or is of a letter; an office that heads a group as well does neither.

    Args:
        quiet: whether offices are not in capitals: what is heads a group.
    """
    kind = kind_of_line(text)
    plain = not text.rstrip().endswith((":", "：")) and not is_name_of_state(text) and not is_body(text)
    office = kind == "heading" and plain and names_an_office(text) and not (quiet and text.isupper())
    return kind is not None and not office


def _records(texts: Sequence[str], run: Sequence[int], layout: Layout) -> list[_Record]:
    """The lines of a run, parted so that most speaks for it."""
    best: list[tuple[float, list[_Record]]] = [(0.0, [])]
    for upto in range(1, len(run) + 1):
        last = run[upto - 1]
        one = _Record(last, 1, as_both(texts[last]) or _ALONE)
        worth, records = best[upto - 1]
        parted = (worth + one.worth, [*records, one])
        if upto > 1:
            two = _Record(run[upto - 2], 2, _worth(texts[run[upto - 2]], texts[last], layout))
            worth, records = best[upto - 2]
            parted = max(parted, (worth + two.worth, [*records, two]), key=lambda each: each[0])
        best.append(parted)
    return best[-1][1]


def _worth(first: str, second: str, layout: Layout) -> float:
    """How much speaks for two lines to be a person of a layout."""
    if number_of(second)[0]:
        return 2 * AGAINST
    numbered = LIKELY if number_of(first)[0] else 0.0
    name, office = (first, second) if layout == "name-first" else (second, number_of(first)[1])
    return numbered + as_name(name) + as_office(office)
