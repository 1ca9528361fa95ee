"""What each column of a list holds: by its head, held against its cells, else by these alone."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import mostly_courtesies, only_courtesies, without_courtesies
from domain.lists.notes.places_told import place_in_number
from domain.lists.surroundings.group_names import group_named
from domain.lists.surroundings.group_words import category_in
from domain.lists.tables.column_heads import ColumnRole, role_by_head
from domain.lists.tables.headed_columns import has_offices, roles_by_heads, said_offices
from domain.lists.text.evidence import as_name, as_office
from domain.lists.words.institutions import is_called_as_one
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import name_like, names_an_office
from domain.naming.comparing.name_parts import is_unknown

_GROUPED = 0.7
"""Which share of the cells of a column names groups, where some have no word for one that is known."""
_WORDED_SHARE = 0.6
"""Which share of the cells of a column says something in words."""
_AMISS, _AT_MOST = 0.6, 0.2
"""Which share of the cells says offices where names should stand, or names, and which of them what the head says."""
_SEVERAL = 2
_WITH_INSTITUTIONS, _INSTITUTIONS = 3, 0.8
"""Columns of a table that has one of institutions, and which share of its cells are the names of some."""
_LOOKED_AT, _MARGIN = 100, 3.0
"""Cells of a column that are weighed, and how much more must speak for the other order of two columns."""
_PAX = late_pattern(r"pax|passengers?|passagers?|пассажир\w*|passagiere?|pasajer[oa]s?|passageir[oa]s?", re.IGNORECASE)
"""Who flies along and is none of the crew."""
_ROLE = late_pattern(
    r"(?:(?:head|leader|chief|deputy|member|delegate|participant|chef|membre|délégué|участник|член|руководител|глава|jefe"
    r"|miembro|chefe|membro|mitglied|leiter|capo|başkan|üye|басшы|мүше)\w*)(?:[- ]\w+){0,3}",
    re.IGNORECASE,
)
"""What somebody is in a delegation: beside his office it says no more."""
_NAMES = ("name", "family", "given")


def guessed_roles(heads: Sequence[str], bodies: Sequence[Sequence[str]]) -> list[ColumnRole | None]:
    """What each column holds: by its head as far as that says it, else by its cells."""
    roles = _with_names_of_persons(_without_courtesies_for_names(roles_by_heads(heads, bodies), bodies), bodies)
    roles = _with_whole_names(roles, bodies)
    if roles.count("given") + roles.count("family") == 1 and "name" in roles:
        roles[roles.index("name")] = "family" if "given" in roles else "given"
    elif "family" in roles and "given" not in roles and roles.count("name") == 1:
        named, family = bodies[roles.index("name")], bodies[roles.index("family")]
        if not any(part and part in whole for whole, part in zip(named, family, strict=False)):
            roles[roles.index("name")] = "given"  # beside a family name and another one, such as that by birth
    elif "given" in roles and not {"family", "name"} & {*roles}:
        roles[roles.index("given")] = "name"
    _let_institutions_be(roles, bodies)
    for at, cells in sorted(enumerate(bodies), key=lambda each: (-said_offices(each[1]), each[0])):
        roles[at] = roles[at] or _role_by_content(cells, roles)
    _let_names_be(roles, bodies)
    _let_roles_be(roles, bodies)
    _let_names_stand_once(heads, roles, bodies)
    _let_all_cells_tell(heads, roles, bodies)
    for at, (head, cells) in enumerate(zip(heads, bodies, strict=True)):
        spare = roles[at] in ("remark", "skip", None) or (roles[at] == "position" and roles.count("position") > 1)
        if spare and "category" not in roles and _are_groups(cells):
            roles[at] = "category"
        left_out = roles[at] == "skip" and role_by_head(head) is None
        if left_out and _said_in_words(cells) and not only_courtesies(cells):
            roles[at] = "remark"
        spare = roles[at] == "skip" or (roles[at] == "position" and roles.count("position") > 1)
        if spare and "courtesy" not in roles and mostly_courtesies(cells):
            roles[at] = "courtesy"
    return roles


def _with_whole_names(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> list[ColumnRole | None]:
    """The roles; a part of a name beside whole names in other letters is a whole one: `Имя` beside `Name`."""
    names = [at for at, role in enumerate(roles) if role in _NAMES]
    parts = [at for at in names if roles[at] != "name"]
    written = {at: script_of_text(" ".join(bodies[at])) for at in names}
    if len(names) != len({*written.values()}) or len(names) < _SEVERAL or len(parts) != 1:
        return roles
    whole = all(
        _GROUPED * len(bodies[at]) <= sum(" " in without_courtesies(cell) for cell in bodies[at]) for at in names
    )
    return ["name" if at in parts and whole else role for at, role in enumerate(roles)]


def _are_groups(cells: Sequence[str]) -> bool:
    """Whether all cells of a column name groups of a delegation, several of them, perhaps beside their first member."""
    said = Counter(" ".join(cell.split()) for cell in cells)
    groups = [
        cell for cell in said
        if group_named(cell) or (category_in(cell) is not None and not names_an_office(cell)) or _PAX.fullmatch(cell)
    ]  # fmt: skip
    most = len(groups) == len(said) or sum(said[cell] for cell in groups) >= _GROUPED * said.total()
    known = any(category_in(cell) is not None for cell in groups)
    return len(said) > 1 and len(groups) > 1 and most and known


def _let_institutions_be(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> None:
    """A column of ministries and the like beside two others, of persons and offices, is noted: it names nobody."""
    if len(roles) < _WITH_INSTITUTIONS:
        return
    for at, cells in enumerate(bodies):
        others = [role for each, role in enumerate(roles) if each != at]
        spare = roles[at] in (None, "skip") or (roles[at] in ("name", "position") and roles[at] in others)
        said = cells[:_LOOKED_AT]
        if spare and len(said) >= _SEVERAL and sum(map(is_called_as_one, said)) >= _INSTITUTIONS * len(said):
            roles[at] = "remark"


def _let_names_be(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> None:
    """Of several columns of words the first holds the names where none was found to: no words are left out for that."""
    if any(role in ("name", "family", "given") for role in roles):
        return
    worded = [
        at for at, role in enumerate(roles)
        if role in ("position", "skip") and 2 * sum(map(_has_letters, bodies[at])) > len(bodies[at])
    ]  # fmt: skip
    if len(worded) > 1:
        roles[worded[0]] = "name"
        if "position" not in roles:
            roles[worded[1]] = "position"


def _let_roles_be(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> None:
    """What people are in the delegation is noted, where the names have the offices below them: `Leader`, `Member`."""
    above = any(_has_names_above(cells) for cells, role in zip(bodies, roles, strict=True) if role == "name")
    for at, cells in enumerate(bodies):
        said = [cell for cell in cells if cell.strip()]
        told = sum(_ROLE.fullmatch(" ".join(cell.split())) is not None for cell in said)
        if above and roles[at] == "position" and said and told >= _INSTITUTIONS * len(said):
            roles[at] = "remark"


def _let_names_stand_once(
    heads: Sequence[str], roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]
) -> None:
    """A second column of names by its cells alone, of which no word is in the first, in the same letters, is noted.

    It says where they are from: the same names in another form share words with them, or are in other letters.
    """
    first, *others = [at for at, role in enumerate(roles) if role == "name"] or [0]
    for at in others:
        pairs = [(one, other) for one, other in zip(bodies[first], bodies[at], strict=False) if one.strip() and other]
        alike = sum(bool({*one.casefold().split()} & {*other.casefold().split()}) for one, other in pairs)
        one_script = script_of_text(" ".join(bodies[first])) == script_of_text(" ".join(bodies[at]))
        if role_by_head(heads[at]) is None and one_script and len(pairs) >= _SEVERAL and not alike:
            roles[at] = "remark"


def _let_all_cells_tell(heads: Sequence[str], roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> None:
    """Of a column of names and one of offices, without heads, each is the other where clearly more cells say so."""
    if roles.count("name") != 1 or roles.count("position") != 1 or any(map(role_by_head, heads)):
        return
    name, position = roles.index("name"), roles.index("position")
    called, held = bodies[name][:_LOOKED_AT], bodies[position][:_LOOKED_AT]
    now = sum(map(as_name, called)) + sum(map(as_office, held))
    turned = sum(map(as_name, held)) + sum(map(as_office, called))
    if turned - now >= _MARGIN and turned > 0:
        roles[name], roles[position] = "position", "name"


def _role_by_content(body: Sequence[str], taken: Sequence[ColumnRole | None]) -> ColumnRole:
    """What a column without a head holds, by its cells and by what the columns before it were found to hold."""
    if sum(cell.strip(" .)(№").isdigit() or place_in_number(cell) is not None for cell in body) >= 0.7 * len(body):
        return "number" if body and "number" not in taken else "skip"
    if not any(any(map(str.isalnum, cell)) for cell in body):
        return "skip"
    if only_courtesies(body) and {"name", "family"} & {*taken}:
        return "skip"
    names = sum(_names_somebody(cell) for cell in body)
    offices = has_offices(body)
    if offices and (names < 0.6 * len(body) or "name" in taken) and not _has_names_above(body):
        return "position"
    again = "name" in taken and 2 * sum(len(cell.split()) > 1 for cell in body) < len(body)
    if (
        names >= 0.5 * len(body)
        and not again
        and ("name" not in taken or "position" in taken)
        and not {"family", "given"} & {*taken}
    ):
        return "name"
    wordy = sum(map(len, body)) > 20 * len(body)
    return "position" if offices or wordy or ("position" not in taken and _said_in_words(body)) else "skip"


def _said_in_words(body: Sequence[str]) -> bool:
    """Whether a column that nothing else is known of says something in words, not numbers, hours or addresses."""
    worded = sum(any(map(str.isalpha, cell)) and not any(map(str.isdigit, cell)) and "@" not in cell for cell in body)
    return bool(body) and worded >= _WORDED_SHARE * len(body)


def _names_somebody(cell: str) -> bool:
    return name_like(without_courtesies(in_company(cell.split("\n", maxsplit=1)[0]).text)) or is_unknown(cell)


def _has_names_above(body: Sequence[str]) -> bool:
    """Whether the cells are of several lines, the first a name: names with offices under them."""
    return sum("\n" in cell and _names_somebody(cell) for cell in body) >= 0.5 * len(body)


def _has_letters(cell: str) -> bool:
    return any(map(str.isalpha, cell))


def _without_courtesies_for_names(
    roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]
) -> list[ColumnRole | None]:
    """The roles; a column of titles before names is none of them: in Arabic its head may be that of family names."""
    return [
        "skip" if role in _NAMES and mostly_courtesies(cells) and roles.count(role) < len(_of_names(roles)) else role
        for role, cells in zip(roles, bodies, strict=True)
    ]


def _of_names(roles: Sequence[ColumnRole | None]) -> list[ColumnRole]:
    return [role for role in roles if role in _NAMES]


def _with_names_of_persons(roles: list[ColumnRole | None], bodies: Sequence[Sequence[str]]) -> list[ColumnRole | None]:
    """The roles; where the heads of names and of offices stand over each other's cells, the cells tell."""
    if roles.count("name") != 1 or roles.count("position") != 1 or _of_names(roles) != ["name"]:
        return roles
    name, position = roles.index("name"), roles.index("position")
    crossed = _is_amiss(said_offices(bodies[name]), said_offices(bodies[position]), bodies[name], bodies[position])
    names = sum(map(_names_somebody, bodies[position])) >= _AMISS * len(bodies[position])
    if crossed and names:
        roles[name], roles[position] = "position", "name"
    return roles


def _is_amiss(found: int, left: int, cells: Sequence[str], others: Sequence[str]) -> bool:
    """Whether nearly all offices of two columns stand in the one that should hold none."""
    return bool(cells and others) and found >= _AMISS * len(cells) and left <= _AT_MOST * len(others)
