"""How words stand together in a sentence: the article before a state's name, elision, contraction, quotation marks."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence

from desktop.wording.directions import RIGHT_TO_LEFT, is_read_from_the_right, left_apart
from domain.core.late_pattern import late_pattern

_VOWELS = "aàáâãäåāăąæeèéêëēėęěiìíîïīįıoòóôõöőøōœuùúûüūůűų"
_VOWEL = late_pattern(rf"[{_VOWELS}]|y(?![{_VOWELS}])", re.IGNORECASE)
"""How a French word begins before which one elides. An h may or may not be aspirate, so it is left alone."""

_ELIDES = late_pattern(r"(?:(?<=[\s(])|^)(de|que)\s$", re.IGNORECASE)
_CONTRACTS = late_pattern(r"(?:(?<=[\s(])|^)(de|à)\s$", re.IGNORECASE)
_CONTRACTED = {("de", "le"): "du ", ("de", "les"): "des ", ("à", "le"): "au ", ("à", "les"): "aux "}

_FRENCH_WITHOUT = frozenset(
    (
        "Andorre", "Antigua", "Bahreïn", "Cabo", "Chypre", "Cuba", "Djibouti", "El", "Haïti", "Israël", "Kiribati",
        "Madagascar", "Malte", "Maurice", "Monaco", "Nauru", "Oman", "Saint", "Sainte", "Sao", "Singapour", "Taïwan",
        "Tuvalu", "Vanuatu",
    )
)  # fmt: skip
"""What a name begins with that takes no article."""

_FRENCH_MASCULINE = frozenset(
    (
        "Belize", "Cambodge", "Groupe", "Mexique", "Mozambique", "Royaume", "Suriname", "Zimbabwe",
    )
)  # fmt: skip
"""What is masculine, though it ends as a feminine word does."""

_FRENCH_FEMININE = frozenset(("Sierra",))
_FRENCH_SINGULAR = frozenset(("Bélarus", "Belarus", "Fonds", "Honduras", "Laos"))
"""What is one, though it ends in s."""
_FRENCH_PLURAL = frozenset(("Fidji", "Tonga"))

_ENGLISH_WITH = frozenset(
    (
        "Authority", "Bahamas", "Bank", "Commission", "Commonwealth", "Community", "Comoros", "Confederation",
        "Conference", "Council", "Duchy", "Emirates", "Federation", "Fund", "Gambia", "Group", "Holy",
        "Islands", "Kingdom", "League", "Maldives", "Nations", "Netherlands", "Organisation", "Organization",
        "Philippines", "Principality", "Republic", "Seychelles", "State", "States", "Sultanate", "Union",
        "United",
    )
)  # fmt: skip
"""The words of a name that give it an article."""


def definite(name: str, language: str) -> str:
    """The name of a state or organisation within a sentence: the Russian Federation, Kazakhstan; le Kazakhstan."""
    articled = _DEFINITE.get(language)
    return articled(name) if articled and name else name


def office(position: str, language: str) -> str:
    """Whoever holds an office, told by it shortly: "the President", le Président, la présidente; else as it stands.

    What an office is of is left out, but where it is all that tells it: "the Head of Delegation".
    """
    cut = _OF.get(language)
    if cut is None or not position:
        return position
    whole = position.split(maxsplit=1)[0].casefold() in _TELL_NOTHING
    short = position if whole else cut.split(position)[0]
    if _DETERMINED.match(short):
        return short
    if article := _ARTICLE.match(short):
        return article[0].lower() + short[article.end() :]
    return f"the {short}" if language == "en" else _french_office(short)


def _french_office(short: str) -> str:
    """An office with its article: le Président, la présidente, l’ambassadrice."""
    lowered = short[:1].lower() + short[1:]
    if lowered.casefold().replace("'", "’") in _FRENCH_CAPITALS:
        lowered = short[:1].upper() + short[1:]
    if _VOWEL.match(lowered):
        return f"l’{lowered}"
    word = lowered.split(maxsplit=1)[0].lower()
    feminine = word.endswith(("e", "ion")) and word not in _FRENCH_OF_EITHER
    return f"{'la' if feminine else 'le'} {lowered}"


_TELL_NOTHING = frozenset(("head", "chief", "chef", "cheffe"))
"""Words that tell no office without what it is of."""

_DETERMINED = late_pattern(
    r"(?:his|her|their|sa|son|leurs) |(?:h\.m|h\.r\.h|h\.e|s\.m|s\.a|s\.a\.r|s\.e)\.", re.IGNORECASE
)
"""What begins a style, which takes no article: His Majesty the King, Sa Majesté le Roi."""

_ARTICLE = late_pattern(r"(?:the|le|la) |l['’]", re.IGNORECASE)
"""The article some offices are entered with."""

_OF = {
    "en": late_pattern(r" (?:of(?! State\b)|for|to) |, "),
    "fr": late_pattern(r" (?:de|du|des|à|au|aux|auprès|pour) | d['’](?!État\b)|, "),
}
"""What begins the rest of an office, that of which it is; a Secretary of State is no secretary."""

_FRENCH_CAPITALS = frozenset(
    (
        "président", "présidente", "premier ministre", "première ministre", "souverain pontife", "secrétaire d’état",
        "ministre d’état", "chef d’état", "roi", "reine", "empereur", "impératrice", "chancelier", "chancelière",
    )
)  # fmt: skip
"""Offices that keep their capital within a sentence."""

_FRENCH_OF_EITHER = frozenset(
    ("membre", "ministre", "secrétaire", "maire", "interprète", "vice-ministre", "prince", "pape", "juge", "capitaine")
)
"""Offices in e whose article does not tell by it: masculine, as long as nobody says otherwise."""


def joined(before: str, value: str, language: str) -> str:
    """A value set after words that may elide or contract before it: d’Alexeï, du Kazakhstan, aux États-Unis."""
    if language != "fr":
        return before + value
    article, _, rest = value.partition(" ")
    contracts = _CONTRACTS.search(before)
    if contracts and article in ("le", "les"):
        return before[: contracts.start()] + _CONTRACTED[contracts[1].lower(), article] + rest
    elides = _ELIDES.search(before)
    if elides and _VOWEL.match(value):
        return f"{before[: elides.end() - 2]}’{value}"
    return before + value


def quoted(text: str, language: str) -> str:
    """A title within a sentence: in French between « », in Russian, Kazakh and Arabic between «», in Chinese between
    《》; others stand as they are.

    What is quoted within it stands between “ ”, in Russian and Kazakh between „ “.
    """
    marks = _QUOTES.get(language)
    if marks is None:
        return text
    before, after, within, until = marks
    inner = re.sub(r"«\s*", within, re.sub(r"\s*»", until, text))
    return f"{before}{inner}{after}"


def with_commas(parts: Iterable[str], language: str) -> str:
    """What there is of several texts, one after another, with the comma of the language."""
    several = [*filter(None, parts)]
    if language in RIGHT_TO_LEFT:
        several = _from_the_right(several)
    return _COMMAS.get(language, ", ").join(several)


def _from_the_right(several: Sequence[str]) -> list[str]:
    """Texts of a line that is read from the right: those that are not are set apart, and none runs into the next."""
    if not any(map(is_read_from_the_right, several)):
        return [*map(_before, several, [*several[1:], ""])]
    told = zip(several, map(_before, several, [*several[1:], ""]), strict=True)
    return [before if is_read_from_the_right(text) else left_apart(text) for text, before in told]


def _before(text: str, after: str) -> str:
    """A text of a line that runs from the right: a number behind one that ends in Latin letters would run with it."""
    last = next((letter for letter in reversed(text) if letter.isalpha()), "")
    runs_on = after[:1].isdigit() and last and unicodedata.bidirectional(last) == "L"
    return text + "\N{RIGHT-TO-LEFT MARK}" if runs_on else text


def with_semicolons(parts: Iterable[str], language: str) -> str:
    """What there is of several sentences, one after another, with the semicolon of the language."""
    return _SEMICOLONS.get(language, "; ").join(filter(None, parts))


def listed(parts: Sequence[str], language: str) -> str:
    """Several words one after another, with what the language sets before the last: a, b and c."""
    between, before_last = _LISTED.get(language, _LISTED["en"])
    return before_last.join(filter(None, (between.join(parts[:-1]), parts[-1])))


def with_signs(number: str, language: str) -> str:
    """A number written the English way, with the decimal sign of the language, and its own between three digits."""
    point, between = _SIGNS.get(language, (".", ","))
    return number.translate({ord("."): point, ord(","): between})


# As Babel has them, but for the last of a Kazakh list: the first number or list would wait for all it knows.
_LISTED = {
    "en": (", ", " and "),
    "fr": (", ", " et "),
    "ru": (", ", " и "),
    "kk": (", ", " және "),
    "ar": (" و", " و"),
    "zh": ("、", "和"),
}
_SIGNS = {
    "fr": (",", "\N{NARROW NO-BREAK SPACE}"),
    "ru": (",", "\N{NO-BREAK SPACE}"),
    "kk": (",", "\N{NO-BREAK SPACE}"),
}
_COMMAS = {"ar": "، ", "zh": "，"}
_SEMICOLONS = {"fr": "\N{NO-BREAK SPACE}; ", "ar": "؛ ", "zh": "；"}
_QUOTES = {
    "fr": ("«\N{NO-BREAK SPACE}", "\N{NO-BREAK SPACE}»", "“", "”"),
    "ru": ("«", "»", "„", "“"),
    "kk": ("«", "»", "„", "“"),
    "ar": ("«", "»", "“", "”"),
    "zh": ("《", "》", "〈", "〉"),
}
"""The marks of a language: those of a title, and those of what is quoted within it."""


def _english(name: str) -> str:
    return f"the {name}" if _ENGLISH_WITH.intersection(name.split()) else name


def _french(name: str) -> str:
    if name.startswith("Saint-Siège"):
        return f"le {name}"
    head = re.split(r"[\s-]", name, maxsplit=1)[0]
    if head in _FRENCH_WITHOUT:
        return name
    if head in _FRENCH_PLURAL or (head.endswith(("s", "S")) and head not in _FRENCH_SINGULAR):
        return f"les {name}"
    if _VOWEL.match(head):
        return f"l’{name}"
    feminine = head in _FRENCH_FEMININE or head.endswith(("e", "é", "ion"))
    return f"{'la' if feminine and head not in _FRENCH_MASCULINE else 'le'} {name}"


_DEFINITE: dict[str, Callable[[str], str]] = {"en": _english, "fr": _french}
