"""Titles written as one word with their field: Verteidigungskommissar, defensieminister, energiaministeri."""

from __future__ import annotations

from domain.naming.words.fields import field_of

_MINISTERS = (
    "ministerinnen", "ministerin", "ministern", "ministeren", "ministeri", "minister", "miniszter", "ministras",
)  # fmt: skip
_COMMISSIONERS = ("kommissarin", "kommissars", "kommissar", "commissaris", "kommissionär", "kommissær", "komissaari")
_LINKS = ("", "s", "n", "en", "es")
_SHORTEST_FIELD = 4
_FEDERAL = "bundes"
_OF_SEVERAL = frozenset(
    {
        "alt", "eks", "ex", "landes", "oud", "premier", "schatten", "skugg", "skygge", "staats", "stats", "vara",
        "vice", "vize",
    }
)  # fmt: skip
"""What stands before a minister and is no field."""


def without_federal(word: str) -> str:
    """A title without the word for federal before it; empty where there is none: Bundesverteidigungsminister."""
    folded = word.casefold()
    return (
        word[len(_FEDERAL) :] if folded.startswith(_FEDERAL) and len(folded) > len(_FEDERAL) + _SHORTEST_FIELD else ""
    )


def field_and_commissioner(word: str) -> str:
    """The word for the field of a commissioner: Verteidigung of a Verteidigungskommissar; empty where there is none."""
    return _listed(_before(word, _COMMISSIONERS))[0]


def ministry_of(word: str) -> str:
    """The field of a minister whose title is one word, as `fields.txt` lists it; empty where it lists none."""
    return _listed(_before(word, _MINISTERS))[1]


def is_of_a_minister(word: str) -> bool:
    """Whether a word is the title of a minister of some field, listed or not: näringsminister, elinkeinoministeri."""
    field = _before(word, _MINISTERS).removeprefix(_FEDERAL)
    return len(field) >= _SHORTEST_FIELD and not field.startswith(tuple(_OF_SEVERAL))


def _before(word: str, endings: tuple[str, ...]) -> str:
    folded = word.casefold()
    ending = next((each for each in endings if folded.endswith(each)), None)
    return folded.removesuffix(ending) if ending is not None else ""


def _listed(begins: str) -> tuple[str, str]:
    """The word for a field with which a title begins, without what links the two, and the field it names."""
    for link in _LINKS if len(begins) >= _SHORTEST_FIELD else ():
        word = begins.removesuffix(link)
        if begins.endswith(link) and (field := field_of(word)):
            return word, field
    return "", ""
