"""Whether somebody new of a side is called family name first, as everybody is whom it listed: Takaichi Sanae."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec

from domain.core.names import Name
from domain.delegation.delegation import Delegations

_LEAST = 2
"""So many whose name has both parts show how a side says names; a single one may be called otherwise than the rest."""


def called_as_its_side(delegations: Delegations, side: str, names: Mapping[str, Name]) -> dict[str, Name]:
    """Names with the family name first in each language in which all others of the side have it first.

    Whatever was said of the order stays, also that it is the other one.
    """
    return {
        language: msgspec.structs.replace(name, family_first=True)
        if name.family_first is None and name.given and name.family and _leads(delegations, side, language)
        else name
        for language, name in names.items()
    }


def _leads(delegations: Delegations, side: str, language: str) -> bool:
    others = (member.names.get(language) for member in delegations.listed(side) if not member.retracted)
    whole = [name for name in others if name is not None and name.given and name.family]
    return len(whole) >= _LEAST and all(name.leads_with_family for name in whole)
