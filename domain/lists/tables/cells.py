"""The cells of one row of a list, read by what their columns hold: who he is, his office, whom he brings along."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import any_courtesy_before, courtesy_before, is_honour, without_courtesies
from domain.lists.names.family_led import family_said
from domain.lists.names.honours import honours_behind
from domain.lists.names.initials import initials_before
from domain.lists.names.list_names import name_as_said, name_in
from domain.lists.names.name_case import cased
from domain.lists.names.name_order import is_patronymic
from domain.lists.names.names_by_custom import as_fathers_lead, with_fathers_name
from domain.lists.names.royal_titles import with_royal_title
from domain.lists.names.styled import styled
from domain.lists.names.two_scripts import in_forms
from domain.lists.names.undivided import undivided
from domain.lists.notes.places_told import place_in_number
from domain.lists.tables.cell_languages import ColumnKnowledge, by_language
from domain.lists.tables.columns import ListColumn
from domain.lists.tables.office_cells import offices_in, take_office
from domain.lists.tables.person_cells import (
    BRACKETS,
    PersonCells,
    take_companion,
    take_company,
    take_note,
    texts_by_language,
    unmarked,
)
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.numbers_before import number_of
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.lists.words.offices import name_like
from domain.naming.comparing.name_parts import is_unknown
from domain.naming.scripts.letters import folded

_BY_MARRIAGE = late_pattern(r"(?:épouse|épse|née|veuve)\s", re.IGNORECASE)
_OF_THE_PRESS = late_pattern(
    r"the .+|.*\b(?:times|news|post|daily|press|tv|television|radio|agency|journal|media|magazine|gazette"
    r"|herald|tribune"
    r"|presse|télévision|agence|agencia|agenzia|zeitung|agentur|телеканал|агентство|новости|газета|хабар"
    r"|ajans[ıi]?)\b.*",
    re.IGNORECASE,
)
"""For whom somebody writes, in brackets behind his name."""
_PARTY = late_pattern(r"[A-ZÄÖÜ]{2,5}|[A-ZÄÖÜ]\w+/[\w/ ]+")
"""The party or the state of a member of parliament: `CDU/CSU`, `SPD`."""
_CITIZEN = late_pattern(r"^C\. (?=[^\W\d_]{2})")
"""How Mexican lists call who has no degree, before given names of a column."""
_LONGEST_NUMBER = 5


def person_in(cells: Sequence[str], columns: Sequence[ListColumn], known: Sequence[ColumnKnowledge]) -> PersonCells:
    """What one row says of somebody."""
    found = PersonCells()
    parts: dict[str, dict[str, str]] = defaultdict(dict)
    before = ""
    office = " ".join(cell for column, cell in zip(columns, cells, strict=False) if column.role == "position").strip()
    for column, cell, knows in zip(columns, cells, known, strict=False):
        if not cell.strip():
            continue
        match column.role:
            case "number":
                found.number, found.after = _number(cell), place_in_number(cell)
            case "category":
                found.category = " ".join(cell.split())
            case "firm":
                found.firms.append(" ".join(cell.split()))
                _take_remark(cell, found)
            case "remark":
                _take_remark(cell, found)
            case "position":
                take_office(cell, column, knows, found)
            case "name":
                _take_names(cell, column, knows, found, office)
            case "family" | "given" | "patronymic":
                _take_part(cell, column, knows, found, parts)
            case "courtesy":
                before = " ".join((before, *cell.split())).strip()
            case "skip":
                pass
    _join_parts(parts, columns, found)
    found.names = {language: name for language, name in found.names.items() if any(map(str.isalpha, str(name)))}
    _take_courtesy(before, found)
    _let_name_tell(found)
    # `and Mrs Smith` says no more of her than his own family name does.
    found.companions = {language: name for language, name in found.companions.items() if not _said_of(found, name)}
    return found


def _join_parts(parts: Mapping[str, Mapping[str, str]], columns: Sequence[ListColumn], found: PersonCells) -> None:
    """Take in the names whose parts stand in columns of their own."""
    for language, held in parts.items():
        name = Name(held.get("given", ""), held.get("family", ""), held.get("patronymic", ""))
        if name.in_full:
            found.names.setdefault(language, name)
        if name.given and name.family:
            found.families.setdefault(language, "first" if _family_stands_first(columns) else "apart")


def _family_stands_first(columns: Sequence[ListColumn]) -> bool:
    roles = [column.role for column in columns]
    return "given" in roles and "family" in roles[: roles.index("given")]


def _take_courtesy(before: str, found: PersonCells) -> None:
    """What a column of its own has before the names, for those in the same letters."""
    for language, name in found.names.items():
        if before and language not in found.courtesy and script_of_text(before) == script_of_text(name.in_full):
            found.courtesy[language] = before


def _let_name_tell(found: PersonCells) -> None:
    """What a name tells of the office: a royal title before it is one where no other is said.

    The office beside a Japanese name is Japanese, though it is in Chinese characters alone.
    """
    if found.names:
        found.position = with_royal_title(found.position, found.courtesy, found.names)
        found.position = found.position or offices_in(found.courtesy)
    if "ja" in found.names and "ja" not in found.position and "zh" not in found.names:
        found.position = {"ja" if language == "zh" else language: words for language, words in found.position.items()}


def _said_of(found: PersonCells, name: Name) -> bool:
    his = {word.casefold() for each in found.names.values() for word in str(each).split()}
    return {word.casefold() for word in str(name).split()} <= his


def _take_names(cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells, told_office: str) -> None:
    """A cell of names; where no other cell holds the office, it may stand there too."""
    office = ""
    number, cell = number_of(cell)
    if number and found.number is None:
        found.number, found.after = _number(number), place_in_number(number)
    if not told_office:
        cell, office = name_and_office(cell)
    else:
        found.remarks += honours_behind(cell, shorter := _without_degrees(cell))
        cell = shorter
    lines = []
    for line in filter(str.strip, in_forms(cell).split("\n")):
        company = in_company(_without_notes(unmarked(line, found), found))
        take_company(company, column, knows, found)
        text = " ".join(company.text.split())
        if text and not is_unknown(text):
            lines.append(text)
    for language, text in texts_by_language(lines, column, knows, found):
        found.remarks += honours_behind(text, without_courtesies(text))
        if (called := styled(text)) is not None:
            found.position.setdefault(language, called.title)
            found.courtesy.setdefault(language, called.style)
            continue
        if knows.initials and (parted := initials_before(text)) is not None:
            _take_with_initials(*parted, language, knows, found)
            continue
        name = name_in(text, language, knows.leading, told_office or office)
        name = as_fathers_lead(name, text) if knows.fathers_lead else name
        name = with_fathers_name(name) if knows.fathered and script_of_text(text) == "cyrillic" else name
        if any(map(str.isalpha, str(name))):
            _take_name(text, name, language, knows, found)
            if said := any_courtesy_before(text):
                found.courtesy.setdefault(language, said)
    if office:
        take_office(office, column, knows, found)


def _without_degrees(cell: str) -> str:
    """The name without degrees behind a comma: `Sari Dewi, S.E., M.Si.`."""
    name, _, behind = cell.partition(",")
    return name if len(name.split()) > 1 and "." in behind and is_honour(behind.strip()) else cell


def _take_with_initials(initials: str, text: str, language: str, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in a name with initials before it, of a column in which they are no courtesies."""
    name, said = name_in(text, language, knows.leading), name_as_said(text, language)
    if said is not None:
        given = f"{initials} {said.given}".strip()
        found.as_said.setdefault(language, msgspec.structs.replace(said, given=given))
    whole = msgspec.structs.replace(name, given=f"{initials} {name.given}".strip())
    found.names.setdefault(language, whole)


