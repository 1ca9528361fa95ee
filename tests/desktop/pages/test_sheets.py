import json
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest
from docx import Document
from msgspec.structs import replace
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QInputDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.queries import office_view
from desktop.desk.view import OfficeView, VisitView
from desktop.pages import sheets
from desktop.pages.sheets import SheetsPage
from desktop.printing.choosing.sheet_for import SheetFor
from desktop.printing.choosing.sheet_list import SheetList, SheetModel, SheetRow, sheet_groups
from desktop.printing.choosing.sheet_options import OTHER, SheetOptions
from desktop.printing.copies.word_copy import WordTemplate
from desktop.printing.copies.working_file import WorkingFile
from desktop.printing.kinds import BY_NAME, KINDS
from desktop.printing.preview.pdf_view import PdfView
from desktop.printing.preview.preview_pane import PreviewPane
from desktop.printing.setting.typeset import check_code
from desktop.printing.setting.typesetter import (
    MadeSheet,
    SheetRequest,
    made_sheet,
    page_known,
    sheet_of,
    working_file_of,
)
from desktop.printing.sheet_kind import Since
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.widgets.tables.table_role import TableRole
from desktop.wording.words import say
from domain.core.problem import Problem, Refused
from domain.offices import new_office, office_at
from domain.record.recording import Officer
from domain.record.request import parse
from tests.desktop.children import child
from tests.desktop.printing.conftest import pdf_saying, show
from tests.desktop.requested import Requested
from tests.desktop.visit_views import visit_view

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


Views = tuple[OfficeView, VisitView, VisitView]


@pytest.fixture
def views(tmp_path: Path) -> Views:
    """The office, the visit now, and the visit before its last entry."""
    path = tmp_path / "Protocol.chancery"
    new_office(path, sample=True)
    with closing(
        office_at(path, Officer("A. Serova", "desk"), lambda: datetime(2025, 11, 10, 15, tzinfo=UTC))
    ) as office:
        for line in LINES:
            office.record(*parse(json.dumps(line)))
        [visit_id] = office.visits()
        newest = visit_view(office, visit_id, None)
        return office_view(office), newest, visit_view(office, visit_id, newest.newest - 1)


@pytest.fixture
def now(views: Views) -> VisitView:
    return views[1]


@pytest.fixture
def past(views: Views) -> VisitView:
    return views[2]


@pytest.fixture
def requests() -> Requested:
    return Requested()


@pytest.fixture
def page(requests: Requested, qtbot: QtBot) -> SheetsPage:
    page = SheetsPage(requests)
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
    return [row.title for row in rows_of(page)]


def headings(page: SheetsPage) -> list[str]:
    """The groups of the list."""
    model = page.findChildren(SheetList)[0].model()
    lines = (model.index(line, 0) for line in range(model.rowCount()))
    return [line.data() for line in lines if line.data(TableRole.GROUP)]


def rows_of(page: SheetsPage) -> tuple[SheetRow, ...]:
    model = page.findChildren(SheetList)[0].model()
    assert isinstance(model, SheetModel)
    return model.rows()


def go_to(page: SheetsPage, sheet: str, item: str | None) -> None:
    """Press the arrow down until a sheet is chosen; the list stands at its first row."""
    rows = [(row.sheet, row.item) for row in rows_of(page)]
    for _ in range(rows.index((sheet, item))):
        QTest.keyClick(part(page, SheetList), Qt.Key.Key_Down)


def test_sheets_are_listed_by_what_they_are_of(page: SheetsPage, now: VisitView) -> None:
    page.show_view(now)

    visit, guest, *items, others = headings(page)
    assert (visit, guest, others) == (say("sheets.group.visit"), "Kazakhstan", say("sheets.group.others"))
    assert [each.partition(" ·")[0] for each in items] == ["Expanded talks", "Courtesy call"]
    assert listed(page)[0] == say("sheets.programme")
    assert [row.item for row in rows_of(page) if row.sheet == "attendance"] == [None, "talks", "call"]
    assert [row.of for row in rows_of(page) if row.sheet == "delegation"] == ["Kazakhstan"]


def test_a_language_of_the_visit_in_which_no_sheet_is_printed_is_told(page: SheetsPage, now: VisitView) -> None:
    def told() -> str:
        return "\n".join(label.text() for label in page.findChildren(Label))

    page.show_view(now)
    assert say("sheets.unprinted", languages=("ja",)) not in told()
    now.visit.languages = ("ru", "ja", "en")
    page.show_view(now)
    assert say("sheets.unprinted", languages=("ja",)) in told()
    assert "Japanese" in told()


