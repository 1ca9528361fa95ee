"""What stands in a journal for an entry that cannot be read and was set aside."""

from __future__ import annotations

from typing import Any, NamedTuple

from domain.core.message import Event, Facets
from domain.core.problem import Damaged

UNREADABLE = frozenset(("damaged-entry", "unknown-topic"))
"""The codes of damage to an entry whose row is what was recorded."""

SENSELESS_MOMENT = "senseless-moment"
"""The code of a moment as of which nothing of a visit can be shown, though it can as it stands."""
NEVER = 2**63
"""The number of an entry that is never recorded: beyond any that is asked for as the newest."""


class Senseless(NamedTuple):
    """An entry that can be folded and with which nothing can be shown, until another one puts that right."""

    entry: int
    until: int = NEVER


class PassedOver(Event[Any], frozen=True):
    """An entry that was set aside: it changes nothing. It is never stored; who recorded it, and when, is as it was."""

    topic = "entry.passed-over"

    def evolve(self, aggregate: Any) -> None:
        """Nothing."""

    def touches(self) -> Facets:
        return frozenset()


def last_before(damage: Damaged) -> int | None:
    """The last entry before one that cannot be read, up to which its visit can be; None where there is none."""
    before: int = damage.values.get("entry", 1) - 1
    return before if damage.code in UNREADABLE and before else None
