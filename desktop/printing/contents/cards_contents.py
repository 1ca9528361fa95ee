"""What stands on sheets that are cut: name cards of two sizes, and badges."""

from __future__ import annotations

from typing import Literal, Self

import msgspec
from msgspec.structs import replace

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class FaceOfCard(msgspec.Struct, frozen=True):
    """One face of a card, in one language."""

    name: str
    below: str
    """The office, or on a large card the state."""
    language: str
    courtesy: str = ""
    """The courtesy title, on a line of its own above the name."""


class NameCard(msgspec.Struct, frozen=True):
    """A card: toward the person in his language, toward the other side in theirs."""

    toward: FaceOfCard
    across: FaceOfCard
    flap: Wording
    """What stands on the base, which nobody sees: the seat and the meeting."""


class Cards(Contents, frozen=True, tag_field="template", tag="cards"):
    """Name cards of one size."""

    cards: tuple[NameCard, ...]
    size: Literal["small", "large"]

    in_a_volume = 900_000

    @property
    def rows(self) -> int:
        return len(self.cards)

    def part(self, first: int, last: int) -> Self:
        return replace(self, cards=self.cards[first:last])


class Badge(msgspec.Struct, frozen=True):
    """A badge: the letter, the word and the edge of its category, the name, the office, the number."""

    category: str
    letter: str
    word: Wording
    name: PrintedLine
    office: PrintedLine | None
    state: Wording
    number: str
    """In the first language of the sheet; empty: none was handed out yet."""


class Badges(Contents, frozen=True, tag_field="template", tag="badges"):
    """Badges, each with its back."""

    fixed = frozenset({"badge-found", "badge-photograph"})
    badges: tuple[Badge, ...]

    in_a_volume = 160_000
    most_rows = 250

    @property
    def rows(self) -> int:
        return len(self.badges)

    def part(self, first: int, last: int) -> Self:
        return replace(self, badges=self.badges[first:last])
