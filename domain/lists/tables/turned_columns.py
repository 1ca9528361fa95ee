"""Names in two columns of different letters, held against each other row by row: whether both begin with the same part.

`Мачавариани Гиорги` beside `Giorgi Machavariani`: one of the columns has the family name first.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.name_order import Leading, told_by
from domain.lists.tables.cell_languages import ColumnKnowledge
from domain.lists.tables.column_heads import CellRows
from domain.lists.tables.columns import ListColumn
from domain.lists.words.list_language import script_of_text
from domain.naming.comparing.skeleton_likeness import likeness_of_words
from domain.naming.scripts.skeleton import skeleton

_TWO = 2
"""Words of a name whose order is looked at."""
_CLEARLY, _SHARE, _FEWEST = 0.5, 0.8, 2
"""How much more alike the words are in one order, in which share of the rows that tell, and in how many at least."""
_LOOKED_AT = 40
_GEORGIAN = late_pattern(
    r"(?:швили|дзе|[иар]ани|[аоуи]ва|ури|ели|уа|[гкрлт]ия|shvili|dze|[iar]ani|[aoui]va|uri|eli|ua|[gkrlt]ia"
    r"|შვილი|ძე|ანი|ავა|ური|ელი|უა|ია)$",
    re.IGNORECASE,
)
"""How Georgian family names end."""
_SURELY_GEORGIAN = late_pattern("(?:швили|дзе|shvili|dze|შვილი|ძე)$", re.IGNORECASE)
"""The same of those that end like names of nobody else."""
_OTHER: dict[Leading, Leading] = {"given": "family", "family": "given"}


def with_orders_told(
    rows: CellRows, columns: Sequence[ListColumn], known: Sequence[ColumnKnowledge]
) -> tuple[ColumnKnowledge, ...]:
    """What columns tell; of two columns of the same names each tells in which order those of the other stand."""
    found = list(known)
    named = [at for at, column in enumerate(columns) if column.role == "name"]
    for one, other in combinations(named, 2):
        pairs = [(row[one], row[other]) for row in rows[:_LOOKED_AT] if max(one, other) < len(row)]
        turned = _turned([(_words(first), _words(second)) for first, second in pairs])
        if turned is None or "whole" in (found[one].leading, found[other].leading):
            continue
        told = _told(pairs, turned=turned)
        if told is None and turned == (found[one].leading != found[other].leading):
            continue
        leading = told or _for_readers_abroad(pairs, turned=turned)
        found[one] = msgspec.structs.replace(found[one], leading=leading)
        found[other] = msgspec.structs.replace(found[other], leading=_OTHER[leading] if turned else leading)
    return tuple(found)


def _words(cell: str) -> tuple[str, ...]:
    return tuple(without_courtesies(" ".join(cell.split())).split()) if "\n" not in cell.strip() else ()


def _turned(pairs: Sequence[tuple[Sequence[str], Sequence[str]]]) -> bool | None:
    """Whether names of two words are turned about in the other column; None where too few rows tell."""
    told = [said for pair in pairs if (said := _is_turned(*pair)) is not None]
    turned = sum(told)
    if max(turned, len(told) - turned) < max(_FEWEST, _SHARE * len(told)):
        return None
    return turned > len(told) - turned


def _is_turned(one: Sequence[str], other: Sequence[str]) -> bool | None:
    if len(one) != _TWO or len(other) != _TWO or script_of_text(one[0]) == script_of_text(other[0]):
        return None
    (first, second), (third, fourth) = (list(map(skeleton, words)) for words in (one, other))
    straight = likeness_of_words(first, third) + likeness_of_words(second, fourth)
    crossed = likeness_of_words(first, fourth) + likeness_of_words(second, third)
    return crossed > straight if abs(crossed - straight) >= _CLEARLY else None


def _told(pairs: Sequence[tuple[str, str]], *, turned: bool) -> Leading | None:
    """Which part the names of the first of two columns begin with, by all that tell it in both; None where none do."""
    georgian = any(_SURELY_GEORGIAN.search(word) for pair in pairs for cell in pair for word in _words(cell))
    first, second = (sum(_tells(_words(pair[at]), georgian=georgian) for pair in pairs) for at in range(_TWO))
    told = first - second if turned else first + second
    return ("family" if told > 0 else "given") if told else None


def _for_readers_abroad(pairs: Sequence[tuple[str, str]], *, turned: bool) -> Leading:
    """The same where nothing tells it: names in Latin letters beside others have the given name first."""
    latin = script_of_text(" ".join(first for first, _ in pairs)) == "latin"
    return "given" if latin or not turned else "family"


def _tells(words: Sequence[str], *, georgian: bool) -> int:
    """1: a name begins with the family name, -1: with the given one, 0: nothing tells it."""
    if (side := told_by(words)) is not None:
        return 1 if side == "family" else -1
    if len(words) != _TWO or not georgian:
        return 0
    begins, ends = (bool(_GEORGIAN.search(word)) for word in words)
    return begins - ends
