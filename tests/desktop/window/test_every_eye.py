"""Every page can be seen, heard and hit: contrast AA as it is really painted, names, the text a screen reader has.

Where a change of the window is meant to change that text, `CHANCERY_READ_ALOUD=write` writes it anew; read the
difference as somebody who hears it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Callable
from itertools import product

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit, QWidget

from desktop.actions.table import PAGES, REGISTRIES
from desktop.start.app import Program
from desktop.widgets.button import Button, Variant
from desktop.window.main_window import MainWindow
from tests.conftest import ROOT
from tests.desktop.contrast import too_faint
from tests.desktop.cut_text import faults
from tests.desktop.opened import office_path, program, window
from tests.desktop.read_aloud import nameless, read_aloud
from tests.desktop.tab_order import turned_back
from tests.desktop.window.test_layout import settle

__all__ = ["office_path", "program", "window"]

LEAST_TARGET = 24
"""In pixels, as WCAG 2.2 asks at level AA."""
SCHEMES: dict[str, Callable[[Program], None]] = {
    "light": lambda program: program.appearance.light(),
    "dark": lambda program: program.appearance.dark(),
    "high contrast": lambda program: program.appearance.high_contrast(),
}
KEPT = ROOT / "tests" / "golden" / "read-aloud.txt"
READ = ("programme", "delegations", "meetings", "press", "attendance", "checks")
"""The main pages."""
CLOCK = re.compile(r"· \d+ h \d\d ·")
"""When the last entry was recorded: as the test began."""
FEW = ("programme", "delegations", "attendance", "journal")
"""The pages that paint most of what there is to paint."""


@pytest.mark.parametrize("pages", [FEW, pytest.param((*PAGES, *REGISTRIES), marks=pytest.mark.endure)])
def test_every_text_stands_out_from_its_ground(window: MainWindow, program: Program, pages: tuple[str, ...]) -> None:
    found = {}
    for (scheme, put_on), page in product(SCHEMES.items(), pages):
        put_on(program)
        window.requests.show_page(page)
        settle()
        found[scheme, page] = too_faint(window)
    program.appearance.normal_contrast()
    assert {place: faint for place, faint in found.items() if faint} == {}


@pytest.mark.file
def test_every_page_is_named_read_aloud_as_before_and_large_enough_to_hit(window: MainWindow, program: Program) -> None:
    program.appearance.apply("fr")
    window.resize(1280, 800)
    told, unnamed, small = [], {}, {}
    for page in (*PAGES, *REGISTRIES):
        window.requests.show_page(page)
        settle()
        unnamed[page] = nameless(window)
        small[page] = [_told(each) for each in _targets(window) if min(each.size().toTuple()) < LEAST_TARGET]
        if page in READ:
            told += [f"== {page}", *(CLOCK.sub("· 0 h 00 ·", line) for line in read_aloud(window)), ""]
    if os.environ.get("CHANCERY_READ_ALOUD") == "write":
        KEPT.write_text("\n".join(told))
    assert {page: wrong for page, wrong in unnamed.items() if wrong} == {}
    assert {page: wrong for page, wrong in small.items() if wrong} == {}
    assert "\n".join(told) == KEPT.read_text()


@pytest.mark.parametrize("pages", [FEW, pytest.param((*PAGES, *REGISTRIES), marks=pytest.mark.endure)])
def test_tab_goes_through_every_page_as_one_reads(window: MainWindow, program: Program, pages: tuple[str, ...]) -> None:
    """Also where the window stands mirrored, which has room for everything too."""
    program.appearance.apply("fr")
    window.resize(1280, 800)
    found = {}
    try:
        for direction, page in product((Qt.LayoutDirection.RightToLeft, Qt.LayoutDirection.LeftToRight), pages):
            QApplication.setLayoutDirection(direction)
            window.requests.show_page(page)
            settle()
            found[direction, page] = [*faults(window), *turned_back(window)]
    finally:
        QApplication.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert {place: wrong for place, wrong in found.items() if wrong} == {}


def _targets(window: QWidget) -> list[QWidget]:
    """What one clicks on; a link is as high as its line, a sign in a field is part of it."""
    several = (each for kind in (QAbstractButton, QComboBox, QLineEdit) for each in window.findChildren(kind))
    shown = [each for each in several if each.isVisible() and not isinstance(each.parent(), QLineEdit)]
    return [each for each in shown if not (isinstance(each, Button) and each.variant() is Variant.LINK)]


def _told(target: QWidget) -> str:
    return f"{type(target).__name__} {target.accessibleName()!r} {target.width()}×{target.height()}"
