from itertools import product

import pytest
from PySide6.QtWidgets import QApplication, QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from desktop.concepts.edges.fixes import OfferedFix
from desktop.models.inspecting import inspect
from desktop.models.inspection import Inspection, InspectionGroup, Portrayed, TwoLines
from desktop.widgets.button import Button
from desktop.widgets.chip import Chip
from desktop.window.inspector.inspector import Inspector
from desktop.wording.words import say
from domain.core.names import Name
from domain.delegation.precedence import ReturnToRule
from domain.delegation.proposing import ProposeMember
from domain.programme.arrangements import RetitleItem
from domain.programme.cancellation import CancelItem
from domain.programme.head_of_side import NameHeadOfSide
from domain.programme.meeting import ChangeFormat
from domain.programme.moving import MoveItem
from domain.programme.place import PlaceItem
from domain.programme.size_agreed import AgreeSize
from domain.seating.lines import DrawUpLine
from domain.seating.table_commands import SetTable
from tests.desktop.children import child
from tests.desktop.dressed import office, speak, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]


@pytest.fixture
def inspector(qtbot: QtBot) -> Inspector:
    made = Inspector()
    qtbot.addWidget(made)
    made.resize(300, 700)
    made.show()
    qtbot.waitExposed(made)
    return made


def body(inspector: Inspector) -> QWidget:
    found = child(inspector, QScrollArea).widget()
    assert found is not None
    return found


def said(inspector: Inspector) -> list[str]:
    texts = (label.text() for label in body(inspector).findChildren(QLabel) if not label.isHidden())
    return [line for text in texts for line in text.split("\n")]


def test_nothing_selected_says_so(inspector: Inspector, office: SmallOffice) -> None:
    inspector.show_inspection(inspect(office.view(), "", say.words), (ProposeMember,))

    assert said(inspector)[0] == "Nothing selected"
    assert not any(button.isVisible() for button in inspector.buttons().values())


def test_an_item_says_who_departs_from_the_order_of_the_delegation(inspector: Inspector, office: SmallOffice) -> None:
    """Any departure has a recorded reason (protocol 3.6)."""
    office.record("place-participant", "as the guest asked", item="talks", member="kosherbayev", place=1)
    view = office.view()
    inspector.show_inspection(inspect(view, "talks", say.words), ())
    words = said(inspector)
    assert "Order by hand here" in words
    assert f"Yermek Kosherbayev, before everyone: as the guest asked (entry {view.entry})" in words


def test_an_item_says_who_is_there_with_the_office_and_how_each_attended(office: SmallOffice) -> None:
    office.record("mark-attendance", item="talks", member="tokayev", attended="present")
    office.record("mark-attendance", item="talks", member="kosherbayev", attended="absent")
    shown = inspect(office.view(), "talks", say.words)
    assert shown is not None
    guests = next(group for group in shown.groups if group.side == "guest")
    assert guests.lines[:2] == (
        TwoLines("Kassym-Jomart Tokayev", "President", "tick", spoken="Kassym-Jomart Tokayev, Present"),
        TwoLines("Yermek Kosherbayev", "Foreign Minister · Absent"),
    )


def test_a_member_is_told_the_whole_chain_of_rules(inspector: Inspector, office: SmallOffice) -> None:
    for key, number in (("kosherbayev", 3), ("transport", 12)):
        office.record("rank-office", member=key, office_class="minister", national_order=number)
    office.record("place-member", "as asked", member="transport", after="tokayev")
    view = office.view()
    inspector.show_inspection(inspect(view, "transport", say.words), (ReturnToRule,))
    words = said(inspector)
    at = words.index("Why at no. 2")
    assert words[at + 1 : at + 4] == [
        f"1. Set by hand, after Kassym-Jomart Tokayev: as asked (entry {view.entry})",
        "2. Class minister: shared with others",
        "3. National order of offices, 12: would give no. 3",
    ]
    assert inspector.buttons()[ReturnToRule].text() == "Back to the rule…"


