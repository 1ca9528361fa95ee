"""The first form of an empty office: who comes to whom, when and where, with the sentence that would be recorded."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from itertools import pairwise
from uuid import uuid4

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QPen, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLineEdit, QWidget

from desktop.concepts.edges import entry_words
from desktop.desk.registries import NOBODY
from desktop.desk.requests import Requests
from desktop.forms.drafts import Draft, new_draft
from desktop.forms.judgement import judge
from desktop.look import fonts
from desktop.look.colours import colours
from desktop.widgets.button import Button, Variant
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.reworded import RewordedWidget
from desktop.window.new_visits.first_fields import CityField
from desktop.window.new_visits.several_states import first_named, states_named
from desktop.window.new_visits.typed_visit import CATEGORIES, OPENING, TypedVisit
from desktop.wording.problems import problem_sentence
from desktop.wording.states import state_near
from desktop.wording.words import say
from domain.core.problem import Problem
from domain.naming.words.official_names import may_name_a_state
from domain.record.request import Request

DRAFT_AFTER_MS = 500


class FirstVisit(RewordedWidget):
    """Ctrl+Enter opens the visit. What is typed is kept as a draft of the whole form, which asks for more."""

    draft_changed = Signal(object)
    """A `Draft` to keep."""
    draft_done = Signal(str)
    whole_wanted = Signal(object)
    """The fields of the whole form, as far as they are typed."""
    opened = Signal()
    """The visit was recorded."""

    def __init__(self, requests: Requests, officer: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._requests, self._officer = requests, officer
        self._draft: Draft = new_draft(OPENING, None, {})
        self._requests_made: tuple[Request, ...] = ()
        """What would be recorded: the visit, and each party beside host and guest."""
        self._problem: Problem | None = None
        self._left: set[QLineEdit] = set()
        """The fields that were typed and left: states, and the days."""
        self._number = Label("1", fonts.title, "accent", self)
        self.typed = typed = TypedVisit(self)
        self.guest, self.host, self.days, self.kind = typed.guest, typed.host, typed.days, typed.kind
        self.guest_capital, self.host_capital, self.city = typed.guest_capital, typed.host_capital, typed.city
        self._labels = {
            name: Label(font=fonts.strong, parent=self)
            for name in ("guest", "guest-capital", "host", "host-capital", "days", "city", "kind")
        }
        self._sentence = WrappedLabel(font=fonts.recorded, parent=self)
        self._hint = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._open = Button("", Variant.PRIMARY, keys="Ctrl+Enter", parent=self)
        self._whole = Button("", Variant.LINK, parent=self)
        self._keeping = QTimer(self, singleShot=True, interval=DRAFT_AFTER_MS)
        self._lay_out()
        self.setFocusProxy(self.guest)
        self._connect()
        self.reword()

    def leave_out_number(self) -> None:
        """Show no number of a step: a further visit is no step of the first hour."""
        self._number.hide()

    def keep(self) -> bool:
        """Keep now what was typed; whether anything was, and is not recorded yet."""
        if not self._keeping.isActive():
            return self._draft.typed_at is not None
        self._keeping.stop()
        self._keep()
        return self._draft.typed_at is not None

    def set_writable(self, writable: bool) -> None:
        """Take input, or none where the office is only read."""
        self.setEnabled(writable)

    def sentence(self) -> str:
        """The sentence that would stand in the journal; empty while something is missing."""
        return self._sentence.text()

    def submit(self) -> None:
        """Record it, or go to the first field that misses something."""
        self._judge()
        if not self._requests_made:
            self.typed.missing().setFocus(Qt.FocusReason.OtherFocusReason)
            self._hint.set_tone("refusal")
            self._hint.setText(self._why_not())
            return
        opening, *parties = self._requests_made
        opening = msgspec.structs.replace(opening, id=self._draft.id)
        answer = self._requests.record(opening, *parties, called=OPENING)
        answer.then(self._recorded).otherwise(self._refused)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        for name, label in self._labels.items():
            label.setText(say(f"first.{name}"))
        self._name_cities()
        at = max(self.kind.currentIndex(), 0)
        self.kind.clear()
        self.kind.addItems([say(f"category.{each}") if each else say("first.kind.unsaid") for each in CATEGORIES])
        self.kind.setCurrentIndex(at)
        for name, field in self.typed.named().items():
            field.setAccessibleName(self._labels[name].text().replace("&", ""))
        self.days.reword()
        for field, example in ((self.guest, "guest"), (self.host, "host"), (self.days, "days")):
            field.setPlaceholderText(say(f"first.{example}.example"))
            # With a few letters of air: what is to be typed there is no shorter.
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance(field.placeholderText() + "MMM"))
        self._open.setText(say("first.open"))
        self._whole.setText(say("first.whole"))
        # The usual sentence has two lines: what stands below must not move away under the hand as it comes.
        self._sentence.setMinimumHeight(2 * self._sentence.fontMetrics().lineSpacing())
        self._judge()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on to the next field that is still to be filled in; Ctrl+Enter records."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            # As the shortcut, which is not heard while a list closes.
            self.submit()
        else:
            self.focusNextChild()
            if isinstance(capital := self.focusWidget(), CityField) and capital.is_proposed():
                self.focusNextChild()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, now = QPainter(self), colours()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(now.border, 1))
        painter.setBrush(now.alternate)
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 4, 4)
        beside = self._sentence.geometry()
        painter.fillRect(beside.left() - 10, beside.top(), 2, beside.height(), now.border)

    def _connect(self) -> None:
        for field in (self.guest, self.host, self.days, self.guest_capital, self.host_capital, self.city):
            field.textChanged.connect(self._typed)
        self.days.editingFinished.connect(self._leave_days)
        self.days.textEdited.connect(self._type_days)
        for state in (self.guest, self.host):
            state.editingFinished.connect(partial(self._leave_state, state))
            state.textEdited.connect(partial(self._type_state, state))
        self.kind.activated.connect(self._typed)
        self._open.clicked.connect(self.submit)
        self._whole.clicked.connect(self._ask_whole)
        self._keeping.timeout.connect(self._keep)
        for keys in ("Ctrl+Return", "Ctrl+Enter"):
            shortcut = QShortcut(QKeySequence(keys), self, self.submit)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _typed(self, *_args: object) -> None:
        self._keeping.start()
        self._judge()

    def _leave_state(self, state: QLineEdit) -> None:
        self._left.add(state)
        self._judge()

    def _type_state(self, state: QLineEdit, _typed: str) -> None:
        self._left.discard(state)
        self._name_cities()
        self._judge()

    def _name_cities(self) -> None:
        """Ask for the capital of a state, for the seat of an organisation."""
        for side, party in self.typed.parties.items():
            name = f"{side}-capital"
            self._labels[name].setText(say("first.seat" if party.organisation else f"first.{name}"))
            self.typed.named()[name].setAccessibleName(self._labels[name].text())

    def _doubt(self) -> str:
        """What is to be said of a name that was left and names no state: which may be meant."""
        typed = (first_named(state.text()).strip() for state in (self.guest, self.host) if state in self._left)
        unknown = next((name for name in typed if name and not may_name_a_state(name)), "")
        near = state_near(unknown, say.words.language) if unknown else ""
        if near:
            return say("first.state-misspelt", typed=unknown, near=near)
        return say("first.state-unknown", typed=unknown) if unknown else ""

    def _leave_days(self) -> None:
        self._left.add(self.days)
        self._judge()

    def _type_days(self, _typed: str) -> None:
        self._left.discard(self.days)

    def _say_hint(self, *, recordable: bool) -> None:
        """What was typed and left and cannot be read or names no state, never a red border alone; else what comes."""
        if self.days in self._left and self.days.text().strip() and self.days.value() is None:
            self._hint.set_tone("refusal")
            self._hint.setText(say("first.days-unread", field=say("first.days").replace("&", "")))
            return
        doubt = self._doubt()
        self._hint.set_tone("warning" if doubt else "secondary")
        self._hint.setText(" ".join(filter(None, (doubt, say("first.becomes") if recordable else ""))))

    def _judge(self) -> None:
        judged = judge(self.typed.lines(), None, NOBODY, self._officer)
        self._problem = judged.problem
        self._requests_made = judged.save if judged.request is not None else ()
        self._whole.setVisible(not states_named(self.guest.text()))
        lines = [entry_words.entry_sentence(row, say.words) for row in judged.rows] if judged.request else []
        self._sentence.setText("\n".join(lines) or say("first.nothing-yet"))
        self._sentence.set_tone("" if lines else "muted")
        self._say_hint(recordable=bool(lines))
        self.update()

    def _why_not(self) -> str:
        missing = self.typed.missing()
        name = next(name for name, field in self.typed.named().items() if field is missing)
        if isinstance(missing, CityField) and missing.city():
            return say("first.city-unknown", city=missing.city())
        if missing is self.guest and self.guest.text().strip() and self._problem is not None:
            return problem_sentence(self._problem, say.words)
        field = say(f"first.{name}").replace("&", "")
        if missing in (self.guest_capital, self.host_capital):
            of = self.guest if missing is self.guest_capital else self.host
            field = say("first.capital-of", state=of.text().strip())
        if missing is self.days and self.days.text().strip():
            return say("first.days-unread", field=field)
        return say("first.missing", field=field)

    def _keep(self) -> None:
        fields = self.typed.as_draft()
        if fields:
            self._draft = msgspec.structs.replace(self._draft, fields=fields, typed_at=datetime.now(UTC))
            self.draft_changed.emit(self._draft)

    def _ask_whole(self) -> None:
        self._keeping.stop()
        self.draft_done.emit(self._draft.id)
        self.whole_wanted.emit(self.typed.fields())
        self._draft = msgspec.structs.replace(self._draft, id=uuid4().hex, typed_at=None)

    def _recorded(self, _recorded: object) -> None:
        self._keeping.stop()
        self.draft_done.emit(self._draft.id)
        self._draft = new_draft(OPENING, None, {})
        self.opened.emit()

    def _refused(self, problem: Problem) -> None:
        self._hint.set_tone("refusal")
        self._hint.setText(problem_sentence(problem, say.words))

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        rows = (("guest", "guest-capital"), ("host", "host-capital"), ("days",), ("city", "kind"))
        fields = self.typed.named()
        for at, names in enumerate(rows):
            for column, name in enumerate(names):
                self._labels[name].setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
                self._labels[name].setBuddy(fields[name])
                grid.addWidget(self._labels[name], at, column * 2)
                grid.addWidget(fields[name], at, column * 2 + 1, 1, 1 if len(names) > 1 else 3)
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(3, 1)
        stops = [fields[name] for names in rows for name in names]
        for one, other in pairwise([*stops, self._open, self._whole]):
            self.setTabOrder(one, other)
        foot = boxes.row(self._open, self._whole, boxes.Stretch(), spacing=12)
        inner = boxes.column(grid, spacing=14)
        inner.addLayout(boxes.column(self._sentence, foot, self._hint, spacing=12, margins=(fonts.scaled(84), 0, 0, 0)))
        whole = QHBoxLayout(self)
        whole.setContentsMargins(20, 16, 20, 16)
        whole.setSpacing(14)
        whole.addWidget(self._number, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(inner, 1)
