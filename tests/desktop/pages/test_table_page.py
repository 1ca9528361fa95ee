"""A page that is declared: rows, keys and chips, and what stays chosen while rows come, go and are filtered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import pytest
from msgspec.structs import replace
from pytestqt.qtbot import QtBot

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.models.cell import Cell, Column
from desktop.models.rows_model import RowsModel
from desktop.pages.filtered_page import FilteredPage
from desktop.pages.table_page import named
from desktop.wording.words import Words
from domain.core.message import CommandClass
from domain.documents.document_terms import DescribeDocument, PlaceDocument
from tests.desktop.pages.driver import Driven, type_text
from tests.desktop.small_office import SmallOffice


@dataclass(frozen=True)
class Car:
    id: str
    kind: str


def _name(row: Car, _words: Words) -> Cell:
    return Cell(row.id)


class CarsModel(RowsModel[Car]):
    columns = (Column("title", _name, main=True),)


ASKS: dict[str, CommandClass] = {"D": DescribeDocument, "J": PlaceDocument}
CARS = (Car("Aurus", "limousine"), Car("Mercedes", "limousine"), Car("Sprinter", "van"))


class CarsPage(FilteredPage[Car]):
    """Cars, of which D asks to be described; J is shown in the journal at any time."""

    name = "documents"
    primary = None
    field = "car"
    keys = named(ASKS)
    keys_of_the_past = ("J",)
    chips = ("all", "limousine", "van")

    def __init__(self, requests: Requests) -> None:
        super().__init__(CarsModel(), requests)
        self.cars: tuple[Car, ...] = CARS
        self.assemble()

    def rows(self, view: VisitView) -> Iterable[Car]:
        return self.cars

    def keeps(self, chip: str, row: Car) -> bool:
        return row.kind == chip

    def act(self, key: str, row: Car) -> None:
        self._requests.open_form(ASKS[key], {"car": row.id})

    def open_row(self, row: Car) -> None:
        self._act("D")


@pytest.fixture
def view(office: SmallOffice) -> VisitView:
    return office.view()


@pytest.fixture
def driven(view: VisitView, qtbot: QtBot) -> Driven:
    return Driven(CarsPage, view, qtbot)


@pytest.fixture
def page(driven: Driven) -> CarsPage:
    assert isinstance(driven.page, CarsPage)
    return driven.page


def test_the_first_row_is_chosen_until_another_is(driven: Driven, page: CarsPage, view: VisitView) -> None:
    assert page.selection() == {"car": "Aurus"}

    driven.choose("Mercedes")
    page.cars = (Car("Niva", "van"), *CARS)
    page.show_view(view)
    assert page.selection() == {"car": "Mercedes"}
    assert len(page._model.rows()) == 4

    page.cars = CARS[2:]
    page.show_view(view)
    assert page.selection() == {"car": "Sprinter"}


def test_words_and_chips_keep_rows_and_say_how_many(driven: Driven, page: CarsPage) -> None:
    page._filter.choose("limousine")
    assert driven.texts(0) == ["Aurus", "Mercedes"]
    assert page._filter.shown() == "2 of 3"

    type_text(page._filter.field(), "mer")
    assert driven.texts(0) == ["Mercedes"]
    assert page.selection() == {"car": "Mercedes"}


def test_what_is_looked_for_from_elsewhere_is_shown_whatever_was_filtered(driven: Driven, page: CarsPage) -> None:
    page._filter.choose("limousine")

    assert page.select("Sprinter")
    assert driven.texts(0) == ["Aurus", "Mercedes", "Sprinter"]
    assert page.selection() == {"car": "Sprinter"}
    assert not page.select("nowhere")


def test_keys_act_on_the_chosen_row_and_enter_on_it_too(driven: Driven) -> None:
    driven.choose("Mercedes")
    driven.press("D")
    driven.press("Return")

    assert driven.asked == [("form", "describe-document", {"car": "Mercedes"})] * 2


def test_in_the_past_only_what_records_nothing_is_done(driven: Driven, page: CarsPage, view: VisitView) -> None:
    page.show_view(replace(view, entry=view.newest - 1))
    driven.press("D")
    driven.press("J")

    assert driven.asked == [("form", "place-document", {"car": "Aurus"})]
    assert not page._strip.button("D").isVisible()
