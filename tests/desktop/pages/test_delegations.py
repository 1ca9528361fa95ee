from typing import Any

import msgspec
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from desktop.models.inspecting import inspect
from desktop.models.rows_model import RowsModel
from desktop.pages.delegations import DelegationsPage, in_runs
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.segmented import Segmented
from desktop.widgets.tables.bulk_bar import BulkBar
from desktop.widgets.tables.cell_lines import taken_in
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.dragged_table import DraggedTable
from desktop.widgets.tables.empty_note import EmptyNote
from desktop.widgets.tables.filter_bar import FilterBar
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import Words, say
from domain.core.message import name_of
from domain.core.names import Name
from domain.delegation.precedence import ReturnToRule
from domain.delegation.side_order import AdoptOrder
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, type_text, unnamed
from tests.desktop.small_office import SmallOffice, line

NUMBER, NAME, POSITION, STATUS, WHY = 0, 1, 2, 4, 5


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(DelegationsPage, office.view(), qtbot)


def test_the_guests_stand_in_order_with_a_second_script(driven: Driven) -> None:
    assert driven.texts(NAME)[:2] == ["Kassym-Jomart Tokayev", "Yermek Kosherbayev"]
    assert driven.texts(NUMBER) == ["1", "2", "–", "3", "4"]
    assert driven.table().model().index(0, NAME).data(TableRole.SECOND_LINE) == "Қасым-Жомарт Тоқаев"


def test_whoever_is_listed_no_more_is_let_go_and_the_window_is_told(
    driven: Driven, office: SmallOffice, qtbot: QtBot
) -> None:
    driven.choose("kosherbayev")
    child(driven.page, Segmented).set_value("host")
    with qtbot.waitSignal(driven.page.selection_changed):
        driven.page.show_view(office.view())
    assert driven.page.selection() == {}


def test_a_withdrawn_member_stays_struck_and_without_a_number_with_the_reason(driven: Driven) -> None:
    model = driven.table().model()

    assert model.index(2, NUMBER).data() == "–"
    assert model.index(2, NAME).data(TableRole.STRUCK)
    assert model.index(2, POSITION).data(TableRole.STRUCK)
    assert model.index(2, 5).data() == "ill"


@pytest.mark.parametrize(
    ("key", "member", "asked"),
    [
        ("Alt+Up", "kosherbayev", ("form", "place-member", {"member": "kosherbayev", "place": 1})),
        ("1", "transport", ("form", "place-member", {"member": "transport", "place": 1})),
        ("3", "kosherbayev", ("form", "place-member", {"member": "kosherbayev", "after": "transport"})),
        ("Alt+Down", "kosherbayev", ("form", "place-member", {"member": "kosherbayev", "after": "transport"})),
        ("Alt+Up", "transport", ("form", "place-member", {"member": "transport", "after": "tokayev"})),
        ("R", "kosherbayev", ("form", "replace-member", {"member": "kosherbayev"})),
        ("Del", "kosherbayev", ("form", "withdraw-member", {"member": "kosherbayev"})),
    ],
)
def test_a_key_asks_for_its_command(
    driven: Driven, key: str, member: str, asked: tuple[str, str, dict[str, Any]]
) -> None:
    driven.choose(member)
    driven.press(key)

    assert driven.asked == [asked]


@pytest.mark.parametrize(
    ("member", "command", "said"),
    [
        ("transport", "confirm-member", "Confirm?"),
        ("kosherbayev", "retract-confirmation", "Take back?"),
    ],
)
def test_space_prepares_to_confirm_and_ctrl_enter_records_it(
    driven: Driven, member: str, command: str, said: str
) -> None:
    driven.choose(member)
    driven.press("Space")
    assert driven.asked == []
    model = driven.table().model()
    assert model.index(driven.table().chosen_line(), STATUS).data(TableRole.CHIP).text == said

    driven.press("Ctrl+Return")
    assert driven.asked == [("command", command, {"member": member})]


def test_space_prepares_to_confirm_all_chosen_who_are_not_confirmed(driven: Driven, office: SmallOffice) -> None:
    driven.choose("tokayev")
    driven.press("Ctrl+A")
    driven.press("Space")
    driven.press("Ctrl+Return")
    assert {(name, fields["member"]) for _, name, fields in driven.asked} == {
        ("confirm-member", row.id)
        for row in office.view().delegation
        if row.side == "guest" and row.status == "proposed"
    }
    assert driven.wanted == []


