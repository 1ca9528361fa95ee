"""Rows into which two persons were read: the office of one holds who else is meant."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import is_spouse
from domain.lists.names.courtesies import any_courtesy_before, has_courtesy
from domain.lists.text.office_then_name import ends_in_a_name
from domain.lists.words.offices import joins, names_an_office

_RUNS_ON = late_pattern(
    r"(?:and|et|und|y|e|и|және|ve|with|avec|mit|con|com|с|со|&)\s|[)\]»,.;:/]|(?:мл|ст|jr|sr)\b\.?[,\s]", re.IGNORECASE
)
"""How what is left of a name begins that was cut: no office does."""
_PARTED = late_pattern(r"\s*[,;]\s*")
_WITH_COURTESY = late_pattern(
    r"\S.*?(?P<before>[^\s,;]+)[,;]?\s+(?:(?:dr|mr|mrs|ms|prof|mme|herr|frau|г-н|г-жа|h\.e)\.?\s+)+(?-i:[^\W\d_a-zа-яё][\w'’-]+\s+"
    r"[^\W\d_a-zа-яё][\w'’-]+)",
    re.IGNORECASE,
)
_BESIDE = late_pattern(
    r"(?<!\w)(?:and|et|und|y|e|и|және|ve|&|with|avec|mit|con|com|с|со|after|behind|après|después de|depois de|dopo|nach"
    r"|после|за)\s+(?=\S)",
    re.IGNORECASE,
)
"""What stands before somebody else in an office."""
_WITH_INITIALS = late_pattern(
    r"(?:(?<!\w)[^\W\d_]\.\s?[^\W\d_]\.\s?[^\W\d_a-zа-яё][\w'’-]{2,}|[А-ЯЁ][\w-]{2,}\s[А-ЯЁ]\.\s?[А-ЯЁ]\.)$"
)

_BEGINS_WITH_INITIALS = late_pattern(
    r"(?:[^\W\d_a-zа-яё]\.\s?(?:[^\W\d_a-zа-яё]\.\s?)?[^\W\d_a-zа-яё][\w'’-]{2,}|[А-ЯЁ][\w-]{2,}\s[А-ЯЁ]\.\s?[А-ЯЁ]\.)\s*[–—,-]\s"
)
"""Another name before the office of both: `Смирнов А.А. / Попов Б.Б. – референты`."""


def holds_another(office: str, *, named: bool) -> bool:
    """Whether an office begins or ends in the name of somebody, or says beside whom: `and H.M. Queen Letizia`.

    Args:
        named: whether the row has a name besides.
    """
    if _BEGINS_WITH_INITIALS.match(office):
        return True
    if _RUNS_ON.match(office) or any(_is_somebody(office[found.end() :]) for found in _BESIDE.finditer(office)):
        return True
    if any(is_spouse(office[found.end() :]) for found in _BESIDE.finditer(office) if found.start()):
        return True
    named_in = _WITH_INITIALS.search(office) or _is_behind_courtesy(office)
    return named and (bool(named_in) or any(map(ends_in_a_name, _PARTED.split(office))))


def _is_behind_courtesy(office: str) -> bool:
    """Whether an office ends in a courtesy and a name: `Referatsleiter Zentralasien Dr. Klaus Grewlich`.

    `Spouse of Mr John Smith` is hers.
    """
    found = _WITH_COURTESY.fullmatch(office)
    return found is not None and not joins(found["before"])


def _is_somebody(words: str) -> bool:
    """Whether words are a courtesy and a name; `e Ministro degli Affari Esteri` is a second office."""
    return has_courtesy(words) and not names_an_office(any_courtesy_before(words))
