"""Names are looked for in every text of a visit (protocol 10.10)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import Any

import msgspec

from domain.checks.texts_of import texts_of
from domain.core.message import Command, Event
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.delegation import Member
from domain.visit.visit import Visit
from tests.domain.test_opposites import SITUATIONS, a_visit_in_full

ROOMS = frozenset(("agreement", "delegation", "documents", "programme", "seating", "statements", "visit"))
KINDS: set[type[msgspec.Struct]] = set()
"""Of what a visit consists."""
NAME_NOBODY = {
    "Party": "what a state is called",
    "Symbols": "what its symbols are called, which its embassy confirms",
    "OrderOfOffices": "a book that orders offices",
    "Place": "a city",
    "Period": "a time in words",
    "Quantity": "a unit",
    "Honours": "quotes a law",
    "Table": "quotes a law",
    "Arrangement": "derived from what stands",
    "QuotedLetter": "derived from a letter",
    "StateAlone": "what a state is called",
    "TermPlace": "where a term of the phrase book stands",
    "Participation.link": "an address, for staff",
}
"""The wordings of a visit in which no name is looked for, by class or field, and why."""


def test_every_text_of_a_visit_is_among_those_in_which_names_are_looked_for() -> None:
    seen: set[str] = set()
    KINDS.clear()
    left_out: dict[str, Wording] = {}
    for visit in visits_with_texts():
        looked_at = {id(wording) for wording, _ in texts_of(visit)}
        for field, wording in wordings(visit):
            seen.add(field)
            if not names_nobody(field) and id(wording) not in looked_at:
                left_out[field] = wording

    assert left_out == {}
    assert {kind.__name__ for kind in states_with_words()} - {kind.__name__ for kind in KINDS} == set(), "never made"
    assert {each for kind in KINDS for each in worded(kind) - seen if not names_nobody(each)} == set(), "never worded"


def test_a_text_is_told_apart_from_every_other_with_the_command_that_mends_it() -> None:
    for visit in visits_with_texts():
        told = [holder() for wording, holder in texts_of(visit) if wording]
        assert [each for each in told if not each.fix.fields.keys() <= {*each.fix.command.__struct_fields__}] == []
        texts = [(each.subject, each.key("")) for each in told]
        assert [each for each in texts if texts.count(each) > 1] == []


def states_with_words() -> Iterator[type[msgspec.Struct]]:
    """Every class of which the state of a visit may consist, and which words something."""
    waiting: list[type[msgspec.Struct]] = [msgspec.Struct]
    while waiting:
        kind = waiting.pop()
        if not issubclass(kind, Event | Command):
            waiting += kind.__subclasses__()
            room = kind.__module__.split(".")[1:2]
            if room and room[0] in ROOMS and worded(kind) and not names_nobody(kind.__name__):
                yield kind


def names_nobody(field: str) -> bool:
    return field in NAME_NOBODY or field.partition(".")[0] in NAME_NOBODY


def visits_with_texts() -> Iterator[Visit]:
    """A visit in full, after each command that words something."""
    full = a_visit_in_full()
    yield full.visit
    for command in SITUATIONS:
        if any(isinstance(value, Mapping | tuple) and value for value in msgspec.structs.asdict(command).values()):
            scenario = a_visit_in_full()
            scenario.when(command)
            yield scenario.visit


def wordings(state: Any) -> Iterator[tuple[str, Wording]]:
    """Every wording in a state that stands, with the class and the field that has it."""
    if any(getattr(state, over, False) for over in ("retracted", "cancelled", "struck", "taken_down")):
        return
    if isinstance(state, Member) and not state.travels:
        return
    if isinstance(state, msgspec.Struct) and not isinstance(state, Name):
        KINDS.add(type(state))
        for field in type(state).__struct_fields__:
            value = getattr(state, field)
            if f"{type(state).__name__}.{field}" in worded(type(state)):
                if value:
                    yield f"{type(state).__name__}.{field}", value
            else:
                yield from wordings(value)
    elif isinstance(state, Mapping):
        yield from (each for value in state.values() for each in wordings(value))
    elif isinstance(state, Iterable) and not isinstance(state, str | bytes):
        yield from (each for value in state for each in wordings(value))


@cache
def worded(kind: type[msgspec.Struct]) -> frozenset[str]:
    """The fields of a class that hold a wording."""
    told = {
        name: each for part in reversed(kind.__mro__) for name, each in getattr(part, "__annotations__", {}).items()
    }
    return frozenset(f"{kind.__name__}.{field}" for field in kind.__struct_fields__ if told[field] == "Wording")
