"""How many documents a signing is said to have, be they on the list or not: "more than 20", of which 7 are known."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Any

from domain.core.message import Command, Event, Facets, Known, facets
from domain.core.problem import Refused
from domain.core.quantity import Quantity, QuantitySaid, agree, quantity_of
from domain.core.text import Token
from domain.documents.document import documents_at

if TYPE_CHECKING:
    from domain.visit.visit import Visit


class DocumentsCounted(Event, frozen=True):
    """It was said how many documents are signed at an item; null: that was taken back."""

    topic = "documents.counted"
    vocabulary = 4
    item: str
    quantity: Quantity | None

    def evolve(self, visit: Visit) -> None:
        visit.programme.items[self.item].documents_said = self.quantity

    def touches(self) -> Facets:
        return facets(self.item, "documents-said")

    def journal_values(self, before: Visit) -> dict[str, Any]:
        return {"before": before.programme.items[self.item].documents_said}


class CountDocuments(Command, frozen=True):
    """Note how many documents are said to be signed at an item, as it was said; nothing: that is taken back.

    A fact: it is noted before and after, whatever is on the list.

    Refuses: unknown-item, not-a-count, and what `quantity.quantity_of` refuses.
    """

    plans = False
    item: Token
    quantity: QuantitySaid | None = None

    @classmethod
    def current_values(cls, visit: Visit, known: Known) -> dict[str, Any]:
        item = visit.programme.asked(known)
        return {"quantity": item.documents_said.as_said()} if item is not None and item.documents_said else {}

    def decide(self, visit: Visit) -> Iterator[Event]:
        item = visit.programme.known(self.item)
        said = quantity_of(self.quantity) if self.quantity is not None else None
        if said is not None:
            _refuse_no_count(said)
        if item.documents_said != said:
            yield DocumentsCounted(self.item, said)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        said = before.programme.items[self.item].documents_said
        return (CountDocuments(self.item, said.as_said() if said is not None else None),)


def known_documents(visit: Visit, item: str) -> int:
    """How many documents of an item are known: those on its list that were not struck, but none that nobody signs."""
    return sum(each.status != "struck" and not each.is_adopted for each in documents_at(visit, item))


def agrees_with_list(visit: Visit, item: str) -> bool:
    """Whether as many documents are known as are said to be signed at an item, where anybody said."""
    said = visit.programme.items[item].documents_said
    return said is None or agree(said, Quantity("exact", Decimal(known_documents(visit, item))))


def _refuse_no_count(said: Quantity) -> None:
    """Refuse what counts no documents: what is not whole, below one, an amount of money, or of a period."""
    numbers = [number for number in (said.value, said.upper) if number is not None]
    whole = all(number >= 1 and number == number.to_integral_value() for number in numbers)
    if not whole or said.scale or said.currency or said.period:
        raise Refused("not-a-count", field="quantity")
