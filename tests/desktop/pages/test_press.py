from typing import Any

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.pages.press import PressPage
from desktop.statements.reader import StatementReader
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.table_role import TableRole
from domain.core.message import name_of
from domain.programme.planning import PlanItem
from domain.statements.press import ListSpeaker
from tests.desktop.dressed import speak
from tests.desktop.hand import focused, press
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice
from tests.for_each import for_each

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


@pytest.mark.parametrize("key", ["S", "T", "F"])
def test_where_nobody_is_to_speak_anywhere_the_keys_begin_with_planning_it(
    office: SmallOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, key: str
) -> None:
    monkeypatch.setattr("desktop.pages.press.press_items", lambda _view: [])
    driven = Driven(PressPage, office.view(), qtbot)
    driven.asked.clear()
    driven.press(key, driven.table(CLAIMS))
    assert driven.asked == [("form", "plan-item", {"kind": "press-statements", "press": "statements"})]


@for_each(
    ("table", "row", "key", "asked"),
    [
        (SPEAKERS, "putin", "S", ("list-speaker", {"item": "statements"})),
        (
            SPEAKERS, "putin", "T",
            ("record-statement-text", {**SPEAKS, "member": "putin", "stage": "as-delivered", "language": "ru"}),
        ),
        (
            SPEAKERS, "tokayev", "T",
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
    driven.asked.clear()
    driven.press(key, driven.table(table))

    assert driven.asked == [("form", *asked)]


def test_what_texts_are_read_in_is_made_while_nobody_waits(driven: Driven, office: SmallOffice) -> None:
    assert not driven.page.findChildren(StatementReader)
    assert driven.page.prepare(office.view())
    assert not driven.page.prepare(office.view())
    assert not reader(driven).isVisible()


def reader(driven: Driven) -> StatementReader:
    return driven.page.findChildren(StatementReader)[0]


def read(driven: Driven, speaker: str) -> StatementReader:
    driven.choose(speaker, driven.table(SPEAKERS))
    driven.press("Return", driven.table(SPEAKERS))
    assert reader(driven).isVisible()
    return reader(driven)


def test_enter_reads_what_a_speaker_said_and_escape_goes_back(driven: Driven) -> None:
    texts = read(driven, "putin").texts

    assert texts["as-prepared"].toPlainText() != ""
    assert texts["as-delivered"].toPlainText() == ""
    press(focused(), "Esc")
    assert not reader(driven).isVisible()
    assert focused() is driven.table(SPEAKERS)


def test_a_text_typed_in_the_reader_is_recorded_by_the_key_of_forms(driven: Driven) -> None:
    delivered = read(driven, "putin").texts["as-delivered"]
    delivered.setFocus()
    QTest.keyClicks(delivered, "Good evening.")
    press(delivered, "Ctrl+Return")

    fields = {**SPEAKS, "member": "putin", "stage": "as-delivered", "language": "ru", "text": "Good evening."}
    assert driven.asked == [("command", "record-statement-text", fields)]


def test_a_text_that_is_emptied_is_taken_back(driven: Driven) -> None:
    prepared = read(driven, "putin").texts["as-prepared"]
    prepared.selectAll()
    press(prepared, "Del")
    press(prepared, "Ctrl+Return")

    assert driven.last()[1] == "retract-statement-text"


def test_a_text_that_is_typed_is_kept_as_a_draft_and_gone_on_with(driven: Driven) -> None:
    QTest.keyClicks(read(driven, "putin").texts["as-delivered"], "Good")
    driven.page.marking().keep()  # type: ignore[union-attr]
    kept = driven.wanted[-1][1]
    press(reader(driven), "Esc")
    driven.page.resume_marks(kept.id, kept.shown, kept.marks)

    assert reader(driven).isVisible()
    assert reader(driven).texts["as-delivered"].toPlainText() == "Good"


def test_what_is_typed_stays_while_others_record(driven: Driven, office: SmallOffice) -> None:
    QTest.keyClicks(read(driven, "putin").texts["as-delivered"], "Good")
    office.record("confirm-member", member="lavrov")
    driven.page.show_view(office.view())

    assert reader(driven).texts["as-delivered"].toPlainText() == "Good"


def test_the_past_is_read_and_not_written(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))

    assert all(text.isReadOnly() for text in read(driven, "putin").texts.values())


def test_one_row_is_chosen_on_the_page(driven: Driven) -> None:
    driven.choose("putin", driven.table(SPEAKERS))
    driven.choose("trade", driven.table(FIGURES))

    assert driven.page.selection() == {"item": "statements", "figure": "trade"}
    assert driven.table(SPEAKERS).chosen_line() == -1


def test_a_figure_is_found_from_elsewhere(driven: Driven) -> None:
    assert driven.page.select("trade")
    assert driven.page.selection()["figure"] == "trade"
    assert not driven.page.select("talks")


def test_ctrl_n_lists_a_speaker_and_plans_where_he_may_speak_only_while_there_is_no_such_item(
    driven: Driven, office: SmallOffice, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert driven.page.primary is ListSpeaker
    assert driven.page.primary_fields() == SPEAKS
    assert driven.page.primary_instead() is None

    monkeypatch.setattr("desktop.pages.press.press_items", lambda _view: [])
    nowhere = Driven(PressPage, office.view(), qtbot).page
    assert nowhere.primary_instead() == (PlanItem, {"kind": "press-statements", "press": "statements"})


def test_a_list_without_rows_leaves_the_room_of_its_heads_to_the_others(driven: Driven, office: SmallOffice) -> None:
    assert not driven.table(FIGURES).horizontalHeader().isHidden()
    office.record("retract-figure", figure="trade")
    driven.page.show_view(office.view())
    assert driven.table(FIGURES).horizontalHeader().isHidden()
    assert not driven.table(SPEAKERS).horizontalHeader().isHidden()


def test_only_what_can_be_done_with_what_is_chosen_has_a_button(driven: Driven) -> None:
    def offered() -> str:
        strip = driven.page.findChild(CommandStrip)
        assert strip is not None
        return "".join(button.keys()[0] for button in strip.offered())

    driven.choose("trade", driven.table(FIGURES))
    assert offered() == "SFKCD"
    driven.choose("putin", driven.table(SPEAKERS))
    assert offered() == "SVTFCD"


def test_the_menu_offers_what_can_be_done_with_what_is_chosen(driven: Driven) -> None:
    driven.choose("trade", driven.table(FIGURES))
    assert [name_of(each) for each in driven.page.commands()] == ["note-claim", "amend-figure", "retract-figure"]
    driven.choose("agency", driven.table(CLAIMS))
    assert [name_of(each) for each in driven.page.commands()] == ["retract-claim", "note-claim"]
    driven.choose("putin", driven.table(SPEAKERS))
    assert name_of(driven.page.commands()[0]) == "record-statement-text"


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
