"""Who comes later than his delegation, or leaves before it, as a way of his own says (protocol 2.16)."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.names import HOST
from domain.core.text import Wording
from domain.programme.named_in_title import SidesCalled
from domain.programme.places_in_title import says_where_one_arrives
from domain.programme.programme import Item
from domain.programme.who_meets import OF_WHOM

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_WAYS = frozenset({"arrival", "departure"})
_OFF = frozenset({"cancelled", "not-held"})
_GATE = late_pattern(
    r"(?<!\w)(?:airports?|air ?base|air ?fields?|aerodrome|aéro(?:port|drome)s?|aeropuerto|aeroporto|\w*flughafen"
    r"|luchthaven|havalimanı|lotnisko|аэропорт\w*|аэродром\w*|авиабаз\w+|әуежай\w*)(?!\w|\s+(?:hotel|authority|road|city|street))"
    r"|(?<!\w)(?:flights?|vols?|flug|рейс\w*|vuelo|volo|voo)\s+(?:(?:no|nr|n°|№)\.?\s*)?[A-Z\d]{2}[ -]?\d{1,4}(?!\w)",
    re.IGNORECASE,
)
"""Where a journey by air begins or ends, or by what flight."""
_FLIGHT = late_pattern(r"\((?:[^()]*[,;]\s*)?(?:[A-Z]{2}[ -]?|[A-Z]\d|\d[A-Z])\d{3,4}(?:\W[^()]*)?\)")
"""The number of a flight in brackets: `(LH590)`. Letters alone may be a house as well as an airport: `NATO`, `MFA`."""
_AT = late_pattern(r"(?:at|in|to|from|for|à|au|aux|en|pour|vers|в|на|из|к|am|im|nach|aus|para|met)\s", re.IGNORECASE)
_WORD = late_pattern(r"\w")
_SEES_OFF = timedelta(hours=3)
"""How near to the arrival of the heads somebody who leaves an airport may only drive to town, and the like."""
_RESIDENT = frozenset({"ambassador", "resident-ambassador"})
_OF_AN_EMBASSY = late_pattern(
    r"ambas[sc]i?ad|embass|botschaft|embaj|embaix|(?<!\w)посол|елші|chargée? d[’']affaires|поверенн", re.IGNORECASE
)
"""Those who live where the delegation comes to: at the airport they greet, and see off."""


class Travellers:
    """Who comes and goes apart from the heads of his side."""

    def __init__(self, visit: Visit) -> None:
        ways = [each for each in visit.programme.unordered_items() if each.kind in _WAYS and each.status not in _OFF]
        self._named = _named_alone(visit, ways) if ways else {}
        self._own = _own_ways(visit, ways, self._named) if self._named else {}
        self._ways = sorted((each for each in ways if each.day is not None), key=_turn) if self._own else []
        self._seen = [each for each in visit.programme.unordered_items() if each.attendance] if self._own else []

    @property
    def journeys(self) -> frozenset[str]:
        """The ids of the items of which the title says that members come or go, and no head of theirs."""
        return frozenset(self._named)

    @property
    def members(self) -> Collection[str]:
        """Those who surely have a journey of their own."""
        return self._own.keys()

    def away(self, member: str, item: Item) -> Item | None:
        """The arrival before which, or the departure after which, a member is not there as an item begins."""
        own = self._own.get(member)
        if own is None or item.id in own:
            return None
        theirs = [each for each in self._ways if each.id in own or _brings(each, member)]
        if item in theirs:
            return None
        last = next((each for each in reversed(theirs) if _is_past(each, item)), None)
        following = next((each for each in theirs if _is_to_come(each, item)), None)
        if (last is not None and comes_by(last)) or (following is not None and not comes_by(following)):
            return None
        is_only = last is None or following is None
        apart = (each for each in (following, last) if each is not None and each.id in own)
        return next((each for each in apart if not (is_only and self._was_seen(member, each))), None)

    def _was_seen(self, member: str, way: Item) -> bool:
        """Whether somebody was seen before he came first, or after he left for good: he travelled otherwise."""
        of_then = _is_to_come if comes_by(way) else _is_past
        seen = (each for each in self._seen if member in each.attendance and of_then(way, each))
        return any(each.attendance[member].presence == "present" for each in seen)


def is_of_members(visit: Visit, title: Wording) -> bool:
    """Whether the title of an arrival or a departure names members of a delegation, and no head of it."""
    way, called = Item("", "arrival", dict(title), None, {}), SidesCalled(visit)
    return any(side != HOST and called.named_instead(way, side) for side in visit.sides)


def comes_by(way: Item) -> bool:
    """Whether somebody comes by an arrival or a departure, and does not go."""
    return way.kind == "arrival"


def _brings(way: Item, member: str) -> bool:
    """Whether an arrival or a departure lists a member, with the heads of his side or not."""
    return member in way.people


def _named_alone(visit: Visit, ways: list[Item]) -> dict[str, dict[str, tuple[str, ...]]]:
    """Whom the title of each way names, by side and by its id: the host's people are at home."""
    called, found = SidesCalled(visit), dict[str, dict[str, tuple[str, ...]]]()
    for way in ways:
        bare = Item("", way.kind, way.title, None, {})
        sides = (side for side in visit.sides if side != HOST and not _lists_a_head(visit, way, side))
        named = {side: who for side in sides if (who := called.named_instead(bare, side))}
        if named:
            found[way.id] = named
    return found


