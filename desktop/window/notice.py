"""The notice under the menu bar: what went wrong, or what the officer must know about the office."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QAction, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QWidget

from desktop.desk.recorded import Recorded
from desktop.desk.view import OfficeView
from desktop.widgets.banner import Banner, BannerKind
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.place import ServerAddress
from domain.core.problem import Problem
from domain.record.recording import erasure_of

CLOCK_BEHIND_MINUTES = 5
"""How many minutes the clock must be behind the newest entry for a notice."""
ASKED_OF_THE_CLOCK = ("clock-behind", "clock-ahead", "clock-leapt")
"""The problems that confirming the clock solves."""


class Notice(Banner):
    """Says one thing at a time, the newest; hidden again when something is recorded, or by Esc.

    What is no matter of the office itself has a button for that too.

    Args:
        actions: gives the Qt action of an id, for the ways out.
    """

    def __init__(self, actions: Callable[[str], QAction], parent: QWidget | None = None) -> None:
        super().__init__(BannerKind.WARNING, parent)
        self._confirm_clock, self._begin_branch = actions("confirm-clock"), actions("command.begin-branch")
        self._set_aside = actions("command.set-entries-aside")
        self._keys = (actions("command.give-up-keys"), actions("backups"))
        self._is_of_office = False
        """Whether it says what must be known about the office."""
        self._passing, self._unreachable = False, False
        self._close = QAction(self)
        self._close.setShortcut(QKeySequence(QKeySequence.StandardKey.Cancel))
        self._close.triggered.connect(self.hide)
        if parent is not None:
            parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc closes it, where nothing in the window takes that key."""
        if self.isVisible() and _is_escape(event):
            self.hide()
            return True
        return False

    def show_line(self, headline: str, rest: str, actions: tuple[QAction, ...] = ()) -> None:
        self._passing, self._unreachable = False, False
        self._close.setText(say("form.close"))
        super().show_line(headline, rest, (*actions, self._close))

    def show_passing(self, text: str) -> None:
        """Say what is of this moment alone, such as that nothing is found at one that was asked for."""
        self.show_line(text, "")
        self._passing = True

    def pass_over(self) -> None:
        """Hide what was of the moment before: another page, visit or moment is shown."""
        if self._passing:
            self.hide()

    def show_problem(self, problem: Problem, headline: str = "") -> None:
        """Say what went wrong, in one sentence, with the way out where there is one; `headline` says with what."""
        self._is_of_office = False
        ways_out = (self._confirm_clock,) if problem.code in ASKED_OF_THE_CLOCK else ()
        sentence = problem_sentence(problem, say.words)
        self.show_line(headline or sentence, sentence if headline else "", ways_out)
        self._unreachable = problem.code == "server-unreachable"

    def server_is_back(self) -> None:
        """Say no more that the server cannot be reached, where that is said."""
        if self._unreachable:
            self.hide()

    def show_recorded(self, recorded: Recorded) -> None:
        """Hide what was said; say instead which places something could not be erased in, if any."""
        self._is_of_office = False
        erasure = erasure_of(recorded.receipts)
        if erasure is not None and erasure.waiting:
            self.show_line("", say("notice.to-be-erased", places=erasure.waiting, count=len(erasure.waiting)))
        else:
            self.hide()

    def show_office(self, office: OfficeView) -> None:
        """Say what must be known about an office: a doubt about it or its looks, damage, its clock, …

        What it said so of the office is hidden once there is nothing to say, such as of a desk that was let in.
        """
        what = self._of_office(office)
        if what is not None:
            super().show_line(*what)
        elif self._is_of_office:
            self.hide()
        self._is_of_office = what is not None

    def _of_office(self, office: OfficeView) -> tuple[str, str, tuple[QAction, ...]] | None:
        """What is to be said of it, as `show_line` takes it; None where nothing is."""
        headline, rest, ways_out = "", "", tuple[QAction, ...]()
        if office.doubt is not None:
            rest = problem_sentence(office.doubt, say.words)
            ways_out = (self._begin_branch,) if office.may_be_continued else ()
        elif office.looks_doubt is not None:
            rest = problem_sentence(office.looks_doubt, say.words)
        elif office.writable and office.keys_trouble is not None:
            give_up, backups = self._keys
            rest = problem_sentence(office.keys_trouble, say.words)
            ways_out = (backups, give_up) if give_up.isEnabled() else (backups,)
        elif office.unreadable is not None:
            rest, ways_out = problem_sentence(office.unreadable, say.words), (self._set_aside,)
        elif office.registries.damaged:
            rest = problem_sentence(next(iter(office.registries.damaged.values())), say.words)
        elif office.replaces_another:
            headline, rest = say("notice.another-office"), say("notice.another-office.about")
        elif office.clock_behind_minutes >= CLOCK_BEHIND_MINUTES:
            headline = say("notice.clock-behind", count=office.clock_behind_minutes)
        elif not office.writable:
            on_server = isinstance(office.path, ServerAddress)
            headline = say("notice.read-only-server" if on_server else "notice.read-only")
        return (headline, rest, ways_out) if headline or rest else None


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.matches(QKeySequence.StandardKey.Cancel)
