"""What differs of the members of the delegations between two moments of a visit."""

from __future__ import annotations

from collections.abc import Iterator

from domain.delegation.delegation import Member
from domain.projections.called import called, named
from domain.projections.difference import About, Difference, difference_in, paired
from domain.visit.visit import Visit


def member_differences(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    """The members who came and went, and what changed of those that stayed; of all, or of those it is about."""
    then, now = _members(before, about), _members(after, about)
    for key, old, new in paired(then, now):
        if old is None and new is not None:
            yield Difference("member-new", key, new.words, None, new.position)
        elif new is None and old is not None:
            yield Difference("member-gone", key, old.words, old.position, None)
        elif old is not None and new is not None:
            yield from _of_status(old, new, after)
            yield from difference_in("member-name", key, new.words, old.names, new.names)
            yield from difference_in("member-position", key, new.words, old.position, new.position)
            yield from _of_address(old, new)
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


def _members(visit: Visit, about: About) -> dict[str, Member]:
    known = visit.delegations.members
    wanted = known if about is None else (key for key in about if key in known)
    return {key: known[key] for key in wanted if not known[key].retracted}


def _of_status(old: Member, new: Member, after: Visit) -> Iterator[Difference]:
    """Whether somebody is expected; of who was replaced, by whom."""
    if new.replaced_by is not None and new.replaced_by != old.replaced_by:
        by = {"by": named(after, new.replaced_by)}
        yield Difference("member-replaced", new.id, new.words, old.status, new.status, by)
    else:
        yield from difference_in("member-status", new.id, new.words, old.status, new.status)


def _of_address(old: Member, new: Member) -> Iterator[Difference]:
    """How somebody is titled and addressed, what his office is called in short, and in which he acts ad interim."""
    facets = (("member-courtesy", "courtesy"), ("member-address", "address"), ("member-short-office", "short_office"))
    for code, name in facets:
        yield from difference_in(code, new.id, new.words, getattr(old, name), getattr(new, name))
    acting = (each.acting.office if each.acting is not None else {} for each in (old, new))
    yield from difference_in("member-acting", new.id, new.words, *acting)


def _of_office(old: Member, new: Member) -> Iterator[Difference]:
    facets = (
        ("member-office-class", "office_class"), ("member-national-order", "national_order"),
        ("member-since", "since"), ("member-represents", "represents"),
    )  # fmt: skip
    for code, name in facets:
        yield from difference_in(code, new.id, new.words, getattr(old, name), getattr(new, name))
