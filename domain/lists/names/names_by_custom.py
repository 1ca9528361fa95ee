"""Names whose parts the custom of a language tells: Spanish, Portuguese, overseas Chinese and those with a father's."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec

from domain.core.names import Name
from domain.lists.names.courtesies import without_courtesies
from domain.lists.names.fathers_names import has_fathers_name, leaves_family_open
from domain.lists.names.given_names import SECOND_GIVEN
from domain.lists.names.name_case import cased
from domain.lists.names.name_order import FAMILY_AND_GIVEN, OF_THE_FATHER, PATRONYMIC
from domain.lists.names.name_words import OVERSEAS_FAMILIES, SPANISH_GIVEN, is_east_asian
from domain.lists.names.parted_names import CLANS, GAELIC, capitals_in, particle_in
from domain.lists.names.portuguese_names import portuguese_given

_MARIAN = frozenset(
    ["Carmen", "Pilar", "Rosario", "Mar", "Socorro", "Consuelo", "Rocío", "Valle", "Milagro", "Sol", "Cielo"]
)
"""What ends a Spanish given name: María del Carmen."""
_JOINED_BY = frozenset(["y", "i", "e"])
"""Between two family names: `Pons i Ferrer`."""
BEFORE_ITALIAN = frozenset(["Di", "De", "Del", "Della", "Dal", "Dalla", "Lo", "La", "Li"])
"""Words with which Italian family names begin: Di Pippo."""
FAMILY_FIRST = frozenset(["hu", "vi"])
"""Languages in which the family name is written first."""
FATHER_FIRST = frozenset(["mn"])
"""Languages in which the father's name stands before one's own, which one is called by."""
_LONGEST_SYLLABLE = 6
_SHORTEST_OF_FATHERS = 5
BEFORE_PHILIPPINE = frozenset(["Dela", "Delos", "Delas"])
"""With what a family name of the Philippines begins: Dela Cruz."""
NUMERALS = frozenset(["II", "III", "IV", "VII", "VIII", "IX", "XII", "XIII", "XIV", "XV", "XVI"])
"""Numbers behind a name that are nobody's name, unlike XI and VI."""


def by_custom(words: list[str], language: str | None) -> int:
    """How many words are given names, or the father's, by the custom of a language; 0: nothing tells it."""
    if language in FATHER_FIRST and len(words) == 2:
        return 1
    if capitals_in(words) is not None or len(words) < FAMILY_AND_GIVEN + 1:
        return 0
    if language == "pt":
        return portuguese_given(words)
    return _spanish(words) if language == "es" else 0


def overseas_chinese(words: list[str]) -> tuple[list[str], list[str]] | None:
    """Given names and family name of a Chinese of Singapore or Malaysia: `Chua Siew San`, `Joanna Tan Mei Ling`."""
    at = next((at for at, word in enumerate(words) if word in OVERSEAS_FAMILIES), None)
    if at is None or at != len(words) - 3 or any(len(word) > _LONGEST_SYLLABLE for word in words[at:]):
        return None
    return words[:at] + words[at + 1 :], [words[at]]


def tells_family(words: Sequence[str], language: str | None) -> bool:
    """Whether a name itself tells its family name: by capitals, a particle, a patronymic, a number, or by custom."""
    some = list(words)
    if (
        language in FATHER_FIRST | FAMILY_FIRST
        or capitals_in(some) is not None
        or particle_in(some, language) is not None
    ):
        return True
    if is_east_asian(some[-2:]) or overseas_chinese(some) is not None or some[-1] in NUMERALS:
        return True
    fathered = any(PATRONYMIC.search(word) or OF_THE_FATHER.match(word) for word in some)
    before_last = some[-2].casefold() in CLANS | GAELIC or some[-2] in BEFORE_ITALIAN | BEFORE_PHILIPPINE
    return fathered or before_last or (has_fathers_name(some) and not leaves_family_open(some, language))


def with_fathers_name(name: Name) -> Name:
    """A name whose last given name is the father's, in a column of family name, given name and patronymic.

    Tajik ones have no ending that tells it: `Джумъа Далер Шофакир`. Those of Koreans and Chinese are short.
    """
    given = name.given.split()
    three = len(given) == 2 and len(name.family.split()) == 1 and not name.patronymic
    if not three or max(map(len, given)) < _SHORTEST_OF_FATHERS or any("." in word for word in given):
        return name
    return msgspec.structs.replace(name, given=given[0], patronymic=given[1])


def _spanish(words: list[str]) -> int:
    """Where the family names begin: Spanish lists write both, the father's and the mother's."""
    devoted = next(
        (at for at in range(1, len(words) - 2) if words[at].casefold() == "del" and words[at + 1] in _MARIAN), None
    )
    if devoted is not None:
        return devoted + 2
    joined = next((at for at in range(2, len(words) - 1) if words[at] in _JOINED_BY), None)
    if joined is not None:
        return joined - 1
    if (particle := particle_in(words, "es")) is not None:
        return next((at for at in range(1, particle) if words[at].casefold() not in SPANISH_GIVEN), particle)
    alone = len(words) == 3 and all(word.casefold() in SECOND_GIVEN for word in words[:2])
    return 2 if alone else len(words) - 2


def as_fathers_lead(name: Name, text: str) -> Name:
    """A name of people who have no family names, in the order of the paper: `UKHNAA Khurelsukh`, `Ukhnaa Khurelsukh`.

    What stands in capitals is what the paper calls him by; without them the father's name is the first of two.
    """
    words = without_courtesies(text).split()
    if len(words) != FAMILY_AND_GIVEN:
        return name
    parted = capitals_in(words)
    if parted is None:
        return Name(cased(words[0], "mn"), cased(words[1], "mn"), capitals="")
    return msgspec.structs.replace(name, family_first=True) if parted[1] == words[:1] else name
