"""What stands around the persons of a list: headings, prose, notes, sentences, and where the list ends."""

from __future__ import annotations

import re

import msgspec

from domain.core.late_pattern import late_pattern
from domain.delegation.category import APART
from domain.lists.headed import Headed
from domain.lists.listed import ListedPerson, RejectionReason
from domain.lists.marked_notes import MarkedNotes
from domain.lists.names.courtesies import any_courtesy_before, has_courtesy, styles_a_ruler
from domain.lists.notes.change_words import says_a_change
from domain.lists.notes.sentence_rows import (
    names_who_leads,
)
from domain.lists.surroundings.closings import is_rule, is_signature
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.groups_told import group_led_to
from domain.lists.surroundings.kind_of_line import RowKind, kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail
from domain.lists.surroundings.running_text import is_running_text, names_who_comes_too, says_of_somebody
from domain.lists.tables.blocks import RowBlock
from domain.lists.tables.column_heads import heads_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.words.institutions import is_institution
from domain.lists.words.offices import name_like
from domain.naming.comparing.name_parts import is_unknown

_SO_MANY = late_pattern(
    r"\(?\d{1,3}\s*(?:чел(?:овека?|\.)|persons?|people|pax|pers(?:onnes?|onen|onas?|one|\.)|pessoas|kişi|nəfər|kishi"
    r"|адам|人|名"
    r"|أشخاص|شخص\w*)\)?",
    re.IGNORECASE,
)
"""How many come whom nobody names: a crew of 8 persons."""
_NUMBERS = late_pattern(
    r"(?:\bno?s?\.|\bn[°ºo]s?|№|\bnr\.?)\s?\d{1,3}\s?(?:,|et|and|und|и|y|e)\s?\D{0,4}\d{1,3}\b", re.I
)
"""Two numbers of a list: `intervertir les n° 6 et 7`."""
_PART = late_pattern(r"(?:[IVX]{1,5}|[A-ZА-Я])[.)]?")
"""The number of a part of a list, before its heading: `II`, `B.`"""
_SOVEREIGN_AT_MOST = 7
"""Words of a sovereign with his style: `Hans Majestæt Kong Frederik 10.`"""


class AroundPersons(msgspec.Struct):
    """What a list says beside its persons, as far as it is read."""

    under: Headed
    by_sentences: bool
    """Whether the text is read sentence by sentence."""
    entries: list[ListedPerson] = msgspec.field(default_factory=list)
    """Who was read so far."""
    closed: bool = False
    wished: bool = False
    """Whether a wish or thanks stood below somebody: who stands below it may be who writes."""
    parted: int = 0
    """How many entries stand above the first heading of a list of lines."""
    notes: MarkedNotes = msgspec.field(default_factory=MarkedNotes)

    def why_apart(self, cells: tuple[str, ...], block: RowBlock) -> RejectionReason | None:
        """Why a row names nobody, told by its words alone; what it says of those below or above is taken in."""
        if block.repeats_head(cells):
            return "heading"
        if cells and cells[0].lstrip().startswith(">"):
            return "prose"
        said = [cell for cell in dict.fromkeys(cells) if cell]
        counts = len(said) > 1 and kind_of_line(said[0]) == "count" and all(cell.isdigit() for cell in said[1:])
        if len(cells) > 1 and (_SO_MANY.fullmatch(cells[-1].strip()) or counts):
            return "heading"
        if len(said) > 1 and all(map(group_named, said)):
            said = said[:1]  # a heading in two languages
        if len(said) == 2 and _PART.fullmatch(said[0]) and kind_of_line(said[1]) == "heading":
            said = said[1:]
        return self._alone(said[0], cells, block) if len(said) == 1 and not is_unknown(said[0]) else None

    def _alone(self, text: str, cells: tuple[str, ...], block: RowBlock) -> RejectionReason | None:
        """The same of a row in which nothing else is said."""
        if self.notes.take(text, self.entries):
            return "note"
        if len(cells) == 1 and heads_columns(text):
            return "heading"
        kind = kind_of_line(text)
        kind = "heading" if kind == "prose" and text.rstrip().endswith(":") and is_institution(text) else kind
        reopens = self.closed and not self.entries and begins_mail(text)
        closes = kind == "closing" and (bool(self.entries) or not is_rule(text))
        self.closed = (self.closed and not reopens) or closes
        if kind == "prose" and not self.entries:
            self.under.category = self.under.category or group_led_to(text)
        closed = kind == "closing" or (self.closed and len(cells) == 1)
        if closed or kind == "prose" or (kind is None and len(cells) == 1 and self._is_said(text, block)):
            self.wished = self.wished or (bool(self.entries) and text.endswith(("!", "！")))
            return "sentence" if not closed and self._says_something(text, kind) else "prose"
        apart = not block.of_lines and self._stands_apart(cells, text, block) and not self._is_of_group(cells, text)
        if kind is None and not apart:
            return None
        if kind != "count":
            if block.of_lines and not self.under.group:
                self.parted = len(self.entries)
            self.under.head(text, self.entries, title=not self.entries and not block.head)
        return "sentence" if names_who_leads(text) else "heading"

    def _is_said(self, text: str, block: RowBlock) -> bool:
        """Whether a line is a sentence about others, running text, or who signs below a table."""
        signs = not block.of_lines and is_signature(text)
        return is_running_text(text) or signs or (not self.by_sentences and says_of_somebody(text))

    def _says_something(self, text: str, kind: RowKind | None) -> bool:
        """Whether running text of a note says a change of somebody, or speaks of two numbers of the list."""
        told = self.by_sentences and kind is None and says_a_change(text)
        told = told or (bool(self.entries) and names_who_comes_too(text))
        return told or (self.under.of_changes and bool(_NUMBERS.search(text)))

    def _is_of_group(self, cells: tuple[str, ...], text: str) -> bool:
        """Whether a line below a table and the heading of a group is one of that group, of whom no more is said."""
        cased = text != text.casefold()  # letters that are never large tell no name
        named = has_courtesy(text) or (cased and name_like(text) and len(text.split()) > 1)
        below = self.under.category in (*APART, "accompanying") and bool(self.entries)
        return len(cells) == 1 and below and named

    def _stands_apart(self, cells: tuple[str, ...], text: str, block: RowBlock) -> bool:
        """Whether the only words of a row of a table stand where no name does: they head what follows."""
        if len(cells) == 1 and len(text.split()) <= _SOVEREIGN_AT_MOST and styles_a_ruler(any_courtesy_before(text)):
            return False
        if len(cells) == 1:
            return len(rows_of_lines([text], of_changes=False)[0]) < 3 or not name_like(
                rows_of_lines([text], of_changes=False)[0][1]
            )
        at = next(number for number, cell in enumerate(cells) if cell)
        spans = sum(bool(cell) for cell in cells) > 1
        return len(cells) > 2 and (spans or not block.names_at(at))
