"""Who comes in whose place by a list: `Ms Pinho will be replaced by Mr Gill` (protocol 2.8, 4.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from domain.core.message import Command
from domain.delegation.replacement import ReplaceMember, WithdrawMember
from domain.impact.impact import decided, impact_of
from domain.impact.touched import Decisions
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_change import ListChange
from domain.visit.visit import Visit


def comes_for(entries: Sequence[ListedPerson], struck: int) -> int | None:
    """The place on a list, from 0, of who comes for the one struck off there: the only other of a row that says so."""
    row = [at for at, each in enumerate(entries) if each.line == entries[struck].line and at != struck]
    return row[0] if len(row) == 1 and _comes_instead(entries[row[0]], entries[struck]) else None


def successors(
    entries: Sequence[ListedPerson], gone: Iterable[ListChange], ids: Mapping[int, str], trial: Visit
) -> Iterator[tuple[str, str]]:
    """Of those who are gone, by their ids, who comes in the place of each.

    Args:
        ids: who those of the list are, by their places on it.
        trial: the visit with everything else accepted.
    """
    for each in gone:
        at = comes_for(entries, each.entry) if each.entry is not None else None
        member = trial.delegations.members.get(ids.get(at, "")) if at is not None else None
        if member is not None and member.travels and member.id != each.member:
            yield str(each.member), member.id


def departure(visit: Visit, member: str, by: str | None, decisions: Decisions) -> tuple[Command, ...]:
    """What is recorded of somebody who is gone: what becomes of all that names him, and who comes instead."""
    leaves: Command = ReplaceMember(member, by) if by is not None else WithdrawMember(member)
    return (*decided(impact_of(visit, member, by), decisions), leaves)


def _comes_instead(comes: ListedPerson, struck: ListedPerson) -> bool:
    """Whether somebody is added by the very sentence that strikes another off."""
    said = comes.added and not comes.struck and bool(comes.sentence)
    return said and struck.struck and struck.sentence in ("", comes.sentence)
