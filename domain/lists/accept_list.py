"""What an officer accepted of a new list, as commands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from copy import deepcopy
from dataclasses import replace

from domain.core.message import Command
from domain.core.names import Name, Side
from domain.core.text import first_free, id_words, slug
from domain.delegation.category import Category
from domain.delegation.delegation import ProposeMember
from domain.delegation.list_order import GiveListOrder
from domain.delegation.member_names import RenameMember, WordPosition
from domain.delegation.precedence import PlaceMember, ReturnToRule
from domain.delegation.replacement import ReinstateMember, WithdrawMember
from domain.lists.listing import ListedPerson
from domain.lists.reconcile import ListChange, Reconciliation
from domain.visit.visit import Visit


def commands_of(found: Reconciliation, visit: Visit, accepted: Collection[str]) -> tuple[Command, ...]:
    """The commands that record what was accepted, in the order in which they can be decided: one batch, one undo.

    New members come under ids of their own. Who moves does so by the order the sending side gave: its own list wins
    (protocol 3.1).
    """
    kept = {each.id: each for each in found.changes if each.id in accepted and not each.locked}
    newcomers = _newcomers(found, visit, kept)
    commands: list[Command] = [
        *newcomers.values(),
        *(ReinstateMember(str(each.member)) for each in kept.values() if each.kind == "returned"),
        *_reworded(kept),
        *(WithdrawMember(str(each.member)) for each in kept.values() if each.kind == "gone"),
    ]
    trial = replace(visit, delegations=deepcopy(visit.delegations))
    for command in commands:
        _apply(command, trial)
    ids = {number: str(each.member) for number, each in newcomers.items()}
    return (*commands, *_ordered(found.side, _wanted(found, visit, kept, ids), trial))


def _newcomers(found: Reconciliation, visit: Visit, kept: Mapping[str, ListChange]) -> dict[int, ProposeMember]:
    """The proposals of who is new, each under an id nobody has. The first of an empty list is its head."""
    proposals: dict[int, ProposeMember] = {}
    given: set[str] = set()
    empty = not visit.delegations.listed(found.side)
    for each in kept.values():
        if each.kind == "new" and each.entry is not None:
            entry = found.entries[each.entry]
            key = first_free(_id_words(entry), lambda key: visit.is_taken(key) or key in given)
            given.add(key)
            usual: Category = "head" if empty and each.entry == 0 else "official"
            category = entry.category or usual
            proposals[each.entry] = ProposeMember(found.side, entry.position, entry.names, category, key)
    return proposals


def _id_words(entry: ListedPerson) -> str:
    name = entry.names.get("en") or entry.names.get("fr") or next(iter(entry.names.values()), Name())
    return slug(name.family or name.given) or id_words(entry.position) or "member"


def _reworded(kept: Mapping[str, ListChange]) -> Iterator[Command]:
    for each in kept.values():
        if each.kind in ("respelt", "named"):
            yield RenameMember(str(each.member), each.after)
        elif each.kind == "re-titled":
            yield WordPosition(str(each.member), each.after)


def _wanted(
    found: Reconciliation, visit: Visit, kept: Mapping[str, ListChange], newcomers: Mapping[int, str]
) -> list[str]:
    """The order that was accepted: each who moves stands behind the nearest one before him on the list."""
    movers = {str(each.member) for each in kept.values() if each.kind in ("re-ranked", "returned")} | {
        *newcomers.values()
    }
    wanted = [member.id for member in visit.delegations.listed(found.side) if member.id not in movers]
    on_list = {**found.members, **newcomers}
    sequence = [on_list[number] for number in sorted(on_list)]
    for at, key in enumerate(sequence):
        if key in movers:
            before = next((other for other in reversed(sequence[:at]) if other in wanted), None)
            wanted.insert(wanted.index(before) + 1 if before is not None else 0, key)
    return wanted


def _ordered(side: Side, wanted: list[str], trial: Visit) -> Iterator[Command]:
    """The order as the sending side's own; who was placed by hand against it is placed again, or left to it."""
    delegations = trial.delegations
    wanted = [key for key in wanted if delegations.members[key].travels]

    def order() -> list[str]:
        return [member.id for member in delegations.listed(side) if member.travels]

    def recorded(command: Command) -> Command:
        _apply(command, trial)
        return command

    if order() == wanted:
        return
    yield recorded(GiveListOrder(side, tuple(wanted)))
    for key in [key for key in wanted if key in delegations.placed(side)]:
        if order() != wanted:
            yield recorded(ReturnToRule(key))
    for after, key in zip((None, *wanted), wanted, strict=False):
        now = order()
        if (now[now.index(key) - 1] if now[0] != key else None) != after:
            yield recorded(PlaceMember(key, None if after else 1, after))


def _apply(command: Command, trial: Visit) -> None:
    for event in command.decide(trial):
        event.evolve(trial)
