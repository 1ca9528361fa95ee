"""Fields of offices in many languages: who is asked for as the commissioner for trade is the one for Handel."""

from __future__ import annotations

from functools import cache

from domain.core.packaged import packaged
from domain.naming.words.lexicon import stem


def field_of(word: str) -> str:
    """The field that a word names, as `resources/names/fields.txt` lists it; empty where it names none."""
    return _listed().get(stem(word), "")


@cache
def _listed() -> dict[str, str]:
    lines = packaged("names", "fields.txt").read_text(encoding="utf-8").splitlines()
    rows = (line.partition(":") for line in lines if not line.startswith("#"))
    return {stem(word): field for field, _, words in rows for word in words.split()}
