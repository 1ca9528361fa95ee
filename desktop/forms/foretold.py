"""What a change would bring: the checks that would stand once it is recorded, amber, with the ways to mend them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from desktop.concepts.edges.fixes import OfferedFix, fixes_of
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.look.style.mark import Severity
from desktop.widgets.fields.inline_error import InlineError
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.wording import sentences
from desktop.wording.words import say
from domain.checks.check import Check
from domain.checks.gathered import gathered
from domain.core.message import CommandClass

MOST = 4
"""How many are told, those of one cause as one; the rest are counted."""


class Foretold(QWidget):
    """Hidden while a change would bring nothing that asks for attention."""

    fix_wanted = Signal(object, object)
    """The command that would mend a check, and the fields already known."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._offered: dict[QAction, OfferedFix] = {}
        self._shown: tuple[tuple[str, tuple[OfferedFix, ...]], ...] = ()
        self._heading = Label(font=fonts.secondary_strong, tone="secondary", parent=self)
        self._lines = [InlineError(self) for _ in range(MOST)]
        self._more = Label(font=fonts.secondary, tone="warning", parent=self)
        self._more.setWordWrap(True)
        boxes.column(self._heading, *self._lines, self._more, on=self, spacing=6, margins=(0, 12, 0, 0))
        self.hide()

    def show_checks(self, checks: tuple[Check, ...], view: VisitView | None, command: CommandClass) -> None:
        """Tell what a command would bring to the visit of a view.

        Left out are fixes that only open its own form, and those of several at once: they are for what is recorded.
        """
        together = gathered(checks)
        told_now = _told(together[:MOST], view, command) if view is not None else ()
        more = len(together) - len(told_now)
        self._heading.setText(say("form.checks-brought"))
        self._more.setText(say("form.more-checks", count=more))
        self._more.setVisible(more > 0)
        if told_now != self._shown:
            self._shown = told_now
            self._tell()
        self.setVisible(bool(checks))

    def sentences(self) -> list[str]:
        """What is told, most pressing first."""
        return [line.sentence() for line in self._lines if line.severity() is not None]

    def lines(self) -> list[InlineError]:
        """The sentences with their buttons."""
        return [line for line in self._lines if line.severity() is not None]

    def _tell(self) -> None:
        self._offered = {}
        for line in self._lines[len(self._shown) :]:
            line.clear()
        for line, (sentence, fixes) in zip(self._lines, self._shown, strict=False):
            line.show_error(Severity.WARNING, sentence, "", tuple(self._action(fix) for fix in fixes))

    def _action(self, fix: OfferedFix) -> QAction:
        action = QAction(fix.text, self)
        action.triggered.connect(self._chosen)
        self._offered[action] = fix
        return action

    def _chosen(self) -> None:
        sender = self.sender()
        if isinstance(sender, QAction):
            fix = self._offered[sender]
            self.fix_wanted.emit(fix.command, fix.fields)


def _told(
    checks: tuple[Check, ...], view: VisitView, command: CommandClass
) -> tuple[tuple[str, tuple[OfferedFix, ...]], ...]:
    words = say.words.in_zone(view.visit.zone)
    said = [sentences.check_sentence(check, words) for check in checks]
    fixes = [fixes_of(check, view.visit, words) for check in checks]
    others = [tuple(fix for fix in some if fix.command is not command and not fix.each) for some in fixes]
    return tuple(zip(said, others, strict=True))
