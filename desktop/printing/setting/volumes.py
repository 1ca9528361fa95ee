"""A sheet of very many pages in volumes, as archives bind it: each is typeset by itself, and they make one file."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from msgspec.structs import replace

if TYPE_CHECKING:
    from desktop.printing.setting.typeset import Sheet


def divided(sheet: Sheet, letters: int) -> tuple[Sheet, ...]:
    """The volumes of a sheet, of about as many rows each; itself where it is short, or of a kind that is never long.

    Args:
        letters: how many the template is given of it.
    """
    body = sheet.body
    rows, count = body.rows, 1
    if body.in_a_volume:
        count = max(math.ceil(letters / body.in_a_volume), math.ceil(rows / body.most_rows))
    if count < 2:
        return (sheet,)
    edges = [rows * place // count for place in range(count + 1)]
    return tuple(_volume(sheet, place, edges) for place in range(1, count + 1))


def _volume(sheet: Sheet, place: int, edges: list[int]) -> Sheet:
    first, last = edges[place - 1], edges[place]
    body = sheet.body.part(first, last)
    said = {"volume": f"{place}", "volumes": f"{len(edges) - 1}", "first": f"{first + 1}", "last": f"{last}"}
    told = tuple(line.format(**said) for line in sheet.words["volume"])
    return replace(sheet, body=body, head=replace(sheet.head, volume=told))
