"""Where persons stand once a list is accepted (protocol 3.1, 4.9).

A whole list gives the order of those it names: it is the sending side's. Of any other list only a number gives a rank,
and nobody else moves: who is new stands where the rule in force puts him, under an order the sending side gave after
the last of his class, else between those of higher classes and of lower ones. Nobody comes above the head of the
delegation unless the officer accepted just that.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

import msgspec

from domain.core.message import Command
from domain.delegation.list_order import GiveListOrder
from domain.delegation.place_by_class import below_the_head, is_left_open, place_by_class
from domain.delegation.precedence import PlaceMember, ReturnToRule, member_before
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_ranks import said_ranks, sequence_of
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.visit.visit import Visit

PlacedFor = Literal["list", "kept", "head", "number", "class", "officer"]
"""Why somebody is placed by hand: the list's order goes before a place given by hand; the list does not name him, or
his move is held, and he stays; it names him above the head; it says a number; those of his class go first; the officer
says so."""

KeptChanges = Mapping[str, ListChange]
"""The changes that were accepted, by their ids."""


def in_their_places(
    found: Reconciliation,
    kept: KeptChanges,
    newcomers: Mapping[int, str],
    trial: Visit,
    places: Mapping[int, int],
) -> tuple[list[Command], dict[str, PlacedFor]]:
    """The commands that give places, decided on the trial as they are made, and why each was placed by hand.

    Args:
        newcomers: the ids of who is new, by his place on the list from 0.
        trial: the visit with everything else accepted.
        places: the ranks the officer gives to who is new.
    """
    placing = _Placing(trial, found.side)
    if found.kind == "whole":
        _as_the_list_says(placing, found, kept, newcomers)
    else:
        _as_the_rule_says(placing, found, kept, newcomers, places)
    return placing.commands, placing.why


def record_in_trial(command: Command, trial: Visit) -> None:
    """Let a command be decided and recorded in a trial."""
    for event in command.decide(trial):
        event.evolve(trial)


class _Placing(msgspec.Struct):
    """The places of a side given one after the other."""

    trial: Visit
    side: str
    commands: list[Command] = msgspec.field(default_factory=list)
    why: dict[str, PlacedFor] = msgspec.field(default_factory=dict)

    def order(self) -> list[str]:
        """Those expected, in their order."""
        return [member.id for member in self.trial.delegations.listed(self.side) if member.travels]

    def record(self, command: Command) -> None:
        record_in_trial(command, self.trial)
        self.commands.append(command)

    def place(self, key: str, after: str | None, why: PlacedFor, *, holds: bool = False) -> None:
        """Let somebody stand directly after another, None: before everyone; nothing where he stands there.

        Args:
            holds: whether his place before others is to hold, whoever of them is classed later.
        """
        by_entry = self.trial.delegations.members[key].office_class is None
        placed = self.trial.delegations.placed(self.side)
        if member_before(self.order(), key) != after or (holds and by_entry and key not in placed):
            self.why[key] = why
            self.record(PlaceMember(key, None if after else 1, after))


def _as_the_list_says(
    placing: _Placing, found: Reconciliation, kept: KeptChanges, newcomers: Mapping[int, str]
) -> None:
    """The order of a whole list, as the sending side's own: of those it names, and whose place in it was accepted."""
    wanted, raised = _wanted(placing, found, kept, newcomers)
    held = {each.member for each in found.changes if each.kind == "re-ranked" and each.id not in kept}
    named = {*found.members.values(), *newcomers.values()} - raised - held
    given = tuple(key for key in wanted if key in named)
    if placing.order() == wanted and (not newcomers or len(given) < 2):
        return
    if given:
        placing.record(GiveListOrder(placing.side, given))
    for key in [key for key in given if key in placing.trial.delegations.placed(placing.side)]:
        if placing.order() != wanted:
            placing.record(ReturnToRule(key))
    for after, key in zip((None, *wanted), wanted, strict=False):
        if key not in named:
            placing.place(key, after, "head" if key in raised else "kept")
    for after, key in zip((None, *wanted), wanted, strict=False):
        placing.place(key, after, "list")


def _wanted(
    placing: _Placing, found: Reconciliation, kept: KeptChanges, newcomers: Mapping[int, str]
) -> tuple[list[str], set[str]]:
    """The order that was accepted, and whom the list itself puts above the head of the delegation.

    Each who moves stands behind the nearest one before him on the list. Of a list that does not begin with the head of
    the delegation, as one by names, that is never the head: he stands first wherever it names him.
    """
    said = {str(each.member): each for each in kept.values() if _moves_in_a_sentence(found, each)}
    moves = {str(each.member): each for each in kept.values() if each.kind in ("re-ranked", "returned")}
    moves = {key: each for key, each in moves.items() if key not in said}
    movers = {*moves, *newcomers.values()}
    wanted, raised = [key for key in placing.order() if key not in movers], set[str]()
    on_list = {**_asked_about(found, newcomers), **found.members, **newcomers}
    sequence = [on_list[number] for number in sequence_of(found.entries) if number in on_list]
    led = placing.trial.delegations.principal_of(placing.side)
    named_late = led in sequence[1:]
    for at, key in enumerate(sequence):
        if key in movers and placing.trial.delegations.members[key].travels:
            behind = [other for other in sequence[:at] if other in wanted and not (named_late and other == led)]
            before = behind[-1] if behind else None
            place = wanted.index(before) + 1 if before is not None else 0
            below = 0 if key in moves and moves[key].held == "above-head" else _below_the_head(placing, wanted)
            if place < below and led in sequence:
                raised.add(key)
            wanted.insert(max(place, below), key)
    leaders = _behind(found, kept, {})
    for key, each in said.items():
        wanted = [other for other in wanted if other != key]
        leader = leaders.get(key, "")
        wanted.insert(wanted.index(leader) + 1 if leader in wanted else _at_rank(placing, wanted, each.after), key)
    return wanted, raised


