"""The office of a member in the order of precedence: its class, its place in the national order, since when it is held.

How they order the members of a side is said in `order_rule.py` (protocol 3.2).
"""

from __future__ import annotations

from typing import Annotated, Literal, get_args

import msgspec

OfficeClass = Literal[
    "head-of-state", "former-head", "speaker", "prime-minister", "first-deputy-prime-minister",
    "deputy-prime-minister", "minister", "resident-ambassador", "head-of-administration", "aide", "governor",
    "ambassador", "deputy-minister", "head-of-agency", "state-company", "business", "staff",
]  # fmt: skip
"""The classes of office, the highest first (protocol 3.3).

The ambassador resident in the host's capital stands directly after the ministers; the sending side may say
otherwise by its own list. A former head of state stands after those in office, by courtesy. National orders
differ: the list of the sending side wins, and any place may be given by hand, with a reason.
"""

OFFICE_CLASSES: tuple[str, ...] = get_args(OfficeClass)

Ordinal = Annotated[int, msgspec.Meta(ge=1, le=9999)]
"""A place in a published order of offices, from 1."""