def test_by_what_most_are_ordered_stands_above_them_where_there_is_room(driven: Driven) -> None:
    bar, strip = child(driven.page, FilterBar), child(driven.page, CommandStrip)
    told = say("page.delegations.unclassed")
    for width, above in ((1900, True), (700, False), (1900, True)):
        driven.page.resize(width, 700)
        QApplication.processEvents()
        rows = bar.heightForWidth(bar.width())
        assert bar.has_beside() is above
        assert (told in strip.sum()) is not above
    assert rows == bar.height()


def test_of_several_who_will_not_come_is_not_ticked(driven: Driven, office: SmallOffice) -> None:
    """He was ticked, and the bar counted without him."""
    gone = next(row for row in office.view().delegation if row.side == "guest" and not row.principal)
    office.record_together({**line("withdraw-member", member=gone.id), "reason": "Unwell"})
    driven.page.show_view(office.view())
    driven.choose("tokayev")
    driven.press("Ctrl+A")
    chosen = driven.page.chosen_together()["member"]
    assert len(chosen) == len(driven.table().chosen_lines()) > 1
    assert gone.id not in chosen
    assert child(driven.page, BulkBar).said().startswith(f"{len(chosen)} selected")

    driven.choose(gone.id)
    assert driven.page.selection()["member"] == gone.id


def test_what_is_prepared_for_several_has_the_one_primary_button(driven: Driven) -> None:
    first = child(driven.page, BulkBar).button(0)
    driven.choose("tokayev")
    driven.press("Ctrl+A")
    assert first.variant() is Variant.PRIMARY
    driven.press("Space")
    assert first.variant() is Variant.PLAIN
    driven.press("Ctrl+Return")
    assert first.variant() is Variant.PRIMARY


def test_without_a_member_there_is_no_button_for_one(driven: Driven) -> None:
    strip = child(driven.page, CommandStrip)
    driven.table().clearSelection()
    assert strip.offered() == []
    driven.choose("tokayev")
    assert strip.button("R") in strip.offered()


def test_the_bar_of_several_stays_the_only_one_and_says_what_is_so_now(driven: Driven, office: SmallOffice) -> None:
    driven.choose("tokayev")
    driven.press("Ctrl+A")
    waiting = [row.id for row in office.view().delegation if row.side == "guest" and row.status == "proposed"]
    office.record_together(*(line("confirm-member", member=each) for each in waiting))
    driven.page.show_view(office.view())
    said = [act.text for act in child(driven.page, BulkBar).acts()]
    assert "Take back confirmation" in said
    assert not child(driven.page, CommandStrip).button("R").isVisible()


def test_space_pressed_twice_over_several_prepares_nothing(driven: Driven) -> None:
    driven.choose("tokayev")
    driven.press("Ctrl+A")
    driven.press("Space")
    driven.press("Space")
    driven.press("Ctrl+Return")
    assert driven.asked == []


@pytest.mark.parametrize(("key", "command"), [("Del", "withdraw-member"), ("I", "list-participant")])
def test_a_key_whose_command_is_for_many_asks_once_for_all_chosen(driven: Driven, key: str, command: str) -> None:
    driven.choose("tokayev")
    driven.press("Shift+Down")
    driven.press(key)
    assert driven.asked == [("form", command, {"member": ["tokayev", "kosherbayev"]})]


def test_several_chosen_rows_bring_a_bar_that_says_which_and_what_can_be_done_until_esc(driven: Driven) -> None:
    bar = child(driven.page, BulkBar)
    driven.choose("tokayev")
    assert bar.isHidden()
    driven.press("Shift+Down")
    said = [act.text for act in bar.acts()]
    assert (bar.isHidden(), bar.said()) == (False, "2 selected no. 1 and 2")
    assert said[:3] == ["List for…", "Withdraw…", "Change category of member…"]
    assert len(said) == len(set(said))
    driven.press("Esc")
    assert bar.isHidden()


@pytest.mark.parametrize("key", ["R", "Alt+Down", "1"])
def test_what_is_done_for_one_is_not_done_while_several_are_chosen(driven: Driven, key: str) -> None:
    driven.choose("tokayev")
    driven.press("Shift+Down")
    driven.press(key)
    assert driven.asked == []
    ((wanted, problem),) = driven.wanted
    assert (wanted, problem.code, problem.values) == ("show_problem", "one-at-a-time", {"count": 2})


@pytest.mark.parametrize(
    ("key", "member"),
    [
        ("Alt+Up", "tokayev"),
        ("Alt+Down", "interpreter"),
        ("5", "tokayev"),
        ("1", "tokayev"),
        ("1", "aide"),
        ("Space", "aide"),
        ("Del", "aide"),
    ],
)
def test_what_makes_no_sense_asks_for_nothing(driven: Driven, key: str, member: str) -> None:
    driven.choose(member)
    driven.press(key)

    assert driven.asked == []


