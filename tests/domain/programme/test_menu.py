"""Menus of meals, by language."""

from domain.programme.menu import MenuSet, SetMenu
from tests.domain.facts import item_planned
from tests.domain.scenario import Scenario

COURSES = {"en": "Smoked sturgeon\nDuck with berries", "fr": "Esturgeon fumé\nCanard aux baies"}


def test_a_menu_is_set_once_and_taken_back(visit: Scenario) -> None:
    visit.given(item_planned("lunch"))
    visit.when(SetMenu("lunch", COURSES, {"en": "Tea"}))
    visit.then(MenuSet("lunch", COURSES, {"en": "Tea"}))
    visit.when(SetMenu("lunch", COURSES, {"en": "Tea"}))
    visit.then_nothing()
    visit.when(SetMenu("lunch"))
    visit.then(MenuSet("lunch", {}, {}))


def test_an_unknown_item_has_no_menu(visit: Scenario) -> None:
    visit.when(SetMenu("lunch", COURSES))
    visit.then_refused("unknown-item", "item")


def test_the_journal_tells_courses_and_drinks_on_one_line(visit: Scenario) -> None:
    visit.given(item_planned("lunch"))
    told = MenuSet("lunch", COURSES, {"en": "Tea"}).journal_values(visit.visit)
    assert told == {
        "menu": {"en": "Smoked sturgeon · Duck with berries · Tea", "fr": "Esturgeon fumé · Canard aux baies"},
        "before": {},
    }
