"""The numbers of the list a side sent, to which its addenda and corrections refer (protocol 4.9).

They are not recorded: they are those of the order the side gave, withdrawn members included. Whether the sender counted
spouses, who have no rank here, is told by the numbers of the new list; where nothing tells it, a number that may mean
two persons means nobody.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from domain.delegation.delegation import Delegations, Member
from domain.lists.listed import ListedPerson
from domain.lists.reconciling.list_ranks import said_ranks


class SentNumbers(msgspec.Struct, frozen=True):
    """Who has which number on the list sent before. `counted`: whether spouses are; None: that is not told."""

    everybody: tuple[str, ...]
    """The members in their order, spouses included."""
    spouses: frozenset[str]
    counted: bool | None = True

    def meant(self, number: int) -> str | None:
        """The member of a number; None: nobody has it, or it is not told who."""
        ways = (True, False) if self.counted is None else (self.counted,)
        found = {self._of(number, counted=counted) for counted in ways}
        return found.pop() if len(found) == 1 else None

    def rank(self, number: int) -> int | None:
        """The rank of a number here, where spouses have none; None: it is not told."""
        ranks = self.ranks(number)
        return ranks.pop() if len(ranks) == 1 else None

    def ranks(self, number: int) -> set[int]:
        """The ranks here that a number may mean, whether its list counts spouses or not."""
        before = sum(key in self.spouses for key in self.everybody[: number - 1])
        ways = (True, False) if self.counted is None else (self.counted,)
        return {number - before * counted for counted in ways}

    def _of(self, number: int, *, counted: bool) -> str | None:
        keys = [key for key in self.everybody if counted or key not in self.spouses]
        return keys[number - 1] if 0 < number <= len(keys) else None


def sent_numbers(
    delegations: Delegations, side: str, entries: Sequence[ListedPerson], members: Mapping[int, Member]
) -> SentNumbers:
    """The numbers of the list a side sent before, as far as the entries of a new one tell how it counted.

    Args:
        members: who of those who stand the entries are.
    """
    given = set(delegations.given.get(side, ()))
    standing = delegations.listed(side)
    order = [each for each in standing if each.id in given] or [each for each in standing if each.travels]
    spouses = frozenset(each.id for each in order if each.category == "spouse")
    numbers = SentNumbers(tuple(each.id for each in order), spouses)
    return msgspec.structs.replace(numbers, counted=_counted(numbers, entries, members)) if spouses else numbers


def moved_behind(
    numbers: SentNumbers, entries: Sequence[ListedPerson], members: Mapping[int, Member], ranks: Mapping[str, int]
) -> dict[str, int]:
    """Whom a list places beside a number of the list sent before, such as 5 bis, who stand elsewhere."""
    moved = {}
    for at, entry in enumerate(entries):
        leader = numbers.meant(entry.after) if entry.after is not None else None
        key = members[at].id if at in members else None
        if leader is None or key is None or key == leader or entry.struck or key not in ranks or leader not in ranks:
            continue
        rank = ranks[leader] + (ranks[key] > ranks[leader])
        if rank != ranks[key]:
            moved[key] = rank
    return moved


def _counted(numbers: SentNumbers, entries: Sequence[ListedPerson], members: Mapping[int, Member]) -> bool | None:
    """Whether spouses are counted: by the numbers of those who stand, or by the first number that goes on."""
    said = {at: number for at, number in said_ranks(entries).items() if not entries[at].struck}
    ways = {counted: msgspec.structs.replace(numbers, counted=counted) for counted in (True, False)}
    agree = {
        counted: sum(way.meant(number) == members[at].id for at, number in said.items() if at in members)
        for counted, way in ways.items()
    }
    first_new = min((number for at, number in said.items() if at not in members), default=0)
    every = len(numbers.everybody)
    agree[True] += first_new == every + 1
    agree[False] += first_new == every - len(numbers.spouses) + 1
    return None if agree[True] == agree[False] else agree[True] > agree[False]
