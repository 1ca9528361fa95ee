"""What an officer accepted of a new list, as commands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from domain.delegation import Category, ProposeMember
from domain.listing import Entry
from domain.message import Command
from domain.names import Name, RenameMember, WordPosition
from domain.precedence import PlaceMember
from domain.reconcile import Finding, Reconciliation
from domain.replacement import ReinstateMember, WithdrawMember
from domain.text import first_free, id_words, slug
from domain.visit import Visit


def commands_of(found: Reconciliation, visit: Visit, accepted: Collection[str]) -> tuple[Command, ...]:
    """The commands that record what was accepted, in the order in which they can be decided: one batch, one undo.

    New members come under ids of their own and are placed; who moves is placed in the order of the new list.
    """
    kept = {each.id: each for each in found.findings if each.id in accepted and not each.locked}
    newcomers = _newcomers(found, visit, kept)
    return (
        *newcomers.values(),
        *(ReinstateMember(str(each.member)) for each in kept.values() if each.kind == "returned"),
        *_reworded(kept),
        *_placed(found, visit, kept, {number: str(each.member) for number, each in newcomers.items()}),
        *(WithdrawMember(str(each.member)) for each in kept.values() if each.kind == "gone"),
    )


def _newcomers(found: Reconciliation, visit: Visit, kept: Mapping[str, Finding]) -> dict[int, ProposeMember]:
    """The proposals of who is new, each under an id nobody has. The first of an empty list is its head."""
    proposals: dict[int, ProposeMember] = {}
    given: set[str] = set()
    empty = not visit.delegations.listed(found.side)
    for each in kept.values():
        if each.kind == "new" and each.entry is not None:
            entry = found.entries[each.entry]
            key = first_free(_id_words(entry), lambda key: visit.is_taken(key) or key in given)
            given.add(key)
            usual = "head" if empty and each.entry == 0 else "official"
            category: Category = entry.category or usual  # type: ignore[assignment]
            proposals[each.entry] = ProposeMember(found.side, entry.position, entry.names, category, key)
    return proposals


def _id_words(entry: Entry) -> str:
    name = entry.names.get("en") or entry.names.get("fr") or next(iter(entry.names.values()), Name())
    return slug(name.family or name.given) or id_words(entry.position) or "member"


def _reworded(kept: Mapping[str, Finding]) -> Iterator[Command]:
    for each in kept.values():
        if each.kind in ("respelt", "named"):
            yield RenameMember(str(each.member), each.after)
        elif each.kind == "re-titled":
            yield WordPosition(str(each.member), each.after)


def _placed(
    found: Reconciliation, visit: Visit, kept: Mapping[str, Finding], newcomers: Mapping[int, str]
) -> Iterator[Command]:
    """Each who moves is placed behind the nearest one before him on the new list who stands already."""
    wanted = {**found.members, **newcomers}
    movers = {str(each.member) for each in kept.values() if each.kind in ("re-ranked", "returned")}
    movers |= set(newcomers.values())
    order = [member.id for member in visit.delegations.listed(found.side)] + list(newcomers.values())
    standing = [key for key in order if key not in movers]
    sequence = [wanted[number] for number in sorted(wanted)]
    for at, key in enumerate(sequence):
        if key not in movers:
            continue
        before = next((other for other in reversed(sequence[:at]) if other in standing), None)
        behind = standing.index(before) + 1 if before is not None else 0
        standing.insert(behind, key)
    for key in [key for key in sequence if key in movers]:
        place = _place_among(order, standing, key)
        if order.index(key) + 1 != place:
            order.remove(key)
            order.insert(place - 1, key)
            yield PlaceMember(key, place)


def _place_among(order: list[str], wanted: list[str], key: str) -> int:
    """The place (from 1) at which the member stands behind the one he is to follow, as the order is now."""
    before = wanted[: wanted.index(key)]
    others = [other for other in order if other != key]
    return others.index(before[-1]) + 2 if before else 1
