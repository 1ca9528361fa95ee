"""What differs of the interpreters of an item between two moments: who, for whom, in which languages and turns."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from domain.programme.interpreting import Assignment, interpreters_of
from domain.projections.called import known, named
from domain.projections.difference import Difference, difference_in
from domain.visit.visit import Visit


def interpreting_differences(before: Visit, after: Visit, key: str) -> Iterator[Difference]:
    """What differs of who interprets at an item that stands at both moments."""
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
