"""The cells of one row of a list, read by what their columns hold: who he is, his office, whom he brings along."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.names.company import Company, in_company, is_spouse
from domain.lists.names.courtesies import any_courtesy_before, courtesy_before, without_courtesies
from domain.lists.names.family_led import FamilySaid, family_said
from domain.lists.names.initials import initials_before
from domain.lists.names.list_names import name_as_said, name_in, with_fathers_name
from domain.lists.names.name_case import cased
from domain.lists.names.name_order import is_patronymic
from domain.lists.names.royal_titles import with_royal_title
from domain.lists.names.styled import styled
from domain.lists.names.two_scripts import in_forms
from domain.lists.names.undivided import UndividedName, undivided
from domain.lists.noted import behind_whom_noted, is_no_office
from domain.lists.notes.places_told import place_in_number
from domain.lists.surroundings.prose import reaches_somebody, without_reach
from domain.lists.tables.cell_languages import ColumnKnowledge, by_language
from domain.lists.tables.columns import ListColumn
from domain.lists.text.name_and_office import name_and_office, number_of
from domain.lists.words.list_language import script_of_text, scripts_in
from domain.lists.words.offices import name_like
from domain.naming.letters import folded
from domain.naming.name_parts import is_unknown
from domain.registry.office_words import class_in_some_words

_MARK = late_pattern(r"\s*(\*{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]+|\(\d{1,2}\)|\[\d{1,2}\])\s*$")
"""What points to a note under the list."""
_BRACKETS = late_pattern(r"\s*[(\[（]([^()\[\]（）]{2,80})[)\]）]\s*$")
"""Words in brackets behind a name: what is to be known of him, or his name in other letters."""
_LAST_PART = late_pattern(r"(?:\s*[,،，、;]|\s[–—-])\s*([^,،，、;]{2,60}?)[\s.;]*$")
"""What stands behind the last comma or dash of an office."""
_ORDERS = frozenset(
    [
        "GCFR", "GCON", "CFR", "MFR", "OFR", "CON", "OON", "MON", "CGH", "EGH", "MGH", "EBS", "MBS", "CBS", "OGW",
        "OJ", "ON", "OD", "OCC", "CHB", "KSC", "QSC", "KC", "PC", "QC", "SC", "MP", "MEP", "MLA", "MNA", "MNI", "KBE",
        "DBE", "CBE", "OBE", "MBE", "KCMG", "DCMG", "CMG", "KCVO", "DCVO", "CVO", "DSO", "DSM", "PVSM", "AVSM",
        "UVSM", "VSM", "SM", "VM", "NSS", "NDC", "PSC", "PJG", "PBM", "PPA", "AC", "AO", "AM", "CNZM", "ONZM",
        "MES", "NI", "HI", "SI", "TI", "HJ", "SJ", "IFS", "IAS", "IPS", "IRS", "FCA", "FCIS", "MD", "LLM", "BSC", "MSC",
    ]
)  # fmt: skip
"""Orders behind a name, before the office: `EGH, Cabinet Secretary`."""
_BEHIND_NAME = late_pattern(r"((?:[A-Z]\.?){2,6})(?:\([A-Z]\))?,\s+(?=\S)")
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
_STOP = late_pattern(r"(?<=[^\W\d_]{4})\.$")
"""The end of a sentence; an abbreviation keeps its dot."""
_ALL_IN_BRACKETS = late_pattern(r"\(([^()]+)\)")
_CITIZEN = late_pattern(r"^C\. (?=[^\W\d_]{2})")
"""How Mexican lists call who has no degree, before given names of a column."""
_LONGEST_NUMBER = 5


class PersonCells(msgspec.Struct):
    """What one row says."""

    names: dict[str, Name] = msgspec.field(default_factory=dict)
    courtesy: Wording = msgspec.field(default_factory=dict)
    """What stands before the name, where it tells more than Mr or Mrs."""
    position: Wording = msgspec.field(default_factory=dict)
    number: int | None = None
    after: int | None = None
    """The number of the list sent before behind which he is to stand."""
    beside: str = ""
    """Behind whom the list notes that he stands, as it calls him."""
    category: str = ""
    remarks: list[str] = msgspec.field(default_factory=list)
    accompanied: list[str] = msgspec.field(default_factory=list)
    """The words that say he is not alone."""
    undivided: dict[str, UndividedName] = msgspec.field(default_factory=dict)
    """The names of which nothing tells where the family name begins, by language."""
    families: dict[str, FamilySaid] = msgspec.field(default_factory=dict)
    """How the names tell the family name, by language, where they do."""
    as_said: dict[str, Name] = msgspec.field(default_factory=dict)
    """The names that set no family name apart, by language, word by word as they are written."""
    companions: dict[str, Name] = msgspec.field(default_factory=dict)
    """The name those words give, by language."""
    families_of_companions: dict[str, FamilySaid] = msgspec.field(default_factory=dict)
    marks: list[str] = msgspec.field(default_factory=list)
    firms: list[str] = msgspec.field(default_factory=list)
    """The firm he is of, as its columns name it."""


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
                _take_office(cell, column, knows, found)
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
    lines = []
    for line in filter(str.strip, in_forms(cell).split("\n")):
        company = in_company(_without_notes(_unmarked(line, found), found))
        _take_company(company, column, knows, found)
        text = " ".join(company.text.split())
        if text and not is_unknown(text):
            lines.append(text)
    for language, text in _by_language(lines, column, knows, found):
        if (called := styled(text)) is not None:
            found.position.setdefault(language, called.title)
            found.courtesy.setdefault(language, called.style)
            continue
        if knows.initials and (parted := initials_before(text)) is not None:
            _take_with_initials(*parted, language, knows, found)
            continue
        name = name_in(text, language, knows.leading, told_office or office)
        name = with_fathers_name(name) if knows.fathered and script_of_text(text) == "cyrillic" else name
        if any(map(str.isalpha, str(name))):
            _take_name(text, name, language, knows, found)
            if said := any_courtesy_before(text):
                found.courtesy.setdefault(language, said)
    if office:
        _take_office(office, column, knows, found)


def _take_with_initials(initials: str, text: str, language: str, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in a name with initials before it, of a column in which they are no courtesies."""
    name, said = name_in(text, language, knows.leading), name_as_said(text, language)
    if said is not None:
        given = f"{initials} {said.given}".strip()
        found.as_said.setdefault(language, msgspec.structs.replace(said, given=given))
    whole = msgspec.structs.replace(name, given=f"{initials} {name.given}".strip())
    found.names.setdefault(language, whole)


