"""What could not be set of a sheet, told by whose it is."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.problem import Refused
from domain.projections.paper.facts import Facts
from domain.projections.paper.where import PersonalField, places


def unset_of(facts: Facts, unset: Sequence[str]) -> Refused | None:
    """The refusal of the signs left out of a sheet, all of one field, of the first person concerned if there is one.

    None where every sign was set.
    """
    if not unset:
        return None
    found = [(text, place) for text in unset for place in places(facts, text)] or [(unset[0], PersonalField(""))]
    _, place = next((each for each in found if each[1].person), found[0])
    text = "".join(sign for sign, where in found if where == place)
    if place.person:
        return Refused("sheet-unset-name", field=place.field, text=text, person=place.person)
    return Refused("sheet-unset", field=place.field or None, text=text)