def test_what_is_listed_is_found_a_little_at_a_time_before_the_page_is_shown(
    page: SheetsPage, now: VisitView, past: VisitView
) -> None:
    steps = 1
    while page.prepare(now):
        steps += 1
    assert steps == len({kind.subjects for kind in KINDS})

    page.show_view(past)
    page.show_view(now)
    assert rows_of(page) == tuple(row for group in sheet_groups(now, "staff") for row in group.rows)

    assert not page.prepare(now), "what was found is not looked for again"


def test_the_same_sheets_are_not_listed_anew(page: SheetsPage, now: VisitView, qtbot: QtBot) -> None:
    model = page.findChildren(SheetList)[0].model()
    page.show_view(now)
    with qtbot.assertNotEmitted(model.modelReset):
        page.show_view(now)


def test_the_reader_chosen_first_decides_what_is_listed_and_nothing_is_lost(
    page: SheetsPage, now: VisitView, requests: Requested
) -> None:
    made = shown(page, requests, now)
    every = {(row.sheet, row.item) for row in rows_of(page)}
    choose_reader(page, "guest-delegation")

    assert {(row.sheet, row.item) for row in rows_of(page)} == every
    for row in rows_of(page):
        own = "guest-delegation" in BY_NAME[row.sheet].readers
        assert row.reader == ("guest-delegation" if own else row.reader)
        assert row.reader in BY_NAME[row.sheet].readers
    assert made.wanted.reader == "guest-delegation"
    # A sheet for both delegations is one for the guests too.
    assert headings(page)[-2:] == [say("sheets.group.people"), say("sheets.group.others")]
    assert [row.title for row in rows_of(page) if row.sheet == "day"] == ["Dauren Abayev"]


def test_a_hidden_page_asks_for_nothing_until_it_is_shown(
    page: SheetsPage, requests: Requested, now: VisitView
) -> None:
    page.show_view(now)
    assert requests.sheets == []

    page.show()
    [(wanted, _)] = requests.sheets
    assert set(wanted.languages) == {"en", "fr"}
    assert (wanted.sheet, wanted.item) == ("programme", None)

    page.hide()
    page.show_view(now)
    page.show()
    assert len(requests.sheets) == 1


@dataclass
class Shown:
    """A page on show, and what it asked to be typeset last."""

    page: SheetsPage
    requests: Requested

    @property
    def wanted(self) -> SheetRequest:
        return self.requests.sheets[-1][0]

    def answer(self, outcome: bytes | Problem) -> None:
        """Let the newest of its questions be answered."""
        self.requests.sheets[-1][1].answer(MadeSheet(outcome) if isinstance(outcome, bytes) else outcome)


def shown(page: SheetsPage, requests: Requested, view: VisitView) -> Shown:
    page.show_view(view)
    page.show()
    return Shown(page, requests)


def test_another_sheet_and_other_languages_are_asked_for(page: SheetsPage, requests: Requested, now: VisitView) -> None:
    made = shown(page, requests, now)

    go_to(page, "attendance", "call")
    assert (made.wanted.sheet, made.wanted.item) == ("attendance", "call")

    _, first, second = page.findChildren(SheetFor)[0].fields()
    second.setCurrentIndex(0)
    second.activated.emit(0)
    assert len(made.wanted.languages) == 1
    first.setCurrentIndex(first.findData("ru"))
    first.activated.emit(first.currentIndex())
    assert made.wanted.languages == ("ru",)
    assert second.findData("ru") < 0


def test_a_sheet_that_was_asked_for_a_moment_too_early_is_shown_as_soon_as_there_is_one(
    page: SheetsPage, requests: Requested, views: Views, tmp_path: Path
) -> None:
    path = tmp_path / "Protocol.chancery"
    afternoon = datetime(2025, 11, 10, 15, tzinfo=UTC)
    with closing(office_at(path, Officer("A. Serova", "desk"), lambda: afternoon)) as office:
        opened = visit_view(office, views[1].visit_id, 1)
    made = shown(page, requests, opened)
    told = say("sheets.none-yet", sheet=say("sheets.attendance"))
    assert not page.choose("attendance", "call")
    assert told in [label.text() for label in page.findChildren(Label) if label.isVisible()]
    page.show_view(views[1])
    assert (made.wanted.sheet, made.wanted.item) == ("attendance", "call")
    made.answer(PDF)
    assert told not in [label.text() for label in page.findChildren(Label) if label.isVisible()]


