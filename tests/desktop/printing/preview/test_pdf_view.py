import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QKeyEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.look.colours import colours
from desktop.printing.preview import pdf_pages
from desktop.printing.preview.page_layout import LARGEST, MARGIN, SMALLEST, ZoomFit
from desktop.printing.preview.pdf_pages import PdfPages
from desktop.printing.preview.pdf_view import PdfView
from desktop.wording.words import say
from tests.desktop.printing.conftest import pdf_saying, settle, show

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def view(qtbot: QtBot, pdf: bytes) -> PdfView:
    view = PdfView()
    qtbot.addWidget(view)
    view.resize(700, 600)
    view.show()
    show(view, pdf, qtbot)
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


def test_only_pages_that_are_seen_are_drawn(view: PdfView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot) -> None:
    settle(qtbot)
    drawn: list[int] = []
    draw = pdf_pages.PdfPages.picture

    def noted(pages: pdf_pages.PdfPages, page: int, dots: float) -> object:
        drawn.append(page)
        return draw(pages, page, dots)

    monkeypatch.setattr(pdf_pages.PdfPages, "picture", noted)
    view.resize(720, 600)
    view.grab()
    settle(qtbot)
    view.grab()
    settle(qtbot)
    assert drawn == [0]

    view.go_to(2)
    view.grab()
    settle(qtbot)
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
    assert view.fit() is ZoomFit.NOTHING
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


def test_the_same_sheet_set_anew_stays_at_its_place(view: PdfView, pdf: bytes, other_pdf: bytes, qtbot: QtBot) -> None:
    view.go_to(2)

    show(view, pdf, qtbot)
    assert view.page() == 2

    show(view, other_pdf, qtbot)
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


def test_a_page_is_seen_whole_and_two_lie_beside_each_other_by_keys(view: PdfView) -> None:
    QTest.keyClick(view, Key.Key_9, CTRL)
    assert view.fit() is ZoomFit.PAGE
    whole = view.zoom()
    assert whole < 100 * (600 - 2 * MARGIN) / (842 * 96 / 72) + 1

    QTest.keyClick(view, Key.Key_2, CTRL)
    assert view.two_up()
    assert view.zoom() < whole, "two pages must be smaller to be as wide as the view"
    QTest.keyClick(view, Key.Key_PageDown)
    assert view.page() == 3
    QTest.keyClick(view, Key.Key_2, CTRL)
    assert not view.two_up()


def test_the_wheel_zooms_with_ctrl_alone(view: PdfView) -> None:
    def turned(keys: Qt.KeyboardModifier) -> None:
        spot, none = QPointF(300, 300), Qt.MouseButton.NoButton
        turn = QWheelEvent(
            spot,
            spot,
            QPoint(),
            QPoint(0, 120),
            none,
            keys,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(view.viewport(), turn)

    fitting = view.zoom()
    turned(Qt.KeyboardModifier.NoModifier)
    assert view.zoom() == fitting
    turned(CTRL)
    assert view.zoom() == pytest.approx(fitting * 1.25)


def test_keys_that_size_the_text_of_the_window_zoom_where_the_pages_have_the_focus(view: PdfView) -> None:
    for key in (Key.Key_Plus, Key.Key_Minus):
        asked = QKeyEvent(QEvent.Type.ShortcutOverride, key, CTRL)
        asked.ignore()
        QApplication.sendEvent(view, asked)
        assert asked.isAccepted()
    other = QKeyEvent(QEvent.Type.ShortcutOverride, Key.Key_P, CTRL)
    other.ignore()
    QApplication.sendEvent(view, other)
    assert not other.isAccepted()


def test_what_is_found_is_counted_shown_one_by_one_and_marked(view: PdfView, qtbot: QtBot) -> None:
    show(view, pdf_saying("Abaev", "nobody", "Abaev"), qtbot)
    told: list[tuple[int, int]] = []
    view.hits_changed.connect(lambda hit, hits: told.append((hit, hits)))

    view.seek("abaev")
    qtbot.waitUntil(lambda: view.hits() == (1, 2))
    picture = view.viewport().grab().toImage()
    colours_seen = {picture.pixelColor(x, y).name() for x in range(0, 300, 2) for y in range(0, 300, 2)}
    assert QColor("yellow").name() in colours_seen

    view.next_hit()
    assert (told[-1], view.page()) == ((2, 2), 3)
    view.next_hit()
    assert view.hits() == (1, 2)
    view.seek("")
    assert view.hits() == (0, 0)


def test_words_are_sought_again_on_pages_set_anew(view: PdfView, qtbot: QtBot) -> None:
    view.seek("abaev")
    show(view, pdf_saying("Abaev and Abaev"), qtbot)
    qtbot.waitUntil(lambda: view.hits() == (1, 2))


def test_what_is_found_on_pages_that_are_on_show_no_more_is_not_shown(view: PdfView, qtbot: QtBot) -> None:
    show(view, pdf_saying("nobody", "nobody", "Abaev"), qtbot)
    told: list[tuple[int, int]] = []
    view.hits_changed.connect(lambda hit, hits: told.append((hit, hits)))
    view.seek("Abaev")
    view.clear()
    settle(qtbot)
    assert set(told) == {(0, 0)}


def test_the_thread_of_the_window_reads_draws_and_searches_no_page(
    view: PdfView, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    worked: dict[str, set[threading.Thread]] = {}
    for name in ("__init__", "picture", "text", "found", "close"):
        monkeypatch.setattr(PdfPages, name, noted(worked.setdefault(name, set()), getattr(PdfPages, name)))

    show(view, pdf_saying("Abaev"), qtbot)
    view.grab()
    view.seek("Abaev")
    settle(qtbot)
    view.clear()
    settle(qtbot)
    assert all(worked.values()), "each was asked for"
    assert threading.main_thread() not in set().union(*worked.values())


def noted(threads: set[threading.Thread], does: Callable[..., object]) -> Callable[..., object]:
    """The same, noting in which threads it is done."""

    def call(*arguments: object) -> object:
        threads.add(threading.current_thread())
        return does(*arguments)

    return call
