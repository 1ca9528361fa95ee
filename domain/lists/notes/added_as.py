"""What a line says of whoever it adds: the rank he is to have, and what stands in brackets behind his name."""

from __future__ import annotations

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import tells_more, without_courtesies
from domain.lists.notes.instructions import Instruction, instruction_in
from domain.lists.text.name_and_office import is_name

_RANK = late_pattern(
    r"(?i),?\s+(?:под|за|as|under|at|sous|au|en|unter|als|mit der|con|com|sob|al|col)\s+(?:el |le |the |der |o |il )?"
    r"(?:номером|№|no\.?|number|n\.?\s?[°º]|numéro|nr\.?|nummer|número|numero)\s*(?P<rank>\d{1,3})(?!\d)"
)
"""Which rank: под № 10, as No. 10, sous le n° 10."""
_BESIDE = late_pattern(
    r"(?i)[,\s]*\(?\s*(?:no\.?|n\.?\s?[°º]|№|nr\.?)\s*(\d{1,3})\s?[-–]?\s?(?:bis|ter|бис|[abаб])\s*\)?(?=[\s.;]*$)"
)
_NOTED = late_pattern(r"(?P<before>[^()]{3,60}?)\s*\((?P<noted>[^()«»“”\"\d]{3,80})\)(?P<behind>[^()]*)")


def told_of_added(words: str) -> Instruction | None:
    """What a line asks for; of who is added with the rank it says, and his office where that stands in brackets."""
    asked = instruction_in(words)
    if asked is None or asked.kind != "add":
        return asked
    found = _RANK.search(words)
    rank = int(found["rank"]) if found is not None else None
    if found is not None:
        words = f"{words[: found.start()]}{words[found.end() :]}"
        asked = instruction_in(words) or asked
    return msgspec.structs.replace(_with_noted(asked, words), number=rank)


def place_beside(words: str) -> tuple[int | None, str]:
    """Beside which number a line puts who is added, and the line without it: `…, Embaixador (n.º 8-A)`."""
    found = _BESIDE.search(words)
    return (int(found[1]), f"{words[: found.start()]}{words[found.end() :]}") if found is not None else (None, words)


def _with_noted(asked: Instruction, words: str) -> Instruction:
    """The same with what brackets behind the name say as office, and a rank there before one as courtesy."""
    found = _NOTED.fullmatch(words.strip(" .;"))
    plain = instruction_in(f"{found['before']}{found['behind']}") if found is not None else None
    if found is None or plain is None or plain.kind != asked.kind or not is_name(plain.who):
        return asked
    first, comma, office = found["noted"].partition(",")
    ranked = tells_more(first.strip()) and without_courtesies(f"{first.strip()} Xx Yy") == "Xx Yy"
    if comma and office.strip() and ranked:
        return msgspec.structs.replace(plain, who=f"{first.strip()} {without_courtesies(plain.who)}, {office.strip()}")
    return msgspec.structs.replace(plain, who=f"{plain.who}, {found['noted'].strip()}")
