"""Telephone numbers and addresses beside or below persons of a list."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern

REACHED_AT = late_pattern(
    r"(?:(?:tel|mob|cell|phone|fax|ph|тел|моб|факс|whatsapp|email|e-mail|mail|電話|电话|手机|هاتف)[^\W\d_]*"
    r"(?:\d?[.:：]+\s*|\s+|(?=[+(\d])))+"
    r"(?:[+(\d][\d\s()+./-]{4,}|\S+@\S+)|[+(\d][\d\s()+./-]{6,}|\S+@\S+\.\w+",
    re.IGNORECASE,
)
"""By which number or address somebody is reached, alone in a line."""
_REACH = late_pattern(
    r"[\s,;:(（–—-]*(?:(?:tel|mob(?:ile)?|cell|phone|fax|тел(?:ефон)?|моб|факс|ұялы|whatsapp|e-?mail|mail|携帯|電話|电话|手机"
    r"|전화|هاتف)"
    r"\s*[.:：]*\s*)?(?:\+\d[\d\s().-]{6,}\d|[\w.+-]+@[\w-]+\.[\w.-]*\w)\s*[)）]?",
    re.IGNORECASE,
)
"""By which number or address somebody is reached, within a line."""
_REACH_SET_OFF = late_pattern(
    r"(?:\s*[,;:(（–—]\s*|\s+-\s+|^\s*|\s+(?=tel|тел))(?:"
    r"(?:tel|mob(?:ile)?|cell|phone|fax|тел(?:ефон)?|моб|факс|ұялы|携帯|電話|电话|手机|전화"
    r"|هاتف)\s*[.:：]*\s*\(?\d[\d\s()./-]{4,}\d"
    r"|№\s?\d{1,4}[a-zа-я]?(?!\w)(?:\s*\([^()]{1,20}\))?|vip[- ](?:зал|lounge|hall|salon)\w*"
    r"|(?:room|rm|chambre|комната|комн|бөлме|zimmer|oda|habitación|quarto|部屋|房间|객실)\s*[.:：]*\s*(?:no\.?|nr\.?|n°|№)?"
    r"\s*\d{1,4}[a-z]?(?!\w)"
    r")\s*(?:[)）]|[\s.,;]*$)",
    re.IGNORECASE,
)
"""The same by a bare number, or a room, in brackets or at the end of a line: within an office it is of that office."""


def reaches_somebody(line: str) -> bool:
    """Whether a line is a telephone number or an address, and nothing else."""
    return bool(REACHED_AT.fullmatch(line.strip()))


def without_reach(text: str) -> tuple[str, str]:
    """A text without the numbers and addresses by which somebody is reached, and these."""
    if not any(map(str.isdigit, text)) and "@" not in text:
        return text, ""
    found: list[str] = []
    for pattern in (_REACH, _REACH_SET_OFF):
        while (each := pattern.search(text)) is not None:
            said = each.group().strip(" ,;:（–—-")
            found.append(said if "(" in said[1:] else said.strip(" ,;:()（）–—-"))
            text = " ".join(f"{text[: each.start()]} {text[each.end() :]}".split()).replace(" ,", ",")
    return text, "; ".join(found)
