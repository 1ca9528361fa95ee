"""Lines that run on as sentences do, and what such a sentence says of persons."""

from __future__ import annotations

import re

from domain.core.late_pattern import late_pattern
from domain.lists.names.company import in_company
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.words.offices import joins, name_like, names_an_office

_SET_OFF = late_pattern(r"[,;:(（–—]|\s-\s|\t")
_BRACKETED = late_pattern(r"\s*[(（][^()（）]*[)）]")
_PARTED = late_pattern(r"[,;(–—]|:\s|\s-\s")
_ELIDED = late_pattern(r"(?<!\w)(?:[dl]|dell|all|nell)['’]", re.IGNORECASE)
_LONGEST_IN_CHARACTERS = 5
_SIGNS = late_pattern(r"[\s，、：；,:;]")
"""What parts a name and an office in a line of characters."""
_FEWEST_SMALL = 2
FOLLOWS = late_pattern(r".{2,40}(?:如下|见下|列于下|(?:以下|下記)の(?:とおり|通り).{0,16}|다음과 같습니다)[:：。.]?")
"""How a sentence ends before a list in Chinese, Japanese or Korean: it follows."""
_COURTESY_AND_NAME = 3
_COMES_TOO = late_pattern(
    r"\b(?:accompan\w+|accompagn\w+|acompañ\w+|acompanh\w+|сопрово\w+|begleit\w+|towarzysz\w+|ілесіп|eşlik"
    r"|also (?:travel|attend|join)\w*|также (?:прибу|прие|едет|войд)\w*|se joindr\w+|joined by)\b",
    re.IGNORECASE,
)
"""What a sentence says of those who come besides."""
_OF_SOMEBODY_NAMED = late_pattern(
    r"(?:he|she|they|it|this|these|we|please|kindly|his|her|their|ils?|elles?|nous|je|veuillez|merci|prière"
    r"|leur|cette?"
    r"|он|она|они|мы|просим|прошу|его|её|их|ол|олар|біз|er|wir|bitte|él|ella|ellos|egli|lui|lei|onlar|lütfen)"
    r"\s+(?P<verb>[^\W\d_]+)\b.*[.!?…]",
    re.IGNORECASE,
)
"""A sentence about who was named before, or to the reader: `He ranks after Mr Musar.`"""
SENTENCE_WORDS = 5
_ENDS_IN_INITIALS = late_pattern(r"\b[^\W\d_a-zа-яё]\.\s?[^\W\d_a-zа-яё]\.$")
_SENTENCE_ENDS = late_pattern(r"(?:(?<=[a-zß-ÿа-яёәіңғүұқөһ]{4})|(?<=\d))[.!?]\s+(?=[^\W\d_a-zа-я])")
"""Where a sentence ends within a line and another begins."""


def names_who_comes_too(line: str) -> bool:
    """Whether a sentence says that somebody comes along, whom it names: `… sera accompagnée de …, MM. Ba et Sy, …`."""
    words = line.split()
    named = any(
        has_courtesy(" ".join(words[at : at + _COURTESY_AND_NAME])) and words[at + 1][:1].isupper()
        for at in range(1, len(words) - 1)
    )
    return named and bool(_COMES_TOO.search(line))


def is_sentence_of_a_letter(line: str) -> bool:
    """Whether a line is a sentence, most words of it small, or one about who was named before."""
    words = line.split()
    said = _OF_SOMEBODY_NAMED.fullmatch(line)
    if said is not None and said["verb"].islower():
        return True
    if len(words) < SENTENCE_WORDS or line[-1] not in ".!?,:;…" or has_courtesy(line) or line[0].isdigit():
        return False
    if words[0].islower() and names_an_office(words[0]):
        return False
    first = re.split(r"[,;–—]\s|\s-\s", line, maxsplit=1)[0]
    if len(first.split()) > 1 and name_like(first):
        return False
    return sum(word[:1].islower() for word in words) >= 0.6 * len(words) and not re.search(r"[:：]$", line[:40])


def says_of_somebody(line: str) -> bool:
    """Whether a line says something of persons, and no office: `Herr Petersen und Frau Kröll essen vegetarisch.`"""
    short = len(line.split()) < SENTENCE_WORDS
    if line[-1:] not in (".", "!") or short or "\t" in line or _ENDS_IN_INITIALS.search(line):
        return False
    said = _SENTENCE_ENDS.split(_BRACKETED.sub("", line))[0]
    apart = bool(_PARTED.search(said)) or names_an_office(said)
    small = [word for word in said.strip(".").split() if word.islower() and word.isalpha() and not joins(word)]
    return not apart and len(small) >= _FEWEST_SMALL


def leads_to_list(line: str) -> bool:
    """Whether a sentence says that a list follows: by a colon, or in words of Chinese, Japanese or Korean."""
    return line.rstrip().endswith((":", "：")) or bool(FOLLOWS.fullmatch(line.strip()))


def is_running_text(line: str) -> bool:
    """Whether a line begins with words that run on as those of a sentence do, and with no name and no office."""
    if line.endswith("。"):  # no name in characters and no office ends so
        return len(line) > _LONGEST_IN_CHARACTERS and not has_courtesy(line) and not _SIGNS.search(line[:-1])
    if name_like(without_courtesies(line.rpartition(":")[2])) and ":" in line:
        return False  # somebody behind words that say what he does
    first = _ELIDED.sub("", _SET_OFF.split(line.strip(), maxsplit=1)[0])
    words = without_courtesies(in_company(first).text).split()
    small = [word for word in words if word.islower() and not joins(word)]
    several = len(small) >= _FEWEST_SMALL and any(word[:1].isupper() for word in first.split())
    return several and not names_an_office(first)
