"""Claims: what reports say, kept beside the record. A claim never moves an item or corrects a fact.

Two reports of two and of three hours stay two claims beside what the office noted (protocol 1.2).
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Self

import msgspec

from domain.core.message import Command, Event, Facets, facets
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.quantity import Quantity, QuantitySaid, agree, comparable, quantity_of
from domain.core.text import Line, Paragraph, Remark, SubjectToken, Token, slug
from domain.statements.figure import Figure, worded_quantity

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class Claim(msgspec.Struct, frozen=True):
    """What one report says about something in the record; `publisher` None: not noted."""

    id: str
    about: str
    says: str
    publisher: str | None
    published: date | None
    address: str
    quantity: Quantity | None


class ClaimRecorded(Event, frozen=True):
    """What a report says was put beside the record. `about` is an id of the visit, or `visit` itself."""

    topic = "claim.recorded"
    version = 2
    vocabulary = 4
    claim: str
    about: str
    says: str
    publisher: str | None
    published: date | None
    address: str
    quantity: Quantity | None

    def evolve(self, visit: Visit) -> None:
        visit.claims[self.claim] = Claim(
            self.claim, self.about, self.says, self.publisher, self.published, self.address, self.quantity
        )

    def touches(self) -> Facets:
        return facets(self.claim, "claim") | facets(self.about, f"claims/{self.claim}")


class ClaimRecordedInWords(Event, frozen=True):
    """What a report says was put beside the record, a unit as text. Since then: `ClaimRecorded`."""

    topic = "claim.recorded"
    claim: str
    about: str
    says: str
    publisher: str
    published: date | None
    address: str
    value: Decimal | None
    unit: str

    def upcast(self) -> ClaimRecorded:
        quantity = worded_quantity(self.value, self.unit, "") if self.value is not None else None
        return ClaimRecorded(self.claim, self.about, self.says, self.publisher, self.published, self.address, quantity)


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


class NoteClaim(Command, frozen=True):
    """Keep what a report says beside the record: about an item, a member, a figure, or the visit.

    It may give a quantity, of the same kind and period as a figure has.

    Refuses: id-taken, unknown-subject, and what `quantity.quantity_of` refuses.
    """

    version = 2
    known_before = ("record-claim",)
    fields_known_before = MappingProxyType({"about": "subject"})
    plans = False
    creates = ("claim",)
    subject: SubjectToken
    says: Paragraph
    publisher: Line | None = None
    published: date | None = None
    address: Remark = ""
    quantity: QuantitySaid | None = None
    claim: Token | None = None

    def complete(self, visit: Visit, now: datetime) -> Self:
        if self.claim is not None:
            return self
        return msgspec.structs.replace(self, claim=visit.fresh_id(f"claim-{slug(self.publisher or '') or 'report'}"))

    def decide(self, visit: Visit) -> Iterator[Event]:
        claim = visit.unused(self.claim, "claim")
        if not visit.has_subject(self.subject):
            raise Refused("unknown-subject", field="subject", about=self.subject)
        quantity = quantity_of(self.quantity) if self.quantity is not None else None
        yield ClaimRecorded(claim, self.subject, self.says, self.publisher, self.published, self.address, quantity)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (RetractClaim(str(self.claim)),)


class RecordClaim(Command, frozen=True):
    """Keep what a report says beside the record, a unit as text. Since then: `NoteClaim`."""

    plans = False
    creates = ("claim",)
    about: SubjectToken
    says: Paragraph
    publisher: Line
    published: date | None = None
    address: Remark = ""
    value: Decimal | None = None
    unit: Remark = ""
    claim: Token | None = None

    def upcast(self) -> NoteClaim:
        quantity = worded_quantity(self.value, self.unit, "").as_said() if self.value is not None else None
        return NoteClaim(self.about, self.says, self.publisher, self.published, self.address, quantity, self.claim)


class RetractClaim(Command, frozen=True):
    """Take back a claim entered by mistake.

    Refuses: unknown-claim.
    """

    plans = False
    claim: Token

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.claim not in visit.claims:
            raise Refused("unknown-claim", field="claim", **offered(self.claim, visit.claims), claim=self.claim)
        yield ClaimRetracted(self.claim)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        kept = before.claims[self.claim]
        quantity = kept.quantity.as_said() if kept.quantity is not None else None
        return (NoteClaim(kept.about, kept.says, kept.publisher, kept.published, kept.address, quantity, kept.id),)


def contradicts(claim: Claim, figure: Figure) -> bool:
    """Whether a report about a figure gives a number that differs from it, like compared with like (protocol 8.7).

    What the report does not say, its unit or its period, is that of the figure it is about.
    """
    said, quoted = claim.quantity, figure.quantity
    if said is None:
        return False
    unit, currency = (said.unit, said.currency) if said.unit or said.currency else (quoted.unit, quoted.currency)
    scale = said.scale if said.unit or said.currency or said.scale else quoted.scale
    period = said.period if said.period is not None else quoted.period
    whole = msgspec.structs.replace(said, scale=scale, unit=unit, currency=currency, period=period)
    return comparable(whole, quoted) and not agree(whole, quoted)
