"""The corner of the menu bar: the search button, whether all is recorded, and which officer sits here."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenuBar, QStyle, QWidget

from desktop.desk.view import OfficeView, Reach
from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.picture import Picture
from desktop.widgets.reworded import RewordedWidget
from desktop.wording.words import say

MENU_GAP = 24
"""Pixels kept free between the last menu and the corner."""


class MenuCorner(RewordedWidget):
    """The search button opens the command palette; the state is always in words, since colour alone is not enough."""

    def __init__(self, find: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._office: OfficeView | None = None
        self._cut = self._save_waits = False
        self._search = Button.for_action(find, parent=self)
        self._search.set_icon("search")
        self._state_icon, self._state = (
            Picture("tick", "confirmed", parent=self),
            Label(font=fonts.secondary, parent=self),
        )
        self._officer = Label(font=fonts.secondary, parent=self)
        row = boxes.row(self._search, boxes.Gap(8), on=self, spacing=8, margins=(8, 3, 14, 3))
        self._person = Picture("person", "secondary", parent=self)
        self._beside = Label(font=fonts.secondary, parent=self)
        self._beside.hide()
        for widget in (self._state_icon, self._state, self._person, self._officer, self._beside):
            row.addWidget(widget)
        self.reword()

    def show_office(self, office: OfficeView) -> None:
        """Say who records here, and whether the office can be changed at all."""
        self._office = office
        self.reword()

    def show_reach(self, reach: Reach) -> None:
        """Say that the server of the office cannot be reached, until it can again."""
        self._cut = reach.cut
        self.reword()

    def show_save(self, waits: bool) -> None:
        """Say that what was asked to be recorded is not answered yet, until it is."""
        self._save_waits = waits
        self.reword()

    def show_others(self, short: str, whole: str) -> bool:
        """Say who else is in the visit on show, and where each of them is; nothing where nobody is.

        Return whether it takes another room than before.
        """
        other = short != self._beside.text()
        self._beside.setText(short)
        self._beside.setToolTip(whole)
        self._person.setToolTip(whole)
        return other

    def stand_in(self, bar: QMenuBar, width: int) -> None:
        """Move into the corner of a menu bar; `width` is the bar's, in pixels."""
        self.fit(width - _menus_width(bar) - MENU_GAP)
        # A menu bar lays out its corner again only when the corner is set again.
        bar.setCornerWidget(self)
        self.show()

    def fit(self, room: int) -> None:
        """Show as much as fits the room, in pixels; the search button always stays, at last without its words."""
        self._search.set_brief(False)
        self._search.setMinimumWidth(self._search.sizeHint().width())
        for part in (self._state, self._person, self._officer, self._state_icon):
            part.show()
        others = bool(self._beside.text())
        self._beside.setVisible(others)
        # One knows one's own name; who else is here one does not.
        own: tuple[QWidget, ...] = (self._officer,) if others else (self._person, self._officer)
        order: list[tuple[QWidget, ...]] = [own, (self._beside,), (self._person,)]
        order.insert(0 if self._face()[0] == "tick" else len(order), (self._state,))  # What is not usual needs words.
        self._state.setText(self._told())
        for parts in (*order, (self._state_icon,)):
            if parts == (self._state,) and self._cut and self.sizeHint().width() > room:
                self._state.setText(say("window.server-cut.short"))
            if self.sizeHint().width() > room:
                for each in parts:
                    each.hide()
        if self.sizeHint().width() > room:
            self._search.set_brief(True)
            self._search.setMinimumWidth(self._search.sizeHint().width())

    def reword(self) -> None:
        """Say everything in the language of the window."""
        office = self._office
        icon, tone, _ = self._face()
        self._state_icon.set_icon(icon, tone)
        self._state.setText(self._told())
        told = self._state.text() if office is None else "\n".join((self._state.text(), *_more_of(office)))
        self._state.setToolTip(told)
        self._state_icon.setToolTip(told)
        self._officer.setText(office.officer if office is not None else "")

    def _told(self) -> str:
        """The state in words, in full."""
        office, (_, _, code) = self._office, self._face()
        return say(code, percent=int(100 * office.share_read)) if office is not None else say(code)

    def _face(self) -> tuple[str, str, str]:
        """The icon of the state, its tone, and its words."""
        if self._cut:
            return "triangle", "secondary", "window.server-cut"
        if self._save_waits:
            return "clock", "secondary", "form.recording"
        if self._office is not None and _is_unsound(self._office):
            return "triangle", "refusal", "window.to-verify"
        if self._office is not None and not self._office.writable:
            return "lock", "secondary", "window.read-only"
        if self._office is not None and self._office.share_read < 1:
            return "clock", "secondary", "window.being-prepared"
        return "tick", "confirmed", "window.all-recorded"


def _is_unsound(office: OfficeView) -> bool:
    """Whether something of an office is damaged, cannot be read or is not believed: then nothing is said to be well."""
    damaged = office.damaged or office.registries.damaged
    return bool(damaged) or office.unreadable is not None or office.doubt is not None


def _menus_width(bar: QMenuBar) -> int:
    """What all menus of a bar take, those that have no place in it now among them."""
    menus = bar.actions()
    if not menus:
        return 0
    first = bar.actionGeometry(menus[0])
    words = [bar.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, menu.text()).width() for menu in menus]
    between = bar.style().pixelMetric(QStyle.PixelMetric.PM_MenuBarItemSpacing, None, bar)
    return first.left() + sum(words) + len(menus) * (first.width() - words[0]) + (len(menus) - 1) * between


def _more_of(office: OfficeView) -> Iterator[str]:
    """What else is to be known of it: what is not complete yet, and when it was last backed up."""
    if office.share_read < 1:
        yield say("window.being-prepared.hint")
    yield _backup_of(office)


def _backup_of(office: OfficeView) -> str:
    """When the office was last backed up by itself."""
    if office.backed_up_at is None:
        return say("window.no-backup")
    return say.here("window.backed-up", time=office.backed_up_at)
