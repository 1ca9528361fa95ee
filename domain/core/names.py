"""Names of persons in several languages, and the sides they stand on."""

from __future__ import annotations

from typing import Annotated

import msgspec

from domain.core.problem import Refused
from domain.core.text import LanguageTag, refuse_long_line

Side = Annotated[str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\n\t]+$", extra={"holds": "side"})]
"""A side of a visit by its token: `host`, `guest`, or what a further party is called.

A command takes the name of its state or organisation as well, in any of its languages (`domain.visit.sides`).
"""

SideOrBoth = Annotated[
    str, msgspec.Meta(min_length=1, max_length=200, pattern=r"^[^\n\t]+$", extra={"holds": "side", "or": "both"})
]
"""A side, or `both` for host and guest together."""

HOST, GUEST = "host", "guest"
"""The two sides every visit has."""

FURTHER_OF_1 = "third"
"""What version 1 of the record called the one further party it could have."""


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A person's name in one language: given names, then the family name lists print in capitals."""

    given: str = ""
    family: str = ""

    def __str__(self) -> str:
        return f"{self.given} {self.family}".strip()


Names = dict[LanguageTag, Name]
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
