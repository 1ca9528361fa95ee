"""Persons: the registry all visits share. What a visit shows of a person was copied into its own events."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import TYPE_CHECKING, Any, Self, get_args

import msgspec

from domain.core.language_tag import base_of
from domain.core.late import late
from domain.core.message import Command, Event, Facets, facets
from domain.core.names import Name, Names, PlainName, names_of_1, refuse_unfit_names
from domain.core.problem import Refused
from domain.core.text import Language, Token, Wording, first_free, slug
from domain.registry.entries import GONE
from domain.registry.name_form import PASSPORT, NameForm, name_form_of
from domain.registry.office_held import OfficeHeld
from domain.registry.person_names import Approval

if TYPE_CHECKING:
    from domain.naming.texts import spelling_marks
else:
    spelling_marks = late("domain.naming.texts.spelling_marks")

MERGED, SEALED, ERASED = "merged", "sealed", "erased"
"""The marks of persons who were merged, of whom anything private was noted, or erased."""


def in_office(office: str) -> str:
    """The mark of persons who hold or held an office."""
    return f"office:{office}"


class Person(msgspec.Struct, gc=False):
    """A person as folded from his or her journal so far; `reference` is the short key visits know him or her by."""

    entries: int = 0
    reference: str = ""
    forms: dict[str, NameForm] = msgspec.field(default_factory=dict)
    """The name by language and script, as `NameForm` tells."""
    approvals: dict[str, Approval] = msgspec.field(default_factory=dict)
    """Which forms are approved, by whom and when."""
    courtesy: Wording = msgspec.field(default_factory=dict)
    address: Wording = msgspec.field(default_factory=dict)
    languages: tuple[str, ...] = ()
    """The languages he or she speaks, by their codes of ISO 639-1; empty: not noted."""
    offices: dict[str, OfficeHeld] = msgspec.field(default_factory=dict)
    merged_into: str | None = None
    """Who stands for this person, who was entered twice."""
    retracted: bool = False
    particulars: dict[str, str] = msgspec.field(default_factory=dict)
    """Which private particulars are known, and the name each lies sealed under."""
    photograph: str | None = None
    """The name the photograph lies sealed under."""
    sealed_ever: frozenset[str] = frozenset()
    """The names of all values sealed since the last erasing."""
    erased_names: frozenset[str] = frozenset()
    """The names of all values that were sealed and erased."""
    erased: bool = False
    """Whether every particular and photograph was erased, and none noted since."""

    @property
    def names(self) -> dict[str, Name]:
        """The name as lists show it, per language; of a name known in other forms alone, the first of them."""
        alone = [form for form in self.forms if form == base_of(form) and form != PASSPORT]
        usual = [language for language in get_args(Language) if language in alone]
        found = {form: self.forms[form].on_lists for form in dict.fromkeys((*usual, *alone))}
        return found or {form: name.on_lists for form, name in list(self.forms.items())[:1]}

    @property
    def stands(self) -> bool:
        """Whether this entry is one to be found: neither taken back nor merged with another."""
        return not self.retracted and self.merged_into is None

    def marks(self) -> set[str]:
        """By what persons are found without reading all: gone, merged, private particulars, offices, family names."""
        told = {
            GONE: not self.stands,
            MERGED: self.merged_into is not None,
            SEALED: bool(self.sealed_ever or self.particulars or self.photograph),
            ERASED: bool(self.erased_names),
        }
        return (
            {mark for mark, holds in told.items() if holds}
            | {in_office(held.office) for held in self.offices.values()}
            | {mark for form in self.forms.values() for mark in spelling_marks.spelling_marks(form.family)}
        )

    def office_on(self, day: date, office: str | None = None) -> OfficeHeld | None:
        """The office held on a day, or that certain one; of several, the one taken last."""
        held = [each for each in self.offices.values() if each.on(day) and office in (None, each.office)]
        return max(held, key=lambda each: each.since or date.min, default=None)

    def office_of_his_own(self, day: date) -> OfficeHeld | None:
        """The office held on a day in his own right, not ad interim; of several, the one taken last."""
        held = [each for each in self.offices.values() if each.on(day) and not each.ad_interim]
        return max(held, key=lambda each: each.since or date.min, default=None)

    def spellings(self) -> list[str]:
        """Every way the name is written, for who looks for it."""
        return [form.in_full for form in self.forms.values()]

    def admit(self, command: Command[Any]) -> None:
        """Let a command come before the person: one who was registered.

        Raises:
            Refused: `not-in-registry`.
        """
        if not self.reference and not isinstance(command, RegisterPerson):
            raise Refused("not-in-registry", field="person", kind="person")


class PersonRegistered(Event[Person], frozen=True):
    """A person was entered in the registry."""

    topic = "person.registered"
    version = 2
    vocabulary = 5
    person: str
    names: dict[str, Name]

    def evolve(self, person: Person) -> None:
        person.reference = self.person
        person.forms = {form: name_form_of(name) for form, name in self.names.items()}

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def reserves(self) -> tuple[str, str]:
        return ("person", self.person)


class PersonRegistered1(Event[Person], frozen=True):
    """A person was entered, by given names and family name. Since then: `PersonRegistered`."""

    topic = "person.registered"
    person: str
    names: dict[str, PlainName]

    def upcast(self) -> PersonRegistered:
        return PersonRegistered(self.person, names_of_1(self.names))


class PersonRetracted(Event[Person], frozen=True):
    """A person entered by mistake was taken back: the key stays taken, nobody is found under it."""

    topic = "person.retracted"
    person: str

    def evolve(self, person: Person) -> None:
        person.retracted = True

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class PersonRestored(Event[Person], frozen=True):
    """A retracted person stands in the registry again, with everything known."""

    topic = "person.restored"
    person: str

    def evolve(self, person: Person) -> None:
        person.retracted = False

    def touches(self) -> Facets:
        return facets(self.person, "registration")

    def journal_values(self, before: Person) -> dict[str, Any]:
        return {"called": before.names}


class RegisterPerson(Command[Person], frozen=True):
    """Enter a person in the registry, under a short key everybody will know him or her by.

    Refuses: id-taken, text-missing, text-too-long, text-not-allowed, capitals-not-in-name.
    """

    names: Names
    person: Token | None = None

    def keyed(self, taken: Callable[[str], bool]) -> Self:
        if self.person is not None:
            return self
        name = self.names.get("en") or self.names.get("fr") or next(iter(self.names.values()), Name())
        return msgspec.structs.replace(self, person=first_free(slug(name.family or name.given) or "person", taken))

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if self.person is None or person.reference:
            raise Refused("id-taken", field="person", id=self.person)
        if not self.names:
            raise Refused("text-missing", field="names")
        refuse_unfit_names(self.names)
        yield PersonRegistered(self.person, dict(self.names))

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RetractPerson(),)


class RetractPerson(Command[Person], frozen=True):
    """Take back a person entered by mistake. Visits keep what they copied."""

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if not person.retracted:
            yield PersonRetracted(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RestorePerson(),)


class RestorePerson(Command[Person], frozen=True):
    """Let a retracted person stand in the registry again."""

    def decide(self, person: Person) -> Iterator[Event[Person]]:
        if person.retracted:
            yield PersonRestored(person.reference)

    def opposite(self, before: Person) -> tuple[Command[Person], ...]:
        return (RetractPerson(),)
