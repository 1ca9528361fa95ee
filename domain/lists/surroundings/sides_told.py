"""Which side of a visit the words of a heading name: `Kazakh side`, `от Российской Федерации`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping, Sequence

from domain.core.late_pattern import late_pattern
from domain.core.names import Side
from domain.lists.listed import ParsedList
from domain.lists.names.family_led import has_western_name
from domain.naming.comparing.family_names_first import is_family_name_first
from domain.naming.comparing.without_family_names import are_without_family_names
from domain.naming.words.lexicon import state_named
from domain.visit.visit import Visit

NamesOfSides = Mapping[Side, Sequence[str]]
"""What the state or organisation of each side is called, in whichever languages."""

_GENERAL = late_pattern(
    r"^(?:republi|респуб|kingdom|royaume|королев|federa|fédéra|федера|union|союз|united|соедин|states|états"
    r"|democrati|démocrati|демократ|people|peuple|народ"
    r"|islami|исламск|arab$|commonwealth|state$|государств|organi[sz]ation|организац|европейск|europ|council|conseil"
    r"|совет|great|respublik|(?:bundes|bonds)republi|(?:ال)?(?:دولة|جمهورية|مملكة|سلطنة))",
)
_ABBREVIATED = late_pattern(r"(?<![\w.])(?:[^\W\d_]\.){2,4}|(?<!\w)[A-ZА-ЯҚӘ]{2,4}(?!\w)")
_PART = late_pattern(r"[^\W\d_]+(?:[‘’ʻ'-][^\W\d_]+)*")
_TOWARD = late_pattern(
    r"to|into|in|لدى|إلى|with|at|à|aux?|en|chez|avec|nach|mit|zu|im|em|com|con|w|na|naar|aan|met|till?|med|v|u|во?|на|у|до",
    re.IGNORECASE,
)
"""What stands before whom one goes to, or meets."""
_TOWARD_ROMANCE = late_pattern(r"ad?|all?a|al|allo|ao", re.IGNORECASE)
_ROMANCE = late_pattern(r"\b(?:visit[ae]|viaje|viagem|viaggio)\b", re.IGNORECASE)
_DATIVE = late_pattern(r"(?:[ғқ]а|[гк]е)$|['’]y?[ae]$", re.IGNORECASE)
"""How a word says the same by its ending: Канадаға, Kanada'ya."""
_ARTICLES = late_pattern(
    r"the|het|la|les?|l|de|du|des|d|of|de[rsmn]|die|das|il|lo|gli|el|los|las|os?|as",
    re.IGNORECASE,
)
_LONGEST_ABBREVIATION = 4
_MOST_WORDS = 3
"""Of how many words the name of a state is looked for."""
_SHORTEST = 4
_SHARE = 0.6


def names_of_sides(visit: Visit) -> dict[Side, tuple[str, ...]]:
    """What each side of a visit is called, for `side_in`."""
    parties = {side: party for side in visit.sides if (party := visit.party_of(side)) is not None}
    return {side: tuple(party.names) for side, party in parties.items()}


def list_of_side(listing: ParsedList, side: Side, sides: NamesOfSides) -> ParsedList:
    """What a list says of one side, by the names people have in its state."""
    return named_as_in_state(listing.of(side), side, sides)


def named_as_in_state(listing: ParsedList, side: Side, sides: NamesOfSides) -> ParsedList:
    """A list of one side with the names as the people of its state have them: Xi Jinping, never Jinping Xi.

    Of people without family names all names stand as they are written.
    """
    called = sides.get(side, ())
    if are_without_family_names(called):
        return listing.with_names_as_said()
    if is_family_name_first("", called, written_first=False):
        listing = listing.with_first_words_as_families()
    return listing.with_families_first(
        lambda name, said: is_family_name_first(
            name.family, called, written_first=said == "first", western=has_western_name(name)
        )
    )


def side_in(words: str, sides: NamesOfSides) -> Side | None:
    """The one side whose name the words hold, in whichever form of it; None: none, or several.

    A side is named by words of its name, else by what its state is called in any language: Türkiye of Turkey. Whom
    one goes to, or meets, does not own the words: `State visit of the President of Slovenia to Canada`.
    """
    parts = _PART.findall(words)
    named = _by_letters(parts, sides)
    spoken = {at for at, _side in named}
    named |= _abbreviated(words, parts, sides) | {each for each in _by_states(parts, sides) if each[0] not in spoken}
    owning = {side for at, side in named if not _is_gone_to(parts, at, words)}
    return next(iter(owning)) if len(owning) == 1 else None


