"""A page that was led to and fro through the past shows what one shows that is made for that moment."""

from __future__ import annotations

from random import Random

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex
from PySide6.QtWidgets import QLabel, QListWidget, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.kept_visit_view import KeptVisitView
from desktop.desk.view import VisitView
from desktop.pages.page import Page
from desktop.window.page_set import KINDS
from desktop.wording.words import say
from tests.desktop.requested import Requested
from tests.desktop.small_office import VISIT, SmallOffice
from tests.for_each import for_each

STEPS = 4


@for_each("name", KINDS)
def test_a_page_led_through_the_past_is_as_one_made_anew(name: str, office: SmallOffice, qtbot: QtBot) -> None:
    kept, kind, newest = KeptVisitView(), KINDS[name](), office.office.visit(VISIT).entries
    walked = _page(kind, qtbot)
    for entry in (*Random(name).choices(range(2, newest + 1), k=STEPS), newest):
        view = _seen(office, kept, entry)
        walked.show_view(view)
        anew = _page(kind, qtbot)
        anew.show_view(_seen(office, KeptVisitView(), entry))
        assert _told(walked) == _told(anew), entry


def _seen(office: SmallOffice, kept: KeptVisitView, entry: int) -> VisitView:
    view = kept.view(office.office, office.office.resolve(VISIT), entry)
    say.speak_of(view.visit)
    return view


def _page(kind: type[Page], qtbot: QtBot) -> Page:
    page = kind(Requested())
    qtbot.addWidget(page)
    page.resize(1000, 700)
    return page


def _told(page: QWidget) -> list[object]:
    """What a page says, in its tables, lists, labels and buttons."""
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    tables = [_cells(table) for table in page.findChildren(QTableView)]
    lists = [[each.item(at).text() for at in range(each.count())] for each in page.findChildren(QListWidget)]
    labels = [each.text() for each in page.findChildren(QLabel) if _shows(each)]
    buttons = [each.text() for each in page.findChildren(QPushButton) if _shows(each)]
    return [tables, lists, labels, buttons]


def _cells(table: QTableView) -> list[list[object]]:
    model = table.model()
    if model is None or not _shows(table):
        return []
    rows, columns = model.rowCount(QModelIndex()), table.horizontalHeader().count()
    return [[model.index(row, at).data() for at in range(columns)] for row in range(rows)]


def _shows(widget: QWidget) -> bool:
    return not widget.isHidden()
