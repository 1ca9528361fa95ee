"""Two moments of a visit compared, in the words of protocol rather than of a database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

import msgspec

from domain.agreement.matter import Matter, agreement_state, bears_on, has_changed, title_of
from domain.core.names import GUEST, HOST
from domain.core.quantity import same_quantity
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.programme.contacts import greeters_named
from domain.programme.interpreting import Assignment, interpreters_of
from domain.programme.meeting import heads_of
from domain.programme.outcome import Actual, hours_only
from domain.programme.presence import AttendanceMark, Stay
from domain.programme.programme import Item
from domain.programme.size import size_at, sizes_at
from domain.projections.agenda_compared import agenda_differences
from domain.projections.called import called, known, named
from domain.projections.difference import Difference, difference_in
from domain.projections.documents_compared import document_differences
from domain.projections.lines import in_their_order
from domain.projections.motorcade import car_differences
from domain.projections.orders_compared import order_differences, rank_differences
from domain.projections.table_compared import table_differences
from domain.seating.line_layout import places_in_line
from domain.seating.lines import Lineup
from domain.statements.figure import Figure
from domain.visit.visit import Visit

About = Collection[str] | None
"""Of what only is compared; None: of everything."""


def compare(
    before: Visit, after: Visit, about: About = None, parts: Collection[str] | None = None
) -> tuple[Difference, ...]:
    """What differs between two moments, what cancelled out left out.

    Order: visit, programme, lines, documents, people, ranks, figures, claims, correspondence, accepted lists,
    accepted checks, agreement.

    Args:
        about: only what these can have changed is compared: items, documents and members by their ids, lines, ranks
            and agreements by what they follow from.
        parts: only these are compared, as `part_of` names them.
    """
    wanted = (of for part, of in _PARTS.items() if parts is None or part in parts)
    return tuple(_by_its_clock(found, after) for of in wanted for found in of(before, after, about))


def part_of(code: str) -> str:
    """Which part of a visit a difference of that code is about."""
    return "rank" if code.startswith("member-rank") else code.partition("-")[0]


def _by_its_clock(found: Difference, visit: Visit) -> Difference:
    item = visit.programme.items.get(found.subject)
    if item is None:
        return found
    zone = item.zone if item.zone != visit.zone else None
    return msgspec.structs.replace(found, zone=zone, day=item.day)


def _of_visit(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    for code, name in (("visit-category", "category"), ("visit-title", "title"), ("visit-status", "status")):
        yield from difference_in(code, "visit", after.title, getattr(before, name), getattr(after, name))
    days = (before.first_day, before.last_day), (after.first_day, after.last_day)
    yield from difference_in("visit-days", "visit", after.title, *days)
    for side in (side for side in _sides(before, after) if about is None or side in about):
        given = [called(visit, visit.delegations.given.get(side, ())) for visit in (before, after)]
        yield from order_differences("visit-list-order", side, side, *given)
        led = [next(iter(called(visit, (visit.delegations.principals.get(side),))), None) for visit in (before, after)]
        yield from difference_in("visit-principal", side, side, *led)
        deadlines = [visit.list_deadlines.get(side) for visit in (before, after)]
        yield from difference_in("visit-list-deadline", side, side, *deadlines)
        parties = (party.name if (party := visit.party_of(side)) else None for visit in (before, after))
        yield from difference_in("visit-party", side, after.title, *parties)
    orders = (_called_sides(visit) if visit.party_order is not None else None for visit in (before, after))
    yield from difference_in("visit-party-order", "visit", after.title, *orders)


def _of_items(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    then, now = _items(before, about), _items(after, about)
    for key in [*then, *(key for key in now if key not in then)]:
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("item-new", key, new.title, None, new.planned)
        elif new is None and old is not None:
            yield Difference("item-gone", key, old.title, old.planned, None)
        elif old is not None and new is not None:
            yield from _of_item(before, after, old, new)
            yield from _of_people(before, after, key)
            greeters = greeters_named(before, old.greeters), greeters_named(after, new.greeters)
            yield from difference_in("item-greeters", key, new.title, *greeters)
            yield from _of_assistants(before, after, key)
            yield from _of_heads(before, after, key)
            blocks = _block_of(before, old), _block_of(after, new)
            yield from difference_in("item-block", key, new.title, *blocks)
            yield from table_differences(before, after, key)
            yield from agenda_differences(before, after, key)
            yield from _of_interpreting(before, after, key)
            for code, was, stands, beside in car_differences(before, after, key):
                yield from difference_in(code, key, new.title, was, stands, **beside)
            yield from _of_speakers(before, after, key)
            yield from _of_attendance(before, after, key)


def _hours(item: Item) -> Actual | None:
    """When it took place, apart from whether it did; None where nobody knows."""
    return hours_only(item.actual.start, item.actual.end, item.actual.length)


def _officer(item: Item) -> str:
    """Who is responsible, with the telephone where there is one."""
    return " ".join((item.officer.name, item.officer.telephone)).strip() if item.officer else ""


def _of_item(before: Visit, after: Visit, old: Item, new: Item) -> Iterator[Difference]:
    facets = (
        ("item-moved", "planned"), ("item-placed", "place"), ("item-retitled", "title"), ("item-format", "format"),
        ("item-press", "press"), ("item-detail", "detail"), ("item-moves", "moves"),
        ("item-short-title", "short_title"), ("item-dress", "dress"), ("item-remark", "remark"),
        ("item-courses", "courses"), ("item-drinks", "drinks"),
        ("item-audience", "audience"), ("item-announced", "announced"), ("item-documents-said", "documents_said"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, new.id, new.title, getattr(old, name), getattr(new, name))
    yield from difference_in("item-officer", new.id, new.title, *(_officer(item) for item in (old, new)))
    yield from difference_in("item-status", new.id, new.title, old.status, new.status)
    yield from difference_in("item-actual", new.id, new.title, _hours(old), _hours(new))
    ran = (tuple(format for _, format in item.held_formats) for item in (old, new))
    yield from difference_in("item-held-format", new.id, new.title, *ran)
    yield from _of_size(before, after, old, new)
    yield from _of_participation(old, new)


def _of_people(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who is listed instead of whom, side by side, and in which other capacity; orders are told apart."""
    old, new = before.programme.items[key].people, after.programme.items[key].people
    title = after.programme.items[key].title
    for side in _sides(before, after):
        gone = [who for who in old if who not in new and _side(after, who) == side]
        come = [who for who in new if who not in old and _side(after, who) == side]
        if len(gone) == len(come) > 0:
            yield Difference("item-people", key, title, called(after, gone), called(after, come))
        else:
            yield from difference_in("item-people-gone", key, title, called(after, gone), ())
            yield from difference_in("item-people-come", key, title, (), called(after, come))
    for who in old:
        if who in new:
            yield from difference_in("item-capacity", key, title, old[who], new[who], who=named(after, who))


