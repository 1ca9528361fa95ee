"""The registries all visits share, as whatever looks beyond one visit sees them: immutable, at one position."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from copy import copy
from datetime import date
from functools import cached_property

import msgspec
from msgspec.structs import replace

from domain.core.nearest import offered
from domain.core.problem import Damaged, Refused
from domain.registry.asking_entries import entered as with_some
from domain.registry.asking_entries import having
from domain.registry.branch import OfficeItself
from domain.registry.item_kind import OfficeKind
from domain.registry.office_held import holders
from domain.registry.order_of_offices import OrderOfOffices, known_order, shipped_orders
from domain.registry.person import MERGED, Person, in_office
from domain.registry.phrase_book import Term, former_words
from domain.registry.symbols import KnownSymbols
from domain.registry.venue import Venue


class Registries(msgspec.Struct, frozen=True, dict=True):
    """Every entry of every registry, by its reference. Nobody changes them."""

    person: Mapping[str, Person] = msgspec.field(default_factory=dict)
    venue: Mapping[str, Venue] = msgspec.field(default_factory=dict)
    damaged: Mapping[str, Damaged] = msgspec.field(default_factory=dict)
    """What is wrong with entries that cannot be read, by their references: those are in neither of the others."""
    kinds: Mapping[str, OfficeKind] = msgspec.field(default_factory=dict)
    """The kinds of items the office defined for itself, by their tokens."""
    orders: Mapping[str, OrderOfOffices] = msgspec.field(default_factory=dict)
    """The orders of offices the office gave itself, by their keys."""
    phrases: Mapping[str, Term] = msgspec.field(default_factory=dict)
    """The terms of its phrase book by their tokens, those withdrawn included."""
    symbols: Mapping[str, KnownSymbols] = msgspec.field(default_factory=dict)
    """Its packs of symbols by their tokens."""

    def with_entered(self, entered: Collection[object]) -> Registries:
        """The registries with persons and venues that were entered or changed since, and the office's own."""
        persons = {each.reference: each for each in entered if isinstance(each, Person)}
        venues = {each.reference: each for each in entered if isinstance(each, Venue)}
        itself = next((each for each in entered if isinstance(each, OfficeItself)), None)
        if not persons and not venues and itself is None:
            return self
        known = Registries(with_some(self.person, persons), with_some(self.venue, venues), self.damaged)
        return known.with_own(itself) if itself is not None else known.with_own(self)

    def with_own(self, own: OfficeItself | Registries) -> Registries:
        """The registries with what the office has of its own, as its stream says or as other registries do."""
        return replace(self, kinds=dict(own.kinds), orders=own.orders, phrases=own.phrases, symbols=own.symbols)

    def has_same_own(self, other: Registries) -> bool:
        """Whether the office has the same of its own that visits are checked against."""
        return self.orders == other.orders and (self.phrases, self.symbols) == (other.phrases, other.symbols)

    @cached_property
    def former_words(self) -> Mapping[tuple[str, str], str]:
        """Which term of the phrase book said something before, by language and words. Kept, as every visit asks it."""
        return former_words(self.phrases)

    @property
    def known_orders(self) -> Mapping[str, OrderOfOffices]:
        """Every order of offices there is to follow; the office's own goes before one the program comes with."""
        return {**shipped_orders(), **self.orders}

    def known_order(self, key: str) -> OrderOfOffices:
        """The order of offices of that key.

        Raises:
            Refused: `unknown-order`.
        """
        return known_order(self.known_orders, key)

    def known_person(self, reference: str, *, typed: bool = True) -> Person:
        """The person of that reference, or whoever stands for him or her.

        Args:
            typed: whether somebody typed it, who is told which are the nearest to it: of a large registry they are
                long in finding.

        Raises:
            Refused: `not-in-registry`.
            Damaged: his or her entry cannot be read.
        """
        if reference in self.damaged:
            raise copy(self.damaged[reference])
        found = self.current_person(reference)
        if found is None:
            near = offered(reference, self.person) if typed else {}
            raise Refused("not-in-registry", field="person", **near, kind="person")
        return found

    def current_person(self, reference: str | None) -> Person | None:
        """The person of that reference, or whoever stands for him or her after a merging; None: nobody is known."""
        found, passed = self.person.get(reference or ""), set[str]()
        while found is not None and found.merged_into is not None and found.reference not in passed:
            passed.add(found.reference)
            found = self.person.get(found.merged_into)
        return found

    def known_as(self, reference: str) -> tuple[str, ...]:
        """Every reference of the person of that one: those merged with whoever stands for it too."""
        found = self.current_person(reference)
        return (reference,) if found is None else (found.reference, *self._merged.get(found.reference, ()))

    @cached_property
    def _merged(self) -> dict[str, list[str]]:
        """The references merged with each person who stands. Kept, as a registry may know 100,000."""
        found: dict[str, list[str]] = {}
        for key in (key for key, each in having(self.person, MERGED) if each.merged_into is not None):
            standing = self.current_person(key)
            if standing is not None:
                found.setdefault(standing.reference, []).append(key)
        return found

    def holder(self, office: str, day: date) -> Person | None:
        """Who holds an office on a day; None while it is vacant or nobody has recorded it."""
        return next(iter(holders((each for _, each in having(self.person, in_office(office))), office, day)), None)
