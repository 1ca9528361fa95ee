"""Ranks of armed forces and police before a name on a list: Air Chief Marshal, général de corps d'armée."""

from __future__ import annotations

import re
from functools import cache

from domain.core.packaged import packaged_text

_OF_A_CORPS = (
    r"(?:sub)?(?:teniente|tenente|capit[áa]n|capit[ãa]o|mayor|major|comandante|coronel|general|sargento|cabo|oficial"
    r"|inspector|comisario|lieutenant|capitaine|colonel|commandant|général|capitano|maggiore|colonnello|generale"
    r"|maresciallo|brigadiere)(?: (?:coronel|general|mayor|primero|segundo|colonel|colonnello))?"
    r" d(?:e|el|ei|i|os|a|ell['’]|e l['’]|e la)? ?(?:carabineros|nav[íi]o|fragata|corbeta|corveta|ej[ée]rcito"
    r"|ex[ée]rcito|polic[íi]a|pol[íi]cia|marina|avia[cç]i?[óã]o?n?|gendarmer[íi]e?a?|investigaciones|infanter[íi]a"
    r"|mar e guerra|police|vaisseau|frégate|corvette|carabinieri|polizia|vascello|fregata|finanza|aeronautica"
    r"|guardia(?: civil| nacional)?)(?=\s+\S+\s+\S)"
)
"""A rank and the corps it is held in, before a given name and a family name: `Capitán de Carabineros Gonzalo Vera`."""


BRANCH = (
    r"\(\s*(?:gie|gend(?:armerie)?|air|terre|mer|marine|navy|army|police|pol|avn|aviation|2s|cr|er|rtd|retd?|res|eng|engr"
    r"|med|ing|inf|art|cav|mil|ejto|fap|mgp|ep|sj|запаса|в запасе|в отставке|отставке|юстиции|запастағы|отставкадағы)"
    r"\.?\s*\)"
)
"""A branch or a retirement in brackets behind a rank: Colonel (Gie), général (2S), полковник (запаса)."""


@cache
def ranks_pattern() -> re.Pattern[str]:
    """A rank at the beginning of a text, the longest there is, its branch in brackets, and the blank behind it."""
    rank = rf"{_OF_A_CORPS}|{_any_of(_ranks())}"
    return re.compile(rf"^[\s,]*(?:{rank})\.?(?:\s*{BRANCH})?\s+(?=\S)", re.IGNORECASE)


def rank_in(text: str) -> int:
    """Where a rank of several words begins within a text, as between an office and a name; 0 where none does."""
    found = _inside().search(text)
    return found.start() if found else 0


@cache
def _inside() -> re.Pattern[str]:
    return re.compile(rf"(?<=\s)(?:{_any_of([each for each in _ranks() if ' ' in each])})\s+(?=\S)", re.IGNORECASE)


def _ranks() -> list[str]:
    """The ranks, the longest first."""
    lines = (line.partition(": ") for line in packaged_text("names", "ranks.txt").splitlines() if line[:1] != "#")
    return sorted((rank.strip() for _, _, listed in lines for rank in listed.split("|")), key=len, reverse=True)


def _any_of(ranks: list[str]) -> str:
    return "|".join(map(_as_written, ranks))


def _as_written(rank: str) -> str:
    """A rank with hyphens for blanks and either apostrophe."""
    return re.escape(rank).replace(r"\ ", "[ -]").replace("'", "['’]")
