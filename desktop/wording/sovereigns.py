"""What a sovereign is called: by style and office, "His Majesty the Emperor of Japan", and not by the one name."""

from __future__ import annotations

import re

from domain.core.language_tag import base_of
from domain.core.late_pattern import late_pattern

_BEGINS = {
    "en": late_pattern(
        r"(?:emperor|empress|king|queen|sultan|emir|amir|grand du(?:ke|chess)|pope)(?=$|,? of\b)", re.IGNORECASE
    ),
    "fr": late_pattern(
        r"(?:empereur|impératrice|roi|reine|sultan|émir|grand-duc|grande-duchesse|pape)(?=$| d(?:e|u|es)\b| d['’])",
        re.IGNORECASE,
    ),
    "ru": late_pattern(
        r"(?:император|императрица|король|королева|султан|эмир|великий герцог|великая герцогиня"
        r"|папа римский)(?=$| )",
        re.IGNORECASE,
    ),
}
"""Titles that begin an office, the state behind them or nothing: not `King Emeritus`, not `Emperor's Chamberlain`."""
_ENDS = late_pattern(r"(?:天皇|皇帝|皇后|国王|國王|女王|王后|苏丹|埃米尔|大公|教皇|教宗)$")
_ROYAL = late_pattern(
    r"(?:crown |hereditary |наследн\w+ )?(?:prince|princess|king|queen|emperor|empress|sultan|emir|amir|roi|reine"
    r"|empereur|impératrice|émir|rey|reina|príncipe|princesa|könig|kron|prinz|король|королева|принц|император|султан"
    r"|эмир)",
    re.IGNORECASE,
)
"""How the office of a sovereign or of one of the family begins."""
_FEMININE = ("reine", "grande-duchesse")
_VOWELS = ("e", "i", "é")


def sovereign_called(courtesy: str, office: str, language: str) -> tuple[str, str] | None:
    """The title and the whole office as they stand behind a style: `the Emperor`, `the Emperor of Japan`.

    None where the office is no sovereign's, or the courtesy tells the title already (`Sa Majesté la Reine`).
    """
    base, told = base_of(language), office.strip()
    title = _title(told, base)
    if not title or _tells_title(courtesy, base):
        return None
    article = _article(title, base)
    return f"{article}{title}", f"{article}{told}"


def styled(courtesy: str, called: str, language: str) -> str:
    """What a sovereign is called with the style: before it, in Chinese behind it."""
    return f"{called}{courtesy}" if base_of(language) in ("zh", "ja") else f"{courtesy} {called}"


def says_office(courtesy: str, office: str) -> bool:
    """Whether a courtesy ends in the very words of a royal office: `S.A.R. le Prince Héritier`, `Prince Héritier`.

    That of a minister, `M. le Ministre`, does not tell his office.
    """
    if not _ROYAL.match(office):
        return False
    told, named = (words.casefold().split() for words in (courtesy.replace("’", "'"), office.replace("’", "'")))
    return bool(named) and len(told) > len(named) and told[-len(named) :] == named


def _title(office: str, base: str) -> str:
    if base in ("zh", "ja"):
        ends = _ENDS.search(office)
        return ends[0] if ends else ""
    pattern = _BEGINS.get(base)
    begins = pattern.match(office) if pattern else None
    return office[: begins.end()] if begins else ""


def _tells_title(courtesy: str, base: str) -> bool:
    words = courtesy.replace("'", " ").replace("’", " ").split()
    return any(_title(word, base) for word in words)


def _article(title: str, base: str) -> str:
    if base == "en":
        return "the "
    if base != "fr":
        return ""
    small = title.lower()
    return "l’" if small.startswith(_VOWELS) else "la " if small in _FEMININE else "le "
