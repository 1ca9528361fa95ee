"""Lists that group persons by their institution, a heading each: who stands under which.

An office told by its rank alone is completed by that institution (`ListedPerson.at_institution`).
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from domain.lists.listed import ListedPerson, RejectedRow
from domain.lists.words.institutions import is_institution

_FEWEST = 2
"""Institutions that head persons where a list is grouped by them."""


def with_institutions(entries: tuple[ListedPerson, ...], others: Sequence[RejectedRow]) -> tuple[ListedPerson, ...]:
    """The entries; where several institutions head them, each grouped under the one right above.

    Args:
        others: the rows that name nobody. Behind one that is no heading it is not known under which he stands, nor
            behind a row with a name alone: that may be of a firm, and head those below it.
    """
    heading = {row.line: " ".join(filter(None, row.cells)) if row.why == "heading" else "" for row in others}
    heading |= {each.line: "" for each in entries if not each.position and each.category != "spouse"}
    above = [heading.get(max((line for line in heading if line < each.line), default=0), "") for each in entries]
    institutions = [text.strip(" :") if is_institution(text) else "" for text in above]
    by_institution = len({*institutions} - {""}) >= _FEWEST
    return tuple(
        msgspec.structs.replace(each, group=institution)
        if (institution and by_institution) or (not institution and is_institution(each.group))
        else each
        for each, institution in zip(entries, institutions, strict=True)
    )
