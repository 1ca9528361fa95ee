"""Which side of a visit the words of a heading name: `Kazakh side`, `от Российской Федерации`."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from domain.core.late_pattern import late_pattern
from domain.core.names import Side
from domain.naming.lexicon import state_named
from domain.visit.visit import Visit

NamesOfSides = Mapping[Side, Sequence[str]]
"""What the state or organisation of each side is called, in whichever languages."""

_GENERAL = late_pattern(
    r"^(?:republi|респуб|kingdom|royaume|королев|federa|fédéra|федера|union|союз|united|соедин|states|états"
    r"|democrati|démocrati|демократ|people|peuple|народ"
    r"|islami|исламск|arab$|commonwealth|state$|государств|organi[sz]ation|организац|европейск|europ|council|conseil"
    r"|совет|great|respublik|bundesrepublik)",
)
_ABBREVIATED = late_pattern(r"(?<![\w.])(?:[^\W\d_]\.){2,4}|(?<!\w)[A-ZА-ЯҚӘ]{2,4}(?!\w)")
_LONGEST_ABBREVIATION = 4
_MOST_WORDS = 3
"""Of how many words the name of a state is looked for."""
_SHORTEST = 4
_SHARE = 0.6


def names_of_sides(visit: Visit) -> dict[Side, tuple[str, ...]]:
    """What each side of a visit is called, for `side_in`."""
    parties = {side: party for side in visit.sides if (party := visit.party_of(side)) is not None}
    return {side: tuple(party.names) for side, party in parties.items()}


def side_in(words: str, sides: NamesOfSides) -> Side | None:
    """The one side whose name the words hold, in whichever form of it; None: none, or several.

    Where they hold none, the side is told by what its state is called in any language: Türkiye of Turkey.
    """
    said = _telling(words)
    short = {found.replace(".", "") for found in _ABBREVIATED.findall(words)}
    scores = {
        side: max(
            *(_common(one, other) for one in said for other in _telling(" ".join(names))),
            _SHORTEST * any(letters in short for name in names for letters in _abbreviations(name)),
            0,
        )
        for side, names in sides.items()
    }
    best = max(scores.values(), default=0)
    fitting = [side for side, score in scores.items() if score == best] if best else _of_state(words, sides)
    return fitting[0] if len(fitting) == 1 else None


def _of_state(words: str, sides: NamesOfSides) -> list[Side]:
    """The sides whose state the words name in another language than the visit does."""
    parts = re.findall(r"[^\W\d_]+(?:[‘’ʻ'-][^\W\d_]+)*", words)
    runs = (parts[at : at + length] for length in range(1, _MOST_WORDS + 1) for at in range(len(parts) - length + 1))
    named = {state_named(" ".join(run)) for run in runs} - {""}
    return [side for side, names in sides.items() if not named.isdisjoint(map(state_named, names))] if named else []


def _abbreviations(name: str) -> list[str]:
    """What a name is shortened to, by the first letters of its words written large: USA and US, РФ, UK."""
    letters = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    return [letters[:length] for length in range(2, min(len(letters), _LONGEST_ABBREVIATION) + 1)]


def _telling(words: str) -> list[str]:
    found = re.findall(r"[^\W\d_]+(?:[‘’ʻ'][^\W\d_]+)*", words.casefold())
    return [word for word in found if len(word) >= _SHORTEST and not _GENERAL.match(word)]


def _common(one: str, other: str) -> int:
    """How many letters two words begin alike with, if these are most of the shorter one."""
    length = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    return length if length >= max(_SHORTEST, _SHARE * min(len(one), len(other))) else 0
