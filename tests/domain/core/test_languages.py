"""The languages members speak: noted, never guessed."""

from domain.core.languages import SPOKEN_LANGUAGES
from domain.delegation.member_languages import NoteLanguages
from tests.domain.facts import member, speaks
from tests.domain.scenario import Scenario


def test_the_languages_of_a_member_are_noted_the_best_first(visit: Scenario) -> None:
    visit.given(member("abayev"))
    visit.when(NoteLanguages("abayev", ("kk", "ru")))
    visit.then(speaks("abayev", "kk", "ru"))
    visit.when(NoteLanguages("abayev", ("kk", "ru")))
    visit.then_nothing()
    visit.when(NoteLanguages("abayev", ("ru", "kk")))
    visit.then(speaks("abayev", "ru", "kk"))


def test_nobody_speaks_a_language_twice(visit: Scenario) -> None:
    visit.when(NoteLanguages("tokayev", ("kk", "kk")))
    visit.then_refused("listed-twice", "languages")


def test_nobody_unknown_speaks(visit: Scenario) -> None:
    visit.when(NoteLanguages("nobody", ("kk",)))
    visit.then_refused("unknown-member", "member")


def test_every_language_of_iso_639_1_is_there_once() -> None:
    assert len(SPOKEN_LANGUAGES) == len(set(SPOKEN_LANGUAGES)) == 183
