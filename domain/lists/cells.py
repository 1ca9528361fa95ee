"""The cells of one row of a list, read by what their columns hold: who he is, his office, whom he brings along."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.names import Name
from domain.core.text import Wording
from domain.delegation.head_words import is_head_of_delegation
from domain.lists.column_heads import CellRows
from domain.lists.columns import ListColumn, languages_of_lines
from domain.lists.company import Company, in_company, is_spouse
from domain.lists.courtesies import courtesy_before, without_courtesies
from domain.lists.list_language import is_written_in, script_of_text, told_language
from domain.lists.list_names import Leading, is_patronymic, leading_part, name_in, with_fathers_name
from domain.lists.name_and_office import name_and_office, number_of
from domain.lists.name_case import cased
from domain.lists.offices import name_like
from domain.lists.places_told import place_in_number
from domain.lists.prose import reaches_somebody, without_reach
from domain.lists.two_scripts import in_forms, scripts_of
from domain.lists.undivided import UndividedName, undivided
from domain.naming.name_parts import is_unknown, language_of
from domain.registry.office_words import class_in_some_words

_NAME_ROLES = ("name", "family", "given", "patronymic")
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
_PERHAPS = late_pattern(
    r"sous réserve|à confirmer|t\.?b\.?c\b|to be confirmed|subject to|по согласованию|подтвержд|уточня|нақтылан"
    r"|\bkommt\b|\btrifft\b|\barriver?a?\b|\bприб(?:удет|ывает)|\barriv(?:es|ing|era|ará|erà)|\bjoin(?:s|ing)?\b"
    r"|\brejoin|\breist\b|\bllega|келеді|gelecek"
    r"|سيصل|يصل|抵达"
    r"|vorbehalt|noch offen|por confirmar|a confirmar|da confermare|teyit|待定|待确认|قيد التأكيد|يؤكد لاحق",
    re.IGNORECASE,
)
"""Words that say that it is not certain yet, or that he comes apart from the others."""
_DUTY = late_pattern(
    r"副团长|副團長|秘书长|秘書長|note-?taker|deputy head of (?:the )?delegation|chef(?:fe)? adjointe?"
    r" de (?:la )?délégation"
    r"|заместитель главы делегации|ведени[ея] записи|preneur de notes|protokollführer(?:in)?",
    re.IGNORECASE,
)
"""What somebody does in the delegation, beside his office."""
_FAMILY_LEADS = late_pattern(
    r"(?:фамилия|тегі|прізвище|nume\b|surname|family name|last name|apellidos?|cognome|sobrenome|nazwisko|příjmení"
    r"|priezvisko|soyadı|familiya|nachname|name, ?vorname|familienname|επώνυμο|презиме|prezime|efternamn|etternavn"
    r"|sukunimi|perekonnanimi|uzvārds|pavardė|姓|noms?, ?prénom)",
    re.IGNORECASE,
)
"""The head of a column whose names begin with the family name, where they do not tell it themselves."""
_FATHERED = late_pattern(r"ф\.?\s?и\.?\s?о\b|отчество|по батькові|әкесінің аты|аты-жөні", re.IGNORECASE)
"""How the head of a column says that a patronymic stands behind the names."""
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
NEVER_LATIN = frozenset(
    ["zh", "ja", "ko", "ar", "fa", "he", "th", "km", "lo", "am", "ti", "hi", "el", "ka", "hy", "my"]
)
"""Languages that are written in Latin letters by nobody: a name in these is the form for others."""
_IN_CHARACTERS = ("han", "kana", "hangul")
_TOLD_BY_OFFICES = ("latin", "han", "kana")
"""The scripts of which a name says little of its language."""
_JAPANESE = late_pattern("[\u3400-\u9fff々]{2,3} [\u3400-\u9fff々]{1,3}")
"""A family name of several signs set apart, as only Japanese names have it."""
_STOP = late_pattern(r"(?<=[^\W\d_]{4})\.$")
"""The end of a sentence; an abbreviation keeps its dot."""
_LONGEST_NUMBER = 5


class ColumnKnowledge(msgspec.Struct, frozen=True):
    """What the whole of a column tells of each of its cells."""

    by_script: Mapping[str, str] = msgspec.field(default_factory=dict)
    """The language of what is in each script."""
    by_line: Mapping[int, str] = msgspec.field(default_factory=dict)
    """Of cells in Cyrillic letters in several languages, the language of each line, from 0."""
    by_latin_line: Mapping[int, str] = msgspec.field(default_factory=dict)
    """The same of cells in Latin letters."""
    leading: Leading = "given"
    fathered: bool = False
    """Whether the head says that the names end with a patronymic."""


class PersonCells(msgspec.Struct):
    """What one row says."""

    names: dict[str, Name] = msgspec.field(default_factory=dict)
    courtesy: Wording = msgspec.field(default_factory=dict)
    """What stands before the name, where it tells more than Mr or Mrs."""
    position: Wording = msgspec.field(default_factory=dict)
    number: int | None = None
    after: int | None = None
    """The number of the list sent before behind which he is to stand."""
    category: str = ""
    remarks: list[str] = msgspec.field(default_factory=list)
    accompanied: list[str] = msgspec.field(default_factory=list)
    """The words that say he is not alone."""
    undivided: dict[str, UndividedName] = msgspec.field(default_factory=dict)
    """The names of which nothing tells where the family name begins, by language."""
    companions: dict[str, Name] = msgspec.field(default_factory=dict)
    """The name those words give, by language."""
    marks: list[str] = msgspec.field(default_factory=list)
    firms: list[str] = msgspec.field(default_factory=list)
    """The firm he is of, as its columns name it."""


def known_of(rows: CellRows, columns: Sequence[ListColumn], head: Sequence[str] = ()) -> tuple[ColumnKnowledge, ...]:
    """What the columns of a list tell of their cells.

    Args:
        head: what the columns are called, as far as they have a head.
    """
    known = [
        _knowledge([row[at] for row in rows if at < len(row)], column, head[at] if at < len(head) else "")
        for at, column in enumerate(columns)
    ]
    return tuple(_told_by_offices(at, columns, known) if column.role in _NAME_ROLES else known[at]
                 for at, column in enumerate(columns))  # fmt: skip


def _told_by_offices(at: int, columns: Sequence[ListColumn], known: Sequence[ColumnKnowledge]) -> ColumnKnowledge:
    """What a column of names in several scripts tells: the language of each is that of the nearest offices in it."""
    own = known[at].by_script
    told = dict(own)
    if len(own) > 1 and "latin" in own:  # names tell little
        told["latin"] = "en"
    for place in sorted(range(len(columns)), key=lambda place: -abs(place - at)):
        language, theirs = columns[place].language, known[place].by_script
        if columns[place].role == "position":
            told |= {script: theirs[script] for script in _TOLD_BY_OFFICES if script in own and script in theirs}
            told |= {
                each: language
                for each in _TOLD_BY_OFFICES
                if each in own and language and is_written_in(language, each)
            }
            if "han" in own and "kana" in theirs:
                told["han"] = "ja"
    return msgspec.structs.replace(known[at], by_script=told)


def person_in(cells: Sequence[str], columns: Sequence[ListColumn], known: Sequence[ColumnKnowledge]) -> PersonCells:
    """What one row says of somebody."""
    found = PersonCells()
    parts: dict[str, dict[str, str]] = defaultdict(dict)
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
            case "skip":
                pass
    for language, held in parts.items():
        name = Name(held.get("given", ""), held.get("family", ""), held.get("patronymic", ""))
        if name.in_full:
            found.names.setdefault(language, name)
    found.names = {language: name for language, name in found.names.items() if any(map(str.isalpha, str(name)))}
    _let_name_tell(found)
    # `and Mrs Smith` says no more of her than his own family name does.
    found.companions = {language: name for language, name in found.companions.items() if not _said_of(found, name)}
    return found


def _let_name_tell(found: PersonCells) -> None:
    """The office beside a Japanese name is Japanese, though it is in Chinese characters alone."""
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
    for language, text in _by_language(lines, column, knows):
        name = name_in(text, language, knows.leading, told_office or office)
        name = with_fathers_name(name) if knows.fathered and script_of_text(text) == "cyrillic" else name
        if any(map(str.isalpha, str(name))):
            _take_name(text, name, language, knows, found)
            if said := courtesy_before(text):
                found.courtesy.setdefault(language, said)
    if office:
        _take_office(office, column, knows, found)


def _take_name(text: str, name: Name, language: str, knows: ColumnKnowledge, found: PersonCells) -> None:
    """Take in a name; one of which nothing tells the family name shows no part of it in capitals."""
    whole = undivided(text, language, knows.leading) if not knows.fathered else None
    if language not in found.names and whole is not None:
        found.undivided[language] = whole
        name = msgspec.structs.replace(name, capitals="")
    found.names.setdefault(language, name)


def _take_part(
    cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells, parts: dict[str, dict[str, str]]
) -> None:
    company = in_company(_unmarked(" ".join(cell.split("\n")) if column.language else cell, found))
    _take_company(company, column, knows, found)
    for language, text in _by_language(company.text.split("\n"), column, knows):
        if not is_unknown(text):
            said = courtesy_before(text)
            if said:
                found.courtesy.setdefault(language, said)
            bare = without_courtesies(text) if column.role == "given" or said else text
            given, _, last = bare.rpartition(" ")
            if column.role == "given" and given and is_patronymic(last) and script_of_text(last) == "cyrillic":
                parts[language].setdefault("patronymic", cased(last, language))
                bare = given
            parts[language][column.role] = cased(bare, language)


def _take_office(cell: str, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    lines = [
        _unreached(_unmarked(line, found), found) for line in in_forms(cell).split("\n") if not reaches_somebody(line)
    ]
    for language, text in _by_language(lines, column, knows):
        company = in_company(text) if not is_spouse(text) else Company(text)
        ends_in_it = company.text and text.rstrip(" .)").endswith(company.words.rstrip(" .)"))
        if company.words and ends_in_it:
            _take_company(company, column, knows, found)
        said = _unled(company.text if ends_in_it else text, language, found).strip(" ,;–—-")
        worded = _STOP.sub("", _without_orders(said))
        if any(map(str.isalpha, worded)) and not is_unknown(worded):
            found.position.setdefault(language, worded)


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
    if not (is_head_of_delegation(noted[1]) or _DUTY.fullmatch(noted[1]) or _PERHAPS.search(noted[1])):
        return text
    found.remarks.append(" ".join(noted[1].split()))
    return text[: noted.start()]


def _leads(office: str, words: str, language: str) -> bool:
    """Whether words behind a president's or minister's office say that he leads: a union's envoy does by his office."""
    return is_head_of_delegation(words) and class_in_some_words({language: office}) is not None


