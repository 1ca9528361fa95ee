"""Handing a PDF to a printer: to CUPS the very file, to any other printer its pages drawn."""

from __future__ import annotations

import shutil

from PySide6.QtCore import QObject, QProcess, Signal
from PySide6.QtPrintSupport import QPrinter

from desktop.printing.setting.raster import RasterJob
from domain.core.problem import Problem, Unavailable

_SIDES = {
    QPrinter.DuplexMode.DuplexNone: "one-sided",
    QPrinter.DuplexMode.DuplexLongSide: "two-sided-long-edge",
    QPrinter.DuplexMode.DuplexShortSide: "two-sided-short-edge",
}


class Delivery(QObject):
    """One PDF on its way to a printer, with the copies, sides and pages chosen for it. One of the two signals comes.

    `title` names it in the printer's queue.
    """

    printed = Signal(str)
    """Handed over, to the printer of that name."""
    failed = Signal(object)
    """A Problem: `not-printed`."""

    def __init__(self, pdf: bytes, title: str, printer: QPrinter, parent: QObject) -> None:
        super().__init__(parent)
        self._pdf, self._title, self._printer = pdf, title, printer
        self._process = QProcess(self)
        self._raster: RasterJob | None = None

    def start(self) -> None:
        """Hand it over. Returns at once."""
        if program := shutil.which("lp"):
            self._hand_to_cups(program)
        else:
            self._draw()

    def _hand_to_cups(self, program: str) -> None:
        self._process.finished.connect(self._cups_answered)
        self._process.errorOccurred.connect(self._cups_broke)
        self._process.start(program, lp_arguments(self._printer, self._title))
        self._process.write(self._pdf)
        self._process.closeWriteChannel()

    def _cups_answered(self, exit_code: int, _status: QProcess.ExitStatus) -> None:
        if exit_code == 0:
            self.printed.emit(self._printer.printerName())
        else:
            self._fail(bytes(self._process.readAllStandardError().data()).decode(errors="replace").strip())

    def _cups_broke(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail(self._process.errorString())

    def _draw(self) -> None:
        self._printer.setDocName(self._title)
        self._raster = RasterJob(self._pdf, self._printer, self)
        self._raster.finished.connect(self._drawn)
        self._raster.start()

    def _drawn(self, complete: bool) -> None:
        if complete:
            self.printed.emit(self._printer.printerName())
        else:
            self._fail("")

    def _fail(self, detail: str) -> None:
        problem: Problem = Unavailable("not-printed", printer=self._printer.printerName(), detail=detail)
        self.failed.emit(problem)


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
