"""The offices a person holds or held, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.registry.office_held import OfficeHeld


def office_held(held: OfficeHeld, words: Words) -> str:
    """An office held, with its days where any is known: Minister of Foreign Affairs (since 20 Mar 2019)."""
    days, title = days_held(held, words), words.pick(held.title)
    called = words("office-held.ad-interim", title=title) if held.ad_interim else title
    return words("office-held.line", title=called, days=days) if days else called


def days_held(held: OfficeHeld, words: Words) -> str:
    """From when to when an office is held: "(since 20 Mar 2019)"; empty when neither day is known."""
    if held.since is None and held.until is None:
        return ""
    known = "days" if held.since and held.until else "since" if held.since else "until"
    return words(f"office-held.{known}", since=held.since, until=held.until)
