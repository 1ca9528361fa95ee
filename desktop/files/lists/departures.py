"""What names those who are no longer on a list, in words: how much it is, and what becomes of each."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from contextlib import suppress

from desktop.wording.impacts import disposition_words, touched_words
from desktop.wording.words import Words
from domain.core.problem import Refused
from domain.delegation.proposing import ProposeMember
from domain.delegation.replacement import ReinstateMember
from domain.impact.impact import disposition_of, impact_of
from domain.impact.touched import Touched
from domain.lists.reconciling.accept_list import AsAccepted
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.record.fork import fork, settle
from domain.visit.visit import Visit

Touching = Mapping[str, tuple[Touched, ...]]
"""All that names those who are gone, by their ids."""


def touching(found: Reconciliation, visit: Visit, recorded: AsAccepted) -> Touching:
    """All that names those who are gone, be it accepted or held, as it may pass to who comes instead."""
    gone = [str(each.member) for each in found.differences if each.kind == "gone"]
    beside = _with_newcomers(visit, recorded) if recorded.successors else visit
    return {member: impact_of(beside, member, recorded.successors.get(member)) for member in gone}


def _with_newcomers(visit: Visit, recorded: AsAccepted) -> Visit:
    """The visit as it would stand with those proposed who are new."""
    forked = fork(visit)
    for command in recorded.commands:
        if isinstance(command, ProposeMember | ReinstateMember):
            with suppress(Refused):
                for event in list(command.decide(forked)):
                    event.evolve(forked)
    return settle(forked)


def count_words(found: ListChange, touched: Touching, words: Words) -> str:
    """How much names somebody who is gone; empty of anybody else, and where nothing does."""
    count = len(touched.get(str(found.member), ())) if found.kind == "gone" else 0
    return words("reconcile.touched", count=count) if count else ""


def departure_lines(
    found: Reconciliation, accepted: Collection[str], touched: Touching, words: Words
) -> tuple[str, ...]:
    """Whom it concerns that he is accepted as gone, and how much names him."""
    gone = (each for each in found.differences if each.id in accepted and each.kind == "gone")
    counted = ((each, count_words(each, touched, words)) for each in gone)
    return tuple(words("reconcile.consequence.touched", who=each.who, what=count) for each, count in counted if count)


def decision_lines(
    touched: tuple[Touched, ...], decisions: Mapping[str, str], words: Words
) -> list[tuple[str, str, str]]:
    """Each thing that names somebody, its key, and what becomes of it."""
    return [
        (disposition_words(disposition_of(each, decisions), words), touched_words(each, words), each.key)
        for each in touched
    ]
