import stat
import sys
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtGui import QPageRanges
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from desktop.printing.copies.delivery import Delivery, lp_arguments
from desktop.printing.copies.printer import PrintJob, print_pdf, save_pdf
from desktop.printing.setting.raster import RasterJob, chosen_pages
from domain.core.problem import Problem, Unavailable
from tests.desktop.printing.cups import QUEUE, printing_server


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    window.show()
    return window


def test_the_very_bytes_are_saved(tmp_path: Path, pdf: bytes) -> None:
    path = tmp_path / "Программа.pdf"
    path.write_bytes(b"older")

    save_pdf(pdf, path)

    assert path.read_bytes() == pdf
    assert list(tmp_path.iterdir()) == [path]


def test_a_failed_save_leaves_what_was_there(tmp_path: Path, pdf: bytes) -> None:
    with pytest.raises(Unavailable, match="cannot-write"):
        save_pdf(pdf, tmp_path / "missing" / "sheet.pdf")

    assert list(tmp_path.iterdir()) == []


def a_printer() -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.ScreenResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    return printer


class CapablePrinter(QPrinter):
    """Prints on both sides; there is no such printer where the tests run."""

    def duplex(self) -> QPrinter.DuplexMode:
        return QPrinter.DuplexMode.DuplexLongSide

    def colorMode(self) -> QPrinter.ColorMode:
        return QPrinter.ColorMode.GrayScale


def test_the_choices_of_the_dialog_reach_cups(qapp: QApplication) -> None:
    printer = CapablePrinter()
    printer.setCopyCount(3)
    printer.setPageRanges(QPageRanges.fromString("1-2,4"))

    arguments = lp_arguments(printer, "KZ-2025-11 programme")

    assert arguments[arguments.index("-n") + 1] == "3"
    assert arguments[arguments.index("-t") + 1] == "KZ-2025-11 programme"
    assert arguments[arguments.index("-P") + 1] == "1-2,4"
    assert "sides=two-sided-long-edge" in arguments
    assert "print-color-mode=monochrome" in arguments


def test_no_pages_chosen_means_all() -> None:
    printer = a_printer()
    assert "-P" not in lp_arguments(printer, "x")
    assert chosen_pages(printer, 3) == [0, 1, 2]

    printer.setPageRanges(QPageRanges.fromString("2"))
    assert chosen_pages(printer, 3) == [1]

    printer.setPageRanges(QPageRanges.fromString("7"))
    assert chosen_pages(printer, 3) == [0, 1, 2]


def test_a_printer_that_takes_no_pdf_gets_each_page_at_its_size(tmp_path: Path, pdf: bytes, qtbot: QtBot) -> None:
    printer = a_printer()
    printer.setOutputFileName(str(tmp_path / "drawn.pdf"))
    printer.setPageRanges(QPageRanges.fromString("2-3"))
    job = RasterJob(pdf, printer)

    with qtbot.waitSignal(job.finished) as finished:
        job.start()

    assert finished.args == [True]
    drawn = pypdfium2.PdfDocument(tmp_path / "drawn.pdf")
    assert len(drawn) == 2
    assert drawn.get_page_size(0) == pytest.approx((595, 842), abs=1)
    drawn.close()


@pytest.mark.qt_log_ignore("Returned false")
def test_a_printer_that_cannot_begin_is_told_of(tmp_path: Path, pdf: bytes, qtbot: QtBot) -> None:
    printer = a_printer()
    printer.setOutputFileName(str(tmp_path / "missing" / "drawn.pdf"))
    job = RasterJob(pdf, printer)

    with qtbot.waitSignal(job.finished) as finished:
        job.start()

    assert finished.args == [False]


def fake_lp(folder: Path, exit_code: int) -> None:
    """An `lp` that keeps what it is given."""
    program = folder / "lp"
    program.write_text(
        f"#!{sys.executable}\n"
        "import sys, pathlib\n"
        f"pathlib.Path({str(folder / 'received.pdf')!r}).write_bytes(sys.stdin.buffer.read())\n"
        "print('lp: no such printer', file=sys.stderr)\n"
        f"sys.exit({exit_code})\n",
        encoding="utf-8",
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)


class OfficePrinter(CapablePrinter):
    """The queue of the server of the tests, asked for two copies of the first pages."""

    def printerName(self) -> str:
        return QUEUE

    def copyCount(self) -> int:
        return 2


def test_cups_gets_the_very_bytes_with_copies_sides_and_pages(
    window: QWidget, pdf: bytes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = OfficePrinter()
    printer.setPageRanges(QPageRanges.fromString("1-2"))
    with printing_server() as server:
        monkeypatch.setenv("CUPS_SERVER", server.address)
        delivery = Delivery(pdf, "Программа KZ", printer, window)
        with qtbot.waitSignal(delivery.printed, timeout=30_000) as printed:
            delivery.start()
        qtbot.waitUntil(lambda: bool(server.jobs()), timeout=30_000)
        [job] = server.jobs()

    assert printed.args == [QUEUE]
    assert job.content == pdf
    assert (job.title, job.copies) == ("Программа KZ", 2)
    assert {"sides=two-sided-long-edge", "page-ranges=1-2", "print-color-mode=monochrome"} <= job.options


def test_what_cups_refuses_is_told(
    window: QWidget, tmp_path: Path, pdf: bytes, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    fake_lp(tmp_path, 1)
    monkeypatch.setenv("PATH", str(tmp_path))
    job = PrintJob(pdf, "sheet", 3, window)

    with qtbot.waitSignal(job.failed) as failed:
        job.print()

    [problem] = failed.args or []
    assert isinstance(problem, Problem)
    assert (problem.code, problem.values["detail"]) == ("not-printed", "lp: no such printer")


def test_printing_to_a_file_saves_the_very_bytes(window: QWidget, tmp_path: Path, pdf: bytes, qtbot: QtBot) -> None:
    job = print_pdf(pdf, "sheet", 3, window)
    job.dialog().printer().setOutputFileName(str(tmp_path / "sheet.pdf"))

    with qtbot.waitSignal(job.printed) as printed:
        job.dialog().done(QDialog.DialogCode.Accepted)

    assert printed.args == [str(tmp_path / "sheet.pdf")]
    assert (tmp_path / "sheet.pdf").read_bytes() == pdf


def test_the_dialog_opens_and_can_be_left(window: QWidget, pdf: bytes, qtbot: QtBot) -> None:
    job = print_pdf(pdf, "sheet", 3, window)
    assert job.dialog().isVisible()
    assert (job.dialog().minPage(), job.dialog().maxPage()) == (1, 3)

    with qtbot.waitSignals([job.cancelled, job.destroyed]):
        job.dialog().reject()
