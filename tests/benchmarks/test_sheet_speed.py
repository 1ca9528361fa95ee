"""How fast sheets are made and shown: a programme that changed by a word, and a page as the preview draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count

import msgspec
import pytest
from pypdfium2 import PdfDocument
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.printing.pdf_pages import PdfPages
from desktop.printing.programme_contents import ProgrammeContents
from desktop.printing.typeset import Sheet, typeset
from domain.visit.visit import Visit
from tests.benchmarks.figures import Reached, milliseconds
from tests.desktop.printing.made import made
from tests.desktop.printing.test_large_visit import large
from tests.desktop.printing.test_sheets import STAMP

__all__ = ["large"]

pytestmark = pytest.mark.endure

ROUNDS = 7
GOALS = {1: 50, 6: 200}
"""Milliseconds of the processor, by the number of pages."""


def versions(sheet: Sheet, days: int, items: int) -> Iterator[Sheet]:
    """A programme of so many days and items a day, each time with another title of its first item."""
    assert isinstance(sheet.body, ProgrammeContents)
    kept = [msgspec.structs.replace(day, items=day.items[:items]) for day in sheet.body.days[:days]]
    first = kept[0].items[0]
    for number in count():
        title = msgspec.structs.replace(first.title, text=tuple(f"{said} {number}" for said in first.title.text))
        changed = msgspec.structs.replace(first, title=title)
        day = msgspec.structs.replace(kept[0], items=(changed, *kept[0].items[1:]))
        yield msgspec.structs.replace(sheet, body=msgspec.structs.replace(sheet.body, days=(day, *kept[1:])))


@pytest.mark.parametrize("size", [(1, 7), (4, 13)], ids=["a page", "six pages"])
def test_pages_of_a_programme_whose_title_changed(
    benchmark: BenchmarkFixture, large: Visit, reached: Reached, repeated: Callable[[int], int], size: tuple[int, int]
) -> None:
    """Goals: a page in 50 ms, six in two languages in 200, once the compiler is warm."""
    each = versions(made("programme", large, STAMP, ("en", "ru")), *size)
    pages = len(PdfDocument(typeset(next(each))))
    took = milliseconds(lambda: typeset(next(each)), repeated(ROUNDS))
    reached(f"bilingual pages of a programme made warm: {pages}, ms", took, GOALS[pages])
    benchmark.pedantic(lambda: typeset(next(each)), rounds=1)


def test_the_page_of_the_chief(
    benchmark: BenchmarkFixture, large: Visit, reached: Reached, repeated: Callable[[int], int]
) -> None:
    """Goal: 50 ms once the compiler is warm, though it is set as large as it fits."""
    entries = (msgspec.structs.replace(STAMP, entry=number) for number in count(STAMP.entry))
    each = (made("brief", large, stamp, ("en", "ru")) for stamp in entries)
    typeset(next(each))
    took = milliseconds(lambda: typeset(next(each)), repeated(ROUNDS))
    reached("the page of the chief made warm in two languages, ms", took, GOALS[1])
    benchmark.pedantic(lambda: typeset(next(each)), rounds=1)


def test_a_page_as_the_preview_draws_it(
    benchmark: BenchmarkFixture, large: Visit, reached: Reached, repeated: Callable[[int], int]
) -> None:
    """Goal: as long as the page takes to make at most."""
    pages = PdfPages(typeset(made("programme", large, STAMP, ("en", "ru"))))
    reached(
        "a page drawn for the preview at 144 dots per inch, ms",
        milliseconds(lambda: pages.picture(2, 144), repeated(ROUNDS)),
        50,
    )
    benchmark.pedantic(lambda: pages.picture(2, 144), rounds=1)
