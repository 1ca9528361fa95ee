import io

import pypdfium2
import pytest


def blank_pdf(*sizes: tuple[float, float]) -> bytes:
    """A PDF with an empty page of each size, in points."""
    document = pypdfium2.PdfDocument.new()
    for size in sizes:
        document.new_page(*size)
    written = io.BytesIO()
    document.save(written)
    document.close()
    return written.getvalue()


A4 = (595.0, 842.0)


@pytest.fixture
def pdf() -> bytes:
    """Three empty pages of A4."""
    return blank_pdf(A4, A4, A4)


@pytest.fixture
def other_pdf() -> bytes:
    """One empty page of A5."""
    return blank_pdf((420.0, 595.0))
