"""What tells of a list as a whole that it is read amiss, or that who stands at its end only writes it.

Of a list whose rows are hardly like each other, or like persons, nothing is taken in unasked: rows that look right may
hold the office of somebody else.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import takewhile

from domain.delegation.category import APART
from domain.lists.listed import Doubt, ListedPerson, RejectedRow
from domain.lists.surroundings.group_words import category_in

_FEWEST, _SHARE = 2.0, 0.3
"""How many rows of a list are amiss, and which share of them, where all of it may be; a row may be so by half."""
_BY_HALF = 0.5
_BODY, _MOST_SIGN = 3, 5
"""How many stand on a list at least, and how many lines at its end say at most who writes it."""
_SAID = ("prose", "sentence")


def is_read_amiss(own: Mapping[int, ListedPerson], doubts: Mapping[int, Doubt]) -> bool:
    """Whether so many rows of a list are doubtful that all of it may be read amiss.

    Rows unlike the others above the first person and below the last one are of the letter around the list, and who is
    not named yet tells nothing of those who are.
    """
    around = {
        at for order in (list(own), [*own][::-1]) for at in takewhile(lambda at: doubts.get(at) == "unlike", order)
    }
    inner = {at: each for at, each in own.items() if at not in around and each.names}
    amiss = sum(1.0 if at in doubts else _BY_HALF * _lacks_an_office(each) for at, each in inner.items())
    return any(at in doubts for at in inner) and amiss >= max(min(_FEWEST, len(inner)), _SHARE * len(inner))


def _lacks_an_office(entry: ListedPerson) -> bool:
    """Whether nothing says what somebody is: guards and journalists are told by their heading."""
    return not entry.position and entry.category not in (*APART, "spouse") and entry.spouse_of is None


def writers_below(entries: Sequence[ListedPerson], rejected: Sequence[RejectedRow]) -> frozenset[int]:
    """The lines at the end of a list, below a sentence to its reader, that may say who writes it.

    Whoever has a number, or a courtesy where nearly all have one, goes on with the list; so does whoever stands under
    the heading of a group.
    """
    said = [row.line for row in rejected if row.why in _SAID]
    last = max((line for line in said if sum(each.line < line for each in entries) >= _BODY), default=None)
    if last is None:
        return frozenset()
    body = [each for each in entries if each.line < last]
    below = [each for each in entries if each.line > last]
    if len(below) > min(_MOST_SIGN, len(body)) or _is_headed(below, rejected, last):
        return frozenset()
    courteous = sum(bool(each.courtesy) for each in body) > len(body) / 2
    return frozenset(
        each.line for each in below if each.number is None and not (courteous and each.courtesy) and not each.struck
    )


def _is_headed(below: Collection[ListedPerson], rejected: Sequence[RejectedRow], last: int) -> bool:
    """Whether the heading of a group stands between the sentence and whoever stands below."""
    first = min((each.line for each in below), default=last)
    between = [row for row in rejected if last < row.line < first and row.why == "heading"]
    return any(category_in(cell) is not None for row in between for cell in row.cells)
