"""Whether a line says more of who stands above it: his office, or the given names below a family name."""

from __future__ import annotations

import re
from collections.abc import Sequence

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import is_spouse
from domain.lists.names.courtesies import any_courtesy_before, has_courtesy
from domain.lists.names.royal_titles import royal_title
from domain.lists.names.styled import styled
from domain.lists.surroundings.duties_of_somebody import is_duty
from domain.lists.surroundings.kind_of_line import PART
from domain.lists.text.office_then_name import office_before_name
from domain.lists.text.whole_names import is_name
from domain.lists.words.bodies import is_body
from domain.lists.words.offices import joins, name_like, office_like
from domain.naming.comparing.name_parts import is_unknown

_FEWEST_ALIKE = 4
"""Letters by which a word of an office is told."""
_FEWEST_ABOVE = 3
_STAFF = late_pattern(r"staff|personnel|персонал", re.IGNORECASE)
"""What heads a group, and below the first name without an office is one."""


def _alternate(rows: Sequence[Sequence[str]]) -> bool:
    """Whether all who stand above the last one have an office under their name."""
    above = [row for row in rows[:-1] if len(row) > 1]
    return len(above) >= _FEWEST_ABOVE and all(len(row) > 2 for row in above)


def goes_on_with_name(row: Sequence[str], name: str, office: str) -> bool:
    """Whether a family name stands alone in capitals over the given names and the office: Russian lists are so."""
    above = row[1]
    return (
        bool(office) and above.isupper() and len(above.split()) == 1 and 1 <= len(name.split()) <= 3 and is_name(name)
    )


def continues(rest: str, name: str, office: str) -> bool:
    """Whether a line is the office of who stands above, and names nobody itself."""
    apart = is_unknown(name) or (is_name(name) and office_before_name(rest) is None)
    if has_courtesy(rest) or (office and apart):
        return False
    return office_like(rest) or not name_like(rest)


def is_fuller(rows: Sequence[Sequence[str]], above: str, rest: str, office: str, *, offices_lead: bool) -> bool:
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


def is_next(above: str, rest: str, *, offices_lead: bool) -> bool:
    """Whether a line is somebody else, as offices stand before names here, or a title above says the office."""
    if styled(above) is not None:
        return True
    titled = bool(royal_title(any_courtesy_before(above)))
    return (titled or offices_lead) and office_before_name(rest) is not None


def is_office_in_turn(rows: Sequence[Sequence[str]], above: str, rest: str, offices_below: int) -> bool:
    """Whether a line is the office of who stands above, whatever it says, as all have it below their name.

    Args:
        offices_below: how many have their office in the line below their name.
    """
    others = [row for row in rows[:-1] if len(row) > 1]
    turns = len(others) >= _FEWEST_ABOVE and offices_below == len(others)
    alone = len(rest.split()) == 1 or (has_courtesy(above) and not has_courtesy(rest))
    numbered = all(row[0] for row in [*others, rows[-1]])  # whoever is somebody has a number there
    return turns and "," not in rest and (alone or numbered)


def is_office_with_its_firm(rows: Sequence[Sequence[str]], above: str, rest: str, parted: tuple[str, str]) -> bool:
    """Whether a line is an office and what it is held in, below a name: `Directora, Talleres Prats`."""
    name, office = parted
    sure = has_courtesy(above) or _alternate(rows)
    first = bool(office) and rest.startswith(f"{office},") and ":" not in rest
    return sure and first and not (has_courtesy(rest) or has_courtesy(name))


def is_duty_of_who_stands_above(rows: Sequence[Sequence[str]], text: str) -> bool:
    """Whether a line that might head a group is what who stands above does in it: `Security`, below a name."""
    staff = bool(_STAFF.fullmatch(text)) and all(len(row) != 2 for row in rows[:-1])
    return staff or (not PART.match(text) and (is_body(text) or (_alternate(rows) and is_duty(text))))
