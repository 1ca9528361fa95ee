"""The languages one may choose: those a form of the visit asks for come first."""

from __future__ import annotations

from babel import Locale

from desktop.wording.language_names import language_named
from desktop.wording.languages import languages_asked, languages_offered, spoken_languages
from domain.core.languages import SPOKEN_LANGUAGES
from tests.desktop.dressed import office
from tests.desktop.small_office import SmallOffice

__all__ = ["office"]


def test_until_the_languages_of_a_visit_are_stated_those_of_its_states_come_first(office: SmallOffice) -> None:
    view = office.view()
    assert languages_asked(view.visit) == ("en", "ru", "kk")
    assert [tag for tag, _ in languages_offered(view)][:3] == ["en", "ru", "kk"]


def test_then_the_stated_ones_do(office: SmallOffice) -> None:
    office.record("set-visit-languages", languages=["tr", "kk"])
    assert [tag for tag, _ in languages_offered(office.view())][:3] == ["tr", "kk", "en"]


def test_languages_of_states_come_before_those_of_none() -> None:
    tags = [tag for tag, _ in spoken_languages()]
    assert tags.index("mn") < tags.index("lol"), "Mongolian before Mongo"
    assert tags.index("sw") < tags.index("eo")


def test_every_language_of_two_letters_is_called_in_kazakh_by_a_kazakh_name() -> None:
    kazakh, russian, english = (Locale(each) for each in ("kk", "ru", "en"))
    named = {tag: language_named(tag, kazakh) for tag in SPOKEN_LANGUAGES}
    assert not {tag for tag, name in named.items() if name in (russian.languages[tag], english.languages[tag], tag)}
    assert language_named("crh-Latn", kazakh) == "қырым татар тілі (латын жазуы)"
    assert language_named("zen", kazakh) == russian.languages["zen"]
