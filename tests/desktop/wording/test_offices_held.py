"""Offices held, in words."""

from datetime import date

from desktop.wording.offices_held import office_held
from desktop.wording.words import Words
from domain.registry.office_held import OfficeHeld

TITLE = {"en": "Ambassador"}


def test_an_office_whose_days_nobody_knows_is_told_by_its_title_alone() -> None:
    assert office_held(OfficeHeld("ambassador", TITLE), Words("en")) == "Ambassador"


def test_the_days_that_are_known_stand_after_it() -> None:
    assert office_held(OfficeHeld("ambassador", TITLE, since=date(2023, 6, 1)), Words("en")).startswith("Ambassador")
    assert "2023" in office_held(OfficeHeld("ambassador", TITLE, since=date(2023, 6, 1)), Words("en"))