@pytest.mark.parametrize(
    ("dragged", "onto", "place"),
    [
        ("transport", "tokayev", {"place": 1}),
        ("transport", "kosherbayev", {"after": "tokayev"}),
        ("tokayev", "transport", {"after": "kosherbayev"}),
    ],
)
def test_a_row_is_dragged_to_another_rank(driven: Driven, dragged: str, onto: str, place: dict[str, Any]) -> None:
    """Let go in the upper half of a row, it stands before that."""
    table, model = driven.table(), driven.table().model()
    assert isinstance(model, RowsModel)
    driven.choose(dragged)

    def spot(member: str) -> QPoint:
        cell = table.visualRect(model.index(model.line_of(member), 2))
        return QPoint(cell.center().x(), cell.top() + 4)

    QTest.mousePress(table.viewport(), Qt.MouseButton.LeftButton, pos=spot(dragged))
    for way in (12, 0):
        QTest.mouseMove(table.viewport(), spot(onto) + QPoint(0, way))
    QTest.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=spot(onto))

    assert driven.last() == ("form", "place-member", {"member": dragged, **place})


def test_every_rank_says_why(driven: Driven, office: SmallOffice) -> None:
    office.record("rank-office", member="kosherbayev", office_class="minister", national_order=3)
    office.record("rank-office", member="transport", office_class="minister", national_order=12)
    driven.page.show_view(office.view())
    assert driven.texts(WHY) == [
        "Leads the side", "Minister, national order 3", "Minister, national order 12", "ill",
        "Office not classed, in the order of entry",
    ]  # fmt: skip


def test_the_foot_of_the_list_names_the_order_its_side_follows(driven: Driven, office: SmallOffice) -> None:
    """An order of offices is the state's own (protocol 3.9)."""
    office.record("rank-office", member="kosherbayev", office_class="prime-minister")
    office.record("adopt-order", side="guest", order="kazakhstan-2025")
    driven.page.show_view(office.view())
    assert "Order: State Protocol, decree No. 201" in [label.text() for label in driven.page.findChildren(QLabel)]
    assert "Prime minister, by State Protocol, decree No. 201" in driven.texts(WHY)
    driven.choose("kosherbayev")
    assert AdoptOrder in driven.page.commands()


def test_a_rank_by_hand_is_an_outline_chip_that_names_the_entry(driven: Driven, office: SmallOffice) -> None:
    office.record("place-member", "as asked", member="transport", after="tokayev")
    driven.page.show_view(office.view())
    face = driven.table().model().index(1, WHY).data(TableRole.CHIP)
    assert (face.text, face.by_hand) == (f"By hand, entry {office.view().entry}", True)
    driven.choose("transport")
    assert ReturnToRule in driven.page.commands()[:3]


def test_a_rank_by_hand_names_the_note_it_was_asked_in(driven: Driven, office: SmallOffice) -> None:
    office.record(
        "register-letter", letter="note-118", kind="note-verbale", direction="in",
        sender={"en": "Embassy of Kazakhstan"}, number="118", dated="2025-11-10",
    )  # fmt: skip
    placed = line("place-member", "as asked", member="transport", after="tokayev")
    office.record_together({**placed, "source": "note-118"})
    driven.page.show_view(office.view())
    assert driven.table().model().index(1, WHY).data(TableRole.CHIP).text == "By hand, note No. 118"
    told = inspect(office.view(), "transport", Words("en"))
    assert told is not None
    (why,) = [group for group in told.groups if "Why" in group.heading]
    assert why.heading == "Why at no. 2"
    assert "Set by hand, after Kassym-Jomart Tokayev: as asked · Embassy of Kazakhstan, note No. 118 of" in why.lines[0]


def test_who_represents_another_says_so(driven: Driven, office: SmallOffice) -> None:
    office.record("record-representation", member="kosherbayev", represents={"en": "The Prime Minister"})
    driven.page.show_view(office.view())
    said = driven.table().model().index(1, WHY).data(TableRole.SECOND_LINE)
    assert said == "Represents The Prime Minister; ranks by own office"


def test_the_spouse_stands_unnumbered_and_not_struck(driven: Driven, office: SmallOffice) -> None:
    office.record("propose-member", member="spouse", side="guest", position={"en": "Spouse"}, category="spouse")
    driven.page.show_view(office.view())
    model = driven.table().model()
    assert driven.texts(POSITION)[:2] == ["President", "Spouse"]
    assert (model.index(1, NUMBER).data(), model.index(1, POSITION).data(TableRole.STRUCK)) == ("", False)
    driven.choose("spouse")
    driven.press("Alt+Down")
    assert driven.asked == []


