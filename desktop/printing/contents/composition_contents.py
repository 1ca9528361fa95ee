"""What stands on a composition: the talks one after the other, each with its sides face to face."""

from __future__ import annotations

import msgspec

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording


class Seated(msgspec.Struct, frozen=True):
    """Somebody on one side: the name and the office in each language of the sheet."""

    name: PrintedLine
    office: PrintedLine | None = None
    mark: ChangeMark | None = None


class FacingRow(msgspec.Struct, frozen=True):
    """Those of one number, or in one capacity, on the sides of a table."""

    spine: Wording
    """The number, or what they do who do not count."""
    left: tuple[Seated, ...] = ()
    right: tuple[Seated, ...] = ()
    third: tuple[Seated, ...] = ()


class Round(msgspec.Struct, frozen=True):
    """One meeting of two sides or three, or some of the sides of a larger one."""

    heading: Wording
    """Empty where it goes on with the sides of the meeting before."""
    about: tuple[PrintedLine, ...]
    """When, where, how the press may attend."""
    size: Wording
    left: Wording
    right: Wording
    rows: tuple[FacingRow, ...]
    third: Wording = ()
    """The third side beside the two; empty where there is none."""
    beside: bool = False
    """Whether the sides stand beside one another, as more than two meet; else two face each other."""


class CompositionContents(Contents, frozen=True, tag_field="template", tag="composition"):
    """The body of such a sheet."""

    columns = frozenset({"number"})
    rounds: tuple[Round, ...]
    changed_since: Wording = ()
    plain_marks: bool = False

    @property
    def rows(self) -> int:
        return sum(len(each.rows) for each in self.rounds)
