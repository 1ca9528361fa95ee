"""Lines whose numbers are written otherwise than with a point: within groups, as 1.1, or before a blank alone."""

from __future__ import annotations

from domain.core.late_pattern import late_pattern
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.text.numbers_before import number_of

_COUNTED = late_pattern("^\\s*(\\d{1,3}) (?=[\u3400-\u9fff\u3040-\u30ff\uac00-\ud7a3]{1,5}(?:[ (（/]|$))")
"""A number with nothing but a blank before a name in Chinese, Japanese or Korean letters."""
_DECIMAL = late_pattern(r"^\s*\d{1,2}\.\d{1,2}[.)]?\s+(?=\S)")
_FEWEST_DECIMALS = 2
_FEWEST_COUNTED = 2


def without_decimals(texts: list[str]) -> list[str]:
    """The lines; where persons are numbered within their group, as 1.1 and 1.2, without these numbers.

    So are the groups themselves: `1. Official delegation`.
    """
    if sum(bool(_DECIMAL.match(text)) for text in texts) < _FEWEST_DECIMALS:
        return texts
    bare = (_DECIMAL.sub("", text) for text in texts)
    return [rest if (rest := number_of(text)[1]) != text and kind_of_line(rest) == "heading" else text for text in bare]


def with_points(texts: list[str]) -> list[str]:
    """The lines; where several count on from 1 with a blank behind the number, with a point there."""
    counted = [int(found[1]) for text in texts if (found := _COUNTED.match(text))]
    if len(counted) < _FEWEST_COUNTED or counted != list(range(1, len(counted) + 1)):
        return texts
    return [_COUNTED.sub(r"\1. ", text) for text in texts]
