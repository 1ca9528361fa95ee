"""The work on one list: what was read, what its columns hold, and what the officer has decided so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property, partial
from pathlib import Path
from typing import Any

import msgspec

from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.files.lists.read_note import ReadNote
from desktop.files.lists.reader import ListRead
from domain.core.names import Side
from domain.delegation.accepted_list import LIST_KINDS, AcceptList, ListKind
from domain.delegation.category import Category
from domain.lists.listed import ListedPerson, ParsedList, persons_on, with_categories, with_families
from domain.lists.listing import parse_list
from domain.lists.names.undivided import ways_to_divide
from domain.lists.notes.sentences import with_sentences
from domain.lists.reconciling.accept_list import AsAccepted, as_accepted
from domain.lists.reconciling.known_persons import KnownAs, known_as, person_known
from domain.lists.reconciling.list_change import ListChange
from domain.lists.reconciling.list_kind import headings_of
from domain.lists.reconciling.list_said import ListSaid
from domain.lists.reconciling.reconcile import NONE_APPROVED, ApprovedForms, reconcile
from domain.lists.reconciling.reconciliation import Reconciliation
from domain.lists.said_anew import SaidAnew, with_rows_said
from domain.lists.surroundings.sides_told import NamesOfSides, list_of_side, side_in
from domain.lists.tables.columns import ListColumn, columns_from, guessed_columns, untold_columns
from domain.visit.visit import Visit

LONGEST_NAME = 200
"""How much of the name of a file is recorded: its end."""


class _Understood(msgspec.Struct):
    """Everybody on a list, once it was read: decisions about persons change nothing of that."""

    listing: ParsedList | None = None
    beside: ParsedList | None = None
    """The same with what sentences mean for the list that stands, as it was held against that last."""


@dataclass(frozen=True)
class ListWork:
    """A list in hand. It can be laid aside as the fields of a draft and taken up again.

    `decided` holds what the officer decided otherwise than usual: the id of a change, and whether it is accepted.
    `same` says which member an entry of the list is, by its place from 0, `places` which rank somebody new is given,
    `persons` which person of the registry he is.
    `kind` is what the list is, as the officer said; None: it is guessed.
    """

    read: ListRead
    side: Side
    columns: tuple[ListColumn, ...]
    decided: dict[str, bool] = field(default_factory=dict)
    same: dict[int, str] = field(default_factory=dict)
    kind: ListKind | None = None
    places: dict[int, int] = field(default_factory=dict)
    persons: dict[int, str] = field(default_factory=dict)
    families: dict[int, int] = field(default_factory=dict)
    """Of how many words the family name is of an entry that does not tell it, by its place from 0."""
    departures: dict[str, dict[str, str]] = field(default_factory=dict)
    """What is decided otherwise than proposed of what names somebody who is gone, by his id."""
    called: NamesOfSides = field(default_factory=dict)
    """What the sides of the visit are called."""
    side_said: bool = False
    """Whether the officer said whose list it is."""
    categories: dict[int, Category] = field(default_factory=dict)
    """As what somebody new comes who the officer said comes as something else than the list tells, by his place."""

    said_anew: dict[int, SaidAnew] = field(default_factory=dict)
    """What the officer says an entry should read that was read amiss, by its place from 0."""
    named: frozenset[int] = frozenset()
    """The lines of rows that name somebody, as the officer said, though they were read as a heading or as nobody."""

    _understood: _Understood = field(default_factory=_Understood, repr=False, compare=False)

    @property
    def whole(self) -> ParsedList:
        """Everybody on the list, as its columns are understood."""
        if self._understood.listing is None:
            self._understood.listing = parse_list(self.read.rows, self.columns, sides=self.called, named=self.named)
        return self._understood.listing

    @property
    def listing(self) -> ParsedList:
        """Who stands on the list for its side."""
        return list_of_side(self.whole, self.side, self.called)

    def beside(self, visit: Visit) -> ParsedList:
        """The same with what sentences most likely mean for the list that stands."""
        self._understood.beside = with_sentences(self.listing, visit, self.side)
        return self._understood.beside

    @property
    def _entries(self) -> tuple[ListedPerson, ...]:
        """Who is on the list in the places changes have."""
        return (self._understood.beside or self.listing).entries

    @property
    def told_side(self) -> Side | None:
        """The one side the headings of the list name, else the office of its first; None: they name none, or several.

        Whoever stands first leads: his office names his own state, where that of an envoy further below may name the
        other one alone.
        """
        if self.whole.sides:
            return self.whole.sides[0] if len(self.whole.sides) == 1 else None
        first = self.whole.entries[0] if self.whole.entries else None
        return side_in(" ".join(first.position.values()), self.called) if first is not None else None

    def asks_side(self, visit: Visit, found: Reconciliation | None) -> bool:
        """Whether the officer is asked whose list it is: nothing tells it, and nobody was listed before.

        Nor does anything tell it where it names nobody of the side on show, and another side has no list yet.
        """
        if self.side_said or self.told_side:
            return False
        listed = visit.delegations.listed
        if not visit.delegations.members:
            return True
        return found is not None and not found.members and bool(listed(self.side)) and not all(map(listed, visit.sides))

    @cached_property
    def untold(self) -> tuple[int, ...]:
        """The columns, from 0, whose language the officer is asked for: nothing tells it."""
        return untold_columns(self.read.rows, self.columns)

    def among(self, called: NamesOfSides) -> ListWork:
        """The work with what the sides of the visit are called."""
        return self if called == self.called else replace(self, called=called, _understood=_Understood())

    def found(
        self, visit: Visit, approved: ApprovedForms = NONE_APPROVED, registries: DeskRegistries = NOBODY
    ) -> Reconciliation:
        """What the list changes.

        Raises:
            Malformed: `list-names-nobody`.
        """
        said = list_said(self.read, self.whole, self.kind)
        divided = with_families(persons_on(self.beside(visit)), self.families)
        entries = with_categories(with_rows_said(divided, self.said_anew), self.categories)
        return reconcile(
            visit, self.side, entries, approved,
            self._still_known(visit), said=said,
            known_of=partial(self._known_of, registries),
        )  # fmt: skip

    def changes_as(self, other: ListWork) -> bool:
        """Whether it changes what another work on a list does, whatever is decided of the changes."""
        mine = (
            self.side,
            self.columns,
            self.kind,
            self.same,
            self.persons,
            self.families,
            self.categories,
            self.called,
            self.named,
            self.said_anew,
        )
        return self.read is other.read and mine == (
            other.side, other.columns, other.kind, other.same, other.persons, other.families, other.categories,
            other.called, other.named, other.said_anew,
        )  # fmt: skip

    def accepts(self, found: ListChange) -> bool:
        """Whether a change is accepted: as decided, else if it needs no answer."""
        return not found.locked and self.decided.get(found.id, found.held is None)

    def as_accepted(self, found: Reconciliation, visit: Visit, registries: DeskRegistries) -> AsAccepted:
        """What is recorded of the list as decided so far."""
        said, accepted = accepted_list(self.read, found), self.accepted(found)
        return as_accepted(
            found, visit, accepted, self.places, said=said, registries=registries, departures=self.departures
        )

    def accepted(self, found: Reconciliation) -> frozenset[str]:
        """The ids of all that is accepted."""
        return frozenset(each.id for each in found.differences if self.accepts(each))

    def deciding(self, changes: Collection[ListChange], accept: bool) -> ListWork:
        """The work with these changes accepted or held."""
        return replace(self, decided={**self.decided, **{each.id: accept for each in changes}})

    def departing(self, member: str, decisions: Mapping[str, str]) -> ListWork:
        """The work with what is decided of all that names somebody who is gone."""
        return replace(self, departures={**self.departures, member: dict(decisions)})

    def categorising(self, changes: Collection[ListChange], category: Category) -> ListWork:
        """The work with those of these changes who are new coming as something else than the list tells."""
        places = [each.entry for each in changes if each.kind == "new" and each.entry is not None]
        return replace(self, categories={**self.categories, **dict.fromkeys(places, category)})

    def placing(self, found: ListChange, rank: int) -> ListWork:
        """The work with a rank given to somebody new, who is accepted with it."""
        if found.kind != "new" or found.entry is None:
            return self
        return replace(self.deciding([found], accept=True), places={**self.places, found.entry: rank})

    def as_kind(self, kind: ListKind) -> ListWork:
        """The work on a list that is what the officer says; what was decided of single changes no longer holds."""
        return replace(self, kind=kind, decided={}, places={}, departures={})

    def staying(self, kind: ListKind) -> ListWork:
        """The work on a list that stays what it is taken for now: who somebody is no longer decides it."""
        return self if self.kind is not None else replace(self, kind=kind)

    def being(self, found: ListChange) -> ListWork:
        """The work with a new name taken for the member, or the person of the registry, it resembles."""
        if found.entry is not None and found.known is not None:
            return replace(self, persons={**self.persons, found.entry: found.known.person})
        if found.entry is None or found.like is None:
            return self
        return replace(self, same={**self.same, found.entry: found.like})

    def being_member(self, entry: int, member: str) -> ListWork:
        """The work with an entry taken for a member, as the officer says, whatever it resembles."""
        return replace(self, same={**self.same, entry: member})

    def apart(self, entry: int) -> ListWork:
        """The work with an entry taken for whom it resembles again, where the officer said who it is."""
        return replace(self, same={at: member for at, member in self.same.items() if at != entry})

    def divides(self, found: ListChange) -> bool:
        """Whether the list does not tell where the family name of somebody begins, so that the officer can say it."""
        entries = self._entries
        return found.entry is not None and found.entry < len(entries) and bool(entries[found.entry].undivided)

    def dividing(self, found: ListChange) -> ListWork:
        """The work with another part of a name as the family name, where the list does not tell it."""
        entries = self._entries
        entry = entries[found.entry] if found.entry is not None and found.entry < len(entries) else None
        if entry is None or found.entry is None or not entry.undivided:
            return self
        ways = (None, *ways_to_divide(entry.undivided.values()))
        at = (ways.index(self.families.get(found.entry)) + 1) % len(ways)
        said = {**self.families, found.entry: ways[at]}
        return replace(self, families={place: count for place, count in said.items() if count is not None})

    def correcting(self, place: int, said: SaidAnew) -> ListWork:
        """The work with an entry reading as the officer says."""
        return replace(self, said_anew={**self.said_anew, place: said})

    def with_columns(self, columns: tuple[ListColumn, ...]) -> ListWork:
        """The work with columns understood otherwise; what was decided of single changes no longer holds."""
        return replace(
            self, columns=columns, decided={}, same={}, places={}, persons={}, families={}, departures={},
            categories={}, said_anew={}, _understood=_Understood(),
        )  # fmt: skip

    def naming(self, line: int) -> ListWork:
        """The work with the row on a line naming somebody, or no longer; what was decided of changes holds no more."""
        return replace(
            self, named=self.named ^ {line}, decided={}, same={}, places={}, persons={}, families={}, departures={},
            categories={}, said_anew={}, _understood=_Understood(),
        )  # fmt: skip

    def for_side(self, side: Side) -> ListWork:
        """The work as the list of the side that the officer says."""
        return replace(
            self, side=side, side_said=True, decided={}, same={}, places={}, persons={}, families={}, departures={},
            categories={}, said_anew={},
        )  # fmt: skip

    def as_fields(self) -> dict[str, Any]:
        """The work as the fields of a draft."""
        read = self.read
        return {
            "side": self.side, "side_said": self.side_said,
            "name": read.name, "size": read.size, "digest": read.digest, "kind": read.kind, "encoding": read.encoding,
            "rows": [list(row) for row in read.rows],
            "notes": msgspec.to_builtins(read.notes),
            "columns": ",".join(map(str, self.columns)),
            "decided": self.decided,
            "same": {str(entry): member for entry, member in self.same.items()},
            "list_kind": self.kind,
            "places": {str(entry): rank for entry, rank in self.places.items()},
            "categories": {str(entry): category for entry, category in self.categories.items()},
            "families": {str(entry): count for entry, count in self.families.items()},
            "persons": {str(entry): person for entry, person in self.persons.items()},
            "departures": self.departures,
            "said_anew": {str(entry): msgspec.to_builtins(said) for entry, said in self.said_anew.items()},
            "named": sorted(self.named),
        }  # fmt: skip

    def _known_of(self, registries: DeskRegistries, place: int, entry: ListedPerson) -> KnownAs | None:
        said = registries.person.get(self.persons.get(place, ""))
        return person_known(said) if said is not None else known_as(entry, registries.alike)

    def _still_known(self, visit: Visit) -> dict[int, str]:
        return {entry: member for entry, member in self.same.items() if visit.delegations.members.get(member)}


def new_work(read: ListRead, side: str, called: NamesOfSides | None = None) -> ListWork:
    """The work on a list just read: of the one side its headings name, else of the side it was asked for."""
    work = ListWork(read, side, guessed_columns(read.rows), called=called or {})
    return replace(work, side=work.told_side or side)


def work_from(fields: dict[str, Any]) -> ListWork:
    """The work that was laid aside as these fields.

    Raises:
        KeyError, TypeError, ValueError, Malformed: they are no such work.
    """
    rows = tuple(tuple(map(str, row)) for row in fields["rows"])
    notes = msgspec.convert(fields.get("notes", ()), tuple[ReadNote, ...])
    read = ListRead(fields["name"], fields["size"], fields["digest"], fields["kind"], fields["encoding"], rows, notes)
    same = {int(entry): str(member) for entry, member in fields["same"].items()}
    kind = next((each for each in LIST_KINDS if each == fields.get("list_kind")), None)
    places = {int(entry): int(rank) for entry, rank in fields.get("places", {}).items()}
    persons = {int(entry): str(person) for entry, person in fields.get("persons", {}).items()}
    families = {int(entry): int(count) for entry, count in fields.get("families", {}).items()}
    departures = {str(member): dict(decisions) for member, decisions in fields.get("departures", {}).items()}
    columns, decided = columns_from(fields["columns"]), dict(fields["decided"])
    return ListWork(
        read, str(fields["side"]), columns, decided, same, kind, places, persons, families, departures,
        side_said=bool(fields.get("side_said", True)),
        categories=msgspec.convert(fields.get("categories", {}), dict[int, Category], strict=False),
        said_anew=msgspec.convert(fields.get("said_anew", {}), dict[int, SaidAnew], strict=False),
        named=frozenset(map(int, fields.get("named", ()))),
    )  # fmt: skip


def list_said(read: ListRead, listing: ParsedList, kind: ListKind | None) -> ListSaid:
    """What is said of a list that was read: by the officer, by its headings and the name of its file."""
    said = (row.line for row in listing.rejected if row.why == "sentence")
    lines = {*(entry.line for entry in listing.entries), *said}
    return ListSaid(kind, headings_of(Path(read.name).stem, read.rows, lines), read.digest)


def accepted_list(read: ListRead, found: Reconciliation) -> AcceptList:
    """What is recorded of a list itself."""
    name = read.name[-LONGEST_NAME:] or None
    return AcceptList(found.side, found.kind, len(found.entries), name, read.digest)
