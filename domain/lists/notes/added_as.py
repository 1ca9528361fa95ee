"""What a line says of whoever it adds: the rank he is to have, and what stands in brackets behind his name."""

from __future__ import annotations

import msgspec

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import tells_more, without_courtesies
from domain.lists.notes.instructions import Instruction, instruction_in
from domain.lists.text.whole_names import is_name
from domain.lists.words.offices import names_an_office

_RANK = late_pattern(
    r"(?i),?\s+(?:под|за|as|under|at|sous|au|en|unter|als|mit der|con|com|sob|al|col)\s+(?:el |le |the |der |o |il )?"
    r"(?:номером|№|no\.?|number|n\.?\s?[°º]|numéro|nr\.?|nummer|número|numero)\s*(?P<rank>\d{1,3})(?!\d)"
    r"(?!\s+(?:of|in|at|de[lr]?|d[aiou]s?|d['’]|von|im|rue|улиц|на|при)(?!\w))"
)
"""Which rank: под № 10, as No. 10, sous le n° 10. With whose it is right behind it, it is of an address, a ministry."""
_AT_AN_ADDRESS = late_pattern(r"(?i)(?<!,)\s+(?:at|au|al)\s")
"""Where somebody works: Political Secretary at No. 10."""
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
    found = None if found is not None and _AT_AN_ADDRESS.match(found[0]) else found
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
    """The same with the office that brackets behind the name say, and a rank there before one as courtesy.

    What is no office there, such as a diet or that he comes later, stays what is remarked of him.
    """
    found = _NOTED.fullmatch(words.strip(" .;"))
    plain = instruction_in(f"{found['before']}{found['behind']}") if found is not None else None
    if found is None or plain is None or plain.kind != asked.kind or not is_name(plain.who):
        return asked
    first, comma, office = found["noted"].partition(",")
    ranked = tells_more(first.strip()) and without_courtesies(f"{first.strip()} Xx Yy") == "Xx Yy"
    if comma and office.strip() and ranked:
        return msgspec.structs.replace(plain, who=f"{first.strip()} {without_courtesies(plain.who)}, {office.strip()}")
    noted = found["noted"].strip()
    return msgspec.structs.replace(plain, who=f"{plain.who}, {noted}") if names_an_office(noted) else asked
