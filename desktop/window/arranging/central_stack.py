"""The middle of the window: a page of the visit or of a registry, or a list, a welcome in its place."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication, QWidget

from desktop.actions.table import PAGES
from desktop.pages.page import Page
from desktop.widgets.layout.page_stack import PageStack
from desktop.widgets.layout.splitter import Splitter
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.window.arranging.arrangement import column
from desktop.window.header import Header
from desktop.window.menus.context_menu import spot_in
from desktop.window.registry_pane import RegistryPane


class _Beside(Splitter):
    """The pages, and what stands beside them below the tabs; as high as a page needs to be."""

    def __init__(self, pages: PageStack, beside: QWidget) -> None:
        super().__init__()
        self._pages = pages
        # Until it is shown it takes no room: at large text the window would be made wider than its screen.
        beside.hide()
        for part in (pages, beside):
            self.addWidget(part)
        self.setStretchFactor(0, 1)

    def heightForWidth(self, _width: int) -> int:
        return self._pages.heightForWidth(self._pages.width())


class CentralStack(PageStack):
    """Knows which page is on show, also while a list covers it."""

    page_shown = Signal()
    """Pages are on show again, or another page is."""
    page_hidden = Signal()
    """Something stands in the place of the pages."""
    menu_wanted = Signal(object)
    """The menu of what is selected on the page is wanted at a spot of the screen, a `QPoint`."""

    def __init__(
        self,
        header: Header,
        source: QWidget,
        pages: Mapping[str, Page],
        registries: RegistryPane,
        parent: QWidget | None = None,
        *,
        acts: QWidget,
    ) -> None:
        super().__init__(parent)
        self._header, self._pages, self._registries = header, pages, registries
        self._stack = PageStack(self)
        self._laid_out: set[str] = set()
        # The others are made and added when they are first shown.
        self._stacked(PAGES[0])
        beside = _Beside(self._stack, acts)
        self._visit = VerticalScroll(column(header, source, beside, stretched=beside))
        self._behind: QWidget = self._visit
        self._welcome: QWidget | None = None
        for pane in (self._visit, registries):
            self.addWidget(pane)

    @property
    def page(self) -> Page:
        """The page on show, or the one that is covered."""
        return self._registries.page if self._behind is self._registries else self.visit_page

    @property
    def visit_page(self) -> Page:
        """The page of the visit on show, or that would be if no registry were."""
        current = self._stack.currentWidget()
        assert isinstance(current, Page)
        return current

    @property
    def on_pages(self) -> bool:
        """Whether a page is on show, of a visit or of a registry."""
        return self.currentWidget() in (self._visit, self._registries)

    @property
    def on_registry(self) -> bool:
        """Whether the page is one of a registry."""
        return self._behind is self._registries

    def welcome(self, welcome: QWidget | None) -> None:
        """Set what is shown in the place of the pages while there is no visit; None for nothing."""
        self._welcome = welcome

    def show_page(self, name: str) -> None:
        """Show a page of the visit, or of a registry; another one than before from its beginning."""
        before = self.page
        if name in self._pages:
            self._stack.setCurrentWidget(self._stacked(name))
            self._header.show_page(name)
            self._behind = self._visit
        else:
            self._registries.show_page(name)
            self._behind = self._registries
        self.show_pages()
        if self.page is not before and self.on_pages:
            self._bring_into_view(self.page.focusProxy() or self.page, from_above=True)

    def has_shown(self, name: str) -> bool:
        """Whether a page of the visit was shown, or laid out as if it were."""
        return name in self._laid_out

    def lay_out_of_sight(self, name: str) -> None:
        """Do now what a page of the visit would take time for when it is first shown."""
        page = self._stacked(name)
        page.resize(self._stack.size())
        page.grab()

    def _stacked(self, name: str) -> Page:
        page = self._pages[name]
        if name not in self._laid_out:
            self._laid_out.add(name)
            self._stack.addWidget(page)
        return page

    def show_visit(self) -> None:
        """Show the page of the visit that was shown last."""
        self._behind = self._visit
        self.show_pages()

    def show_pages(self) -> None:
        """Show the page again, after whatever stood in its place or beside it."""
        welcome = self.show_behind()
        # First, as a list that takes the focus may choose its first row.
        (welcome or self.page).setFocus()
        if welcome is None:
            self._bring_into_view(self.page.focusProxy() or self.page)
        self.page_shown.emit()

    def _bring_into_view(self, part: QWidget, *, from_above: bool = False) -> None:
        """Scroll a page that has too little room to what its keys are for, but not past it when it is first shown."""
        around = part.parentWidget()
        while around is not None and around is not self:
            if isinstance(around, VerticalScroll):
                (around.begin_with if from_above else around.bring_into_view)(part)
            around = around.parentWidget()

    def show_behind(self) -> QWidget | None:
        """Put the page, or the welcome, where it belongs; the focus stays. Returns the welcome if it is that."""
        welcome = self._welcome if self._behind is self._visit else None
        self.setCurrentWidget(welcome or self._behind)
        return welcome

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """Whatever has no menu of its own has that of what is selected."""
        if self.on_pages:
            by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
            focused = QApplication.focusWidget() if by_key else None
            self.menu_wanted.emit(focused.mapToGlobal(spot_in(focused)) if focused else event.globalPos())

    def show_instead(self, part: QWidget) -> None:
        """Show something in the place of the pages."""
        if self.indexOf(part) < 0:
            self.addWidget(part)
        self.setCurrentWidget(part)
        self.page_hidden.emit()
