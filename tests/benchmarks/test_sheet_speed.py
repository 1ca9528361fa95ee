"""How fast sheets are made and shown: a programme that changed by a word, and a page as the preview draws it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count, cycle, islice

import msgspec
import pytest
from pypdfium2 import PdfDocument
from pytest_benchmark.fixture import BenchmarkFixture

from desktop.printing.contents.programme_contents import ProgrammeContents
from desktop.printing.contents.table_contents import TableContents, TableGroup, TableRow
from desktop.printing.preview.pdf_pages import PdfPages
from desktop.printing.setting import typeset as typesetting
from desktop.printing.setting.compiling import compiled
from desktop.printing.setting.typeset import Sheet, typeset
from desktop.printing.sheet_parts import PrintedLine
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


def of_so_many(sheet: Sheet, rows: int) -> Sheet:
    """A plain table of so many rows, each with a number of its own."""
    assert isinstance(sheet.body, TableContents)
    found = cycle(row for group in sheet.body.groups for row in group.rows)

    def numbered(number: int, row: TableRow) -> TableRow:
        first, *others = row.cells
        return msgspec.structs.replace(row, cells=((PrintedLine((f"{number}",) * 2), *first[1:]), *others))

    several = tuple(numbered(*each) for each in enumerate(islice(found, rows)))
    body = msgspec.structs.replace(sheet.body, groups=(TableGroup(several),))
    return msgspec.structs.replace(sheet, body=body)


def test_a_page_of_a_long_list_takes_as_long_as_one_of_a_short(
    benchmark: BenchmarkFixture, large: Visit, reached: Reached, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Goal: 500 pages in ten seconds, which is 20 ms a page, however many there are; measured in this process."""
    monkeypatch.setattr(typesetting, "_compiled_apart", compiled)
    sheet = made("spelling", large, STAMP, ("en", "ru"), of="host")

    def a_page_of(rows: int) -> float:
        pdf = list[bytes]()
        took = milliseconds(lambda: pdf.append(typeset(of_so_many(sheet, rows))), 1)
        return took / len(PdfDocument(pdf[0]))

    a_page_of(50)
    short, long = a_page_of(100), a_page_of(1200)
    reached("a page of a list of 1,200 rows in two languages, ms", long, 20)
    assert long < 1.4 * short
    benchmark.pedantic(lambda: a_page_of(100), rounds=1)


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
