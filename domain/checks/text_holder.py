"""What a text of a visit belongs to that may name somebody: what it is of, of which day, where it is mended."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import Any, Literal

import msgspec

from domain.checks.check import Fix
from domain.core.text import Wording

TextKind = Literal[
    "title", "short-title", "detail", "moves", "dress", "remark", "courses", "drinks", "place", "point", "greeter",
    "assistant", "statement", "document", "figure", "claim", "announcement", "letter", "call", "office", "block",
    "visit", "note", "enclosure", "address", "agreement",
]  # fmt: skip
"""What a text is."""


UNSAID = "und"
"""The language of a text of which nobody stated it."""


class WhatHasText(msgspec.Struct, frozen=True):
    """What a text belongs to: its id, what it is called, the day it speaks of, and where the text is mended."""

    subject: str
    kind: TextKind
    what: Any
    day: date
    fix: Fix
    apart: str = ""
    """What tells it from others of its kind: a speaker and a stage."""

    def key(self, language: str) -> str:
        """What tells its text in a language from others of its subject, as part of the id of a check."""
        return "-".join(filter(None, (self.kind, self.apart, language))).lower()[:60]


TextHolder = tuple[Wording, Callable[[], WhatHasText]]
"""The words of something by language, and what they belong to, told once it is asked: most are in order."""
