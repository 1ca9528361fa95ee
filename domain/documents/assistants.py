"""Who assists at a signing for each side, turns the pages and places the copies (protocol 8.9)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.names import Side
from domain.core.problem import Refused
from domain.core.text import Token
from domain.programme.contacts import Greeter, GreeterAsked, asked_again, greeters_named, named_in_full, nameless

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class AssistantsNamed(Event, frozen=True):
    """Who assists at a signing for a side was named, in the order of their places; nobody: that is open."""

    topic = "signing.assistants-named"
    vocabulary = 10
    item: str
    side: str
    assistants: tuple[Greeter, ...]

    def evolve(self, visit: Visit) -> None:
        item = visit.programme.items[self.item]
        others = {side: named for side, named in item.assistants.items() if side != self.side}
        item.assistants = {**others, self.side: self.assistants} if self.assistants else others

    def touches(self) -> Facets:
        return facets(self.item, f"assistants/{self.side}")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        was = before.programme.items[self.item].assistants.get(self.side, ())
        return {"who": greeters_named(before, self.assistants), "before": greeters_named(before, was)}


class NameSigningAssistants(Command, frozen=True):
    """Name who assists at a signing for a side: a member of it, or anybody else by name and office.

    Nobody leaves it open. Who assisted is a fact afterwards, and is recorded by the same command.

    Refuses: unknown-item, unknown-member, other-side, assistant-without-name, named-twice, text-missing.
    """

    plans = False
    item: Token
    side: Side
    assistants: tuple[GreeterAsked, ...] = ()

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"assistants": _asked(visit, item.id, str(known.get("side")))} if item is not None else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        for member in (each.member for each in self.assistants if each.member is not None):
            found = visit.delegations.known(member, "assistants")
            if found.side != self.side:
                raise Refused("other-side", field="assistants", member=found.words)
        if nameless(self.assistants):
            raise Refused("assistant-without-name", field="assistants")
        assistants = named_in_full(visit, self.assistants, "assistants")
        if item.assistants.get(self.side, ()) != assistants:
            yield AssistantsNamed(self.item, self.side, assistants)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        return (NameSigningAssistants(self.item, self.side, _asked(before, self.item, self.side)),)


def _asked(visit: Visit, item: str, side: str) -> tuple[GreeterAsked, ...]:
    return tuple(map(asked_again, visit.programme.items[item].assistants.get(side, ())))
