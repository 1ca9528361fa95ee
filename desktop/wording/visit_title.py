"""What a visit is usually called: its category, who comes and to whom, in each language of the window."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from desktop.wording.grammar import definite
from desktop.wording.states import LANGUAGES
from desktop.wording.words import Words


def usual_visit_title(category: str | None, guest: Mapping[str, str], host: Mapping[str, str]) -> dict[str, str]:
    """The title in the languages in which both are named; without a category it is a visit."""
    shared = [language for language in LANGUAGES if language in guest and language in host]
    return {each: _title(Words(each), category, guest[each], host[each]) for each in shared}


def title_by_parties(said: Mapping[str, Any]) -> dict[str, str]:
    """The title by what the fields of a visit say: its category and its two parties."""
    guest, host = (_name(said.get(side)) for side in ("guest", "host"))
    return usual_visit_title(said.get("category"), guest, host)


def _name(party: Mapping[str, Any] | None) -> Mapping[str, str]:
    found: Mapping[str, str] = {} if party is None else party.get("state") or party.get("organisation") or {}
    return found


def _title(words: Words, category: str | None, guest: str, host: str) -> str:
    said = words(f"category.{category}" if category else "first.visit")
    host = definite(host, "en") if words.language == "en" else host
    return words("first.title", kind=said[:1].title() + said[1:], guest=guest, host=host)
