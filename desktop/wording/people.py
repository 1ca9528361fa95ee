"""Persons of the registry in words: their name, the office held today, the forms of the name."""

from __future__ import annotations

from datetime import date

from desktop.wording.words import Words
from domain.record.look import Look
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person
from domain.registry.person_names import PASSPORT
from domain.registry.photograph import PHOTOGRAPH


def person_line(person: Person, words: Words) -> str:
    """A person in one line: the name and the office held today."""
    held = person.office_on(date.today())
    name = words.name(person.names)
    return f"{name} · {words.pick(held.title)}" if held is not None else name


def form_words(form: str, words: Words) -> str:
    """A form of a name in words: Kazakh, Kazakh (Latin script), Passport."""
    if form == PASSPORT:
        return words("name-form.passport")
    language, _, script = form.partition("-")
    name = words.spoken(language)
    name = name[:1].upper() + name[1:]
    return words("name-form.in-script", language=name, script=words(f"script.{script}")) if script else name


def held_line(held: OfficeHeld, words: Words) -> str:
    """An office held, with its days where any is known: Minister of Foreign Affairs, 2019–2022."""
    days = days_held(held, words)
    return words("office-held.line", title=held.title, days=days) if days else words.pick(held.title)


def days_held(held: OfficeHeld, words: Words) -> str:
    """From when to when: "since 20 Mar 2019", "20 Mar 2019 – 3 Jul 2022"; empty when neither is known."""
    if held.since and held.until:
        return words("office-held.days", since=held.since, until=held.until)
    if held.since:
        return words("office-held.since", since=held.since)
    return words("office-held.until", until=held.until) if held.until else ""


def look_words(look: Look, words: Words) -> str:
    """When someone looked at what is private of a person, and at what."""
    seen = [words("person.photograph") if each == PHOTOGRAPH else words.said(each, "particular") for each in look.seen]
    return words("person.look-at", at=look.at, seen=seen)
