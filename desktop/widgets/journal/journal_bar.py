"""The journal bar at the foot of the window: where the reader stands in the record."""

import msgspec
from PySide6.QtCore import QEvent, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.look.text_style import style_of
from desktop.widgets.button import Button, ButtonSize
from desktop.widgets.journal.journal_play import PlayButton
from desktop.widgets.journal.journal_slider import NARROW_WIDTH, WIDTH, DayMark, JournalSlider
from desktop.widgets.keys.key_names import shown_keys
from desktop.widgets.label import BriefLabel, Label
from desktop.widgets.layout import boxes
from desktop.widgets.picture import Picture

HEIGHT = 44
SPACING = 8
SETTLE_MS = 24
STEPS_MS = 150
"""Steps that follow each other faster than this are those of a key that is held."""
MOST_LINES, MOST_SMALL_LINES = 2, 3
"""Held to these, of letters as usual and of small ones: a bar that grew with each entry would move the page under the
hand. The tool tip has it whole."""
ROOMY = 1000
"""From which width on, at the normal size of text, what is said of the office stands beside what was recorded."""
NOW = 0
"""Stands for now beside the numbers of entries, which begin with 1."""
BACK_KEYS, FORWARD_KEYS = "Ctrl+[", "Ctrl+]"
"""Shown on the buttons; the shortcuts themselves belong to the window, which has them in its table of actions."""


class JournalWords(msgspec.Struct, frozen=True):
    """What the bar says in the language of the interface. `back` and `forward` name the step of one entry, `play`
    and `pause` what begins and ends going on by itself.
    """

    journal: str
    slider: str
    back: str
    forward: str
    now: str
    play: str = ""
    pause: str = ""


