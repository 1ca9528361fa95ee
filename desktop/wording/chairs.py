"""Somebody's chair in words: what it is, how large, how far from the head of the other side, with a flag or without."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.wording.words import Words
    from domain.seating.chairs import Chair


def chair_words(chair: Chair, words: Words) -> str:
    """All that is known of a chair: "sofa, small, 4 m from the head of the other side, no flag beside it"."""
    far = words("chair-said.from-the-other-head", distance=distance_words(chair, words)) if chair.distance else ""
    flag = words(f"flag-beside.{chair.flag}") if chair.flag else ""
    return words.with_commas((*_itself(chair, words), far, flag))


def chair_on_plan(chair: Chair | None, words: Words) -> str:
    """A chair as it stands beside a name on a plan: "sofa, small, 4 m"."""
    if chair is None:
        return ""
    far = distance_words(chair, words) if chair.distance else ""
    return words.with_commas((*_itself(chair, words), far))


def distance_words(chair: Chair, words: Words) -> str:
    """How far a chair stands from the head of the other side, in metres."""
    return words("chair-said.metres", distance=Decimal(chair.distance or 0) / 100)


def _itself(chair: Chair, words: Words) -> tuple[str, str]:
    kind = words(f"chair.{chair.kind}") if chair.kind else ""
    return kind, words(f"chair-size.{chair.size}") if chair.size else ""
