"""Names of persons in several languages, and the sides they stand on."""

from __future__ import annotations

from typing import Literal

import msgspec

from domain.core.problem import Refused
from domain.core.text import LanguageKey, refuse_long_line

Side = Literal["host", "guest", "third"]
"""The sides of a visit. The third is that of video forums and trilateral parts."""

SIDES: tuple[Side, ...] = ("host", "guest", "third")


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person's name in one language: given names, then the family name lists print in capitals."""

    given: str = ""
    family: str = ""

    def __str__(self) -> str:
        return f"{self.given} {self.family}".strip()


Names = dict[LanguageKey, Name]
"""A person's name per language. Empty: the name is not yet known."""


def refuse_unfit_names(names: Names) -> None:
    """Refuse a name form without any words, or with more than 200 characters.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`.
    """
    for name in names.values():
        refuse_long_line(name.given, "names")
        refuse_long_line(name.family, "names")
        if not str(name):
            raise Refused("text-missing", field="names")