class JournalBar(QWidget):
    """Steps and slides through the entries of one visit.

    Moving the slider is enough: at most every SETTLE_MS `entry_chosen` is emitted with the latest entry, or
    `now_chosen` when the reader has come to the last one. The answer is a call of `set_position`; until it comes,
    answers for other entries leave the knob where the reader put it.
    """

    released = Signal()
    """The knob was let go."""
    entry_chosen = Signal(int)
    now_chosen = Signal()

    def __init__(self, words: JournalWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.back_action = QAction(self)
        self.forward_action = QAction(self)
        self.back_action.triggered.connect(self._step_back)
        self.forward_action.triggered.connect(self._step_forward)
        self._name = Label(font=fonts.strong, tone="secondary", parent=self)
        self._slider = JournalSlider(self)
        self._position = Label(font=fonts.strong, parent=self)
        self._sentence = BriefLabel(font=fonts.secondary, parent=self)
        self._sentence.hold_to(MOST_LINES)
        self._sentence.set_smaller(fonts.caption, MOST_SMALL_LINES)
        self._shield = Picture("shield-tick", "confirmed", parent=self)
        self._verified = Label(font=fonts.secondary, tone="confirmed", parent=self)
        self._settle = QTimer(self, singleShot=True, interval=SETTLE_MS)
        self._settle.timeout.connect(self._tell)
        self._moved, self._goes_on = QTimer(self, singleShot=True, interval=STEPS_MS), False
        self._slider.valueChanged.connect(self._slid)
        self._slider.sliderReleased.connect(self.released)
        self._told = NOW
        self._awaited: int | None = None
        self._about_office = self._in_past = False
        self._play = PlayButton(self._slider, self._is_settled, self)
        self._lay_out()
        self.setFocusProxy(self._slider)
        self.set_words(words)
        self.set_journal(0, ())

    def set_words(self, words: JournalWords) -> None:
        """Say it in another language."""
        self._words = words
        self._name.setText(words.journal)
        self._slider.setAccessibleName(words.slider)
        self.back_action.setText(words.back)
        self.forward_action.setText(words.forward)
        steps = ((self.back_action, BACK_KEYS), (self.forward_action, FORWARD_KEYS))
        for button, (action, keys) in zip(self._buttons, steps, strict=True):
            button.setAccessibleName(action.text())
            button.setToolTip(f"{action.text()}  {shown_keys(keys)}")
        self._play.set_words(words.play, words.pause)
        self._show_position()

    def set_acts(self, ends: tuple[int, ...]) -> None:
        """Where to stop while it plays: the last entry of each act."""
        self._play.set_stops(ends)

    def set_journal(self, last_entry: int, marks: tuple[tuple[int, str], ...]) -> None:
        """Span a journal of so many entries; a mark is the first entry of a day and that day in words."""
        at_now = self._slider.value() >= self._slider.maximum()
        self._quietly(last_entry if at_now else self._slider.value(), last_entry, marks)

    def set_position(self, entry: int | None, sentence: str, brief: str = "") -> None:
        """Stand at an entry, or at now (None), and say what was recorded there; in brief where that is too long.

        While another entry is awaited, only say it: this is an answer to an older question.
        """
        self._sentence.say_less(brief)
        self._sentence.setText(sentence)
        self._in_past = entry is not None
        self._give_room()
        if self._awaited in (None, entry or NOW, entry or self._slider.maximum()):
            self._stand_at(entry)
            self._awaited = None

    def await_entry(self, entry: int | None) -> None:
        """Stand at an entry that was asked for, or at now (None), before the answer comes."""
        self._stand_at(entry)
        self._awaited = entry or NOW

    def set_verified(self, text: str, *, damaged: bool = False) -> None:
        """Show the result of the last verification; an empty text hides it."""
        self._show_state(text, "", *(("shield-cross", "refusal") if damaged else ("shield-tick", "confirmed")))

    def set_first_seen(self, text: str, about: str) -> None:
        """Say that there is nothing to verify the office against; `about` says what follows from that."""
        self._show_state(text, about, "clock", "secondary")
        self._about_office = True

    @property
    def held(self) -> bool:
        """Whether a hand holds the knob or a key, or it plays: what is on show is soon to be another moment."""
        goes_on = self._goes_on and self._moved.isActive()
        return self._slider.isSliderDown() or self._play.plays or goes_on

    def position(self) -> int | None:
        """The entry shown by the slider; None is now."""
        value = self._slider.value()
        return None if value >= self._slider.maximum() else value

    def sentence(self) -> str:
        """The sentence as shown."""
        return self._sentence.text()

    def said(self) -> QWidget:
        """What says what was recorded last; what is said of the office stands after it."""
        return self._sentence

    def slider(self) -> JournalSlider:
        """The slider, for the order of focus."""
        return self._slider

    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), fonts.scaled(HEIGHT))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange:
            self.setMinimumHeight(fonts.scaled(HEIGHT))
            self._hold_position()
        elif event.type() == QEvent.Type.LayoutDirectionChange:
            self._turn_steps()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._give_room()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().side)
        painter.fillRect(0, 0, self.width(), 1, colours().rule)

    def _is_settled(self) -> bool:
        """Whether what is on show is what was asked for last."""
        return self._awaited is None

    def _give_room(self) -> None:
        """What was recorded has the room of what is said of the office, damage apart: in the past, and where it would
        be cut beside it. There the sign is left, which tells it. The slider has its own: words that change with each
        entry would move it under the hand.
        """
        self._slider.setFixedWidth(WIDTH if self.width() >= fonts.scaled(ROOMY) else NARROW_WIDTH)
        if self._about_office:
            self._shield.setVisible(not self._in_past)
            self._verified.setVisible(not self._in_past and self._has_room_beside())

    def _has_room_beside(self) -> bool:
        taken = self._verified.sizeHint().width() + SPACING if self._verified.isHidden() else 0
        return self.width() >= fonts.scaled(ROOMY) and self._sentence.fits(self._sentence.width() - taken)

    def _show_state(self, text: str, about: str, icon: str, tone: str) -> None:
        self._about_office = False
        self._verified.show()
        self._shield.set_icon(icon, tone)
        self._shield.setVisible(bool(text))
        self._verified.set_tone(tone)
        self._verified.setText(text)
        self._verified.setToolTip(about)
        self._verified.setAccessibleDescription(about)
        self._shield.setToolTip(" ".join(filter(None, (text, about))))

    def _turn_steps(self) -> None:
        """Point the steps the way the slider runs."""
        icons = ("chevron-right", "chevron-left") if self.isRightToLeft() else ("chevron-left", "chevron-right")
        for button, icon in zip(self._buttons, icons, strict=True):
            button.set_icon(icon)

    def _step_button(self, action: QAction) -> Button:
        button = Button("", size=ButtonSize.SMALL, parent=self)
        button.clicked.connect(action.trigger)
        action.enabledChanged.connect(button.setEnabled)
        return button

    def _lay_out(self) -> None:
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.setMinimumHeight(fonts.scaled(HEIGHT))
        self._buttons = [self._step_button(action) for action in (self.back_action, self.forward_action)]
        self._turn_steps()
        boxes.row(
            Picture("journal", parent=self),
            self._name,
            self._buttons[0],
            self._play,
            self._buttons[1],
            self._slider,
            self._position,
            boxes.Gap(16),
            (self._sentence, 1),
            self._shield,
            self._verified,
            on=self,
            spacing=SPACING,
            margins=(14, 0, 14, 0),
        )
        self._shield.hide()

    def _quietly(self, value: int, last: int | None = None, marks: tuple[tuple[int, str], ...] = ()) -> None:
        blocked = self._slider.blockSignals(True)
        if last is not None:
            self._slider.set_entries(last, tuple(DayMark(entry, text) for entry, text in marks))
        self._slider.setValue(value)
        self._slider.blockSignals(blocked)
        self._show_position()

    def _stand_at(self, entry: int | None) -> None:
        self._settle.stop()
        self._quietly(entry or self._slider.maximum())
        self._told = self.position() or NOW

    def _step_back(self) -> None:
        self._slider.setValue(self._slider.value() - 1)

    def _step_forward(self) -> None:
        self._slider.setValue(self._slider.value() + 1)

    def _slid(self, _value: int) -> None:
        self._goes_on = self._moved.isActive()
        self._moved.start()
        self._awaited = self.position() or NOW
        self._show_position()
        if not self._settle.isActive():
            self._settle.start()

    def _tell(self) -> None:
        chosen = self.position() or NOW
        if chosen == self._told:
            self._awaited = None
            return
        self._told = chosen
        if chosen == NOW:
            self.now_chosen.emit()
        else:
            self.entry_chosen.emit(chosen)

    def _hold_position(self) -> None:
        """Give the position the room of the longest: a label of another size lays the window out at every entry."""
        style = style_of(fonts.strong)
        widest = max(style.width(self._words.now), style.width("8" * len(str(self._slider.maximum()))))
        if self._position.minimumSize() != QSize(widest, style.line_height):
            self._position.setFixedSize(widest, style.line_height)

    def _show_position(self) -> None:
        entry = self.position()
        self._hold_position()
        self._position.setText(self._words.now if entry is None else str(entry))
        steps = (self._slider.value() > self._slider.minimum(), entry is not None)
        for button, action, possible in zip(self._buttons, (self.back_action, self.forward_action), steps, strict=True):
            if button.hasFocus() and not possible:
                self._slider.setFocus(Qt.FocusReason.OtherFocusReason)
            action.setEnabled(possible)
