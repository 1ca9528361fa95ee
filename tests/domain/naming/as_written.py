"""Persons as the finder knows them, of whose names nobody knows the parts."""

from domain.naming.words.findable import Findable, PartedName


def findable_as(*names: str) -> Findable:
    """Whoever has these names, as written."""
    return Findable(tuple(PartedName(family=name) for name in names))
