"""Whom of the registry somebody new on a list is: he is known before he is new (protocol 2.5, 10.3)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import msgspec

from domain.core.names import Name
from domain.lists.listed import ListedPerson
from domain.naming.comparing.likeness import likeness
from domain.naming.comparing.thresholds import ALIKE
from domain.naming.comparing.words_of_name import words_of
from domain.registry.person import Person

AlikePersons = Callable[[Iterable[str]], Sequence[Person]]
"""The persons of the registry who may bear these forms of a name, the likeliest first."""


class KnownAs(msgspec.Struct, frozen=True):
    """A person of the registry somebody is or, where that is not sure, may be."""

    person: str
    names: dict[str, Name]
    approved: dict[str, Name]
    """His spellings that were approved, which no list overwrites."""
    sure: bool


KnownOf = Callable[[int, ListedPerson], KnownAs | None]
"""Whom of the registry somebody is, by his place on the list from 0; None: nobody there."""


def nobody_known(_place: int, _entry: ListedPerson) -> KnownAs | None:
    """Where there is no registry to ask."""
    return None


def known_as(entry: ListedPerson, alike: AlikePersons) -> KnownAs | None:
    """The person of the registry somebody on a list is; None: nobody there resembles him.

    It is sure where the names are those of one person by the strict likeness, in more than one word, and nobody else
    there resembles them as much.
    """
    forms = [name.in_full for name in entry.names.values()]
    candidates = alike(forms) if forms else ()
    if not candidates:
        return None
    scores = [_likeness(forms, person) for person in candidates]
    strictly = sum(score >= ALIKE for score in scores)
    sure = strictly == 1 and any(len(words_of(form)) > 1 for form in forms)
    return person_known(candidates[scores.index(max(scores))], sure=sure)


def person_known(person: Person, *, sure: bool = True) -> KnownAs:
    """A person of the registry as whom somebody is known, such as the officer says."""
    approved = {form: person.forms[form].on_lists for form in person.approvals if form in person.forms}
    return KnownAs(person.reference, person.names, approved, sure)


def _likeness(forms: Sequence[str], person: Person) -> float:
    return max((likeness(one, other) for one in forms for other in person.spellings()), default=0.0)
