"""Lines of text read as rows of a list: a number, a name, an office. Headings and prose stay rows of one cell."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company, is_spouse
from domain.lists.names.courtesies import any_courtesy_before, has_courtesy, is_honour
from domain.lists.names.royal_titles import royal_title
from domain.lists.names.styled import styled
from domain.lists.notes.change_words import is_one_sentence, is_sentence
from domain.lists.notes.corrections_told import speaks_of_a_row
from domain.lists.notes.instructions import instruction_in
from domain.lists.notes.offices_told import speaks_of_an_office
from domain.lists.notes.places_told import place_apart, place_in_words
from domain.lists.notes.sentence_rows import (
    asks,
    begins_with_somebody,
    goes_on,
    is_of_an_office,
    says_place_behind,
    tells_a_change,
    tells_a_place,
    tells_changes,
    tells_how_to_read,
)
from domain.lists.notes.sentences_apart import sentences_apart
from domain.lists.surroundings.around_lines import (
    BULLET,
    is_farewell,
    unquoted,
    with_stops_of_changes,
    without_farewell,
    without_greeting_and_sender,
)
from domain.lists.surroundings.closings import is_rule
from domain.lists.surroundings.duties_of_somebody import is_duty
from domain.lists.surroundings.kind_of_line import PART, kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail
from domain.lists.surroundings.roles import is_role, role_of_leader
from domain.lists.surroundings.running_text import is_running_text, says_of_somebody
from domain.lists.tables.column_heads import heads_columns
from domain.lists.text.broken_lines import unbroken
from domain.lists.text.hanging import with_hanging_lines
from domain.lists.text.labelled import is_of_labels, rows_of_labels
from domain.lists.text.name_and_office import is_of_somebody, name_and_office
from domain.lists.text.nameless import is_office_alone, unnamed
from domain.lists.text.names_then_offices import with_offices_beside_names
from domain.lists.text.numbered_lines import with_points, without_decimals
from domain.lists.text.numbers_before import NUMBERED, number_of
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.offices_first import with_names_before_offices
from domain.lists.text.over_names import offices_lead, with_names_before_colons
from domain.lists.text.paragraphs import parts_of
from domain.lists.text.records import BETWEEN, with_records
from domain.lists.text.shapes import has_room, width_of, with_headings_marked
from domain.lists.text.tables_in_lines import rows_of_a_table
from domain.lists.text.under_offices import with_lines_under_offices
from domain.lists.text.whole_names import is_name, with_junior
from domain.lists.words.bodies import is_body
from domain.lists.words.offices import joins, name_like, office_like
from domain.naming.comparing.name_parts import is_unknown

_STAFF = late_pattern(r"staff|personnel|персонал", re.IGNORECASE)
"""What heads a group, and below the first name without an office is one."""
_ENDED = late_pattern(r"\w \S*\w{3}[.!]$")
_BLANKS = late_pattern(" {4,}")
_LONGEST_PARAGRAPH = 10_000
_LONGEST_LINE = 2_500
"""Letters of a line that are read; a cell holds fewer."""
_FEWEST_ALIKE = 4
"""Letters by which a word of an office is told."""
_FEWEST_COUNTED = 3
_FEWEST_ABOVE = 3
_NUMBERED_SHARE = 0.6


def rows_of_lines(lines: Iterable[str], *, of_changes: bool | None = None) -> list[list[str]]:
    """The rows of lines or paragraphs; a paragraph may have lines of its own.

    Args:
        of_changes: whether it is read sentence by sentence; None: as the lines themselves tell.

    `1. Yermek Kosherbayev, Minister of Foreign Affairs` is a row of three cells. Where a name stands alone and an
    office under it, both are one row; so are the lines of a curriculum vitae that say them.
    """
    lines = list(lines)
    said = with_hanging_lines(with_lines_under_offices(without_farewell(unquoted(lines))))
    if is_of_labels(said):
        return list(rows_of_labels([part[:_LONGEST_LINE] for line in said for part in line.split("\n")]))
    if (table := rows_of_a_table(lines)) is not None:
        return table
    texts = _texts(with_stops_of_changes(without_greeting_and_sender(said)))
    texts = with_names_before_colons(with_points(without_decimals(texts)))
    corrects = tells_changes([text] for text in texts) if of_changes is None else of_changes
    texts = texts if corrects else with_names_before_offices(with_records(with_offices_beside_names(texts)))
    width = width_of(said)
    texts = sentences_apart(texts) if corrects else with_headings_marked(texts, width)
    leading = offices_lead([text for text in texts if kind_of_line(text) is None])
    reading = _Lines([bool(NUMBERED.match(text)) for text in texts], corrects, width, offices_lead=leading)
    for text in texts:
        reading.take(text)
    return reading.rows


def _texts(lines: list[str]) -> list[str]:
    """The lines, each about one person at most, without what begins those of an enumeration."""
    parts = [
        part.strip()
        for line in unbroken(lines)
        for part in parts_of(_BLANKS.sub("   ", line.strip())[:_LONGEST_PARAGRAPH])
        if part.strip()
    ]
    starred = sum(map(_is_of_one_star, parts)) > 1  # one alone may be the mark of a note
    return [(part if not starred and _is_noted(part) else BULLET.sub("", part))[:_LONGEST_LINE].rstrip(" ;")
            for part in parts]  # fmt: skip


def _is_of_one_star(part: str) -> bool:
    return part.startswith("*") and not part.startswith("**")


def _is_noted(part: str) -> bool:
    """Whether a star before a line marks a note, and nobody of an enumeration."""
    said = part.lstrip("* ")
    return part.startswith("*") and not (has_courtesy(said) or is_of_somebody(said))


def _placed_in_words(number: str, rest: str) -> tuple[str, str]:
    """The number of a line and the rest of it; words that place somebody behind a number say that number instead."""
    place, bare = place_apart(rest, numbered=bool(number))
    named = bare.rpartition(":")[2].strip() if ":" in bare else bare
    if place is None or instruction_in(bare) is not None or not (has_courtesy(named) or is_of_somebody(named)):
        return number, rest
    return f"{place} bis", named


def _named(rest: str) -> tuple[str, str]:
    """Name and office of a line: a degree behind the name is none, nor is the end of a sentence part of the name."""
    name, office = unnamed(rest) or name_and_office(rest)
    if is_honour(office) and "." in office and not office_like(office):
        office = ""
    return name.removesuffix(".") if office and is_one_sentence(rest) and rest.endswith(name) else name, office


class _Lines:
    """Lines while they are read: the rows so far, and what stood above."""

    def __init__(self, marked: Sequence[bool], of_changes: bool, width: int, *, offices_lead: bool) -> None:
        self.rows: list[list[str]] = []
        self._of_changes = of_changes
        self._width = width
        counted = marked[marked.index(True) :] if True in marked else marked
        self._numbered = sum(counted) >= _NUMBERED_SHARE * len(counted)
        """Whether most of them have a number, from the first that has one."""
        self._counted = sum(marked) >= _FEWEST_COUNTED
        """Whether several have one."""
        self._begun = not self._numbered
        """Whether the first of those with a number came."""
        self._closed = False
        self._above = self._line_above = ""
        self._roles_lead: bool | None = None
        self._offices_lead = offices_lead
        """Whether offices stand before the names."""
        self._offices_below = 0
        """How many have their office in the line below their name."""

    def take(self, text: str) -> None:
        """Take a line, or somebody of several lines."""
        if BETWEEN in text:
            self._take_record(text)
        else:
            self._take_line(text)

    def _take_line(self, text: str) -> None:
        """Take a line: a row of its own, or what goes on with the row above."""
        number, rest = number_of(text)
        placed = self._of_changes and not self._closed and tells_a_place(rest)
        number, rest = _placed_in_words(number, rest) if not placed else (number, rest)
        if self._closed and begins_mail(text) and not any(len(row) > 1 for row in self.rows):
            self._closed = False
        if placed or self._says_something(number, rest):
            self.rows.append([_plain(text)])
            return
        kind = kind_of_line(rest if not number else text)
        if kind is None and not number and not self._of_changes and says_of_somebody(rest):
            kind = "prose"
        under = kind == "heading" and is_role(rest) and not self._leads_by_role(rest)
        along = not number and self._is_company(rest)
        if (under or along) and any(len(row) > 2 for row in self.rows[-1:]):
            self.rows[-1][2] += role_of_leader(rest) if under else f", {_plain(rest)}"
            return
        if kind == "heading" and self._awaited and (under or self._is_duty_of_who_stands_above(text)):
            self.rows[-1].append(_plain(text))
            self._above = rest
            return
        listed = any(len(row) > 1 for row in self.rows)
        self._closed = self._closed or (kind == "closing" and (listed or not is_rule(text))) or self._takes_leave(text)
        if self._closed or (kind is not None and not number) or kind in ("prose", "closing"):
            self.rows.append([text.strip() if kind == "heading" else _plain(text)])
            return
        if self._is_starred(text):
            self.rows.append([_plain(text)])
            return
        name, office = _named(rest)
        self._begun = self._begun or bool(number)
        if not is_of_somebody(rest) and (not self._begun or (not number and self._runs_on(rest))):
            self.rows.append([_plain(text)])
            return
        if number or not self._goes_on(rest, name, office):
            self._begin(text, number, name, office)
        self._above, self._line_above = rest, text

    def _take_record(self, text: str) -> None:
        """Take what was found to be a person by the layout of all lines."""
        number, name, office = text.split(BETWEEN)
        self.rows.append([number, with_junior(name), _plain(office)])
        self._begun, self._above, self._line_above = True, name, text

    def _says_something(self, number: str, rest: str) -> bool:
        """Whether a line heads columns, or says what is to be done with the list."""
        if not number and heads_columns(rest):
            return True
        if self._closed:
            return False
        if asks(rest):
            return True
        asked = instruction_in(place_in_words(rest)[1]) is not None
        return asked or (self._of_changes and (_is_sentence(rest, number) or tells_how_to_read(rest)))

    def _is_company(self, rest: str) -> bool:
        """Whether a line says no more than who comes with who stands above: `accompagné de son épouse, Mme Roy`."""
        company = in_company(rest)
        return bool(company.words) and not company.text and not self._closed

    def _takes_leave(self, text: str) -> bool:
        """Whether a line of a note is the farewell behind its sentences: who signs it is nobody of the list."""
        return self._of_changes and is_farewell(text) and any(is_sentence(row[-1]) for row in self.rows)

    def _is_starred(self, text: str) -> bool:
        """Whether a line is the note of a star, below persons."""
        return text.startswith("*") and any(len(row) > 1 for row in self.rows) and not has_courtesy(text.lstrip("* "))

    def _leads_by_role(self, role: str) -> bool:
        """Whether what somebody is in the delegation stands before his name: so does the first, or he stands above."""
        if self._roles_lead is None:
            leads = role_of_leader(role) and any(len(row) > 2 for row in self.rows[-1:])
            self._roles_lead = not (self._awaited or leads)
        return self._roles_lead

    def _runs_on(self, rest: str) -> bool:
        """Whether a line is running text, and not the office of who stands above."""
        return is_running_text(rest) and (not self._awaited or is_one_sentence(rest))

    @property
    def _awaited(self) -> bool:
        """Whether the one above has no office yet."""
        return bool(self.rows) and len(self.rows[-1]) == 2

    def _is_duty_of_who_stands_above(self, text: str) -> bool:
        staff = bool(_STAFF.fullmatch(text)) and all(len(row) != 2 for row in self.rows[:-1])
        return staff or (not PART.match(text) and (is_body(text) or (_alternate(self.rows) and is_duty(text))))

    def _goes_on(self, rest: str, name: str, office: str) -> bool:
        """Whether a line without a number says more of who stands above; it is taken in."""
        if self._awaited and _goes_on(self.rows[-1], name, office):
            self.rows[-1][1:] = [f"{self.rows[-1][1]} {name}", office]
        elif _is_fuller(self.rows, self._above, rest, office, offices_lead=self._offices_lead):
            self.rows[-1][2] = _plain(rest)
        elif self._is_next(rest):
            return False
        elif self._awaited and (
            _continues(rest, name, office)
            or self._is_office_with_its_firm(rest, name, office)
            or self._is_office_in_turn(rest)
        ):
            self.rows[-1].append(_plain(rest))
            self._offices_below += 1
        else:
            return False
        return True

    def _is_next(self, rest: str) -> bool:
        """Whether a line is somebody else, as offices stand before names here, or a title above says the office."""
        if styled(self._above) is not None:
            return True
        titled = bool(royal_title(any_courtesy_before(self._above)))
        return (titled or self._offices_lead) and office_before_name(rest) is not None

    def _is_office_in_turn(self, rest: str) -> bool:
        """Whether a line is the office of who stands above, whatever it says, as all have it below their name."""
        above = [row for row in self.rows[:-1] if len(row) > 1]
        turns = len(above) >= _FEWEST_ABOVE and self._offices_below == len(above)
        alone = len(rest.split()) == 1 or (has_courtesy(self._above) and not has_courtesy(rest))
        numbered = all(row[0] for row in [*above, self.rows[-1]])  # whoever is somebody has a number there
        return turns and "," not in rest and (alone or numbered)

    def _is_office_with_its_firm(self, rest: str, name: str, office: str) -> bool:
        """Whether a line is an office and what it is held in, below a name: `Directora, Talleres Prats`."""
        sure = has_courtesy(self._above) or _alternate(self.rows)
        first = bool(office) and rest.startswith(f"{office},") and ":" not in rest
        return sure and first and not (has_courtesy(rest) or has_courtesy(name))

    def _ends_in_next_line(self, text: str) -> bool:
        """Whether the last words of an office stand in a line of their own, in a list with numbers."""
        row = self.rows[-1] if self.rows else []
        alone = len(text.split()) == 1 and not text.isupper()
        return len(row) == 3 and bool(row[0]) and alone and not has_room(self._line_above, text, self._width)

    def _begin(self, text: str, number: str, name: str, office: str) -> None:
        if not number and not office and text.isalpha() and self._ends_in_next_line(text):
            self.rows[-1][2] += f" {text}"
        elif not number and not office and self._counted and _ENDED.search(text) and not has_courtesy(text):
            self.rows.append([f"> {_plain(text)}"])  # no name among numbered ones ends as a sentence does
        elif not number and self._numbered and not office:
            self.rows.append([_plain(text)])
        elif not name or (not office and is_office_alone(name, bool(number))):
            self.rows.append([number, "", name or office])
        else:
            self.rows.append([number, name, office] if office else [number, name])


def _is_sentence(text: str, number: str) -> bool:
    """Whether a line is a sentence that says a change, or one that does not begin with somebody."""
    if says_place_behind(text) or asks(text) or goes_on(text) or speaks_of_a_row(text):
        return True
    if not is_sentence(text):
        return False
    if speaks_of_an_office(text):
        return True
    told = tells_a_change(text, number) or tells_a_place(text)
    apart = (
        number
        or begins_with_somebody(text)
        or (has_courtesy(text) and "," in text and is_name(text.partition(",")[0]))
        or is_of_an_office(text)
    )
    return told or not (apart or not is_one_sentence(text))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _alternate(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all who stand above the last one have an office under their name."""
    above = [row for row in rows[:-1] if len(row) > 1]
    return len(above) >= _FEWEST_ABOVE and all(len(row) > 2 for row in above)