def _own_ways(
    visit: Visit, ways: list[Item], named: Mapping[str, Mapping[str, Collection[str]]]
) -> dict[str, frozenset[str]]:
    """The journeys of each member who surely has any of his own, by their ids: a list alone says nothing."""
    found = dict[str, set[str]]()
    for way in (each for each in ways if each.id in named):
        for side, members in named[way.id].items():
            of_heads = [each for each in ways if side in each.taking and side not in named.get(each.id, ())]
            for member in members if _is_beside(way, of_heads) else ():
                if _is_journey(way, member) and not _is_resident(visit, member):
                    found.setdefault(member, set()).add(way.id)
    return {member: frozenset(own) for member, own in found.items()}


def _lists_a_head(visit: Visit, way: Item, side: str) -> bool:
    return not {*way.people, *way.heads.get(side, ())}.isdisjoint(visit.delegations.leading(side))


def _is_resident(visit: Visit, member: str) -> bool:
    known = visit.delegations.members[member]
    return known.office_class in _RESIDENT or any(map(_OF_AN_EMBASSY.search, known.position.values()))


def _is_beside(way: Item, of_heads: list[Item]) -> bool:
    """Whether a way stands beside the one by which the heads come, or go, at the beginning or the end of their visit.

    In a tour of several legs nobody can tell on which of them somebody went with the others.
    """
    if not any(each.kind == way.kind for each in of_heads):
        return False
    outside = [each for each in of_heads if (_turn(each) < _turn(way)) == comes_by(way)]
    if len(outside) > 1 or any(each.kind != way.kind for each in outside):
        return False
    return not any(each.kind != way.kind and _are_near(each, way) for each in of_heads)


def _are_near(one: Item, other: Item) -> bool:
    first, second = _moment(one), _moment(other)
    if first is not None and second is not None:
        return abs(first - second) < _SEES_OFF
    return one.day is None or one.day == other.day


def _is_journey(way: Item, member: str) -> bool:
    """Whether somebody travels by a way: its words say so, or it is an arrival that lists him and says nothing else."""
    if way.people and member not in way.people:
        return False
    said = (*way.title.values(), *way.place.values())
    if any(_GATE.search(words) or _FLIGHT.search(words) for words in said):
        return True
    beyond = (*map(_beyond_whose, way.title.values()), *way.place.values())
    return comes_by(way) and member in way.people and not any(map(_WORD.search, beyond))


def _beyond_whose(title: str) -> str:
    """What the title of a way says beside that somebody comes or goes, and who."""
    found = OF_WHOM.match(title)
    if found is None:
        return " ".join(title.split()[1:])
    is_where = _AT.match(found["who"]) or says_where_one_arrives(found["who"])
    return title[found.start("who") if is_where else found.end("who") :]


def _is_past(way: Item, item: Item) -> bool:
    """Whether somebody has surely come or gone by then; as he comes the next item may begin."""
    way_begins, begins = _moment(way), _moment(item)
    if way_begins is not None and begins is not None:
        return way_begins < begins or (comes_by(way) and way_begins == begins)
    return way.day is not None and item.day is not None and way.day < item.day


def _is_to_come(way: Item, item: Item) -> bool:
    """Whether he surely comes or goes later than that; as he goes the last item may begin."""
    way_begins, begins = _moment(way), _moment(item)
    if way_begins is not None and begins is not None:
        return begins < way_begins or (not comes_by(way) and way_begins == begins)
    return way.day is not None and item.day is not None and item.day < way.day


def _moment(item: Item) -> datetime | None:
    """When an item began, or is planned to; None where no hour is known."""
    return item.started or (item.planned.starts_at if item.planned is not None else None)


def _turn(way: Item) -> tuple[date, float]:
    """Its place among the ways, whatever is known of when it is."""
    moment = _moment(way)
    return (way.day or date.max, moment.timestamp() if moment is not None else 0.0)
