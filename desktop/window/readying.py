"""Makes the pages that are not on show ready while nobody does anything, so that each opens at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from importlib import import_module

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QInputEvent

from desktop.actions.table import actions
from desktop.window.main_window import MainWindow
from desktop.window.menus.warming import PRESSED
from desktop.wording.calendar_words import calendar_words
from desktop.wording.catalogue import catalogue
from desktop.wording.language_names import language_named
from desktop.wording.words import say

FIRST_MS = 150
"""How long after the window stands on its visit the first step is made: whoever opens a page then waits longest."""
AFTER_MS = 1_000
"""How long nothing was pressed or moved before a step is made."""
BETWEEN_MS = 30
"""How long the window waits between two steps for what else is to be done."""
LOADING_MS = 10
"""How long it waits between two steps that load: each is short, and a hand may already be on its way to a page."""
LOADED_BEFORE = {
    "delegations": ("desktop.models.inspecting",),
    "sheets": (
        "desktop.printing.copies.word_copy", "desktop.printing.copies.printer", "desktop.printing.kinds",
        "desktop.printing.contents.attendance_grid", "desktop.printing.contents.documents_grid",
        "desktop.printing.contents.programme_grid", "desktop.printing.preview.preview_pane",
    ),
}  # fmt: skip
"""What a page loads that takes so long that each has a step of its own."""


def _name_a_language() -> None:
    language_named(say.words.language, say.words.locale)


def _read_hours() -> None:
    calendar_words(say.words.language)


LOADED_FIRST: tuple[Callable[[], object], ...] = (
    actions, partial(import_module, "babel.dates"), _name_a_language, partial(catalogue, "en"), _read_hours,
)  # fmt: skip
"""What opens in the menus, what dates and names of languages are written by, what stands where a language has no word,
how hours are read."""


class Readying(QObject):
    """Makes one step after the other: a module loaded, a page made, filled, or laid out and painted out of sight.

    First all is loaded, which is most of what a page takes when it is first opened; only what is pressed delays that.

    Whatever the reader does comes first, and a look at the past: then it waits until nothing was done for a while.
    """

    _loading = True

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window, self._steps = window, self._all_steps()
        self._timer = QTimer(self, singleShot=True, interval=AFTER_MS)
        self._timer.timeout.connect(self._make_one)
        self._timer.start(FIRST_MS)
        # The screen tells the window's handle what was pressed; the window itself is sent far more.
        handle = window.windowHandle()
        if handle is not None:
            handle.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait again after anything that was pressed or moved."""
        if isinstance(event, QInputEvent) and self._timer.isActive():
            if not self._loading:
                self._timer.start(AFTER_MS)
            elif event.type() in PRESSED:
                self._timer.start(FIRST_MS)
        return False

    def _make_one(self) -> None:
        view = self._window.view
        if view is None:
            self._timer.start(FIRST_MS)
        elif view.past:
            self._timer.start(AFTER_MS)
        elif next(self._steps, self) is not self:
            self._timer.start(LOADING_MS if self._loading else BETWEEN_MS)
        else:
            self.deleteLater()

    def _all_steps(self) -> Iterator[None]:
        for load in LOADED_FIRST:
            load()
            yield
        for name in self._window.pages:
            for load in self._loads_of(name):
                load()
                yield
        self._loading = False
        for name in self._window.pages:
            for step in self._steps_of(name):
                while not self._window.middle.has_shown(name):
                    more = step()
                    yield
                    if more is not True:
                        break

    def _loads_of(self, name: str) -> Iterator[Callable[[], object]]:
        """The steps by which what a page is made of is loaded."""
        yield from (partial(import_module, module) for module in LOADED_BEFORE.get(name, ()))
        yield partial(self._window.pages.load, name)

    def _steps_of(self, name: str) -> Iterator[Callable[[], object]]:
        """The steps by which a page is made; one that answers True is to be made again."""
        pages, middle = self._window.pages, self._window.middle
        yield partial(pages.make, name)
        yield partial(pages.prepare, name)
        yield partial(pages.__getitem__, name)
        yield partial(middle.lay_out_of_sight, name)