def _goes_on(row: Sequence[str], name: str, office: str) -> bool:
    """Whether a family name stands alone in capitals over the given names and the office: Russian lists are so."""
    above = row[1]
    return (
        bool(office) and above.isupper() and len(above.split()) == 1 and 1 <= len(name.split()) <= 3 and is_name(name)
    )


def _continues(rest: str, name: str, office: str) -> bool:
    """Whether a line is the office of who stands above, and names nobody itself."""
    apart = is_unknown(name) or (is_name(name) and office_before_name(rest) is None)
    if has_courtesy(rest) or (office and apart):
        return False
    return office_like(rest) or not name_like(rest)


def _is_fuller(rows: Sequence[Sequence[str]], above: str, rest: str, office: str, *, offices_lead: bool) -> bool:
    """Whether a line is the whole office of somebody above whose name a title stood: `President Emmanuel Macron`.

    Where offices lead, one that begins otherwise may be of somebody else, whose name is not said.
    """
    if office or not rows or len(rows[-1]) < 3 or not office_like(rest) or has_courtesy(rest):
        return False
    _, name, said = rows[-1]
    whole = not is_spouse(rest) and (not offices_lead or _beginnings(said) <= _beginnings(rest))
    return whole and above == f"{said} {name}" and office_before_name(f"{said} {name}") is not None


def _beginnings(words: str) -> set[str]:
    """How the words of an office begin, however they end: `President` and `Présidente`."""
    return {word.casefold()[:_FEWEST_ALIKE] for word in words.split() if not joins(word)}
