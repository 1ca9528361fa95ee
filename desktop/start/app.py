"""The program with its window: composes settings, office, desk and window, and lets one change the office.

Whatever is on show stays until another office is open and painted, or says why it is not.
"""

from __future__ import annotations

import gc
import sys
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.desk.backups import Backups
from desktop.desk.desk import Desk
from desktop.desk.standing_source import StandingSources
from desktop.forms.drafts import Drafts
from desktop.look.theme import Theme
from desktop.machine import clock
from desktop.machine.log import open_log
from desktop.machine.officer import officer_here
from desktop.machine.paths import drafts_of, log_file, sample_office, settings_file, sources_of
from desktop.machine.settings import load_settings, save_settings
from desktop.start.collector import MainThreadCollector
from desktop.start.coming import ComingOffice
from desktop.start.crash import catch_crashes, tell_of_crashes
from desktop.start.opening import Opening
from desktop.start.recent import (
    contents_of,
    forget_office,
    known_contents,
    known_offices,
    recent_offices,
    remember_office,
)
from desktop.start.tools import Make, Tools, ready_sample
from desktop.start.ways import Ways
from desktop.window.appearance import Appearance
from desktop.window.arranging.painted import when_painted
from desktop.window.arranging.placing import geometry_of, place_window
from desktop.window.dispatcher import Dispatcher, OfficeWays
from desktop.window.main_window import MainWindow
from desktop.wording.words import say
from domain.core.late import late
from domain.core.place import OfficePlace, place_named, whole_name
from domain.core.problem import Problem, Unavailable

if TYPE_CHECKING:
    from desktop.start import start_actions, start_page
    from desktop.start.start_page import StartPage
    from desktop.window import readying
    from domain.office import Office
else:
    readying = late("desktop.window.readying")
    start_actions, start_page = late("desktop.start.start_actions"), late("desktop.start.start_page")


