"""Two moments of a visit compared, in the words of protocol rather than of a database."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec

from domain.delegation import Member
from domain.programme import Item
from domain.text import Wording
from domain.visit import Visit


class Difference(msgspec.Struct, frozen=True):
    """One difference: `code` says what kind, such as `item-moved`; `what` is the words of its subject."""

    code: str
    subject: str
    what: Any
    before: Any = None
    after: Any = None


def compare(before: Visit, after: Visit) -> tuple[Difference, ...]:
    """What differs between two moments, what cancelled out left out. Order: visit, programme, people."""
    return (*_of_visit(before, after), *_of_items(before, after), *_of_members(before, after))


def _of_visit(before: Visit, after: Visit) -> Iterator[Difference]:
    for code, name in (("visit-category", "category"), ("visit-title", "title"), ("visit-status", "status")):
        yield from _differs(code, "visit", after.title, getattr(before, name), getattr(after, name))
    days = (before.first_day, before.last_day), (after.first_day, after.last_day)
    yield from _differs("visit-days", "visit", after.title, *days)


def _of_items(before: Visit, after: Visit) -> Iterator[Difference]:
    then, now = _items(before), _items(after)
    for key in [*then, *(key for key in now if key not in then)]:
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("item-new", key, new.title, None, new.planned)
        elif new is None and old is not None:
            yield Difference("item-gone", key, old.title, old.planned, None)
        elif old is not None and new is not None:
            yield from _of_item(old, new)


def _of_item(old: Item, new: Item) -> Iterator[Difference]:
    facets = (
        ("item-moved", "planned"), ("item-placed", "place"), ("item-retitled", "title"), ("item-format", "format"),
        ("item-press", "press"), ("item-detail", "detail"), ("item-officer", "officer"), ("item-moves", "moves"),
    )  # fmt: skip
    for code, name in facets:
        yield from _differs(code, new.id, new.title, getattr(old, name), getattr(new, name))
    yield from _differs("item-status", new.id, new.title, old.status, new.status)
    yield from _differs("item-actual", new.id, new.title, (old.started, old.ended), (new.started, new.ended))
    if old.people != new.people:
        yield Difference("item-people", new.id, new.title, len(old.people), len(new.people))
    yield from _differs("item-heads", new.id, new.title, old.heads, new.heads)


def _of_members(before: Visit, after: Visit) -> Iterator[Difference]:
    then, now = _members(before), _members(after)
    for key in [*then, *(key for key in now if key not in then)]:
        old, new = then.get(key), now.get(key)
        if old is None and new is not None:
            yield Difference("member-new", key, _words(new), None, new.position)
        elif new is None and old is not None:
            yield Difference("member-gone", key, _words(old), old.position, None)
        elif old is not None and new is not None:
            yield from _differs("member-status", key, _words(new), old.status, new.status)
            yield from _differs("member-name", key, _words(new), old.names, new.names)
            yield from _differs("member-position", key, _words(new), old.position, new.position)
            yield from _differs("member-category", key, _words(new), old.category, new.category)
            ranks = before.delegations.rank_of(key), after.delegations.rank_of(key)
            yield from _differs("member-rank", key, _words(new), *ranks)


def _differs(code: str, subject: str, what: Any, old: Any, new: Any) -> Iterator[Difference]:
    if old != new:
        yield Difference(code, subject, what, old, new)


def _items(visit: Visit) -> dict[str, Item]:
    return {item.id: item for item in visit.programme.standing()}


def _members(visit: Visit) -> dict[str, Member]:
    return {key: member for key, member in visit.delegations.members.items() if not member.retracted}


def _words(member: Member) -> dict[str, Any] | Wording:
    return member.names or member.position
