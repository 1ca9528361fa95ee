"""The columns of a list from outside: what each holds, guessed from its head or its cells, and as the officer says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Literal, get_args

import msgspec

from domain.core.problem import Malformed
from domain.core.text import Language
from domain.naming.name_parts import language_of

ColumnRole = Literal["number", "name", "family", "given", "patronymic", "position", "category", "skip"]
"""What a column of a list holds."""

_ROLES: tuple[ColumnRole, ...] = get_args(ColumnRole)
_WORDED_IN: tuple[Language, ...] = get_args(Language)

WORDED_ROLES = ("name", "family", "given", "patronymic", "position")
"""The roles whose cells are in a language."""

CellRows = Sequence[Sequence[str]]
_HEAD_ROWS = 8
"""Rows from the top in which the head of a list is looked for."""


class Column(msgspec.Struct, frozen=True):
    """What a column holds, and in which language; None: each cell is in the language of its letters."""

    role: ColumnRole
    language: Language | None = None

    def __str__(self) -> str:
        return f"{self.role}.{self.language}" if self.language else self.role


_HEADS: dict[ColumnRole, str] = {
    "number": r"(?:№|n[o°º]|#)(?:\s*п/п)?\.?$|п/п|р/с|rank|rang|number|numéro|номер|нөмір",
    "category": r"categor|catégor|катего|санат",
    "position": r"position|office|title|function|fonction|poste|qualité|должност|лауазым|қызмет|designation|job",
    "patronymic": r"patronym|отчество|әкесінің аты",
    "family": r"surname|family name|last name|nom de famille|фамилия$|тегі$",
    "given": r"given name|first name|forename|prénom|имя$|аты$",
    "name": r"name|nom\b|ф\.?\s?и\.?\s?о|фамилия|имя|аты|тегі|member|membre|participant|участник|член",
}
"""What the head of a column says in English, French, Russian or Kazakh. The first that fits holds."""

_WHOLE_NAME = re.compile(
    r"nom (?:et|,) ?prénom|прізвище|фамилия,? имя|имя,? фамилия|тегі,? аты|аты-жөні|full name", re.I
)
_LANGUAGES: dict[Language, str] = {
    "ru": r"рус|russ|\bru\b|орыс", "kk": r"қаз|каз|kaz|\bkk\b|\bkz\b", "en": r"англ|engl|angl|\ben\b|ағылш",
    "fr": r"франц|french|fran|\bfr\b", "ar": r"араб|arab|\bar\b", "zh": r"кит|chin|\bzh\b|қыт",
}  # fmt: skip
_TAKEN_FOR: tuple[tuple[Language, Language], ...] = (("en", "fr"), ("ru", "kk"))
"""Which language a name looks like, and which it may well be."""
_OFFICE = re.compile(
    r"minist|presid|présid|ambass|deputy|vice|head|chef|direct|secret|advis|conseil|aide|assist|chair|govern|chief|interpre"
    r"|министр|президент|посол|замест|вице|глав|руковод|директор|секретар|советник|помощник|председат|премьер|аким"
    r"|начальник|переводчик|елші|орынбасар|көмекші|төраға|басшы|кеңесші|хатшы|аудармашы",
    re.IGNORECASE,
)


def columns_from(text: str) -> tuple[Column, ...]:
    """The columns as typed: `number,name.ru,position.ru,skip`.

    Raises:
        Malformed: `unknown-column`.
    """
    found = []
    for each in text.split(","):
        role, _, language = each.strip().partition(".")
        held = next((known for known in _ROLES if known == role), None)
        worded = next((known for known in _WORDED_IN if known == language), None)
        if held is None or (language and worded is None):
            raise Malformed("unknown-column", field="columns", column=each.strip()[:40])
        found.append(Column(held, worded))
    return tuple(found)


def head_rows(rows: CellRows) -> int:
    """How many rows from the top are the head of the list: up to the one that names the columns. 0: it has none."""
    for number, row in enumerate(rows[:_HEAD_ROWS]):
        told = [_role_by_head(cell) for cell in row]
        if len(row) > 1 and sum(role is not None for role in told) >= max(2, len([cell for cell in row if cell]) // 2):
            return number + 1
    return 0


def guessed_columns(rows: CellRows) -> tuple[Column, ...]:
    """What each column most likely holds, by the head of the list, else by what stands in it."""
    head = head_rows(rows)
    width = max((len(row) for row in rows), default=0)
    named = rows[head - 1] if head else ()
    bodies = [[row[at] for row in rows[head:] if at < len(row) and row[at]] for at in range(width)]
    roles = [_role_by_head(named[at]) if at < len(named) else None for at in range(width)]
    if "name" in roles and "given" in roles and "family" not in roles:
        roles[roles.index("name")] = "family"
    for at, body in enumerate(bodies):
        roles[at] = roles[at] or _role_by_content(body, roles)
    languages = [
        _language(named[at] if at < len(named) else "", body) if role in WORDED_ROLES else None
        for at, (role, body) in enumerate(zip(roles, bodies, strict=True))
    ]
    _let_offices_tell(roles, languages)
    return tuple(Column(role or "skip", language) for role, language in zip(roles, languages, strict=True))


def _let_offices_tell(roles: Sequence[ColumnRole | None], languages: list[Language | None]) -> None:
    """Names tell little of their language: it is that of the offices, if those are in one of the same script."""
    offices = {language for role, language in zip(roles, languages, strict=True) if role == "position"}
    for at, role in enumerate(roles):
        for usual, other in _TAKEN_FOR:
            if role != "position" and languages[at] == usual and other in offices and usual not in offices:
                languages[at] = other


def _role_by_head(text: str) -> ColumnRole | None:
    words = " ".join(text.casefold().split()).strip(" :.*")
    if not words or len(words) > 60:
        return None
    if _WHOLE_NAME.search(words):
        return "name"
    return next((role for role, pattern in _HEADS.items() if re.match(rf"(?:{pattern})", words)), None)


def _role_by_content(body: list[str], taken: Sequence[ColumnRole | None]) -> ColumnRole:
    if not body:
        return "skip"
    if sum(cell.strip(" .)").isdigit() for cell in body) >= 0.7 * len(body):
        return "number" if "number" not in taken else "skip"
    offices = sum(bool(_OFFICE.search(cell)) for cell in body)
    if offices >= 0.4 * len(body):
        return "position"
    likely_names = sum(len(cell.split()) <= 5 and not any(map(str.isdigit, cell)) for cell in body)
    if likely_names >= 0.6 * len(body):
        return "name"
    return "position" if sum(map(len, body)) > 20 * len(body) else "skip"


def _language(head: str, body: list[str]) -> Language | None:
    """The language a head names, else that of most cells; None where the cells themselves differ."""
    for language, pattern in _LANGUAGES.items():
        if re.search(pattern, head.casefold()) and not re.fullmatch(r"(?:fonction|nom)", head.casefold()):
            return language
    lines = [line for cell in body for line in cell.split("\n") if line.strip()]
    found = Counter(map(language_of, lines))
    if {"kk", "ru"} <= set(found) and found["kk"] >= 0.3 * (found["kk"] + found["ru"]):
        found["kk"] += found.pop("ru")
    if {"fr", "en"} <= set(found):
        found["fr"] += found.pop("en")
    if "ru" in found:
        found["ru"] += found.pop("kk", 0)
    return next(iter(found)) if len(found) == 1 else None