def choose_reader(page: SheetsPage, reader: str) -> None:
    choose(page.findChildren(SheetFor)[0].fields()[0], reader)


def choose(box: QComboBox, value: object) -> None:
    """Choose in a box as a hand does."""
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


def test_marks_are_set_against_an_entry_and_taken_off_by_one_key(
    page: SheetsPage, requests: Requested, now: VisitView
) -> None:
    made = shown(page, requests, now)
    options = page.findChildren(SheetOptions)[0]
    since, marks, _ = options.fields()
    assert not marks.isEnabled()

    options.set_moments((Since(2, datetime(2025, 11, 9, 15, tzinfo=UTC)),), now)
    choose(since, 2)
    assert made.wanted.since == 2
    QTest.keyClick(marks, Qt.Key.Key_Space)
    assert made.wanted.since is None
    QTest.keyClick(marks, Qt.Key.Key_Space)
    assert made.wanted.since == 2

    choose_reader(page, "public")
    assert made.wanted.since is None, "the public is told of no change"
    assert not marks.isEnabled()


def test_a_sheet_is_compared_with_any_entry_day_or_hour_that_is_typed(
    page: SheetsPage, requests: Requested, now: VisitView
) -> None:
    """Of a visit recorded in one day nothing was offered but the entry before."""
    made = shown(page, requests, now)
    options = page.findChildren(SheetOptions)[0]
    since, _, _ = options.fields()
    choose(since, OTHER)
    dialog = child(page, QInputDialog)
    dialog.setTextValue("3")
    dialog.accept()
    assert (since.currentData(), made.wanted.since) == (3, 3)
    page.show_view(now)
    assert since.currentData() == 3, "it stays while the visit is on show"
    for typed, said in (("yesteryear", "journal.no-such-moment"), (str(now.entry), "sheets.since-not-earlier")):
        options.other().take(typed)
        [told] = [each for each in page.findChildren(Label) if each.text() == say(said, typed=typed, entry=now.entry)]
        assert preview(page).isAncestorOf(told), "where it is said why there is no sheet"
    assert since.currentData() == 3


def test_a_sheet_is_read_beside_what_it_was(
    page: SheetsPage, requests: Requested, now: VisitView, qtbot: QtBot
) -> None:
    made = shown(page, requests, now)
    made.answer(PDF)
    options = page.findChildren(SheetOptions)[0]
    since, _, beside = options.fields()
    options.set_moments((Since(2, datetime(2025, 11, 9, 15, tzinfo=UTC)),), now)
    choose(since, 2)
    made.answer(PDF)
    QTest.keyClick(beside, Qt.Key.Key_Space)

    [(stood, answer)] = requests.sheets_beside
    assert (stood.sheet, stood.entry, stood.since) == ("programme", 2, None)
    answer.answer(MadeSheet(PDF))
    earlier = preview(page).earlier()
    qtbot.waitUntil(lambda: earlier.pages() == 1)
    assert earlier.isVisible()
    assert not part(page, SheetList).isVisible(), "the list gives way to the second sheet"

    QTest.keyClick(beside, Qt.Key.Key_Space)
    assert not earlier.isVisible()
    assert part(page, SheetList).isVisible()


def seen(page: SheetsPage, qtbot: QtBot, pages: int = 1) -> None:
    """Wait until the preview shows so many pages."""
    qtbot.waitUntil(lambda: preview(page).view().pages() == pages)


def test_the_pages_are_searched_for_a_member_by_the_names_he_has_in_the_visit(
    page: SheetsPage, now: VisitView, qtbot: QtBot
) -> None:
    page.show_view(now)
    show(preview(page).view(), pdf_saying("Dauren Abayev"), qtbot)
    finder = preview(page).finder()
    finder.field().setText("阿巴耶夫")

    qtbot.waitUntil(lambda: finder.count() == "1 of 1")


