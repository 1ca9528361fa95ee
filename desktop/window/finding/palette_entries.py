"""What the command palette offers: actions, the visits and rooms of the office, and what a visit has a name for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import chain
from typing import TYPE_CHECKING

from msgspec.structs import replace

from desktop.actions.also import also_called
from desktop.actions.qt_actions import QtActions
from desktop.actions.table import ActionSpec, Need, actions, spec_of
from desktop.desk.member_finder import entry_of_member
from desktop.desk.person_finder import entry_of_person
from desktop.desk.registries import DeskRegistries
from desktop.desk.view import OfficeView, VisitView
from desktop.models.venues_model import rows_of_house
from desktop.palette.rows import OF_EACH_GROUP, PaletteEntry
from desktop.printing.codes.check_code import typed_code
from desktop.printing.kinds import KINDS
from desktop.printing.sheet_kind import SheetKind
from desktop.window.main_window import MainWindow
from desktop.wording.actual import when_told
from desktop.wording.letters import quoted_letter
from desktop.wording.people import offered_words, person_line
from desktop.wording.words import say
from domain.core.late import late
from domain.core.message import name_of
from domain.naming.finding.found import Found
from domain.naming.words.findable import PartedName
from domain.programme.item_kind import KNOWN_KINDS
from domain.programme.planning import PlanItem
from domain.projections.visits import VisitRow
from domain.registry.person import Person

if TYPE_CHECKING:
    from domain.naming.finding import mentions
else:
    mentions = late("domain.naming.finding.mentions")

MOST_MEANT, SHORTEST_MEANT = 3, 3
"""Of how many who may be meant all is found that mentions them, and from how many letters on."""


def palette_entries(window: MainWindow) -> list[PaletteEntry]:
    """Everything the palette can find now but what it finds in the whole office by what is typed."""
    found = _actions(window)
    if window.view is not None:
        view = window.view
        found += [*_items(view), *_people(view), *_documents(view), *_letters(view), *_sheets()]
    return found


def page_with_code(typed: str) -> list[PaletteEntry]:
    """The page a check code stands on, where one is typed: with its hyphen or with a figure, as words have neither."""
    code = typed_code(typed) if re.search(r"[0-9-]", typed) else ""
    if not code:
        return []
    text, about = say("palette.check-code", code=code), say("palette.check-code.about")
    return [PaletteEntry(f"code:{code}", say("page.sheets"), text, second=about, icon="printer")]


def why_nothing(window: MainWindow) -> str:
    """What else is to be said where nothing is found: that a closed visit, or the past, takes nothing new."""
    code = window.qt_actions.situation.why_not(Need.PRESENT)
    return say(code) if code and window.view is not None else ""


def _actions(window: MainWindow) -> list[PaletteEntry]:
    """Every action once: what Ctrl+N asks for is found under its command, with that key."""
    qt_actions, every = window.qt_actions, actions()
    asked, primary = f"command.{qt_actions.situation.primary}", spec_of("primary")
    specs = [spec for spec in every.values() if spec.id != "primary" or asked not in every]
    return [
        _action(
            qt_actions, replace(spec, keys=primary.keys, icon=spec.icon or primary.icon) if spec.id == asked else spec
        )
        for spec in specs
    ]


def _action(actions: QtActions, spec: ActionSpec) -> PaletteEntry:
    """An action, also one that cannot be done now: it says why not, rather than not to be found."""
    text, why = actions.action(spec.id).text().replace("&", ""), actions.why_not(spec.id)
    icon = "lock" if why else spec.icon
    return PaletteEntry(
        f"action:{spec.id}", say("palette.commands"), text, why, spec.keys, icon, why=why, also=_also(spec.id)
    )


def _also(action: str) -> str:
    """What else an action is found by: of that which enters an item, every kind of item."""
    kinds = [say(f"kind.{kind}") for kind in KNOWN_KINDS] if action == f"command.{name_of(PlanItem)}" else []
    return " ".join((also_called(action), *kinds))


def _items(view: VisitView) -> list[PaletteEntry]:
    words = say.words
    return [
        PaletteEntry(
            f"subject:{row.id}", say("palette.items"), words.pick(row.title),
            second=when_told(row, words),
            haystack=" ".join(row.title.values()),
        )
        for row in view.schedule
    ]  # fmt: skip


def _people(view: VisitView) -> list[PaletteEntry]:
    words, members = say.words, view.visit.delegations.members
    return [
        PaletteEntry(
            f"subject:{row.id}", say("palette.people"), words.name(row.names, row.position),
            second=_also_registered(words.pick(row.position), members[row.id].person),
            haystack=" ".join([*(str(name) for name in row.names.values()), *row.position.values()]),
        )
        for row in view.delegation
    ]  # fmt: skip


def _documents(view: VisitView) -> list[PaletteEntry]:
    items = view.visit.programme.items
    return [
        PaletteEntry(
            f"subject:{each.id}", say("palette.documents"), say.words.pick(each.title),
            second=say.words.pick(items[each.item].title), haystack=" ".join(each.title.values()),
        )
        for each in view.visit.documents.values() if not each.retracted
    ]  # fmt: skip


def _letters(view: VisitView) -> list[PaletteEntry]:
    words = say.words.in_zone(view.visit.zone)
    return [
        PaletteEntry(
            f"subject:{each.id}", say("palette.letters"), quoted_letter(each.quoted, words), second=each.subject,
            haystack=" ".join([*each.sender.values(), *each.recipient.values(), each.said]),
        )
        for each in view.visit.correspondence.values()
    ]  # fmt: skip


def _sheets() -> list[PaletteEntry]:
    """Every kind of sheet."""
    return [
        PaletteEntry(
            f"sheet:{kind.name}", say("page.sheets"), say(f"sheets.{kind.name}"),
            second=say(f"sheets.{kind.name}.about"), icon="printer", haystack=f"{kind.name} {_title(kind)}",
            also=also_called(f"sheet.{kind.name}"),
        )
        for kind in KINDS
    ]  # fmt: skip


def _title(kind: SheetKind) -> str:
    """What stands on a sheet as its title, where the window has it."""
    code = f"sheet.{kind.name}"
    return say(code) if say.words.has(code) else ""


def visit_entry(row: VisitRow) -> PaletteEntry:
    """A visit of the office."""
    words = say.words
    return PaletteEntry(
        f"visit:{row.id}", say("palette.visits"), f"{words.pick(row.guest)} · {words.pick(row.title)}",
        second=f"{row.reference} · {words.days(row.first_day, row.last_day)}",
        haystack=" ".join([*row.guest.values(), *row.host.values(), *row.title.values()]),
    )  # fmt: skip


def room_entries(office: OfficeView) -> list[PaletteEntry]:
    """The houses of the office, and their rooms."""
    words = say.words
    return [
        PaletteEntry(
            f"venue:{row.id}", say("palette.rooms"), words.pick(row.room.names if row.room else row.venue.names),
            second=words.pick(row.venue.names) if row.room else "",
            haystack=" ".join([*row.venue.names.values(), *(row.room.names.values() if row.room else ())]),
        )
        for venue in office.registries.venue.values() for row in rows_of_house(venue)
    ]  # fmt: skip


def _also_registered(office: str, person: str | None) -> str:
    """That the register has the member too, as nobody has two rows, and the office."""
    return " · ".join(filter(None, (say("palette.registered-too") if person is not None else "", office)))


def persons_found(window: MainWindow, typed: str) -> list[PaletteEntry]:
    """The members of the visit and the persons of the register who may be meant, by any spelling or office."""
    if not typed.strip() or window.office is None:
        return []
    registries = window.office.registries
    members = _members_by_person(window.view) if window.view is not None else {}
    found = _members_found(window.view, registries, typed) if window.view is not None else []
    for each in registries.find(typed, OF_EACH_GROUP):
        entry = members.get(each.person) or _registered(registries.person[each.person])
        found.append(_as_found(entry, each))
    return list({entry.id: entry for entry in reversed(found)}.values())[::-1]


def names_meant(window: MainWindow, typed: str) -> tuple[PartedName, ...]:
    """The names, in all their forms, of who is surely meant by what is typed: members, and persons of the register."""
    if len(typed.strip()) < SHORTEST_MEANT or window.office is None:
        return ()
    registries = window.office.registries
    forms = [
        entry_of_person(registries.person[each.person]).forms
        for each in registries.find(typed, MOST_MEANT) if each.how == "name"
    ]  # fmt: skip
    if window.view is not None:
        visit = window.view.visit
        found = (each.person for each in registries.find_members(visit, typed, MOST_MEANT) if each.how == "name")
        forms += [entry_of_member(visit.delegations.members[member], None).forms for member in found]
    return tuple(dict.fromkeys(chain.from_iterable(forms)))


def mentioning(window: MainWindow, typed: str, names: Iterable[PartedName]) -> list[PaletteEntry]:
    """The letters, documents and items of the visit that mention who is meant, however they spell him."""
    view = window.view
    if view is None:
        return []
    meant = mentions.Mentions(typed, names)
    return [
        entry for entry in (*_letters(view), *_documents(view), *_items(view)) if meant.in_text(entry.searched)
    ]  # fmt: skip


def how_far_persons(window: MainWindow, counted: str) -> str:
    """How many were found, and in how much of the register of persons, where it is still being read."""
    share = window.office.registries.share_found() if window.office is not None else 1.0
    return counted if share >= 1 else say("page.being-prepared", shown=counted, percent=int(100 * share))


def _members_found(view: VisitView, registries: DeskRegistries, typed: str) -> list[PaletteEntry]:
    entries = {entry.id.partition(":")[2]: entry for entry in _people(view)}
    found = registries.find_members(view.visit, typed, OF_EACH_GROUP)
    return [_as_found(entries[each.person], each) for each in found if each.person in entries]


def _members_by_person(view: VisitView) -> dict[str, PaletteEntry]:
    """The rows of the members whom the register has, by whom they are there."""
    members = view.visit.delegations.members
    entries = ((members[entry.id.partition(":")[2]].person, entry) for entry in _people(view))
    return {person: entry for person, entry in entries if person is not None}


def _registered(person: Person) -> PaletteEntry:
    return PaletteEntry(f"person:{person.reference}", say("palette.registered"), person_line(person, say.words))


def _as_found(entry: PaletteEntry, found: Found) -> PaletteEntry:
    """The entry, marked where what was typed is probably a misspelling."""
    return replace(entry, text=offered_words(entry.text, found))
