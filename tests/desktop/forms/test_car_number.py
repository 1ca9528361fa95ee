"""The cars of a motorcade are offered with who rides in them; a number may be typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox

from domain.programme.motorcade import Ride
from tests.desktop.children import child
from tests.desktop.form_page import Bench, FormPage
from tests.desktop.forms.conftest import OpenBench
from tests.desktop.forms.situations import COLUMN, RIDES
from tests.desktop.visit_office import VISIT, new_office_with


@pytest.fixture
def bench(open_bench: OpenBench, tmp_path: Path) -> Bench:
    """A desk at a visit with two cars, in the first of which somebody rides."""
    return open_bench(new_office_with(tmp_path / "cars.chancery", (*VISIT, COLUMN, RIDES)))


def offered(page: FormPage) -> list[str]:
    box = child(page.form.editor("car"), QComboBox)
    return [box.itemText(row) for row in range(box.count())]


def test_the_cars_of_the_item_are_offered_with_who_rides_in_them(bench: Bench) -> None:
    page = bench.open("seat-in-car", item="talks-restricted", member="abayev")
    assert ["Tokayev" in each for each in offered(page)] == [True, False]
    page.fill({"car": "2"})
    assert page.form.editor("car").value() == 2
    page.fill({"car": "Tokayev"})
    assert page.form.editor("car").value() == 1


def test_a_car_there_is_not_is_told(bench: Bench) -> None:
    page = bench.open("seat-in-car", item="talks-restricted", member="abayev")
    page.fill({"car": "9"}).leave("car")
    assert page.error("car")


def test_several_are_seated_in_one_car_at_once(bench: Bench) -> None:
    page = bench.open("seat-in-car", item="talks-restricted", member=["tokayev", "abayev"])
    bench.wait_recorded(page.fill({"car": "2"}))
    assert bench.view is not None
    motorcade = bench.view.visit.programme.items["talks-restricted"].motorcade
    assert motorcade is not None
    assert motorcade.rides == {"tokayev": Ride(2, None), "abayev": Ride(2, None)}
