"""Under which headings a list is read: of which group and side those below them are, and what is asked for them."""

from __future__ import annotations

import msgspec

from domain.core.names import Side
from domain.delegation.category import Category
from domain.lists.listed import ListedPerson
from domain.lists.notes.sections_of_changes import InstructionKind, section_of
from domain.lists.notes.titles_of_changes import announces_changes
from domain.lists.surroundings.headings import heading_of, heads_persons, names_somebody
from domain.lists.surroundings.kind_of_line import PART, is_event, kind_of_line
from domain.lists.surroundings.sides_told import NamesOfSides, side_in
from domain.lists.words.bodies import is_body


class Headed(msgspec.Struct):
    """What the headings so far say of those below them."""

    sides: NamesOfSides
    repeated: frozenset[str] = frozenset()
    """What stands alone in several rows."""
    group: str = ""
    category: Category | None = None
    part: Category | None = None
    """The category of the numbered part of the list, which holds for the bodies named in it."""
    side: Side | None = None
    section: InstructionKind | None = None
    """What is to be done with those under the heading."""
    titles: list[str] = msgspec.field(default_factory=list)
    """What stands above the head of the list."""
    of_changes: bool = False
    """Whether a heading said that it is a correction, or an addition."""
    titled_part: bool = False
    """Whether the last of them has a colon behind it, as the heading of a part has."""
    headed: int = -1
    """How many entries stood above the last heading of a group."""

    def head(self, text: str, entries: list[ListedPerson], *, title: bool) -> None:
        """Take in a heading.

        Args:
            entries: those above it; the title of the list may turn out to head them.
            title: whether it stands above all of the list.
        """
        heading = heading_of(text)
        self.of_changes = self.of_changes or announces_changes(text)
        side = side_in(heading.words, self.sides)
        self.side = side or self.side
        if title:
            self.titles.append(heading.words)
            self.titled_part = text.rstrip().endswith((":", "："))
        elif not heading.apart:
            self._head_those_above(heading.words, entries)
        self.section = section_of(heading.words) or (self.section if title else None)
        if is_event(heading.words) or (title and kind_of_line(text) == "prose"):
            return
        if self.section is None and (not title or (heads_persons(heading) and not names_somebody(heading.words))):
            if PART.match(heading.words):
                self.part = heading.category
            if heading.category is None and self._is_letterhead_of_a_group(text, len(entries)):
                return
            within = heading.category is None and not heading.apart and text.rstrip().endswith((":", "："))
            self.group, self.category = heading.words, self.part if within else heading.category
            self.headed = len(entries)

    def _is_letterhead_of_a_group(self, text: str, above: int) -> bool:
        """Whether a line heads several parts of a list, and this one is named right above: `Press`, `Ministry of …`."""
        return text in self.repeated and self.category is not None and self.headed == above

    def _head_those_above(self, words: str, entries: list[ListedPerson]) -> None:
        """Where parts of a list have headings of no group, such as flights, the last title heads the first part.

        So does an institution above the first part, where others have theirs.
        """
        among_institutions = bool(self.titles) and is_body(self.titles[-1]) and is_body(words)
        untold = len(self.titles) < 2 or (kind_of_line(self.titles[-1]) is not None and not self.titled_part)
        if untold and not among_institutions:
            return
        if not any(entry.group for entry in entries):
            entries[:] = [msgspec.structs.replace(entry, group=self.titles[-1]) for entry in entries]
