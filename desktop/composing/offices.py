"""An office as it is said beside its own side: without the name of the state at its end."""

from __future__ import annotations

import re
from collections.abc import Collection

_BETWEEN = re.compile(r"(?:[\s,]+(?:of|the|to|de|du|des|la|le|les)|[\s,]+[dl][’'])+$", re.IGNORECASE)
"""What leads from an office to the name of its state: of the, de la, de l’."""


def office_without_state(office: str, states: Collection[str]) -> str:
    """An office such as "Minister of Transport of the Russian Federation" without the state; of others as it is."""
    for state in sorted(filter(None, states), key=len, reverse=True):
        if office.casefold().endswith(state.casefold()):
            rest = office[: -len(state)]
            shorter = _BETWEEN.sub("", rest.rstrip() if not rest.endswith(("’", "'")) else rest)
            if shorter and shorter != rest.rstrip():
                return shorter.rstrip(" ,")
    return office
