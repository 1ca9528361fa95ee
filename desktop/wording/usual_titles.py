"""What an item is usually called, by its kind, its format and its hour, in each language there are words for."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.wording.words import Words
from domain.core.text import Wording

LAST_BREAKFAST, LAST_LUNCH = "10:30", "16:00"
"""Until when a meal begins that is called breakfast, or luncheon; later it is a dinner."""
MEALS = {"meal": "", "working-meal": "working-"}


def usual_title(kind: str, format_: str | None, start: str | None, languages: Iterable[str]) -> Wording:
    """The usual title of an item in those of the languages that have words for it; empty where its kind tells little.

    Args:
        start: when it begins, such as 13:00; a meal without its hour has no usual title.
    """
    code = f"usual-title.{_named(kind, format_, start)}"
    worded = ((language, Words(language)) for language in languages)
    return {language: words(code) for language, words in worded if words.has(code)}


def _named(kind: str, format_: str | None, start: str | None) -> str:
    if kind == "talks":
        return format_ or kind
    if kind in MEALS:
        return f"{MEALS[kind]}{_meal(start)}" if start else ""
    return kind


def _meal(start: str) -> str:
    if start <= LAST_BREAKFAST:
        return "breakfast"
    return "lunch" if start < LAST_LUNCH else "dinner"
