"""What a withdrawal touches, in words: each thing, and what may be decided of it."""

from __future__ import annotations

from desktop.wording.words import Words
from domain.impact.touched import Touched


def touched_words(touched: Touched, words: Words) -> str:
    """What is touched: "Restricted talks: delegate"."""
    unsaid = touched.kind == "speaks" and touched.values["language"] is None
    said = words(
        "impact-language-not-known" if unsaid else f"impact.{touched.kind}", what=touched.what, **touched.values
    )
    return said[:1].title() + said[1:]


def disposition_words(disposition: str, words: Words) -> str:
    """What may be decided of it: "Take off"."""
    return words.of("way", disposition)
