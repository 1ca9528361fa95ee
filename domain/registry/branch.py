"""The stream of the office itself: what belongs to no visit, such as the branches it was continued by."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Annotated, Any

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.registry.item_kind import OfficeKind
from domain.registry.order_of_offices import OrderOfOffices

if TYPE_CHECKING:
    from domain.registry.phrase_book import Term
    from domain.registry.symbols import KnownSymbols

Hexadecimal = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{1,64}$")]
"""An id or a hash in hexadecimal."""
Position = Annotated[int, msgspec.Meta(ge=0)]
"""A place in the office's log; 0 is before the first entry."""


class OfficeItself(msgspec.Struct):
    """An office as folded from the journal of its own; it has no `reference`, as there is one."""

    entries: int = 0
    reference: str = ""
    branches: list[BranchBegun] = msgspec.field(default_factory=list)
    kinds: dict[str, OfficeKind] = msgspec.field(default_factory=dict)
    """The kinds of items the office defined for itself, by their tokens."""
    given_up: set[str] = msgspec.field(default_factory=set)
    """The names of private values whose keys are lost for good."""
    orders: dict[str, OrderOfOffices] = msgspec.field(default_factory=dict)
    """The orders of offices it gave itself, by their keys. Another object once one changes."""
    phrases: Mapping[str, Term] = msgspec.field(default_factory=dict)
    """The terms of its phrase book by their tokens, those withdrawn included. Another object once one changes."""
    symbols: Mapping[str, KnownSymbols] = msgspec.field(default_factory=dict)
    """Its packs of symbols by their tokens. Another object once one changes."""

    def admit(self, command: Command[Any]) -> None:
        """Any command may come before an office."""


class BranchBegun(Event[OfficeItself], frozen=True):
    """An officer continued an office file that was not as his desk remembered the office."""

    topic = "office.branch-begun"
    vocabulary = 2
    instance: str
    """The instance the file has from here on."""
    known_instance: str
    """The instance this desk remembered."""
    position: int
    """Up to where the file went then: what follows is of this branch."""
    head: str
    """The head at that position."""
    remembered: int
    """How many entries this desk remembered."""
    remembered_head: str
    """The head there."""

    def evolve(self, office: OfficeItself) -> None:
        office.branches.append(self)

    def touches(self) -> Facets:
        return facets("office", "branch")


class BeginBranch(Command[OfficeItself], frozen=True):
    """Continue an office file that is not as this desk remembers the office, and say why.

    Its fields are filled in by the office, whatever was sent: nobody else knows which file it is and what this desk
    remembers. Refuses: nothing of its own; the office: nothing-to-continue.
    """

    plans = False
    needs_reason = True
    instance: Hexadecimal | None = None
    known_instance: Hexadecimal | None = None
    position: Position | None = None
    head: Hexadecimal | None = None
    remembered: Position | None = None
    remembered_head: Hexadecimal | None = None

    def decide(self, office: OfficeItself) -> Iterator[Event[OfficeItself]]:
        # A form asks before the office has filled anything in.
        yield BranchBegun(
            self.instance or "", self.known_instance or "", self.position or 0, self.head or "", self.remembered or 0,
            self.remembered_head or "",
        )  # fmt: skip