@pytest.mark.parametrize("key", ["F2", "Return"])
def test_a_key_changes_the_cell_that_left_and_right_lead_to(driven: Driven, key: str) -> None:
    driven.choose("tokayev")
    asked = []
    for _ in range(5):
        driven.press(key)
        asked.append(driven.last())
        driven.press("Right")

    member = {"member": "tokayev"}
    assert asked == [
        ("cell place", "place-member", {**member, "place": 1}),
        ("cell names", "rename-member", member),
        ("cell position", "word-position", member),
        ("cell category", "categorise-member", member),
        ("cell category", "categorise-member", member),
    ]
    driven.press("Left")
    driven.press(key)
    assert driven.last() == ("cell position", "word-position", member)


def test_a_double_click_opens_the_form_of_the_names_with_them_filled_in(driven: Driven) -> None:
    driven.choose("tokayev")
    table = driven.table()
    spot = table.visualRect(table.model().index(table.chosen_line(), NAME)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)

    names = {"en": Name("Kassym-Jomart", "Tokayev"), "kk": Name("Қасым-Жомарт", "Тоқаев")}
    told = {"member": "tokayev", "names": msgspec.to_builtins(names)}
    assert driven.last() == ("form", "rename-member", told)


def test_many_ranks_are_told_by_the_first_and_the_last_of_those_in_a_row() -> None:
    assert in_runs([1, 2, 3, 4, 6, 8, 9, 20]) == ["1–4", "6", "8", "9", "20"]
    assert in_runs([]) == []


def test_a_double_click_on_the_office_opens_the_form_of_the_office(driven: Driven) -> None:
    driven.choose("tokayev")
    table = driven.table()
    shown = [table.model().headerData(at, Qt.Orientation.Horizontal) for at in range(table.model().columnCount())]
    for heading, command in ((say("column.position"), "word-position"), (say("column.category"), "categorise-member")):
        spot = table.visualRect(table.model().index(table.chosen_line(), shown.index(heading))).center()
        QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert driven.last() == ("form", command, {"member": "tokayev"})


def test_below_the_list_nothing_is_offered_for_who_no_longer_comes(driven: Driven) -> None:
    strip = child(driven.page, CommandStrip)
    driven.choose("aide")
    assert strip.offered() == []
    driven.choose("transport")
    assert [button.keys() for button in strip.offered()] == [*DelegationsPage.keys]


def test_a_key_for_who_no_longer_comes_says_why_it_does_nothing(driven: Driven) -> None:
    driven.choose("aide")
    driven.press("R")
    [(kind, problem)] = driven.requests.wanted
    assert (kind, problem.code) == ("show_problem", "member-withdrawn")


def test_of_all_selected_only_who_is_expected_is_counted_and_acted_on(driven: Driven) -> None:
    driven.table().selectAll()
    assert "aide" not in driven.page.chosen_together()["member"]
    assert child(driven.page, BulkBar).said().startswith("4 selected")


def test_the_buttons_below_do_what_the_keys_do(driven: Driven) -> None:
    driven.choose("transport")
    child(driven.page, CommandStrip).button("Space").click()
    child(driven.page, CommandStrip).record_button().click()

    assert driven.last() == ("command", "confirm-member", {"member": "transport"})


def test_the_buttons_below_stay_where_they_are_whoever_is_chosen(driven: Driven) -> None:
    button = child(driven.page, CommandStrip).button("Space")
    said = {}
    for member in ("kosherbayev", "transport"):
        driven.choose(member)
        said[button.text()] = button.sizeHint().width()
    assert len(said) == 2
    assert len(set(said.values())) == 1


def test_why_somebody_is_gone_is_not_struck_through_with_him(driven: Driven) -> None:
    model = driven.table().model()
    assert [each.stands for each in taken_in(model, 2, (WHY,))] == [True]
    assert [each.stands for each in taken_in(model, 2, (POSITION,))] == [False]


def test_ctrl_f_leads_into_the_filter_that_finds_any_script(driven: Driven, qtbot: QtBot) -> None:
    bar = child(driven.page, FilterBar)
    assert driven.texts(WHY)[1] == ""
    driven.press("Ctrl+F")
    assert bar.field().hasFocus()

    type_text(bar.field(), "тоқаев")

    assert driven.texts(NAME) == ["Kassym-Jomart Tokayev"]
    assert bar.shown() == "1 of 5"
    assert say("page.delegations.unclassed") in child(driven.page, CommandStrip).sum()
    driven.press("Return", bar.field())
    assert driven.table().hasFocus()


