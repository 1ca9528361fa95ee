"""The subcommands about the registry of persons: who is in it, and everything about one person."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing
from datetime import date
from typing import Any

import msgspec

from desktop.commandline import answers, json_output
from desktop.commandline.answers import AnswerForm, answer
from desktop.commandline.call import Call
from desktop.commandline.parser import Declarations
from desktop.commandline.table import table
from desktop.desk.person_finder import PersonFinder
from desktop.machine.local_zone import local_zone
from desktop.machine.paths import names_file_of
from desktop.wording.offices_held import days_held
from desktop.wording.people import form_words
from desktop.wording.words import Words
from domain.naming.finding.found import How
from domain.office import Office
from domain.offices import kept_names
from domain.projections.history import HistoryRow, history
from domain.projections.people import VisitAppearance, appearances
from domain.record.vocabulary import PERSON
from domain.registry.asking_entries import having
from domain.registry.person import MERGED, Person

EVERYBODY = 100_000
"""Persons listed at most."""


def add_to(commands: Declarations) -> None:
    """Declare the subcommands."""
    found = commands.add("people", show_people, json=True)
    found.take("text", about="name", shown="text", nargs="?")
    one = commands.add("person", show_person, json=True)
    one.take("person", about="person", shown="person")


class Listed(msgspec.Struct, frozen=True):
    """A person on the list, and how he was found; None where nobody was looked for."""

    person: Person
    how: How | None = None


def show_people(call: Call) -> int:
    """The persons of the registry by key, or those whose name may be written so, the likeliest first."""
    with call.office() as office:
        upto, people = office.last_position(), office.people()
        code = call.tell_damaged(office.damage.registered().values())
        if call.asked.text:
            with closing(PersonFinder(lambda: kept_names(office, names_file_of(call.office_path())))) as finder:
                finder.read_all(people, upto)
                found = finder.find(people, call.asked.text, EVERYBODY)
            rows = [Listed(people[each.person], each.how) for each in found]
        else:
            rows = [Listed(people[key]) for key in sorted(people) if people[key].stands]
    return answer(call, call.words, rows, PEOPLE) or code


def show_person(call: Call) -> int:
    """Everything about a person: forms of the name, offices, visits, history; for a merged one, of the entry kept."""
    with call.office() as office:
        registries = office.registries()
        person = registries.known_person(call.asked.person)
        visits = office.visits_of_persons(registries.known_as(person.reference))
        shown = appearances(person, visits.values(), registries)
        told = [row for key in _entries_of(office, person) for row in history(office.registry_journal(PERSON, key))]
        words = call.words.in_zone(_zone_of(office, shown))
    if call.asked.json:
        rows = json_output.documents_of(told, json_output.history_document, words)
        call.answer_json({**_document(person, words), "visits": _visits(shown), "history": rows})
    else:
        call.answer("\n\n".join(filter(None, _parts(person, shown, told, words))))
    return 0


def _entries_of(office: Office, person: Person) -> list[str]:
    """The person's entry of the registry, and those that were merged with it."""
    registries = office.registries()
    merged = [key for key, _ in having(registries.person, MERGED) if registries.current_person(key) is person]
    return [person.reference, *merged]


def _zone_of(office: Office, shown: Sequence[VisitAppearance]) -> str:
    """The clock of the last visit that shows the person; that of this machine for one whom no visit shows."""
    visits = [office.visit(each.visit) for each in shown]
    return max(visits, key=lambda visit: visit.last_day).zone if visits else local_zone()


def _document(person: Person, words: Words) -> json_output.JsonObject:
    return {
        "person": person.reference,
        "name": words.name(person.names),
        "forms": {form: {**_plain(name), "capitals": name.capitals, "approved": _plain(person.approvals.get(form))}
                  for form, name in person.forms.items()},
        "courtesy": person.courtesy,
        "address": person.address,
        "languages": person.languages,
        "offices": [
            {
                "held": key, "office": held.office, "title": held.title, "office_class": held.office_class,
                "national_order": held.national_order, "since": held.since, "until": held.until,
                "short": held.short, "ad_interim": held.ad_interim,
            }
            for key, held in person.offices.items()
        ],
    }  # fmt: skip


def _plain(value: Any) -> Any:
    """Its fields; what is empty is null."""
    if value is None:
        return None
    return {name: None if (told := getattr(value, name)) == "" else told for name in value.__struct_fields__}


def _visits(shown: tuple[VisitAppearance, ...]) -> list[json_output.JsonObject]:
    return [{"visit": each.visit, "member": each.member, "differs": each.differs} for each in shown]


def _parts(person: Person, shown: tuple[VisitAppearance, ...], told: list[HistoryRow], words: Words) -> list[str]:
    return [
        table([(form_words(form, words), name.in_full, _approval(person, form, words))
               for form, name in person.forms.items()]),
        table([(words.pick(held.title), days_held(held, words)) for held in person.offices.values()]),
        table([(each.visit, words.name(each.names), words("people.differs") if each.differs else "")
               for each in shown]),
        answers.by_the_clock(
            table([answers.HISTORY.line(row, words) for row in told]), words, answers.instants_of_entries(told)
        ),
    ]  # fmt: skip


def _approval(person: Person, form: str, words: Words) -> str:
    approval = person.approvals.get(form)
    if approval is None:
        return words("people.to-approve")
    return words("people.approved-by" if approval.by else "people.approved", by=approval.by, on=approval.on)


def _listed(listed: Listed, words: Words) -> json_output.JsonObject:
    return {**_document(listed.person, words), "found_by": listed.how}


def _line(listed: Listed, words: Words) -> tuple[str, ...]:
    person = listed.person
    held = person.office_on(date.today())
    line = (person.reference, words.name(person.names), words.pick(held.title) if held is not None else "")
    return line if listed.how in (None, "name") else (*line, words(f"people.found-{listed.how}"))


PEOPLE = AnswerForm(_listed, _line, "cli.no-people")
