"""How much a line looks like a name, like an office, or like both: what layouts of a whole list are weighed by.

One line may deceive; a layout is right that nearly all lines of a list speak for.
"""

from __future__ import annotations

from functools import lru_cache

from domain.core.late_pattern import late_pattern
from domain.lists.names.courtesies import has_courtesy, without_courtesies
from domain.lists.text.name_and_office import name_and_office
from domain.lists.text.numbers_before import number_of
from domain.lists.text.whole_names import is_name
from domain.lists.words.bodies import is_body
from domain.lists.words.firms import names_firm
from domain.lists.words.list_language import script_of_text
from domain.lists.words.offices import name_like, names_an_office, office_like
from domain.naming.comparing.name_parts import is_unknown

SURE, LIKELY, AGAINST = 2.0, 1.0, -2.0
_PARTED = late_pattern(r"[,;:\t(（،、，：/]|\s[–—-]\s|[\u3040-\u9fff]\s+[\u3040-\u9fff]")
"""A sign that parts a line."""
_IN_CHARACTERS, _OF_SO_MANY = ("han", "kana", "hangul"), range(2, 6)
"""The scripts whose names are one word, and of how many signs."""


@lru_cache(maxsize=20_000)
def as_name(text: str) -> float:
    """How much a line looks like a name and nothing else; below 0: rather not."""
    bare = number_of(text)[1]
    if is_unknown(bare):
        return LIKELY
    if names_an_office(without_courtesies(bare)):
        return AGAINST
    if as_both(text) > 0 or not is_name(bare):
        return AGAINST / 2
    if has_courtesy(bare):
        return SURE
    return LIKELY if _is_whole(bare) else 0.0


@lru_cache(maxsize=20_000)
def as_office(text: str) -> float:
    """How much a line looks like an office, or what somebody is of, and nothing else; below 0: rather not."""
    called = has_courtesy(text) and not names_an_office(without_courtesies(text))  # `Honourable Minister` is not
    if number_of(text)[0] or called or as_both(text) > 0:
        return AGAINST
    if names_an_office(text) or office_like(text):
        return SURE
    if is_body(text) or names_firm(text) or not name_like(text):
        return LIKELY
    return -LIKELY if _is_whole(text) else 0.0


@lru_cache(maxsize=20_000)
def as_both(text: str) -> float:
    """How much a line looks like a name and an office with a sign between them."""
    rest = number_of(text)[1]
    name, office = name_and_office(rest) if _PARTED.search(rest) else ("", "")
    bare = without_courtesies(name)
    if not office or not is_name(name) or not _is_whole(bare) or not (bare != name or rest.startswith(name)):
        return 0.0
    if names_an_office(office) and not names_an_office(bare):
        return SURE
    return LIKELY if has_courtesy(name) and not is_name(office) else 0.0


def _is_whole(text: str) -> bool:
    """Whether a text has as many words, or signs, as a whole name."""
    signs = script_of_text(text) in _IN_CHARACTERS and len("".join(text.split())) in _OF_SO_MANY
    return signs or len(text.split()) > 1