@pytest.mark.parametrize("typed", ["Токаев", "Tokayev", "Toqaev", "Tokaïev", "توكاييف", "托卡耶夫"])
def test_the_filter_finds_a_member_by_any_spelling(driven: Driven, typed: str) -> None:
    child(driven.page, FilterBar).field().setText(typed)
    assert driven.texts(NAME) == ["Kassym-Jomart Tokayev"]


def test_the_filter_finds_nobody_where_nobody_is_meant(driven: Driven) -> None:
    child(driven.page, FilterBar).field().setText("Ouattara")
    assert driven.texts(NAME) == []


def test_a_chip_keeps_one_status(driven: Driven) -> None:
    bar = child(driven.page, FilterBar)

    bar.choose("gone")
    assert driven.texts(POSITION) == ["Aide to the President"]
    bar.choose("proposed")
    assert driven.texts(POSITION) == ["Minister of Transport"]


def test_the_other_side_is_one_choice_away(driven: Driven) -> None:
    child(driven.page, Segmented).button("host").click()

    assert driven.texts(NAME) == ["Vladimir Putin", "Sergey Lavrov"]
    assert driven.page.primary_fields() == {"side": "host"}


def test_the_selection_is_kept_when_the_visit_changes(driven: Driven, office: SmallOffice) -> None:
    driven.choose("transport")
    office.record("place-member", "rank", member="transport", place=1)
    driven.page.show_view(office.view())

    assert driven.page.selection() == {"member": "transport", "side": "guest"}
    assert driven.table().chosen_line() == 0


def test_selecting_from_elsewhere_changes_side_and_lifts_the_filter(driven: Driven) -> None:
    child(driven.page, FilterBar).choose("gone")

    assert driven.page.select("lavrov")
    assert driven.page.selection() == {"member": "lavrov", "side": "host"}
    assert not driven.page.select("talks")


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(8))
    driven.choose("tokayev")
    for key in ("Alt+Down", "Space", "R", "Del", "Return"):
        driven.press(key)

    assert driven.asked == []
    assert driven.page.commands() == ()
    assert not child(driven.page, CommandStrip).button("R").isVisible()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    driven.choose("kosherbayev")
    speak("fr", driven.page)

    assert driven.table().model().headerData(NAME, Qt.Orientation.Horizontal) == "Nom"
    assert child(driven.page, CommandStrip).button("R").text() == "Remplacer…"
    assert driven.page.selection() == {"member": "kosherbayev", "side": "guest"}


def test_tab_leads_from_the_sides_to_the_filter_and_on_to_the_list(driven: Driven) -> None:
    child(driven.page, Segmented).button("guest").setFocus()
    reached = []
    for _ in range(3):
        driven.page.focusNextChild()
        reached.append(type(driven.page.focusWidget()))

    assert reached == [QLineEdit, Button, DraggedTable]


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


def test_the_list_says_how_far_it_is_agreed(driven: Driven, office: SmallOffice) -> None:
    bar = child(driven.page, FilterBar)
    assert "List" not in bar.shown()
    office.record("record-agreement", aspect="list", subject="guest", side="guest")
    office.record("rename-member", member="aide", names={"en": {"family": "Aryn"}})
    driven.page.show_view(office.view())
    assert bar.shown().endswith(f"List, guest side: agreed, changed since in entry {office.view().newest}")


def test_what_is_offered_first_never_takes_back_what_is_settled(driven: Driven) -> None:
    """Of a confirmed member the first action is to list him; to take the confirmation back is said by its name."""
    space = child(driven.page, CommandStrip).button("Space")
    for member, first, word in (
        ("transport", "confirm-member", "Confirm"),
        ("kosherbayev", "list-participant", say("command.retract-confirmation")),
    ):
        driven.choose(member)
        assert (name_of(driven.page.commands()[0]), space.text()) == (first, word)


def test_a_filter_that_hides_everybody_says_so_and_is_let_go(driven: Driven, office: SmallOffice) -> None:
    bar, note, listed = child(driven.page, FilterBar), child(driven.page, EmptyNote), driven.texts(NUMBER)
    driven.choose("kosherbayev")
    assert note.text() == ""
    bar.choose("proposed")
    bar.field().setText("nobody has this name")
    assert (driven.texts(NUMBER), note.text()) == ([], f"The filter hides all {len(listed)} rows.")
    assert not any(button.isVisible() for button in child(driven.page, CommandStrip).findChildren(Button))
    child(note, Button).click()
    assert (driven.texts(NUMBER), note.text(), bar.chosen()) == (listed, "", "all")