def test_two_pages_and_the_whole_page_are_asked_for_from_the_list_too(
    page: SheetsPage, now: VisitView, qtbot: QtBot
) -> None:
    page.show_view(now)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    view = preview(page).view()
    for focused in (part(page, SheetList), view):
        focused.setFocus()
        QTest.keyClick(focused, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert view.two_up()
        QTest.keyClick(focused, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
        assert not view.two_up()


def test_nothing_is_printed_before_its_pages_are_made(
    page: SheetsPage, now: VisitView, requests: Requested, qtbot: QtBot
) -> None:
    made = shown(page, requests, now)
    assert not any(button.isEnabled() for button in buttons(page))
    assert page.save_sheet() is None
    assert page.print_sheet() is None

    page.show_sheet(SheetRequest("attendance", "call", ("en",)), MadeSheet(PDF))
    assert preview(page).view().pages() == 0

    made.answer(PDF)
    seen(page, qtbot)
    assert all(button.isEnabled() for button in buttons(page))


def test_the_previewed_sheet_is_copied_and_drawn_away_as_a_file(
    page: SheetsPage, now: VisitView, requests: Requested
) -> None:
    made = shown(page, requests, now)
    waiting = page.copied()
    assert waiting is None or not waiting.urls()

    made.answer(PDF)
    copied = page.copied()
    assert copied is not None
    (url,) = copied.urls()
    path = Path(url.toLocalFile())
    assert path.name.startswith("KZ-2025-11-")
    assert path.read_bytes() == PDF


def test_a_new_entry_sets_the_pages_anew(
    page: SheetsPage, now: VisitView, past: VisitView, requests: Requested, qtbot: QtBot
) -> None:
    shown(page, requests, past).answer(PDF)
    seen(page, qtbot)

    page.show_view(now)

    assert len(requests.sheets) == 2
    assert not any(button.isEnabled() for button in buttons(page))
    assert preview(page).view().pages() == 1


def test_a_large_visit_that_goes_on_is_shown_once_its_sheets_are_found_and_not_printed_before(
    page: SheetsPage, views: Views, requests: Requested, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    _, now, past = views
    monkeypatch.setattr(sheets, "MANY", 0)
    made = shown(page, requests, past)
    assert not requests.sheets
    qtbot.waitUntil(lambda: bool(requests.sheets))
    made.answer(PDF)
    seen(page, qtbot)

    page.show_view(now)
    assert not any(button.isEnabled() for button in buttons(page))
    assert (page.save_sheet(), len(requests.sheets)) == (None, 1)

    qtbot.waitUntil(lambda: len(requests.sheets) == 2)
    assert rows_of(page) == tuple(row for group in sheet_groups(now, "staff") for row in group.rows)


def test_the_past_is_named(page: SheetsPage, past: VisitView, requests: Requested) -> None:
    shown(page, requests, past)

    assert any(
        say("sheets.as-of-entry", entry=past.entry) in label.text()
        for label in page.findChildren(QWidget)
        if hasattr(label, "text") and callable(label.text)
    )


def test_the_previewed_bytes_are_saved_even_if_the_visit_changes_meanwhile(
    page: SheetsPage, now: VisitView, past: VisitView, requests: Requested, tmp_path: Path
) -> None:
    shown(page, requests, past).answer(PDF)
    dialog = page.save_sheet()
    assert dialog is not None
    assert dialog.isVisible()
    page.show_view(now)

    dialog.fileSelected.emit(str(tmp_path / "saved.pdf"))

    assert (tmp_path / "saved.pdf").read_bytes() == PDF
    dialog.close()


def test_a_sheet_is_saved_for_word_and_excel_as_it_is_previewed(
    page: SheetsPage, views: Views, requests: Requested, tmp_path: Path
) -> None:
    office, now, past = views
    shown(page, requests, past).answer(PDF)
    dialog = page.save_as()
    assert dialog is not None
    assert dialog.nameFilters() == [say(f"file-dialog.kind.{kind}") for kind in ("docx", "xlsx", "csv", "ics", "pdf")]
    assert Path(dialog.selectedFiles()[0]).suffix == ".docx"
    page.show_view(now)

    for name in ("saved.docx", "saved.XLSX"):
        dialog.fileSelected.emit(str(tmp_path / name))
        request, made_as, asked = requests.working_copies[-1]
        assert request.entry == past.entry, "what was previewed, not what came meanwhile"
        asked.answer(working_file_of(request, made_as, replace(past, proofs=_proofs), office))

    said = [paragraph.text for paragraph in Document(str(tmp_path / "saved.docx")).paragraphs]
    assert any(f"entry {past.entry}," in text for text in said)
    assert (tmp_path / "saved.XLSX").read_bytes().startswith(b"PK")
    dialog.close()


def test_a_working_copy_on_a_template_of_the_office_says_so(
    page: SheetsPage, views: Views, requests: Requested, tmp_path: Path
) -> None:
    _office, now, _past = views
    shown(page, requests, now).answer(PDF)
    dialog = page.save_as()
    assert dialog is not None
    dialog.fileSelected.emit(str(tmp_path / "saved.docx"))

    own = WordTemplate("programme", b"own", tmp_path / "programme.docx")
    requests.working_copies[-1][2].answer(WorkingFile(b"made", own))

    assert (tmp_path / "saved.docx").read_bytes() == b"made"
    told = say("sheets.saved-on-own", name="saved.docx", template="programme.docx", digest=own.digest[:16])
    assert any(told == label.text() for label in page.findChildren(Label))
    dialog.close()


def test_without_a_folder_of_documents_a_sheet_is_saved_at_home(
    page: SheetsPage, now: VisitView, requests: Requested, home: Path
) -> None:
    shown(page, requests, now).answer(PDF)
    dialog = page.save_sheet()
    assert dialog is not None

    assert Path(dialog.directory().absolutePath()) == home
    dialog.close()


def test_a_save_that_failed_is_told(
    page: SheetsPage, now: VisitView, requests: Requested, tmp_path: Path, qtbot: QtBot
) -> None:
    shown(page, requests, now).answer(PDF)
    seen(page, qtbot)
    dialog = page.save_sheet()
    assert dialog is not None

    dialog.fileSelected.emit(str(tmp_path / "missing" / "saved.pdf"))

    assert preview(page).error()
    assert preview(page).view().pages() == 1
    dialog.close()


def test_a_sheet_that_cannot_be_made_says_why_and_shows_no_old_pages(
    page: SheetsPage, now: VisitView, requests: Requested, qtbot: QtBot
) -> None:
    made = shown(page, requests, now)
    made.answer(PDF)
    seen(page, qtbot)
    QTest.keyClick(part(page, SheetList), Qt.Key.Key_Down)

    made.answer(Refused("sheet-no-glyph", text="𒀀"))

    assert "𒀀" in preview(page).error()
    assert preview(page).view().pages() == 0
    assert not any(button.isEnabled() for button in buttons(page))


def test_waiting_is_told_only_when_it_takes_long(
    page: SheetsPage, now: VisitView, requests: Requested, qtbot: QtBot
) -> None:
    made = shown(page, requests, now)
    assert preview(page).note() == ""

    qtbot.waitUntil(lambda: preview(page).note() == say("sheets.setting"))
    made.answer(PDF)
    qtbot.waitUntil(lambda: preview(page).note() == say("sheets.same-bytes"))


def test_it_rewords_itself(page: SheetsPage, now: VisitView, qapp: QApplication) -> None:
    page.show_view(now)
    say.use("fr")
    try:
        qapp.sendEvent(page, QEvent(QEvent.Type.LanguageChange))
        assert "Listes de présence" in listed(page)
        assert headings(page)[0] == "La visite"
        assert page.findChildren(SheetList)[0].accessibleName() == "Feuilles de cette visite"
    finally:
        say.use("en")


def test_every_field_has_a_name_for_a_screen_reader(page: SheetsPage, now: VisitView, requests: Requested) -> None:
    shown(page, requests, now)

    for field in (part(page, SheetList), *page.findChildren(QComboBox), preview(page).view()):
        assert field.accessibleName()


def test_a_sheet_is_typeset(views: Views) -> None:
    office, now, _ = views

    assert made_sheet(SheetRequest("attendance", "talks", ("en",)), now, office).pdf.startswith(b"%PDF")


def test_why_a_sheet_is_refused_is_told(views: Views) -> None:
    office, now, _ = views

    with pytest.raises(Refused) as refused:
        made_sheet(SheetRequest("attendance", "unknown", ("en",)), now, office)
    assert refused.value.code == "unknown-item"


def _proofs(positions: Sequence[int]) -> list[str]:
    return [*map(str, positions)]


@pytest.fixture
def read_once(views: Views) -> Views:
    """The same, with what is read of the office while a code is looked for: what stood before the last entry."""
    office, now, past = views
    stood = {now.newest: now.visit}
    now = replace(now, earlier=lambda entry: stood.get(entry, past.visit), proofs=_proofs)
    return office, now, replace(past, earlier=lambda _entry: past.visit, proofs=_proofs)


def test_a_page_is_known_by_its_code_and_shown_beside_how_it_would_be_printed_now(
    page: SheetsPage, requests: Requested, read_once: Views
) -> None:
    office, now, past = read_once
    page.show_view(now)
    code = check_code(sheet_of(SheetRequest("delegation", "guest", ("en",), "guest-delegation"), past, office))

    page.recognise(code)
    looked: list[int] = []
    while len(requests.codes) > len(looked):
        typed, entries, kinds, asked = requests.codes[len(looked)]
        looked.append(entries[0])
        asked.answer(page_known(typed, now, office, entries, kinds))

    assert looked == [now.newest], "the newest first, and none beyond it"
    rows = page.findChild(SheetList)
    assert rows is not None
    row = rows.current()
    assert row is not None
    assert (row.sheet, row.reader) == ("delegation", "guest-delegation")
    assert any(f"{code}: List of the delegation" in label.text() for label in page.findChildren(Label))
    assert any("would say the same" in label.text() for label in page.findChildren(Label))


def test_a_page_that_would_be_another_now_stands_beside_it(
    page: SheetsPage, requests: Requested, read_once: Views
) -> None:
    office, now, past = read_once
    page.show_view(now)
    page.setFocus()
    code = check_code(sheet_of(SheetRequest("programme", None, ("en",)), past, office))

    page.recognise(code)
    for _typed, entries, kinds, asked in requests.codes:
        asked.answer(page_known(code, now, office, entries, kinds))

    assert isinstance(page.focusWidget(), PdfView), "the keys that turn its pages, now that the list is hidden"
    options = page.findChild(SheetOptions)
    assert options is not None
    assert options.beside() == Since(past.entry, past.recorded_at_entry(past.entry))
    assert [sheet.entry for sheet, _ in requests.sheets_beside] == [past.entry]


def test_a_code_that_stands_on_no_sheet_of_the_visit_is_told(
    page: SheetsPage, requests: Requested, read_once: Views
) -> None:
    office, now, _ = read_once
    page.show_view(now)
    page.recognise("0000-0000")
    looking = say("code.looking", code="0000-0000", entry=now.newest)
    assert any(label.text() == looking for label in page.findChildren(Label)), "how far it is, until it is answered"
    for typed, entries, kinds, asked in requests.codes:
        asked.answer(page_known(typed, now, office, entries, kinds))
    assert {kind.name for _, _, kinds, _ in requests.codes for kind in kinds} == set(BY_NAME)
    assert any("0000-0000" in label.text() for label in page.findChildren(Label))


def test_while_moments_pass_by_only_that_is_set_at_which_the_hand_rests(
    page: SheetsPage, now: VisitView, past: VisitView, requests: Requested, qtbot: QtBot
) -> None:
    shown(page, requests, now).answer(PDF)
    asked = len(requests.sheets)
    page.show_view(past)
    assert not any(button.isEnabled() for button in buttons(page))
    assert len(requests.sheets) == asked

    qtbot.waitUntil(lambda: len(requests.sheets) == asked + 1)
    qtbot.wait(0)
    assert len(requests.sheets) == asked + 1


def test_esc_ends_the_search_for_a_code(page: SheetsPage, requests: Requested, read_once: Views, qtbot: QtBot) -> None:
    office, now, past = read_once
    page.show_view(now)
    code = check_code(sheet_of(SheetRequest("delegation", "guest", ("en",), "guest-delegation"), past, office))
    page.recognise(code)
    qtbot.keyClick(page.focusWidget() or page, Qt.Key.Key_Escape)
    assert not any(code in label.text() for label in page.findChildren(Label))
    [(typed, entries, kinds, asked)] = requests.codes
    asked.answer(page_known(typed, now, office, entries, kinds))
    assert len(requests.codes) == 1, "it is not looked for at further entries"
    assert not any(code in label.text() for label in page.findChildren(Label))


def test_a_sheet_of_a_large_visit_that_is_asked_for_is_shown_at_once(
    page: SheetsPage, now: VisitView, requests: Requested, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sheets, "MANY", 0)
    shown(page, requests, now)
    page.choose("attendance", "talks")
    assert (requests.sheets[-1][0].sheet, requests.sheets[-1][0].item) == ("attendance", "talks")
