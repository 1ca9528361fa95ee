"""The facts of the contacts of a visit: who is responsible for each item and who greets at it, with their telephones.

For the house alone: telephones leave it on no sheet.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar, Literal

import msgspec

from domain.core.names import Name
from domain.core.problem import Refused
from domain.core.text import Wording, without_language
from domain.programme.contacts import Greeter
from domain.programme.programme import Item
from domain.projections.paper.facts import FactRow, Facts, visit_facts
from domain.projections.paper.programme import ItemFacts, item_facts
from domain.projections.paper.reader import on_now
from domain.visit.visit import Visit

Duty = Literal["officer", "greeter", "assistant"]
"""What somebody can be reached for at an item."""


class ContactFacts(FactRow, frozen=True, kw_only=True):
    """Somebody who can be reached at an item."""

    PLACED: ClassVar = ("item",)

    item: ItemFacts
    duty: Duty
    names: dict[str, Name]
    """The name of a member."""
    called: Wording
    """The name of anybody else, of no stated language where it was noted once."""
    office: Wording
    telephone: str

    def put_back(self, before: ContactFacts) -> ContactFacts:
        return msgspec.structs.replace(self, item=self.item.put_back(before.item))


class ContactsFacts(Facts, frozen=True, kw_only=True, tag="contacts"):
    """The contacts in the order of the programme."""

    contacts: tuple[ContactFacts, ...]

    @property
    def rows(self) -> tuple[ContactFacts, ...]:
        return self.contacts


def contacts_facts(visit: Visit) -> ContactsFacts:
    """Who can be reached at each item that takes place.

    Raises:
        Refused: `sheet-no-contacts` where nobody is named.
    """
    found = tuple(contact for item in on_now(visit, "staff") for contact in _of_item(visit, item))
    if not found:
        raise Refused("sheet-no-contacts")
    return ContactsFacts(visit=visit_facts(visit), contacts=found)


def has_contacts(visit: Visit) -> tuple[str | None, ...]:
    """The whole visit, where anybody can be reached; else nothing."""
    return (None,) if any(True for item in on_now(visit, "staff") for _ in _of_item(visit, item)) else ()


def _of_item(visit: Visit, item: Item) -> Iterator[ContactFacts]:
    about = item_facts(visit, item, item.planned)
    if item.officer is not None:
        yield ContactFacts(
            key=f"{item.id}/officer", item=about, duty="officer", names={}, called=without_language(item.officer.name),
            office={}, telephone=item.officer.telephone,
        )  # fmt: skip
    for number, greeter in enumerate(item.greeters, start=1):
        if _is_called(visit, greeter):
            yield _named(visit, f"{item.id}/greeter-{number}", about, "greeter", greeter)
    for side in visit.sides:
        for number, assistant in enumerate(item.assistants.get(side, ()), start=1):
            yield _named(visit, f"{item.id}/assistant-{side}-{number}", about, "assistant", assistant)


def _is_called(visit: Visit, greeter: Greeter) -> bool:
    """Whether the office reaches somebody itself: who leads a delegation only where a telephone is noted for it."""
    leading = (key for side in visit.sides for key in visit.delegations.leading(side))
    return bool(greeter.telephone) or greeter.member not in {*leading}


def _named(visit: Visit, key: str, about: ItemFacts, duty: Duty, named: Greeter) -> ContactFacts:
    member = visit.delegations.members.get(named.member or "")
    return ContactFacts(
        key=key,
        item=about,
        duty=duty,
        names=member.names if member is not None else {},
        called=named.name,
        office=named.office or (member.position if member is not None else {}),
        telephone=named.telephone,
    )
