"""Which panes stand beside the page: as the reader wants them, and, unless he said so, as there is room for them."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget

from desktop.forms.form_host import FormHost
from desktop.look import fonts
from desktop.machine.settings import PaneShown
from desktop.window.inspector import NARROWEST, Inspector
from desktop.window.sidebar import RAIL, Sidebar

WIDE_ENOUGH = 1366
"""From this width of the window on the sidebar stands in full, below as a rail; at the normal size of text."""
LEAST_PAGE = 560
"""A page has at least this width, before there is an inspector or a form beside it."""


class Panes(QObject):
    """Opens and closes the sidebar and the inspector. An open form has the place of the inspector, and more width.

    Where there is no room for a form beside the page, it has the place of both.
    """

    def __init__(
        self, sidebar: Sidebar, middle: QWidget, inspector: Inspector, forms: FormHost, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._sidebar, self._middle, self._inspector, self._forms = sidebar, middle, inspector, forms
        self._has_page = True
        self._wanted: dict[str, PaneShown] = {"sidebar": PaneShown.AS_FITS, "inspector": PaneShown.AS_FITS}
        self._width, self._page_takes_all, self._page_wants_width = 0, False, False
        self._gives_way = False

    def kept(self) -> dict[str, PaneShown]:
        """What the reader wants of each pane."""
        return dict(self._wanted)

    def restore(self, wanted: dict[str, PaneShown]) -> None:
        """Show the panes as the reader last wanted them."""
        self._wanted.update(wanted)
        self._show()

    def fit(self, width: int) -> None:
        """Follow the width of the window, in pixels."""
        self._width = width
        self._show()

    def beside(self, *, takes_all: bool, has_page: bool = True, wants_width: bool = False) -> None:
        """Say whether what is on show needs the room of the inspector, always or in a narrow window; and is a page."""
        self._page_takes_all, self._has_page, self._page_wants_width = takes_all, has_page, wants_width
        self._show()

    def toggle_sidebar(self) -> None:
        """Open the sidebar, or close it to a rail."""
        self._toggle("sidebar", open_now=not self._sidebar.is_rail)

    def toggle_inspector(self) -> None:
        """Open the inspector, or close it."""
        open_now = self._inspector_fits()
        self._wanted["inspector"] = PaneShown.AS_FITS
        if self._inspector_fits() == open_now:
            self._wanted["inspector"] = PaneShown.CLOSED if open_now else PaneShown.OPEN
        self._show()

    def _toggle(self, pane: str, *, open_now: bool) -> None:
        self._wanted[pane] = PaneShown.CLOSED if open_now else PaneShown.OPEN
        self._show()

    def _show(self) -> None:
        wide = self._width >= fonts.scaled(WIDE_ENOUGH)
        self._sidebar.set_rail(not _shown(self._wanted["sidebar"], fits=wide))
        self._let_narrow(gives_way=wide and self._wanted["sidebar"] is PaneShown.AS_FITS)
        filling_in = self._forms.form is not None
        inspector = not (filling_in or self._page_takes_all) and self._inspector_fits()
        beside = filling_in and self._form_fits()
        self._forms.setMinimumWidth(self._forms.panel_width() if beside else 0)
        if filling_in:
            self._forms.show()
        shown = {self._inspector: inspector, self._middle: beside or not filling_in, self._forms: filling_in}
        changed = [pane for pane, visible in shown.items() if pane.isHidden() == visible]
        for pane in changed:
            pane.setVisible(shown[pane])
        if changed and (around := self._middle.parentWidget()) is not None:
            # At once: else the window is made as wide as with the pane that was closed.
            around.updateGeometry()

    def _let_narrow(self, *, gives_way: bool) -> None:
        """Let a window be made as narrow as half a screen in one go where the sidebar will give way.

        By itself it would refuse what has no room for the sidebar. Once it is narrow, it asks for what it needs again.
        """
        if gives_way:
            self._sidebar.window().setMinimumWidth(fonts.scaled(LEAST_PAGE + RAIL))
        elif self._gives_way:
            QTimer.singleShot(0, self, self._ask_for_room)  # When the sidebar has given way.
        self._gives_way = gives_way

    def _ask_for_room(self) -> None:
        if self._gives_way:
            return
        around = self._sidebar.parentWidget()
        while around is not None:  # What each layout around the sidebar remembers is of before.
            if (layout := around.layout()) is not None:
                layout.invalidate()
            around = around.parentWidget()
        self._sidebar.window().setMinimumSize(0, 0)

    def _form_fits(self) -> bool:
        room = self._width - self._sidebar.width_now() - self._forms.panel_width() - 1
        least = max(fonts.scaled(LEAST_PAGE), self._middle.minimumSizeHint().width())
        return self._has_page and room >= least

    def _inspector_fits(self) -> bool:
        room = self._width - self._sidebar.width_now() - fonts.scaled(NARROWEST)
        wide = self._width >= fonts.scaled(WIDE_ENOUGH) or not self._page_wants_width
        return _shown(self._wanted["inspector"], fits=wide and room >= fonts.scaled(LEAST_PAGE))


def _shown(wanted: PaneShown, *, fits: bool) -> bool:
    return fits if wanted is PaneShown.AS_FITS else wanted is PaneShown.OPEN