def _asked_about(found: Reconciliation, newcomers: Mapping[int, str]) -> dict[int, str]:
    """Whom rows may mean of which that is still asked: nobody behind such a row goes before him."""
    known = frozenset(found.members.values())
    return {
        each.entry: each.like
        for each in found.differences
        if each.like and each.entry is not None and each.entry not in newcomers and each.like not in known
    }


def _moves_in_a_sentence(found: Reconciliation, change: ListChange) -> bool:
    """Whether a sentence beside the list says that somebody ranks otherwise."""
    return change.kind == "re-ranked" and change.entry is not None and bool(found.entries[change.entry].sentence)


def _as_the_rule_says(
    placing: _Placing, found: Reconciliation, kept: KeptChanges, newcomers: Mapping[int, str], places: Mapping[int, int]
) -> None:
    """The places of persons on an addendum or a correction."""
    delegations = placing.trial.delegations
    said = {at: found.numbers.rank(number) or number for at, number in said_ranks(found.entries).items()}
    anchored = {
        key: anchor for number, key in newcomers.items() if (anchor := _anchor(found, number, places)) is not None
    }
    ranked: list[tuple[int, str, PlacedFor]] = [
        (each.after, str(each.member), "number") for each in kept.values() if each.kind == "re-ranked"
    ]
    by_class: list[str] = []
    standing = delegations.ranks(placing.side)
    for number, key in newcomers.items():
        if number in places:
            ranked.append((places[number], key, "officer"))
        elif key in anchored:
            continue
        elif (leader := found.entries[number].behind) in standing and not found.entries[number].sentence:
            ranked.append((standing[leader] + 1, key, "number"))
        elif number in said:
            ranked.append((said[number], key, "number"))
        elif is_left_open(delegations, delegations.members[key]):
            by_class.append(key)
    why: dict[str, PlacedFor] = {**dict.fromkeys(by_class, "class"), **{key: reason for _, key, reason in ranked}}
    why |= dict.fromkeys(anchored, "number")
    wanted = [key for key in placing.order() if key not in why]
    for key in by_class:
        wanted.insert(place_by_class(delegations, wanted, delegations.members[key]), key)
    behind = _behind(found, kept, newcomers)
    for rank, key, _ in sorted(ranked):
        leader = behind.get(key, "")
        at = wanted.index(leader) + 1 if leader in wanted else _at_rank(placing, wanted, rank)
        wanted.insert(at, key)
    for key, anchor in reversed(anchored.items()):
        wanted.insert(max(_below_the_head(placing, wanted), _behind_anchor(placing, wanted, anchor)), key)
    _hold(placing, wanted, why, set(newcomers.values()))


def _hold(placing: _Placing, wanted: list[str], why: Mapping[str, PlacedFor], new: set[str]) -> None:
    """Place those who have a reason where they are wanted; who stands by class between others keeps it by hand."""
    others = [at for at, key in enumerate(wanted) if key not in new]
    for at, key in enumerate(wanted):
        if key in why:
            between = why[key] == "class" and bool(others) and at < others[-1]
            placing.place(key, member_before(wanted, key), why[key], holds=between)


def _behind(found: Reconciliation, kept: KeptChanges, newcomers: Mapping[int, str]) -> dict[str, str]:
    """Behind whom sentences place somebody, whatever rank that is once all is accepted."""
    ranked = [each for each in kept.values() if each.kind == "re-ranked" and each.entry is not None]
    entries = {**{each.entry or 0: str(each.member) for each in ranked}, **newcomers}
    behind = {key: found.entries[at].behind for at, key in entries.items()}
    beside = {str(each.member): found.numbers.meant(found.entries[each.entry or 0].after or 0) for each in ranked}
    return {key: leader for each in (beside, behind) for key, leader in each.items() if leader}


def _anchor(found: Reconciliation, number: int, places: Mapping[int, int]) -> str | None:
    """Behind whom a list places somebody new by a number of the list sent before, unless the officer says his rank."""
    after = found.entries[number].after
    return found.numbers.meant(after) if after is not None and number not in places else None


def _behind_anchor(placing: _Placing, order: list[str], anchor: str) -> int:
    """The place in an order behind somebody; of one who no longer comes, behind whoever stood before him."""
    listed = [member.id for member in placing.trial.delegations.listed(placing.side)]
    before = [key for key in listed[: listed.index(anchor) + 1] if key in order]
    return order.index(before[-1]) + 1 if before else 0


def _at_rank(placing: _Placing, order: list[str], rank: int) -> int:
    """The place in an order at which somebody has a rank, below the head of the delegation."""
    above = list(placing.trial.delegations.ranks(placing.side, order))[: rank - 1]
    return max(_below_the_head(placing, order), order.index(above[-1]) + 1 if above else 0)


def _below_the_head(placing: _Placing, order: Iterable[str]) -> int:
    return below_the_head(placing.trial.delegations, placing.side, order)
