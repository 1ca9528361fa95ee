"""The rows of a list taken one after the other: who is named, who is struck off or added, and what names nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.category import APART, Category
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.around_persons import AroundPersons
from domain.lists.entered import (
    with_whom,
)
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow
from domain.lists.marked_notes import is_marked
from domain.lists.names.company import is_spouse
from domain.lists.notes.instructions import Instruction
from domain.lists.notes.sentence_rows import (
    asks,
    is_left_to_sentences,
    is_sentence_of_change,
    is_sentence_row,
    says_of_arrival,
    says_who_leads,
)
from domain.lists.person_rows import (
    are_two,
    as_line,
    called,
    instruction_of_row,
    names_in_line,
    person_in_line,
    person_of_row,
)
from domain.lists.read_whole import RowsNoted, read_whole
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.sides_told import side_in
from domain.lists.tables.blocks import RowBlock
from domain.lists.tables.columns import ListColumn
from domain.lists.tables.person_cells import PersonCells
from domain.lists.text.name_and_office import is_of_somebody
from domain.lists.text.numbers_before import number_of
from domain.lists.words.duties import is_of_a_state

_COMES_AS_MEMBER = late_pattern(
    r"(?:delegates?|members?|participants?|délégué\w*|membres?|делегат\w*|член\w*|участник\w*|miembros?|delegad[oa]s?|mitglied\w*"
    r"|delegierter?|üye|мүше)",
    re.IGNORECASE,
)
"""What a column of categories says of who comes as no more than a member."""
_HAN_NAME = late_pattern("[\u3400-\u9fff々]{1,3} [\u3400-\u9fff々]{1,3}")


class RowsTaken(msgspec.Struct):
    """A list while it is read: what stands around its persons, and what was found so far."""

    around: AroundPersons
    named: frozenset[int] = frozenset()
    """The lines that name somebody, as the officer says."""
    rejected: list[RejectedRow] = msgspec.field(default_factory=list)
    noted: RowsNoted = msgspec.field(default_factory=RowsNoted)

    @property
    def entries(self) -> list[ListedPerson]:
        """Who was read so far."""
        return self.around.entries

    def take(self, line: int, cells: tuple[str, ...], block: RowBlock) -> None:
        """Take a row: somebody, what is asked for, or what stands around persons."""
        if block.is_title(line):
            self.around.under.head(" ".join(dict.fromkeys(cell for cell in cells if cell)), self.entries, title=True)
            return
        asked, place = instruction_of_row(cells)
        if self.around.by_sentences and len(cells) == 1 and (number := number_of(cells[0])[0]).isdigit():
            self.noted.paragraphs[line] = int(number)
        left = self.around.by_sentences and asked is not None and is_left_to_sentences(cells, asked)
        if asked is not None and not self.around.closed and not left:
            self._carry_out(line, cells, asked, block, place)
            return
        if len(cells) == 1 and not self.around.closed and self._is_sentence(cells[0], asked):
            self.rejected.append(RejectedRow(line, cells, "sentence"))
            return
        why = self.around.why_apart(cells, block)
        if why is not None:
            if why == "prose" and cells[-1].rstrip().endswith((":", "：")):  # `Изменение с монгольской стороны:`
                self.around.under.side = self.around.under.side or side_in(cells[-1], self.around.under.sides)
            self.rejected.append(RejectedRow(line, cells, why))
            return
        if len(cells) == 1 and not is_of_somebody(cells[0]):
            self.noted.unparted.add(line)
        arrives = self.around.by_sentences and says_of_arrival(cells)
        arrives = arrives or says_who_leads(cells)
        if block.of_lines and (arrives or (self.around.under.of_changes and is_sentence_of_change(cells))):
            self.rejected.append(RejectedRow(line, cells, "sentence"))
            return
        if (len(cells) == 1 and not block.of_lines) or self.around.wished:
            self.noted.beside.add(line)
        elif block.head:
            self.noted.tabled.add(line)
        row, columns = self._row(cells, block)
        found = person_of_row(row, columns, block, line)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
        else:
            self._enter(line, found)

    def take_somebody(self, line: int, cells: tuple[str, ...], block: RowBlock) -> None:
        """Take in whom a row names by its columns, else by the order of its words."""
        row, columns = self._row(cells, block)
        found = person_of_row(row, columns, block, line)
        if isinstance(found, str):
            found = person_in_line(", ".join(dict.fromkeys(cell for cell in cells if cell)), block)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
        else:
            self._enter(line, found)

    def _is_sentence(self, words: str, asked: Instruction | None) -> bool:
        """Whether a line alone is a sentence of a note, or asks for something that is not understood."""
        of_a_note = asked is not None or (not is_marked(words) and is_sentence_row(words))
        return (self.around.by_sentences and of_a_note) or asks(words)

    def _carry_out(
        self, line: int, cells: tuple[str, ...], asked: Instruction, block: RowBlock, place: int | None
    ) -> None:
        """Take in who is replaced, struck off or added, or how the row of somebody reads now.

        Args:
            place: the number of the list sent before behind which who is added is to stand.
        """
        unlike = asked.kind == "replace" or (asked.kind == "correct" and are_two(asked, block))
        sentence = " ".join(filter(None, cells)) if unlike else ""
        if asked.kind in ("replace", "strike"):
            self._strike(line, cells, asked, block)
        comes = asked.who if asked.kind == "add" else asked.by
        if comes:
            found = person_in_line(comes, block)
            if isinstance(found, str):
                self.rejected.append(RejectedRow(line, cells, found))
            else:
                formerly = names_in_line(asked.who, block) if asked.kind == "correct" and asked.place is None else {}
                found = msgspec.structs.replace(found, number=asked.number, after=place)
                self._enter(line, found, added=asked.kind != "correct", formerly=formerly, sentence=sentence)

    def _strike(self, line: int, cells: tuple[str, ...], asked: Instruction, block: RowBlock) -> None:
        """Take in who is no longer to come, by his name, or by his number on the list."""
        if asked.place is not None:
            self.entries.append(ListedPerson(line, {}, {}, asked.place, side=self.around.under.side, struck=True))
            return
        found = person_in_line(asked.who if not _HAN_NAME.fullmatch(asked.who) else asked.who.replace(" ", ""), block)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
            return
        names = {key: called(name) if asked.kind == "replace" or not found.position else name
                 for key, name in found.names.items()}  # fmt: skip
        self._enter(line, msgspec.structs.replace(found, number=None, names=names), struck=True)

    def result(self) -> ParsedList:
        """Who stands on the list, now that all of it is read, and which rows name nobody."""
        return read_whole(self.around, self.noted, self.rejected, self.named)

    def _row(self, cells: tuple[str, ...], block: RowBlock) -> tuple[tuple[str, ...], Sequence[ListColumn]]:
        """The cells by their columns; a line beside a table is read as a line is."""
        if len(cells) > 1 or block.of_lines:
            return cells, block.columns
        return as_line(cells[0], block)

    def _category_of(self, found: PersonCells) -> Category | None:
        """What somebody comes as, by a cell of his own, else by the heading he stands under."""
        category = self.around.under.category
        if found.category:
            comes_as_member = _COMES_AS_MEMBER.fullmatch(found.category) is not None
            category = category_in(found.category) or ("official" if comes_as_member else None)
        if any(map(is_spouse, found.position.values())):
            return "spouse"
        styled = not found.names and bool(found.courtesy and found.position)  # nobody of the suite of Their Majesties
        return None if styled or (category in APART and is_of_a_state(found.position, category)) else category

    def _enter(
        self,
        line: int,
        found: PersonCells,
        *,
        struck: bool = False,
        added: bool | None = None,
        formerly: dict[str, Name] | None = None,
        sentence: str = "",
    ) -> None:
        """Take somebody in. `added`: what an instruction about him says; None: there is none.

        Args:
            sentence: what puts him in the place of somebody, or gives him a name unlike his own: it is decided by it.
        """
        place = len(self.entries)
        self.around.notes.wait(found.marks, place)
        entry = ListedPerson(
            line, found.names, found.position, found.number, self._category_of(found),
            self.around.under.group, self.around.under.side, "; ".join(found.remarks), "; ".join(found.accompanied),
            struck=struck or (self.around.under.section == "strike" and added is None),
            added=self.around.under.section == "add" if added is None else added,
            undivided=found.undivided, as_said=found.as_said, courtesy=found.courtesy, firms=tuple(found.firms),
            after=found.after, formerly=formerly or {}, sentence=sentence, families=found.families, beside=found.beside,
        )  # fmt: skip
        self.entries.append(entry)
        if is_head_of_delegation(self.around.under.group):
            self.around.under.group, self.around.under.category = "", None
        if found.companions:
            along = with_whom(entry, place, found.companions, found.families_of_companions)
            self.entries.append(msgspec.structs.replace(along, group=self.around.under.group))
