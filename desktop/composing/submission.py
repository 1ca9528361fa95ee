"""What the rules say of the composition in hand as it is drawn up, and its recording, in one save with one undo."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.composing.composition import commands_composing
from desktop.composing.frame import ComposingFrame
from desktop.composing.in_hand import InHand
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import LateQuestion
from desktop.forms.asked_rules import AskedRules, Asking
from desktop.forms.form_host import COMPOSE
from desktop.forms.judgement import Judgement
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.message import Command, name_of
from domain.core.problem import Problem
from domain.programme.meeting import ListParticipants
from domain.record.request import Request

JUDGED_AFTER_MS = 60
"""How long after the last keystroke the rules are asked."""


class Submission(QObject):
    """Asks the rules about the commands that make the record say the same, and records what they allow."""

    recorded = Signal(str)
    """The office recorded what had this id."""

    def __init__(
        self, frame: ComposingFrame, in_hand: InHand, requests: Requests, officer: str, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._frame, self._in_hand, self._requests = frame, in_hand, requests
        asking = Asking(requests, officer)
        self._rules = AskedRules(asking, self._show_judged, self)
        self._last_word = AskedRules(asking, self._judged_to_record, self)
        self.registries: DeskRegistries = NOBODY
        """By which the rules judge."""
        self.source: str | None = None
        """The standing source: what is recorded comes from there."""
        self._id, self._late = "", LateQuestion()
        self.under_way = False
        """Whether the office was asked to record and has not answered yet."""
        self._timer = QTimer(self, singleShot=True, interval=JUDGED_AFTER_MS)
        self._timer.timeout.connect(self._judge)

    def begin(self, draft_id: str) -> None:
        """Begin with another composition, known by an id."""
        self._id, self.under_way = draft_id, False
        self._late.forget()

    def judge_soon(self) -> None:
        """Ask the rules a little later."""
        self._timer.start()

    def submit(self) -> None:
        """Record, or say why not."""
        self.finish()
        at_hand = self._in_hand.at_hand()
        if at_hand is None or self.under_way:
            return
        self._timer.stop()
        lines = self._lines()
        if lines:
            self._last_word.ask(lines, at_hand[0], self.registries)
        else:
            self._show_unchanged(at_hand[0])
            self._frame.show_foot(say("form.no-change"))

    def finish(self) -> None:
        """Record at once what was asked to be recorded, though the rules have not answered yet."""
        self._last_word.finish()

    def stop(self) -> None:
        """Ask nothing any more."""
        self.under_way = False
        self._rules.drop()
        self._timer.stop()

    def _judge(self) -> None:
        """Ask the rules what speaks against it and what it would bring."""
        lines, view = self._lines(), self._in_hand.view
        if lines:
            self._rules.ask(lines, view, self.registries)
        elif view is not None:
            self._rules.drop()
            self._show_unchanged(view)

    def _judged_to_record(self, judged: Judgement) -> None:
        """Record what the rules allow, as it was when recording was asked for."""
        view = self._in_hand.view
        if view is None or self.under_way:
            return
        self._show_judged(judged)
        if judged.problem is not None:
            self._refuse(judged.problem)
            if self._frame.aside.reason.isVisible():
                self._frame.aside.reason.setFocus()
        elif self._late.arises(judged.save, view):
            foot = say("form.visit-is-over", day=view.visit.last_day, command=say("compose.record"))
            self._frame.show_foot(foot, "warning")
        else:
            self.under_way = True
            answer = self._requests.record(*judged.save, called=COMPOSE)
            answer.then(partial(self._recorded, self._id)).otherwise(partial(self._failed, self._id))

    def _show_judged(self, judged: Judgement) -> None:
        """Show what speaks against it and what it would bring."""
        aside, words = self._frame.aside, self._in_hand.words()
        aside.show_problem(problem_sentence(judged.problem, words) if judged.problem is not None else "")
        aside.foretold.show_checks(judged.checks, self._in_hand.view, ListParticipants)
        if judged.rows:
            numbers = [row.entry.number for row in judged.rows]
            last = numbers[0] + len(numbers) - 1
            code = "compose.act" if last > numbers[0] else "compose.act.one-entry"
            aside.show_act(words(code, first=numbers[0], last=last))

    def _show_unchanged(self, view: VisitView) -> None:
        aside = self._frame.aside
        aside.show_act("")
        aside.show_problem("")
        aside.foretold.show_checks((), view, ListParticipants)

    def _refuse(self, problem: Problem) -> None:
        self._frame.show_foot(problem_sentence(problem, self._in_hand.words()), "refusal")

    def _lines(self) -> list[dict[str, Any]]:
        """What would be recorded; nothing where nothing was changed."""
        if (at_hand := self._in_hand.at_hand()) is None:
            return []
        view, wanted = at_hand
        return [_line(each) for each in self._requests_of(commands_composing(wanted, view.visit), view)]

    def _requests_of(self, commands: Sequence[Command], view: VisitView) -> list[Request]:
        reason = self._frame.aside.reason.text().strip() or None
        return [
            Request(
                command=each,
                visit=view.visit_id.hex,
                reason=reason if type(each).needs_reason else None,
                source=self.source,
                based_on=view.newest,
            )
            for each in commands
        ]

    def _recorded(self, draft_id: str, _recorded: Recorded) -> None:
        self.recorded.emit(draft_id)

    def _failed(self, draft_id: str, problem: Problem) -> None:
        """The office recorded nothing: say why here, or in the window if it is no longer in hand."""
        if self._in_hand.wanted is None or draft_id != self._id:
            self._requests.show_problem(problem)
            return
        self.under_way = False
        self._refuse(problem)


def _line(request: Request) -> dict[str, Any]:
    """A request as the rules are asked about it."""
    fields = {name: getattr(request.command, name) for name in request.command.__struct_fields__}
    return {
        "command": name_of(type(request.command)), "fields": fields, "visit": request.visit,
        "reason": request.reason, "source": request.source, "based_on": request.based_on,
    }  # fmt: skip
