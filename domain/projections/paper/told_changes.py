"""The facts of what changed since an earlier entry, for a delegation: on the programme, and on the lists of members.

They are as things stand, and say nothing of how they stood but what is no longer there: that is what they are for.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from domain.core.problem import Refused
from domain.projections.delegation import delegation
from domain.projections.paper.changes import ChangeFacts, ItemsThen, ListedFacts, items_changed, items_then
from domain.projections.paper.delegation_list import ToldMember, told_member
from domain.projections.paper.facts import FactRow, Facts, PersonFacts, person_facts, visit_facts
from domain.projections.paper.programme import DelegationItem
from domain.projections.paper.reader import DelegationAudience
from domain.visit.visit import Visit


class ToldChange(FactRow, frozen=True, kw_only=True):
    """An item that changed; where that is who takes part, with who does now, who came on its list and who went."""

    change: ChangeFacts
    are: DelegationItem | None
    came: tuple[ListedFacts, ...]
    went: tuple[ListedFacts, ...]


class MemberChange(FactRow, frozen=True, kw_only=True):
    """A member who came, went, comes in place of another, or is called otherwise than before."""

    how: Literal["new", "gone", "instead", "called"]
    member: ToldMember
    """As he stands on the list; one who is no longer on it, as he stood."""
    instead_of: tuple[PersonFacts, ...]


class DelegationChanges(Facts, frozen=True, kw_only=True, tag="delegation-changes"):
    """What changed, for a delegation."""

    changes: tuple[ToldChange, ...]
    members: tuple[MemberChange, ...]

    @property
    def rows(self) -> tuple[FactRow, ...]:
        return *self.changes, *self.members


def told_changes(before: Visit | None, visit: Visit, reader: DelegationAudience) -> DelegationChanges:
    """What changed of the items a delegation sees, and of who is on the lists.

    Raises:
        Refused: `sheet-since-needed` without a visit to compare with, `sheet-nothing-changed`.
    """
    if before is None:
        raise Refused("sheet-since-needed")
    stood, stands = items_then(before, reader), items_then(visit, reader)
    changes = tuple(_told(each, stood, stands) for each in items_changed(stood, stands))
    members = tuple(_members(before, visit))
    if not changes and not members:
        raise Refused("sheet-nothing-changed")
    return DelegationChanges(visit=visit_facts(visit), changes=changes, members=members)


def _told(change: ChangeFacts, stood: ItemsThen, stands: ItemsThen) -> ToldChange:
    key = change.key
    if "people" not in change.facets:
        return ToldChange(key=key, change=change, are=None, came=(), went=())
    came, went = stands.more_listed(key, stood), stood.more_listed(key, stands)
    return ToldChange(key=key, change=change, are=stands.items[key], came=came, went=went)


def _members(before: Visit, visit: Visit) -> Iterator[MemberChange]:
    """Those who stand on the lists now, in their order; then those who stood there."""
    stood, stands = _listed(before), _listed(visit)
    gone = [each for key, each in stood.items() if key not in stands]
    instead = {by: each for each in gone if (by := visit.delegations.members[each.key].replaced_by) in stands}
    for key, member in stands.items():
        if key in stood:
            if _called(member) != _called(stood[key]):
                yield MemberChange(key=_key(key), how="called", member=member, instead_of=())
        elif key in instead:
            of = person_facts(before, instead[key].key)
            yield MemberChange(key=_key(key), how="instead", member=member, instead_of=(of,))
        else:
            yield MemberChange(key=_key(key), how="new", member=member, instead_of=())
    for each in gone:
        if each not in instead.values():
            yield MemberChange(key=_key(each.key), how="gone", member=each, instead_of=())


def _key(member: str) -> str:
    """The key of a member's row: an item may have the same."""
    return f"member/{member}"


def _listed(visit: Visit) -> dict[str, ToldMember]:
    return {row.id: told_member(row) for side in visit.sides for row in delegation(visit, side) if row.expected}


def _called(member: ToldMember) -> tuple[object, ...]:
    return member.person, member.represents
