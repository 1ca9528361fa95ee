"""Persons of the registry in words: their name, the office held today, the forms of the name."""

from __future__ import annotations

from datetime import date

from desktop.wording.words import Words, say
from domain.naming.finding.found import Found
from domain.record.look import Look
from domain.registry.person import Person
from domain.registry.photograph import PHOTOGRAPH


def person_line(person: Person, words: Words) -> str:
    """A person in one line: the name and the office held today."""
    held = person.office_on(date.today())
    name = words.name(person.names)
    return f"{name} · {words.pick(held.title)}" if held is not None else name


def form_words(form: str, words: Words) -> str:
    """A form of a name standing alone: Kazakh, Kazakh (Latin script), Passport."""
    return words.of("name-form", form)


def look_words(look: Look, words: Words) -> str:
    """When someone looked at what is private of a person, and at what."""
    seen = [words("person.photograph") if each == PHOTOGRAPH else words.said(each, "particular") for each in look.seen]
    return words("person.look-at", at=words.naming().said(look.at), seen=seen)


def offered_words(words: str, found: Found) -> str:
    """The words of what was found, and that it is probably a misspelling."""
    return say("people.probably", name=words) if found.how == "misspelt" else words
