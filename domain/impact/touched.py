"""One thing that a withdrawal touches, what may be decided of it, and what is proposed (protocol 2.7).

Nothing here is recorded: the commands decided upon are, in one batch with the withdrawal.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Literal

import msgspec

from domain.core.message import Command

TouchedKind = Literal[
    "principal", "head", "listed", "seat", "speaks", "speech", "text", "quoted", "attended", "counterpart", "claim",
    "stands", "introduces", "badge", "rides", "signs", "powers", "reports", "interprets", "interpreted", "chair",
    "consent", "swap", "greets", "assists", "officer", "statement-agreement", "agreed", "agreed-by", "announced",
    "comes-for", "lodging",
]  # fmt: skip
"""In what way something is touched. What was said, written or observed stays whoever comes."""

FOLLOWING: frozenset[TouchedKind] = frozenset({"seat", "powers", "statement-agreement", "agreed"})
"""What follows from what is decided of the rest: a seat from the list, full powers from the signature."""

Disposition = Literal["take-off", "hand-over", "keep"]
"""What may be decided: take him off, let the replacement take the place, leave as it is."""

Decisions = Mapping[str, str]
"""The disposition decided, by the key of what is touched."""

Options = Mapping[Disposition, tuple[Command, ...]]
"""What may be decided of something, each with the commands that record it."""


class Touched(msgspec.Struct, frozen=True):
    """One thing a withdrawal touches: what it is called, what may be decided of it, and what is proposed."""

    kind: TouchedKind
    subject: str
    what: Any
    dispositions: Options
    proposed: Disposition = "keep"
    values: dict[str, Any] = msgspec.field(default_factory=dict)
    whose: Any = None
    """Whom it concerns, as words, where several go at once."""

    @property
    def key(self) -> str:
        """What tells it from the others: its kind and its subject."""
        return f"{self.kind}:{self.subject}"


def options(*, take_off: tuple[Command, ...] = (), hand_over: tuple[Command, ...] = ()) -> Options:
    """What may be decided; to leave it as it is always may."""
    offered: dict[Disposition, tuple[Command, ...]] = {"take-off": take_off, "hand-over": hand_over}
    return {**{name: commands for name, commands in offered.items() if commands}, "keep": ()}


def proposed_of(offered: Options, *, passes: bool) -> Disposition:
    """What is proposed: that the replacement takes it where it passes to him, else that it is taken off."""
    if passes and "hand-over" in offered:
        return "hand-over"
    return "take-off" if "take-off" in offered else "keep"
