"""Page objects: a form filled in as an officer fills it in, by what is seen and heard of its fields."""

from __future__ import annotations

from collections.abc import Callable
from functools import singledispatch
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.desk.desk import Desk
from desktop.desk.recorded import Recorded
from desktop.desk.registries import NOBODY
from desktop.desk.view import OfficeView, VisitView
from desktop.forms.drafts import Drafts
from desktop.forms.editors.car import CarEditor
from desktop.forms.editors.choice import ChoiceEditor, FormatEditor, YesNoEditor, ZoneEditor
from desktop.forms.editors.editor import Editor
from desktop.forms.editors.enclosures import EnclosureEditor
from desktop.forms.editors.file import PathEditor
from desktop.forms.editors.greeters import GreeterEditor
from desktop.forms.editors.instant import InstantEditor
from desktop.forms.editors.interpreting import PairEditor, TurnEditor
from desktop.forms.editors.name_form import FormKeyEditor, NameFormEditor, SpeltFormEditor
from desktop.forms.editors.names import NamesEditor
from desktop.forms.editors.office_held import HeldEditor
from desktop.forms.editors.other_language import OtherLanguage
from desktop.forms.editors.paragraphs import ParagraphsEditor
from desktop.forms.editors.party import PartyEditor
from desktop.forms.editors.person import PersonEditor
from desktop.forms.editors.pick import PickEditor
from desktop.forms.editors.places import PlaceEditor
from desktop.forms.editors.presences import PresencesEditor
from desktop.forms.editors.quantity import QuantityEditor
from desktop.forms.editors.registry import RegistryEditor
from desktop.forms.editors.rows import RowsEditor
from desktop.forms.editors.several import SeveralEditor
from desktop.forms.editors.sizes import SizesEditor
from desktop.forms.editors.source import SourceEditor
from desktop.forms.editors.stays import StayEditor
from desktop.forms.editors.text import LineEditor, NoteEditor, TextsEditor
from desktop.forms.editors.time import ClockEditor, DayEditor
from desktop.forms.editors.venue import LinesEditor
from desktop.forms.editors.when import WhenEditor
from desktop.forms.form import CommandForm
from desktop.forms.form_host import FormHost
from desktop.window.undo import UndoStack
from domain.core.problem import Problem
from domain.record.vocabulary import COMMANDS
from tests.desktop.children import child
from tests.desktop.requested import AtDesk
from tests.patient_bot import PATIENCE_MS


