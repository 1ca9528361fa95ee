"""The guide through the first visit: ticked by what is recorded, hidden, and called back."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from desktop.widgets.button import Button
from desktop.window.new_visits.guide import STEPS, Guide, done
from domain.visit.visit import Visit
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


@pytest.fixture
def guide(office: SmallOffice, qtbot: QtBot) -> Guide:
    made = Guide()
    qtbot.addWidget(made)
    made.show_view(office.view())
    made.show_office(1, sample=False)
    return made


def button(guide: Guide, name: str) -> Button:
    return next(each for each in guide.findChildren(Button) if name in (each.objectName(), each.text()))


def test_its_steps_are_ticked_by_what_is_recorded(guide: Guide) -> None:
    assert guide.ticked() == set(STEPS) - {"held"}
    assert button(guide, "programme").text() == "✓ Plan the programme"
    assert button(guide, "held").text() == "Note what was held"


def test_it_goes_once_all_is_done(guide: Guide, office: SmallOffice) -> None:
    assert not guide.isHidden()
    office.record("record-outcome", item="talks", outcome="held")
    guide.show_view(office.view())

    assert guide.ticked() == set(STEPS)
    assert guide.isHidden()


def test_each_view_is_looked_through_once(guide: Guide, office: SmallOffice, monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[Visit] = []

    def looking(visit: Visit) -> frozenset[str]:
        looked.append(visit)
        return done(visit)

    monkeypatch.setattr("desktop.window.new_visits.guide.done", looking)
    views = [office.view(), office.view()]
    for view in views:
        guide.show_view(view)
        guide.show_office(1, sample=False)
        guide.resize(900, 40)

    assert looked == [view.visit for view in views]


def test_a_step_asks_to_be_gone_on_with(guide: Guide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guide.step_wanted) as wanted:
        button(guide, "held").click()

    assert wanted.args == ["held"]


def test_it_is_hidden_and_called_back(guide: Guide, qtbot: QtBot) -> None:
    with qtbot.waitSignal(guide.hidden):
        button(guide, "Hide").click()
    assert guide.isHidden()

    guide.want(wanted=True, again=True)
    assert not guide.isHidden()


@pytest.mark.parametrize(("visits", "sample"), [(2, False), (1, True)])
def test_it_is_for_the_first_visit_of_an_office(guide: Guide, visits: int, sample: bool) -> None:
    guide.show_office(visits, sample=sample)
    assert guide.isHidden()

    guide.want(wanted=True, again=True)
    assert not guide.isHidden()
