"""A title that names two parties of a visit of several says who takes part (protocol 2.1)."""

from __future__ import annotations

import pytest

from domain.core.times import When
from domain.programme.meeting import PlanMeeting
from domain.programme.parties_in_title import taking_by_title
from domain.programme.planning import PlanItem
from domain.programme.unplanned import RecordUnplanned
from domain.visit.parties import PartyNamed
from domain.visit.party import Party
from tests.domain.facts import principals, visit_opened
from tests.domain.scenario import Facts, Scenario

NAMED = (
    PartyNamed("host", Party({"en": "Republic of Azerbaijan"}, short={"en": "Azerbaijan", "ru": "Азербайджан"})),
    PartyNamed("guest", Party({"en": "Republic of Kazakhstan"}, short={"en": "Kazakhstan", "ru": "Казахстан"})),
    PartyNamed("turkey", Party({"en": "Republic of Türkiye"}, short={"en": "Türkiye", "ru": "Турция"})),
)
HUNGARY = PartyNamed("hungary", Party({"en": "Hungary", "ru": "Венгрия"}))


def of(title: str, *more: Facts) -> object:
    visit = Scenario(visit_opened(), *principals(), *NAMED, *more).visit
    return taking_by_title(visit, {"en": title})


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Bilateral meeting: Azerbaijan – Hungary", ("host", "hungary")),
        ("Kazakhstan – Türkiye", ("guest", "turkey")),
        ("Встреча президентов Казахстана и Турции", ("guest", "turkey")),
        ("Венгерско-казахстанские переговоры: Венгрия, Казахстан", ("guest", "hungary")),
        ("Tea of the presidents of Azerbaijan, Kazakhstan and Türkiye", ("host", "guest", "turkey")),
        ("Arrival of the Prime Minister of Hungary", ("host", "hungary")),
        ("Luncheon of the President of Azerbaijan", None),
        ("Plenary session", None),
    ],
)
def test_those_it_names_take_part(title: str, sides: tuple[str, ...] | None) -> None:
    assert of(title, HUNGARY) == sides


def party(side: str, **short: str) -> PartyNamed:
    return PartyNamed(side, Party({"en": short["en"]}, short=short))


OTHERS = (
    party("romania", en="Romania", ru="Румыния"),
    party("georgia", en="Georgia", ru="Грузия"),
    party("france", en="France", ru="Франция", fr="France"),
    party("germany", en="Germany", ru="Германия"),
    party("austria", en="Austria", ru="Австрия"),
    party("niger", en="Niger", ru="Нигер"),
    party("uganda", en="Uganda", fr="Ouganda"),
    party("ivory-coast", en="Ivory Coast", fr="Côte d’Ivoire"),
    party("mali", en="Mali", ru="Мали"),
    party("guinea", en="Guinea", ru="Гвинея"),
)


@pytest.mark.parametrize(
    "title",
    [
        "Roman Catholic Mass", "Visit to the Roman baths", "Audience with King George", "Встреча с Папой Франциском",
        "Встреча министра с Германом Грефом", "Arrival of the Prime Minister of Australia",
        "Прибытие Премьер-министра Австралии", "Arrival of the President of Nigeria",
        "Arrival of the King of Malaysia", "Meeting with the President of Equatorial Guinea",
        "Lunch at the Embassy of France", "Meeting at the Embassy of the Republic of Azerbaijan",
        "Встреча на Французской набережной", "Visit to the Azerbaijan–Türkiye Friendship Park",
        "Departure for Romania and Hungary", "Départ pour la France et l’Azerbaïdjan", "Вылет в Румынию",
        "Luncheon given by the President of Romania", "Plenary session: address by the President of Austria",
        "Tasting of wines of Georgia", "Performance of the Austrian orchestra and the Romanian choir",
        "Hungary–Austria football match", "Румынские и австрийские вина",
        "Plenary session: statements by Hungary and Austria",
    ],
)  # fmt: skip
def test_a_word_that_is_like_a_state_or_a_place_names_no_party(title: str) -> None:
    assert of(title, HUNGARY, *OTHERS) is None


@pytest.mark.parametrize(
    ("title", "sides"),
    [
        ("Departure of the President of Austria for Romania", ("host", "austria")),
        ("Arrival of the Austrian Minister of Foreign Affairs", ("host", "austria")),
        ("Meeting with the Prime Minister of the Republic of Kazakhstan", ("host", "guest")),
        ("Прибытие Президента Румынии", ("host", "romania")),
        ("Встреча министров Австрии и Германии", ("germany", "austria")),
        ("Румынско-казахстанские переговоры", ("guest", "romania")),
        ("Austrian–Hungarian talks", ("hungary", "austria")),
        ("France’s talks with Austria", ("france", "austria")),
        ("Entretiens de la France et de l’Ouganda", ("france", "uganda")),
        ("Entretiens de la Côte d’Ivoire avec la France", ("france", "ivory-coast")),
        ("Румыния мен Францияның келіссөздері", ("romania", "france")),
    ],
)
def test_a_state_is_named_in_its_cases_and_by_its_adjective(title: str, sides: tuple[str, ...]) -> None:
    assert of(title, HUNGARY, *OTHERS) == sides


def test_of_three_parties_one_that_is_named_may_join_the_two() -> None:
    assert of("Luncheon with the President of Türkiye") is None
    assert of("Kazakhstan – Türkiye") == ("guest", "turkey")


def test_of_two_parties_a_title_says_nothing_more() -> None:
    visit = Scenario(visit_opened(), *principals(), *NAMED[:2]).visit
    assert taking_by_title(visit, {"en": "Azerbaijan – Kazakhstan"}) is None


def test_an_item_is_planned_with_them_unless_somebody_said_who_takes_part() -> None:
    scenario = Scenario(visit_opened(), *principals(), *NAMED, HUNGARY)
    title, hour = {"en": "Bilateral meeting: Azerbaijan – Hungary"}, When(scenario.visit.first_day, "10:00")
    scenario.when(PlanItem("talks", title, hour, item="one"))
    scenario.when(PlanMeeting("restricted", title, hour, item="two"))
    scenario.when(RecordUnplanned("talks", title, item="three", day=scenario.visit.first_day))
    scenario.when(PlanItem("talks", title, hour, item="said", taking="both"))
    items = scenario.visit.programme.items
    assert [items[key].taking for key in ("one", "two", "three")] == [("host", "hungary")] * 3
    assert items["said"].taking == ("host", "guest")
