"""Portuguese names of which the word before the last one tells that it is still a given name."""

from __future__ import annotations

from collections.abc import Sequence

from domain.lists.names.name_words import PORTUGUESE_GIVEN

_DEVOTION = frozenset(
    ["Conceição", "Graça", "Dores", "Fátima", "Lurdes", "Lourdes", "Luz", "Rosário", "Glória", "Anjos", "Céu", "Carmo",
     "Assunção", "Encarnação", "Piedade"]
)  # fmt: skip
"""What ends a given name of devotion: Esperança da Conceição."""
_OF_DEVOTION = ("da", "do", "das", "dos", "de")


def portuguese_given(words: Sequence[str]) -> int:
    """How many words are given names by devotion, or before `Neto` as a family name; 0: nothing tells it."""
    if len(words) > 3 and words[1] in _OF_DEVOTION and words[2] in _DEVOTION:
        return 3
    grandson = len(words) == 3 and words[2] == "Neto" and words[1].casefold() in PORTUGUESE_GIVEN
    return 2 if grandson else 0
