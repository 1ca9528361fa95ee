"""The backups of an office in one place: the last one and its age, a second medium, a rehearsal, the keys on paper."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QDialog, QFileDialog, QHBoxLayout, QInputDialog, QLineEdit, QVBoxLayout, QWidget

from desktop.desk.backups import BackupsView, TriedBackup, backups_view, copy_to, seal_keys, take_keys_back, try_newest
from desktop.desk.requests import BackupRequests
from desktop.look import fonts
from desktop.look.colours import ColourMeaning
from desktop.machine.paths import folder_offered
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, Variant
from desktop.widgets.chip import Chip, ChipFace
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.screen_room import room_on
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.widgets.surface import RuleLine
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.problem import Problem

WIDTH = 640
LOOK_MS = 200
"""How often it is looked how far a backup is."""
WRITTEN = 100
"""Of how many hundredths a copy is written whole, and is verified."""
FRESH_FOR = timedelta(days=7)
"""The age up to which a backup is recent enough."""


class BackupsDialog(QDialog):
    """Shows the state of the backups and the actions on them; the result of the last action stands at the foot."""

    def __init__(self, requests: BackupRequests, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("action.backups").replace("…", ""))
        self.setMinimumWidth(fonts.scaled(WIDTH))
        self._requests = requests
        self._title = Label(font=fonts.inspector_title, parent=self)
        self._last, self._age = Label(font=fonts.strong, parent=self), Chip(ChipFace(""), self)
        self._kept, self._medium, self._keys, self._owed = (self._words() for _ in range(4))
        self._told = self._words("")
        self._code = QLineEdit(self, readOnly=True)
        self._code.hide()
        self._code.setAccessibleName(say("backups.keys.code"))
        self._take = self._button("backups.take", self._back_up, Variant.PRIMARY)
        self._stop = self._button("backups.stop", self._stop_backup)
        self._stop.hide()
        self._looking = QTimer(self, interval=LOOK_MS)
        self._looking.timeout.connect(self._show_progress)
        self._try = self._button("backups.try", self._try_newest)
        self._choose = self._button("backups.medium.choose", self._ask_folder)
        self._forget = self._button("backups.medium.forget", self._name_none)
        self._seal = self._button("backups.keys.seal", self._ask_new_file)
        self._take_back = self._button("backups.keys.take-back", self._ask_file)
        self._close = self._button("backups.close", self.accept)
        self._lay_out()
        self._ask_anew()

    def told(self) -> str:
        """The result of the last action, in words."""
        return self._told.text()

    def code(self) -> str:
        """The code of the keys just sealed, as long as it is shown."""
        return str(self._code.text())

    def _show(self, view: BackupsView) -> None:
        self._title.setText(say("backups.title", office=view.name))
        self._last.setText(
            say.here("window.backed-up", time=view.taken_at) if view.taken_at is not None else say("window.no-backup")
        )
        self._age.set_face(_age_of(view))
        self._kept.setText(say("backups.kept", count=view.count, folder=str(view.folder)) if view.count else "")
        self._kept.setVisible(view.count > 0)
        self._medium.setText(_medium_of(view))
        self._forget.setEnabled(view.second_medium is not None)
        self._try.setEnabled(view.count > 0)
        self._keys.setText(
            problem_sentence(view.keys, say.words) if view.keys is not None else say("backups.keys.about")
        )
        self._keys.set_tone("warning" if view.keys is not None else "secondary")
        owed = view.to_be_erased
        self._owed.setText(say("backups.to-be-erased", places=owed, count=len(owed)) if owed else "")
        self._owed.setVisible(bool(owed))
        self._fit()

    def _ask_anew(self) -> None:
        self._requests.ask(backups_view).then(self._show).otherwise(self._tell_problem)

    def _back_up(self) -> None:
        self._begin()
        self._under_way(True)
        self._requests.back_up().then(self._backed_up).otherwise(self._not_backed_up)

    def _under_way(self, under_way: bool) -> None:
        """Show how far the backup is, and the way to stop it, as long as it is under way."""
        (self._looking.start if under_way else self._looking.stop)()
        before, now = (self._take, self._stop) if under_way else (self._stop, self._take)
        had_focus = before.hasFocus()
        self._take.setEnabled(not under_way)
        self._stop.setVisible(under_way)
        if had_focus:
            now.setFocus()

    def _show_progress(self) -> None:
        percent = self._requests.backup.percent
        if percent is not None:
            text = say("backups.copying", percent=percent) if percent < WRITTEN else say("backups.verifying")
            self._told.setText(text)

    def _stop_backup(self) -> None:
        self._requests.backup.stop()

    def _not_backed_up(self, problem: Problem) -> None:
        self._under_way(False)
        self._tell_problem(problem)

    def _backed_up(self, path: Path) -> None:
        self._under_way(False)
        self._tell(say("cli.backup-kept", path=path.name))

    def _try_newest(self) -> None:
        self._begin()
        self._requests.ask(try_newest).then(self._tried).otherwise(self._tell_problem)

    def _tried(self, tried: TriedBackup) -> None:
        self._tell(
            say.here("cli.restore-tried", count=tried.entries, path=tried.path.name, time=tried.last_recorded_at)
        )

    def _ask_folder(self) -> None:
        self._ask_path("backups.medium.choose", QFileDialog.FileMode.Directory, self._copy_to)

    def _copy_to(self, folder: str) -> None:
        self._requests.ask(partial(copy_to, Path(folder))).then(self._medium_named).otherwise(self._tell_problem)

    def _name_none(self) -> None:
        self._requests.ask(partial(copy_to, None)).then(self._medium_named).otherwise(self._tell_problem)

    def _medium_named(self, view: BackupsView) -> None:
        self._show(view)
        self._tell(_medium_of(view))

    def _ask_new_file(self) -> None:
        self._ask_path("backups.keys.seal", QFileDialog.FileMode.AnyFile, self._seal_into)

    def _seal_into(self, name: str) -> None:
        path = Path(name if Path(name).suffix else f"{name}.recovery")
        self._begin()
        self._requests.ask(partial(seal_keys, path)).then(partial(self._sealed, path)).otherwise(self._tell_problem)

    def _sealed(self, path: Path, code: str) -> None:
        self._tell(f"{say('backups.keys.sealed', path=str(path))} {say('backups.keys.older')}")
        self._code.setText(code)
        self._code.show()
        self._fit()
        self._code.setFocus()
        self._code.selectAll()

    def _ask_file(self) -> None:
        self._ask_path("backups.keys.take-back", QFileDialog.FileMode.ExistingFile, self._ask_code)

    def _ask_code(self, name: str) -> None:
        dialog = QInputDialog(self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(say("backups.keys.code"))
        dialog.setLabelText(say("backups.keys.which-code"))
        dialog.textValueSelected.connect(partial(self._take_keys_back, Path(name)))
        dialog.open()

    def _take_keys_back(self, path: Path, code: str) -> None:
        self._begin()
        self._requests.ask(partial(take_keys_back, path, code)).then(self._taken_back).otherwise(self._tell_problem)

    def _taken_back(self, count: int) -> None:
        self._tell(say("cli.recovered", count=count))

    def _begin(self) -> None:
        """Say that an action has begun, and hide the code of the one before."""
        self._code.clear()
        self._code.hide()
        self._told.set_tone("")
        self._told.setText(say("backups.working"))

    def _tell(self, text: str, tone: str = "") -> None:
        self._told.set_tone(tone)
        self._told.setText(text)
        announce(self._told, text)
        self._fit()
        self._ask_anew()

    def _tell_problem(self, problem: Problem) -> None:
        self._tell(problem_sentence(problem, say.words), "refusal")

    def _ask_path(self, title: str, mode: QFileDialog.FileMode, then: Callable[[str], None]) -> None:
        dialog = FileDialog(self, say(title).replace("&", ""), str(folder_offered(Path.home())))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(mode)
        if mode is not QFileDialog.FileMode.Directory:
            dialog.setNameFilter(say("backups.keys.files"))
        if mode is QFileDialog.FileMode.AnyFile:
            dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
            dialog.setOption(QFileDialog.Option.DontConfirmOverwrite)
        dialog.fileSelected.connect(then)
        dialog.open()

    def _fit(self) -> None:
        """Make every sentence as high as its lines, as far as there is room on the screen; beyond it they scroll."""
        layout, body = self.layout(), self._body.widget()
        if layout is None or body is None:
            return
        layout.activate()
        rest = layout.totalMinimumSize().height() - self._body.minimumSizeHint().height()
        wanted = body.heightForWidth(self._body.viewport().width()) + rest
        self.resize(self.width(), min(max(self.height(), wanted), room_on(self.screen()).height()))

    def _words(self, tone: str = "secondary") -> Label:
        label = Label(font=fonts.interface, tone=tone, parent=self)
        label.setWordWrap(True)
        return label

    def _button(self, text: str, does: Callable[[], None], variant: Variant = Variant.PLAIN) -> Button:
        button = Button(say(text), variant, parent=self)
        button.setAutoDefault(False)
        button.clicked.connect(does)
        return button

    def _lay_out(self) -> None:
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        about, last = self._words(), QHBoxLayout()
        about.setText(say("backups.about"))
        last.addWidget(self._last)
        last.addWidget(self._age)
        last.addStretch(1)
        column.addWidget(self._title)
        column.addWidget(about)
        column.addLayout(last)
        column.addWidget(self._kept)
        column.addLayout(_row(self._take, self._stop, self._try))
        for heading, words, buttons in (
            ("backups.medium", self._medium, (self._choose, self._forget)),
            ("backups.keys", self._keys, (self._seal, self._take_back)),
        ):
            column.addWidget(RuleLine())
            column.addWidget(Label(say(heading), font=fonts.strong, parent=self))
            column.addWidget(words)
            column.addLayout(_row(*buttons))
        column.addWidget(self._owed)
        column.addStretch(1)
        self._body = VerticalScroll(body, self)
        self._lay_out_foot()

    def _lay_out_foot(self) -> None:
        """Put what does not scroll below what does: the result of the last action, and the way out."""
        column = boxes.column(
            (self._body, 1), RuleLine(), self._told, self._code, on=self, spacing=8, margins=(20, 16, 20, 14)
        )
        column.addLayout(boxes.row(boxes.Stretch(), self._close))


def _row(*buttons: Button) -> QHBoxLayout:
    return boxes.row(*buttons, boxes.Stretch(), spacing=8)


def _age_of(view: BackupsView) -> ChipFace:
    """How old the newest backup is, in a chip that warns after a week."""
    if view.taken_at is None:
        return ChipFace(say("backups.none"), "triangle", ColourMeaning.WARNING)
    text = say("backups.age", count=view.age.days) if view.age.days > 0 else say("backups.today")
    return (
        ChipFace(text, "tick", ColourMeaning.CONFIRMED)
        if view.age <= FRESH_FOR
        else ChipFace(text, "triangle", ColourMeaning.WARNING)
    )


def _medium_of(view: BackupsView) -> str:
    if view.second_medium is None:
        return say("backups.medium.none")
    return say(f"backups.medium.{'here' if view.second_medium.is_dir() else 'gone'}", folder=str(view.second_medium))
