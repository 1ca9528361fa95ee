"""Lists of a people that has no family names: the father's name stands first, and the order of the paper stays."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.sides_told import states_in

_OF_MONGOLIA = late_pattern(
    r"\b(?:delegation|members|list|side|participants)(?: (?:of|from|accompanying|the|his|her|excellency|president|prime"
    r"|minister|speaker|chairman|foreign|affairs|state|great|h?k?hural|parliament|government|embassy|ministry)){0,9}"
    r" (?:of|from) mongolia\b|\bmongolian (?:(?:official|state|government|parliamentary) )?(?:delegation|side|party)\b"
    r"|\bделегаци[яи](?: (?:президента|премьер-министра|министра|министерства|иностранных|дел|председателя"
    r"|правительства|парламента|посольства|великого|государственного|хурала)){0,6} монголии\b"
    r"|\bмонгольск(?:ая|ой) (?:делегаци[яи]|сторон[аы])"
    r"|\bdélégation (?:officielle )?(?:de (?:la )?mongolie|mongole)\b",
    re.IGNORECASE,
)
"""What a heading says of a list that is of Mongolia itself."""
_OF_A_SIDE = late_pattern(
    r"\b(?:d[ée]l[ée]gations?|sides?|party|partie|list|members|участники|состав|список|делегаци\w+|сторон[аы])\b",
    re.IGNORECASE,
)
"""What a heading of any side says."""
_MET = late_pattern(
    r"\b(?:with|to|for|meet\w*|talks|welcom\w*|receiv\w*|avec|для|встре\w+|при[её]м\w*)\b", re.IGNORECASE
)
"""Before whom others meet: `Participants of the meeting with the delegation of Mongolia`."""


def rows_with_fathers_first(rows: Iterable[tuple[int, Sequence[str]]]) -> frozenset[int]:
    """The numbers of the rows that stand under a heading of Mongolia, up to one of another state."""
    found, ours = set[int](), False
    for number, row in rows:
        said = [cell for cell in row if cell.strip()]
        if len(said) == 1 and _OF_A_SIDE.search(said[0]):
            told = _is_of_mongolia(said[0])
            ours = ours if told is None else told
        if ours:
            found.add(number)
    return frozenset(found)


def _is_of_mongolia(heading: str) -> bool | None:
    """Whether a heading says that what follows is of Mongolia, or of others; None: it tells neither."""
    found = _OF_MONGOLIA.search(heading)
    if found is None:
        return False if _names_another(heading) else None
    before = heading[: found.start()]
    return not (_names_another(before) or _MET.search(before))


def _names_another(words: str) -> bool:
    return bool(states_in(words) - {"MN"})
