"""What columns hold by their heads, held against their cells: courtesies and ranks beside offices are none."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import mostly_courtesies, only_courtesies, without_courtesies
from domain.lists.tables.column_heads import ColumnRole, role_by_head
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import office_like

_RANK = late_pattern(r"ran[gk]\b(?!\s?(?:&|/|and|et)\s?n)", re.IGNORECASE)
_DUTY = late_pattern(r"dut(?:y|ies)\b", re.IGNORECASE)
_OF_TWO = late_pattern(r"first|second|\b[12]\b|[12]\.?[ºo°]|primer|segundo|patern|matern|casada", re.IGNORECASE)
"""How the head of a column says that it holds one of two family names."""
_TITLE = late_pattern("titel", re.IGNORECASE)


def roles_by_heads(heads: Sequence[str], bodies: Sequence[Sequence[str]]) -> list[ColumnRole | None]:
    """What the heads of the columns say these hold; None: the cells have to tell it."""
    roles = _without_ranks(list(map(_role_of_column, heads, bodies)), heads, bodies)
    return _one_of_offices(roles, bodies)


def _role_of_column(head: str, body: Sequence[str]) -> ColumnRole | None:
    """What the head of a column says it holds; where `Titel` stands over offices, in Danish, it holds those."""
    role = role_by_head(head)
    if role == "number" and _is_of_ranks(head, body):
        role = None  # `Rank` over the duties of a crew
    titled = role == "skip" and _TITLE.fullmatch(head.strip(" :.")) and not only_courtesies(body)
    return "position" if titled and 2 * sum(map(office_like, body)) > len(body) else role


def _is_of_ranks(head: str, body: Sequence[str]) -> bool:
    """Whether `Rank` stands over words, not over numbers."""
    return bool(body and _RANK.match(head.strip())) and not any(any(map(str.isdigit, cell)) for cell in body)


def _without_ranks(
    roles: Sequence[ColumnRole | None], heads: Sequence[str], bodies: Sequence[Sequence[str]]
) -> list[ColumnRole | None]:
    """The roles; ranks are no offices where another column holds these: `Rank`, `Name` and `Duty` of a crew."""
    ranks = [role is None and _is_of_ranks(head, cells) for role, head, cells in zip(roles, heads, bodies, strict=True)]
    told = any(
        role == "position" or (role is None and not of_ranks and (_DUTY.match(head.strip()) or said_offices(cells)))
        for role, of_ranks, head, cells in zip(roles, ranks, heads, bodies, strict=True)
    )
    return ["remark" if told and of_ranks else role for role, of_ranks in zip(roles, ranks, strict=True)]


def _one_of_offices(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> list[ColumnRole | None]:
    """Of several columns whose heads name an office: those of courtesies, and of abbreviations of houses, are none."""
    if roles.count("position") > 1:
        roles = [
            "skip" if role == "position" and mostly_courtesies(cells) else role
            for role, cells in zip(roles, bodies, strict=True)
        ]
    held = [at for at, role in enumerate(roles) if role == "position" and _names_offices(bodies[at])]
    if held and roles.count("position") > 1:
        roles = ["remark" if role == "position" and at not in held else role for at, role in enumerate(roles)]
    return roles


def with_courtesies_told(roles: Sequence[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> list[ColumnRole]:
    """The roles; a column left out that holds nothing but what stands before names holds courtesies: `H.E. Mr`."""
    return [
        "courtesy"
        if role in (None, "skip") and only_courtesies([cell for cell in cells if cell.strip()])
        else role or "skip"
        for role, cells in zip(roles, bodies, strict=True)
    ]


def let_one_hold_a_family_name(
    heads: Sequence[str],
    roles: list[ColumnRole | None],
    languages: Sequence[str | None],
    bodies: Sequence[Sequence[str]],
) -> None:
    """Of several columns of one family name in a language only the first holds it: `Surname`, `Surname in passport`.

    Two family names, as Spaniards have, are said to be two by the heads.
    """
    held: set[tuple[str | None, str]] = set()
    for at, role in enumerate(roles):
        if role != "family":
            continue
        written = (languages[at], script_of_text(" ".join(bodies[at])))
        if written in held and not _OF_TWO.search(heads[at]):
            roles[at] = "skip"
        held.add(written)


def _names_offices(cells: Sequence[str]) -> bool:
    """Whether any cell says an office, not the abbreviation of where somebody works, such as `EDA`."""
    return any(office_like(cell) or len(cell.split()) > 1 for cell in cells)


def has_offices(cells: Sequence[str]) -> bool:
    """Whether so many cells say an office that a column may be one of offices."""
    return _offices_in(cells) >= 0.4 * max(len(cells), 1)


def said_offices(cells: Sequence[str]) -> int:
    """How many offices a column says; 0 where they are too few for a column of offices."""
    return _offices_in(cells) if has_offices(cells) else 0


def _offices_in(cells: Sequence[str]) -> int:
    """How many cells say an office, and not only a rank before a name: `General Carsten Breuer`."""
    return sum(office_like(without_courtesies(in_company(cell).text)) for cell in cells)
