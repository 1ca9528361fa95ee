"""The courtesies that stand before names, by language: a list of patterns, of which the first that fits counts."""

from __future__ import annotations

from domain.core.packaged import packaged_text


def before_names() -> str:
    """One pattern of all of them, in their order."""
    lines = packaged_text("names", "courtesies.txt").splitlines()
    return "|".join(line for line in lines if line and line[0] != "#")
