"""The languages of a visit: stated, or proposed from its parties."""

from runpy import run_path

import pytest

from domain.core.territories import territories
from domain.visit.party import Party
from domain.visit.visit_languages import (
    SetVisitLanguages,
    VisitLanguagesSet,
    languages_of,
    official_languages,
    proposed_languages,
)
from tests.conftest import ROOT
from tests.domain.scenario import Scenario


def of(zone: str, *languages: str) -> Party:
    return Party({"en": zone}, {}, zone, languages=languages)


def test_the_languages_of_a_visit_are_stated_in_an_order(visit: Scenario) -> None:
    visit.when(SetVisitLanguages(("DEU", "tr", "de")))
    visit.then(VisitLanguagesSet(("de", "tr")))
    assert languages_of(visit.visit) == ("de", "tr")
    visit.when(SetVisitLanguages(("de", "tr")))
    visit.then_nothing()


def test_until_then_they_are_those_of_the_states(visit: Scenario) -> None:
    visit.given(VisitLanguagesSet(()))
    assert languages_of(visit.visit) == ("ru", "kk")


@pytest.mark.parametrize(
    ("parties", "languages"),
    [
        ((of("Europe/Berlin"), of("Europe/Istanbul")), ("de", "tr")),
        ((of("Europe/Berlin"), of("Europe/Istanbul", "tr", "en")), ("de", "tr", "en")),
        ((of("Europe/Vienna"), of("Europe/Berlin")), ("de",)),
        ((of("Europe/Zurich", "fr"), of("Asia/Tashkent")), ("fr", "uz")),
        ((of("Europe/Kyiv"),), ("uk",)),
        ((of("Europe/Oslo"), of("Europe/Zurich")), ("no", "de", "fr", "it")),
        ((of("Asia/Ho_Chi_Minh"),), ("vi",)),
        ((of("Asia/Almaty"), of("Europe/Ljubljana")), ("kk", "ru", "sl")),
        ((of("UTC"),), ()),
    ],
)
def test_what_is_proposed_is_what_the_parties_work_in(parties: tuple[Party, ...], languages: tuple[str, ...]) -> None:
    assert proposed_languages(parties) == languages


def test_the_official_language_of_senegal_is_french() -> None:
    assert official_languages("SN") == ("fr",)


def test_the_table_of_official_languages_is_what_its_script_writes() -> None:
    languages_of_state = run_path(str(ROOT / "scripts" / "official-languages"))["languages_of"]
    assert len(territories()) > 240
    assert {each: list(official_languages(each)) for each in territories()} == {
        each: languages_of_state(each) for each in territories()
    }
