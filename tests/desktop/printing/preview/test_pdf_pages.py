import pytest

from desktop.printing.preview.pdf_pages import PdfPages
from tests.desktop.printing.conftest import pdf_saying


@pytest.fixture
def pages() -> PdfPages:
    return PdfPages(pdf_saying("Zoé Tokaev\nDauren Abaev", "Kassym-Jomart Tokaev, Tokaev"))


def places(pages: PdfPages, wanted: str) -> list[int]:
    return [hit.page for hit in pages.found(wanted)]


def test_words_are_found_page_by_page(pages: PdfPages) -> None:
    assert places(pages, "Tokaev") == [0, 1, 1]
    assert places(pages, "Putin") == []
    assert places(pages, " ") == []


@pytest.mark.parametrize("typed", ["zoe", "ZOÉ", "Токаев", "tokaev  dauren"])
def test_capitals_accents_scripts_and_ends_of_lines_are_overlooked(pages: PdfPages, typed: str) -> None:
    assert places(pages, typed)[:1] == [0]


def test_what_is_found_lies_where_it_is_printed(pages: PdfPages) -> None:
    [hit] = pages.found("Abaev")
    [box] = hit.boxes
    # The second line of Helvetica 12: 20 points below the first, which stands 142 points from the upper edge.
    assert 150 < box.top() < box.bottom() < 170
    assert 72 + 30 < box.left() < box.right() < 200
