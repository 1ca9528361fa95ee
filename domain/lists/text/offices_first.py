"""Lists of lines that say the office before the name: told by all of them, whatever sign parts the two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.evidence import LIKELY, SURE, as_both, as_name, as_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.records import BETWEEN

_SIGNS = (late_pattern(r"\s*[:：]\s+"), late_pattern(r"\s+[–—-]\s+"), late_pattern(r"\s*[,،，、]\s*"))
"""Signs; behind the last one of its kind in a line the name may stand."""
_FEWEST, _SHARE, _OTHERWISE = 3, 0.7, 0.25
"""How many lines make such a list, which share of its lines, and of how many the name is the first part."""


def with_names_before_offices(texts: Sequence[str]) -> list[str]:
    """The lines; where most say an office and behind one sign the name, number, name and office stand in that order."""
    said = [at for at, text in enumerate(texts) if kind_of_line(text) is None and BETWEEN not in text]
    if sum(as_both(texts[at]) > 0 for at in said) > _OTHERWISE * len(said):
        return list(texts)
    for sign in _SIGNS:
        told = (at for at, text in enumerate(texts) if BETWEEN not in text)
        parted = {at: found for at in told if (found := _parted(texts[at], sign)) is not None}
        sure = [at for at, (_, name, office) in parted.items() if as_name(name) >= LIKELY and as_office(office) >= SURE]
        if len(sure) >= max(_FEWEST, _SHARE * len({*said, *sure})):
            taken = {at: parted[at] for at in parted if at in sure or (at in said and as_name(parted[at][1]) >= 0)}
            return [BETWEEN.join(taken[at]) if at in taken else text for at, text in enumerate(texts)]
    return list(texts)


def _parted(text: str, sign: re.Pattern[str]) -> tuple[str, str, str] | None:
    """The number of a line, what stands behind the last sign of a kind, and what before it."""
    number, rest = number_of(text)
    last = next(iter([*sign.finditer(rest)][::-1]), None)
    if last is None or not rest[: last.start()].strip() or not rest[last.end() :].strip():
        return None
    return number, rest[last.end() :].strip(), rest[: last.start()].strip()
