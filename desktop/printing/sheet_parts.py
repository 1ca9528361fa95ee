"""What every sheet is made of: lines worded in its languages, the head of its pages, contents below it."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

import msgspec

Wording = tuple[str, ...]
"""One text for each language of the sheet, in their order. Empty: nothing to print."""
AudienceMark = Literal["staff", "delegations", "personal", "audit", "public"]
"""The shape of the audience mark: readers are told apart without colour."""
Paper = Literal["a4", "a4-landscape", "a3-landscape", "a5", "a6"]
ChangeMark = Literal["new", "changed", "moved", "removed"]


class PrintedLine(msgspec.Struct, frozen=True):
    """One value as printed; a provisional one is dotted and set in brackets unless it brings its own."""

    text: Wording
    label: Wording = ()
    """Bold, before the text, with its own colon: "Accueil :"."""
    provisional: bool = False


class Head(msgspec.Struct, frozen=True):
    """The title block and the control data, which every page repeats."""

    reference: str
    """The visit's human reference: "KZ-2025-11"."""
    visit: Wording
    """The visit in one line: what, where, when."""
    title: Wording
    edition: Wording
    """"DRAFT", or "Edition 4"."""
    as_of: Wording
    """A sentence: "As of entry 213, 10 Nov 2025, 18:00, Moscow (UTC+3)"; outside the house without an entry."""
    audience: AudienceMark
    subtitle: Wording = ()
    replaces: Wording = ()
    """A sentence: what this edition replaces, and what to do with that."""
    proof: str = ""
    """The position in the office of its entry, and the beginning of the head there: "512:9f86d081884c7d65"."""
    copy: Wording = ()
    """"copy 07 of 24"; empty where copies are not numbered."""
    sample: bool = False
    """The office holds a sample: every page says so."""
    volume: Wording = ()
    """"Volume 2 of 3, rows 1601–3200"; empty where it is in one."""


class Contents(msgspec.Struct, frozen=True):
    """What stands under the head of a sheet; its tag names the template that prints it."""

    columns: ClassVar[frozenset[str]] = frozenset()
    """What the heads of its table say, each by the code `column-<name>`."""
    fixed: ClassVar[frozenset[str]] = frozenset()
    """What else its template says, each by its code."""

    @property
    def paper(self) -> Paper | None:
        """The paper it needs where that of its kind is too small for it."""
        return None

    @property
    def rows(self) -> int:
        """About how many rows it has: many are typeset in a process of their own."""
        return 0

    in_a_volume: ClassVar[int] = 0
    """How many letters of such a sheet, the names of its fields among them, make a volume of some 150 pages; 0: it is
    never divided."""
    most_rows: ClassVar[int] = 2_000
    """How many rows stand in a volume at most, however short they are."""

    def part(self, _first: int, _last: int) -> Self:
        """The rows from the first to before the last, as a volume of its own; asked only of what has `in_a_volume`."""
        return self
