"""What stands in a ceremonial edition: a clean cover, the days, what controls it inside the back cover."""

from __future__ import annotations

import msgspec

from desktop.printing.contents.days_contents import DayList
from desktop.printing.sheet_parts import Contents, Wording


class PrintedArms(msgspec.Struct, frozen=True):
    """The arms of a party, and what is read aloud of them."""

    picture: str
    """The JPEG in base 64."""
    told: Wording


class Cover(msgspec.Struct, frozen=True):
    """The cover: the arms, the states, what the visit is, when."""

    visit: Wording
    when: Wording
    place: Wording
    arms: tuple[PrintedArms, ...] = ()
    """Those of every party; none: room is left for them."""
    states: tuple[Wording, ...] = ()
    """The official name of each party; none where the visit says them, or has too many."""


class Ceremonial(Contents, frozen=True, tag_field="template", tag="ceremonial"):
    """The body of a ceremonial edition, or of the slip that is laid into it when something changed."""

    columns = frozenset({"item"})
    days: tuple[DayList, ...]
    cover: Cover | None = None
    """None: a slip."""
    note: Wording = ()
    """What is done with a slip."""

    @property
    def rows(self) -> int:
        return sum(len(day.items) for day in self.days)
