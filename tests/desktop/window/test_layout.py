"""Every page and every form has room: no text is cut, nothing overlaps or scrolls sideways, the window fits its screen.

What is painted is measured. Names are long, and titles of ministers longer.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.actions.table import PAGES, REGISTRIES
from desktop.look import fonts
from desktop.machine.spoken import LANGUAGES
from desktop.pages.journal import JournalPage
from desktop.pages.sheets import SheetsPage
from desktop.printing.preview.preview_pane import PreviewPane
from desktop.replay.changes_pane import ChangesPane
from desktop.start.app import Program
from desktop.widgets.layout.vertical_scroll import BEGINNING, GLIMPSE, VerticalScroll
from desktop.widgets.tables.list_table import ListTable
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.record.vocabulary import COMMANDS
from tests.desktop.children import child
from tests.desktop.cut_text import faults
from tests.desktop.form_page import FormPage
from tests.desktop.opened import program, window_on
from tests.desktop.visit_office import VISIT, Line, new_office_with

__all__ = ["program"]

TITLE = (
    "Vice-Premier ministre, ministre des Ressources naturelles et de la Transition énergétique, "
    "représentant spécial du Président de la République pour la mer Caspienne et les cours d’eau transfrontaliers"
)
SURNAME = "Nurmuhambetgalievskaya-Wolfeschlegelstein"
DIGEST = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
LONG: tuple[Line, ...] = (
    *VISIT,
    *(
        (
            "propose-member",
            {
                "side": side, "category": "official", "member": f"long-{side}",
                "names": {"en": {"given": "Anna-Maria", "family": SURNAME}},
                "position": {"en": TITLE, "fr": TITLE, "ru": TITLE},
            },
        )
        for side in ("host", "guest")
    ),
    ("register-letter", {"kind": "note-verbale", "sender": {"en": DIGEST}, "recipient": {"en": TITLE},
                         "number": "104", "dated": "2025-10-31", "direction": "in"}),
)  # fmt: skip

SIZES = ((1280, 720), (1366, 768), (1920, 1080))
SCALES = (100, 150, 200)
SHORT = (("fr", (1280, 720), 100), ("ru", (1280, 720), 150))
EVERY = [
    *(each for each in product(("en", "fr", "ru"), SIZES, SCALES) if each not in SHORT),
    *product(sorted({*LANGUAGES} - {"en", "fr", "ru"}), SIZES[:1], SCALES[:1]),
]
CASES = [*SHORT, *(pytest.param(*each, marks=pytest.mark.endure) for each in EVERY)]
WIDEST_FORMS = ("plan-meeting", "name-greeters", "propose-member", "open-visit", "register-letter")
"""Those with the most fields beside each other."""


@pytest.fixture
def wide_window(program: Program, tmp_path: Path, qtbot: QtBot) -> Iterator[MainWindow]:
    yield window_on(program, new_office_with(tmp_path / "office.chancery", LONG), qtbot)
    fonts.set_setting(fonts.TextSetting())


def laid_out(program: Program, window: MainWindow, language: str, size: tuple[int, int], scale: int) -> None:
    """Give the window a language, a size, and text of so many percent."""
    program.appearance.apply(language)
    fonts.set_setting(fonts.TextSetting(scale))
    program._theme.apply(QApplication.instance())  # type: ignore[arg-type]
    window.resize(*size)
    settle()


def settle() -> None:
    """Let layouts that wait be made, and what was replaced be deleted, as in an event loop."""
    for _ in range(4):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def wait_explained(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the journal says what the entry changed, where there is room for it: it is asked once a hand rests."""
    journal = window.page
    assert isinstance(journal, JournalPage)
    changes = child(journal, ChangesPane)
    if changes.isVisible():
        qtbot.waitUntil(lambda: changes.explained)
        settle()


def wait_set(window: MainWindow, qtbot: QtBot) -> None:
    """Wait until the pages of the sheet are there: what is said above them changes then."""
    pane = child(window.page, PreviewPane)
    qtbot.waitUntil(lambda: pane.note() == say("sheets.same-bytes"))
    settle()


@pytest.mark.parametrize(("language", "size", "scale"), CASES)
def test_every_page_has_room(
    wide_window: MainWindow, program: Program, qtbot: QtBot, *, language: str, size: tuple[int, int], scale: int
) -> None:
    laid_out(program, wide_window, language, size, scale)
    found = {}
    for page in (*PAGES, *REGISTRIES):
        wide_window.requests.show_page(page)
        settle()
        if page == JournalPage.name:
            wait_explained(wide_window, qtbot)
        if page == SheetsPage.name:
            wait_set(wide_window, qtbot)
        found[page] = faults(wide_window)
        assert fits(wide_window, size), f"{page} makes the window larger than its screen"
        assert scale > 100 or not scrolled(wide_window), f"{page} scrolls as a whole"
        assert begins(wide_window), f"where {page} begins, or what its keys are for, is out of view"

    assert {page: wrong for page, wrong in found.items() if wrong} == {}


