"""What the inspector says of a person of the registry: names, offices, visits, what is private, the journal."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec

from desktop.concepts.edges import entry_words
from desktop.desk.view import PersonView, ShownIn
from desktop.models.inspection import Inspection, InspectionGroup, OfferedAction, PageAct, Portrayed, TwoLines
from desktop.wording.offices_held import office_held
from desktop.wording.people import form_words, look_words
from desktop.wording.problems import particular_text
from desktop.wording.words import Words
from domain.core.names import Name
from domain.core.problem import Problem
from domain.delegation.adopting import AdoptWording
from domain.projections.history import HistoryRow
from domain.registry.merging import MergePersons
from domain.registry.name_form import NameForm
from domain.registry.person import Person

REVEAL: PageAct = "reveal-particulars"
HIDE: PageAct = "hide-particulars"
"""What the actions under the private particulars ask the page for."""
SHOWN_SECONDS = 60
"""How long private particulars stay in sight."""


class KnownPerson(msgspec.Struct, frozen=True):
    """What the page knows of a selected person."""

    person: Person
    view: PersonView | None = None
    """The journal and the visits, once the desk told of them."""
    revealed: Mapping[str, str | Problem | None] | None = None
    """The private particulars while they are in sight."""
    photograph: bytes | None = None
    alike: Sequence[Person] = ()
    """Who may be the same person, the likeliest first."""
    writable: bool = True
    asked_late: str = ""
    """The id of a visit that is over, which is to adopt a spelling the next time it is asked for."""


def person_inspection(known: KnownPerson, words: Words) -> Inspection:
    """All that is known of a person."""
    person = known.person
    held = person.office_on(date.today())
    spoken = words.listed([words.spoken(language) for language in person.languages]) if person.languages else ""
    private = _private(known, words)
    groups = (
        _alike(known, words),
        *((private,) if known.revealed is not None else ()),
        _names(person, words),
        _address(person, words),
        _offices(person, words),
        _visits(known, words),
        *((private,) if known.revealed is None else ()),
        _looks(known, words),
        *_journals(known, words),
    )
    return Inspection(
        subject=person.reference,
        field="person",
        title=words.name(person.names),
        portrait=_portrayed(person, words, known.photograph),
        others=tuple(filter(None, (words.pick(held.title) if held is not None else "", spoken))),
        groups=tuple(group for group in groups if group.lines or group.actions),
    )


def _portrayed(person: Person, words: Words, photograph: bytes | None) -> Portrayed:
    name = person.names.get(words.language) or next(iter(person.names.values()), Name())
    code = "portrait.photograph" if photograph else "portrait.sealed" if person.photograph else "portrait.initials"
    return Portrayed(name, words(code, person=words.name(person.names)), photograph)


def _names(person: Person, words: Words) -> InspectionGroup:
    """Every form of the name: the approved ones bear a lock."""
    forms = (
        TwoLines(name.in_full, _of_form(person, form, name, words), "lock" if form in person.approvals else "")
        for form, name in person.forms.items()
    )
    return InspectionGroup(words("person.names"), tuple(forms))


def _of_form(person: Person, form: str, name: NameForm, words: Words) -> str:
    """The language of a form and what else is known of it, in one line."""
    approval = person.approvals.get(form)
    by = approval.by if approval is not None else ""
    told = (
        ("approved-by" if by else "approved", approval is not None),
        ("family-first", name.family_first),
        ("native", name.native),
        ("card", name.card),
        ("phonetic", name.phonetic),
    )
    values = {"card": name.card, "phonetic": name.phonetic, "by": by, "on": approval.on if approval else None}
    return " · ".join([form_words(form, words), *(words(f"person.{code}", **values) for code, said in told if said)])


def _address(person: Person, words: Words) -> InspectionGroup:
    """Per language: the courtesy title, and how he or she is addressed."""
    languages = dict.fromkeys((*person.courtesy, *person.address))
    lines = (
        TwoLines(
            " — ".join(filter(None, (person.courtesy.get(each), person.address.get(each)))), words.of("language", each)
        )
        for each in languages
    )
    return InspectionGroup(words("person.address"), tuple(lines))


def _alike(known: KnownPerson, words: Words) -> InspectionGroup:
    """Who may be the same person. One key merges the likeliest with this one, into the better known of both."""
    actions = tuple(
        OfferedAction(
            words("person.merge-with", person=words.name(other.names)),
            MergePersons,
            _merging(known.person, other),
            keys="" if number else "D",
        )
        for number, other in enumerate(known.alike)
    )
    return InspectionGroup(words("person.likely-same"), (), actions=actions if known.writable else ())


def _merging(person: Person, other: Person) -> dict[str, str]:
    lesser, better = sorted((person, other), key=lambda each: each.entries)
    return {"person": lesser.reference, "into": better.reference}


def _offices(person: Person, words: Words) -> InspectionGroup:
    held = sorted(person.offices.values(), key=lambda each: each.since or date.min, reverse=True)
    return InspectionGroup(words("registry.offices"), tuple(office_held(each, words) for each in held))


def _visits(known: KnownPerson, words: Words) -> InspectionGroup:
    shown = known.view.shown_in if known.view is not None else ()
    lines = tuple(_visit(row, known.view.person, words) for row in shown) if known.view is not None else ()
    asked = (row for row in shown if row.visit_id.hex == known.asked_late)
    lines += tuple(words("person.visit-is-over", day=row.last_day) for row in asked)
    stale = [row for row in shown if row.may_adopt and known.writable]
    actions = tuple(
        OfferedAction(
            _adopting(row, words, asked_late=known.asked_late == row.visit_id.hex),
            AdoptWording,
            {"visit": row.visit_id.hex, "member": row.appearance.member, "based_on": row.entry},
            keys="" if number else "Ctrl+Shift+W",
        )
        for number, row in enumerate(stale)
    )
    return InspectionGroup(words("person.visits"), lines, actions=actions)


def _adopting(row: ShownIn, words: Words, *, asked_late: bool) -> str:
    return words("person.adopt-late") if asked_late else words("person.adopt-in", visit=row.title)


def _visit(row: ShownIn, person: Person, words: Words) -> str:
    line = words("person.in-visit", days=words.days(row.first_day, row.last_day), visit=row.title)
    for form in row.appearance.differs[:1]:
        shown, approved = row.appearance.names[form], person.forms[form].on_lists
        return words("person.shown-otherwise", line=line, before=str(shown), after=str(approved))
    return line


def _private(known: KnownPerson, words: Words) -> InspectionGroup:
    """The particulars that are noted; their values only while revealed."""
    heading = words("person.private")
    if known.revealed is not None:
        lines = (
            words("person.particular", what=_titled(each, words), value=particular_text(value, words))
            for each, value in known.revealed.items()
        )
        hide = OfferedAction(words("person.hide"), HIDE, {}, keys="V")
        return InspectionGroup(words("person.private-shown", count=SHOWN_SECONDS), tuple(lines), actions=(hide,))
    lines = (_titled(each, words) for each in known.person.particulars)
    reveal = OfferedAction(words("person.reveal", count=SHOWN_SECONDS), REVEAL, {}, keys="V")
    return InspectionGroup(heading, tuple(lines), actions=(reveal,) if known.person.particulars else ())


def _looks(known: KnownPerson, words: Words) -> InspectionGroup:
    """Who looked at what is private on this machine, the newest first."""
    lines = (
        TwoLines(
            words("person.look", author=look.author, desk=look.desk),
            look_words(look, words),
        )
        for look in (known.view.looks if known.view is not None else ())
    )
    return InspectionGroup(words("person.looks"), tuple(lines))


def _titled(particular: str, words: Words) -> str:
    name = words.of("particular", particular)
    return name[:1].title() + name[1:]


def _journals(known: KnownPerson, words: Words) -> tuple[InspectionGroup, ...]:
    """The person's own journal, then those of the entries merged with it."""
    if known.view is None:
        return ()
    return tuple(
        InspectionGroup(_heading(person, known.person, words), tuple(entry_line(row, words) for row in reversed(rows)))
        for person, rows in known.view.journals
    )


def _heading(person: Person, selected: Person, words: Words) -> str:
    if person.reference == selected.reference:
        return words("person.journal")
    return words("person.journal-of-merged", person=words.name(person.names))


def entry_line(row: HistoryRow, words: Words) -> str:
    """An entry of the journal of a registry: its number, the day, who did what and why."""
    entry = row.entry
    did, why = entry_words.summary(row, words), entry_words.why(row, words)
    what = words("journal.from", did=did, source=why) if why else did
    day = words.said(entry.recorded_at, "long") if entry.recorded_at is not None else ""
    return words("person.entry", entry=str(entry.number), day=day, author=entry.author, what=what)
