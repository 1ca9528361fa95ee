"""Several people of one side moved along the table together, each past those who sit beside them."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING, Annotated, Literal

import msgspec

from domain.core.message import Command, Event
from domain.core.problem import Refused
from domain.core.text import MemberToken, Token
from domain.seating.alternation import Spot
from domain.seating.seat_layout import Swap, places_at_table
from domain.seating.seat_swaps import SeatsSwapped, swapped_back

if TYPE_CHECKING:
    from domain.visit.visit import Visit

SeatWay = Literal["right", "left"]
"""A way along the table, as those who sit there see it."""
Steps = Annotated[int, msgspec.Meta(ge=1, le=1000)]
"""How many places somebody moves along the table."""


class MoveSeats(Command, frozen=True):
    """Let several people of one side move along the table together, one place or more, to their own right or left.

    Who sits beside them that way takes the place that is left; who sits between them stays between them. It is told
    as the swaps it takes, which are of persons.

    Refuses: unknown-item, item-cancelled, unknown-member, not-at-table, other-side, no-seat-beyond.
    """

    needs_reason = True
    item: Token
    members: Annotated[tuple[MemberToken, ...], msgspec.Meta(min_length=1)]
    way: SeatWay
    steps: Steps | None = None
    """By how many places; None: by one."""

    def decide(self, visit: Visit) -> Iterator[Event]:
        for member, other in self._swaps(visit):
            yield SeatsSwapped(self.item, member, other)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return swapped_back(before, self.item, list(self._swaps(before)))

    def _swaps(self, visit: Visit) -> Iterator[Swap]:
        item = visit.programme.taking_place(self.item)
        members = visit.delegations.members
        _, places = places_at_table(visit, item)
        for key in self.members:
            member = visit.delegations.known(key, "members")
            if key not in places:
                raise Refused("not-at-table", field="members", member=member.words, title=item.title)
            if member.side != members[self.members[0]].side:
                raise Refused("other-side", field="members", member=member.words)
        side = members[self.members[0]].side
        own = {key: spot for key, spot in places.items() if members[key].side == side}
        for line in _lines(own, self.way):
            for _ in range(self.steps or 1):
                if line[-1] in self.members:
                    raise Refused("no-seat-beyond", field="members", member=members[line[-1]].words)
                yield from _passed(line, self.members)


def _lines(places: dict[str, Spot], way: SeatWay) -> Iterator[list[str]]:
    """Those of a side in each row of the table, in the order in which one meets them that way."""
    sign = 1 if way == "right" else -1
    for row in dict.fromkeys(row for row, _ in places.values()):
        yield sorted((key for key, spot in places.items() if spot[0] == row), key=lambda key: sign * places[key][1])


def _passed(line: list[str], moved: Collection[str]) -> Iterator[Swap]:
    """The swaps by which some of a line each pass whoever is next, the foremost first."""
    for at in range(len(line) - 2, -1, -1):
        if line[at] in moved:
            yield line[at], line[at + 1]
            line[at], line[at + 1] = line[at + 1], line[at]
