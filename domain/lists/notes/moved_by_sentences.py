"""Where a sentence of a note places somebody on the list that stands: at a number, behind another or before him."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import msgspec

from domain.lists.listed import ListedPerson
from domain.lists.notes.change_words import Saying
from domain.lists.notes.large_names import Named
from domain.lists.notes.named_in import member_by_office, number_beside, number_in
from domain.lists.notes.standing_members import StandingMembers

_MOST_NAMED = 2
"""Of whom a sentence of a place speaks: who moves, and who stands before him."""
_AFTER_BEHIND = frozenset({"tr", "az", "kk", "ky", "uz", "tk", "mn", "hu", "fi", "et", "ja", "ko", "zh", "hi", "ka"})
"""Languages that say whom somebody follows before the word for it: Bakan'dan sonra."""


class PlacesSaid(msgspec.Struct, frozen=True):
    """Places on the list that stands, as sentences say them."""

    standing: StandingMembers

    def moved(self, line: int, text: str, said: Mapping[Saying, int], named: Sequence[Named]) -> Iterator[ListedPerson]:
        """Who is to stand behind another or before him, or at a number."""
        people = [each for each in named if not text[each.start : each.end].strip()[-1:].isdigit()]
        number, beside = number_in(text), number_beside(text)
        untold = (
            "instead" in said and number is None and beside is None
        )  # `на третье место` is no word of a replacement
        if not people or len(people) > _MOST_NAMED or untold:
            return
        moves = people[0].member
        if beside is not None or {"after", "before"} & {*said}:
            place = beside if beside is not None else number
            behind = self._of_rank(place) if place is not None else self.leader(text, said, moves, people[1:])
            behind = self._above(behind, moves) if behind and place is not None and "before" in said else behind
            if behind is not None and behind != moves:
                yield _at(line, text, people[0], self._rank_behind(moves, behind), behind)
        elif len(people) == 1 and number is not None and number in self.standing.ranks.values():
            yield _at(line, text, people[0], number)

    def leader(self, text: str, said: Mapping[Saying, int], moves: str, named: Sequence[Named]) -> str | None:
        """Behind whom somebody is to stand: empty before everybody; None where a sentence does not tell it."""
        at = said.get("after", said.get("before", 0))
        others = [member for member in self.standing.members if member.id != moves]
        found = named[0].member if named else member_by_office(text[at:], others)
        if not found and _AFTER_BEHIND & {*self.standing.languages}:
            found = member_by_office(text[:at], others)
        return self._above(found, moves) if found and "after" not in said else found or None

    def _above(self, member: str, moves: str) -> str | None:
        """Who stands before a member, without the one who moves; None: nobody does."""
        order = [key for key in sorted(self.standing.ranks, key=lambda key: self.standing.ranks[key]) if key != moves]
        at = order.index(member) if member in order else 0
        return order[at - 1] if at else None

    def _of_rank(self, rank: int) -> str | None:
        return next((key for key, held in self.standing.ranks.items() if held == rank), None)

    def _rank_behind(self, moves: str, behind: str) -> int:
        rank = self.standing.ranks.get(behind, 0)
        return rank if self.standing.ranks.get(moves, 0) < rank else rank + 1


def _at(line: int, text: str, named: Named, rank: int, behind: str = "") -> ListedPerson:
    return ListedPerson(line, {}, {}, rank, member=named.member, behind=behind, sentence=text)
