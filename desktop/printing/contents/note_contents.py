"""What stands on a note verbale: a page for each language, between the courtesies of its sender."""

from __future__ import annotations

import msgspec

from desktop.printing.sheet_parts import Contents, PrintedLine, Wording


class Courtesies(msgspec.Struct, frozen=True):
    """The first and the last paragraph."""

    opening: PrintedLine
    closing: PrintedLine


class NoteVerbale(Contents, frozen=True, tag_field="template", tag="note"):
    """The body of a note."""

    fixed = frozenset({"note-seal", "note-initials", "note-translation"})
    sender: Wording
    number: Wording
    """With a line to write on where there is none yet."""
    courtesies: Courtesies
    paragraphs: tuple[PrintedLine, ...]
    """Between the two; numbered ones have their number as label. Where a language has fewer, the rest are empty."""
    enclosures: tuple[PrintedLine, ...]
    """What goes with it: in one line, or under a line that says that several do, a numbered line for each."""
    dated: Wording
    recipient: Wording
    sent: bool
    """Whether it went out; what did not says in small type that it is a draft."""

    @property
    def rows(self) -> int:
        return len(self.paragraphs)
