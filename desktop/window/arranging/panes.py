"""Which panes stand beside the page: as the reader wants them, and, unless he said so, as there is room for them."""

from __future__ import annotations

import msgspec
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from desktop.forms.form_host import FormHost
from desktop.look import fonts
from desktop.machine.settings import PaneShown
from desktop.replay.acts_list import LEAST as LEAST_ACTS
from desktop.replay.acts_list import ActsList
from desktop.replay.changes_pane import WIDTH as CHANGES
from desktop.replay.since_then import WIDTH as SINCE
from desktop.replay.since_then import SinceThen
from desktop.window.inspector.inspector import NARROWEST, Inspector
from desktop.window.sidebar.sidebar import LEAST, RAIL, Sidebar

WIDE_ENOUGH = 1366
"""From this width of the window on the sidebar stands in full, below as a rail; at the normal size of text."""
LEAST_PAGE = 560
"""A page has at least this width, before there is an inspector or a form beside it."""
LEAST_BESIDE_ACTS = 480 + LEAST_ACTS
"""The width of a programme that has the acts of the journal beside it, and of them."""


class PageRoom(msgspec.Struct, frozen=True):
    """What room a page needs: whether it takes that of the inspector, always or in a narrow window; whether acts and
    changes stand beside it, as in the past; and whether it is a page at all.
    """

    takes_all: bool = False
    wants_width: bool = False
    replays: bool = False
    has_page: bool = True


class Panes(QObject):
    """Opens and closes the sidebar and the inspector. An open form has the place of the inspector, and more width.

    Where there is no room for a form beside the page, it has the place of both.
    """

    def __init__(
        self,
        sidebar: Sidebar,
        middle: QWidget,
        inspector: Inspector,
        forms: FormHost,
        parent: QObject,
        *,
        replay: tuple[SinceThen, ActsList],
    ) -> None:
        super().__init__(parent)
        self._sidebar, self._middle, self._inspector, self._forms = sidebar, middle, inspector, forms
        self._since, self._acts = replay
        self._since.inspector_wanted.connect(self.toggle_inspector)
        self._wanted: dict[str, PaneShown] = {"sidebar": PaneShown.AS_FITS, "inspector": PaneShown.AS_FITS}
        self._width, self._page = 0, PageRoom()
        self._inspects = False

    def kept(self) -> dict[str, PaneShown]:
        """What the reader wants of each pane."""
        return dict(self._wanted)

    def restore(self, wanted: dict[str, PaneShown], sidebar_width: int = 0) -> None:
        """Show the panes as the reader last wanted them, and the sidebar as wide as he drew it, 0 as usual."""
        self._wanted.update(wanted)
        self._sidebar.width_chosen = sidebar_width
        self._show()

    def draw_sidebar(self, width: int) -> None:
        """Make the sidebar so many pixels wide, within its limits; a rail where it is drawn nearer to that."""
        width = round(width / fonts.scaled(100) * 100)
        as_rail = width < (RAIL + LEAST) // 2
        if as_rail != self._sidebar.is_rail:
            self._wanted["sidebar"] = PaneShown.CLOSED if as_rail else PaneShown.OPEN
        if not as_rail:
            self._sidebar.width_chosen = max(width, LEAST)
        self._show()

    def draw_sidebar_as_usual(self) -> None:
        """Give the sidebar its usual width, where there is room for it."""
        self._wanted["sidebar"] = PaneShown.AS_FITS
        self._sidebar.width_chosen = 0
        self._show()

    def fit(self, width: int) -> None:
        """Follow the width of the window, in pixels."""
        self._width = width
        self._show()

    def beside(self, page: PageRoom) -> None:
        """Say what room the page on show needs."""
        self._inspects &= page.replays
        self._page = page
        self._show()

    def toggle_sidebar(self) -> None:
        """Open the sidebar, or close it to a rail."""
        self._toggle("sidebar", open_now=not self._sidebar.is_rail)

    def toggle_inspector(self) -> None:
        """Open the inspector, or close it; in the past it has the place of what changed since, or gives it back."""
        if self._page.replays:
            self._inspects = not self._inspects
            self._show()
            return
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
        room = self._width / fonts.scaled(100) * 100 - LEAST_PAGE - NARROWEST
        self._sidebar.draw_to(self._sidebar.width_chosen, round(room))
        filling_in = self._forms.form is not None
        replays = not filling_in and self._replay_fits()
        inspector = not (filling_in or replays or self._page.takes_all) and self._inspector_fits()
        beside = filling_in and self._form_fits()
        self._forms.setMinimumWidth(self._forms.panel_width() if beside else 0)
        if filling_in:
            self._forms.show()
        acts = replays and self._room_beside(SINCE) >= fonts.scaled(LEAST_BESIDE_ACTS)
        shown = {
            self._inspector: inspector, self._since: replays, self._acts: acts,
            self._middle: beside or not filling_in, self._forms: filling_in,
        }  # fmt: skip
        changed = [pane for pane, visible in shown.items() if pane.isHidden() == visible]
        for pane in changed:
            pane.setVisible(shown[pane])
        if changed and (around := self._middle.parentWidget()) is not None:
            # At once: else the window is made as wide as with the pane that was closed.
            around.updateGeometry()

    def narrowest(self) -> int:
        """How narrow the window may be made in one go where the sidebar gives way then, in pixels; else 0.

        By itself it would refuse what has no room for the sidebar.
        """
        wide = self._width >= fonts.scaled(WIDE_ENOUGH)
        gives_way = wide and self._wanted["sidebar"] is PaneShown.AS_FITS
        return fonts.scaled(LEAST_PAGE + RAIL) if gives_way else 0

    def _form_fits(self) -> bool:
        room = self._width - self._sidebar.width_now() - self._forms.panel_width() - 1
        least = max(fonts.scaled(LEAST_PAGE), self._middle.minimumSizeHint().width())
        return self._page.has_page and room >= least

    def _inspector_fits(self) -> bool:
        wide = self._width >= fonts.scaled(WIDE_ENOUGH) or not self._page.wants_width
        fits = wide and self._room_beside(NARROWEST) >= fonts.scaled(LEAST_PAGE)
        return _shown(self._wanted["inspector"], fits=fits)

    def _replay_fits(self) -> bool:
        wanted = self._page.replays and not self._inspects
        return wanted and self._room_beside(CHANGES) >= fonts.scaled(LEAST_PAGE)

    def _room_beside(self, pane: int) -> int:
        """The width that is left for the page beside a pane of that width, at the normal size of text."""
        return self._width - self._sidebar.width_now() - fonts.scaled(pane)


def _shown(wanted: PaneShown, *, fits: bool) -> bool:
    return fits if wanted is PaneShown.AS_FITS else wanted is PaneShown.OPEN
