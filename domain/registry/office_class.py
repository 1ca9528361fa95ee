"""The office of a member in the order of precedence: its class, its place in the national order, since when it is held.

How they order the members of a side is said in `order_rule.py` (protocol 3.2).
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import msgspec

OfficeClass = Literal[
    "monarch", "head-of-state", "vice-president", "former-head", "speaker-of-upper-house", "speaker",
    "prime-minister", "chief-justice", "first-deputy-prime-minister", "deputy-prime-minister", "former-prime-minister",
    "head-of-organisation", "foreign-minister", "minister", "resident-ambassador", "head-of-administration", "aide",
    "governor", "mayor", "ambassador", "deputy-minister", "chief-of-protocol", "head-of-agency", "state-company",
    "business", "staff",
]  # fmt: skip
"""The classes of office, the highest first in the general order (protocol 3.3).

The ambassador resident in the host's capital stands directly after the ministers; the sending side may say
otherwise by its own list. A former head of state stands after those in office, by courtesy. An order of offices of
the side's own state goes before this one (protocol 3.9), the list of the sending side before both, and any place may
be given by hand, with a reason. A monarch is the head of his state, told apart as parties are ordered by class of head
(protocol 2.13).
"""

OFFICE_CLASSES: tuple[str, ...] = get_args(OfficeClass)

_COMPARABLE: dict[str, str] = {
    "monarch": "head-of-state",
    "foreign-minister": "minister",
    "speaker-of-upper-house": "speaker",
}


def are_comparable(one: OfficeClass, other: OfficeClass) -> bool:
    """Whether two classes are of comparable rank, so that one is the counterpart of the other (protocol 2.6)."""
    return _COMPARABLE.get(one, one) == _COMPARABLE.get(other, other)


Ordinal = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""A place in a published order of offices, from 1."""
