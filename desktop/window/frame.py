"""The frame of the window: its parts, each made once, and where they stand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMainWindow

from desktop.actions.menu_bar import Menus
from desktop.actions.qt_actions import QtActions
from desktop.actions.table import PAGES
from desktop.day.reminder_line import ReminderLine
from desktop.desk.desk import Desk
from desktop.desk.standing_source import StandingSources
from desktop.forms.drafts import Drafts
from desktop.replay.acts_list import ActsList
from desktop.replay.since_then import SinceThen
from desktop.widgets.banner import Banner, BannerKind
from desktop.widgets.journal.journal_bar import JournalBar
from desktop.widgets.toast import Toast
from desktop.window.arranging.arrangement import arranged, column
from desktop.window.arranging.central_stack import CentralStack
from desktop.window.arranging.focus_kept import FocusKept
from desktop.window.arranging.least_size import LeastSize
from desktop.window.arranging.panes import Panes
from desktop.window.company import OtherDesks
from desktop.window.header import Header
from desktop.window.inspector.inspector import Inspector
from desktop.window.menus.applicable import Applicable
from desktop.window.menus.context_menu import ContextMenus
from desktop.window.menus.menu_corner import MenuCorner
from desktop.window.moment import MomentOnShow, journal_words
from desktop.window.new_visits.guide import Guide
from desktop.window.notice import Notice
from desktop.window.page_set import PageSet
from desktop.window.registry_pane import RegistryPane
from desktop.window.requests import WindowRequests
from desktop.window.sidebar.sidebar import Sidebar
from desktop.window.sidebar.sidebar_edge import SidebarEdge
from desktop.window.source_strip import SourceStrip
from desktop.window.tasks import Tasks
from desktop.window.undo import Undoing
from desktop.wording.words import say


class WindowFrame(QMainWindow):
    """What stands in the window, and knows of no office yet."""

    selection_changed = Signal()
    """The selection of any page changed."""
    offers_changed = Signal()
    """A page of a visit may offer a primary button of its own."""

    def __init__(self, desk: Desk, drafts: Drafts, sources: StandingSources, officer: str) -> None:
        super().__init__()
        self._desk = desk
        self._make_actions()
        self._make_what_is_filled_in(drafts, sources, officer)
        self._make_panes()
        self._make_what_looks_back()
        self.requests.reach(self.middle, self.pages, self.tasks, self.source, self.moment)
        self.company = OtherDesks(desk, self.tasks, self.sidebar, self.menu_corner, self)
        self.menus = Menus(self.menuBar(), self.qt_actions)
        self.menuBar().setCornerWidget(self.menu_corner)
        self.least_size = LeastSize(self, self.panes.narrowest)

    def fit_corner(self) -> None:
        """Give the corner of the menu bar the room there is."""
        self.menu_corner.stand_in(self.menuBar(), self.width())

    def _make_actions(self) -> None:
        self.qt_actions = QtActions(self)
        self.applicable = Applicable()
        self.qt_actions.judge_by(self.applicable.why_not)
        self.notice = Notice(self.qt_actions.action, self)
        self.requests = WindowRequests(self._desk, self.qt_actions, self.notice, self)
        self.context_menus = ContextMenus(self.qt_actions, self.applicable, self.requests, self)

    def _make_what_is_filled_in(self, drafts: Drafts, sources: StandingSources, officer: str) -> None:
        action = self.qt_actions.action
        self.pages = PageSet(self.requests, self, self.selection_changed.emit, self.offers_changed.emit)
        self.tasks = Tasks(drafts, officer, self.requests, self)
        self.forms = self.tasks.forms
        self.source = SourceStrip(sources, action("standing-source"), action("clear-source"), self.requests, self)

    def _make_panes(self) -> None:
        action = self.qt_actions.action
        self.sidebar, self.header, self.inspector = Sidebar(self), Header(PAGES, self), Inspector(self)
        self.past = Banner(BannerKind.PAST, self)
        self.journal = JournalBar(journal_words(say.words), self)
        self.reminders, self.guide = ReminderLine(self, self._told_next), Guide(self)
        self.registries = RegistryPane(self.pages.registry, action("primary"), self)
        self.menu_corner = MenuCorner(action("find"), self)
        self.strips = column(self.guide, self.source, stretched=self.source)
        self.since_then, self.acts = SinceThen(self.requests, self), ActsList(self.requests, self)
        self.middle = CentralStack(self.header, self.strips, self.pages, self.registries, self, acts=self.acts)
        self._focus = FocusKept(self.middle, self.forms, self.inspector)
        replay = self.since_then, self.acts
        self.panes = Panes(self.sidebar, self.middle, self.inspector, self.forms, self, replay=replay)
        banners, beside = (self.past, self.notice), (self.inspector, self.since_then, self.forms)
        self.setCentralWidget(arranged(banners, self.sidebar, self.middle, beside, self.reminders, self.journal))
        edge = SidebarEdge(self.sidebar)
        edge.width_wanted.connect(self.panes.draw_sidebar)
        edge.usual_wanted.connect(self.panes.draw_sidebar_as_usual)

    def _told_next(self) -> frozenset[str]:
        """The items of which the page on show says that they come next."""
        return (
            self.middle.visit_page.told_next() if self.middle.on_pages and not self.middle.on_registry else frozenset()
        )

    def _make_what_looks_back(self) -> None:
        self.toast = Toast(self.journal, self.journal.said())
        self.undoing = Undoing(self._desk, self.toast, self)
        self.requests.undo_wanted.connect(self.undoing.undo_command)
        self.moment = MomentOnShow(self._desk, self.journal, self.past, self.qt_actions.action("back-to-now"), self)
        self.moment.sheets_wanted.connect(partial(self.requests.show_page, "sheets"))
