import pytest
from pytestqt.qtbot import QtBot

from desktop.composing.items_composed import to_compose
from desktop.models.meetings_model import MeetingsModel, meetings
from desktop.pages.meetings import MeetingsPage
from desktop.seating.lines_pane import LinesPane
from desktop.seating.meeting import LINES, TABLE, MeetingView
from desktop.seating.nobody_listed import NobodyListed
from desktop.widgets.button import Button
from desktop.widgets.tables.command_strip import CommandStrip
from desktop.widgets.tables.command_table import CommandTable
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from domain.programme.meeting import ChangeFormat
from domain.programme.size_agreed import AgreeSize
from tests.desktop.children import child
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice


@pytest.fixture
def driven(office: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(MeetingsPage, office.view(), qtbot)


def test_what_a_meeting_is_opened_in_is_made_while_nobody_waits(driven: Driven, office: SmallOffice) -> None:
    assert not driven.page.findChildren(MeetingView)
    assert driven.page.prepare(office.view())
    assert not driven.page.prepare(office.view())
    assert not child(driven.page, MeetingView).isVisible()
    assert driven.page.marking() is not None


def people(driven: Driven, side: str) -> CommandTable:
    return driven.table(say("page.meetings.people", side=say.words.of("side", side)))


def test_items_with_a_format_or_people_are_listed(driven: Driven) -> None:
    model = driven.table().model()

    assert driven.texts(1) == ["Restricted talks"]
    assert model.index(0, 0).data(TableRole.CHIP).text == say.words.of("format", "restricted")
    assert model.index(0, 4).data() == "2 a side"


def test_talks_without_a_format_are_a_meeting_that_can_be_composed(driven: Driven, office: SmallOffice) -> None:
    office.record("plan-item", item="plenary", kind="talks", title={"en": "Plenary"}, when={"day": "2025-11-12"})
    driven.page.show_view(office.view())
    assert "Plenary" in driven.texts(1)
    assert "plenary" in {item.id for item in to_compose(office.view().visit)}
    driven.choose("plenary")
    driven.press("F")
    assert driven.last() == ("form", "change-format", {"item": "plenary"})


def test_the_people_stand_by_side_heads_first_and_interpreters_last(driven: Driven) -> None:
    assert driven.texts(1, people(driven, "host"))[1:] == ["Vladimir Putin", "Sergey Lavrov"]
    guests = people(driven, "guest")
    assert guests.model().index(0, 0).data(TableRole.GROUP).endswith("Kazakhstan · 2")
    assert guests.model().index(0, 0).data(TableRole.SIDE) == "guest"
    assert [name for name in driven.texts(1, guests) if name] == [
        "Kassym-Jomart Tokayev", "Yermek Kosherbayev", "[to be advised]",
    ]  # fmt: skip


def test_a_further_party_has_a_table_as_long_as_it_takes_part(
    driven: Driven, office: SmallOffice, qtbot: QtBot
) -> None:
    before = office.view()
    office.record("name-party", party={"state": {"en": "Uzbekistan"}, "zone": "Asia/Tashkent"}, side="uzbekistan")
    office.record(
        "propose-member", side="uzbekistan", category="head", member="mirziyoyev", position={"en": "President"}
    )
    office.record("list-participant", item="talks", member="mirziyoyev")
    driven.page.show_view(office.view())
    assert not people(driven, "uzbekistan").isHidden()

    driven.page.show_view(before)
    gone = say("page.meetings.people", side=say.words.of("side", "uzbekistan"))
    qtbot.waitUntil(lambda: gone not in {each.accessibleName() for each in driven.page.findChildren(CommandTable)})
    assert driven.texts(1, people(driven, "host"))[1:] == ["Vladimir Putin", "Sergey Lavrov"]


def test_c_draws_up_the_composition(driven: Driven) -> None:
    driven.press("C")

    assert driven.wanted[-1] == ("trigger", "compose")


def test_while_nobody_is_listed_the_page_says_what_to_do_next(driven: Driven, office: SmallOffice) -> None:
    nobody = child(driven.page, NobodyListed)
    assert nobody.isHidden()
    when = {"day": "2025-11-12", "start": "16:00", "end": "17:00"}
    office.record("plan-meeting", item="later", format="expanded", title={"en": "Expanded talks"}, when=when)
    driven.page.show_view(office.view())

    driven.choose("later")
    assert nobody.isVisible()
    child(nobody, Button).click()
    assert driven.wanted[-1] == ("trigger", "compose")
    driven.choose("talks")
    assert (nobody.isHidden(), people(driven, "host").isVisible()) == (True, True)


def test_only_what_can_be_done_with_a_meeting_has_a_button(driven: Driven, office: SmallOffice) -> None:
    """A meal has no format; nobody is taken off where nobody is chosen; what has not begun does not end."""
    office.record("plan-item", item="lunch", kind="meal", title={"en": "Lunch"}, when={"day": "2025-11-12"})
    office.record("list-participant", item="lunch", member="lavrov")
    driven.page.show_view(office.view())

    def offered() -> str:
        strips = driven.page.findChildren(CommandStrip)
        return "".join(each.keys() for strip in strips if strip.isVisible() for each in strip.offered())

    assert offered() == "CTFSH"
    driven.choose("lavrov", people(driven, "host"))
    assert offered() == "CTFSHDel"
    driven.choose("lunch")
    assert offered() == "CTSH"
    assert not {ChangeFormat, AgreeSize} & set(driven.page.commands())
    driven.press("F")
    assert driven.asked == []
    office.record("start-item", item="talks", at="2025-11-12T10:00:00Z")
    driven.page.show_view(office.view())
    driven.choose("talks")
    assert offered() == "CTFEH"


def test_enter_draws_up_the_composition_where_people_stand(driven: Driven) -> None:
    driven.choose("lavrov", people(driven, "host"))
    driven.press("Return", people(driven, "host"))

    assert driven.wanted[-1] == ("trigger", "compose")


def test_f2_changes_the_cell_that_left_and_right_lead_to_and_enter_opens_the_meeting(driven: Driven) -> None:
    asked = []
    for _ in range(4):
        driven.press("F2")
        asked.append(driven.last())
        driven.press("Right")
    talks = {"item": "talks"}
    assert asked == [
        ("cell format", "change-format", talks),
        ("cell title", "retitle-item", talks),
        ("cell when", "move-item", talks),
        ("cell place", "place-item", talks),
    ]
    driven.press("Return")
    assert driven.page.takes_all()


def test_f_opens_the_form_of_the_format_of_a_plan(driven: Driven) -> None:
    driven.press("F")

    assert driven.last() == ("form", "change-format", {"item": "talks"})


def test_f_asks_what_a_meeting_turned_into_once_it_runs_and_after(driven: Driven, office: SmallOffice) -> None:
    """Anchorage, 15 August 2025: announced 1+1, held 3+3."""
    for command in ("start-item", "end-item"):
        office.record(command, item="talks", at="2025-11-12T14:30:00+03:00")
        driven.page.show_view(office.view())
        driven.press("F")

        assert driven.last() == ("form", "record-format", {"item": "talks"})


@pytest.mark.parametrize(("key", "command"), [("S", "start-item"), ("E", "end-item")])
def test_letters_start_and_end_a_meeting_as_on_the_programme(driven: Driven, key: str, command: str) -> None:
    driven.press(key)

    assert driven.last() == ("form", command, {"item": "talks"})


def test_letters_open_the_table_and_the_lines(driven: Driven) -> None:
    driven.press("L")
    assert driven.page.takes_all()
    assert child(driven.page, LinesPane).isVisible()


def test_del_takes_the_chosen_person_off(driven: Driven) -> None:
    guests = people(driven, "guest")
    driven.choose("kosherbayev", guests)
    assert driven.page.selection() == {"item": "talks", "member": "kosherbayev"}
    driven.press("Del", guests)

    assert driven.last() == ("form", "take-off-participant", {"item": "talks", "member": "kosherbayev"})


def test_a_meeting_tells_when_it_was_and_below_when_it_was_to_be(driven: Driven, office: SmallOffice) -> None:
    def told() -> tuple[str, str | None]:
        model = MeetingsModel()
        model.set_rows(meetings(office.view()), "Europe/Moscow")
        time = next(column for column in model.columns if column.code == "time")
        row = next(row for row in office.view().schedule if row.id == "talks")
        cell = time.cell(row, model.words)
        return cell.text, cell.second

    assert told() == ("13:00–13:45", "Wed 12 Nov")
    office.record("start-item", item="talks", at="2025-11-12T13:10:00+03:00")
    assert told() == ("from 13:10", "Wed 12 Nov · planned 13:00–13:45")
    office.record("end-item", item="talks", at="2025-11-12T14:20:00+03:00")
    assert told() == ("13:10–14:20", "Wed 12 Nov · planned 13:00–13:45")


def test_one_person_is_chosen_at_a_time(driven: Driven) -> None:
    driven.choose("lavrov", people(driven, "host"))
    driven.choose("kosherbayev", people(driven, "guest"))
    assert driven.page.selection()["member"] == "kosherbayev"

    driven.table().setFocus()
    assert driven.page.selection() == {"item": "talks"}


def test_the_past_is_read_only(driven: Driven, office: SmallOffice) -> None:
    driven.page.show_view(office.view(office.view().newest - 1))
    for key in ("C", "F", "S", "E", "Return"):
        driven.press(key)

    assert driven.asked == []
    assert driven.page.commands() == ()


def test_another_language_rewords_the_page(driven: Driven) -> None:
    speak("fr", driven.page)

    assert driven.texts(1) == ["Entretien restreint"]
    assert driven.page.selection() == {"item": "talks"}


def test_whatever_tab_reaches_has_a_name(driven: Driven) -> None:
    assert unnamed(driven.page) == []


def test_a_meeting_says_how_far_it_is_agreed(driven: Driven, office: SmallOffice) -> None:
    driven.choose("talks")
    assert sums(driven) == set()
    office.record("record-agreement", aspect="composition", subject="talks", side="guest")
    driven.page.show_view(office.view())
    assert sums(driven) == {"Guest side: agreed"}
    office.record("take-off-participant", item="talks", member="lavrov")
    driven.page.show_view(office.view())
    assert sums(driven) == {"Guest side: changed since"}


def sums(driven: Driven) -> set[str]:
    """What the strips of the page say at their end."""
    return {strip.sum() for strip in driven.page.findChildren(CommandStrip)} - {""}


def test_formats_of_one_block_stand_together_under_its_title(driven: Driven, office: SmallOffice) -> None:
    when = {"day": "2025-11-12", "start": "18:00", "end": "18:30"}
    office.record("plan-meeting", format="tete-a-tete", title={"en": "Conversation"}, when=when, item="alone")
    office.record("form-block", title={"en": "Talks in two formats"}, items=["talks"], block="block")
    driven.page.show_view(office.view())
    model = driven.table().model()
    headings = [model.index(line, 0).data(TableRole.GROUP) for line in range(model.rowCount())]

    assert [heading for heading in headings if heading] == [
        f"Talks in two formats · {headings[0].rpartition(' · ')[2]}", "Outside a block of talks",
    ]  # fmt: skip
    assert [text for text in driven.texts(1) if text] == ["Restricted talks", "Conversation"]


def test_announced_and_held_stand_in_one_cell(driven: Driven, office: SmallOffice) -> None:
    office.record("note-held-size", item="talks", host=3, guest=3)
    driven.page.show_view(office.view())
    cell = driven.table().model().index(0, 4)

    assert (cell.data(), cell.data(TableRole.SECOND_LINE)) == ("1+2", "announced 2 a side")


def test_the_lines_of_an_item_that_is_no_meeting_are_opened(driven: Driven, office: SmallOffice) -> None:
    page = driven.page
    assert isinstance(page, MeetingsPage)
    page.open_item("arrival", LINES)
    assert page.selection() == {"item": "arrival"}
    office.record("draw-up-line", item="arrival", kind="receiving", people=["putin", "tokayev"], line="steps")
    page.show_view(office.view())
    assert page.selection() == {"item": "arrival", "member": "putin"}
    page.open_item("talks", TABLE)
    assert page.selection() == {"item": "talks", "member": "putin"}


def test_of_no_item_named_the_chosen_one_is_opened(driven: Driven) -> None:
    page = driven.page
    assert isinstance(page, MeetingsPage)
    page.open_item("", TABLE)
    assert page.takes_all()
    assert page.selection()["item"] == "talks"
