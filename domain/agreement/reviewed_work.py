"""Which events changed what a matter is about: whoever did so last may not approve it (protocol 4.3).

Nothing that was recorded follows from these tables: whether a matter has changed is compared (`has_changed`).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from domain.agreement.matter import Matter

if TYPE_CHECKING:
    from domain.visit.visit import Visit

OF_ITEM: dict[str, tuple[str, ...]] = {
    "item": ("plan", "time", "place", "title", "format", "press", "status"),
    "composition": ("plan", "format", "people/", "head/", "place/"),
    "seating": ("plan", "format", "people/", "head/", "place/", "table", "seat/"),
    "wording": ("plan", "title", "detail"),
}
"""By aspect: the facets of an item that count, those of a set by how they begin. A new facet is named here."""

OF_MEMBER = ("listing", "status", "name", "position", "category", "place", "office", "representation")
"""The facets of a member that count for the list of the side, and for where he sits."""

OF_SIDE = ("principal", "list-order", "list-language")
"""The facets of a side that count for its list."""

OF_DOCUMENT = ("listing", "wording", "terms", "parties")
"""The facets of a document that count for its text."""

_OF_LISTED = {"composition": ("status",), "seating": OF_MEMBER}
"""The facets that count for an item that lists the member: who comes, and who sits above whom."""


def concerns(visit: Visit, matter: Matter, subject: str, facet: str) -> bool:
    """Whether a facet that was touched belongs to what a matter is about."""
    if matter.aspect == "list":
        member = visit.delegations.members.get(subject)
        if member is not None:
            return member.side == matter.subject and _counts(facet, OF_MEMBER)
        return subject == matter.subject and _counts(facet, OF_SIDE)
    if matter.subject in visit.documents:
        return subject == matter.subject and facet in OF_DOCUMENT
    if subject == matter.subject:
        if matter.member is not None:
            return facet.startswith(f"text/{matter.member}/as-prepared/")
        return _counts(facet, OF_ITEM[matter.aspect])
    people = visit.programme.items[matter.subject].people
    return subject in people and _counts(facet, _OF_LISTED.get(matter.aspect, ()))


def _counts(facet: str, names: tuple[str, ...]) -> bool:
    return facet in names or f"{facet.partition('/')[0]}/" in names
