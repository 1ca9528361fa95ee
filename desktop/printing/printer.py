"""Saving and printing the PDF that was previewed."""

from __future__ import annotations

import shutil
from pathlib import Path

from PySide6.QtCore import QObject, QPointF, QProcess, QRectF, QSaveFile, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter
from PySide6.QtWidgets import QDialog, QWidget

from desktop.printing.pdf_pages import POINTS_PER_INCH, PdfPages
from domain.core.problem import Problem, Unavailable

FINEST_DOTS_PER_INCH = 600
"""Beyond this a page takes more memory than it gains sharpness: 139 MB at 600."""

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


def save_pdf(pdf: bytes, path: Path) -> None:
    """Write the file whole or not at all.

    Raises:
        Unavailable: `cannot-write`; what stood there before still stands.
    """
    file = QSaveFile(str(path))
    opened = file.open(QSaveFile.OpenModeFlag.WriteOnly)
    if not opened or file.write(pdf) != len(pdf) or not file.commit():
        raise Unavailable("cannot-write", path=str(path))


def print_pdf(pdf: bytes, title: str, parent: QWidget) -> PrintJob:
    """Ask in the system's dialog for printer, pages and copies, and print. Returns at once.

    `title` names the job in the printer's queue.
    """
    job = PrintJob(pdf, title, parent)
    job.ask()
    return job


class PrintJob(QObject):
    """One sheet on its way to paper. Exactly one of the three signals comes, then the job is gone."""

    printed = Signal(str)
    """Handed over, to the printer or file of that name."""
    cancelled = Signal()
    failed = Signal(object)
    """A Problem: `not-printed`, or `cannot-write` where the dialog was told to print to a file."""

    def __init__(self, pdf: bytes, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._pdf = pdf
        self._title = title
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        self._printer.setDocName(title)
        self._dialog = QPrintDialog(self._printer, parent)
        self._process = QProcess(self)
        self._raster: RasterJob | None = None

    def ask(self) -> None:
        """Open the dialog."""
        pages = PdfPages(self._pdf)
        self._dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange)
        self._dialog.setMinMax(1, len(pages))
        pages.close()
        self._dialog.finished.connect(self._answered)
        QDialog.open(self._dialog)

    def dialog(self) -> QPrintDialog:
        """The dialog that asks."""
        return self._dialog

    def print(self) -> None:
        """Print as the dialog says: to a file the bytes, to CUPS the PDF, to any other printer pictures."""
        if self._printer.outputFileName():
            self._save(Path(self._printer.outputFileName()))
        elif program := shutil.which("lp"):
            self._hand_to_cups(program)
        else:
            self._draw()

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

    def _hand_to_cups(self, program: str) -> None:
        self._process.finished.connect(self._cups_answered)
        self._process.errorOccurred.connect(self._cups_broke)
        self._process.start(program, lp_arguments(self._printer, self._title))
        self._process.write(self._pdf)
        self._process.closeWriteChannel()

    def _cups_answered(self, exit_code: int, _status: QProcess.ExitStatus) -> None:
        if exit_code == 0:
            self._done(self._printer.printerName())
        else:
            self._fail_to_print(bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip())

    def _cups_broke(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail_to_print(self._process.errorString())

    def _draw(self) -> None:
        self._raster = RasterJob(self._pdf, self._printer, self)
        self._raster.finished.connect(self._drawn)
        self._raster.start()

    def _drawn(self, complete: bool) -> None:
        if complete:
            self._done(self._printer.printerName())
        else:
            self._fail_to_print("")

    def _fail_to_print(self, detail: str) -> None:
        self._fail(Unavailable("not-printed", printer=self._printer.printerName(), detail=detail))

    def _done(self, where: str) -> None:
        self.printed.emit(where)
        self._leave()

    def _fail(self, problem: Problem) -> None:
        self.failed.emit(problem)
        self._leave()

    def _leave(self) -> None:
        self._dialog.deleteLater()
        self.deleteLater()


def lp_arguments(printer: QPrinter, title: str) -> list[str]:
    """The choices of the dialog as `lp` understands them; the PDF comes on its standard input."""
    arguments = ["-d", printer.printerName(), "-n", str(printer.copyCount()), "-t", title]
    arguments += ["-o", f"collate={str(printer.collateCopies()).lower()}"]
    if printer.duplex() in _SIDES:
        arguments += ["-o", f"sides={_SIDES[printer.duplex()]}"]
    if printer.colorMode() is QPrinter.ColorMode.GrayScale:
        arguments += ["-o", "print-color-mode=monochrome"]
    if chosen := printer.pageRanges().toString():
        arguments += ["-P", chosen]
    return arguments


class RasterJob(QObject):
    """Draws pages onto a printer, one at each turn of the event loop, so that the window stays responsive."""

    finished = Signal(bool)
    """Whether all pages were drawn."""

    def __init__(self, pdf: bytes, printer: QPrinter, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = PdfPages(pdf)
        self._printer = printer
        self._left = chosen_pages(printer, len(self._pages))
        self._painter = QPainter()
        self._turn = QTimer(self)
        self._turn.timeout.connect(self._draw_next)

    def start(self) -> None:
        """Begin at the next turn."""
        self._printer.setFullPage(True)
        self._printer.setResolution(min(self._printer.resolution(), FINEST_DOTS_PER_INCH))
        self._turn.start(0)

    def _draw_next(self) -> None:
        begun = self._painter.isActive()
        ready = self._printer.newPage() if begun else self._painter.begin(self._printer)
        if not ready:
            self._end(complete=False)
            return
        page = self._left.pop(0)
        size = self._pages.size(page) * (self._printer.resolution() / POINTS_PER_INCH)
        picture = self._pages.picture(page, self._printer.resolution())
        self._painter.drawImage(QRectF(QPointF(), size), picture)
        if not self._left:
            self._end(complete=True)

    def _end(self, *, complete: bool) -> None:
        self._turn.stop()
        ended = self._painter.end() if self._painter.isActive() else False
        self._pages.close()
        self.finished.emit(complete and ended)


def chosen_pages(printer: QPrinter, pages: int) -> list[int]:
    """The pages the dialog asks for, numbered from 0; all of them if it asks for none there is."""
    ranges = printer.pageRanges()
    chosen = [page for page in range(pages) if ranges.isEmpty() or ranges.contains(page + 1)]
    return chosen or list(range(pages))
