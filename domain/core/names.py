"""Names of persons in several languages, and the sides they stand on."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
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

_HAN_DOT = "·"
"""What parts a foreign given name from the family name in Chinese."""
_AMONG_HAN = "々〇·-"
"""What a name in Han characters may have among them: the hyphen of a foreign one too, as in 让-皮埃尔."""


class Name(msgspec.Struct, frozen=True, forbid_unknown_fields=True, gc=False):
    """A person's name in one language, as he wants it: in text, on lists, on his card (protocol 10.3)."""

    given: str = ""
    family: str = ""
    patronymic: str = ""
    """Shown for all holders of a list or for none (protocol 10.4)."""
    family_first: bool | None = None
    """Whether the family name is said first, as in Hungarian or Chinese; None: nobody said."""
    capitals: str | None = None
    """The part of the name that lists print in capitals; empty: none. None: the whole family name."""
    card: str = ""
    """What the card before the seat shows, if not the whole name."""
    phonetic: str = ""
    """How to say it."""

    def __str__(self) -> str:
        return self._joined(self.given)

    @property
    def in_full(self) -> str:
        """The name with the patronymic after the given names."""
        return self._joined(f"{self.given} {self.patronymic}".strip())

    @property
    def leads_with_family(self) -> bool:
        """Whether the family name is said first: as was said, else of a name in Han characters whose family name
        is a single one, which no transliterated foreign name has.
        """
        return self.family_first if self.family_first is not None else len(self.family) == 1 and is_han(self.family)

    def _joined(self, given: str) -> str:
        family_first = self.leads_with_family
        words = [part for part in ((self.family, given) if family_first else (given, self.family)) if part]
        if all(map(is_han, words)):
            return ("" if family_first else _HAN_DOT).join(words)
        return " ".join(words)


Names = dict[LanguageTag, Name]
"""A person's name per language. Empty: the name is not yet known."""


class PlainName(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A name as version 1 of the events told it: given names and family name."""

    given: str = ""
    family: str = ""


def names_of_1(names: Mapping[str, PlainName]) -> dict[str, Name]:
    """Names of version 1 in the shape of today: of order, patronymic and the rest nobody said anything."""
    return {language: Name(name.given, name.family) for language, name in names.items()}


def shared_families(people: Iterable[Mapping[str, Name]]) -> frozenset[str]:
    """The family names, as spelt in any language, that more than one of several people bear."""
    borne = Counter(family for names in people for family in {name.family for name in names.values()} if family)
    return frozenset(family for family, count in borne.items() if count > 1)


def is_han(text: str) -> bool:
    """Whether a text is written in Han characters alone."""
    return not text.isascii() and all("\u3400" <= letter <= "\u9fff" or letter in _AMONG_HAN for letter in text)


def refuse_unfit_names(names: Names) -> None:
    """Refuse a name form without any words, or that cannot be printed.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`, `capitals-not-in-name`.
    """
    for name in names.values():
        refuse_unfit_name(name, "names")


def refuse_unfit_name(name: Name, field: str) -> None:
    """Refuse a name without any words, with more than 200 characters, or in which its part in capitals does not stand.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`, `capitals-not-in-name`.
    """
    for line in (name.given, name.family, name.patronymic, name.capitals or "", name.card, name.phonetic):
        refuse_long_line(line, field)
    if not str(name):
        raise Refused("text-missing", field=field)
    if name.capitals and name.capitals not in f"{name.family}\n{name.given}":
        raise Refused("capitals-not-in-name", field=field, part=name.capitals, name=str(name))
