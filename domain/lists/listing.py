"""A list as rows of cells, read as members of a delegation.

Rows that name nobody are rejected with the reason, never dropped.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.category import APART, Category
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.doubts import with_doubts
from domain.lists.entered import (
    bare_words_in,
    moved_up,
    titles_read,
    with_whom,
    without_first_group,
    without_paragraphs,
    without_suite_above_all,
)
from domain.lists.headed import Headed
from domain.lists.listed import ListedPerson, ParsedList, RejectedRow, RejectionReason
from domain.lists.marked_notes import MarkedNotes, is_marked
from domain.lists.names.company import is_spouse
from domain.lists.names.courtesies import any_courtesy_before, has_courtesy, styles_a_ruler
from domain.lists.names.royal_titles import with_consorts, with_wives
from domain.lists.notes.change_words import says_a_change
from domain.lists.notes.instructions import Instruction
from domain.lists.notes.sentence_rows import (
    asks,
    is_left_to_sentences,
    is_sentence_of_change,
    is_sentence_row,
    names_who_leads,
    says_of_arrival,
    says_who_leads,
    tells_changes,
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
from domain.lists.surroundings.closings import is_rule, is_signature
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.groups_told import group_led_to
from domain.lists.surroundings.headings import heading_of, heads_persons
from domain.lists.surroundings.institutions import with_institutions
from domain.lists.surroundings.kind_of_line import RowKind, kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail
from domain.lists.surroundings.other_states import with_doubt_of_its_state
from domain.lists.surroundings.running_text import is_running_text, names_who_comes_too, says_of_somebody
from domain.lists.surroundings.sides_told import NamesOfSides, side_in
from domain.lists.tables.blocks import RowBlock, blocks_of
from domain.lists.tables.column_heads import CellRows, heads_columns
from domain.lists.tables.columns import ListColumn
from domain.lists.tables.person_cells import PersonCells
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import is_of_somebody
from domain.lists.text.numbers_before import number_of
from domain.lists.words.business import with_business
from domain.lists.words.duties import is_of_a_state
from domain.lists.words.institutions import is_institution
from domain.lists.words.offices import name_like
from domain.naming.comparing.name_parts import is_unknown

NO_SIDES: NamesOfSides = {}
LINES_OF_A_MAIL = 60
"""Lines of a short mail about a list at most."""


def parse_list(
    rows: CellRows,
    columns: Sequence[ListColumn],
    head: int | None = None,
    sides: NamesOfSides = NO_SIDES,
    named: Collection[int] = (),
) -> ParsedList:
    """Who stands on the list, the head left out, and which rows name nobody.

    Args:
        sides: what the sides of the visit are called, to tell whom a heading is about.
        named: the lines of rows that name somebody, as the officer says, whatever they look like.
    """
    blocks = list(blocks_of(rows, columns, head))
    repeated = frozenset(text for text, times in Counter(row[0] for row in rows if len(row) == 1).items() if times > 1)
    reading = _Reading(
        Headed(sides, repeated),
        by_sentences=tells_changes(row for block in blocks for _, row in block.rows),
        named=frozenset(named),
    )
    for block in blocks:
        for line, row in block.rows:
            take = reading.take_somebody if line in reading.named and any(row) else reading.take
            take(line, tuple(row), block)
    said = tuple(", ".join(filter(None, row)) for row in rows) if len(rows) <= LINES_OF_A_MAIL else ()
    return msgspec.structs.replace(reading.result(), lines=said)


_SO_MANY = late_pattern(
    r"\(?\d{1,3}\s*(?:чел(?:овека?|\.)|persons?|people|pax|pers(?:onnes?|onen|onas?|one|\.)|pessoas|kişi|nəfər|kishi"
    r"|адам|人|名"
    r"|أشخاص|شخص\w*)\)?",
    re.IGNORECASE,
)
"""How many come whom nobody names: a crew of 8 persons."""
_COMES_AS_MEMBER = late_pattern(
    r"(?:delegates?|members?|participants?|délégué\w*|membres?|делегат\w*|член\w*|участник\w*|miembros?|delegad[oa]s?|mitglied\w*"
    r"|delegierter?|üye|мүше)",
    re.IGNORECASE,
)
"""What a column of categories says of who comes as no more than a member."""
_HAN_NAME = late_pattern("[\u3400-\u9fff々]{1,3} [\u3400-\u9fff々]{1,3}")
_SOVEREIGN_AT_MOST = 7
"""Words of a sovereign with his style: `Hans Majestæt Kong Frederik 10.`"""
_NUMBERS = late_pattern(
    r"(?:\bno?s?\.|\bn[°ºo]s?|№|\bnr\.?)\s?\d{1,3}\s?(?:,|et|and|und|и|y|e)\s?\D{0,4}\d{1,3}\b", re.I
)
"""Two numbers of a list: `intervertir les n° 6 et 7`."""
_PART = late_pattern(r"(?:[IVX]{1,5}|[A-ZА-Я])[.)]?")
"""The number of a part of a list, before its heading: `II`, `B.`"""


class _Reading(msgspec.Struct):
    """A list while it is read: under which heading, and what was found so far."""

    under: Headed
    by_sentences: bool = True
    """Whether the text is read sentence by sentence."""
    named: frozenset[int] = frozenset()
    """The lines that name somebody, as the officer says."""
    entries: list[ListedPerson] = msgspec.field(default_factory=list)
    rejected: list[RejectedRow] = msgspec.field(default_factory=list)
    closed: bool = False
    wished: bool = False
    """Whether a wish or thanks stood below somebody: who stands below it may be who writes."""
    parted: int = 0
    """How many entries stand above the first heading of a list of lines."""
    unparted: set[int] = msgspec.field(default_factory=set)
    """The lines that do not begin with a name before an office."""
    tabled: set[int] = msgspec.field(default_factory=set)
    """The rows below the heads of columns."""
    beside: set[int] = msgspec.field(default_factory=set)
    """The rows that are lines beside a table."""
    paragraphs: dict[int, int] = msgspec.field(default_factory=dict)
    """The numbers at the head of lines that ask for something, by line."""
    notes: MarkedNotes = msgspec.field(default_factory=MarkedNotes)

    def take(self, line: int, cells: tuple[str, ...], block: RowBlock) -> None:
        if block.is_title(line):
            self.under.head(" ".join(dict.fromkeys(cell for cell in cells if cell)), self.entries, title=True)
            return
        asked, place = instruction_of_row(cells)
        if self.by_sentences and len(cells) == 1 and (number := number_of(cells[0])[0]).isdigit():
            self.paragraphs[line] = int(number)
        left = self.by_sentences and asked is not None and is_left_to_sentences(cells, asked)
        if asked is not None and not self.closed and not left:
            self._carry_out(line, cells, asked, block, place)
            return
        if len(cells) == 1 and not self.closed and self._is_sentence(cells[0], asked):
            self.rejected.append(RejectedRow(line, cells, "sentence"))
            return
        why = self._apart(cells, block)
        if why is not None:
            if why == "prose" and cells[-1].rstrip().endswith((":", "：")):  # `Изменение с монгольской стороны:`
                self.under.side = self.under.side or side_in(cells[-1], self.under.sides)
            self.rejected.append(RejectedRow(line, cells, why))
            return
        if len(cells) == 1 and not is_of_somebody(cells[0]):
            self.unparted.add(line)
        arrives = self.by_sentences and says_of_arrival(cells)
        arrives = arrives or says_who_leads(cells)
        if block.of_lines and (arrives or (self.under.of_changes and is_sentence_of_change(cells))):
            self.rejected.append(RejectedRow(line, cells, "sentence"))
            return
        if (len(cells) == 1 and not block.of_lines) or self.wished:
            self.beside.add(line)
        elif block.head:
            self.tabled.add(line)
        row, columns = self._row(cells, block)
        found = person_of_row(row, columns, block)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
        else:
            self._enter(line, found)

    def take_somebody(self, line: int, cells: tuple[str, ...], block: RowBlock) -> None:
        """Take in whom a row names by its columns, else by the order of its words."""
        row, columns = self._row(cells, block)
        found = person_of_row(row, columns, block)
        if isinstance(found, str):
            found = person_in_line(", ".join(dict.fromkeys(cell for cell in cells if cell)), block)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
        else:
            self._enter(line, found)

    def _is_sentence(self, words: str, asked: Instruction | None) -> bool:
        """Whether a line alone is a sentence of a note, or asks for something that is not understood."""
        of_a_note = asked is not None or (not is_marked(words) and is_sentence_row(words))
        return (self.by_sentences and of_a_note) or asks(words)

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
            self.entries.append(ListedPerson(line, {}, {}, asked.place, side=self.under.side, struck=True))
            return
        found = person_in_line(asked.who if not _HAN_NAME.fullmatch(asked.who) else asked.who.replace(" ", ""), block)
        if isinstance(found, str):
            self.rejected.append(RejectedRow(line, cells, found))
            return
        names = {key: called(name) if asked.kind == "replace" or not found.position else name
                 for key, name in found.names.items()}  # fmt: skip
        self._enter(line, msgspec.structs.replace(found, number=None, names=names), struck=True)

    def result(self) -> ParsedList:
        titles = titles_read(self.entries, self.parted, self.unparted, self.tabled)
        if any(each.line in self.named for each in self.entries[:titles]):
            titles = 0
        rejected = [*(RejectedRow(each.line, each.cells, "heading") for each in self.entries[:titles]), *self.rejected]
        entries = tuple(moved_up(each, titles) for each in self.entries[titles:])
        if titles and entries and titles != self.parted and not heads_persons(heading_of(entries[0].group)):
            entries = without_first_group(entries)
        entries = without_suite_above_all(entries, self.under.titles)
        told = any(each.why == "sentence" for each in self.rejected) or any(each.struck for each in self.entries)
        bare = bare_words_in(entries) if self.by_sentences and told else ()
        entries = tuple(each for each in entries if each not in bare)
        rejected += [RejectedRow(each.line, each.cells, "nobody") for each in bare]
        entries = with_wives(with_consorts(with_business(without_paragraphs(entries, self.paragraphs))))
        entries = with_institutions(entries, rejected)
        doubted = with_doubts(entries, self.beside, rejected)
        return ParsedList(
            with_doubt_of_its_state(doubted, rejected, self.under.sides),
            tuple(rejected),
            self.by_sentences,
        )

    def _apart(self, cells: tuple[str, ...], block: RowBlock) -> RejectionReason | None:
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

    def _row(self, cells: tuple[str, ...], block: RowBlock) -> tuple[tuple[str, ...], Sequence[ListColumn]]:
        """The cells by their columns; a line beside a table is read as a line is."""
        if len(cells) > 1 or block.of_lines:
            return cells, block.columns
        return as_line(cells[0], block)

    def _category_of(self, found: PersonCells) -> Category | None:
        """What somebody comes as, by a cell of his own, else by the heading he stands under."""
        category = self.under.category
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
        self.notes.wait(found.marks, place)
        entry = ListedPerson(
            line, found.names, found.position, found.number, self._category_of(found),
            self.under.group, self.under.side, "; ".join(found.remarks), "; ".join(found.accompanied),
            struck=struck or (self.under.section == "strike" and added is None),
            added=self.under.section == "add" if added is None else added,
            undivided=found.undivided, as_said=found.as_said, courtesy=found.courtesy, firms=tuple(found.firms),
            after=found.after, formerly=formerly or {}, sentence=sentence, families=found.families, beside=found.beside,
        )  # fmt: skip
        self.entries.append(entry)
        if is_head_of_delegation(self.under.group):
            self.under.group, self.under.category = "", None
        if found.companions:
            along = with_whom(entry, place, found.companions, found.families_of_companions)
            self.entries.append(msgspec.structs.replace(along, group=self.under.group))
