"""What the inspector shows of a subject: its facts, groups of lines, checks, and what it offers."""

from __future__ import annotations

from typing import Any, Literal, NamedTuple

import msgspec

from desktop.concepts.edges.fixes import OfferedFix
from desktop.widgets.chip import ChipFace
from domain.core.message import CommandClass
from domain.core.names import Name


class TwoLines(NamedTuple):
    """A line with a smaller one below it; `icon` stands after it, such as the lock of what was approved.

    `spoken` is read out for the first line where its icon says more than the words.
    """

    first: str
    second: str = ""
    icon: str = ""
    spoken: str = ""


PageAct = Literal["reveal-particulars", "hide-particulars"]
"""What a page does itself when it is asked for, without a command."""


class OfferedAction(NamedTuple):
    """An action the inspector offers: the command or act, the fields already known, and its key on the page."""

    text: str
    asks: CommandClass | PageAct
    fields: dict[str, Any]
    keys: str = ""


class InspectionGroup(msgspec.Struct, frozen=True):
    """A heading with lines under it, and what may be done under these. `side` draws that side's rule below it."""

    heading: str
    lines: tuple[str | TwoLines, ...]
    side: str = ""
    actions: tuple[OfferedAction, ...] = ()


class CheckSaid(NamedTuple):
    """A check in words, with the ways to mend it."""

    sentence: str
    fixes: tuple[OfferedFix, ...] = ()


class Portrayed(NamedTuple):
    """Whose portrait stands at the head: the name its initials are of, what it is in words, and the photograph."""

    name: Name
    words: str
    photograph: bytes | None = None


class Inspection(msgspec.Struct, frozen=True):
    """All that is said. `field` is the name of the field that commands take the subject by."""

    subject: str
    field: str
    title: str
    chips: tuple[ChipFace, ...] = ()
    others: tuple[str, ...] = ()
    """The title in the other languages of the record, or the office under a name."""
    facts: tuple[tuple[str, str], ...] = ()
    groups: tuple[InspectionGroup, ...] = ()
    checks: tuple[CheckSaid, ...] = ()
    placeholder: bool = False
    portrait: Portrayed | None = None
