"""The languages that may be chosen, as (tag, name) pairs in the language of the window."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from typing import TYPE_CHECKING, get_args

from desktop.wording.words import say
from domain.core.languages import SPOKEN_LANGUAGES
from domain.core.late import late
from domain.core.names import HOST
from domain.core.text import Language
from domain.visit.visit_languages import languages_of, languages_of_states, proposed_languages

if TYPE_CHECKING:
    import babel

    from desktop.desk.view import VisitView
    from domain.visit.visit import Visit
else:
    babel = late("babel")

USUAL = ("en", "fr", "ru", "kk", "ar", "zh")
WRITTEN_IN_SEVERAL = ("kk-Latn", "uz-Cyrl", "sr-Latn", "zh-Hant", "zh-Hans")
"""Languages a text is often wanted of in one script and not the other."""


def spoken_languages(first: Iterable[str] = USUAL) -> list[tuple[str, str]]:
    """Every language by its name: those named first, in their order, then the others in the order of their names.

    Of these the official languages of states come before all others: Mongolian before Mongo.
    """
    usual = tuple(dict.fromkeys(first))
    return [*((tag, say.words.spoken(tag)) for tag in usual), *(each for each in _by_name() if each[0] not in usual)]


def _by_name() -> tuple[tuple[str, str], ...]:
    return _by_name_in(say.words.language)


@cache
def _by_name_in(language: str) -> tuple[tuple[str, str], ...]:
    words = say.words.in_language(language)
    named = [(tag, words.spoken(tag)) for tag in _tags()]
    of_states = languages_of_states()
    return tuple(sorted(named, key=lambda each: (each[0] not in of_states, each[1].casefold())))


@cache
def _tags() -> tuple[str, ...]:
    """Every language CLDR has a name for, and those of ISO 639-1."""
    known = map(str, babel.Locale("en").languages)
    named = (tag for tag in known if tag.isalpha() and tag.islower() and tag not in _NO_ONE)
    return tuple(dict.fromkeys((*SPOKEN_LANGUAGES, *WRITTEN_IN_SEVERAL, *named)))


_NO_ONE = {"und", "mul", "zxx", "mis", "root", "tl", "sh", "mo", "cmn", "prs"}
"""What is no one language, and what is canonically written otherwise."""


def languages_offered(view: VisitView | None) -> list[tuple[str, str]]:
    """Every language by its name: those of the visit on show first."""
    first = languages_asked(view.visit) if view is not None else ()
    return spoken_languages((*first, *USUAL))


def languages_of_cards(visit: Visit) -> tuple[str, ...]:
    """In which languages cards are printed if nobody says otherwise: two of the visit that sheets know, else here."""
    printed = tuple(language for language in languages_of(visit) if language in get_args(Language))
    return printed[:2] or (say.words.language,)


MOST_ASKED = 4
"""In how many languages words are asked for at once; where a visit has more, others are a key away."""


def languages_asked(visit: Visit) -> tuple[str, ...]:
    """In which languages the words of a visit are asked for: its own, else the window's and those of its sides."""
    return visit.languages or tuple(dict.fromkeys((say.words.language, *languages_of(visit))))


def languages_asked_first(visit: Visit, side: str | None) -> tuple[str, ...]:
    """The same for a form about somebody or something of a side, or of no one: of many languages those that count.

    They are that of the window, the first of the visit, those of the host, and those of the side. Where nobody stated
    the languages of the visit, so many parties most likely work in English.
    """
    asked = languages_asked(visit)
    if len(asked) <= MOST_ASKED:
        return asked
    parties = tuple(visit.parties[each] for each in (HOST, side) if each in visit.parties)
    first = (say.words.language, visit.languages[0] if visit.languages else "en", *proposed_languages(parties))
    return tuple(dict.fromkeys(first))
