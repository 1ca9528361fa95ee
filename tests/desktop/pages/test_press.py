from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.pages.press import PressPage
from desktop.widgets.table_role import TableRole
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

SPEAKERS, FIGURES, CLAIMS = "Order of speakers", "Figures quoted", "Reports beside the record"
SPEAKS = {"item": "statements"}


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(PressPage, office.view(), qtbot)


def test_speakers_stand_in_their_order_with_the_texts_recorded(driven: Driven) -> None:
    model = driven.table(SPEAKERS).model()

    assert driven.texts(1, driven.table(SPEAKERS)) == ["Vladimir Putin", "Kassym-Jomart Tokayev"]
    assert model.index(0, 3).data(TableRole.CHIP).text == "Russian"
    assert model.index(1, 3).data(TableRole.CHIP) is None


def test_a_report_that_says_otherwise_is_shown_beside_the_figure(driven: Driven) -> None:
    table = driven.table(FIGURES)

    assert driven.texts(1, table) == ["28.7 bn US$"]
    assert table.model().index(0, 4).data(TableRole.CHIP).text == "27.8 bn US$"
    assert driven.texts(0, driven.table(CLAIMS)) == ["Agency"]


@pytest.mark.parametrize(
    ("table", "row", "key", "asked"),
    [
        (SPEAKERS, "putin", "S", ("list-speaker", {"item": "statements"})),
        (
            SPEAKERS, "putin", "T",
            ("record-statement-text", {**SPEAKS, "member": "putin", "stage": "as-delivered", "language": "ru"}),
        ),
        (
            SPEAKERS, "tokayev", "Return",
            ("record-statement-text", {**SPEAKS, "member": "tokayev", "stage": "as-prepared", "language": "kk"}),
        ),
        (SPEAKERS, "tokayev", "F", ("record-figure", {**SPEAKS, "member": "tokayev"})),
        (SPEAKERS, "tokayev", "Del", ("take-off-speaker", {**SPEAKS, "member": "tokayev"})),
        (FIGURES, "trade", "C", ("note-claim", {"subject": "trade"})),
        (
            FIGURES, "trade", "K",
            ("amend-figure", {"figure": "trade"}),
        ),
        (FIGURES, "trade", "Del", ("retract-figure", {"figure": "trade"})),
        (CLAIMS, "agency", "Del", ("retract-claim", {"claim": "agency"})),
    ],
)  # fmt: skip
def test_a_key_asks_for_its_form(
    driven: Driven, table: str, row: str, key: str, asked: tuple[str, dict[str, Any]]
) -> None:
    driven.choose(row, driven.table(table))
    driven.press(key, driven.table(table))

    assert driven.asked == [("form", *asked)]


def test_one_row_is_chosen_on_the_page(driven: Driven) -> None:
    driven.choose("putin", driven.table(SPEAKERS))
    driven.choose("trade", driven.table(FIGURES))

    assert driven.page.selection() == {"item": "statements", "figure": "trade"}
    assert driven.table(SPEAKERS).chosen_line() == -1


def test_a_figure_is_found_from_elsewhere(driven: Driven) -> None:
    assert driven.page.select("trade")
    assert driven.page.selection()["figure"] == "trade"
    assert not driven.page.select("talks")


def test_the_primary_form_starts_as_press_statements(driven: Driven) -> None:
    assert driven.page.primary_fields()["kind"] == "press-statements"


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    for key in ("S", "T", "F", "C", "K", "Del", "Return"):
        driven.press(key, driven.table(SPEAKERS))

    assert driven.asked == []
    assert driven.page.commands() == ()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    speak("fr", driven.page)

    assert driven.texts(1, driven.table("Chiffres cités")) == ["28,7\xa0bn US$"]


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
