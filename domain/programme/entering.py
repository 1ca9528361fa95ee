"""An item entered in the programme, taken back as a mistake, and standing again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, cast

from domain.core.message import Command, Event, Facets, facets
from domain.core.names import GUEST, HOST
from domain.core.problem import Refused
from domain.core.text import Token, Wording, refuse_unfit
from domain.core.times import PlannedTime, plan
from domain.programme.arrangements import PressRegime
from domain.programme.programme import Item, Taking, sides_in

if TYPE_CHECKING:
    from domain.programme.meeting import PlanMeeting
    from domain.programme.planning import PlanItem
    from domain.visit.visit import Visit


class ItemPlanned(Event, frozen=True):
    """An item was entered in the programme.

    `planned` is null where its day is still to be fixed, `press` where nobody said how the press may attend.
    """

    topic = "item.planned"
    version = 2
    vocabulary = 4
    item: str
    kind: str
    title: Wording
    planned: PlannedTime | None
    place: Wording
    taking: tuple[str, ...]
    press: str | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item] = Item(
            self.item, self.kind, self.title, self.planned, self.place, self.taking,
            visit.programme.kinds.get(self.kind), press=cast("PressRegime | None", self.press), held_zone=visit.zone,
        )  # fmt: skip

    def touches(self) -> Facets:
        return facets(self.item, "plan")


class ItemPlannedWithPress(Event, frozen=True):
    """An item was entered, and with it how the press attends, whether said or not. Since then: `ItemPlanned`."""

    topic = "item.planned"
    item: str
    kind: str
    title: Wording
    planned: PlannedTime
    place: Wording
    taking: str
    press: str

    def upcast(self) -> ItemPlanned:
        sides = sides_in(cast("Taking", self.taking))
        return ItemPlanned(self.item, self.kind, self.title, self.planned, self.place, sides, self.press)


class ItemRetracted(Event, frozen=True):
    """An item entered by mistake was taken back: it was never part of the programme."""

    topic = "item.retracted"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].retracted = True

    def touches(self) -> Facets:
        return facets(self.item, "plan")


class ItemRestored(Event, frozen=True):
    """A retracted item stands again, with everything it had."""

    topic = "item.restored"
    item: str

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].retracted = False

    def touches(self) -> Facets:
        return facets(self.item, "plan")


def planned_item(visit: Visit, item: str | None, asked: PlanItem | PlanMeeting) -> ItemPlanned:
    """The event that enters an item, be it planned as a meeting or not.

    Raises:
        Refused: `id-taken`, `text-missing`, `nobody-named`, `listed-twice`, or why the time is impossible.
    """
    key = visit.unused(item, "item")
    refuse_unfit(asked.title, "title")
    planned = plan(asked.when, visit.zone) if asked.when is not None else None
    taking = _sides_listed(visit, asked.people) if asked.taking is None else ()
    taking = taking or sides_in(asked.taking)
    return ItemPlanned(key, asked.kind, dict(asked.title), planned, dict(asked.place), taking, asked.press)


def _sides_listed(visit: Visit, people: Sequence[str]) -> tuple[str, ...]:
    """The sides of those listed, where a further party is among several: they take part (protocol 2.1). Else none."""
    members = visit.delegations.members
    there = {members[key].side for key in people if key in members}
    return tuple(side for side in visit.sides if side in there) if len(there) > 1 and there - {HOST, GUEST} else ()


class RetractItem(Command, frozen=True):
    """Take back an item entered by mistake. What was announced and will not take place is cancelled instead.

    What took place as planned is a fact: what was recorded of it is taken back first.

    Refuses: unknown-item, item-took-place.
    """

    plans = False
    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        if item.happened and not item.unplanned:
            raise Refused("item-took-place", field="item", title=item.title)
        yield ItemRetracted(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RestoreItem(self.item),)


class RestoreItem(Command, frozen=True):
    """Let a retracted item stand again.

    Refuses: unknown-item.
    """

    plans = False
    item: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.items.get(self.item)
        if item is None:
            raise Refused("unknown-item", field="item", item=self.item)
        if item.retracted:
            yield ItemRestored(self.item)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractItem(self.item),)