def _take_remark(cell: str, found: PersonCells) -> None:
    company = in_company(" ".join(cell.split()))
    if company.words:
        found.accompanied.append(company.words)
        if company.named and found.names:
            language = next(iter(found.names))
            found.companions.setdefault(language, name_in(company.named, language))
    if company.text.strip(" –—-.,;"):
        found.remarks.append(company.text)


def _take_company(company: Company, column: ListColumn, knows: ColumnKnowledge, found: PersonCells) -> None:
    if not company.words:
        return
    found.accompanied.append(company.words)
    for language, text in _by_language([company.named] if company.named else [], column, knows):
        found.companions.setdefault(language, name_in(text, language, knows.leading))


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
    if other_name and not _PARTY.fullmatch(noted[1]) and not _OF_THE_PRESS.fullmatch(noted[1]):
        return line
    company = in_company(line)
    if company.words or (without_courtesies(line) != line and len(without_courtesies(line)) < noted.start()):
        return line
    found.remarks.append(" ".join(noted[1].split()))
    return line[: noted.start()]


def _by_language(lines: Sequence[str], column: ListColumn, knows: ColumnKnowledge) -> list[tuple[str, str]]:
    """The texts of a cell by language: lines in different scripts are the same words in several languages."""
    said = [" ".join(line.split()) for line in lines]
    scripts = scripts_of(said)
    told: dict[str, list[str]] = {}
    for number, (line, script) in enumerate(zip(said, scripts, strict=True)):
        if line:
            foreign = _is_foreign(script, scripts, column)
            of_column = column.language if not foreign else None
            told.setdefault(of_column or _language_of(line, number, script, knows), []).append(line)
    return [(language, " ".join(texts)) for language, texts in told.items()]


