"""The lanes of a day: those of the sides, what is proposed, the rooms in use, and all others."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from desktop.desk.view import VisitView
from desktop.timeline.items import FURTHER, OTHERS, PROPOSED, Lane
from desktop.wording.words import Words, say
from domain.core.names import GUEST, HOST
from domain.programme.heads import counted, expected_heads
from domain.programme.named_in_title import SidesCalled
from domain.programme.programme import Item
from domain.programme.spouses_in_title import spouses_named
from domain.projections.schedule import ScheduleRow

MOST_ROOMS, MOST_BESIDE_A_PROPOSAL = 2, 1
"""How many rooms have a lane, and how many where a lane is open for what is proposed."""

OTHERS_WEIGHT, OF_ONE, MOST_WEIGHT = 0.9, 0.5, 2.5
"""How wide the lane of all others is beside one of a side, how wide one of several there at once, and all at most."""
MOST_SIDES = 6
"""Of more parties host and guest have a lane, and all others share one, so that every name can be read."""


def sides_at(row: ScheduleRow) -> tuple[str, ...]:
    """The sides whose principals take part in an item, be it by video."""
    return tuple(dict.fromkeys((*row.taking, *row.participation)))


class LedLanes:
    """Which lanes the items of a view stand in; whoever leads or is named was gathered once for all of them."""

    def __init__(self, view: VisitView) -> None:
        self.view, self._called = view, SidesCalled(view.visit)

    def of(self, row: ScheduleRow) -> tuple[str, ...]:
        """The lanes of an item: of all sides that are there, where the principal of any leads; else that of the others.

        A lunch that the prime minister gives for a president who is the guest stands over both lanes.
        """
        sides, item = sides_at(row), self.view.visit.programme.items[row.id]
        instead = {side for side in sides if self._is_of_others(item, side)}
        own = {side for side in sides if self._led_by_principal(item, side, named=side in instead)}
        if not own:
            return (OTHERS,)
        there = own | instead | counted(self.view.visit, item).keys() | item.heads.keys()
        return tuple(dict.fromkeys(_lane_of(self.view, side) for side in sides if side in there))

    def _led_by_principal(self, item: Item, side: str, *, named: bool) -> bool:
        """Whether the principal of a side is expected to lead, where others of it are named in the title or not."""
        visit = self.view.visit
        principal = visit.delegations.principal_of(side)
        if principal is None:
            return side not in item.heads
        return not named and principal in expected_heads(visit, item, side)

    def _is_of_others(self, item: Item, side: str) -> bool:
        """Whether a title names others of a side that lists nobody, and not its principal, or is of the spouses."""
        visit = self.view.visit
        if item.heads.get(side) or any(visit.delegations.members[key].side == side for key in item.people):
            return False
        if side == HOST and self._called.is_without_its_host(item):
            return True
        named = self._called.named_instead(item, side)
        return bool(named or spouses_named(visit, item)) and not {*named} & {*visit.delegations.leading(side)}


def led_instead(view: VisitView, row: ScheduleRow, words: Words) -> str:
    """Who leads each side at an item that no principal leads, by name: of those listed without a head the first."""
    item, members = view.visit.programme.items[row.id], view.visit.delegations.members
    delegates = [key for key, capacity in item.people.items() if capacity == "delegate"]
    led = (
        expected_heads(view.visit, item, side) or tuple(key for key in delegates if members[key].side == side)[:1]
        for side in sides_at(row)
    )
    return words.with_commas(words.name(members[key].names, members[key].position) for heads in led for key in heads)


def _lane_of(view: VisitView, side: str) -> str:
    """The lane of a side: its own, or the one that many further parties share."""
    return side if side in (HOST, GUEST) or len(view.visit.sides) <= MOST_SIDES else FURTHER


def rooms_of(rows: Sequence[ScheduleRow], *, runs: bool = False, proposed: bool = False) -> list[str]:
    """The rooms that serve most items of the day; several items make a room worth a lane.

    From its first item to its last, a room in which all is over needs none: lanes do not come and go between items.

    Args:
        rows: the items of the day.
        runs: whether it is that day.
        proposed: whether a lane is open for what is proposed.
    """
    used: dict[str, int] = {}
    there = {row.status for row in rows}
    running = "under-way" in there or (runs and {"held", "planned"} <= there)
    needed = {say.words.pick(row.place) for row in rows if not running or row.status in ("planned", "under-way")}
    for row in rows:
        if row.place and "pause" not in row.has and row.status not in ("cancelled", "not-held"):
            name = say.words.pick(row.place)
            used[name] = used.get(name, 0) + 1
    now = {say.words.pick(row.place) for row in rows if row.status == "under-way"}
    several = (name for name, times in used.items() if times > 1 and name in needed)
    busiest = sorted(several, key=lambda name: (name not in now, -used[name]))
    return busiest[: MOST_BESIDE_A_PROPOSAL if proposed else MOST_ROOMS]


def lanes_of(
    view: VisitView,
    rows: Sequence[ScheduleRow],
    rooms: Sequence[str],
    proposed: tuple[str, str] | None,
    *,
    others: int,
    of_others: int,
) -> tuple[Lane, ...]:
    """The sides in the order of parties, then the others. Rules tell the sides apart where there are more than two.

    Args:
        rows: the items of the day.
        rooms: the rooms that have a lane.
        proposed: what stands at the head of the lane of a proposal, if there is one.
        others: how many items of the day that no principal leads are at once; 0: there is none.
        of_others: how many there are that day.
    """
    further = _further(view, rows)
    sides = [side for side in view.visit.sides if side in (HOST, GUEST, *further)]
    lanes = [_principal_lane(view, side) for side in sides if _lane_of(view, side) == side]
    if shared := [side for side in sides if _lane_of(view, side) == FURTHER]:
        lanes.append(_shared_lane(view, shared))
    if proposed is not None:
        lanes.append(Lane(PROPOSED, *proposed, weight=0.84, group=PROPOSED))
    lanes += [_room_lane(name) for name in rooms]
    if others:
        weight = min(max(OTHERS_WEIGHT, OF_ONE * others), MOST_WEIGHT)
        there = say("programme.others.items", count=of_others)
        lanes.append(Lane(OTHERS, say("programme.others"), there, weight=weight, group=OTHERS))
    return tuple(replace(lane, side=lane.id) if further and lane.group == "principals" else lane for lane in lanes)


def _further(view: VisitView, rows: Sequence[ScheduleRow]) -> list[str]:
    """The further parties that take part that day; all, while nothing is planned for it."""
    there = {side for row in rows for side in sides_at(row)} if rows else {*view.visit.sides}
    return [side for side in view.visit.sides if side in there and side not in (HOST, GUEST)]


def _principal_lane(view: VisitView, side: str) -> Lane:
    words, visit = say.words, view.visit
    party = visit.party_of(side)
    leading = [visit.delegations.members[key] for key in visit.delegations.leading(side)]
    who = words.listed([words.name(each.names, each.position) for each in leading]) if leading else ""
    title = words.pick(party.called) if party else words.of("side", side)
    return Lane(side, title, who, group="principals")


def _shared_lane(view: VisitView, sides: Sequence[str]) -> Lane:
    """Many further parties: how many, and which."""
    named = ((view.visit.party_of(side), side) for side in sides)
    called = [say.words.pick(party.called) if party else say.words.of("side", side) for party, side in named]
    title = say("programme.further", count=len(sides))
    return Lane(FURTHER, title, say.words.listed(called), weight=1.6, group="principals")


def _room_lane(name: str) -> Lane:
    """A room by its own name, its house below."""
    room, _, house = name.partition(", ")
    return Lane(f"room:{name}", room, house, weight=0.56, group=f"room:{name}")
