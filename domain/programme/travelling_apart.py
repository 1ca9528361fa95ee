"""Who comes later than his delegation, or leaves before it, as a way of his own says (protocol 2.16)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from domain.core.late_pattern import late_pattern
from domain.core.names import HOST
from domain.core.text import Wording
from domain.programme.named_in_title import OF_WHOM, SidesCalled
from domain.programme.places_in_title import says_where_one_arrives
from domain.programme.programme import Item

if TYPE_CHECKING:
    from domain.visit.visit import Visit

_WAYS = frozenset({"arrival", "departure", "transfer"})
_LEAVES = late_pattern(
    r"^\W*(?:\w+\s+)?(?:départ|departure|abreise|abflug|отъезд|вылет|отл[её]т|salida|partenza|partida)", re.IGNORECASE
)
"""How the title of a drive or a flight begins by which somebody leaves."""
_OFF = frozenset({"cancelled", "not-held"})
_GATE = late_pattern(
    r"(?<!\w)(?:(?:\w*air)?ports?|air ?base|air ?fields?|aerodrome|aéro(?:port|drome)s?|aeropuerto|aeroporto"
    r"|\w*flughafen|luchthaven|havalimanı|lotnisko|аэропорт\w*|аэродром\w*|авиабаз\w+|әуежай\w*|terminal|терминал\w*|station|gare"
    r"|estación|stazione|estação|\w*bahnhof|вокзал\w*|border|frontière|границ\w+|flights?|vols?|flug|рейс\w*|vuelo|volo"
    r"|voo)(?!\w)",
    re.IGNORECASE,
)
"""Where a journey begins or ends, or by what."""
_CODE = late_pattern(r"(?<!\w)(?:[A-Z]{2}|[A-Z]\d|\d[A-Z])[ -]?\d{1,4}(?!\w)|(?<!\w)[A-Z]{3,4}(?!\w)")
"""The number of a flight, or the letters of an airport: `LH590`, `JKIA`."""
_AT = late_pattern(r"(?:at|in|to|from|for|à|au|aux|en|pour|в|на|из|к|am|im|nach|aus|para|met)\s", re.IGNORECASE)
_WORD = late_pattern(r"\w")


class Travellers:
    """Who comes and goes apart from the heads of his side."""

    def __init__(self, visit: Visit) -> None:
        ways = [each for each in visit.programme.unordered_items() if each.kind in _WAYS and each.status not in _OFF]
        self._own = _own_ways(visit, ways) if ways else {}
        self._ways = sorted((each for each in ways if each.day is not None), key=_turn) if self._own else []

    @property
    def journeys(self) -> frozenset[str]:
        """The ids of the items by which somebody comes or goes apart from the heads of his side."""
        return frozenset(item for own in self._own.values() for item in own)

    @property
    def members(self) -> Collection[str]:
        """Those who have a journey of their own."""
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
        return next((each for each in (following, last) if each is not None and each.id in own), None)


def is_of_members(visit: Visit, title: Wording) -> bool:
    """Whether the title of an arrival or a departure names members of a delegation, and no head of it."""
    way, called = Item("", "arrival", dict(title), None, {}), SidesCalled(visit)
    return any(side != HOST and called.named_instead(way, side) for side in visit.sides)


def comes_by(way: Item) -> bool:
    """Whether somebody comes by an arrival, a departure or a drive, and does not go."""
    return way.kind == "arrival" or (way.kind == "transfer" and not any(map(_LEAVES.match, way.title.values())))


def _brings(way: Item, member: str) -> bool:
    """Whether an arrival or a departure lists a member, with the heads of his side or not."""
    return way.kind != "transfer" and member in way.people


def _own_ways(visit: Visit, ways: list[Item]) -> dict[str, frozenset[str]]:
    """The journeys of each member who has any of his own, by their ids."""
    called, found = SidesCalled(visit), dict[str, set[str]]()
    for way in ways:
        for member in _of_his_own(visit, way, called):
            found.setdefault(member, set()).add(way.id)
    return {member: frozenset(own) for member, own in found.items()}


def _of_his_own(visit: Visit, way: Item, called: SidesCalled) -> Iterator[str]:
    """Whose journey a way is, apart from the heads of their sides: the host's people are at home."""
    if not _is_journey(visit, way):
        return
    for side in visit.sides:
        if side == HOST:
            continue
        listed = [key for key in way.people if visit.delegations.members[key].side == side]
        there = {*listed, *way.heads.get(side, ())}
        if there.isdisjoint(visit.delegations.leading(side)):
            named = called.named_instead(way, side)
            yield from named if way.kind == "transfer" else listed or named


def _is_journey(visit: Visit, way: Item) -> bool:
    """Whether a way leads from or to another place of the world, and not to a house of the town."""
    beyond = [_beyond_whose(words) for words in way.title.values()]
    beyond += way.place.values()
    if not any(_WORD.search(words) for words in beyond):
        return True
    return any(_GATE.search(words) or _CODE.search(words) or _names_a_place(visit, words) for words in beyond)


def _beyond_whose(title: str) -> str:
    """What the title of a way says beside that somebody comes or goes, and who."""
    found = OF_WHOM.match(title)
    if found is None:
        return " ".join(title.split()[1:])
    is_where = _AT.match(found["who"]) or says_where_one_arrives(found["who"])
    return title[found.start("who") if is_where else found.end("who") :]


def _names_a_place(visit: Visit, words: str) -> bool:
    called: Iterator[Wording] = (place.name for place in visit.places)
    return any(name and name.casefold() in words.casefold() for each in called for name in each.values())


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
