"""In which language each line of a cell is, and what the whole of a column tells of its cells."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.initials import have_initials
from domain.lists.names.name_order import Leading, leading_part
from domain.lists.names.two_scripts import in_forms, scripts_of
from domain.lists.tables.column_heads import CellRows, role_by_head
from domain.lists.tables.columns import ListColumn, languages_of_lines
from domain.lists.text.name_and_office import name_and_office
from domain.lists.words.list_language import is_written_in, told_language
from domain.lists.words.offices import office_like
from domain.naming.comparing.name_parts import language_of

_NAME_ROLES = ("name", "family", "given", "patronymic")
_FAMILY_LEADS = late_pattern(
    r"(?:фамилия|тегі|прізвище|nume\b|surname|family name|last name|apellidos?|cognome|sobrenome|nazwisko"
    r"|příjmení|priezvisko|soyadı|familiya|nachname|name, ?vorname|familienname"
    r"|επώνυμο|презиме|prezime|efternamn|etternavn"
    r"|sukunimi|perekonnanimi|uzvārds|pavardė|姓|noms?, ?prénom)",
    re.IGNORECASE,
)
"""The head of a column whose names begin with the family name, where they do not tell it themselves."""
_PARTS_OF_HEAD = late_pattern(r"\s*[,/;]\s*")
"""What stands between the parts of a name in a head that tells their order; `Nom et prénom` is said of any."""
_FATHERED = late_pattern(r"ф\.?\s?и\.?\s?о\b|отчество|по батькові|әкесінің аты|аты-жөні", re.IGNORECASE)
"""How the head of a column says that a patronymic stands behind the names."""
NEVER_LATIN = frozenset(
    ["zh", "ja", "ko", "ar", "fa", "ur", "he", "th", "km", "lo", "am", "ti", "hi", "el", "ka", "hy", "my"]
)
"""Languages that are written in Latin letters by nobody: a name in these is the form for others."""
_IN_CYRILLIC = ("kk", "ky", "tg", "mn", "tt")
"""Languages written in Cyrillic letters where names in Latin ones beside them are the forms for others."""
_CASED = ("latin", "cyrillic")
_IN_CHARACTERS = ("han", "kana", "hangul")
_TOLD_BY_OFFICES = ("latin", "han", "kana")
"""The scripts of which a name says little of its language."""
_JAPANESE = late_pattern("[\u3400-\u9fff々]{2,3} [\u3400-\u9fff々]{1,3}")
"""A family name of several signs set apart, as only Japanese names have it."""


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
    initials: bool = False
    """Whether its names begin with initials."""
    fathers_lead: bool = False
    """Whether the list is of people without family names, who have the father's first."""


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


def _says_family_first(head: str) -> bool:
    """Whether the head of a column says so: by its first word, or as what stands behind it are the given names."""
    first, *rest = _PARTS_OF_HEAD.split(head.strip(), maxsplit=1)
    given = role_by_head(rest[0].strip(" )")) == "given" if rest else False
    return bool(_FAMILY_LEADS.match(first)) or (given and role_by_head(first) != "given")


def _told_by_offices(at: int, columns: Sequence[ListColumn], known: Sequence[ColumnKnowledge]) -> ColumnKnowledge:
    """What a column of names in several scripts tells: the language of each is that of the nearest offices in it."""
    own = known[at].by_script
    told = dict(own)
    named = {each.language for place, each in enumerate(columns) if place != at and each.role in _NAME_ROLES}
    for place in sorted(range(len(columns)), key=lambda place: -abs(place - at)):
        language, theirs = columns[place].language, known[place].by_script
        if columns[place].role == "position":
            told |= {script: theirs[script] for script in _TOLD_BY_OFFICES if script in theirs}
            others = language in _IN_CYRILLIC and language in named  # `Murat Nurtleu` beside `Нұртілеу Мұрат`
            told |= {
                each: language
                for each in _TOLD_BY_OFFICES
                if language and is_written_in(language, each) and not (others and each == "latin")
            }
            if "han" in own and "kana" in theirs:
                told["han"] = "ja"
    return msgspec.structs.replace(known[at], by_script=told)


def by_language(lines: Sequence[str], column: ListColumn, knows: ColumnKnowledge) -> list[tuple[str, str]]:
    """The texts of a cell by language: lines in different scripts are the same words in several languages.

    The same words in other letters of one language, as Uzbek has them, are of none: they are never joined with these.
    """
    said = [" ".join(line.split()) for line in lines]
    scripts = scripts_of(said)
    told: dict[str, list[str]] = {}
    letters: dict[str, str] = {}
    for number, (line, script) in enumerate(zip(said, scripts, strict=True)):
        if line:
            foreign = _is_foreign(line, script, scripts, column)
            language = (column.language if not foreign else None) or _language_of(line, number, script, knows)
            words = column.role == "name" or script == "cyrillic" or office_like(line)
            again = words and script in _CASED and letters.setdefault(language, script) != script
            told.setdefault("" if again else language, []).append(line)
    return [(language, " ".join(texts)) for language, texts in told.items()]


def _is_foreign(line: str, script: str, scripts: Sequence[str], column: ListColumn) -> bool:
    """Whether a line is in letters in which the language of its column is written by nobody."""
    language = column.language
    if language is None or not script or is_written_in(language, script):
        return False
    beside = any(is_written_in(language, each) for each in scripts)
    alone = script == "latin" if language in NEVER_LATIN else script in _IN_CHARACTERS
    if column.role == "position":  # an office may end in the name of a firm in Latin letters
        return beside and (script != "latin" or language in NEVER_LATIN or office_like(line))
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
    names: list[str] = []
    if column.role in _NAME_ROLES and {*by_script} - {"latin", ""}:  # names tell little, the offices beside them more
        told["latin"] = told_language(filter(office_like, by_script["latin"])) or "en"
    if column.role in _NAME_ROLES:
        names = [in_company(" ".join(name_and_office(cell)[0].split())).text for cell in cells if cell]
        leading = leading_part(names, "family" if _says_family_first(head) else "given")
    of_latin = languages_of_lines(cells) if column.language is None else {}
    initials = column.role == "name" and have_initials(names)
    return ColumnKnowledge(told, several, of_latin, leading, bool(_FATHERED.search(head)), initials)
