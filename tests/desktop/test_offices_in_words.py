"""Offices held, in words."""

from datetime import date

from desktop.wording.words import Words
from domain.registry.office_held import OfficeHeld

TITLE = {"en": "Ambassador"}


def test_an_office_whose_days_nobody_knows_is_told_by_its_title_alone() -> None:
    assert Words("en").office_held(OfficeHeld("ambassador", TITLE)) == "Ambassador"


def test_the_days_that_are_known_stand_after_it() -> None:
    assert Words("en").office_held(OfficeHeld("ambassador", TITLE, since=date(2023, 6, 1))).startswith("Ambassador")
    assert "2023" in Words("en").office_held(OfficeHeld("ambassador", TITLE, since=date(2023, 6, 1)))
