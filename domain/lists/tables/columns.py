"""The columns of a list from outside: what each holds, guessed from its head or its cells, and as the officer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence
from typing import get_args

import msgspec

from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.problem import Malformed
from domain.lists.names.two_scripts import in_forms
from domain.lists.tables.column_heads import CellRows, ColumnRole, head_rows, is_head, language_of_heads
from domain.lists.tables.column_roles import guessed_roles
from domain.lists.tables.headed_columns import let_one_hold_a_family_name, with_courtesies_told
from domain.lists.tables.heads_in_rows import with_head_in_one_row
from domain.lists.words.list_language import (
    is_simplified,
    of_no_language_but_letters,
    script_of_text,
    scripts_in,
    told_language,
)
from domain.lists.words.offices import office_like
from domain.naming.comparing.name_parts import is_unknown

_ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)

WORDED_ROLES = ("name", "family", "given", "patronymic", "position")
"""The roles whose cells are in a language."""

_WORDED_SHARE = 0.6
"""Which share of the cells of a column says something in words."""


class ListColumn(msgspec.Struct, frozen=True):
    """What a column holds, and in which language; None: each cell is in the language of its letters."""

    role: ColumnRole
    language: str | None = None

    def __str__(self) -> str:
        return f"{self.role}.{self.language}" if self.language else self.role


_LANGUAGES: dict[str, str] = {
    "ru": r"рус|russ|\bru\b|орыс|rus(?:ça|isch)", "kk": r"қаз|каз(?!нач)|kaz|\bkk\b|\bkz\b", "en": r"англ|engl"
    r"|angl|영문|영어|英文|英語"
    r"|\beng?\b|ағылш|ingl[ée]s|ingilizce",
    "fr": r"франц|french|français|\bfr\b|französ|francés", "ar": r"араб|arab|\bar\b", "zh": r"кит|chin(?:ese|ois)"
    r"|\bzh\b|қыт|中文",
    "ja": r"日本語|和文|氏名|会社名|役職|япон|japanese|japon(?:ais|és)|giapponese|жапон",
    "de": r"немец|german|allemand|deutsch|\bde\b", "tr": r"турец|turkish|türkçe|\btr\b", "es": r"испан|spanish"
    r"|espagnol|español|\bes\b",
}  # fmt: skip


def columns_from(text: str) -> tuple[ListColumn, ...]:
    """The columns as typed: `number,name.ru,position.ru,skip`.

    Raises:
        Malformed: `unknown-column`.
    """
    found = []
    for each in text.split(","):
        role, _, language = each.strip().partition(".")
        held = next((known for known in _ROLES if known == role), None)
        if held is None or (language and language not in SPOKEN_LANGUAGES):
            raise Malformed("unknown-column", field="columns", column=each.strip()[:40])
        found.append(ListColumn(held, language or None))
    return tuple(found)


def guessed_columns(rows: CellRows) -> tuple[ListColumn, ...]:
    """What each column most likely holds, by the head of the list, else by what stands in it.

    The language is told from the whole column. None: its cells are in several, or it does not tell
    (`untold_columns`).
    """
    rows = with_head_in_one_row(rows)
    head = head_rows(rows)
    named = rows[head - 1] if head else ()
    body = [row for row in rows[head:] if not is_head(row)]
    usual = _usual_width(body, len(named))
    body = [row for row in body if len(row) > 1 or usual == 1]
    bodies = [[in_forms(row[at]) for row in body if at < len(row) and row[at]] for at in range(max(usual, len(named)))]
    heads = [named[at] if at < len(named) else "" for at in range(len(bodies))]
    roles = guessed_roles(heads, bodies)
    languages = [
        _language(head, cells) if role in WORDED_ROLES else None
        for head, role, cells in zip(heads, roles, bodies, strict=True)
    ]
    _let_kana_tell([*(cell for row in rows if len(row) == 1 for cell in row), *heads], bodies, languages)
    _let_heads_tell(heads, roles, languages, bodies)
    _let_offices_tell(roles, languages, bodies, {at for at, head in enumerate(heads) if _language_named(head)})
    beside = [row[0] for row in rows if len(row) == 1]
    _let_titles_tell([*beside, *named], roles, languages, bodies)
    _let_letter_tell(beside, roles, languages, bodies)
    _let_letters_part(roles, languages, bodies)
    let_one_hold_a_family_name(heads, roles, languages, bodies)
    held = with_courtesies_told(roles, bodies)
    return tuple(ListColumn(role, language) for role, language in zip(held, languages, strict=True))


def untold_columns(rows: CellRows, columns: Sequence[ListColumn]) -> tuple[int, ...]:
    """The columns, from 0, of which the officer is asked in which language they are: nothing tells it."""
    rows = with_head_in_one_row(rows)
    body = rows[head_rows(rows) :]
    asked = []
    worded = {at: _latin_lines(body, at) for at, column in enumerate(columns) if column.role in WORDED_ROLES}
    told_by_offices = any(
        told_language(lines if columns[at].role == "position" else filter(office_like, lines)) is not None
        for at, lines in worded.items()
    )
    for at, column in enumerate(columns):
        if column.role in WORDED_ROLES and column.language is None:
            latin = worded[at]
            cells = [row[at] for row in body if at < len(row) and len(row) > 1]
            if column.role != "position" and any(len(scripts_in(cell)) > 1 for cell in cells):
                told = (
                    told_by_offices  # names in several scripts tell nothing of the language of those in Latin letters
                )
            else:
                told = told_language(latin) is not None
            if latin and not told:
                asked.append(at)
    return tuple(asked)


def _latin_lines(body: CellRows, at: int) -> list[str]:
    cells = [line for row in body if at < len(row) and len(row) > 1 for line in in_forms(row[at]).split("\n")]
    return [line for line in cells if script_of_text(line) == "latin" and not is_unknown(line)]


def _usual_width(body: CellRows, named: int) -> int:
    widths = Counter(len(row) for row in body if len(row) > 1)
    return max(named, *widths, 0) if widths else max(named, 1)


def _let_kana_tell(above: Sequence[str], bodies: Sequence[Sequence[str]], languages: list[str | None]) -> None:
    """Where kana stand anywhere on a list, or a Japanese head, its Chinese characters are Japanese."""
    if "zh" not in languages or any(re.search(_LANGUAGES["zh"], text.casefold()) for text in above):
        return
    texts = (*above, *(cell for body in bodies for cell in body))
    if is_simplified(texts):
        return
    told = "ja" in languages or any(script_of_text(text) == "kana" for text in texts)
    if told or any(script_of_text(text) == "han" and told_language([text]) == "ja" for text in above):
        languages[:] = ["ja" if language == "zh" else language for language in languages]


def _let_heads_tell(
    heads: Sequence[str],
    roles: Sequence[ColumnRole | None],
    languages: list[str | None],
    bodies: Sequence[Sequence[str]],
) -> None:
    """Where offices in Latin letters do not tell their language, the heads of the columns do: names tell little."""
    offices = [at for at, role in enumerate(roles) if role == "position"]
    told = language_of_heads(heads)
    if told is None or not offices or any(languages[at] is not None for at in offices):
        return
    for at, role in enumerate(roles):
        if role in WORDED_ROLES and script_of_text(" ".join(bodies[at])) == "latin" and _one_script(bodies[at]):
            languages[at] = told


def _let_offices_tell(
    roles: Sequence[ColumnRole | None],
    languages: list[str | None],
    bodies: Sequence[Sequence[str]],
    said: Collection[int],
) -> None:
    """Names tell little of their language: it is that of the nearest offices in the same script.

    Args:
        said: the columns whose heads name a language: of two of names in one script these tell them apart.
    """
    offices = [
        (at, str(languages[at]), _written(" ".join(bodies[at])))
        for at, role in enumerate(roles)
        if role == "position" and languages[at]
    ]
    for at, role in enumerate(roles):
        if role in ("name", "family", "given", "patronymic"):
            script = _written(" ".join(bodies[at]))
            if at in said and sum(roles[other] == role and other in said for other in range(len(roles))) > 1:
                continue
            near = [(abs(place - at), place < at, language) for place, language, theirs in offices if theirs == script]
            if near and languages[at] != "und" and _one_script(bodies[at]):
                languages[at] = min(near)[2]


def _let_titles_tell(
    above: Sequence[str],
    roles: Sequence[ColumnRole | None],
    languages: list[str | None],
    bodies: Sequence[Sequence[str]],
) -> None:
    """Where words in Cyrillic letters show no other language, nor Russian, they are in that of the title and heads."""
    words = [cell for at, role in enumerate(roles) if role == "position" for cell in bodies[at]]
    if "ru" not in languages or not of_no_language_but_letters(words):
        return
    told = told_language(text for text in above if script_of_text(text) == "cyrillic")
    if told is not None:
        languages[:] = [told if language == "ru" else language for language in languages]


def _let_letter_tell(
    beside: Sequence[str],
    roles: Sequence[ColumnRole | None],
    languages: list[str | None],
    bodies: Sequence[Sequence[str]],
) -> None:
    """Where offices in Latin letters do not tell their language, they do with the title and the letter around them."""
    offices = [at for at, role in enumerate(roles) if role == "position"]
    if not beside or not offices or any(languages[at] is not None for at in offices):
        return
    words = [cell for at in offices for cell in bodies[at]]
    told = (
        told_language([*words, *beside]) if script_of_text(" ".join(words)) == "latin" and _one_script(words) else None
    )
    for at, role in enumerate(roles):
        if (
            told
            and role in WORDED_ROLES
            and script_of_text(" ".join(bodies[at])) == "latin"
            and _one_script(bodies[at])
        ):
            languages[at] = told


def _let_letters_part(
    roles: Sequence[ColumnRole | None], languages: list[str | None], bodies: Sequence[Sequence[str]]
) -> None:
    """Of columns of one part of a name in several scripts, those in Latin letters are the form for others."""
    for role in ("family", "given"):
        held = [at for at, each in enumerate(roles) if each == role]
        written = {at: script_of_text(" ".join(bodies[at])) for at in held}
        if len({*written.values()}) > 1:
            for at in held:
                languages[at] = languages[at] or ("en" if written[at] == "latin" else None)


def _written(text: str) -> str:
    """The script of a text; Japanese names have none of the kana that offices beside them have."""
    script = script_of_text(text)
    return "han" if script == "kana" else script


def _one_script(cells: Sequence[str]) -> bool:
    return not _in_several_languages(cells)


def _language(head: str, body: Sequence[str]) -> str | None:
    """The language a head names, else that of the cells; None where they are in several, or do not tell."""
    if (named := _language_named(head)) is not None:
        return named
    lines = [line for cell in body for line in cell.split("\n") if line.strip() and not is_unknown(line)]
    return None if _in_several_languages(body) else told_language(lines)


def _language_named(head: str) -> str | None:
    """The language the head of a column names."""
    said = head.casefold()
    if re.fullmatch(r"(?:fonction|nom)", said):
        return None
    return next((language for language, pattern in _LANGUAGES.items() if re.search(pattern, said)), None)


def _in_several_languages(cells: Sequence[str]) -> bool:
    """Whether lines of a cell say the same in several languages: their scripts differ, or Kazakh and Russian do."""
    several = [cell.split("\n") for cell in cells if "\n" in cell]
    if len(several) < max(1, 0.4 * len(cells)):
        return False
    if languages_of_lines(cells):
        return True
    if sum(_is_one_name(lines) for lines in several) > _WORDED_SHARE * len(several):
        return False
    told = [
        {told_language([line]) if script_of_text(line) == "cyrillic" else script_of_text(line) for line in lines}
        for lines in several
    ]
    return sum(len(each - {""}) > 1 for each in told) >= 0.4 * len(several)


def _is_one_name(lines: Sequence[str]) -> bool:
    """Whether two lines of a cell are a family name and the other names below it."""
    first, *rest = [line.strip() for line in lines if line.strip()]
    alone = len(rest) == 1 and len(first.split()) == 1 and first.isupper() and not rest[0].isupper()
    return alone and script_of_text(first) == script_of_text(rest[0])


def languages_of_lines(cells: Sequence[str]) -> dict[int, str]:
    """Of cells of two lines in Latin letters, the language of each line, from 0, where these differ; else nothing."""
    several = [lines for cell in cells if len(lines := [line for line in cell.split("\n") if line.strip()]) == 2]
    if len(several) < max(1, _OF_TWO_LINES * sum(bool(cell.strip()) for cell in cells)):
        return {}
    if any(script_of_text(line) != "latin" for lines in several for line in lines):
        return {}
    told = [told_language(each) for each in zip(*several, strict=True)]
    first, second = told
    return {0: first, 1: second} if first and second and first != second else {}


_OF_TWO_LINES = 0.6
"""Which share of the cells has two lines, where each line is in a language of its own."""
