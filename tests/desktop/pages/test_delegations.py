import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.pages.delegations import DelegationsPage
from desktop.widgets.command_strip import CommandStrip
from desktop.widgets.filter_bar import FilterBar
from desktop.widgets.list_table import Role
from desktop.widgets.segmented import Segmented
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, type_text, unnamed
from tests.desktop.small_office import SmallOffice

NUMBER, NAME, POSITION = 0, 1, 2


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(DelegationsPage(), office.view(), qtbot)


def test_the_guests_stand_in_order_with_a_second_script(driven: Driven) -> None:
    assert driven.texts(NAME)[:2] == ["Kassym-Jomart Tokayev", "Yermek Kosherbayev"]
    assert driven.texts(NUMBER) == ["1", "2", "–", "3", "4"]
    assert driven.table().model().index(0, NAME).data(Role.SECOND_LINE) == "Қасым-Жомарт Тоқаев"


def test_a_withdrawn_member_stays_struck_and_without_a_number_with_the_reason(driven: Driven) -> None:
    model = driven.table().model()

    assert model.index(2, NUMBER).data() == "–"
    assert model.index(2, NAME).data(Role.STRUCK)
    assert model.index(2, POSITION).data(Role.STRUCK)
    assert model.index(2, 5).data() == "ill"


@pytest.mark.parametrize(
    ("key", "member", "asked"),
    [
        ("Alt+Up", "kosherbayev", ("form", "place-member", {"member": "kosherbayev", "place": 1})),
        ("Alt+Down", "kosherbayev", ("form", "place-member", {"member": "kosherbayev", "place": 4})),
        ("Alt+Up", "transport", ("form", "place-member", {"member": "transport", "place": 2})),
        ("Space", "transport", ("command", "confirm-member", {"member": "transport"})),
        ("Space", "kosherbayev", ("command", "take-back-confirmation", {"member": "kosherbayev"})),
        ("R", "kosherbayev", ("form", "replace-member", {"member": "kosherbayev"})),
        ("Del", "kosherbayev", ("form", "withdraw-member", {"member": "kosherbayev"})),
    ],
)
def test_a_key_asks_for_its_command(driven: Driven, key: str, member: str, asked: tuple[str, str, dict]) -> None:
    driven.choose(member)
    driven.press(key)

    assert driven.asked == [asked]


@pytest.mark.parametrize(
    ("key", "member"), [("Alt+Up", "tokayev"), ("Alt+Down", "interpreter"), ("Space", "aide"), ("Del", "aide")]
)
def test_what_makes_no_sense_asks_for_nothing(driven: Driven, key: str, member: str) -> None:
    driven.choose(member)
    driven.press(key)

    assert driven.asked == []


def test_enter_renames_with_the_names_filled_in(driven: Driven) -> None:
    driven.choose("tokayev")
    driven.press("Return")

    names = {
        "en": {"given": "Kassym-Jomart", "family": "Tokayev"},
        "kk": {"given": "Қасым-Жомарт", "family": "Тоқаев"},
    }
    assert driven.last() == ("form", "rename-member", {"member": "tokayev", "names": names})


def test_the_buttons_below_do_what_the_keys_do(driven: Driven) -> None:
    driven.choose("transport")
    driven.page.findChild(CommandStrip).button("Space").click()

    assert driven.last() == ("command", "confirm-member", {"member": "transport"})


def test_ctrl_f_leads_into_the_filter_that_finds_any_script(driven: Driven, qtbot: QtBot) -> None:
    bar = driven.page.findChild(FilterBar)
    driven.press("Ctrl+F")
    assert bar.field().hasFocus()

    type_text(bar.field(), "тоқаев")

    assert driven.texts(NAME) == ["Kassym-Jomart Tokayev"]
    assert bar.shown() == "1 of 5"
    driven.press("Return", bar.field())
    assert driven.table().hasFocus()


def test_a_chip_keeps_one_status(driven: Driven) -> None:
    bar = driven.page.findChild(FilterBar)

    bar.choose("gone")
    assert driven.texts(POSITION) == ["Aide to the President"]
    bar.choose("proposed")
    assert driven.texts(POSITION) == ["Minister of Transport"]


def test_the_other_side_is_one_choice_away(driven: Driven) -> None:
    driven.page.findChild(Segmented).button("host").click()

    assert driven.texts(NAME) == ["Vladimir Putin", "Sergey Lavrov"]
    assert driven.page.primary_fields() == {"side": "host"}


def test_the_selection_is_kept_when_the_visit_changes(driven: Driven, office: SmallOffice) -> None:
    driven.choose("transport")
    office.record("place-member", "rank", member="transport", place=1)
    driven.page.show_view(office.view())

    assert driven.page.selection() == {"member": "transport"}
    assert driven.table().chosen_line() == 0


def test_selecting_from_elsewhere_changes_side_and_lifts_the_filter(driven: Driven) -> None:
    driven.page.findChild(FilterBar).choose("gone")

    assert driven.page.select("lavrov")
    assert driven.page.selection() == {"member": "lavrov"}
    assert not driven.page.select("talks")


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(8))
    driven.choose("tokayev")
    for key in ("Alt+Down", "Space", "R", "Del", "Return"):
        driven.press(key)

    assert driven.asked == []
    assert driven.page.commands() == ()
    assert not driven.page.findChild(CommandStrip).button("R").isVisible()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.choose("kosherbayev")
    speak("fr", driven.page)

    assert driven.table().model().headerData(NAME, Qt.Orientation.Horizontal) == "Nom"
    assert driven.page.findChild(CommandStrip).button("R").text() == "Remplacer…"
    assert driven.page.selection() == {"member": "kosherbayev"}


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []
