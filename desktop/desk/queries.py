"""The queries of the desk: views of the office, now and as it stood, and of an entry of a registry, at one moment."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING
from uuid import UUID

from desktop.desk.registries import DeskIndexes, DeskRegistries
from desktop.desk.view import OfficeView, Particulars, PersonView, Photograph, ShownIn, VenueView, VisitsThen
from desktop.desk.visit_over import is_over
from domain.core.late import late
from domain.core.place import place_named
from domain.core.problem import Refused
from domain.projections.history import history
from domain.projections.people import VisitAppearance, appearances
from domain.projections.room_use import uses_of
from domain.projections.visits import VisitRow, damaged_row, visit_row
from domain.record.look import LooksVerified
from domain.record.verification import Verification
from domain.record.vocabulary import PERSON, VENUE
from domain.registry.branch import BeginBranch
from domain.visit.visit import Visit

if TYPE_CHECKING:
    from domain.office import Office
    from domain.projections import explained
    from domain.record.entry import AsOf
    from domain.registry.person import Person
else:
    explained = late("domain.projections.explained")

LOOKS = 20
"""How many of the last looks at a person's particulars are shown."""


def office_view(office: Office, indexes: DeskIndexes | None = None, backed_up_at: datetime | None = None) -> OfficeView:
    """The view of an office, with its visits by their first day.

    Args:
        indexes: find its persons and members as one types, and list them by name.
        backed_up_at: when the newest backup was taken.
    """
    rows = (line.row for line in office.visit_lines().values())
    registries = _registries(office, indexes or DeskIndexes())
    return OfficeView(
        path=place_named(office.store.place),
        sample=office.store.identity.sample,
        identity=office.store.identity.office,
        writable=is_writable(office),
        doubt=office.store.doubt,
        may_be_continued=office.store.may_be_continued,
        first_seen=office.store.first_seen,
        replaces_another=office.store.replaces_another,
        keys_trouble=office.private.keys_trouble(),
        looks_doubt=office.store.accesses.doubt(),
        officer=office.officer.name,
        visits=tuple(sorted(rows, key=lambda row: (row.first_day, row.reference))),
        damaged=tuple(damaged_row(visit_id, damage) for visit_id, damage in office.damage.visits().items()),
        registries=registries,
        share_read=office.gradual_reading.share(),
        photograph=partial(_photograph, office.private.photograph_of, registries),
        clock_behind_minutes=int(office.clock_behind().total_seconds() // 60),
        backed_up_at=backed_up_at,
    )


def _photograph(
    look: Callable[[Person], bytes | None], registries: DeskRegistries, reference: str
) -> bytes | None:  # fmt: skip
    person = registries.current_person(reference)
    return look(person) if person is not None else None


def _registries(office: Office, indexes: DeskIndexes) -> DeskRegistries:
    known = office.gradual_reading.registries()
    return DeskRegistries(
        known.person,
        known.venue,
        known.damaged,
        known.kinds,
        known.orders,
        known.phrases,
        known.symbols,
        indexes.finder,
        indexes.order,
        indexes.members,
        office.gradual_reading.share_of_registries(),
        _branch(office),
    )


def _branch(office: Office) -> BeginBranch | None:
    if not office.store.may_be_continued:
        return None
    with office.store.reading() as reading:
        return BeginBranch(position=reading.last_position(), remembered=office.store.remembered)


def visits_then(office: Office, visit_id: UUID, entry: int) -> VisitsThen:
    """The visits that can be read as they stood when an entry of one of them was recorded, by their first day."""
    at = office.past.recorded_at(visit_id, entry)
    rows = [_row_then(office, each, line.row, entry if each == visit_id else at)
            for each, line in office.visit_lines().items()]  # fmt: skip
    return VisitsThen(at, tuple(sorted(filter(None, rows), key=lambda row: (row.first_day, row.reference))))


def _row_then(office: Office, visit_id: UUID, now: VisitRow, as_of: AsOf) -> VisitRow | None:
    """The line of a visit at a moment; None where it was opened later."""
    try:
        entry = office.past.entry_number(visit_id, as_of)
    except Refused:
        return None
    return now if entry == now.entries else visit_row(visit_id, office.visit(visit_id, entry))


def differences(office: Office, visit_id: UUID, earlier: int, later: int) -> tuple[explained.Explained, ...]:
    """What differs between two entries of a visit, with who recorded it."""
    return explained.explained(office.visit(visit_id, earlier), office.journal(visit_id, later)[earlier:])


def person_view(office: Office, reference: str) -> PersonView:
    """All the record holds about a person of the registry, and the visits that show him or her.

    Raises:
        Refused: `not-in-registry`.
    """
    registries = office.registries()
    person = registries.known_person(reference)
    known = registries.known_as(person.reference)
    journals = tuple((registries.person[key], tuple(history(office.registry_journal(PERSON, key)))) for key in known)
    visits = {visit.reference: (visit_id, visit) for visit_id, visit in office.visits_of_persons(known).items()}
    shown = appearances(person, (visit for _, visit in visits.values()), registries)
    rows = [_shown_in(each, *visits[each.visit]) for each in shown]
    shown_in = tuple(sorted(rows, key=lambda row: row.first_day, reverse=True))
    return PersonView(person, journals, shown_in, tuple(reversed(office.private.looks(person.reference)[-LOOKS:])))


def venue_view(office: Office, reference: str) -> VenueView:
    """All the record holds about a house of the registry, and what every visit uses its rooms for.

    Raises:
        Refused: `not-in-registry`.
    """
    rows = tuple(history(office.registry_journal(VENUE, reference)))
    return VenueView(reference, uses_of(reference, office.visits_at(reference).values()), rows)


def particulars(office: Office, reference: str) -> Particulars:
    """The private particulars of a person of the registry.

    Raises:
        Refused: `not-in-registry`.
    """
    return Particulars(reference, office.private.particulars(reference))


def photograph(office: Office, reference: str) -> Photograph:
    """The photograph of a person of the registry.

    Raises:
        Refused: `not-in-registry`.
        Damaged: `vault-damaged`, `vault-keys-damaged`.
    """
    return Photograph(reference, office.private.photograph(reference))


def verification(office: Office) -> Verification:
    """The result of recomputing every leaf of the office.

    Raises:
        Damaged, Unavailable: the file cannot be read at all.
    """
    return office.verify()


def is_writable(office: Office) -> bool:
    """Whether anything can be recorded in it; an office in doubt, which can be continued, has its own field."""
    return office.store.writable and office.store.doubt is None


def _shown_in(appearance: VisitAppearance, visit_id: UUID, visit: Visit) -> ShownIn:
    ended = visit.closed or visit.cancelled
    may_adopt = bool(appearance.differs) and not ended and visit.delegations.members[appearance.member].travels
    days = visit.first_day, visit.last_day
    return ShownIn(appearance, visit_id, visit.title, *days, visit.entries, may_adopt, is_over(visit))


def verified_looks(office: Office) -> LooksVerified:
    """The result of verifying the access journal of the office on this machine.

    Raises:
        Unavailable: it cannot be read now.
    """
    return office.private.verify_looks()
