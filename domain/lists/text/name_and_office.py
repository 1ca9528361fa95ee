"""A name and an office within a line or a cell, whatever parts them."""

from __future__ import annotations

import re
from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.names.styled import styled
from domain.lists.text.in_han import LABEL_IN_HAN
from domain.lists.text.labels_before import LABEL
from domain.lists.text.name_beside_office import name_beside_office
from domain.lists.text.name_over_office import name_over_office
from domain.lists.text.nobodys_words import without_nobodys_words
from domain.lists.words.offices import names_an_office

_LEADERS = late_pattern(r"\s*(?:\.{3,}|…{1,}|_{3,})\s*|(?<=\S) {3,}(?=\S)")
"""What leads the eye from a name to its office: dots, or blanks as columns of a page have them."""
_ONE_DEGREE = (
    r"(?:\s*,\s*|\s+[-–—]\s+)(?:(?:ph\.?\s?d|m\.?\s?d|mba|ll\.?\s?[md])\b\.?(?=\s*(?:,|;|\s[-–—]\s))"
    r"|md[bl]\b\.?(?=\s*(?:$|[,;\n]|\s[-–—]\s))|(?-i:(?:[A-Z][a-z]{0,3}\.){1,4}(?=\s*,)))"
)
_DEGREE = late_pattern(rf"(?<=\w){_ONE_DEGREE}(?:(?!\s*,\s*M\.\s?P\.){_ONE_DEGREE})*", re.IGNORECASE)
"""A degree or a seat in parliament between a name and what it is: it belongs to neither."""


def is_of_somebody(line: str) -> bool:
    """Whether a line without a number is about one person: it begins with his name, and an office follows."""
    name, office = name_and_office(line)
    return names_an_office(office) and LABEL_IN_HAN.sub("", LABEL.sub("", line)).startswith(name)


@lru_cache(maxsize=20_000)
def name_and_office(text: str) -> tuple[str, str]:
    """The name and the office a text holds, parted by a line, a dash, a comma or a blank between Chinese words."""
    if styled(text) is not None:
        return text, ""
    text = without_nobodys_words(text)
    lines = [" ".join(line.split()) for line in text.split("\n") if line.strip()]
    if len(lines) > 1:
        return name_over_office([_DEGREE.sub("", lines[0]), *lines[1:]])
    text = _DEGREE.sub("", text)
    led = _LEADERS.sub("\t", text.strip())
    return name_beside_office("\t".join(" ".join(part.split()) for part in led.split("\t")))
