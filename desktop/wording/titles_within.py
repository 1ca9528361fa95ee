"""The title of a visit within a sentence, in the case the sentence asks for: "в связи с официальным визитом …".

Of a title that begins otherwise than visits are called nobody knows the case, and it is quoted instead.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Literal

from desktop.wording.grammar import definite
from domain.core.late_pattern import late_pattern

Use = Literal["occasion", "of"]
"""What the sentence says: on the occasion of the visit, or something that is of it, such as its programme."""

_ENGLISH = late_pattern(r"(?:the )?(?:[\w-]+ ){0,3}visit\b", re.IGNORECASE)
_BETWEEN = late_pattern(
    r"(?P<kind>(?:[\w-]+ ){0,3}visit), (?:the )?(?P<guest>[^,]+?) to (?:the )?(?P<host>[^,]+)", re.IGNORECASE
)
"""A heading of who visits whom, as a visit is called that nobody titled: `Official visit, Estonia to …`."""
_FRENCH = late_pattern(r"(?:la )?(?=visite\b)|(?:le )?(?=voyage\b|déplacement\b|séjour\b)", re.IGNORECASE)
_RUSSIAN = late_pattern(r"(?P<kind>(?:[а-яё]+(?:ый|ий) ){0,2})визит(?= |$)", re.IGNORECASE)
_KAZAKH = late_pattern(r".*\bсапары", re.IGNORECASE)
_ARABIC = late_pattern(r"(?:ال)?زيارة\b")
_RUSSIAN_ENDS: Mapping[Use, tuple[str, str]] = {"occasion": ("ым", "ом"), "of": ("ого", "а")}


def within(title: str, language: str, use: Use) -> str | None:
    """The title as such a sentence goes on with it; None where its beginning tells no case, or it is a heading."""
    made = _WITHIN.get(language)
    return None if made is None or ":" in title or "\uff1a" in title else made(title.strip(), use)


def _english(title: str, _use: Use) -> str | None:
    if (between := _BETWEEN.fullmatch(title)) is not None:
        kind = between["kind"]
        called = kind if kind.startswith("State") else _small(kind)
        guest, host = (definite(between[side], "en") for side in ("guest", "host"))
        return f"the {called} of {guest} to {host}"
    if not _ENGLISH.match(title):
        return None
    bare = title[4:] if title[:4].casefold() == "the " else title
    first, _, second = bare.partition(" ")
    keeps = first == "State" or second[:1].isupper()
    return f"the {bare}" if keeps else f"the {_small(bare)}"


def _french(title: str, _use: Use) -> str | None:
    begins = _FRENCH.match(title)
    if begins is None:
        return None
    bare = title[begins.end() :]
    return f"{'la' if bare[:6].casefold() == 'visite' else 'le'} {_small(bare)}"


def _small(title: str) -> str:
    return title[:1].lower() + title[1:]


def _russian(title: str, use: Use) -> str | None:
    begins = _RUSSIAN.match(title)
    if begins is None:
        return None
    of_adjective, of_noun = _RUSSIAN_ENDS[use]
    adjectives = [f"{_declined(word, of_adjective)} " for word in begins["kind"].casefold().split()]
    return f"{''.join(adjectives)}визит{of_noun}{title[begins.end() :]}"


def _declined(adjective: str, ending: str) -> str:
    """A masculine adjective in another case: рабочий, рабочим, рабочего; официальный, официальным, официального."""
    stem, last = adjective[:-2], adjective[-2:]
    if last == "ый":
        return stem + ending
    if ending == "ым":
        return f"{stem}им"
    return f"{stem}его" if stem[-1] in "жчшщ" else f"{stem}ого"


def _kazakh(title: str, use: Use) -> str | None:
    if _KAZAKH.fullmatch(title) is None:
        return None
    return title + ("на" if use == "occasion" else "ның")


def _arabic(title: str, _use: Use) -> str | None:
    return title if _ARABIC.match(title) else None


def _chinese(title: str, _use: Use) -> str | None:
    return title if title.endswith("访问") else None


_WITHIN: Mapping[str, Callable[[str, Use], str | None]] = {
    "en": _english, "fr": _french, "ru": _russian, "kk": _kazakh, "ar": _arabic, "zh": _chinese,
}  # fmt: skip
