"""What stands on a list of documents: each with its signatories and what is done with it."""

from __future__ import annotations

from typing import Literal

import msgspec

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording

Boxes = Literal["all", "to-tick", "none"]
"""What there are boxes for: all that may become of a document, what is ticked at the ceremony, or nothing."""


class PaperSignatory(msgspec.Struct, frozen=True):
    """Who signs for a party: the name, or that it is to be advised, above the office."""

    name: PrintedLine
    position: PrintedLine | None = None
    on: PrintedLine | None = None
    """On what authority, for the house."""
    party: Wording = ()
    """What the party is called, where no column does."""


class PrintedDocument(msgspec.Struct, frozen=True):
    """One document in its place. A struck one has no number."""

    number: str
    title: PrintedLine
    terms: tuple[PrintedLine, ...]
    """The originals, their languages, alternat, entry into force, depositary; as far as they are settled."""
    level: Wording
    signatories: tuple[tuple[PaperSignatory, ...], ...]
    """Those of each column: one, none where that party does not sign, or all."""
    to_adopt: bool = False
    """Whether it is to be adopted, and nobody signs it."""
    signed: bool = False
    exchanged: bool = False
    adopted: bool = False
    struck: bool = False
    mark: ChangeMark | None = None


class Assistants(msgspec.Struct, frozen=True):
    """Who assists for one side."""

    told: PrintedLine
    mark: ChangeMark | None = None


class PaperGroup(msgspec.Struct, frozen=True):
    """The documents of one item; without a heading where all are of one."""

    papers: tuple[PrintedDocument, ...]
    heading: Wording = ()
    counted: Wording = ()
    """How many documents are said to be signed there, and how many are known; empty where nobody said."""
    assistants: tuple[Assistants, ...] = ()
    """Who assists, one for each side."""


class Documents(Contents, frozen=True, tag_field="template", tag="documents"):
    """The body of a list of documents."""

    columns = frozenset({"number", "document", "level", "signatories", "signed", "exchanged", "adopted", "struck"})
    groups: tuple[PaperGroup, ...]
    sides: tuple[Wording, ...]
    """What the parties are called that have a column each; empty where all signatories stand in one."""
    changed_since: Wording = ()
    """What the marks compare with; empty where nothing is marked."""
    boxes: Boxes = "all"
    signatories: tuple[PrintedLine, ...] = ()
    """Where there are many documents or parties: who signs, with office and authority, once below all of them."""
    plain_marks: bool = False
    """Whether a mark is a bar and no sign, as outside the house."""

    @property
    def rows(self) -> int:
        return sum(len(group.papers) for group in self.groups)