def _of_heads(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who leads a side at an item instead of whom, where that was settled for the item."""
    old, new = before.programme.items[key], after.programme.items[key]
    for side in _sides(before, after):
        if old.heads.get(side, ()) != new.heads.get(side, ()):
            led, leading = called(before, heads_of(before, old, side)), called(after, heads_of(after, new, side))
            code = "item-heads" if led else "item-heads-first"
            yield from difference_in(code, key, new.title, led, leading, side=side, count=len(leading))


def _of_assistants(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who assists at the signing for a side, instead of whom."""
    old, new = before.programme.items[key], after.programme.items[key]
    for side in _sides(before, after):
        named = old.assistants.get(side, ()), new.assistants.get(side, ())
        who = greeters_named(before, named[0]), greeters_named(after, named[1])
        yield from difference_in("item-assistants", key, new.title, *who, side=side)


def _of_size(before: Visit, after: Visit, old: Item, new: Item) -> Iterator[Difference]:
    for side in dict.fromkeys((HOST, GUEST, *old.sizes, *new.sizes, *old.limits, *new.limits)):
        agreed = (size_at(item, item.sizes[side]) if side in item.sizes else None for item in (old, new))
        yield from difference_in("item-size", new.id, new.title, *agreed, side=side)
        limits = (item.limits.get(side) for item in (old, new))
        yield from difference_in("item-limit", new.id, new.title, *limits, side=side)
    each = ((before, old), (after, new))
    held = (sizes_at(visit, item, item.held_sizes) if item.held_sizes else None for visit, item in each)
    yield from difference_in("item-held-size", new.id, new.title, *held)


def _of_participation(old: Item, new: Item) -> Iterator[Difference]:
    for side in dict.fromkeys((HOST, GUEST, *old.participation, *new.participation)):
        then, now = old.participation.get(side), new.participation.get(side)
        how = (taking.how if taking else None for taking in (then, now))
        changed = tuple(difference_in("item-participation", new.id, new.title, *how, side=side))
        yield from changed or difference_in("item-link", new.id, new.title, then, now, side=side)


def _block_of(visit: Visit, item: Item) -> Any:
    return visit.blocks[item.block].title if item.block is not None else None


def _of_interpreting(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    title = after.programme.items[key].title
    old, new = (interpreters_of(visit, visit.programme.items[key]) for visit in (before, after))
    for member in {**old, **new}:
        then, now = old.get(member), new.get(member)
        who = known(before, after, member)
        for code, part in _OF_ASSIGNMENT.items():
            yield from difference_in(code, key, title, part(before, then), part(after, now), who=who)


def _for_whom(visit: Visit, assignment: Assignment | None) -> Any:
    if assignment is None:
        return None
    if assignment.person is not None:
        return named(visit, assignment.person)
    party = visit.party_of(assignment.side or "")
    return party.name if party else assignment.side


_OF_ASSIGNMENT: dict[str, Callable[[Visit, Assignment | None], Any]] = {
    "item-interpreting": lambda _, each: each.pairs if each else (),
    "item-interpreting-mode": lambda _, each: (each and each.mode) or "",
    "item-interpreting-for": _for_whom,
    "item-changeover": lambda _, each: each.turns if each else (),
    "item-changeover-order": lambda _, each: each.order if each else None,
    "item-changeover-minutes": lambda _, each: each.minutes if each else None,
}
"""By the code of a difference: what is compared of an interpreter's assignment, and stands where there is none."""


def _of_ranks(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    if about is None or _moves_people(before, after, about):
        yield from rank_differences(before, after)


def _moves_people(before: Visit, after: Visit, about: Collection[str]) -> bool:
    """Whether one of these is a member or a side: whoever moves in a list moves others."""
    members = after.delegations.members
    return any(key in members for key in about) or not {*_sides(before, after)}.isdisjoint(about)


def _of_lines(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    if about is not None and _moves_people(before, after, about):
        about = None
    then, now = _lined_up(before, about), _lined_up(after, about)
    if then == now:
        return
    titles = {line.id: visit.programme.items[line.item].title for visit in (before, after) for line in _drawn_up(visit)}
    for key in _by_the_schedule(before, after):
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("line-new", key, titles[key], None, called(after, new))
        elif new is None and old is not None:
            yield Difference("line-gone", key, titles[key], called(before, old), None)
        elif old is not None and new is not None:
            yield from order_differences("line-order", key, titles[key], called(before, old), called(after, new))


def _lined_up(visit: Visit, about: About) -> dict[str, tuple[str, ...]]:
    """By line: who stands in it; of those named, or at an item named, only."""
    wanted = (line for line in _drawn_up(visit) if about is None or line.id in about or line.item in about)
    return {line.id: tuple(each.member for each in places_in_line(visit, line)) for line in wanted}


def _drawn_up(visit: Visit) -> Iterator[Lineup]:
    items = visit.programme.items
    return (line for line in visit.lines.values() if not line.taken_down and not items[line.item].retracted)


def _by_the_schedule(before: Visit, after: Visit) -> Iterable[str]:
    """The lines of both, those of before first, in the order of their items."""
    return dict.fromkeys(line.id for visit in (before, after) for line in in_their_order(visit))


def _of_speakers(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    then, now = ([each.member for each in visit.programme.items[key].statements] for visit in (before, after))
    title = after.programme.items[key].title
    yield from difference_in("item-speakers", key, title, called(before, then), called(after, now))


def _of_attendance(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    old, new = before.programme.items[key], after.programme.items[key]
    for member in {**old.attendance, **new.attendance}:
        then, now = old.attendance.get(member), new.attendance.get(member)
        who = known(before, after, member)
        attended = (mark.attended if mark else "" for mark in (then, now))
        yield from difference_in("item-attendance", key, new.title, *attended, who=who)
        if _noted(then) != _noted(now):
            yield Difference("item-attendance-time", key, new.title, _times(then), _times(now), {"who": who})
        instead = (called(visit, [mark.by] if mark else ()) for visit, mark in ((before, then), (after, now)))
        yield from difference_in("item-attendance-by", key, new.title, *instead, who=who)


def _noted(mark: AttendanceMark | None) -> tuple[datetime | None, tuple[Stay, ...]]:
    return (mark.at, mark.stays) if mark else (None, ())


def _times(mark: AttendanceMark | None) -> tuple[Stay, ...]:
    """When the person was in the room; for who was absent or replaced, from when on that was so."""
    at, stays = _noted(mark)
    return stays or ((Stay(came=at),) if at else ())


def _of_members(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    then, now = _members(before, about), _members(after, about)
    for key in [*then, *(key for key in now if key not in then)]:
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("member-new", key, new.words, None, new.position)
        elif new is None and old is not None:
            yield Difference("member-gone", key, old.words, old.position, None)
        elif old is not None and new is not None:
            yield from _of_status(old, new, after)
            yield from difference_in("member-name", key, new.words, old.names, new.names)
            yield from difference_in("member-position", key, new.words, old.position, new.position)
            yield from difference_in("member-languages", key, new.words, old.languages, new.languages)
            yield from difference_in("member-person", key, new.words, old.person, new.person)
            yield from difference_in("member-office", key, new.words, old.bound_to, new.bound_to)
            yield from difference_in("member-badge", key, new.words, old.badge, new.badge)
            stays = (
                (each.lodging.house, each.lodging.room_number) if each.lodging else ({}, "") for each in (old, new)
            )
            (old_house, old_room), (new_house, new_room) = stays
            yield from difference_in("member-house", key, new.words, old_house, new_house)
            yield from difference_in("member-room", key, new.words, old_room, new_room)
            yield from difference_in("member-category", key, new.words, old.category, new.category)
            yield from _of_office(old, new)
            pairs = (called(before, [old.counterpart]), called(after, [new.counterpart]))
            yield from difference_in("member-counterpart", key, new.words, *pairs)


def _of_status(old: Member, new: Member, after: Visit) -> Iterator[Difference]:
    """Whether somebody is expected; of who was replaced, by whom."""
    if new.replaced_by is not None and new.replaced_by != old.replaced_by:
        by = {"by": named(after, new.replaced_by)}
        yield Difference("member-replaced", new.id, new.words, old.status, new.status, by)
    else:
        yield from difference_in("member-status", new.id, new.words, old.status, new.status)


def _of_office(old: Member, new: Member) -> Iterator[Difference]:
    facets = (
        ("member-office-class", "office_class"), ("member-national-order", "national_order"),
        ("member-since", "since"), ("member-represents", "represents"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, new.id, new.words, getattr(old, name), getattr(new, name))


def _of_figures(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    for key in {**before.figures, **after.figures}:
        old, new = before.figures.get(key), after.figures.get(key)
        if old is None and new is not None:
            said: dict[str, Any] = {"item": after.programme.items[new.item].title}
            if new.member is None:
                yield Difference("figure-by-nobody-new", key, new.subject, None, new.quantity, said)
            else:
                said["who"] = named(after, new.member)
                yield Difference("figure-new", key, new.subject, None, new.quantity, said)
        elif new is None and old is not None:
            item = after.programme.items.get(old.item) or before.programme.items[old.item]
            said = {"item": item.title}
            yield Difference("figure-gone", key, old.subject, old.quantity, None, said)
        elif old is not None and new is not None:
            yield from _of_figure(old, new, after.programme.items[new.item].title)


def _of_figure(old: Figure, new: Figure, item: Wording) -> Iterator[Difference]:
    if not same_quantity(old.quantity, new.quantity):
        yield Difference("figure-value", new.id, new.subject, old.quantity, new.quantity, {"item": item})
    yield from difference_in("figure-subject", new.id, new.subject, old.subject, new.subject, item=item)
    yield from difference_in("figure-source", new.id, new.subject, old.source, new.source, item=item)


def _of_claims(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """A claim is never corrected: it stands beside the record, or was taken back."""
    for key in {**before.claims, **after.claims}:
        old, new = before.claims.get(key), after.claims.get(key)
        if old is None and new is not None:
            yield Difference("claim-new", key, new.publisher, None, new.says)
        elif new is None and old is not None:
            yield Difference("claim-gone", key, old.publisher, old.says, None)


def _of_letters(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    for key in {**before.correspondence, **after.correspondence}:
        old, new = before.correspondence.get(key), after.correspondence.get(key)
        if old is None and new is not None:
            yield Difference("letter-new", key, new.quoted, None, new.subject)
        elif new is None and old is not None:
            yield Difference("letter-gone", key, old.quoted, old.subject, None)
        elif old is not None and new is not None and old != new:
            yield Difference("letter-corrected", key, new.quoted, old.quoted, new.quoted)


def _of_lists(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """What a list was follows from no name on it: that it was accepted is told beside what it changed."""
    for key in {**before.accepted_lists, **after.accepted_lists}:
        old, new = before.accepted_lists.get(key), after.accepted_lists.get(key)
        if old is None and new is not None:
            yield Difference(f"list-{new.kind}-new", key, new.side, None, new.persons, {"count": new.persons})
        elif new is None and old is not None:
            yield Difference(f"list-{old.kind}-gone", key, old.side, old.persons, None, {"count": old.persons})


def _of_accepted(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    for code, subjects in {**before.accepted, **after.accepted}:
        then, now = (visit.accepted.get((code, subjects)) for visit in (before, after))
        what = after.words_of(subjects)
        if now is None:
            yield Difference("check-reopened", subjects[0], what, code, None)
        elif then is None or then.fingerprint != now.fingerprint:
            yield Difference("check-accepted", subjects[0], what, None, code)


def _of_agreements(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    for matter in {**before.agreements, **after.agreements}:
        if about is not None and not any(_bears_on(before, after, matter, key) for key in about):
            continue
        title = title_of(after, matter.subject) or title_of(before, matter.subject)
        code, what = ("agreement-state", title) if title else ("agreement-of-list", matter.subject)
        for side in _sides(before, after):
            states = (_standing(visit, matter, side) for visit in (before, after))
            yield from difference_in(code, matter.subject, what, *states, aspect=matter.aspect, side=side)


def _bears_on(before: Visit, after: Visit, matter: Matter, subject: str) -> bool:
    return any(bears_on(visit, matter, subject) for visit in (before, after))


def _standing(visit: Visit, matter: Matter, side: str) -> str | None:
    standing = agreement_state(visit, matter, side)
    if standing is None:
        return None
    return "changed" if has_changed(visit, matter, standing) else standing.state


def _sides(before: Visit, after: Visit) -> Iterable[str]:
    """The sides of both, those of before first."""
    return dict.fromkeys((*before.sides, *after.sides))


def _called_sides(visit: Visit) -> tuple[Any, ...]:
    return tuple(party.name for side in visit.sides if (party := visit.party_of(side)) is not None)


def _side(visit: Visit, member: str) -> str:
    return visit.delegations.members[member].side


def _items(visit: Visit, about: About) -> dict[str, Item]:
    if about is None:
        return {item.id: item for item in visit.programme.active_items()}
    known = visit.programme.items
    return {key: known[key] for key in about if key in known and not known[key].retracted}


def _members(visit: Visit, about: About) -> dict[str, Member]:
    known = visit.delegations.members
    wanted = known if about is None else (key for key in about if key in known)
    return {key: known[key] for key in wanted if not known[key].retracted}


_PARTS: dict[str, Callable[[Visit, Visit, About], Iterator[Difference]]] = {
    "visit": _of_visit, "item": _of_items, "line": _of_lines, "document": document_differences, "member": _of_members,
    "rank": _of_ranks, "figure": _of_figures, "claim": _of_claims, "letter": _of_letters, "list": _of_lists,
    "check": _of_accepted, "agreement": _of_agreements,
}  # fmt: skip
"""By part of a visit: what is compared of it."""