class Program(QObject):
    """One running program with one window: on an office, or the start page while there is none.

    `opening` is the window on show before either.
    """

    opened = Signal(object)
    """The `MainWindow` of an office that has just been shown."""
    refused = Signal(object)
    """The `Problem` for which an office was not opened; what was on show has said it."""
    _recorded = Signal(int, int)

    def __init__(self, application: QApplication, tools: Tools, opening: Opening | None = None) -> None:
        super().__init__(application)
        MainThreadCollector(self)
        self._tools = tools
        self.ways = Ways(tools, lambda: self._on_show, self.open)
        self._theme = Theme(self)
        self._settings = load_settings(settings_file())
        self.appearance = Appearance(application, self._theme, self._settings, settings_file())
        self._officer = officer_here()
        self._on_show: QWidget | None = opening
        self._start_page: StartPage | None = None
        self._coming: ComingOffice | None = None
        self._given_up = False
        self._recorded.connect(self._show_progress)
        application.aboutToQuit.connect(self.stop_opening)

    @property
    def window(self) -> MainWindow | None:
        """The window of the office that is open."""
        return self._on_show if isinstance(self._on_show, MainWindow) else None

    @property
    def start_page(self) -> StartPage | None:
        """The page on show while no office is open."""
        return self._start_page if self._on_show is self._start_page else None

    def start(self, office: str | None = None) -> None:
        """Open the office named, else the one used last; where there is none, show the start page."""
        last = next(iter(known_offices()), None)
        if office is not None:
            self.open(place_named(office))
        elif last is None:
            self._show_start_page()
        else:
            self.open(last)

    def open(self, path: OfficePlace, make: Make | None = None) -> None:
        """Open an office in the background, made before where it is new.

        Its window takes the place of what is on show once its newest visit stands on it. If it cannot be opened,
        what is on show stays and says why.
        """
        self.stop_opening()
        desk = Desk(partial(self._opened_office, path, make), self, Backups())
        self._coming = ComingOffice(desk, partial(self._window_on, path), self)
        self._coming.ready.connect(self._show_window)
        self._coming.refused.connect(partial(self._refuse, path))

    def open_sample(self) -> None:
        """Open the sample, recorded before if it is not there."""
        self.open(sample_office(), partial(ready_sample, self._tools, self._tell_recorded))

    def tell_crash(self) -> None:
        """Say that something unforeseen happened in the window of an office; the log has what it was."""
        if self.window is not None:
            self.window.requests.show_problem(Unavailable("unforeseen", log=str(log_file())))

    def stop_opening(self) -> None:
        """Cancel what is being opened."""
        coming, self._coming = self._coming, None
        if coming is not None:
            self._given_up = True
            coming.give_up()
            coming.deleteLater()
            self._given_up = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Remember how the window stood when it is closed."""
        # By its class: the type of an event takes long to ask, and a change of visit sends the window hundreds.
        if isinstance(event, QCloseEvent) and watched is self._on_show:
            self._settings.geometry = geometry_of(self._on_show)
            self._keep_panes()
            if self.window is not None:
                _remember(self.window)
            try:
                save_settings(self._settings, settings_file())
            except OSError:
                open_log().exception("the window's place could not be kept")
        return False

    def _keep_panes(self) -> None:
        if self.window is not None:
            kept = self.window.panes.kept()
            self._settings.sidebar, self._settings.inspector = kept["sidebar"], kept["inspector"]
            self._settings.sidebar_width = self.window.sidebar.width_chosen
            self._settings.visit = self.window.view.visit_id.hex if self.window.view is not None else ""

    def _opened_office(self, path: OfficePlace, make: Make | None, *, continued: bool = False) -> Office:
        """Called in the desk's thread."""
        if make is not None and not continued:
            make()
        return self._tools.open_office(path, self._officer, continued=continued)

    def _tell_recorded(self, recorded: int, lines: int) -> None:
        """Called in the desk's thread.

        Raises:
            Unavailable: `office-closed`; nobody waits for the sample any more.
        """
        if self._given_up:
            raise Unavailable("office-closed")
        self._recorded.emit(recorded, lines)

    def _window_on(self, path: OfficePlace, desk: Desk) -> MainWindow:
        drafts = Drafts(drafts_of(path), partial(self._tools.vault, path))
        window = MainWindow(desk, drafts, StandingSources(sources_of(path)), self._theme, self._officer.name)
        desk.setParent(window)
        wanted = {"sidebar": self._settings.sidebar, "inspector": self._settings.inspector}
        window.panes.restore(wanted, self._settings.sidebar_width)
        window.showing.go_on_with(self._settings.visit)
        window.reminders.turn(on=self._settings.reminders)
        window.guide.want(wanted=self._settings.guide)
        ways = OfficeWays(self.ways.ask_new, self.ways.ask_open, self.open_sample, self._leave_office)
        Dispatcher(window, self.appearance, ways)
        others = tuple(each for each in recent_offices() if whole_name(each) != whole_name(path))
        window.menus.offer_offices(others)
        window.menus.office_chosen.connect(self.ways.open_named)
        return window

    def _show_window(self, window: MainWindow) -> None:
        self._forget_coming()
        # Only an office that could be opened is listed as recent, and reopened at the next start.
        _remember(window)
        self._show(window)
        self.opened.emit(window)

    def _refuse(self, path: OfficePlace, problem: Problem) -> None:
        self._forget_coming()
        if self.window is not None:
            self.window.requests.show_not_opened(path, problem)
        else:
            page = self.start_page or self._show_start_page()
            page.show_problem(problem)
        self.refused.emit(problem)

    def _forget_coming(self) -> None:
        if self._coming is not None:
            self._coming.deleteLater()
            self._coming = None

    def _show_start_page(self) -> StartPage:
        page = self._start_page = start_page.StartPage()
        page.begun.connect(self._begin)
        page.office_chosen.connect(self.open)
        page.office_forgotten.connect(self._forget)
        start_actions.StartActions(page, self.appearance)
        page.offer(known_offices(), known_contents())
        self._show(page)
        return page

    def _show(self, window: QWidget) -> None:
        """Show a window in the place of the one on show, which goes once the new one is painted."""
        before, self._on_show = self._on_show, window
        self._theme.set_past(past=False)  # The window that goes may have looked back.
        place_window(window, geometry_of(before) if before is not None else self._settings.geometry)
        window.installEventFilter(self)
        window.show()
        if before is not None:
            when_painted(window, partial(_close, before))

    def _show_progress(self, recorded: int, lines: int) -> None:
        shown = self._on_show if isinstance(self._on_show, Opening) else self.start_page
        if shown is not None:
            share = recorded / lines
            shown.show_progress(say("start.recording", percent=int(share * 100)), share)

    def _begin(self, way: str) -> None:
        ways = {
            "new": self.ways.ask_new,
            "open": self.ways.ask_open,
            "sample": self.open_sample,
            "restore": self.ways.ask_backup,
            "server": self.ways.ask_server,
        }
        ways[way]()

    def _forget(self, path: OfficePlace) -> None:
        forget_office(path)
        if self.start_page is not None:
            self.start_page.offer(known_offices(), known_contents())

    def _leave_office(self) -> None:
        """Go to the start page, as long as nothing that is prepared would be lost unseen."""
        if self.window is not None and not self.window.requests.wait_to_close():
            self.stop_opening()
            _remember(self.window)
            self._show_start_page()


SWITCH_S = 0.001
"""How long the window's thread waits for another one that computes, each time it needs Python: by default 5 ms."""


def run(opening: Opening, office: str | None, language: str | None, sample: bool, tools: Tools) -> int:
    """Open a window in place of the first one, and return the exit code when it is closed."""
    application = QApplication.instance()
    assert isinstance(application, QApplication)
    catch_crashes()
    sys.setswitchinterval(SWITCH_S)
    # What is loaded by now stays: looking through it for garbage would hold the window up for a tenth of a second.
    gc.freeze()
    program = Program(application, tools, opening)
    tell_of_crashes(program.tell_crash)
    program.opened.connect(_ready_pages)
    program.appearance.apply(language)
    if sample:
        program.open_sample()
    else:
        program.start(office)
    return application.exec()


def _ready_pages(window: MainWindow) -> None:
    """Make the pages that are not on show ready while nobody does anything."""
    readying.Readying(window)


def _remember(window: MainWindow) -> None:
    """Put the office of a window first in the list, with what is in it now."""
    if window.office is not None:
        remember_office(window.office.path, contents_of(window.office, clock.now()))


def _close(window: QWidget) -> None:
    window.close()
    window.deleteLater()
