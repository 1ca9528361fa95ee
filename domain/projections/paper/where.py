"""Where the facts of a sheet have some signs: whose they are, and in which field."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from domain.core.names import Name
from domain.core.text import Wording
from domain.projections.paper.facts import Facts, PersonFacts


class PersonalField(msgspec.Struct, frozen=True):
    """A field of a person, or of something else."""

    field: str
    """`family`, `position`, `title` and so on, as the record calls it."""
    person: Wording = {}
    """The name of the person in each language, or the office of who is not named; empty for anything else."""


def places(facts: Facts, signs: str) -> Iterator[PersonalField]:
    """Each field that has the signs, in whichever case they are printed, in the order of the sheet."""
    return (place for place, text in _texts(facts, PersonalField("")) if signs.casefold() in text.casefold())


def _texts(found: object, place: PersonalField) -> Iterator[tuple[PersonalField, str]]:
    """Every text in a fact, with its place."""
    if isinstance(found, str):
        yield place, found
    elif isinstance(found, msgspec.Struct):
        person = _called(found) if isinstance(found, PersonFacts) else place.person
        for field in found.__struct_fields__:
            yield from _texts(getattr(found, field), PersonalField(field, person))
    elif isinstance(found, Mapping):
        names = {language: str(name) for language, name in found.items() if isinstance(name, Name)}
        for value in found.values():
            yield from _texts(value, PersonalField(place.field, place.person or names))
    elif isinstance(found, tuple | list | frozenset):
        for value in found:
            yield from _texts(value, place)


def _called(person: PersonFacts) -> Wording:
    return {language: str(name) for language, name in person.names.items()} or person.position