def test_a_member_is_told_the_order_his_side_follows_with_its_source(inspector: Inspector, office: SmallOffice) -> None:
    """An order of offices is told with its source (protocol 3.9)."""
    office.record("rank-office", member="kosherbayev", office_class="prime-minister")
    office.record("rank-office", member="transport", office_class="minister")
    office.record("adopt-order", side="guest", order="kazakhstan-2025")
    inspector.show_inspection(inspect(office.view(), "kosherbayev", say.words), ())
    words = said(inspector)
    assert "Class prime minister, by State Protocol, decree No. 201: no. 2" in words
    assert any(each.startswith("By State Protocol, decree No. 201: State Protocol of the Republic") for each in words)
    inspector.show_inspection(inspect(office.view(), "transport", say.words), ())
    assert "Class minister, which State Protocol, decree No. 201 does not name: no. 3" in said(inspector)


def test_an_item_is_told_with_both_clocks_people_and_checks(inspector: Inspector, office: SmallOffice) -> None:
    office.record("withdraw-member", "ill", member="kosherbayev")
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem,))
    words = said(inspector)

    assert words[0] == "Restricted talks"
    assert "Wed 12 Nov, 13:00–13:45" in words
    assert "15:00–15:45 in Astana" in words
    assert "Green Hall" in words
    assert any("Kazakhstan" in each for each in words)
    assert any(each.startswith("Yermek Kosherbayev") and "Restricted talks" in each for each in words)
    chips = body(inspector).findChildren(Chip)
    assert [chip.face().text for chip in chips] == [
        say.words.of("format", "restricted"), say.words.of("status", "planned"),
    ]  # fmt: skip


def test_what_is_said_already_is_not_made_anew(inspector: Inspector, office: SmallOffice) -> None:
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem,))
    shown = body(inspector)
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem,))
    assert body(inspector) is shown
    office.record("retitle-item", item="talks", title={"en": "Small talks"})
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem,))
    assert "Small talks" in said(inspector)


def test_a_button_asks_for_the_form_of_the_subject(inspector: Inspector, office: SmallOffice, qtbot: QtBot) -> None:
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem, CancelItem))
    with qtbot.waitSignal(inspector.form_wanted) as asked:
        inspector.buttons()[CancelItem].click()

    assert asked.args == [CancelItem, {"item": "talks"}]


def test_the_focus_stays_on_the_button_of_the_same_command(inspector: Inspector, office: SmallOffice) -> None:
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem, CancelItem))
    inspector.activateWindow()
    inspector.buttons()[CancelItem].setFocus()
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (CancelItem, MoveItem))

    assert inspector.buttons()[CancelItem].hasFocus()


def test_a_member_is_told_with_all_names_and_items(office: SmallOffice) -> None:
    found = inspect(office.view(), "tokayev", say.words)

    assert found is not None
    assert found.field == "member"
    assert ("Kazakh", "Қасым-Жомарт Тоқаев") in found.facts
    assert any("Restricted talks" in line for group in found.groups for line in group.lines)


def test_a_check_is_mended_from_the_pane(inspector: Inspector, office: SmallOffice) -> None:
    inspector.show_inspection(inspect(office.view(), "arrival", say.words))
    asked: list[OfferedFix] = []
    inspector.body.mend_wanted.connect(asked.append)
    button = next(each for each in inspector.findChildren(Button) if each.text() == say("command.place-item"))
    button.click()

    assert [(fix.command, fix.fields) for fix in asked] == [(PlaceItem, {"item": "arrival"})]


def test_findings_of_one_cause_are_one_with_one_fix(office: SmallOffice) -> None:
    """Of members who are not confirmed each was a finding, and the last changes stood far below (protocol 11.4)."""
    for member in ("adviser", "chief"):
        office.record("propose-member", side="guest", category="official", member=member, position={"en": member})
        office.record("list-participant", item="talks", member=member)
    found = inspect(office.view(), "talks", say.words)

    assert found is not None
    (check,) = (each for each in found.checks if "not confirmed" in each.sentence)
    assert {"adviser", "chief"} <= {fields["member"] for fields in check.fixes[0].each}


def test_the_past_is_mended_no_more(office: SmallOffice) -> None:
    past = office.view(office.view().newest - 1)
    found = inspect(past, "arrival", say.words)

    assert found is not None
    assert found.checks
    assert not any(check.fixes for check in found.checks)


def test_a_figure_is_told_with_the_reports_about_it(office: SmallOffice) -> None:
    found = inspect(office.view(), "trade", say.words)

    assert found is not None
    assert found.title == "28.7 bn US$"
    assert "Agency: 27.8 billion" in found.groups[0].lines
    assert len(found.checks) == 1


