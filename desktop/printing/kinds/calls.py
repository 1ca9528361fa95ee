"""A call sheet, for the house: whom to tell when something changes, by which number, and when each was told."""

from __future__ import annotations

from collections.abc import Hashable, Iterator
from typing import get_args

from desktop.printing.contents.table_contents import TableColumn, TableContents, TableGroup, TableRow
from desktop.printing.kinds.contacts import contact_name
from desktop.printing.sheet_kind import Asked, Marked, SheetKind, Worded
from desktop.printing.sheet_parts import PrintedLine
from desktop.printing.words.in_languages import InLanguages
from desktop.printing.words.item_words import starts
from domain.projections.paper.contacts import ContactFacts, ContactsFacts, contacts_facts, has_contacts
from domain.projections.paper.reader import InHouse
from domain.visit.visit import Visit


def _facts(visit: Visit, _asked: Asked) -> ContactsFacts:
    return contacts_facts(visit)


def _worded(facts: ContactsFacts, words: InLanguages, marked: Marked) -> Worded:
    del marked
    columns = (
        TableColumn(words.say("sheet.column-person"), "wide"),
        TableColumn(words.say("sheet.column-telephone"), "narrow"),
        TableColumn(words.say("sheet.column-told-at"), "narrow"),
    )
    group = TableGroup(tuple(_row(found, words) for found in _by_person(facts.contacts)))
    return Worded(words.say("sheet.calls"), TableContents(columns, (group,)))


def _by_person(contacts: tuple[ContactFacts, ...]) -> Iterator[list[ContactFacts]]:
    """What each person is reached for, in one row, in the order in which they are first needed."""
    found: dict[Hashable, list[ContactFacts]] = {}
    for each in contacts:
        names = tuple(sorted((language, str(name)) for language, name in each.names.items()))
        # Of who is not named yet the office tells one from another.
        office = () if each.names or each.called else tuple(sorted(each.office.items()))
        found.setdefault((names, tuple(sorted(each.called.items())), office, each.telephone), []).append(each)
    yield from found.values()


def _row(found: list[ContactFacts], words: InLanguages) -> TableRow:
    first = found[0]
    office = words.office(first.office)
    about = [PrintedLine(office)] if office else []
    lines = [*contact_name(first, words), *about, *(_item(each, words) for each in found)]
    telephone = PrintedLine((first.telephone,) * len(words.languages))
    return TableRow((tuple(lines), (telephone,), (PrintedLine(words.nothing),)))


def _item(contact: ContactFacts, words: InLanguages) -> PrintedLine:
    """For which item, and when it begins; in brackets where that is provisional."""
    begins = starts(contact.item, words.in_zone(contact.item.zone))
    when = tuple(f"[{text.strip('[]')}]" if begins.provisional else text for text in begins.text)
    return PrintedLine(words.with_commas(words.text(contact.item.title), when if any(begins.text) else ()))


KIND = SheetKind(
    name="calls",
    subject="visit",
    readers=get_args(InHouse),
    facts=_facts,
    worded=_worded,
    subjects=has_contacts,
    compares=False,
)
