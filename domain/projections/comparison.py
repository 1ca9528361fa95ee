"""Two moments of a visit compared, in the words of protocol rather than of a database."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from typing import Any

import msgspec

from domain.agreement.matter import Matter, agreement_state, bears_on, has_changed, title_of
from domain.agreement.note import Note
from domain.projections.called import called
from domain.projections.difference import About, Difference, difference_in, moves_people, paired, sides_of_both
from domain.projections.documents_compared import document_differences
from domain.projections.items_compared import item_differences
from domain.projections.lines_compared import line_differences
from domain.projections.members_compared import member_differences
from domain.projections.orders_compared import order_differences, rank_differences
from domain.projections.statements_compared import claim_differences, figure_differences
from domain.visit.visit import Visit


def compare(
    before: Visit, after: Visit, about: About = None, parts: Collection[str] | None = None
) -> tuple[Difference, ...]:
    """What differs between two moments, what cancelled out left out.

    Order: visit, programme, lines, documents, people, ranks, figures, claims, correspondence, notes, accepted lists,
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
    places = (tuple(place.name for place in visit.places) for visit in (before, after))
    yield from difference_in("visit-places", "visit", after.title, *places)
    yield from difference_in("visit-languages", "visit", after.title, before.languages, after.languages)
    days = (before.first_day, before.last_day), (after.first_day, after.last_day)
    yield from difference_in("visit-days", "visit", after.title, *days)
    for side in (side for side in sides_of_both(before, after) if about is None or side in about):
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


def _of_ranks(before: Visit, after: Visit, about: About) -> Iterator[Difference]:
    if about is None or moves_people(before, after, about):
        yield from rank_differences(before, after)


def _of_letters(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    for key, old, new in paired(before.correspondence, after.correspondence):
        if old is None and new is not None:
            yield Difference("letter-new", key, new.quoted, None, new.subject)
        elif new is None and old is not None:
            yield Difference("letter-gone", key, old.quoted, old.subject, None)
        elif old is not None and new is not None and old != new:
            yield Difference("letter-corrected", key, new.quoted, old.quoted, new.quoted)


def _of_notes(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """Notes verbales that were drawn up, worded anew or dropped, by whom they go to; one that is sent is a letter."""
    for key, old, new in paired(before.notes, after.notes):
        note = new or old
        if note is None:
            continue
        what, beside = note.recipient, {"kind": note.kind}
        if old is None or new is None:
            yield Difference("note-gone" if new is None else "note-new", key, what, None, None, beside)
        elif _says(old) != _says(new):
            yield Difference("note-reworded", key, what, None, None, beside)


def _says(note: Note) -> tuple[Any, ...]:
    return (
        note.kind, note.side, note.of, note.sender, note.recipient, note.text, note.opening, note.closing,
        note.enclosed, note.enclosures,
    )  # fmt: skip


def _of_lists(before: Visit, after: Visit, _: About) -> Iterator[Difference]:
    """What a list was follows from no name on it: that it was accepted is told beside what it changed."""
    for key, old, new in paired(before.accepted_lists, after.accepted_lists):
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
        for side in sides_of_both(before, after):
            states = (_standing(visit, matter, side) for visit in (before, after))
            yield from difference_in(code, matter.subject, what, *states, aspect=matter.aspect, side=side)


def _bears_on(before: Visit, after: Visit, matter: Matter, subject: str) -> bool:
    return any(bears_on(visit, matter, subject) for visit in (before, after))


def _standing(visit: Visit, matter: Matter, side: str) -> str | None:
    standing = agreement_state(visit, matter, side)
    if standing is None:
        return None
    return "changed" if has_changed(visit, matter, standing) else standing.state


def _called_sides(visit: Visit) -> tuple[Any, ...]:
    return tuple(party.name for side in visit.sides if (party := visit.party_of(side)) is not None)


_PARTS: dict[str, Callable[[Visit, Visit, About], Iterator[Difference]]] = {
    "visit": _of_visit,
    "item": item_differences,
    "line": line_differences,
    "document": document_differences,
    "member": member_differences,
    "rank": _of_ranks,
    "figure": figure_differences,
    "claim": claim_differences,
    "letter": _of_letters,
    "note": _of_notes,
    "list": _of_lists,
    "check": _of_accepted,
    "agreement": _of_agreements,
}
"""By part of a visit: what is compared of it."""