def test_another_language_rewords_the_pane(inspector: Inspector, office: SmallOffice) -> None:
    speak("fr", inspector)
    inspector.show_inspection(inspect(office.view(), "talks", say.words), (MoveItem,))

    assert said(inspector)[0] == "Entretien restreint"
    assert inspector.buttons()[MoveItem].text() == f"{say('command.move-item')}…"


def test_an_item_tells_its_cars_and_a_member_the_car_he_rides_in(inspector: Inspector, office: SmallOffice) -> None:
    office.record("form-motorcade", item="talks", cars=[{"number": 1, "use": "head"}, {"number": 2, "use": "spare"}])
    office.record("seat-in-car", item="talks", member="kosherbayev", car=1, seat="rear-left")
    office.record("seat-in-car", item="talks", member="tokayev", car=1, seat="rear-right")
    inspector.show_inspection(inspect(office.view(), "talks", say.words), ())
    words = said(inspector)
    at = words.index("Motorcade")
    assert words[at + 1 : at + 3] == [
        "No. 1, car of the head of delegation, 2 of 3 places: "
        "Kassym-Jomart Tokayev (rear right) and Yermek Kosherbayev (rear left)",
        "No. 2, spare car, 0 of 3 places: nobody yet",
    ]
    inspector.show_inspection(inspect(office.view(), "tokayev", say.words), ())
    words = said(inspector)
    assert words[words.index("Cars") + 1] == "Restricted talks: No. 1, rear right"


def test_the_hour_of_an_item_that_was_held_is_no_longer_to_be_fixed(inspector: Inspector, office: SmallOffice) -> None:
    office.record("move-item", item="talks", when={"day": "2025-11-12"})
    inspector.show_inspection(inspect(office.view(), "talks", say.words), ())
    assert "Wed 12 Nov, time to be fixed" in said(inspector)

    office.record("record-outcome", item="talks", outcome="held")
    inspector.show_inspection(inspect(office.view(), "talks", say.words), ())

    assert "Wed 12 Nov" in said(inspector)
    assert "Wed 12 Nov, time to be fixed" not in said(inspector)


def test_a_button_shows_the_key_that_asks_for_the_same_on_the_page(inspector: Inspector, office: SmallOffice) -> None:
    shown = inspect(office.view(), "talks", say.words)
    inspector.show_inspection(shown, (MoveItem, CancelItem), {MoveItem: "M"})
    assert [button.keys() for button in inspector.buttons().values()] == ["M", ""]


def test_beside_a_portrait_every_text_has_the_room_it_takes(inspector: Inspector, qtbot: QtBot) -> None:
    office, why = (
        "Minister of Foreign Affairs of the Republic of Kazakhstan",
        "Note of the embassy, 31 October 2025. " * 8,
    )
    told = InspectionGroup("Journal of the person", (why, why))
    portrait = Portrayed(Name(family="Abayev"), "Initials of Abayev", None)
    inspector.show_inspection(
        Inspection("abayev", "person", "Abayev", others=(office,), portrait=portrait, groups=(told,))
    )

    labels = [each for each in body(inspector).findChildren(QLabel) if not each.isHidden()]
    qtbot.waitUntil(
        lambda: [each.text() for each in labels if each.height() != each.heightForWidth(each.width())] == []
    )


MANY = (MoveItem, PlaceItem, CancelItem, RetitleItem, NameHeadOfSide, AgreeSize, ChangeFormat, SetTable, DrawUpLine)


def test_the_foot_is_as_high_as_the_buttons_that_are_left(inspector: Inspector, office: SmallOffice) -> None:
    """It stayed as high as with all of them, and what is said above had less room."""
    wrong = []
    for width, commands in product((320, 300, 290, 330), (MANY, MANY[:1], MANY[:4], MANY[3:], (), MANY)):
        inspector.resize(width, 700)
        inspector.show_inspection(inspect(office.view(), "talks", say.words), commands)
        QApplication.processEvents()
        foot = inspector._foot
        if commands and foot.height() != (wanted := foot.heightForWidth(foot.width())):
            wrong.append((width, len(commands), foot.height(), wanted))
    assert wrong == []
