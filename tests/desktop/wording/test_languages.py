"""The languages one may choose: those a form of the visit asks for come first."""

from __future__ import annotations

from desktop.wording.languages import languages_asked, languages_offered
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
