"""The reader of a statement: as prepared beside as delivered, in one language, with what differs marked."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QBoxLayout, QTextEdit, QWidget

from desktop.look import fonts
from desktop.look.colours import colours
from desktop.statements.difference import TextSpan, number_of_words, text_differences
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.box import Box
from desktop.widgets.label import Label, WrappedLabel
from desktop.widgets.layout import boxes
from desktop.widgets.layout.flow_layout import FlowLayout
from desktop.wording.words import say
from domain.statements.press import TextStage

STAGES: tuple[TextStage, TextStage] = ("as-prepared", "as-delivered")
StatementTexts = dict[tuple[str, str], str]
"""Texts by their stage and language."""
COMPARED_AFTER_MS = 250
BESIDE = 620
"""From this width on the texts stand beside each other, else one below the other."""
RECORDS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class StatementText(QTextEdit):
    """One text. Tab leaves it; Ctrl+Enter asks for it to be recorded."""

    record_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setFont(fonts.recorded())

    def mark(self, spans: list[TextSpan], *, struck: bool) -> None:
        """Mark parts of the text: struck out, or underlined, each on a tint."""
        self.setExtraSelections([self._marked(span, struck) for span in spans])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in RECORDS and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.record_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.font() != fonts.recorded():
            self.setFont(fonts.recorded())

    def _marked(self, span: TextSpan, struck: bool) -> QTextEdit.ExtraSelection:
        selection = QTextEdit.ExtraSelection()
        cursor = QTextCursor(self.document())
        cursor.setPosition(span.start)
        cursor.setPosition(span.end, QTextCursor.MoveMode.KeepAnchor)
        look = QTextCharFormat()
        look.setBackground(colours().named("refusal_tint" if struck else "confirmed_tint"))
        look.setFontStrikeOut(struck)
        look.setFontUnderline(not struck)
        selection.cursor, selection.format = cursor, look
        return selection


class StatementReader(QWidget):
    """Shows the texts of one speaker. Ctrl+Enter in a text records it; Esc goes back to the page."""

    record_wanted = Signal(str, str, str)
    """A text is to be recorded: its stage, its language, and the text."""
    edited = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._recorded: dict[tuple[str, str], str] = {}
        self._typed: dict[tuple[str, str], str] = {}
        self._read_only = False
        self._speaker = WrappedLabel(font=fonts.inspector_title, parent=self)
        self._languages = Box(self)
        self._differ = WrappedLabel(font=fonts.secondary, tone="secondary", parent=self)
        self._back = Button("", keys="Esc", parent=self)
        self.texts = {stage: StatementText(self) for stage in STAGES}
        self._heads = {stage: Label(font=fonts.secondary_strong, parent=self) for stage in STAGES}
        self._counts = {stage: Label(font=fonts.secondary, tone="secondary", parent=self) for stage in STAGES}
        self._buttons = {stage: Button("", Variant.PLAIN, keys="Ctrl+Enter", parent=self) for stage in STAGES}
        self._comparing = QTimer(self, singleShot=True, interval=COMPARED_AFTER_MS)
        self._comparing.timeout.connect(self._compare)
        self._lay_out()
        self._languages.activated.connect(self._language_chosen)
        self._back.clicked.connect(self.closed)
        for stage, text in self.texts.items():
            text.setObjectName(stage)
            self._buttons[stage].setObjectName(stage)
            text.textChanged.connect(self._changed)
            text.record_wanted.connect(self._asked)
            self._buttons[stage].clicked.connect(self._asked)
        self.setFocusProxy(self.texts["as-prepared"])
        self.reword()

    def show_statement(
        self, speaker: str, texts: StatementTexts, languages: list[str], typed: StatementTexts, *, read_only: bool
    ) -> None:
        """Show what is recorded, by stage and language, and what is typed and not recorded yet."""
        self._recorded, self._read_only = dict(texts), read_only
        self._typed = {key: text for key, text in typed.items() if text != texts.get(key, "")}
        another, chosen = speaker != self._speaker.text(), self.language()
        self._speaker.setText(speaker)
        self._languages.clear()
        for language in languages:
            self._languages.addItem(say.words.spoken(language), language)
        there = {language for _, language in (*self._recorded, *self._typed)}
        if another and there and chosen not in there:
            chosen = next((language for language in languages if language in there), chosen)
        self._languages.setCurrentIndex(max(self._languages.findData(chosen), 0))
        for stage in STAGES:
            self._buttons[stage].setVisible(not read_only)
        self._fill()
        if self._typed != typed:
            self.edited.emit()

    def language(self) -> str:
        """The language of the texts on show."""
        return str(self._languages.currentData() or "")

    def typed(self) -> dict[tuple[str, str], str]:
        """What is typed and not recorded, by stage and language."""
        return dict(self._typed)

    def reword(self) -> None:
        """Say everything in the language of the window."""
        self._languages.setAccessibleName(say("statement.language"))
        self._back.setText(say("statement.back"))
        for stage in STAGES:
            self._heads[stage].setText(say(f"column.{stage}"))
            self.texts[stage].setAccessibleName(say(f"column.{stage}"))
            self._buttons[stage].setText(say("statement.record"))
            self._buttons[stage].setAccessibleName(say("statement.record-stage", stage=say(f"column.{stage}")))
        for at in range(self._languages.count()):
            self._languages.setItemText(at, say.words.spoken(self._languages.itemData(at)))
        self._compare()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._both.setDirection(across if self.width() >= fonts.scaled(BESIDE) else down)

    def _fill(self) -> None:
        """Show the texts in the language chosen, the cursor where it was."""
        language = self.language()
        for stage, editor in self.texts.items():
            text = self._typed.get((stage, language), self._recorded.get((stage, language), ""))
            editor.setReadOnly(self._read_only)
            if editor.toPlainText() != text:
                editor.blockSignals(True)
                editor.setPlainText(text)
                editor.blockSignals(False)
        self._compare()

    def _language_chosen(self, _at: int) -> None:
        self._fill()

    def _changed(self) -> None:
        language = self.language()
        for stage, editor in self.texts.items():
            text, key = editor.toPlainText(), (stage, language)
            if text == self._recorded.get(key, ""):
                self._typed.pop(key, None)
            else:
                self._typed[key] = text
        self._comparing.start()
        self.edited.emit()

    def _asked(self) -> None:
        sender = self.sender()
        stage = sender.objectName() if sender is not None else ""
        key = (stage, self.language())
        if not self._read_only and key in self._typed:
            self.record_wanted.emit(stage, key[1], self._typed[key])

    def _compare(self) -> None:
        prepared, delivered = (self.texts[stage].toPlainText() for stage in STAGES)
        both = bool(prepared.strip() and delivered.strip())
        left, right = text_differences(prepared, delivered) if both else ([], [])
        self.texts["as-prepared"].mark(left, struck=True)
        self.texts["as-delivered"].mark(right, struck=False)
        said = say("statement.differ", left_out=len(left), added=len(right)) if left or right else say("statement.same")
        self._differ.setText(said if both else say("statement.one-only"))
        for stage in STAGES:
            self._counts[stage].setText(say("statement.words", count=number_of_words(self.texts[stage].toPlainText())))
            typed = (stage, self.language()) in self._typed
            if self._buttons[stage].hasFocus() and not typed:
                # What was pressed is recorded: the focus goes on with the text, not to what Tab would find next.
                self.texts[stage].setFocus(Qt.FocusReason.OtherFocusReason)
            self._buttons[stage].setEnabled(typed)
            self._buttons[stage].set_variant(Variant.PRIMARY if typed else Variant.PLAIN)

    def _lay_out(self) -> None:
        bar = FlowLayout()
        bar.setSpacing(12)
        for part in (self._back, self._speaker, self._languages, self._differ):
            bar.addWidget(part)
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._both.setSpacing(14)
        for stage in STAGES:
            self._both.addLayout(
                boxes.column(
                    boxes.row(
                        self._heads[stage], boxes.Stretch(), self._counts[stage], boxes.Gap(8), self._buttons[stage]
                    ),
                    (self.texts[stage], 1),
                    spacing=6,
                ),
                1,
            )
        boxes.column(bar, (self._both, 1), on=self, spacing=10, margins=(14, 8, 14, 10))
