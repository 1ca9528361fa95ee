"""An office as it is said beside its own side: without the name of the state at its end."""

from __future__ import annotations

import re
from collections.abc import Collection

_BETWEEN = re.compile(r"(?:[\s,]+(?:of|the|to|de|du|des|la|le|les)|[\s,]+[dl][’'])+$", re.IGNORECASE)
"""What leads from an office to the name of its state: of the, de la, de l’."""
_KINDS = r"république|republic|royaume|kingdom|fédération|federation|union|sultanate?|principauté|principality"
_BEFORE = (
    r"(?:(?:federative|federal|people[’']s|democratic|islamic|arab|socialist|bolivarian|plurinational|united|co-operative"
    r"|hashemite|oriental)\s+)*"
)
_AFTER = (
    r"(?:\s+(?:fédérative|fédérale|populaire|démocratique|islamique|arabe|socialiste|bolivarienne|coopérative|unie"
    r"|hachémite|orientale))*"
)
_KIND_OF_STATE = re.compile(rf"[\s,’'](?:{_BEFORE}(?:{_KINDS}){_AFTER}|(?<=the\s)state|(?<=l[’'])état)$", re.IGNORECASE)
"""What stands before the short name of a state in its long one."""
_HALF_A_STATE = re.compile(rf"(?:^|[\s,’'])(?:{_KINDS})(?:\s+[\w’'-]+){{1,5}}$", re.IGNORECASE)
"""The beginning of a long name whose words are not known: "République … ", of which a half would be left."""


def office_without_state(office: str, states: Collection[str]) -> str:
    """An office such as "Minister of Transport of the Russian Federation" without the state; of others as it is."""
    for state in sorted(filter(None, states), key=len, reverse=True):
        if office.casefold().endswith(state.casefold()):
            rest = office[: -len(state)]
            shorter = _BETWEEN.sub("", rest.rstrip() if not rest.endswith(("’", "'")) else rest)
            if kind := _KIND_OF_STATE.search(shorter):
                shorter = _BETWEEN.sub("", shorter[: kind.start() + 1].rstrip())
            if shorter and shorter != rest.rstrip() and not _HALF_A_STATE.search(shorter):
                return shorter.rstrip(" ,")
    return office