def _take_name(text: str, name: Name, language: str, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in a name; one of which nothing tells the family name shows no part of it in capitals."""
    whole = undivided(text, language, knows.leading) if not (knows.fathered or knows.fathers_lead) else None
    unparted = msgspec.structs.replace(name, capitals="") if knows.leading == "whole" else None
    said = unparted or name_as_said(text, language)
    if language not in found.names and whole is not None:
        found.undivided[language] = whole
        name = said if whole.either and said is not None else msgspec.structs.replace(name, capitals="")
    if language not in found.names and said is not None:
        found.as_said[language] = said
    if language not in found.names and not knows.fathers_lead and (told := family_said(text)) is not None:
        found.families[language] = told
    found.names.setdefault(language, name)


def _take_part(
    cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells, parts: dict[str, dict[str, str]]
) -> None:
    company = in_company(unmarked(" ".join(cell.split("\n")) if column.language else cell, found))
    take_company(company, column, knows, found)
    for language, text in by_language(company.text.split("\n"), column, knows):
        if not is_unknown(text):
            if said := any_courtesy_before(text):
                found.courtesy.setdefault(language, said)
            bare = without_courtesies(text) if column.role == "given" or courtesy_before(text) else text
            bare = _CITIZEN.sub("", bare) if language == "es" else bare
            given, _, last = bare.rpartition(" ")
            if column.role == "given" and given and is_patronymic(last) and script_of_text(last) == "cyrillic":
                parts[language].setdefault("patronymic", cased(last, language))
                bare = given
            before = parts[language].get(column.role, "")
            parts[language][column.role] = _with_second(before, cased(bare, language))


def _with_second(first: str, said: str) -> str:
    """What two columns say of one part of a name: a second family name, or given name, stands behind the first."""
    return f"{first} {said}" if first and folded(said) != folded(first) else first or said


def _take_remark(cell: str, found: PersonCells) -> None:
    company = in_company(" ".join(cell.split()))
    if company.words:
        found.accompanied.append(company.words)
        if company.named and found.names:
            language = next(iter(found.names))
            take_companion(company.named, name_in(company.named, language), language, found)
    if company.text.strip(" –—-.,;"):
        found.remarks.append(company.text)


def _without_notes(line: str, found: PersonCells) -> str:
    """The line without what is noted in brackets behind the name; a name in brackets, in other letters too, stays."""
    noted = BRACKETS.search(line)
    if noted is None or not line[: noted.start()].strip():
        return line
    leads = is_head_of_delegation(noted[1])
    other_name = not leads and name_like(without_courtesies(noted[1])) and not _BY_MARRIAGE.match(noted[1])
    if (
        other_name
        and len(scripts_in(line)) == 1
        and not _PARTY.fullmatch(noted[1])
        and not _OF_THE_PRESS.fullmatch(noted[1])
    ):
        return line
    company = in_company(line)
    if company.words or (without_courtesies(line) != line and len(without_courtesies(line)) < noted.start()):
        return line
    take_note(noted[1], found)
    return line[: noted.start()]


def _number(cell: str) -> int | None:
    digits = re.sub(r"^(?:№|No\.?|n°|#)\s*", "", cell.strip(), flags=re.IGNORECASE).strip(" .)(-")
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None
