"""Every form can be used without seeing it and without a mouse: names, and Tab the way one reads."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from desktop.machine.spoken import LANGUAGES
from desktop.wording.words import say
from domain.record.vocabulary import COMMANDS
from tests.desktop.form_page import Bench, FormPage
from tests.fuzz import others_endure


@pytest.mark.parametrize("command", others_endure(COMMANDS, every=4, first=1))
def test_a_form_is_used_without_seeing_it_and_without_a_mouse(command: str, shared_bench: Bench) -> None:
    """A form takes long to open, so that one stands for all that is asked of it."""
    shared_bench.host.resize(1100, 2600)  # so that nothing is scrolled out of its place
    page = shared_bench.open(command)
    tab_goes_the_way_one_reads(page)
    what_is_shown_counts(page)
    for language in languages_asked(command):
        say.use(language)
        page.form.reword()
        whatever_takes_the_focus_has_a_name_of_its_own(page)
        the_mnemonics_are_its_own(page)
    untouched_it_leaves_nothing_behind(page, shared_bench)


def languages_asked(command: str) -> list[str]:
    """Two languages of the window, others from form to form: each is asked of one form in two."""
    first = list(COMMANDS).index(command)
    return [LANGUAGES[each % len(LANGUAGES)] for each in (first, first + 1)]


def whatever_takes_the_focus_has_a_name_of_its_own(page: FormPage) -> None:
    names = [_name(widget) for widget in _stops(page)]
    assert all(names), names
    assert len(set(names)) == len(names), sorted(names)


def the_mnemonics_are_its_own(page: FormPage) -> None:
    labels = [row._label.text() for row in page.form._rows.values()]
    letters = [text[text.index("&") + 1].casefold() for text in labels if "&" in text]
    assert len(set(letters)) == len(letters), labels


def what_is_shown_counts(page: FormPage) -> None:
    """A field that says nothing shows nothing, so that nobody takes it for said."""
    for name, editor in page.form._editors.items():
        if editor.value() is None:
            shown = [line.text() for line in editor.findChildren(QLineEdit) if line.text() and not line.isReadOnly()]
            assert not shown, (name, shown)


def untouched_it_leaves_nothing_behind(page: FormPage, bench: Bench) -> None:
    """Looked through with Tab and left by Esc, it leaves no draft; the button of Esc says so."""
    for stop in _stops(page):
        stop.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.form.frame.keep.text() == say("form.close")
    page.form.keep_and_close()
    assert bench.host.form is None
    assert bench.host.waiting() == []


def tab_goes_the_way_one_reads(page: FormPage) -> None:
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)
    QApplication.processEvents()
    stops = _stops(page)
    places = [_place(page, widget) for widget in stops]
    assert places == sorted(places), [(_name(widget), place) for widget, place in zip(stops, places, strict=True)]


def _stops(page: FormPage) -> list[QWidget]:
    """What Tab stops at, in its order."""
    first = page.form.nextInFocusChain()
    found, widget = [], first
    while widget is not None:
        tab = widget.focusPolicy().value & Qt.FocusPolicy.TabFocus.value
        if tab and widget.focusProxy() is None and page.form.isAncestorOf(widget) and widget.isVisibleTo(page.form):
            found.append(widget)
        widget = widget.nextInFocusChain()
        if widget is first:
            break
    return found


def _name(widget: QWidget) -> str:
    return widget.accessibleName() or getattr(widget, "text", str)()


def _place(page: FormPage, widget: QWidget) -> tuple[int, int]:
    """Where it stands: which line, then from left to right."""
    corner = widget.mapTo(page.form, QPoint(0, widget.height() // 2))
    return corner.y() // 12, corner.x()


def test_a_place_added_later_is_reached_after_the_one_before(bench: Bench) -> None:
    page = bench.open("name-places")
    QTest.mouseClick(dict(page.form.editor("places").parts())["Add a place"], Qt.MouseButton.LeftButton)
    tab_goes_the_way_one_reads(page)
