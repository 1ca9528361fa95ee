"""Saving and printing the PDF that was previewed."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject, QSaveFile, Signal
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.printing.copies.delivery import Delivery
from desktop.widgets.unopened_files import open_none_in
from domain.core.problem import Problem, Unavailable


def save_pdf(pdf: bytes, path: Path) -> None:
    """Write the file whole or not at all.

    Raises:
        Unavailable: `cannot-write`; what stood there before still stands.
    """
    file = QSaveFile(str(path))
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not opened or file.write(pdf) != len(pdf) or not file.commit():
        raise Unavailable("cannot-write", path=str(path))


class PrinterDialog(QPrintDialog):
    """The system's dialog for printer, copies and sides.

    Args:
        pages: of how many some may be chosen; None for several sheets, which are printed whole and to no file.
    """

    def __init__(self, parent: QWidget, pages: int | None = None) -> None:
        printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        super().__init__(printer, parent)
        self._kept = printer  # The dialog itself does not hold it.
        open_none_in(self)
        if pages is None:
            self.setOption(QAbstractPrintDialog.PrintDialogOption.PrintToFile, on=False)
        else:
            self.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
            self.setMinMax(1, pages)


def print_pdf(pdf: bytes, title: str, pages: int, parent: QWidget) -> PrintJob:
    """Ask in the system's dialog for printer, pages and copies, and print. Returns at once.

    `title` names the job in the printer's queue, `pages` is how many the PDF has.
    """
    job = PrintJob(pdf, title, pages, parent)
    job.ask()
    return job


class PrintJob(QObject):
    """One sheet on its way to paper. Exactly one of the three signals comes, then the job is gone."""

    printed = Signal(str)
    """Handed over, to the printer or file of that name."""
    cancelled = Signal()
    failed = Signal(object)
    """A Problem: `not-printed`, or `cannot-write` where the dialog was told to print to a file."""

    def __init__(self, pdf: bytes, title: str, pages: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._title = title
        self._dialog = PrinterDialog(parent, pages)
        self._printer = self._dialog.printer()
        self._printer.setDocName(title)

    def ask(self) -> None:
        """Open the dialog."""
        self._dialog.finished.connect(self._answered)
        QDialog.open(self._dialog)

    def dialog(self) -> QPrintDialog:
        """The dialog that asks."""
        return self._dialog

    def print(self) -> None:
        """Print as the dialog says: to a file the bytes, else to the printer."""
        if self._printer.outputFileName():
            self._save(Path(self._printer.outputFileName()))
        else:
            delivery = Delivery(self._pdf, self._title, self._printer, self)
            delivery.printed.connect(self._done)
            delivery.failed.connect(self._fail)
            delivery.start()

    def _answered(self, result: int) -> None:
        if result == QDialog.DialogCode.Accepted:
            self.print()
        else:
            self.cancelled.emit()
            self._leave()

    def _save(self, path: Path) -> None:
        try:
            save_pdf(self._pdf, path)
        except Problem as problem:
            self._fail(problem)
        else:
            self._done(str(path))

    def _done(self, where: str) -> None:
        self.printed.emit(where)
        self._leave()

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self._leave()

    def _leave(self) -> None:
        self._dialog.deleteLater()
        self.deleteLater()
