import io

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from desktop.printing.preview.pdf_pages import page_thread
from desktop.printing.preview.pdf_view import PdfView


def blank_pdf(*sizes: tuple[float, float]) -> bytes:
    """A PDF with an empty page of each size, in points."""
    document = pypdfium2.PdfDocument.new()
    for size in sizes:
        document.new_page(*size)
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


def pdf_saying(*pages: str) -> bytes:
    """A PDF whose pages, of A4, say these words in Helvetica, a line for each of theirs."""
    objects = [
        "<</Type/Catalog/Pages 2 0 R>>",
        "",
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    for words in pages:
        lines = "".join(f"({line}) Tj 0 -20 Td " for line in words.split("\n"))
        said = f"BT /F 12 Tf 72 700 Td {lines}ET"
        objects.append(f"<</Length {len(said)}>>stream\n{said}\nendstream\n")
        own = f"/MediaBox[0 0 595 842]/Contents {len(objects)} 0 R/Resources<</Font<</F 3 0 R>>>>"
        objects.append(f"<</Type/Page/Parent 2 0 R{own}>>")
    kids = " ".join(f"{number} 0 R" for number in range(5, len(objects) + 1, 2))
    objects[1] = f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>"
    body = "".join(f"{number} 0 obj{each}endobj\n" for number, each in enumerate(objects, start=1))
    return f"%PDF-1.4\n{body}trailer<</Root 1 0 R>>\n".encode("cp1252")


def show(view: PdfView, pdf: bytes, qtbot: QtBot) -> None:
    """Show a PDF, and wait until it is read."""
    with qtbot.waitSignal(view.page_changed):
        view.show_pdf(pdf)


def settle(qtbot: QtBot) -> None:
    """Wait for all that was asked of the thread of the pages."""
    done: list[bool] = []
    page_thread().do(lambda: True).then(done.append)
    qtbot.waitUntil(lambda: bool(done))


A4 = (595.0, 842.0)


@pytest.fixture
def pdf() -> bytes:
    """Three empty pages of A4."""
    return blank_pdf(A4, A4, A4)


@pytest.fixture
def other_pdf() -> bytes:
    """One empty page of A5."""
    return blank_pdf((420.0, 595.0))
