"""Lines of a list read one after the other: rows of somebody, and what stands alone."""

from __future__ import annotations

from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import has_courtesy, is_honour
from domain.lists.notes.change_words import is_one_sentence, is_sentence
from domain.lists.notes.instructions import instruction_in
from domain.lists.notes.places_told import place_apart, place_in_words
from domain.lists.notes.sentence_rows import (
    asks,
    tells_a_place,
    tells_how_to_read,
)
from domain.lists.surroundings.around_lines import is_farewell
from domain.lists.surroundings.closings import is_rule
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.surroundings.mail_heads import begins_mail
from domain.lists.surroundings.roles import is_role, role_of_leader
from domain.lists.surroundings.running_text import is_running_text, says_of_somebody
from domain.lists.tables.column_heads import heads_columns
from domain.lists.text.goes_on_above import (
    continues,
    goes_on_with_name,
    is_duty_of_who_stands_above,
    is_fuller,
    is_next,
    is_office_in_turn,
    is_office_with_its_firm,
)
from domain.lists.text.name_and_office import is_of_somebody, name_and_office
from domain.lists.text.nameless import is_office_alone, unnamed
from domain.lists.text.numbers_before import number_of
from domain.lists.text.records import BETWEEN
from domain.lists.text.sentence_lines import says_a_sentence
from domain.lists.text.shapes import has_room
from domain.lists.text.whole_names import with_junior
from domain.lists.words.offices import office_like

_ENDED = late_pattern(r"\w \S*\w{3}[.!]$")
_FEWEST_COUNTED = 3
_NUMBERED_SHARE = 0.6


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


class LinesRead:
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
        if kind == "heading" and self._awaited and (under or is_duty_of_who_stands_above(self.rows, text)):
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
        return asked or (self._of_changes and (says_a_sentence(rest, number) or tells_how_to_read(rest)))

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

    def _goes_on(self, rest: str, name: str, office: str) -> bool:
        """Whether a line without a number says more of who stands above; it is taken in."""
        if self._awaited and goes_on_with_name(self.rows[-1], name, office):
            self.rows[-1][1:] = [f"{self.rows[-1][1]} {name}", office]
        elif is_fuller(self.rows, self._above, rest, office, offices_lead=self._offices_lead):
            self.rows[-1][2] = _plain(rest)
        elif is_next(self._above, rest, offices_lead=self._offices_lead):
            return False
        elif self._awaited and (
            continues(rest, name, office)
            or is_office_with_its_firm(self.rows, self._above, rest, (name, office))
            or is_office_in_turn(self.rows, self._above, rest, self._offices_below)
        ):
            self.rows[-1].append(_plain(rest))
            self._offices_below += 1
        else:
            return False
        return True

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


def _plain(text: str) -> str:
    return " ".join(text.split())
