"""A visit: the aggregate. It composes the state of its concepts.

Adding a concept: give `Visit` its state here, and name its module in `vocabulary.py`.
"""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from domain.agreement.matter import Agreements
from domain.core.message import Command
from domain.core.names import FURTHER_OF_1, GUEST, HOST
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Wording, first_free
from domain.core.times import local
from domain.delegation.delegation import Delegations
from domain.programme.programme import Programme
from domain.visit.opening import OpenVisit, Place, VisitCategory
from domain.visit.party import Party, PartyOrder, parties_in_order

if TYPE_CHECKING:
    from domain.agreement.correspondence import Letter
    from domain.agreement.note import Note
    from domain.checks.accepted_checks import Acceptance
    from domain.delegation.accepted_list import AcceptedList
    from domain.documents.document import Document
    from domain.programme.block import Block
    from domain.programme.programme import Item
    from domain.seating.lines import Lineup
    from domain.statements.claim import Claim
    from domain.statements.figure import Figure
    from domain.visit.announcement import Announcement
    from domain.visit.party_symbols import PartySymbols


VisitStatus = Literal["planned", "announced", "under-way", "completed", "cancelled", "closed"]
"""How far a visit has come. Completed: something was held, and nothing is left to hold."""


class Visit(msgspec.Struct):
    """A visit as folded from its journal so far. `entries` is the number of the last entry folded."""

    entries: int = 0
    reference: str = ""
    title: Wording = msgspec.field(default_factory=dict)
    category: VisitCategory | None = None
    """None: nobody said."""
    parties: dict[str, Party] = msgspec.field(default_factory=dict)
    """Host and guest, then whoever else takes part, in the order in which they were named."""
    party_order: PartyOrder | None = None
    """The rule by which the parties are ordered; None: host, guest, then the others as they were named."""
    languages: tuple[str, ...] = ()
    """The languages of its papers, the first one first; empty: nobody said."""
    first_day: date = date.min
    last_day: date = date.min
    places: tuple[Place, ...] = ()
    cancelled: bool = False
    closed: bool = False
    announcements: dict[str, Announcement] = msgspec.field(default_factory=dict)
    delegations: Delegations = msgspec.field(default_factory=Delegations)
    programme: Programme = msgspec.field(default_factory=Programme)
    blocks: dict[str, Block] = msgspec.field(default_factory=dict)
    figures: dict[str, Figure] = msgspec.field(default_factory=dict)
    claims: dict[str, Claim] = msgspec.field(default_factory=dict)
    lines: dict[str, Lineup] = msgspec.field(default_factory=dict)
    documents: dict[str, Document] = msgspec.field(default_factory=dict)
    """In the order of the ceremony at each item."""
    correspondence: dict[str, Letter] = msgspec.field(default_factory=dict)
    notes: dict[str, Note] = msgspec.field(default_factory=dict)
    """The notes verbales the office drew up, sent or not."""
    accepted: dict[tuple[str, tuple[str, ...]], Acceptance] = msgspec.field(default_factory=dict)
    """The checks that were accepted, by their code and what they are about."""
    agreements: Agreements = msgspec.field(default_factory=dict)
    symbols: dict[str, PartySymbols] = msgspec.field(default_factory=dict)
    """The pack of symbols each side goes by, where it has adopted one."""
    list_deadlines: dict[str, datetime] = msgspec.field(default_factory=dict)
    """When the list of a side closes or closed (UTC)."""
    accepted_lists: dict[str, AcceptedList] = msgspec.field(default_factory=dict)

    def admit(self, command: Command) -> None:
        """Let a command come before the visit: one that was opened; plans, while neither cancelled nor closed.

        Raises:
            Refused: `not-open`, `visit-cancelled`, `visit-closed`. Facts may still be recorded then.
        """
        if not self.reference and not isinstance(command, OpenVisit):
            raise Refused("not-open")
        if command.plans:
            self.admit_plans()

    def admit_plans(self) -> None:
        """Let something still be planned, be it by a command that records facts too.

        Raises:
            Refused: `visit-cancelled`, `visit-closed`.
        """
        if self.closed:
            raise Refused("visit-closed")
        if self.cancelled:
            raise Refused("visit-cancelled")

    @property
    def status(self) -> VisitStatus:
        """How far the visit has come. A record that was closed or called off is nothing else."""
        if self.closed or self.cancelled:
            return "closed" if self.closed else "cancelled"
        items = {item.status for item in self.programme.items.values() if not item.retracted}
        if items & {"under-way", "held"}:
            return "completed" if items <= {"held", "not-held", "cancelled"} else "under-way"
        return "announced" if self.announcements else "planned"

    @property
    def host(self) -> Party | None:
        """The party that receives."""
        return self.parties.get(HOST)

    @property
    def guest(self) -> Party | None:
        """The party that is received."""
        return self.parties.get(GUEST)

    def party_of(self, side: str) -> Party | None:
        """The state or organisation of a side; None for one nobody named."""
        return self.parties.get(side)

    @property
    def sides(self) -> tuple[str, ...]:
        """The sides there are, in the order of parties: host, guest, and every further one."""
        unnamed = (side for side, members in self.delegations.order.items() if members)
        there = tuple(dict.fromkeys((HOST, GUEST, *self.parties, *unnamed)))
        return there if self.party_order is None else parties_in_order(there, self.party_order, self)

    def sides_at(self, item: Item) -> tuple[str, ...]:
        """The sides in their order at an item: at one that has begun as it stood then (protocol 6.13)."""
        stood = item.parties_then.sides if item.parties_then is not None and item.happened else ()
        return tuple(dict.fromkeys((*stood, *self.sides))) if stood else self.sides

    @property
    def zone(self) -> str:
        """The IANA time zone of the visit's clock."""
        return self.places[0].zone if self.places else "UTC"

    @property
    def clocks(self) -> dict[str, Wording]:
        """The first of its places by each clock it goes by."""
        return {place.zone: place.name for place in reversed(self.places)}

    def is_over(self, now: datetime) -> bool:
        """Whether its last day is past where it takes place."""
        return self.last_day < local(now, self.zone).date()

    def observed_now(self, now: datetime) -> datetime | None:
        """When something happened of which nobody says when: now; None where the visit is over, and nobody knows."""
        return None if self.is_over(now) else now

    def known_figure(self, figure: str) -> Figure:
        """The figure of that id.

        Raises:
            Refused: `unknown-figure`.
        """
        if figure not in self.figures:
            raise Refused("unknown-figure", field="figure", **offered(figure, self.figures), figure=figure)
        return self.figures[figure]

    def has_subject(self, key: str) -> bool:
        """Whether the id names something of this visit that stands, or the visit itself as `visit`."""
        for kept in (self.delegations.members, self.programme.items, self.documents):
            if key in kept and not kept[key].retracted:
                return True
        if key in self.lines:
            return not self.lines[key].taken_down
        return key == "visit" or key in self.figures

    def words_of(self, subjects: tuple[str, ...]) -> tuple[Any, ...]:
        """What the subjects are called: names, titles, states; an id that means nothing here stands for itself."""
        named: dict[str, Any] = {"visit": self.title}
        named |= {side: party.name for side, party in self.parties.items()}
        named |= {key: figure.subject for key, figure in self.figures.items()}
        named |= {key: claim.publisher for key, claim in self.claims.items()}
        for key in subjects:
            if key in self.delegations.members:
                named[key] = self.delegations.members[key].words
            elif key in self.programme.items:
                named[key] = self.programme.items[key].title
            elif key in self.documents:
                named[key] = self.documents[key].title
            else:
                points = (item.agenda[key] for item in self.programme.items.values() if key in item.agenda)
                named |= {point.id: point.title for point in points}
        return tuple(named.get(key, key) for key in subjects)

    def is_taken(self, key: str) -> bool:
        """Whether an id means something already, be it of another kind: whoever reads it must not wonder.

        Announcements are known by who made them, often a member, and nothing is ever about one.
        """
        kinds = (
            self.delegations.members, self.programme.items, self.figures, self.claims, self.correspondence,
            self.lines, self.documents, self.notes,
            self.blocks, self.accepted_lists,
        )  # fmt: skip
        if any(key in agenda for agenda in [item.agenda for item in self.programme.items.values() if item.agenda]):
            return True
        return key in ("visit", HOST, GUEST, FURTHER_OF_1, *self.parties) or any(key in kind for kind in kinds)

    def unused(self, key: str | None, field: str) -> str:
        """The id itself, if nothing of this visit has it yet.

        Raises:
            Refused: `id-taken`.
        """
        if key is None or self.is_taken(key):
            raise Refused("id-taken", field=field, id=key)
        return key

    def fresh_id(self, words: str) -> str:
        """The words as an id, with the first number from 2 on that makes it unlike every other if need be."""
        return first_free(words, self.is_taken)
