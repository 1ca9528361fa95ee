"""A member's itinerary: the items he or she takes part in."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from itertools import chain

from domain.programme.accompanying import Expected
from domain.programme.agenda_point import agenda_of
from domain.programme.programme import Item
from domain.projections.schedule import ScheduleRow, schedule
from domain.visit.visit import Visit


def itinerary(
    visit: Visit, member: str, programme: tuple[ScheduleRow, ...] | None = None, *, formerly: bool = False
) -> tuple[ScheduleRow, ...]:
    """The items a member takes part in, reports or signs at, greets at, stands in line at or rides to, in the order of
    the schedule.

    Where nobody of a side is listed, whoever leads it takes part, his co-heads with him, and at some kinds of item the
    spouses; the host neither on the way nor as the guest comes and leaves. A title may name others in their place
    (protocol 2.4).

    Args:
        programme: the schedule of the visit, where it is known already.
        formerly: as pages printed before told it (`Expected`).

    Raises:
        Refused: `unknown-member`.
    """
    visit.delegations.known(member)
    known = visit.delegations.members[member]
    unlisted = known.category in ("head", "spouse") or visit.delegations.principal_of(known.side) == member
    expected = Expected(visit, formerly=formerly)
    called = expected.called
    named = called if not unlisted and called.may_be_named(member, known.side) else None
    there = {item for item, who in _on_duty(visit) if who == member}
    side = known.side
    own = {
        item.id
        for item in visit.programme.unordered_items()
        if item.id in there
        or _takes_part(visit, item, member, expected if unlisted else None)
        or (named is not None and side in expected.sides(item) and member in named.named_instead(item, side))
    }
    return tuple(row for row in (schedule(visit) if programme is None else programme) if row.id in own)


def busy_at(visit: Visit, items: Collection[str]) -> set[str]:
    """The members who take part in any of the items named."""
    expected = Expected(visit)
    taking_part = (_taking_part(item, expected) for item in visit.programme.unordered_items() if item.id in items)
    return {*chain(*taking_part), *(who for item, who in _on_duty(visit) if item in items)}


def _on_duty(visit: Visit) -> Iterator[tuple[str, str]]:
    """At which item somebody signs, assists, stands in line or greets: he is there, listed or not."""
    for document in visit.documents.values():
        if not document.retracted and document.status != "struck":
            named = (each.member for each in document.signatories.values())
            yield from ((document.item, member) for member in named if member is not None)
    for line in visit.lines.values():
        if not line.taken_down:
            yield from ((line.item, member) for member in line.people)
    for item in visit.programme.unordered_items():
        helping = chain(item.greeters, *item.assistants.values())
        yield from ((item.id, each.member) for each in helping if each.member is not None)


def _takes_part(visit: Visit, item: Item, member: str, unlisted: Expected | None) -> bool:
    """Whether one member is among `_taking_part`, asked without gathering all of them.

    Args:
        unlisted: who is expected, where he may be though he is not listed.
    """
    side = visit.delegations.members[member].side
    return (
        member in item.people
        or member in item.attendance
        or (item.motorcade is not None and member in item.motorcade.rides)
        or any(member in named for named in item.heads.values())
        or any(statement.member == member for statement in item.statements)
        or any(member in point.reporting for point in agenda_of(item))
        or (unlisted is not None and side in unlisted.sides(item) and member in unlisted.unlisted(item, side))
    )


def _taking_part(item: Item, expected: Expected) -> set[str]:
    """Who leads, speaks, reports, rides, is listed or was seen at an item."""
    speakers = (statement.member for statement in item.statements)
    reporting = chain(*(point.reporting for point in agenda_of(item)))
    riders = item.motorcade.rides if item.motorcade is not None else ()
    leading = chain(*(expected.unlisted(item, side) for side in expected.sides(item)))
    return {*chain(*item.heads.values()), *leading, *speakers, *reporting, *riders, *item.people, *item.attendance}
