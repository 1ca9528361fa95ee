"""The languages a person speaks, by their codes of ISO 639-1. Nobody's languages are guessed from his side."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal, get_args

from domain.message import Command, Event, Facets, facets
from domain.problem import Refused
from domain.text import Token

if TYPE_CHECKING:
    from domain.visit import Visit

SpokenLanguage = Literal[
    "aa", "ab", "ae", "af", "ak", "am", "an", "ar", "as", "av", "ay", "az", "ba", "be", "bg", "bi", "bm", "bn", "bo",
    "br", "bs", "ca", "ce", "ch", "co", "cr", "cs", "cu", "cv", "cy", "da", "de", "dv", "dz", "ee", "el", "en", "eo",
    "es", "et", "eu", "fa", "ff", "fi", "fj", "fo", "fr", "fy", "ga", "gd", "gl", "gn", "gu", "gv", "ha", "he", "hi",
    "ho", "hr", "ht", "hu", "hy", "hz", "ia", "id", "ie", "ig", "ii", "ik", "io", "is", "it", "iu", "ja", "jv", "ka",
    "kg", "ki", "kj", "kk", "kl", "km", "kn", "ko", "kr", "ks", "ku", "kv", "kw", "ky", "la", "lb", "lg", "li", "ln",
    "lo", "lt", "lu", "lv", "mg", "mh", "mi", "mk", "ml", "mn", "mr", "ms", "mt", "my", "na", "nb", "nd", "ne", "ng",
    "nl", "nn", "no", "nr", "nv", "ny", "oc", "oj", "om", "or", "os", "pa", "pi", "pl", "ps", "pt", "qu", "rm", "rn",
    "ro", "ru", "rw", "sa", "sc", "sd", "se", "sg", "si", "sk", "sl", "sm", "sn", "so", "sq", "sr", "ss", "st", "su",
    "sv", "sw", "ta", "te", "tg", "th", "ti", "tk", "tl", "tn", "to", "tr", "ts", "tt", "tw", "ty", "ug", "uk", "ur",
    "uz", "ve", "vi", "vo", "wa", "wo", "xh", "yi", "yo", "za", "zh", "zu",
]  # fmt: skip
"""A language by its code of ISO 639-1: `kk` Kazakh, `ru` Russian."""

SPOKEN_LANGUAGES: tuple[str, ...] = get_args(SpokenLanguage)


class LanguagesNoted(Event, frozen=True):
    """Which languages the member speaks was noted, the best one first; none: not known."""

    topic = "member.languages-noted"
    member: str
    languages: tuple[str, ...]

    def evolve(self, visit: Visit) -> None:
        visit.delegations.members[self.member].languages = self.languages

    def touches(self) -> Facets:
        return facets(self.member, "languages")

    def told(self, before: Visit) -> dict[str, Any]:
        return {"before": before.delegations.members[self.member].languages}


class NoteLanguages(Command, frozen=True):
    """Note which languages a member speaks, the best one first; all at once. None: they are not known.

    Refuses: unknown-member, listed-twice.
    """

    member: Token
    languages: tuple[SpokenLanguage, ...] = ()

    def decide(self, visit: Visit) -> Iterator[Event]:
        member = visit.delegations.known(self.member)
        if len(set(self.languages)) < len(self.languages):
            raise Refused("listed-twice", field="languages")
        if member.languages != self.languages:
            yield LanguagesNoted(self.member, self.languages)

    def opposite(self, before: Visit) -> tuple[Command, ...]:
        languages = before.delegations.members[self.member].languages
        return (NoteLanguages(self.member, languages),)  # type: ignore[arg-type]