DOCUMENTS = (
    ("Déclaration sur le passage des relations interétatiques au niveau du partenariat stratégique global",
     "Декларация о переходе межгосударственных отношений на уровень всеобъемлющего стратегического партнёрства"),
    ("Programme global de coopération économique pour 2026–2030", "Программа сотрудничества до 2030 года"),
    ("Accord sur le transit ferroviaire et le transbordement vers des pays tiers",
     "Соглашение о железнодорожном транзите и перевалке в третьи страны"),
)  # fmt: skip
MANY: tuple[Line, ...] = (
    *VISIT,
    *(
        ("list-document", {"item": "talks-expanded", "title": {"fr": french, "ru": russian}, "kind": "agreement",
                           "level": "intergovernmental"})
        for french, russian in DOCUMENTS
    ),
    *(
        ("plan-meeting", {"format": "expanded", "title": {"fr": "Entretien en format élargi", "ru": "Переговоры"},
                          "when": {"day": "2025-11-12", "start": start}, "item": f"talks-{start[:2]}"})
        for start in ("19:00", "20:00", "21:00")
    ),
)  # fmt: skip
LISTS = ("delegations", "meetings", "documents", "checks", "journal")


@pytest.mark.endure
@pytest.mark.parametrize("size", SIZES[:2])
@pytest.mark.parametrize("language", ["fr", "ru"])
def test_at_the_largest_text_three_rows_of_each_list_are_seen_once_a_key_moves_in_it(
    program: Program, tmp_path: Path, qtbot: QtBot, *, language: str, size: tuple[int, int]
) -> None:
    window = window_on(program, new_office_with(tmp_path / "office.chancery", MANY), qtbot)
    laid_out(program, window, language, size, 200)
    seen = {}
    for page in LISTS:
        window.requests.show_page(page)
        settle()
        QTest.keyClick(window.page.focusProxy() or window.page, Qt.Key.Key_Home)
        settle()
        seen[page] = rows_seen(window)
    fonts.set_setting(fonts.TextSetting())
    assert {page: rows for page, rows in seen.items() if rows < 3} == {}


def rows_seen(window: MainWindow) -> int:
    """How many rows of the list on show are seen whole, headings apart; all, where there are fewer than three."""
    table = window.page.focusProxy()
    assert isinstance(table, ListTable)
    model, shown = table.model(), table.viewport().visibleRegion().boundingRect()
    rows = [line for line in range(model.rowCount()) if model.flags(model.index(line, 0))]
    boxes = [table.visualRect(model.index(line, 0)) for line in rows]
    whole = sum(shown.top() <= box.top() and box.bottom() <= shown.bottom() for box in boxes)
    return 3 if whole == len(rows) else whole


def test_at_the_largest_text_a_window_opens_no_wider_than_it_has_to_be(
    program: Program, tmp_path: Path, qtbot: QtBot
) -> None:
    fonts.set_setting(fonts.TextSetting(200))
    program._theme.apply(QApplication.instance())  # type: ignore[arg-type]
    try:
        window = window_on(program, new_office_with(tmp_path / "office.chancery", LONG), qtbot)
        assert window.width() <= SIZES[0][0]
    finally:
        fonts.set_setting(fonts.TextSetting())


def test_a_long_notice_in_the_place_of_another_takes_more_lines_and_no_width(wide_window: MainWindow) -> None:
    wide_window.resize(*SIZES[0])
    settle()
    for headline, rest in (("", TITLE), (TITLE, ""), (TITLE, TITLE), ("", TITLE)):
        wide_window.notice.show_line(headline, rest)
        settle()
        assert fits(wide_window, SIZES[0]), (headline, rest)


def fits(window: MainWindow, size: tuple[int, int]) -> bool:
    """Whether a window has the size it was given, and needs no more."""
    needed = window.minimumSizeHint()
    return window.size().toTuple() == size and needed.width() <= size[0] and needed.height() <= size[1]


def begins(window: MainWindow) -> bool:
    """Whether the page on show is seen from where it begins, and with it what its keys are for.

    The list of sheets stands below what is chosen for all of them, and beside the pages of one.
    """
    part = window.page if window.page.name == SheetsPage.name else window.page.focusProxy() or window.page
    around = next(each for each in window.findChildren(VerticalScroll) if each.isAncestorOf(window.page))
    seen = part.rect().translated(part.mapTo(around.viewport(), QPoint())).intersected(around.viewport().rect())
    enough = seen.height() >= min(part.height(), fonts.scaled(GLIMPSE) // 2)
    return around.verticalScrollBar().value() <= fonts.scaled(BEGINNING) and enough


def scrolled(window: MainWindow) -> bool:
    """Whether the page on show has to be scrolled as a whole, beside what scrolls in it."""
    around = [each for each in window.findChildren(VerticalScroll) if each.isAncestorOf(window.page)]
    return any(each.verticalScrollBar().maximum() > 0 for each in around)


def forms_asked(case: tuple[str, tuple[int, int], int]) -> list[str]:
    """The forms of a case: the widest in the short ones, else a third of all; another one at each size and scale."""
    if case in SHORT:
        return list(WIDEST_FORMS)
    _, size, scale = case
    return list(COMMANDS)[(SIZES.index(size) + SCALES.index(scale)) % 3 :: 3]


@pytest.mark.parametrize(("language", "size", "scale"), CASES)
def test_every_form_has_room(
    wide_window: MainWindow, program: Program, language: str, size: tuple[int, int], scale: int
) -> None:
    laid_out(program, wide_window, language, size, scale)
    found = {}
    for name in forms_asked((language, size, scale)):
        wide_window.requests.open_form(COMMANDS[name])
        settle()
        form = wide_window.forms.form
        if form is None:
            continue
        FormPage(form).judged()
        settle()
        found[name] = faults(form)
        assert fits(wide_window, size), f"{name} makes the window larger than its screen"
        form.keep_and_close()
        settle()

    assert {name: wrong for name, wrong in found.items() if wrong} == {}