def states_in(words: str) -> frozenset[str]:
    """The states whose the words are, by their codes: `List of the Malaysian delegation, visit to Uzbekistan`."""
    parts = _PART.findall(words)
    found: dict[int, str] = {}
    for length in range(_MOST_WORDS, 0, -1):
        for at in range(len(parts) - length + 1):
            whole = " ".join(parts[at : at + length])
            if not found.keys() & {*range(at, at + length)} and (state := _state_told(whole)):
                found |= dict.fromkeys(range(at, at + length), "") | {at: state}
    return frozenset(state for at, state in found.items() if state and not _is_gone_to(parts, at, words))


def _state_told(words: str) -> str:
    """The state that words name, neither in so few letters that they may be anything, nor with a small word around."""
    first, last = words.split(maxsplit=1)[0], words.rsplit(maxsplit=1)[-1]
    cased = words[0].upper() != words[0].lower()
    enough = _SHORTEST if cased else _SHORTEST - 1
    return state_named(words) if len(last) >= enough and len(first) >= _SHORTEST - 1 else ""


_Named = set[tuple[int, Side]]
"""At which word a side is named."""


def _by_letters(parts: Sequence[str], sides: NamesOfSides) -> _Named:
    """The sides whose names begin as a word does, those that have most letters alike with it."""
    telling = {side: _telling(" ".join(names)) for side, names in sides.items()}
    named: _Named = set()
    for at, part in enumerate(parts):
        scores = {
            side: max((_common(one, other) for one in _telling(part) for other in told), default=0)
            for side, told in telling.items()
        }
        best = max(scores.values(), default=0)
        named |= {(at, side) for side, score in scores.items() if best and score == best}
    return named


def _abbreviated(words: str, parts: Sequence[str], sides: NamesOfSides) -> _Named:
    short = {found.replace(".", "") for found in _ABBREVIATED.findall(words)}
    return {
        (parts.index(letters) if letters in parts else 0, side)
        for side, names in sides.items()
        for name in names
        for letters in _abbreviations(name)
        if letters in short
    }


def _by_states(parts: Sequence[str], sides: NamesOfSides) -> _Named:
    """The sides whose state the words name in another language than the visit does, at the first of those words."""
    states = {side: set(map(state_named, names)) - {""} for side, names in sides.items()}
    named: _Named = set()
    told: set[int] = set()
    for length in range(1, _MOST_WORDS + 1):
        for at in range(len(parts) - length + 1):
            state = "" if told & set(range(at, at + length)) else state_named(" ".join(parts[at : at + length]))
            told |= set(range(at, at + length)) if state else set()
            named |= {(at, side) for side, codes in states.items() if state in codes}
    return named


def _is_gone_to(parts: Sequence[str], at: int, words: str) -> bool:
    """Whether a word names whom one goes to or meets: `to the Republic of Slovenia`, `в Канаду`, `Канадаға`."""
    if _DATIVE.search(parts[at]):
        return True
    before = next((part for part in reversed(parts[:at]) if not _is_between(part)), "")
    return bool(_TOWARD.fullmatch(before) or (_TOWARD_ROMANCE.fullmatch(before) and _ROMANCE.search(words)))


def _is_between(part: str) -> bool:
    return _is_general(part.casefold()) or bool(_ARTICLES.fullmatch(part))


def _is_general(word: str) -> bool:
    """Whether a word in small letters tells no state from another, with its accents or without: république."""
    return bool(_GENERAL.match(word) or _GENERAL.match(_plain(word)))


def _abbreviations(name: str) -> list[str]:
    """What a name is shortened to, by the first letters of its words written large: USA and US, РФ, UK."""
    letters = "".join(word[0] for word in re.findall(r"[^\W\d_]+", name) if word[0].isupper())
    return [letters[:length] for length in range(2, min(len(letters), _LONGEST_ABBREVIATION) + 1)]


def _telling(words: str) -> list[str]:
    """The words that tell one name from another, in small letters without their accents."""
    found = re.findall(r"[^\W\d_]+(?:[‘’ʻ'][^\W\d_]+)*", words.casefold())
    return [_plain(word) for word in found if len(word) >= _SHORTEST and not _is_general(word)]


def _plain(word: str) -> str:
    return "".join(letter for letter in unicodedata.normalize("NFKD", word) if not unicodedata.combining(letter))


def _common(one: str, other: str) -> int:
    """How many letters two words begin alike with, if these are most of the shorter one."""
    length = next(
        (at for at, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), min(len(one), len(other))
    )
    return length if length >= max(_SHORTEST, _SHARE * min(len(one), len(other))) else 0
