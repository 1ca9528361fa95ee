"""The page on which the composition of a meeting is drawn up, recorded as one act."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from uuid import uuid4

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.composing.aside import MOST_MISSED
from desktop.composing.composition import Composition, commands_composing, composition_of, drawn_first
from desktop.composing.drafting import as_fields, from_draft, still_there
from desktop.composing.frame import ComposingFrame
from desktop.composing.grid_hand import GridHand
from desktop.composing.in_hand import InHand
from desktop.composing.limit_choice import LimitChoice
from desktop.composing.merging import merged, recorded_by
from desktop.composing.sentences import missed_words, parties_apart, who_must_agree, will_be_recorded
from desktop.composing.shown import show_counts, show_title
from desktop.composing.starting_points import StartingPoints
from desktop.composing.submission import Submission
from desktop.composing.table import composition_table
from desktop.desk.member_finder import MemberFinder
from desktop.desk.registries import DeskRegistries
from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.files.export.table import ExportTable
from desktop.forms.drafts import Draft
from desktop.forms.form_host import COMPOSE
from desktop.widgets.reworded import RewordedWidget
from desktop.widgets.tables.copied_rows import copied_tables
from desktop.wording.words import Words, say
from domain.core.message import Command, CommandClass
from domain.programme.meeting import TakeOffParticipant
from domain.visit.who_takes_part import SettleParties

DRAFT_AFTER_MS = 500


class ComposePage(RewordedWidget):
    """Space ticks, Alt with the arrows orders, R takes another composition over, Ctrl+Z takes the last change back;
    Ctrl+Enter records, Esc keeps a draft.

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
        self._requests, self._members = requests, MemberFinder()
        self._id, self._kept, self._meanwhile = uuid4().hex, False, ""
        self._frame, self._in_hand = ComposingFrame(self), InHand(self)
        self._starts = StartingPoints(self._frame, self._in_hand, requests, self)
        self._limit = LimitChoice(self._frame, self._in_hand, self)
        self._submission = Submission(self._frame, self._in_hand, requests, officer, self)
        starts = self._starts
        ways = {"R": starts.take_first, "Shift+R": starts.offer_others, "L": starts.take_earlier, "Ctrl+C": self._copy,
                "Ctrl+Z": self._in_hand.take_back}  # fmt: skip
        self._hand = GridHand(self._frame.grid, self._in_hand, ways, self)
        self._draft_timer = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._frame)
        self.setFocusProxy(self._frame.grid)
        self._connect()
        self._frame.reword()

    @property
    def frame(self) -> ComposingFrame:
        """What is shown."""
        return self._frame

    @property
    def is_open(self) -> bool:
        """Whether a composition is in hand."""
        return self._in_hand.wanted is not None

    @property
    def wanted(self) -> Composition | None:
        """The composition in hand."""
        return self._in_hand.wanted

    def begin(self, item: str) -> None:
        """Draw up the composition of an item."""
        self.set_aside()
        view = self._in_hand.view
        if view is None or item not in view.visit.programme.items:
            self.closed.emit()
            return
        self._start(drawn_first(view.visit, item), uuid4().hex, "")

    def resume(self, draft: Draft) -> None:
        """Go on with a composition laid aside, of those still expected."""
        self.set_aside()
        view = self._in_hand.view
        wanted = from_draft(draft.fields, view.visit) if view is not None else None
        if wanted is None:
            self.draft_done.emit(draft.id)
            self.closed.emit()
            return
        self._kept = True
        self._start(wanted, draft.id, draft.reason or "")
        assert view is not None
        self._in_hand.remember(composition_of(view.visit, wanted.item))
        self._frame.show_foot(say("compose.resumed"))

    def show_view(self, view: VisitView) -> None:
        """Learn the visit; what was changed stays, of those still expected."""
        hand = self._in_hand
        before, hand.view = hand.view, view
        if hand.wanted is None:
            return
        other = before is not None and before.visit_id != view.visit_id
        item = view.visit.programme.items.get(hand.wanted.item)
        if view.read_only or other or item is None or item.retracted or item.status != "planned":
            self.set_aside()
        elif not hand.touched_in(before):
            hand.take(drawn_first(view.visit, item.id))
        else:
            self._go_on_in(view, before)

    def _go_on_in(self, view: VisitView, before: VisitView | None) -> None:
        """Keep what was changed in a visit that went on, and say who is taken off, or that another one was recorded."""
        hand = self._in_hand
        assert hand.wanted is not None
        drawn, visit, item = hand.wanted, view.visit, hand.wanted.item
        if before is not None:
            stood, stands = composition_of(before.visit, item), composition_of(visit, item)
            self._tell_meanwhile(drawn, view, before, changed=stood != stands)
            drawn = merged(drawn, stood, stands) if stood != stands else drawn
        hand.take(still_there(drawn, visit))

    def _tell_meanwhile(self, drawn: Composition, view: VisitView, before: VisitView, *, changed: bool) -> None:
        """Say it until the officer goes on composing: what is shown anew for other reasons takes no word away."""
        words, members = self._in_hand.words(), view.visit.delegations.members
        gone = [members[key] for key in _at_table(drawn) if key in members and not members[key].travels]
        about = [each.id for each in gone] or [drawn.item]
        if gone:
            people = words.listed([words.name(each.names, each.position) for each in gone])
            told = say("compose.gone-meanwhile", people=people)
        elif changed:
            told = say("compose.changed-meanwhile")
        else:
            return
        self._meanwhile = " · ".join(filter(None, (told, recorded_by(view, before.newest, about, words))))

    def show_registries(self, registries: DeskRegistries) -> None:
        """Learn the registries, by which the rules judge."""
        self._submission.registries = registries

    def stand_source(self, source: str | None) -> None:
        """Learn the standing source: what is recorded comes from there."""
        self._submission.source = source

    def set_aside(self) -> None:
        """Close, and keep what was changed as a draft; where nothing was, nothing is kept."""
        if self.is_open:
            self.keep_draft()
            kept = self._kept
            self._close()
            if kept:
                self.draft_left.emit(COMPOSE)

    def keep_draft(self) -> None:
        """Keep what was changed so far; what was to be recorded is recorded."""
        self._draft_timer.stop()
        self._submission.finish()
        if (at_hand := self._in_hand.at_hand()) is None:
            return
        if self._in_hand.touched_in(at_hand[0]):
            self._kept = True
            self.draft_changed.emit(self._draft(*at_hand))
        elif self._kept:
            self._kept = False
            self.draft_done.emit(self._id)

    def tables(self) -> tuple[ExportTable, ...]:
        """The composition as it is drawn up, to be copied and saved; none while none is."""
        wanted, around = self._in_hand.wanted, self._in_hand.around
        return (composition_table(wanted, around),) if wanted is not None and around is not None else ()

    def submit(self) -> None:
        """Record, or say why not."""
        self._submission.submit()

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._frame.reword()
        if self._in_hand.wanted is not None:
            self._in_hand.take(self._in_hand.wanted)

    def _connect(self) -> None:
        frame = self._frame
        self._in_hand.taken.connect(self._show)
        self._in_hand.changed.connect(self._changed)
        self._submission.recorded.connect(self._recorded)
        self._hand.stayed.connect(self._say_why_he_stays)
        frame.filter.changed.connect(self._filtered)
        frame.filter.left.connect(frame.grid.setFocus)
        frame.grid.settled.connect(self._fill)
        frame.keep.clicked.connect(self.set_aside)
        frame.primary.clicked.connect(self._submission.submit)
        frame.aside.reason_edited.connect(self._changed)
        frame.aside.foretold.fix_wanted.connect(self._mend)
        frame.aside.settle.clicked.connect(self._settle_participation)
        self._draft_timer.timeout.connect(self.keep_draft)
        here = Qt.ShortcutContext.WidgetWithChildrenShortcut
        for keys, way in {"Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Esc": self._go_back}.items():
            QShortcut(QKeySequence(keys), self, way, context=here)

    def _go_back(self) -> None:
        """Show everybody again where a name is looked for; else close, and keep what was changed."""
        field = self._frame.filter.field()
        if field.text():
            field.clear()
            self._frame.grid.setFocus()
        else:
            self.set_aside()

    def _start(self, wanted: Composition, draft_id: str, reason: str) -> None:
        self._id, self._meanwhile = draft_id, ""
        self._submission.begin(draft_id)
        self._starts.forget_earlier()
        self._frame.filter.field().clear()
        self._frame.aside.reason.setText(reason)
        self._in_hand.take(wanted)
        self._starts.ask_earlier()
        self._frame.grid.choose_free(0)
        self._frame.begin()

    def _show(self) -> None:
        """Show what is in hand, and ask the rules about it a little later."""
        self._fill()
        self._submission.judge_soon()

    def _fill(self) -> None:
        wanted, around = self._in_hand.wanted, self._in_hand.around
        if wanted is None or around is None:
            return
        visit, words, frame = around.visit, around.words, self._frame
        chosen = frame.grid.current
        typed = frame.filter.text()
        named = self._members.named(visit, typed) if typed else ()
        frame.grid.rows.show(wanted, around, typed, named, still=frame.grid.still)
        frame.grid.choose(chosen)
        show_title(frame, visit, wanted, words)
        show_counts(frame, visit, wanted, words)
        frame.show_touched(touched=self._in_hand.touched_in(self._in_hand.view))
        self._starts.show()
        self._say(wanted, commands_composing(wanted, visit), words)
        told = [
            (missed_words(each, visit, words), say("compose.missed.fix"), partial(self._hand.tick, each.counterpart))
            for each in around.counterparts.missed(wanted)
        ]
        frame.aside.show_apart(parties_apart(wanted, visit, words))
        frame.aside.show_missed(told[:MOST_MISSED])

    def _say(self, wanted: Composition, commands: Sequence[Command], words: Words) -> None:
        """Say what will be recorded, and who must agree."""
        view = self._in_hand.view
        assert view is not None
        self._frame.aside.show_sentence(
            will_be_recorded(commands, wanted, view.visit, words),
            who_must_agree(wanted, view.visit, words, changes=bool(commands)),
            asks_reason=any(type(each).needs_reason for each in commands),
        )
        if not self._submission.under_way:
            self._frame.show_foot(self._meanwhile, "warning")

    def _say_why_he_stays(self, key: str) -> None:
        around = self._in_hand.around
        if around is not None:
            member = around.visit.delegations.members[key]
            said = around.words("compose.leads", person=member.words, side=member.side)
            self._frame.show_foot(said, "warning")

    def _copy(self) -> None:
        QApplication.clipboard().setMimeData(copied_tables(self.tables()))

    def _changed(self) -> None:
        if self._meanwhile:
            self._meanwhile = ""
            self._frame.show_foot("")
        self._draft_timer.start()
        self._submission.judge_soon()

    def _filtered(self) -> None:
        """Show only who is found, and choose the first of them, else who is at the table; where nobody is, nobody."""
        self._fill()
        if self._frame.filter.text():
            rows = self._frame.grid.rows
            free = [key for side in range(len(rows.sides)) for row, key in rows.in_column(side)
                    if rows.kind_at(row) == "rest"]  # fmt: skip
            self._frame.grid.choose_only(next(iter((*free, *rows.there(self._frame.filter.text()))), ""))

    def _mend(self, command: CommandClass, fields: dict[str, str]) -> None:
        """Mend what the composition would bring: here where it is about this table, else in a form beside a draft."""
        wanted = self._in_hand.wanted
        if wanted is None:
            return
        if command is TakeOffParticipant and fields.get("item") == wanted.item:
            if wanted.at_table(fields["member"]):
                self._hand.tick(fields["member"])
            return
        self._requests.open_form(command, fields)

    def _settle_participation(self) -> None:
        """Say in a form which parties take part, and how."""
        if self._in_hand.wanted is not None:
            self._requests.open_form(SettleParties, {"item": self._in_hand.wanted.item})

    def _recorded(self, draft_id: str) -> None:
        """The office recorded it: forget the draft, and close if it is still in hand."""
        self.draft_done.emit(draft_id)
        if self.is_open and draft_id == self._id:
            self._close()

    def _close(self) -> None:
        self._submission.finish()
        self._in_hand.drop()
        self._kept = False
        self._starts.forget_earlier()
        self._submission.stop()
        self._draft_timer.stop()
        self.closed.emit()

    def _draft(self, view: VisitView, wanted: Composition) -> Draft:
        return Draft(
            id=self._id, command=COMPOSE, visit=view.visit_id.hex, based_on=view.newest,
            fields=as_fields(wanted), reason=self._frame.aside.reason.text() or None,
            typed_at=datetime.now(UTC),
        )  # fmt: skip


def _at_table(wanted: Composition) -> tuple[str, ...]:
    """All who are at the table, in whatever capacity."""
    return (*(key for people in wanted.delegates.values() for key in people), *wanted.beside)