def _is_foreign(script: str, scripts: Sequence[str], column: ListColumn) -> bool:
    """Whether a line is in letters in which the language of its column is written by nobody."""
    language = column.language
    if language is None or not script or is_written_in(language, script):
        return False
    beside = any(is_written_in(language, each) for each in scripts)
    alone = script == "latin" if language in NEVER_LATIN else script in _IN_CHARACTERS
    return beside or (column.role == "name" and alone)


def _language_of(line: str, number: int, script: str, knows: ColumnKnowledge) -> str:
    if script == "han" and _JAPANESE.fullmatch(line):
        return "ja"
    if script == "cyrillic" and knows.by_line:
        return knows.by_line.get(number) or knows.by_script[script]
    if script == "latin" and number in knows.by_latin_line:
        return knows.by_latin_line[number]
    return knows.by_script.get(script) or told_language([line]) or language_of(line)


def _lines_with_scripts(cell: str) -> list[tuple[str, str]]:
    lines = in_forms(cell).split("\n")
    return list(zip(lines, scripts_of(lines), strict=True))


def _knowledge(cells: Sequence[str], column: ListColumn, head: str) -> ColumnKnowledge:
    lines = [
        (number, line, script)
        for cell in cells
        for number, (line, script) in enumerate(_lines_with_scripts(cell))
        if line.strip()
    ]
    by_script: dict[str, list[str]] = defaultdict(list)
    by_number: dict[int, list[str]] = defaultdict(list)
    for number, line, script in lines:
        by_script[script].append(line)
        if script == "cyrillic":
            by_number[number].append(line)
    told = {script: language for script, them in by_script.items() if (language := told_language(them))}
    of_lines = {number: str(told_language(them)) for number, them in by_number.items()}
    several = of_lines if len(set(of_lines.values())) > 1 and column.language is None else {}
    leading: Leading = "given"
    if column.role in _NAME_ROLES:
        names = (in_company(" ".join(name_and_office(cell)[0].split())).text for cell in cells if cell)
        leading = leading_part(names, "family" if _FAMILY_LEADS.match(head.strip()) else "given")
    of_latin = languages_of_lines(cells) if column.language is None else {}
    return ColumnKnowledge(told, several, of_latin, leading, bool(_FATHERED.search(head)))


def _number(cell: str) -> int | None:
    digits = re.sub(r"^(?:№|No\.?|n°|#)\s*", "", cell.strip(), flags=re.IGNORECASE).strip(" .)(-")
    return int(digits) if digits.isdecimal() and len(digits) <= _LONGEST_NUMBER else None
