"""A sheet of very many pages comes in volumes, which make one file with the pages, tags and headings of all of them."""

from __future__ import annotations

import io
import re
from typing import Any

import pikepdf
import pytest
from msgspec.structs import replace
from pypdfium2 import PdfDocument

from desktop.printing.contents.attendance_contents import Attendance, AttendanceGroup, AttendancePerson, Blank
from desktop.printing.contents.cards_contents import Badges
from desktop.printing.contents.table_contents import TableContents, TableGroup, TableRow
from desktop.printing.setting import typeset as typesetting
from desktop.printing.setting.compiling import compiled
from desktop.printing.setting.typeset import Sheet, typeset
from desktop.printing.sheet_parts import PrintedLine
from domain.visit.visit import Visit
from tests.desktop.printing.inspect_pdf import inspect_pdf
from tests.desktop.printing.made import made
from tests.desktop.printing.setting.test_typeset import text_of
from tests.desktop.printing.test_sheets import STAMP, visit
from tests.desktop.printing.validator import faults

__all__ = ["visit"]

VOLUME = {"volume": ("Volume {volume} of {volumes}, rows {first}–{last}",) * 2}


@pytest.fixture(autouse=True)
def in_this_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(typesetting, "_compiled_apart", compiled)


def spelling(visit: Visit, rows: int, title: str = "Names") -> Sheet:
    """A form with so many rows under two headings, told apart by their numbers."""
    sheet = made("spelling", visit, STAMP, ("en", "fr"), of="host")
    assert isinstance(sheet.body, TableContents)
    first = sheet.body.groups[0].rows[0].cells[1:]
    several = [TableRow(((PrintedLine((f"N{number}",) * 2),), *first)) for number in range(1, rows + 1)]
    half = rows // 2
    groups = (TableGroup(tuple(several[:half]), ("Upper", "Haut")), TableGroup(tuple(several[half:]), ("Lower", "Bas")))
    return replace(
        sheet, body=replace(sheet.body, groups=groups), words={**sheet.words, **VOLUME},
        head=replace(sheet.head, title=(title, "Noms")),
    )  # fmt: skip


def pages_of_tags(pdf: bytes) -> list[int]:
    """For each page, on which page the tags stand that the file keeps for it."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        keys: list[Any] = list(document.Root.StructTreeRoot.ParentTree.Nums)
        tags: dict[int, Any] = dict(zip(map(int, keys[::2]), keys[1::2], strict=True))
        pages = {page.objgen: place for place, page in enumerate(document.pages)}
        return [pages[tags[int(page.StructParents)][0].Pg.objgen] for page in document.pages]


def test_each_volume_says_which_it_is_and_together_they_are_one_file(
    visit: Visit, monkeypatch: pytest.MonkeyPatch
) -> None:
    sheet = spelling(visit, 60, "Names (see 12 0 R) \\ of (all")
    whole = typeset(sheet)
    monkeypatch.setattr(TableContents, "in_a_volume", len(typesetting._data(sheet)) // 3 + 1)
    pdf = typeset(sheet)

    assert faults(pdf) == []
    pages = text_of(pdf)
    assert re.findall(r"N\d+", "".join(pages)) == [f"N{number}" for number in range(1, 61)]
    firsts = [place for place, page in enumerate(pages) if "Page 1 of" in page.replace("\r\n", " ")]
    assert len(firsts) == 3
    for place, rows in zip(firsts, ("1–20", "21–40", "41–60"), strict=True):
        volume = firsts.index(place) + 1
        told = f"Volume {volume} of 3, rows {rows}".replace(" ", "")
        assert "".join(pages[place].split()).count(told) == 3, "once in the stamp, at the foot for each language"
    assert [heading.get_title() for heading in PdfDocument(pdf).get_toc() if heading.level == 0] == [
        "Names (see 12 0 R) \\ of (all"
    ] * 3
    assert pages_of_tags(pdf) == list(range(len(pages)))
    joined, alone = inspect_pdf(pdf), inspect_pdf(whole)
    assert (joined.tags["Document"], joined.rows_without_name) == (3, 0)
    assert joined.title == alone.title
    assert joined.named_rows == alone.named_rows


def test_badges_have_no_headings_and_come_in_volumes_too(visit: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    sheet = made("badges", visit, STAMP, ("en", "fr"))
    assert isinstance(sheet.body, Badges)
    many = replace(sheet, body=replace(sheet.body, badges=sheet.body.badges[:1] * 12), words={**sheet.words, **VOLUME})
    monkeypatch.setattr(Badges, "in_a_volume", len(typesetting._data(many)) // 2 + 1)
    pdf = typeset(many)
    assert faults(pdf) == []
    assert pages_of_tags(pdf) == list(range(inspect_pdf(pdf).pages))
    told = [re.findall(r"Volume (\d) of 2, rows", page) for page in text_of(pdf)]
    assert told == [["1"]] * 3 + [["2"]] * 3


def test_a_group_that_goes_on_in_the_next_volume_has_its_heading_there_again(visit: Visit) -> None:
    body = spelling(visit, 10).body
    told = [[(group.heading[0], len(group.rows)) for group in body.part(*rows).groups] for rows in ((0, 4), (4, 10))]  # type: ignore[attr-defined]
    assert told == [[("Upper", 4)], [("Upper", 1), ("Lower", 5)]]


def test_a_list_of_attendance_is_certified_at_the_end_of_its_last_volume() -> None:
    def people(*numbers: int) -> tuple[AttendancePerson, ...]:
        return tuple(AttendancePerson(f"{number}", PrintedLine(("A",))) for number in numbers)

    talks, dinner = ("Talks",), ("Dinner",)
    sides = (
        AttendanceGroup(people(1, 2), ("Russia",), talks, within=True),
        AttendanceGroup(people(3, 4), ("Kazakhstan",), within=True),
        AttendanceGroup(people(5), ("Russia",), dinner, within=True),
    )
    whole = Attendance("after", sides[:2], sides[2:], certificate=(Blank(("Signed",)),))
    first, second = whole.part(0, 3), whole.part(3, 5)
    assert [group.item for group in first.groups] == [talks, ()]
    assert (first.open_groups, first.certificate) == ((), ())
    assert [(group.item, group.heading) for group in (*second.groups, *second.open_groups)] == [
        (talks, ("Kazakhstan",)), (dinner, ("Russia",)),
    ]  # fmt: skip
    assert second.certificate == whole.certificate
