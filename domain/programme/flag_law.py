"""What the law of a host says of its flag beside that of a guest.

It comes first: courtesy to the guest's flag only where it is silent. Flags on a table, in a row of masts or staffs,
on crossed staffs and on a car are separate rules (protocol 6.3, 6.11).
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Literal

import msgspec

from domain.core.territories import territory_of

if TYPE_CHECKING:
    from domain.programme.programme import Item
    from domain.visit.visit import Visit

RightOf = Literal["guest-on-hosts-right", "host-on-guests-right"]
"""Who has the place of honour, on the other's right."""

FlagPlace = Literal["table", "row", "crossed", "car"]
"""Where two flags are: on a table, in a row of masts or staffs, on crossed staffs, or on the two sides of a car."""

FlagLawName = Literal["india-2002", "united-states-1942"]
"""The flag laws that are known here."""


class FlagLaw(msgspec.Struct, frozen=True):
    """A state's own rule for its flag: where its law is silent, a place is left out."""

    name: FlagLawName
    territory: str
    """The ISO 3166 code of the state."""
    since: date
    until: date | None
    places: Mapping[FlagPlace, RightOf]

    def holds(self, territory: str, day: date) -> bool:
        """Whether it is the law of that state on that day."""
        return self.territory == territory and self.since <= day and (self.until is None or day < self.until)


FLAG_LAWS: tuple[FlagLaw, ...] = (
    FlagLaw(
        "india-2002", "IN", date(2002, 1, 26), None,
        {
            "table": "host-on-guests-right", "row": "host-on-guests-right", "crossed": "host-on-guests-right",
            "car": "host-on-guests-right",
        },
    ),
    FlagLaw(
        "united-states-1942", "US", date(1942, 6, 22), None,
        {"table": "host-on-guests-right", "row": "host-on-guests-right", "crossed": "host-on-guests-right"},
    ),
)  # fmt: skip
"""The laws, each as its source has it (protocol 6.11)."""


def flag_law_at(visit: Visit, item: Item) -> FlagLaw | None:
    """The host's flag law on the day of an item, or of the visit while the item has none; None where none is known."""
    territory = territory_of(visit.host.zone) if visit.host is not None else ""
    day = item.day or visit.first_day
    return next((law for law in FLAG_LAWS if law.holds(territory, day)), None)
