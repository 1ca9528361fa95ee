"""The registries in the middle of the window: a heading, the one primary button, and the page of one registry."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.desk.view import OfficeView
from desktop.look import fonts
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.page_stack import PageStack
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.wording.words import say
from domain.core.message import name_of

if TYPE_CHECKING:
    from desktop.pages.registry_page import RegistryPage

MARGIN = 20


class RegistryPane(QWidget):
    """Shows one registry at a time."""

    def __init__(
        self, page_of: Callable[[str], RegistryPage[Any]], primary: QAction, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._page_of = page_of
        self._title = Label(font=fonts.title, parent=self)
        self._about = Label(font=fonts.secondary, tone="secondary", parent=self)
        self._about.setWordWrap(True)
        self._primary = Button("", Variant.PRIMARY, keys="Ctrl+N", parent=self)
        self._primary.clicked.connect(primary.trigger)
        self._stack = PageStack(self)
        self._lay_out()

    @property
    def page(self) -> RegistryPage[Any]:
        """The registry on show, or that was shown last."""
        current = self._stack.currentWidget()
        assert current is not None, "no registry was shown yet"
        return cast("RegistryPage[Any]", current)

    def show_office(self, office: OfficeView) -> None:
        """Offer what may be done in an office."""
        self._primary.setVisible(office.writable)

    def show_page(self, name: str) -> None:
        """Show one registry."""
        page = self._page_of(name)
        if self._stack.indexOf(page) < 0:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self.reword()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        if self._stack.count() == 0:
            return
        name = self.page.name
        self._title.setText(say(f"page.{name}"))
        self._about.setText(say(f"page.{name}.about"))
        self._primary.setText(say(f"command.{name_of(self.page.primary)}") if self.page.primary is not None else "")

    def _lay_out(self) -> None:
        boxes.column(
            boxes.row(
                (boxes.column(self._title, self._about, spacing=3), 1),
                boxes.Gap(16),
                self._primary,
                margins=(MARGIN, 12, 16, 10),
            ),
            (VerticalScroll(self._stack), 1),
            on=self,
            spacing=0,
        )
