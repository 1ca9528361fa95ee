import json
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.queries import office_view, visit_view
from desktop.desk.view import OfficeView, VisitView
from desktop.pages.sheets import SheetsPage
from desktop.printing.preview_pane import PreviewPane
from desktop.printing.sheet_list import SheetList
from desktop.printing.typesetter import Press, SheetRequest
from desktop.widgets.button import Button
from desktop.wording.words import say
from domain.core.problem import Refused
from domain.office import Office, new_office
from domain.record.recording import Officer
from domain.record.request import parse

WHEN = {"day": "2025-11-12", "start": "13:30", "end": "14:15"}
LINES = (
    {
        "command": "open-visit",
        "fields": {
            "reference": "KZ-2025-11",
            "title": {"en": "State visit", "fr": "Visite d’État"},
            "category": "state",
            "host": {"state": {"en": "Russia"}, "capital": {"en": "Moscow"}, "zone": "Europe/Moscow"},
            "guest": {"state": {"en": "Kazakhstan"}, "capital": {"en": "Astana"}, "zone": "Asia/Almaty"},
            "first_day": "2025-11-12",
            "last_day": "2025-11-12",
            "places": [{"name": {"en": "Moscow"}, "zone": "Europe/Moscow"}],
        },
    },
    {
        "command": "propose-member",
        "visit": "KZ-2025-11",
        "fields": {
            "member": "abayev",
            "side": "guest",
            "position": {"en": "Ambassador"},
            "names": {"en": {"given": "Dauren", "family": "Abayev"}},
            "category": "official",
        },
    },
    *(
        {
            "command": "plan-meeting",
            "visit": "KZ-2025-11",
            "fields": {"item": item, "format": "expanded", "title": {"en": title}, "when": WHEN, "people": ["abayev"]},
        }
        for item, title in (("talks", "Expanded talks"), ("call", "Courtesy call"))
    ),
)


@pytest.fixture
def views(tmp_path: Path) -> tuple[OfficeView, VisitView, VisitView]:
    """The office, the visit now, and the visit before its last entry."""
    path = tmp_path / "Protocol.chancery"
    new_office(path, sample=True)
    with closing(Office(path, Officer("A. Serova", "desk"), lambda: datetime(2025, 11, 10, 15, tzinfo=UTC))) as office:
        for line in LINES:
            office.record(*parse(json.dumps(line)))
        [visit_id] = office.visits()
        newest = visit_view(office, visit_id, None)
        return office_view(office), newest, visit_view(office, visit_id, newest.newest - 1)


@pytest.fixture
def now(views: tuple[OfficeView, VisitView, VisitView]) -> VisitView:
    return views[1]


@pytest.fixture
def past(views: tuple[OfficeView, VisitView, VisitView]) -> VisitView:
    return views[2]


@pytest.fixture
def press() -> Iterator[Press]:
    press = Press()
    yield press
    press.close()


@pytest.fixture
def page(qtbot: QtBot) -> SheetsPage:
    page = SheetsPage()
    page.resize(1100, 700)
    qtbot.addWidget(page)
    return page


PDF = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n" + (
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\ntrailer<</Root 1 0 R>>\n"
)
PROGRAMME = SheetRequest("programme", None, ("en", "fr"))


def part(page: QWidget, kind: type[QWidget], number: int = 0) -> QWidget:
    return page.findChildren(kind)[number]


def buttons(page: SheetsPage) -> tuple[Button, Button]:
    by_text = {button.text(): button for button in page.findChildren(Button)}
    return by_text[say("sheets.save")], by_text[say("sheets.print")]


def preview(page: SheetsPage) -> PreviewPane:
    return page.findChildren(PreviewPane)[0]


def listed(page: SheetsPage) -> list[str]:
    model = page.findChildren(SheetList)[0].model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def test_it_lists_the_programme_all_attendance_and_each(page: SheetsPage, now: VisitView) -> None:
    page.show_view(now)

    assert listed(page) == [say("sheets.programme"), say("sheets.attendance"), "Courtesy call", "Expanded talks"]


