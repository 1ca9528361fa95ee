"""A whole pack in one act: for whom, in which languages, of which days, which sheets, into a folder or to a printer."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QListWidget,
    QListWidgetItem,
    QProgressBar,
    QWidget,
)

from desktop.desk.requests import Requests
from desktop.desk.view import VisitView
from desktop.look import fonts
from desktop.machine import clock
from desktop.machine.paths import folder_offered
from desktop.printing.choosing.sheet_for import SheetFor, fill_choice, labelled, name
from desktop.printing.choosing.sheet_list import SheetRow
from desktop.printing.copies.printer import PrinterDialog
from desktop.printing.packs.pack import TELL_CHANGES, days_of_programme, folder_name, pack_of
from desktop.printing.packs.pack_run import Order, PackOutcome, PackRun
from desktop.printing.setting.typesetter import SheetRequest
from desktop.widgets.announce import announce
from desktop.widgets.button import Button, Variant
from desktop.widgets.fields.box import Box
from desktop.widgets.file_dialog import FileDialog
from desktop.widgets.label import Label
from desktop.widgets.layout import boxes
from desktop.widgets.layout.screen_room import room_on
from desktop.widgets.layout.vertical_scroll import VerticalScroll
from desktop.wording.problems import problem_sentence
from desktop.wording.words import say
from domain.core.times import local
from domain.projections.paper.reader import Reader

WIDTH, HEIGHT = 560, 620
ROW = Qt.ItemDataRole.UserRole


class PackDialog(QDialog):
    """Asks, makes the sheets one by one, and tells what became of them. All of it is of the view it was opened with.

    `since` is the entry that marks compare with; None: nothing is marked.
    """

    def __init__(
        self, view: VisitView, requests: Requests, reader: Reader, languages: tuple[str, ...], parent: QWidget,
        *, since: int | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(say("sheets.pack").replace("…", "").replace("&", ""))
        self._view, self._requests, self._since = view, requests, since
        self._run: PackRun | None = None
        self._folder: Path | None = None
        self._printer: PrinterDialog | None = None
        self._for, self._days, self._sheets = SheetFor(self), Box(self), QListWidget(self)
        self._into, self._onto = QCheckBox(say("pack.folder"), self), QCheckBox(say("pack.printer"), self)
        self._bar, self._told = QProgressBar(self), Label(font=fonts.interface, tone="secondary", parent=self)
        self._make = Button(say("pack.make"), Variant.PRIMARY, parent=self)
        self._stop, self._close = Button(say("pack.stop"), parent=self), Button(say("pack.close"), parent=self)
        self._for.choose(reader, languages)
        self._into.setChecked(True)
        self._lay_out()
        fill_choice(self._days, range(len(days_of_programme(view)) + 1), self._first_day(), self._day_in_words)
        self._connect()
        self._list_sheets()
        self._under_way(False)

    def _connect(self) -> None:
        self._for.reader_changed.connect(self._list_sheets)
        self._days.activated.connect(self._list_sheets)
        self._sheets.itemChanged.connect(self._allow)
        for box in (self._into, self._onto):
            box.toggled.connect(self._allow)
        self._make.clicked.connect(self._ask_where)
        self._stop.clicked.connect(self.stop)
        self._close.clicked.connect(self.reject)

    def fields(self) -> tuple[SheetFor, QComboBox, QListWidget]:
        """For whom and in which languages, of which days, and which sheets."""
        return self._for, self._days, self._sheets

    def places(self) -> tuple[QCheckBox, QCheckBox]:
        """Whether a folder is written, and whether it is printed."""
        return self._into, self._onto

    def told(self) -> str:
        """What became of the pack, or how far it is."""
        return self._told.text()

    def chosen(self) -> tuple[SheetRow, ...]:
        """The sheets that are to be made."""
        lines = (self._sheets.item(line) for line in range(self._sheets.count()))
        return tuple(line.data(ROW) for line in lines if line.checkState() is Qt.CheckState.Checked)

    def make(self, folder: Path | None, printer: PrinterDialog | None) -> None:
        """Make the chosen sheets, into a new folder within one, and on a printer."""
        within = _unused(folder / self._folder_name()) if folder is not None else None
        self._folder, self._printer = within, printer
        languages = self._for.languages()
        requests = [
            (row, SheetRequest(row.sheet, row.item, languages, row.reader, self._since)) for row in self.chosen()
        ]
        order = Order(self._view, requests, within, printer.printer() if printer is not None else None)
        self._run = PackRun(order, self._requests, self)
        self._run.progressed.connect(self._show_progress)
        self._run.ended.connect(self._show_outcome)
        self._bar.setMaximum(len(requests))
        self._under_way(True)
        self._run.start()

    def stop(self) -> None:
        """Make no further sheet."""
        if self._run is not None:
            self._run.stop()

    def reject(self) -> None:
        """Esc stops what is under way, and closes where nothing is."""
        if self._run is not None:
            self.stop()
        else:
            super().reject()

    def _first_day(self) -> int:
        """Tomorrow where it is a day of the visit, counted from 1; else 0, all of it."""
        days, tomorrow = days_of_programme(self._view), self._today() + timedelta(days=1)
        return days.index(tomorrow) + 1 if tomorrow in days else 0

    def _day(self) -> date | None:
        """The day that is chosen; None: all of the visit."""
        number = self._days.currentIndex()
        return days_of_programme(self._view)[number - 1] if number > 0 else None

    def _today(self) -> date:
        return local(clock.now(), self._view.visit.zone).date()

    def _day_in_words(self, number: int) -> str:
        if number == 0:
            return say("pack.whole-visit")
        day = days_of_programme(self._view)[number - 1]
        named = {timedelta(): "pack.today", timedelta(days=1): "pack.tomorrow"}.get(day - self._today())
        told = say.words.day(day)
        return say(named, day=told) if named is not None else told

    def _folder_name(self) -> str:
        return folder_name(self._view, self._for.reader(), self._day())

    def _list_sheets(self) -> None:
        self._sheets.clear()
        for row in pack_of(self._view, self._for.reader(), self._day()):
            if row.sheet in TELL_CHANGES and self._since is None:
                continue
            item = QListWidgetItem(_named(row), self._sheets)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setData(ROW, row)
            item.setCheckState(Qt.CheckState.Checked)
        self._sheets.setCurrentRow(0)
        self._allow()

    def _allow(self) -> None:
        count = len(self.chosen())
        self._make.setEnabled(count > 0 and (self._into.isChecked() or self._onto.isChecked()))
        if self._run is None:
            self._told.set_tone("secondary")
            self._told.setText(say("pack.count", count=count))

    def _ask_where(self) -> None:
        if not self._into.isChecked():
            self._ask_printer(None)
            return
        dialog = FileDialog(self, say("pack.where"), str(folder_offered(Path.home())))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.fileSelected.connect(lambda folder: self._ask_printer(Path(folder)))
        dialog.open()

    def _ask_printer(self, folder: Path | None) -> None:
        if not self._onto.isChecked():
            self.make(folder, None)
            return
        dialog = PrinterDialog(self)
        # `accepted` of a dialog for printers hands over a printer, and that of other dialogs nothing.
        dialog.finished.connect(partial(self._printer_chosen, folder, dialog))
        QDialog.open(dialog)

    def _printer_chosen(self, folder: Path | None, dialog: PrinterDialog, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.make(folder, dialog)

    def _under_way(self, under_way: bool) -> None:
        for field in (self._for, self._days, self._sheets, self._into, self._onto):
            field.setEnabled(not under_way)
        for widget in (self._bar, self._stop):
            widget.setVisible(under_way)
        for widget in (self._make, self._close):
            widget.setVisible(not under_way)
        (self._stop if under_way else self._make if self._make.isEnabled() else self._close).setFocus()

    def _show_progress(self, done: int, row: SheetRow) -> None:
        self._bar.setValue(done)
        self._told.setText(say("pack.making", number=done + 1, count=self._bar.maximum(), sheet=row.title))

    def _show_outcome(self, outcome: PackOutcome) -> None:
        self._run = None
        self._under_way(False)
        self._told.set_tone("refusal" if outcome.wrong or outcome.problem or outcome.stopped else "confirmed")
        told = "\n".join(self._sentences(outcome))
        self._told.setText(told)
        announce(self._told, told)

    def _sentences(self, outcome: PackOutcome) -> list[str]:
        words = say.words.in_zone(self._view.visit.zone)
        told = [say("pack.stopped")] if outcome.stopped else []
        if self._folder is not None and self._folder.is_dir():
            told.append(say("pack.written", count=outcome.written, folder=str(self._folder)))
        if outcome.printed and self._printer is not None:
            told.append(say("pack.printed", count=outcome.printed, printer=self._printer.printer().printerName()))
        if outcome.problem is not None:
            told.append(problem_sentence(outcome.problem, words))
        for row, problem in outcome.wrong:
            told.append(say("pack.wrong", sheet=_named(row), problem=problem_sentence(problem, words)))
        return told or [say("pack.nothing")]

    def _lay_out(self) -> None:
        column = boxes.column(self._for, on=self, spacing=8, margins=(20, 16, 20, 14))
        name(labelled(column, self._days, self), "pack.days")
        self._sheets.setAccessibleName(say("pack.sheets"))
        self._sheets.setWordWrap(True)
        self._sheets.setSpacing(3)
        self._sheets.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column.addWidget(self._sheets, 1)
        for box in (self._into, self._onto):
            column.addWidget(box)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(say("pack.progress"))
        column.addWidget(self._bar)
        self._told.setWordWrap(True)
        self._told.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(VerticalScroll(self._told, self))
        foot = boxes.row(boxes.Stretch())
        for button in (self._make, self._stop, self._close):
            button.setAutoDefault(False)
            foot.addWidget(button)
        column.addLayout(foot)
        room = room_on(self.screen())
        self.resize(QSize(fonts.scaled(WIDTH), fonts.scaled(HEIGHT)).boundedTo(room.size()))


def _named(row: SheetRow) -> str:
    """A sheet, and of what it is where it is not of all of the visit."""
    return row.title if row.item is None else f"{row.title} · {row.of}"


def _unused(folder: Path) -> Path:
    """The folder, or where it is there already the first of its numbered namesakes that is not."""
    found, number = folder, 2
    while found.exists() or found.with_name(f"{found.name}.part").exists():
        found, number = folder.with_name(f"{folder.name}-{number}"), number + 1
    return found