def _by_language(
    lines: Sequence[str], column: ListColumn, knows: ColumnKnowledge, found: PersonCells
) -> Iterator[tuple[str, str]]:
    """The texts of a cell by language; the same in other letters of that language is noted."""
    for language, text in by_language(lines, column, knows):
        if language:
            yield language, text
        else:
            found.remarks.append(text)


def _take_name(text: str, name: Name, language: str, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in a name; one of which nothing tells the family name shows no part of it in capitals."""
    whole = undivided(text, language, knows.leading) if not knows.fathered else None
    unparted = msgspec.structs.replace(name, capitals="") if knows.leading == "whole" else None
    said = unparted or name_as_said(text, language)
    if language not in found.names and whole is not None:
        found.undivided[language] = whole
        name = said if whole.either and said is not None else msgspec.structs.replace(name, capitals="")
    if language not in found.names and said is not None:
        found.as_said[language] = said
    if language not in found.names and (told := family_said(text)) is not None:
        found.families[language] = told
    found.names.setdefault(language, name)


def _take_part(
    cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells, parts: dict[str, dict[str, str]]
) -> None:
    company = in_company(_unmarked(" ".join(cell.split("\n")) if column.language else cell, found))
    _take_company(company, column, knows, found)
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


def _take_office(cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    before = dict(found.position)
    lines = [
        _unreached(_unmarked(line, found), found) for line in in_forms(cell).split("\n") if not reaches_somebody(line)
    ]
    for language, text in _by_language(lines, column, knows, found):
        company = in_company(text) if not is_spouse(text) else Company(text)
        ends_in_it = company.text and text.rstrip(" .)").endswith(company.words.rstrip(" .)"))
        if company.words and ends_in_it:
            _take_company(company, column, knows, found)
        said = _unled(company.text if ends_in_it else text, language, found).strip(" ,;–—-")
        said = whole[1] if (whole := _ALL_IN_BRACKETS.fullmatch(said)) else said
        worded = _STOP.sub("", _without_orders(said))
        if any(map(str.isalpha, worded)) and not is_unknown(worded):
            said_before = before.get(language, "")
            same_letters = script_of_text(worded) == script_of_text(said_before)
            apart = said_before and same_letters and folded(worded) not in folded(said_before)
            # A column of bodies beside that of offices: `Director`, `Department of Trade`.
            found.position[language] = f"{said_before}, {worded}" if apart else said_before or worded


def _unreached(line: str, found: PersonCells) -> str:
    """The line without a telephone number, an address or a room, which are noted."""
    office, reached = without_reach(line)
    if reached:
        found.remarks.append(reached)
    return office


def _without_orders(office: str) -> str:
    """The office without the orders and degrees before it: `EGH, C.B.S., Cabinet Secretary`."""
    while (found := _BEHIND_NAME.match(office)) is not None and found[1].replace(".", "") in _ORDERS:
        office = office[found.end() :]
    return office


def _unled(text: str, language: str, found: PersonCells) -> str:
    """The office without the words behind it that say he leads the delegation, or in brackets that he may not come.

    They are noted.
    """
    last = _LAST_PART.search(text)
    noted = last if last is not None and _leads(text[: last.start()], last[1], language) else _BRACKETS.search(text)
    if noted is None or not text[: noted.start()].strip():
        return text
    said = noted[1]
    if not (is_head_of_delegation(said) or is_no_office(said)):
        return text
    _take_note(said, found)
    return text[: noted.start()]


def _take_note(words: str, found: PersonCells) -> None:
    """What is noted in brackets of somebody; behind whom he stands is taken in."""
    found.beside = found.beside or behind_whom_noted(words)
    found.remarks.append(" ".join(words.split()))


def _leads(office: str, words: str, language: str) -> bool:
    """Whether words behind a president's or minister's office say that he leads: a union's envoy does by his office."""
    return is_head_of_delegation(words) and class_in_some_words({language: office}) is not None


def _take_remark(cell: str, found: PersonCells) -> None:
    company = in_company(" ".join(cell.split()))
    if company.words:
        found.accompanied.append(company.words)
        if company.named and found.names:
            language = next(iter(found.names))
            _take_companion(company.named, name_in(company.named, language), language, found)
    if company.text.strip(" –—-.,;"):
        found.remarks.append(company.text)


def _take_company(company: Company, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    if not company.words:
        return
    found.accompanied.append(company.words)
    for language, text in by_language([company.named] if company.named else [], column, knows):
        _take_companion(text, name_in(text, language, knows.leading), language, found)


def _take_companion(text: str, name: Name, language: str, found: PersonCells) -> None:
    if language not in found.companions and (told := family_said(text)) is not None:
        found.families_of_companions[language] = told
    found.companions.setdefault(language, name)


def _unmarked(line: str, found: PersonCells) -> str:
    """The line without the marks of notes behind it, which are kept."""
    while (mark := _MARK.search(line)) is not None and line[: mark.start()].strip():
        found.marks.append(mark[1])
        line = line[: mark.start()]
    return line


def _without_notes(line: str, found: PersonCells) -> str:
    """The line without what is noted in brackets behind the name; a name in brackets, in other letters too, stays."""
    noted = _BRACKETS.search(line)
    if noted is None or not line[: noted.start()].strip():
        return line
    other_name = name_like(without_courtesies(noted[1])) and not _BY_MARRIAGE.match(noted[1])
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
    _take_note(noted[1], found)
    return line[: noted.start()]


def _number(cell: str) -> int | None:
    digits = re.sub(r"^(?:№|No\.?|n°|#)\s*", "", cell.strip(), flags=re.IGNORECASE).strip(" .)(-")
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None
