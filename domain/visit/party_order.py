"""The order of parties: by which named rule they are listed, seated, and speak (protocol 2.13)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, cast

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused, refuse_twice
from domain.core.text import LanguageTag
from domain.visit.party import HostStands, PartyOrder, PartyRule

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class PartiesOrderSet(Event, frozen=True):
    """The rule by which the parties are ordered was set; None: host, guest, then the others as they were named."""

    topic = "parties.order-set"
    vocabulary = 4
    rule: str | None
    language: str | None
    host: str | None
    order: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.programme.keep_parties(visit.sides, by_rule=visit.party_order is not None)
        if self.rule is None:
            visit.party_order = None
            return
        rule, host = cast("PartyRule", self.rule), cast("HostStands | None", self.host)
        visit.party_order = PartyOrder(rule, self.language, host, self.order)

    def touches(self) -> Facets:
        return facets("visit", "order-of-parties")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        stood = before.party_order
        return {"before": stood.rule if stood else None}


class OrderParties(Command, frozen=True):
    """Set by which rule the parties are ordered: host and guest too, unless the host stands first or last.

    Alphabetical needs its language, by hand the order. Without a rule it is host, guest, then as they were named.

    Refuses: language-of-alphabet, empty-order, unknown-side, listed-twice.
    """

    rule: PartyRule | None = None
    language: LanguageTag | None = None
    host: HostStands | None = None
    order: tuple[Side, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        stood = visit.party_order
        order = stood.order if stood is not None and stood.order else visit.sides
        if stood is None:
            return {"order": order}
        return {"rule": stood.rule, "language": stood.language, "host": stood.host, "order": order}

    def decide(self, visit: Visit) -> Iterator[Event]:
        if self.rule == "alphabetical" and self.language is None:
            raise Refused("language-of-alphabet", field="language")
        if self.rule == "by-hand" and not self.order:
            raise Refused("empty-order", field="order")
        refuse_twice(self.order, "order")
        asked = self._asked()
        if asked is None and visit.party_order is not None:
            yield PartiesOrderSet(None, None, None, ())
        elif asked is not None and asked != visit.party_order:
            yield PartiesOrderSet(asked.rule, asked.language, asked.host, asked.order)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        stood = before.party_order
        return (OrderParties() if stood is None else OrderParties(stood.rule, stood.language, stood.host, stood.order),)

    def _asked(self) -> PartyOrder | None:
        """What is kept of it: a language where there is an alphabet, an order where it is given by hand."""
        if self.rule is None:
            return None
        language = self.language if self.rule == "alphabetical" else None
        return PartyOrder(self.rule, language, self.host, self.order if self.rule == "by-hand" else ())
