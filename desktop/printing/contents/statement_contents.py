"""What stands on a sheet of statements: the texts in large letters, paragraph by paragraph, then the figures."""

from __future__ import annotations

import msgspec

from desktop.printing.sheet_parts import ChangeMark, Contents, PrintedLine, Wording


class Spoken(msgspec.Struct, frozen=True):
    """What one speaker says."""

    heading: Wording
    about: Wording
    """The office, the language spoken, and whether the text is as prepared or as delivered."""
    paragraphs: tuple[PrintedLine, ...]
    mark: ChangeMark | None = None
    language: str = ""
    """That of the text, where the sheet is in others; it runs and is read aloud as its own."""


class Quoted(msgspec.Struct, frozen=True):
    """A figure that is quoted."""

    letter: str
    subject: PrintedLine
    amount: PrintedLine
    period: PrintedLine | None
    by: PrintedLine | None
    source: Wording = ()
    mark: ChangeMark | None = None


class Statements(Contents, frozen=True, tag_field="template", tag="statement"):
    """The body of such a sheet."""

    columns = frozenset({"figure", "amount", "period", "speaker", "source"})
    fixed = frozenset({"figures"})
    speakers: tuple[Spoken, ...]
    figures: tuple[Quoted, ...] = ()
    changed_since: Wording = ()
    plain_marks: bool = False
    large: bool = False
    """Whether it is set to be read from a lectern, one language below the other."""

    @property
    def rows(self) -> int:
        return sum(len(each.paragraphs) for each in self.speakers) + len(self.figures)
