import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.printing import pdf_pages
from desktop.printing.preview import LARGEST, MARGIN, SMALLEST, PdfView
from desktop.wording.words import say

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, pdf: bytes) -> PdfView:
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    view.show_pdf(pdf)
    return view


def test_the_pages_are_as_wide_as_the_view_and_follow_it(view: PdfView) -> None:
    def paper() -> int:
        row = view.viewport().grab().toImage()
        return sum(row.pixelColor(x, 300) == QColor("white") for x in range(row.width()))

    assert paper() == pytest.approx(view.viewport().width() - 2 * MARGIN, abs=2)

    view.resize(500, 600)

    assert paper() == pytest.approx(view.viewport().width() - 2 * MARGIN, abs=2)


def test_the_ground_is_that_of_the_window(view: PdfView) -> None:
    assert view.viewport().grab().toImage().pixelColor(3, 3) == colours().window


def test_only_pages_that_are_seen_are_drawn(view: PdfView, monkeypatch: pytest.MonkeyPatch) -> None:
    drawn: list[int] = []
    draw = pdf_pages.PdfPages.picture

    def noted(pages: pdf_pages.PdfPages, page: int, dots: float) -> object:
        drawn.append(page)
        return draw(pages, page, dots)

    monkeypatch.setattr(pdf_pages.PdfPages, "picture", noted)
    view.fit_width()
    view.grab()
    view.grab()
    assert drawn == [0]

    view.go_to(2)
    view.grab()
    assert 1 in drawn
    assert 2 not in drawn


def test_page_keys_go_from_page_to_page(view: PdfView, qtbot: QtBot) -> None:
    assert (view.page(), view.pages()) == (1, 3)

    for key, expected in (
        (Key.Key_PageDown, 2), (Key.Key_PageDown, 3), (Key.Key_PageDown, 3), (Key.Key_PageUp, 3),
        (Key.Key_PageUp, 2), (Key.Key_End, 3),
        (Key.Key_Home, 1), (Key.Key_PageUp, 1),
    ):  # fmt: skip
        QTest.keyClick(view, key)
        assert view.page() == expected


def test_page_keys_never_get_stuck_where_several_pages_are_seen(view: PdfView) -> None:
    for _ in range(8):
        view.zoom_out()
    view.resize(700, 800)

    QTest.keyClick(view, Key.Key_End)
    assert view.page() == 3
    QTest.keyClick(view, Key.Key_PageUp)
    QTest.keyClick(view, Key.Key_PageUp)
    assert view.verticalScrollBar().value() == 0


def test_the_page_is_told(view: PdfView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.page_changed) as told:
        view.go_to(3)

    assert told.args == [3, 3]
    assert view.accessibleName() == say("sheets.preview-page", page=3, pages=3)


def test_zoom_by_keys_stays_in_its_range_and_fits_again(view: PdfView) -> None:
    fitting = view.zoom()

    QTest.keyClick(view, Key.Key_Plus, CTRL)
    assert view.zoom() == pytest.approx(fitting * 1.25)
    assert not view.fits_width()
    assert view.horizontalScrollBar().maximum() > 0

    QTest.keyClick(view, Key.Key_Minus, CTRL)
    assert view.zoom() == pytest.approx(fitting)

    for _ in range(20):
        view.zoom_in()
    assert view.zoom() == LARGEST
    for _ in range(30):
        view.zoom_out()
    assert view.zoom() == SMALLEST

    QTest.keyClick(view, Key.Key_0, CTRL)
    assert view.zoom() == pytest.approx(fitting)


def test_zooming_keeps_the_page_one_reads(view: PdfView) -> None:
    view.go_to(2)

    view.zoom_in()

    assert view.page() == 2


def test_the_same_sheet_set_anew_stays_at_its_place(view: PdfView, pdf: bytes, other_pdf: bytes) -> None:
    view.go_to(2)

    view.show_pdf(pdf)
    assert view.page() == 2

    view.show_pdf(other_pdf)
    assert (view.page(), view.pages()) == (1, 1)


def test_without_a_sheet_there_is_bare_ground(view: PdfView, qtbot: QtBot) -> None:
    with qtbot.waitSignal(view.page_changed) as told:
        view.clear()

    assert told.args == [0, 0]
    assert view.viewport().grab().toImage().pixelColor(350, 300) == colours().window
    QTest.keyClick(view, Key.Key_PageDown)
    assert view.accessibleName() == say("sheets.preview")


def test_it_rewords_itself(view: PdfView, qapp: QApplication) -> None:
    say.use("fr")
    try:
        qapp.sendEvent(view, QEvent(QEvent.Type.LanguageChange))
        assert view.accessibleName() == "Aperçu, page 1 sur 3"
    finally:
        say.use("en")
