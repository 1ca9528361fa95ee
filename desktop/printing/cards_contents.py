"""What stands on sheets that are cut: name cards of two sizes, and badges."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class FaceOfCard(msgspec.Struct, frozen=True):
    """One face of a card, in one language."""

    name: str
    below: str
    """The office, or on a large card the state."""
    language: str


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

    @property
    def rows(self) -> int:
        return len(self.cards)


class Badge(msgspec.Struct, frozen=True):
    """A badge: the letter, the word and the edge of its category, the name, the office, the number."""

    category: str
    letter: str
    word: Wording
    name: PrintedLine
    office: PrintedLine | None
    state: Wording
    number: str


class Badges(Contents, frozen=True, tag_field="template", tag="badges"):
    """Badges, each with its back."""

    fixed = frozenset({"badge-found", "badge-photograph"})
    badges: tuple[Badge, ...]

    @property
    def rows(self) -> int:
        return len(self.badges)
