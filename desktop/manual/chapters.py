"""The chapters of the manual: short texts, one a file and language, opened at the page one stands on."""

from __future__ import annotations

from functools import cache
from importlib import resources

from desktop.wording.search import folded_to_search

CHAPTERS = (
    "start", "visit", "delegations", "programme", "meetings", "day", "statements", "documents", "letters", "checks",
    "sheets", "journal", "registries", "safety",
)  # fmt: skip
"""The chapters in their order."""
KEYS = "keys"
"""The last chapter, which is made from the table of actions."""
OF_PAGES = {
    "programme": "programme", "delegations": "delegations", "meetings": "meetings", "press": "statements",
    "documents": "documents", "attendance": "day", "evening": "day", "checks": "checks", "correspondence": "letters",
    "awaiting": "letters", "sheets": "sheets", "journal": "journal", "people": "registries", "venues": "registries",
    "phrases": "registries", "symbols": "registries",
}  # fmt: skip
"""The chapter about each page."""
WRITTEN_IN = ("en", "fr", "ru")
_READ_INSTEAD = {"kk": "ru"}


def chapter(name: str, language: str) -> str:
    """A chapter in Markdown; where it is not written in that language, in Russian for Kazakh, else in English."""
    return _read(name, language if language in WRITTEN_IN else _READ_INSTEAD.get(language, "en"))


def title(name: str, language: str) -> str:
    """Its heading."""
    return chapter(name, language).splitlines()[0].removeprefix("# ")


def finds(needle: str, name: str, language: str) -> bool:
    """Whether all words that are looked for stand in a chapter, whatever their accents and capitals."""
    text = folded_to_search(chapter(name, language))
    return all(word in text for word in folded_to_search(needle).split())


def picture(name: str) -> bytes:
    """A picture of a chapter, as `make screenshots` painted it; empty where there is none of that name."""
    file = resources.files("resources").joinpath("manual", "pictures", name)
    return file.read_bytes() if file.is_file() else b""


@cache
def _read(name: str, language: str) -> str:
    return resources.files("resources").joinpath("manual", language, f"{name}.md").read_text(encoding="utf-8")