def test_a_hidden_page_asks_for_nothing_until_it_is_shown(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    with qtbot.assertNotEmitted(page.sheet_wanted):
        page.show_view(now)

    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        page.show()
    assert set(wanted.args[0].languages) == {"en", "fr"}
    assert (wanted.args[0].sheet, wanted.args[0].item) == ("programme", None)

    with qtbot.assertNotEmitted(page.sheet_wanted):
        page.hide()
        page.show_view(now)
        page.show()


def shown(page: SheetsPage, view: VisitView, qtbot: QtBot) -> SheetRequest:
    page.show_view(view)
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        page.show()
    request = wanted.args[0]
    assert isinstance(request, SheetRequest)
    return request


def test_another_sheet_and_other_languages_are_asked_for(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    shown(page, now, qtbot)

    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        QTest.keyClick(part(page, SheetList), Qt.Key.Key_PageDown)
    assert (wanted.args[0].sheet, wanted.args[0].item) == ("attendance", "talks")

    first, second = page.findChildren(QComboBox)
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        second.setCurrentIndex(0)
        second.activated.emit(0)
    assert len(wanted.args[0].languages) == 1
    with qtbot.waitSignal(page.sheet_wanted) as wanted:
        first.setCurrentIndex(first.findData("ru"))
        first.activated.emit(first.currentIndex())
    assert wanted.args[0].languages == ("ru",)
    assert second.findData("ru") < 0


def test_nothing_is_printed_before_its_pages_are_seen(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    request = shown(page, now, qtbot)
    assert not any(button.isEnabled() for button in buttons(page))
    assert page.save_sheet() is None
    assert page.print_sheet() is None

    page.show_pdf(SheetRequest("attendance", "call", ("en",)), PDF)
    assert preview(page).view().pages() == 0

    page.show_pdf(request, PDF)
    assert preview(page).view().pages() == 1
    assert all(button.isEnabled() for button in buttons(page))


def test_a_new_entry_sets_the_pages_anew(page: SheetsPage, now: VisitView, past: VisitView, qtbot: QtBot) -> None:
    page.show_pdf(shown(page, past, qtbot), PDF)

    with qtbot.waitSignal(page.sheet_wanted):
        page.show_view(now)

    assert not any(button.isEnabled() for button in buttons(page))
    assert preview(page).view().pages() == 1


def test_the_past_is_named(page: SheetsPage, past: VisitView, qtbot: QtBot) -> None:
    shown(page, past, qtbot)

    assert any(
        say("sheets.as-of-entry", entry=past.entry) in label.text()
        for label in page.findChildren(QWidget)
        if hasattr(label, "text") and callable(label.text)
    )


def test_the_previewed_bytes_are_saved_even_if_the_visit_changes_meanwhile(
    page: SheetsPage, now: VisitView, past: VisitView, qtbot: QtBot, tmp_path: Path
) -> None:
    page.show_pdf(shown(page, past, qtbot), PDF)
    dialog = page.save_sheet()
    assert dialog is not None
    assert dialog.isVisible()
    page.show_view(now)

    dialog.fileSelected.emit(str(tmp_path / "saved.pdf"))

    assert (tmp_path / "saved.pdf").read_bytes() == PDF
    dialog.close()


def test_a_save_that_failed_is_told(page: SheetsPage, now: VisitView, qtbot: QtBot, tmp_path: Path) -> None:
    page.show_pdf(shown(page, now, qtbot), PDF)
    dialog = page.save_sheet()
    assert dialog is not None

    dialog.fileSelected.emit(str(tmp_path / "missing" / "saved.pdf"))

    assert preview(page).error()
    assert preview(page).view().pages() == 1
    dialog.close()


def test_a_sheet_that_cannot_be_made_says_why_and_shows_no_old_pages(
    page: SheetsPage, now: VisitView, qtbot: QtBot
) -> None:
    request = shown(page, now, qtbot)
    page.show_pdf(request, PDF)
    with qtbot.waitSignal(page.sheet_wanted):
        QTest.keyClick(part(page, SheetList), Qt.Key.Key_Down)

    page.show_problem(Refused("sheet-no-glyph", text="𒀀"))

    assert "𒀀" in preview(page).error()
    assert preview(page).view().pages() == 0
    assert not any(button.isEnabled() for button in buttons(page))


def test_waiting_is_told_only_when_it_takes_long(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    request = shown(page, now, qtbot)
    assert preview(page).note() == ""

    qtbot.waitUntil(lambda: preview(page).note() == say("sheets.setting"))
    page.show_pdf(request, PDF)
    assert preview(page).note() == say("sheets.same-bytes")


def test_it_rewords_itself(page: SheetsPage, now: VisitView, qapp: QApplication) -> None:
    page.show_view(now)
    say.use("fr")
    try:
        qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        assert listed(page)[1] == "Listes de présence"
        assert page.findChildren(SheetList)[0].accessibleName() == "Feuilles de cette visite"
    finally:
        say.use("en")


def test_every_field_has_a_name_for_a_screen_reader(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    shown(page, now, qtbot)

    for field in (part(page, SheetList), *page.findChildren(QComboBox), preview(page).view()):
        assert field.accessibleName()


def test_the_press_answers_the_latest_request_only(
    views: tuple[OfficeView, VisitView, VisitView], press: Press, qtbot: QtBot
) -> None:
    office, now, past = views
    answered: list[SheetRequest] = []
    press.ready.connect(lambda request, _pdf: answered.append(request))
    attendance = SheetRequest("attendance", "talks", ("en",))

    with qtbot.waitSignal(press.ready, timeout=20_000) as ready:
        press.typeset(PROGRAMME, past, office)
        press.typeset(attendance, now, office)

    assert ready.args is not None
    assert ready.args[1].startswith(b"%PDF")
    assert answered == [attendance]


def test_the_press_tells_why_a_sheet_is_refused(
    views: tuple[OfficeView, VisitView, VisitView], press: Press, qtbot: QtBot
) -> None:
    office, now, _ = views

    with qtbot.waitSignal(press.failed, timeout=20_000) as failed:
        press.typeset(SheetRequest("attendance", "unknown", ("en",)), now, office)

    assert failed.args is not None
    assert failed.args[1].code == "unknown-item"
