"""Claims: what reports say, kept beside the record. A claim never moves an item or corrects a fact.

Two reports of two and of three hours stay two claims beside what the office noted (protocol 1.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.problem import Refused
from domain.core.text import Line, Paragraph, Remark, Token, slug
from domain.statements.figure import refuse_no_number

if TYPE_CHECKING:
    from domain.visit.visit import Visit


@dataclass(frozen=True)
class Claim:
    """What one report says about something in the record."""

    id: str
    about: str
    says: str
    publisher: str
    published: date | None
    address: str
    value: Decimal | None
    unit: str


class ClaimRecorded(Event, frozen=True):
    """What a report says was put beside the record. `about` is an id of the visit, or `visit` itself."""

    topic = "claim.recorded"
    claim: str
    about: str
    says: str
    publisher: str
    published: date | None
    address: str
    value: Decimal | None
    unit: str

    def evolve(self, visit: Visit) -> None:
        visit.claims[self.claim] = Claim(
            self.claim,
            self.about,
            self.says,
            self.publisher,
            self.published,
            self.address,
            self.value,
            self.unit,
        )

    def touches(self) -> Facets:
        return facets(self.claim, "claim") | facets(self.about, f"claims/{self.claim}")


class ClaimRetracted(Event, frozen=True):
    """A claim entered by mistake was taken back."""

    topic = "claim.retracted"
    claim: str

    def evolve(self, visit: Visit) -> None:
        visit.claims.pop(self.claim, None)

    def touches(self) -> Facets:
        return facets(self.claim, "claim")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"says": before.claims[self.claim].says, "publisher": before.claims[self.claim].publisher}


class RecordClaim(Command, frozen=True):
    """Keep what a report says beside the record: about an item, a member, a figure, or the visit.

    Refuses: id-taken, unknown-subject, not-a-number.
    """

    plans = False
    creates = ("claim",)
    about: Token
    says: Paragraph
    publisher: Line
    published: date | None = None
    address: Remark = ""
    value: Decimal | None = None
    unit: Remark = ""
    claim: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.claim is not None:
            return self
        return msgspec.structs.replace(self, claim=visit.fresh_id(f"claim-{slug(self.publisher) or 'report'}"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        claim = visit.unused(self.claim, "claim")
        if not visit.has_subject(self.about):
            raise Refused("unknown-subject", field="about", about=self.about)
        refuse_no_number(self.value)
        yield ClaimRecorded(
            claim,
            self.about,
            self.says,
            self.publisher,
            self.published,
            self.address,
            self.value,
            self.unit,
        )

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractClaim(str(self.claim)),)


class RetractClaim(Command, frozen=True):
    """Take back a claim entered by mistake.

    Refuses: unknown-claim.
    """

    plans = False
    claim: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.claim not in visit.claims:
            raise Refused("unknown-claim", field="claim", claim=self.claim)
        yield ClaimRetracted(self.claim)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        kept = before.claims[self.claim]
        return (
            RecordClaim(
                kept.about,
                kept.says,
                kept.publisher,
                kept.published,
                kept.address,
                kept.value,
                kept.unit,
                kept.id,
            ),
        )
