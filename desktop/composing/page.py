"""The page on which the composition of a meeting is drawn up, recorded as one act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Any
from uuid import uuid4

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from desktop.composing.aside import MOST_MISSED
from desktop.composing.composition import Composition, commands_of, composition_of
from desktop.composing.drafting import as_fields, from_draft, still_there
from desktop.composing.earlier import Earlier, earlier_composition
from desktop.composing.frame import Frame
from desktop.composing.shown import show_counts, show_title
from desktop.composing.starts import drawn_up
from desktop.composing.surroundings import Surroundings, surroundings
from desktop.composing.table import table_of
from desktop.composing.told import missed_words, who_must_agree, will_be_recorded
from desktop.desk.asked import Asked
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY, DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.desk.visit_over import plans_late
from desktop.files.export.table import Table
from desktop.forms.asked_rules import AskedRules, Asking
from desktop.forms.drafts import Draft
from desktop.forms.form_host import COMPOSE
from desktop.forms.judgement import Judgement
from desktop.widgets.copied_rows import copied_tables
from desktop.wording.problems import problem_sentence
from desktop.wording.words import Words, say
from domain.core.message import Command, CommandClass, name_of
from domain.core.problem import Problem
from domain.programme.meeting import Capacity, ListParticipants, TakeOffParticipant
from domain.programme.programme import Item
from domain.record.request import Request

JUDGED_AFTER_MS = 60
"""How long after the last keystroke the rules are asked."""
DRAFT_AFTER_MS = 500
CAPACITIES: Mapping[str, Capacity] = {"I": "interpreter", "N": "note-taker"}
"""The letters that set in which capacity somebody is there."""


class ComposePage(QWidget):
    """Space ticks, Alt with the arrows orders, R takes another composition over; Ctrl+Enter records, Esc keeps a draft.

    A digit puts so many of each side at the table, I and N make somebody interpreter or note-taker. What is recorded
    are the commands that list, take off and place, in one save with one undo.
    """

    draft_changed = Signal(object)
    """A `Draft` to keep."""
    draft_done = Signal(str)
    """The id of a draft that was recorded, or of which nothing is left."""
    draft_left = Signal(str)
    """The name of the draft that was kept as the page was left with something changed."""
    closed = Signal()

    def __init__(self, requests: Requests, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests, asking = requests, Asking(requests, officer)
        self._rules = AskedRules(asking, self._show_judged, self)
        self._last_word = AskedRules(asking, self._judged_to_record, self)
        self._view: VisitView | None = None
        self._registries: DeskRegistries = NOBODY
        self._standing_source: str | None = None
        self._id, self._kept, self._recording, self._asked_late = uuid4().hex, False, False, False
        self._wanted: Composition | None = None
        self._around: Surroundings | None = None
        self._earlier: Earlier | None = None
        self._asking_earlier: Asked[Earlier | None] = Asked()
        self._frame = Frame(self)
        self._judge_timer = QTimer(self, singleShot=True, interval=JUDGED_AFTER_MS)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.setFocusProxy(self._frame.grid)
        self._connect()
        self._frame.reword()

    @property
    def frame(self) -> Frame:
        """What is shown."""
        return self._frame

    @property
    def is_open(self) -> bool:
        """Whether a composition is in hand."""
        return self._wanted is not None

    @property
    def wanted(self) -> Composition | None:
        """The composition in hand."""
        return self._wanted

    def begin(self, item: str) -> None:
        """Draw up the composition of an item."""
        self.set_aside()
        if self._view is None or item not in self._view.visit.programme.items:
            self.closed.emit()
            return
        self._start(composition_of(self._view.visit, item), uuid4().hex, "")

    def resume(self, draft: Draft) -> None:
        """Go on with a composition laid aside, of those still expected."""
        self.set_aside()
        wanted = from_draft(draft.fields, self._view.visit) if self._view is not None else None
        if wanted is None:
            self.draft_done.emit(draft.id)
            self.closed.emit()
            return
        self._kept = True
        self._start(wanted, draft.id, draft.reason or "")

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what was changed stays, of those still expected."""
        before, self._view = self._view, view
        if self._wanted is None:
            return
        other = before is not None and before.visit_id != view.visit_id
        item = view.visit.programme.items.get(self._wanted.item)
        if view.read_only or other or item is None or item.retracted or item.status != "planned":
            self.set_aside()
        elif not self._touched_in(before):
            self._take(composition_of(view.visit, item.id))
        else:
            self._take(still_there(self._wanted, view.visit))

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries, by which the rules judge."""
        self._registries = registries

    def stand_source(self, source: str | None) -> None:
        """Learn the standing source: what is recorded comes from there."""
        self._standing_source = source

    def set_aside(self) -> None:
        """Close, and keep what was changed as a draft; where nothing was, nothing is kept."""
        if self._wanted is not None:
            self.keep_draft()
            kept = self._kept
            self._close()
            if kept:
                self.draft_left.emit(COMPOSE)

    def keep_draft(self) -> None:
        """Keep what was changed so far; what was to be recorded is recorded."""
        self._draft_timer.stop()
        self._last_word.finish()
        if self._wanted is None or self._view is None:
            return
        if self._touched_in(self._view):
            self._kept = True
            self.draft_changed.emit(self._draft())
        elif self._kept:
            self._kept = False
            self.draft_done.emit(self._id)

    def tables(self) -> tuple[Table, ...]:
        """The composition as it is drawn up, to be copied and saved; none while none is."""
        if self._wanted is None or self._around is None:
            return ()
        return (table_of(self._wanted, self._around),)

    def submit(self) -> None:
        """Record, or say why not."""
        self._last_word.finish()
        view, wanted = self._view, self._wanted
        if view is None or wanted is None or self._recording:
            return
        self._judge_timer.stop()
        lines = self._lines()
        if lines:
            self._last_word.ask(lines, view, self._registries)
        else:
            self._show_unchanged(view)
            self._frame.show_foot(say("form.no-change"))

    def _judged_to_record(self, judged: Judgement) -> None:
        """Record what the rules allow, as it was when recording was asked for."""
        view = self._view
        if view is None or self._recording:
            return
        self._show_judged(judged)
        requests = [each for each in (*judged.beside, judged.request) if each is not None]
        if judged.problem is not None:
            self._frame.show_foot(problem_sentence(judged.problem, self._words()), "refusal")
            if self._frame.aside.reason.isVisible():
                self._frame.aside.reason.setFocus()
        elif not self._asked_late and any(plans_late(each.command, view.visit) for each in requests):
            self._asked_late = True
            foot = say("form.visit-is-over", day=view.visit.last_day, command=say("compose.record"))
            self._frame.show_foot(foot, "warning")
        else:
            self._recording = True
            answer = self._requests.record(*requests, called=COMPOSE)
            answer.then(partial(self._recorded, self._id)).otherwise(partial(self._failed, self._id))

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._frame.reword()
        if self._wanted is not None:
            self._take(self._wanted)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.reword()

    def _connect(self) -> None:
        frame, grid = self._frame, self._frame.grid
        grid.key_command.connect(self._key)
        grid.dropped.connect(self._drop)
        frame.filter.changed.connect(self._filtered)
        frame.filter.left.connect(self._enter_grid)
        frame.as_in.clicked.connect(self._take_first)
        frame.another.clicked.connect(self._offer_others)
        frame.earlier.clicked.connect(self._take_earlier)
        frame.keep.clicked.connect(self.set_aside)
        frame.primary.clicked.connect(self.submit)
        frame.aside.reason_edited.connect(self._changed)
        frame.aside.foretold.fix_wanted.connect(self._mend)
        self._judge_timer.timeout.connect(self._judge)
        self._draft_timer.timeout.connect(self.keep_draft)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, way in {"Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Esc": self.set_aside}.items():
            QShortcut(QKeySequence(keys), self, way, context=here)

    def _start(self, wanted: Composition, draft_id: str, reason: str) -> None:
        self._id, self._asked_late, self._recording = draft_id, False, False
        self._earlier = None
        self._frame.filter.field().clear()
        self._frame.aside.reason.setText(reason)
        self._take(wanted)
        self._ask_earlier()
        self._frame.grid.choose_free(0)
        self._frame.grid.setFocus()

    def _take(self, wanted: Composition) -> None:
        """Show a composition, and ask the rules about it a little later."""
        view = self._view
        assert view is not None
        self._wanted = wanted
        self._around = surroundings(view.visit, wanted.item, self._words(), self._around)
        self._fill()
        self._judge_timer.start()

    def _fill(self) -> None:
        wanted, around = self._wanted, self._around
        if wanted is None or around is None:
            return
        visit, words, frame = around.visit, around.words, self._frame
        chosen = frame.grid.current
        frame.grid.rows.show(wanted, around, frame.filter.text())
        frame.grid.choose(chosen)
        show_title(frame, visit, wanted, words)
        show_counts(frame, visit, wanted, words)
        self._show_starts(wanted, words)
        commands = commands_of(wanted, visit)
        self._say(commands, words)
        told = [
            (missed_words(each, visit, words), say("compose.missed.fix"), partial(self._tick, each.counterpart))
            for each in around.counterparts.missed(wanted)
        ]
        frame.aside.show_missed(told[:MOST_MISSED])

    def _say(self, commands: Sequence[Command], words: Words) -> None:
        """Say what will be recorded, and who must agree."""
        wanted, view = self._wanted, self._view
        assert wanted is not None
        assert view is not None
        self._frame.aside.show_sentence(
            will_be_recorded(commands, wanted, view.visit, words),
            who_must_agree(wanted, view.visit, words, changes=bool(commands)),
            asks_reason=any(type(each).needs_reason for each in commands),
        )
        if not self._recording:
            self._frame.show_foot("")

    def _judge(self) -> None:
        """Ask the rules what speaks against it and what it would bring."""
        lines, view = self._lines(), self._view
        if lines:
            self._rules.ask(lines, view, self._registries)
        elif view is not None:
            self._rules.drop()
            self._show_unchanged(view)

    def _lines(self) -> list[dict[str, Any]]:
        """What would be recorded; nothing where nothing was changed."""
        view, wanted = self._view, self._wanted
        if view is None or wanted is None:
            return []
        return [_line(each) for each in self._requests_of(commands_of(wanted, view.visit))]

    def _show_unchanged(self, view: VisitView) -> None:
        aside = self._frame.aside
        aside.show_act("")
        aside.show_problem("")
        aside.foretold.show_checks((), view, ListParticipants)

    def _show_judged(self, judged: Judgement) -> None:
        """Show what speaks against it and what it would bring."""
        aside, view = self._frame.aside, self._view
        aside.show_problem(problem_sentence(judged.problem, self._words()) if judged.problem is not None else "")
        aside.foretold.show_checks(judged.checks, view, ListParticipants)
        if judged.rows:
            numbers = [row.entry.number for row in judged.rows]
            aside.show_act(self._words()("compose.act", first=numbers[0], last=numbers[0] + len(numbers) - 1))

    def _requests_of(self, commands: Sequence[Command]) -> list[Request]:
        view = self._view
        assert view is not None
        reason = self._frame.aside.reason.text().strip() or None
        return [
            Request(
                command=each,
                visit=view.visit_id.hex,
                reason=reason if type(each).needs_reason else None,
                source=self._standing_source,
                based_on=view.newest,
            )
            for each in commands
        ]

    def _key(self, keys: str) -> None:
        """Do what a key in the grid stands for."""
        who = self._frame.grid.current
        ways = {"R": self._take_first, "Shift+R": self._offer_others, "L": self._take_earlier, "Ctrl+C": self._copy}
        if keys in ways:
            ways[keys]()
        elif keys.isdecimal() and self._wanted is not None and self._view is not None:
            self._change(self._wanted.filled(self._view.visit, int(keys)))
        elif who and keys == "Space":
            self._tick(who)
        elif who and keys in ("Alt+Up", "Alt+Down"):
            self._move(who, -1 if keys == "Alt+Up" else 1)
        elif who and keys in CAPACITIES and self._wanted is not None and self._view is not None:
            self._change_of(who, self._wanted.in_capacity(self._view.visit, who, CAPACITIES[keys]))

    def _copy(self) -> None:
        QApplication.clipboard().setMimeData(copied_tables(self.tables()))

    def _tick(self, who: str) -> None:
        if self._wanted is not None and self._view is not None:
            self._change_of(who, self._wanted.ticked(self._view.visit, who))

    def _move(self, who: str, by: int) -> None:
        wanted, view = self._wanted, self._view
        if wanted is None or view is None:
            return
        people = wanted.delegates[view.visit.delegations.members[who].side]
        if who in people:
            self._change(wanted.placed(view.visit, who, people.index(who) + by))

    def _drop(self, who: str, above: int) -> None:
        wanted, view = self._wanted, self._view
        if wanted is None or view is None:
            return
        people = wanted.delegates[view.visit.delegations.members[who].side]
        if who in people:
            self._change(wanted.placed(view.visit, who, above - (people.index(who) < above)))

    def _change_of(self, who: str, wanted: Composition) -> None:
        """Take a change of somebody who then stands in another part; who stood after him is chosen."""
        if wanted == self._wanted:
            return
        grid = self._frame.grid
        after = grid.neighbour(who) if grid.current == who else grid.current
        self._change(wanted)
        grid.choose(after)

    def _change(self, wanted: Composition) -> None:
        if wanted != self._wanted:
            self._take(wanted)
            self._changed()

    def _changed(self) -> None:
        self._draft_timer.start()
        self._judge_timer.start()

    def _take_first(self) -> None:
        others = self._others()
        if others:
            self._take_over(others[0].id)

    def _take_over(self, item: str) -> None:
        """Start from the composition of another meeting; where its order departs, that is the reason."""
        wanted, view = self._wanted, self._view
        if wanted is None or view is None:
            return
        self._change(wanted.as_in(view.visit, item))
        if not self._frame.aside.reason.text():
            title = view.visit.programme.items[item].title
            self._frame.aside.reason.setText(self._words()("compose.reason.as-in", title=title))

    def _offer_others(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for each in self._others():
            words = self._words()
            action = menu.addAction(words("compose.as-in", title=each.title))
            action.triggered.connect(partial(self._chosen_start, each.id))
        button = self._frame.another
        menu.popup(button.mapToGlobal(QPoint(0, button.height())))

    def _chosen_start(self, item: str, _checked: bool = False) -> None:
        self._take_over(item)

    def _take_earlier(self) -> None:
        wanted, view, earlier = self._wanted, self._view, self._earlier
        if wanted is None or view is None or earlier is None:
            return
        found = earlier.found_in(view.visit)
        self._change(wanted.taking(view.visit, found))
        missing = earlier.count - sum(map(len, found.values()))
        if missing:
            self._frame.show_foot(say("compose.earlier.missing", count=missing), "warning")

    def _ask_earlier(self) -> None:
        wanted, view = self._wanted, self._view
        assert wanted is not None
        assert view is not None
        self._asking_earlier.drop()
        self._asking_earlier = self._requests.ask(partial(earlier_composition, view.visit_id, wanted.item))
        self._asking_earlier.then(self._found_earlier)

    def _found_earlier(self, earlier: Earlier | None) -> None:
        self._earlier = earlier
        if self._wanted is not None:
            self._show_starts(self._wanted, self._words())

    def _show_starts(self, wanted: Composition, words: Words) -> None:
        """Show from what one may start."""
        others, frame, earlier = self._others(), self._frame, self._earlier
        frame.as_in.setVisible(bool(others))
        frame.another.setVisible(len(others) > 1)
        frame.earlier.setVisible(earlier is not None)
        if others:
            frame.as_in.setText(words("compose.as-in", title=others[0].title))
        if earlier is not None:
            frame.earlier.setText(words("compose.earlier", title=earlier.title, day=earlier.day))

    def _others(self) -> list[Item]:
        if self._wanted is None or self._view is None:
            return []
        return drawn_up(self._view.visit, self._wanted.item)

    def _filtered(self) -> None:
        """Show only who is found, and choose the first of them."""
        self._fill()
        grid = self._frame.grid
        if self._frame.filter.text():
            free = [key for side in range(len(grid.rows.sides)) for row, key in grid.rows.in_column(side)
                    if grid.rows.kind_at(row) == "rest"]  # fmt: skip
            grid.choose(next(iter(free), ""))

    def _enter_grid(self) -> None:
        self._frame.grid.setFocus()

    def _mend(self, command: CommandClass, fields: dict[str, str]) -> None:
        """Mend what the composition would bring: here where it is about this table, else in a form beside a draft."""
        wanted = self._wanted
        if wanted is None:
            return
        if command is TakeOffParticipant and fields.get("item") == wanted.item:
            if wanted.at_table(fields["member"]):
                self._tick(fields["member"])
            return
        self._requests.open_form(command, fields)

    def _recorded(self, draft_id: str, _recorded: Recorded) -> None:
        """The office recorded it: forget the draft, and close if it is still in hand."""
        self.draft_done.emit(draft_id)
        if self._wanted is not None and draft_id == self._id:
            self._close()

    def _failed(self, draft_id: str, problem: Problem) -> None:
        """The office recorded nothing: say why here, or in the window if it is no longer in hand."""
        if self._wanted is None or draft_id != self._id:
            self._requests.show_problem(problem)
            return
        self._recording = False
        self._frame.show_foot(problem_sentence(problem, self._words()), "refusal")

    def _close(self) -> None:
        self._last_word.finish()
        self._wanted, self._around, self._kept, self._recording = None, None, False, False
        self._asking_earlier.drop()
        self._rules.drop()
        for timer in (self._draft_timer, self._judge_timer):
            timer.stop()
        self.closed.emit()

    def _touched_in(self, view: VisitView | None) -> bool:
        """Whether it is another composition than a view of the visit has."""
        wanted = self._wanted
        if wanted is None or view is None or wanted.item not in view.visit.programme.items:
            return False
        return wanted != composition_of(view.visit, wanted.item)

    def _draft(self) -> Draft:
        assert self._wanted is not None
        assert self._view is not None
        return Draft(
            id=self._id, command=COMPOSE, visit=self._view.visit_id.hex, based_on=self._view.newest,
            fields=as_fields(self._wanted), reason=self._frame.aside.reason.text() or None,
            typed_at=datetime.now(UTC),
        )  # fmt: skip

    def _words(self) -> Words:
        """The words of the window, with the clock of the visit."""
        assert self._view is not None
        return say.words.of_visit(self._view.visit)


def _line(request: Request) -> dict[str, Any]:
    """A request as the rules are asked about it."""
    fields = {name: getattr(request.command, name) for name in request.command.__struct_fields__}
    return {
        "command": name_of(type(request.command)), "fields": fields, "visit": request.visit,
        "reason": request.reason, "source": request.source, "based_on": request.based_on,
    }  # fmt: skip
