"""What differs of the programme between two moments of a visit: items, who takes part in them, and what was held."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from domain.core.names import GUEST, HOST
from domain.core.times import Moment
from domain.programme.contacts import greeters_named
from domain.programme.heads import heads_of
from domain.programme.kind_correction import said_kind
from domain.programme.outcome import NOTHING_OBSERVED, Actual, hours_only
from domain.programme.programme import Item
from domain.programme.size import size_at, sizes_at
from domain.projections.agenda_compared import agenda_differences
from domain.projections.attendance_compared import attendance_differences
from domain.projections.called import called, named
from domain.projections.difference import About, Difference, difference_in, paired, sides_of_both
from domain.projections.interpreting_compared import interpreting_differences
from domain.projections.motorcade import car_differences
from domain.projections.table_compared import table_differences
from domain.visit.visit import Visit
from domain.visit.who_takes_part import presence_of


def item_differences(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    """The items that came and went, and what changed of those that stayed; of all, or of those it is about."""
    then, now = _items(before, about), _items(after, about)
    for key, old, new in paired(then, now):
        if old is None and new is not None:
            yield Difference("item-new", key, new.title, None, new.planned)
            yield from _entered(before, after, new)
        elif new is None and old is not None:
            yield Difference("item-gone", key, old.title, old.planned, None)
        elif old is not None and new is not None:
            yield from _of_both(before, after, old, new)


def _entered(before: Visit, after: Visit, new: Item) -> Iterator[Difference]:
    """What is known of a new item beside how it is planned: who is listed for it, and what became of it."""
    planned = msgspec.structs.replace(
        new, people={}, heads={}, statements=[], attendance={}, actual=NOTHING_OBSERVED, held_formats=[],
        held_sizes={}, signed=set(), unplanned=False,
    )  # fmt: skip
    programme = msgspec.structs.replace(before.programme, items={**before.programme.items, new.id: planned})
    as_planned = msgspec.structs.replace(before, programme=programme)
    # What nobody planned was held from the start: its status is no change.
    happened = _of_what_happened(planned, new)
    yield from (each for each in happened if each.code != "item-status" or not new.unplanned)
    for of in (_of_people, _of_heads, _of_speakers, attendance_differences):
        yield from of(as_planned, after, new.id)


def _of_both(before: Visit, after: Visit, old: Item, new: Item) -> Iterator[Difference]:
    """What differs in an item that stands at both moments."""
    key = new.id
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
    yield from interpreting_differences(before, after, key)
    for code, was, stands, beside in car_differences(before, after, key):
        yield from difference_in(code, key, new.title, was, stands, **beside)
    yield from _of_speakers(before, after, key)
    yield from attendance_differences(before, after, key)


def _items(visit: Visit, about: About) -> dict[str, Item]:
    if about is None:
        return {item.id: item for item in visit.programme.active_items()}
    known = visit.programme.items
    return {key: known[key] for key in about if key in known and not known[key].retracted}


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
    kinds = (said_kind(item.kind, item.of_kind) for item in (old, new))
    yield from difference_in("item-kind", new.id, new.title, *kinds)
    yield from difference_in("item-officer", new.id, new.title, *(_officer(item) for item in (old, new)))
    yield from _of_what_happened(old, new)
    yield from _of_size(before, after, old, new)
    yield from _of_participation(old, new)


def _of_what_happened(old: Item, new: Item) -> Iterator[Difference]:
    yield from difference_in("item-status", new.id, new.title, old.status, new.status)
    yield from difference_in("item-actual", new.id, new.title, _hours(old), _hours(new))
    if new.status == "under-way":
        yield from difference_in("item-expected-end", new.id, new.title, _expected_end(old), _expected_end(new))
    ran = (tuple(format for _, format in item.held_formats) for item in (old, new))
    yield from difference_in("item-held-format", new.id, new.title, *ran)


def _hours(item: Item) -> Actual | None:
    """When it took place, apart from whether it did; None where nobody knows."""
    return hours_only(item.actual.start, item.actual.end, item.actual.length)


def _expected_end(item: Item) -> Moment | None:
    """When it is expected to end while it runs; None where nobody said."""
    return item.actual.expected_end.at if item.actual.expected_end is not None else None


def _officer(item: Item) -> str:
    """Who is responsible, with the telephone where there is one."""
    return " ".join((item.officer.name, item.officer.telephone)).strip() if item.officer else ""


def _of_people(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who is listed instead of whom, side by side, and in which other capacity; orders are told apart."""
    old, new = before.programme.items[key].people, after.programme.items[key].people
    title = after.programme.items[key].title
    for side in sides_of_both(before, after):
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


def _side(visit: Visit, member: str) -> str:
    return visit.delegations.members[member].side


def _of_heads(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who leads a side at an item instead of whom, where that was settled for the item."""
    old, new = before.programme.items[key], after.programme.items[key]
    for side in sides_of_both(before, after):
        if old.heads.get(side, ()) != new.heads.get(side, ()):
            led, leading = called(before, heads_of(before, old, side)), called(after, heads_of(after, new, side))
            code = "item-heads" if led else "item-heads-first"
            yield from difference_in(code, key, new.title, led, leading, side=side, count=len(leading))


def _of_assistants(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """Who assists at the signing for a side, instead of whom."""
    old, new = before.programme.items[key], after.programme.items[key]
    for side in sides_of_both(before, after):
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
    """How each party takes part; whether it does at all, where other parties do than before."""
    others = {*old.taking} != {*new.taking}
    there = (*old.taking, *new.taking) if others else ()
    for side in dict.fromkeys((HOST, GUEST, *there, *old.participation, *new.participation)):
        then, now = old.participation.get(side), new.participation.get(side)
        how = (
            presence_of(item, side) if others else taking and taking.how for item, taking in ((old, then), (new, now))
        )
        changed = tuple(difference_in("item-participation", new.id, new.title, *how, side=side))
        yield from changed or difference_in("item-link", new.id, new.title, then, now, side=side)


def _block_of(visit: Visit, item: Item) -> Any:
    return visit.blocks[item.block].title if item.block is not None else None


def _of_speakers(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    then, now = ([each.member for each in visit.programme.items[key].statements] for visit in (before, after))
    title = after.programme.items[key].title
    yield from difference_in("item-speakers", key, title, called(before, then), called(after, now))
