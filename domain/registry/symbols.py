"""A pack of symbols of a state or organisation: names, flag, arms, anthem, as its embassy confirmed (protocol 10.13).

It belongs to the office itself. A visit copies the pack it uses by an entry of its own (`domain.visit.party_symbols`).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from datetime import date
from typing import Literal

import msgspec

from domain.core.late_pattern import late_pattern
from domain.core.nearest import offered
from domain.core.problem import Refused
from domain.core.text import Wording, refuse_long_line, refuse_unfit
from domain.registry.customary_names import other_names

AddressedBy = Literal["own-side", "other-side"]
"""Whom a form of address is used for: dignitaries of one's own state, or of the other."""

_DIGEST = late_pattern(r"[0-9a-f]{64}")
_LONGEST_ANTHEM = 600


class SymbolFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file of a flag or an anthem: its name, its size in bytes, its SHA-256 digest. The file itself is not kept."""

    name: str
    size: int
    digest: str


class AddressForm(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How the holder of a class of office is addressed, by one of `AddressedBy`."""

    office_class: str
    direction: str
    words: Wording


class Symbols(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A pack. All words are by language; what nobody said is empty or null."""

    official: Wording
    """The official long name."""
    short: Wording = {}
    capital: Wording = {}
    adjective: Wording = {}
    mistaken: Wording = {}
    """A name it must not be given: that of another state, or a former one."""
    upper_edge: Wording = {}
    """How the flag is known to hang the right way up: what is at its upper edge."""
    look_alikes: Wording = {}
    """The flags it is mistaken for."""
    flag: SymbolFile | None = None
    anthem: Wording = {}
    """The title of the anthem."""
    anthem_seconds: int | None = None
    anthem_file: SymbolFile | None = None
    address: tuple[AddressForm, ...] = ()

    @property
    def names(self) -> tuple[str, ...]:
        """Its long and short names in every language."""
        return (*self.official.values(), *self.short.values())

    def addressed(self, office_class: str, direction: str, words: Wording) -> Symbols:
        """The pack with another form of address; without words, with none for that office and direction."""
        kept = [each for each in self.address if (each.office_class, each.direction) != (office_class, direction)]
        added = [AddressForm(office_class, direction, words)] if words else []
        return msgspec.structs.replace(self, address=(*kept, *added))


class Confirmation(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who confirmed a pack, such as an embassy, on which day, by which letter; null or empty where nobody said."""

    by: str
    on: date | None
    letter: str


class KnownSymbols(msgspec.Struct, frozen=True):
    """A pack as the office has it. Another pack than the one that was confirmed is not confirmed."""

    symbols: Symbols
    confirmed: Confirmation | None = None
    arms: str | None = None
    """The picture of its arms (`ArmsPicture`); null where none was given."""


def known_pack(packs: Mapping[str, KnownSymbols], key: str) -> KnownSymbols:
    """The pack of that token.

    Raises:
        Refused: `unknown-symbols`, with the nearest there are.
    """
    if key not in packs:
        raise Refused("unknown-symbols", field="pack", **offered(key, packs), pack=key)
    return packs[key]


def refuse_unfit_symbols(symbols: Symbols) -> None:
    """Hold a pack to what one is.

    Raises:
        Refused: `text-missing`, `text-too-long`, `text-not-allowed`, `not-a-digest`, `not-a-length`.
    """
    refuse_unfit(symbols.official, "official")
    for name in ("short", "capital", "adjective", "mistaken", "upper_edge", "look_alikes", "anthem"):
        if getattr(symbols, name):
            refuse_unfit(getattr(symbols, name), name)
    for name in ("flag", "anthem_file"):
        _refuse_no_digest(getattr(symbols, name), name)
    if symbols.anthem_seconds is not None and not 0 < symbols.anthem_seconds <= _LONGEST_ANTHEM:
        raise Refused("not-a-length", field="anthem_seconds", limit=_LONGEST_ANTHEM)


_ETHIOPIC = late_pattern("[\u1200-\u137f]")
_OF = late_pattern("^የ(?=\\w)")
_PREPOSITION = "(?:እንደ|ስለ|ወደ|[የበለከብንን])"


def wrong_names(symbols: Symbols, language: str) -> frozenset[str]:
    """What a state is called by mistake in a language: the name that was noted, its own with a word or two lost, and
    what it is commonly called beside the one it confirmed.

    "Republic of China" is what is left of the name of the People's Republic of China; Türkiye is called Turkey.
    """
    right = {named.get(language) for named in (symbols.official, symbols.short, symbols.adjective, symbols.capital)}
    found = set(_shortened(symbols.official.get(language, "")))
    found |= other_names((symbols.short.get(language, ""), symbols.official.get(language, "")), language)
    if language in symbols.mistaken:
        found.add(symbols.mistaken[language])
    return frozenset(found - right)


def right_name(symbols: Symbols, wrong: str, language: str) -> str:
    """What to say instead of a wrong name: the short one for what the state is commonly called, else the long one."""
    short = symbols.short.get(language, "")
    return short if wrong in other_names((short,), language) else symbols.official.get(language, "")


def wrong_name_in(text: str, wrong: Iterable[str], right: Iterable[str]) -> str | None:
    """The longest of the wrong names that a text has as whole words, where it is no part of a right one; else None."""
    covered = [span for name in right for span in _spans(name, text)]
    for name in sorted(wrong, key=len, reverse=True):
        for start, end in _spans(name, text):
            if not any(first <= start and end <= last for first, last in covered):
                return name
    return None


def _spans(name: str, text: str) -> Iterable[tuple[int, int]]:
    """Where a name stands in a text as whole words, whichever apostrophe is written.

    An Ethiopic one stands there behind another preposition too, which is part of its first word: በኤርትራ for የኤርትራ.
    """
    sought = re.escape(name.replace("’", "'"))
    if _ETHIOPIC.match(name):
        sought = f"{_PREPOSITION}?{re.escape(_OF.sub('', name))}"
    return (found.span() for found in re.finditer(rf"(?<!\w){sought}(?!\w)", text.replace("’", "'")))


def _shortened(name: str) -> Iterable[str]:
    """A name without one or two of its words that follow each other, where two names in capitals are left in it."""
    words = name.split()
    for lost in (1, 2):
        for at in range(len(words) - lost):
            left = [*words[:at], *words[at + lost :]]
            if left[0][:1].isupper() and sum(word[:1].isupper() for word in left) > 1:
                yield " ".join(left)


def _refuse_no_digest(file: SymbolFile | None, field: str) -> None:
    if file is not None:
        refuse_long_line(file.name, field)
        if not file.name or file.size < 0 or not _DIGEST.fullmatch(file.digest):
            raise Refused("not-a-digest", field=field)
