"""Persons for the tests of the registry's parts, and an office that knows them."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from desktop.desk.registries import DeskRegistries
from desktop.desk.view import OfficeView
from domain.registry.name_form import NameForm
from domain.registry.office_held import OfficeHeld
from domain.registry.person import Person


def person(key: str, *, office: str = "", **forms: tuple[str, str]) -> Person:
    """A person with a name in some languages, and perhaps an office."""
    made = Person(len(forms), key, forms={form: NameForm(*parts) for form, parts in forms.items()})
    if office:
        made.offices[key] = OfficeHeld(key, {"en": office})
    return made


PEOPLE = (
    person("tokayev", en=("Kassym-Jomart", "Tokayev"), kk=("Қасым-Жомарт", "Тоқаев"), office="President"),
    person("lipov", ru=("Илья", "Липов")),
    person("li", en=("Qiang", "Li"), office="Premier"),
    person("abayev", fr=("Daouren", "Abaïev"), ru=("Даурен", "Абаев")),
)


def registries(people: Iterable[Person] = PEOPLE) -> DeskRegistries:
    """A registry of persons."""
    return DeskRegistries({each.reference: each for each in people})


def office_of(known: DeskRegistries) -> OfficeView:
    """An office with those registries, that can be written."""
    return OfficeView(Path("office"), sample=False, writable=True, officer="B. Orlov", visits=(), registries=known)