class FormPage:
    """A form that is open."""

    def __init__(self, form: CommandForm) -> None:
        self.form = form

    def fill(self, values: dict[str, Any]) -> FormPage:
        """Type a value into each field."""
        for name, value in values.items():
            type_into(self.form.editor(name), value)
        return self.judged()

    def judged(self) -> FormPage:
        """Wait until the rules have answered."""
        waiting = QTimer(singleShot=True)
        waiting.start(PATIENCE_MS)
        loop = QEventLoop()
        while self.form.judging and waiting.isActive():
            loop.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        assert not self.form.judging
        return self

    def record(self) -> FormPage:
        """Press Ctrl+Enter."""
        QTest.keyClick(self.form.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        return self.judged()

    def leave(self, name: str) -> FormPage:
        """Take the focus out of a field and put it into the last one."""
        self.form.editor(name).setFocus()
        list(self.form._editors.values())[-1].setFocus()
        return self.judged()

    def error(self, name: str) -> str:
        """What is said under a field."""
        return self.judged().form.row(name).error()

    def foot(self) -> str:
        """What is said beside the buttons."""
        return self.judged().form.frame.foot()

    def typed(self) -> dict[str, Any]:
        """What the fields hold, circumstances included."""
        return {name: editor.value() for name, editor in self.form._editors.items() if editor.value() is not None}


class Bench:
    """A desk with the place where forms open, wired as the window wires them, without the pages."""

    def __init__(self, qtbot: QtBot, desk: Desk, drafts: Drafts) -> None:
        self.qtbot, self.desk, self.requests = qtbot, desk, AtDesk(desk)
        self.host = FormHost(drafts, "B. Orlov", self.requests)
        self.undo_stack = UndoStack()
        self.view: VisitView | None = None
        self.registries = NOBODY
        self.recorded: list[Recorded] = []
        desk.visit_seen.connect(self._seen)
        desk.office_seen.connect(self._office_seen)
        desk.recorded.connect(self._was_recorded)

    def open(self, command: str, **known: Any) -> FormPage:
        """Open the form of a command; the one that was open goes at once, as it does in an event loop."""
        self.host.open(COMMANDS[command], known)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        form = self.host.form
        assert form is not None
        return FormPage(form).judged()

    def wait_recorded(self, page: FormPage) -> Recorded:
        """Record a form and wait until the office did."""
        with self.qtbot.waitSignal(self.desk.recorded, timeout=10_000, raising=False) as told:
            page.record()
            assert page.form.recording or told.signal_triggered, page.foot()
        assert told.signal_triggered, page.foot()
        return self.recorded[-1]

    def wait_failed(self, page: FormPage) -> Problem:
        """Record a form and wait until the office refused."""
        page.record()
        assert page.form.recording or page.form._problems.answer, page.foot()
        self.qtbot.waitUntil(lambda: not page.form.recording)
        problem = page.form._problems.answer
        assert problem is not None
        return problem

    def undo(self) -> None:
        """What Ctrl+Z does."""
        done = self.undo_stack.next_undo(self.view.visit_id if self.view else None)
        assert done is not None
        self._wait_for(done.command_id, self.undo_stack.undone)

    def redo(self) -> None:
        """What Ctrl+Shift+Z does."""
        undone = self.undo_stack.next_redo(self.view.visit_id if self.view else None)
        assert undone is not None
        self._wait_for(undone.command_id, self.undo_stack.redone)

    def _wait_for(self, command_id: str, note: Callable[[Recorded], None]) -> None:
        with self.qtbot.waitSignal(self.desk.recorded):
            self.desk.undo(command_id, "Undone").then(note)

    def _seen(self, view: VisitView) -> None:
        self.view = view
        self.undo_stack.on_show = view.visit_id
        self.host.show_view(view)

    def _office_seen(self, office: OfficeView) -> None:
        self.registries = office.registries
        self.host.show_registries(office.registries)

    def _was_recorded(self, recorded: Recorded) -> None:
        self.recorded.append(recorded)
        if recorded.undoes is None:
            self.undo_stack.note(recorded)


def part(editor: Editor, words: str) -> QWidget:
    """The part of an editor one hears these words of."""
    return next(widget for told, widget in editor.parts() if told == words)


def put(line: QWidget, text: str) -> None:
    """Replace the text of a field, as pasting does."""
    assert isinstance(line, QLineEdit)
    line.selectAll()
    line.insert(text)


def typed_in(editor: Editor) -> QWidget:
    """The widget of an editor that takes its keys."""
    proxy = editor.focusProxy()
    assert proxy is not None
    return proxy


@singledispatch
def type_into(editor: Editor, value: Any) -> None:
    """Give an editor a value through its own widgets."""
    raise NotImplementedError(type(editor).__name__)


@type_into.register
def _line(editor: LineEditor, value: Any) -> None:
    put(child(editor, QLineEdit), value)


@type_into.register
def _note(editor: NoteEditor, value: Any) -> None:
    note = child(editor, QPlainTextEdit)
    note.selectAll()
    QApplication.clipboard().setText(value)
    note.paste()


@type_into.register
def _lines(editor: LinesEditor, value: Any) -> None:
    lines = child(editor, QPlainTextEdit)
    lines.selectAll()
    QApplication.clipboard().setText("\n".join(value))
    lines.paste()


@type_into.register
def _paragraphs(editor: ParagraphsEditor, value: Any) -> None:
    for words, text in value.items():
        field = part(editor, words)
        assert isinstance(field, QPlainTextEdit)
        field.selectAll()
        QApplication.clipboard().setText(text)
        field.paste()


@type_into.register
def _texts(editor: TextsEditor, value: Any) -> None:
    for words, text in value.items():
        ask_in(editor, words)
        put(part(editor, words), text)


def ask_in(editor: Editor, words: str) -> None:
    """Have the editor ask for words in a language it does not show yet: F4, then the name of the language."""
    if all(told != words for told, _ in editor.parts()):
        language = words.rpartition(", ")[2]
        other = child(editor, OtherLanguage)
        other.ask()
        put(child(other, QLineEdit), language)
        QTest.keyClick(child(other, QLineEdit), Qt.Key.Key_Return)


@type_into.register
def _names(editor: NamesEditor, value: Any) -> None:
    """What else is said of a name is one key away from where one is."""
    line: QWidget = editor
    for words, text in value.items():
        if isinstance(text, bool):
            line.setFocus()
            QTest.keyClick(line, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClick(part(editor, words), Qt.Key.Key_Space)
            QTest.keyClick(part(editor, words), Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
        else:
            ask_in(editor, words)
            line = part(editor, words)
            put(line, text)


@type_into.register
def _sizes(editor: SizesEditor, value: Any) -> None:
    for number, text in value.items():
        put(editor.parts()[int(number)][1], text)


@type_into.register
def _presences(editor: PresencesEditor, value: Any) -> None:
    for party, how in value.items():
        button = next(widget for words, widget in editor.parts() if words.casefold() == f"{party}: {how}".casefold())
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@type_into.register
def _choice(editor: ChoiceEditor, value: Any) -> None:
    _choose(child(editor, QComboBox), value)


def _choose(box: QComboBox, value: str) -> None:
    """Choose a row of a box by keys."""
    row = box.findText(value)
    assert row >= 0, [box.itemText(each) for each in range(box.count())]
    box.setFocus()
    QTest.keyClick(box, Qt.Key.Key_Home)
    for _ in range(row):
        QTest.keyClick(box, Qt.Key.Key_Down)


@type_into.register
def _format(editor: FormatEditor, value: Any) -> None:
    QTest.keyClick(typed_in(editor), value)


@type_into.register
def _file(editor: PathEditor, value: Any) -> None:
    line = child(editor, QLineEdit)
    put(line, value)
    line.editingFinished.emit()


@type_into.register
def _yes(editor: YesNoEditor, value: Any) -> None:
    for _ in range(2):
        if value != editor.value():
            QTest.keyClick(child(editor, QCheckBox), Qt.Key.Key_Space)


@type_into.register(PickEditor)
@type_into.register(PersonEditor)
@type_into.register(SourceEditor)
@type_into.register(RegistryEditor)
@type_into.register(FormKeyEditor)
@type_into.register(HeldEditor)
@type_into.register(ZoneEditor)
@type_into.register(QuantityEditor)
def _pick(editor: Editor, value: Any) -> None:
    put(child(editor, QLineEdit), value)


@type_into.register
def _several(editor: SeveralEditor, value: Any) -> None:
    line = child(editor, QLineEdit)
    for words in value:
        put(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return)


@type_into.register(DayEditor)
@type_into.register(ClockEditor)
def _day(editor: Editor, value: Any) -> None:
    put(typed_in(editor), value)


@type_into.register
def _party(editor: PartyEditor, value: Any) -> None:
    """A party that is called so in these languages alone: what the others were filled with is taken away."""
    for words, said in value.items():
        _parts(editor, {words: said})
        named = part(editor, words)
        for told, line in named.parts() if isinstance(named, TextsEditor) else ():
            if told not in said and line.text():
                line.selectAll()
                QTest.keyClick(line, Qt.Key.Key_Delete)


@type_into.register(WhenEditor)
@type_into.register(InstantEditor)
@type_into.register(PlaceEditor)
@type_into.register(StayEditor)
@type_into.register(RowsEditor)
@type_into.register(PairEditor)
@type_into.register(CarEditor)
@type_into.register(GreeterEditor)
@type_into.register(EnclosureEditor)
@type_into.register(TurnEditor)
@type_into.register(NameFormEditor)
@type_into.register(SpeltFormEditor)
def _parts(editor: Editor, value: Any) -> None:
    for words, text in value.items():
        inner = part(editor, words)
        if isinstance(inner, Editor):
            type_into(inner, text)
        elif isinstance(inner, QCheckBox):
            if inner.isChecked() is not text:
                QTest.keyClick(inner, Qt.Key.Key_Space)
        elif isinstance(inner, QComboBox):
            _choose(inner, text)
        else:
            put(inner, text)
