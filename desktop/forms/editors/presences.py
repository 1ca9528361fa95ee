"""The editor of who takes part: every party of the visit in the room, by video, or not there."""

from __future__ import annotations

from functools import partial
from typing import Any, get_args

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from desktop.desk.view import VisitView
from desktop.forms.editors.editor import Editor
from desktop.look import fonts
from desktop.widgets.button import Button
from desktop.widgets.fields.segmented import Segment, Segmented
from desktop.widgets.keys.digit_keys import digit_of
from desktop.widgets.keys.latin_letter import latin_letter
from desktop.widgets.label import Label, WrappedLabel
from desktop.wording.words import say
from domain.core.names import GUEST, HOST
from domain.visit.who_takes_part import Presence

PRESENCES: tuple[Presence, ...] = get_args(Presence)
LETTERS: dict[Presence, str] = {"in-the-room": "r", "by-video": "v", "not-there": "n"}
ALL = "a"
"""The letter that puts all parties in the room."""


class PresencesEditor(Editor):
    """A line for every party. A digit lets that party be there or not, Space the one in focus; up and down go between
    them. Of a party for which nothing is chosen nothing is said.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        self._lines: dict[str, tuple[Label, WrappedLabel, Segmented]] = {}
        self._all = Button("", parent=self)
        self._all.clicked.connect(self._let_all_come)
        self._grid.addWidget(self._all, 0, 1, 1, 2, Qt.AlignmentFlag.AlignTrailing)
        self._take_sides((HOST, GUEST))
        self.reword()

    def value(self) -> Any:
        chosen = {side: segments.value() for side, (_, _, segments) in self._lines.items()}
        return {side: how for side, how in chosen.items() if how} or None

    def set_value(self, value: Any) -> None:
        said = value if isinstance(value, dict) else {}
        if unknown := [side for side in said if side not in self._lines]:
            self._take_sides((*self._lines, *unknown))
        for side, (_, _, segments) in self._lines.items():
            if said.get(side) in PRESENCES:
                segments.set_value(said[side])

    def set_view(self, view: VisitView | None) -> None:
        if view is not None and view.visit.sides != tuple(self._lines):
            stood = self.value()
            self._take_sides(view.visit.sides)
            self.set_value({side: how for side, how in (stood or {}).items() if side in self._lines})
        self.reword()

    def reword(self) -> None:
        for side, (_, name, segments) in self._lines.items():
            name.setText(say.words.of("side", side))
            segments.set_words(_segments())
        self._all.setText(say("form.all-parties"))
        self._all.set_keys(ALL.upper())

    def parts(self) -> list[tuple[str, QWidget]]:
        ways = [
            (f"{say.words.of('side', side)}: {say.words.of('presence', how)}", segments.button(how))
            for side, (_, _, segments) in self._lines.items() for how in PRESENCES
        ]  # fmt: skip
        return [(say("form.all-parties"), self._all), *ways]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._acts_on(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Take the keys that go between the parties before the buttons of one of them do."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and self._acts_on(event):
            return True
        return super().eventFilter(watched, event)

    def _acts_on(self, event: QKeyEvent) -> bool:
        """Do what a key asks for; False for a key that asks for nothing here."""
        if event.modifiers() & ~(Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier):
            return False
        sides = list(self._lines)
        at = next((n for n, (_, _, row) in enumerate(self._lines.values()) if row.isAncestorOf(self.focusWidget())), 0)
        digit, key = digit_of(event), Qt.Key(event.key())
        step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(key, 0)
        if digit and 0 < int(digit) <= len(sides):
            self._tick(sides[int(digit) - 1])
        elif key == Qt.Key.Key_Space and not self._all.hasFocus():
            self._tick(sides[at])
        elif step and 0 <= at + step < len(sides):
            self._lines[sides[at + step]][2].setFocus(Qt.FocusReason.TabFocusReason)
        elif latin_letter(event.text().casefold()) == ALL:
            self._let_all_come()
        else:
            return False
        return True

    def _tick(self, side: str) -> None:
        """Let a party be in the room; not be there, where it is."""
        segments = self._lines[side][2]
        segments.set_value("not-there" if segments.value() == "in-the-room" else "in-the-room")
        segments.setFocus(Qt.FocusReason.TabFocusReason)
        self._tell()

    def _let_all_come(self) -> None:
        for _, _, segments in self._lines.values():
            segments.set_value("in-the-room")
        self._tell()

    def _take_sides(self, sides: tuple[str, ...]) -> None:
        for widgets in self._lines.values():
            for each in widgets:
                self._grid.removeWidget(each)
                each.deleteLater()
        self._lines = {side: self._line(row) for row, side in enumerate(sides)}
        rows = [segments for _, _, segments in self._lines.values()]
        self.setFocusProxy(rows[0])
        self.reword()

    def _line(self, row: int) -> tuple[Label, WrappedLabel, Segmented]:
        number, name = Label(font=fonts.secondary, tone="muted", parent=self), WrappedLabel(parent=self)
        number.setText(str(row + 1) if row < len("123456789") else "")
        segments = Segmented(_segments(), parent=self)
        segments.chosen.connect(partial(self._tell))
        for how in PRESENCES:
            segments.button(how).installEventFilter(self)
        for column, widget in enumerate((number, name, segments)):
            self._grid.addWidget(widget, row + 1, column)
        return number, name, segments


def _segments() -> tuple[Segment, ...]:
    return tuple(Segment(how, say.words.of("presence", how), LETTERS[how]) for how in PRESENCES)
