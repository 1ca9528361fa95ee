"""Pages as a validator reads them and as an eye does: nothing over other text, nothing cut, no heading alone."""

from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from itertools import product
from pathlib import Path

import msgspec
import pytest
from pypdfium2 import PdfDocument

from desktop.printing.kinds import KINDS
from desktop.printing.setting.typeset import Sheet, typeset
from desktop.printing.sheet_kind import Asked, EarlierVisit
from desktop.printing.sheets import Stamp, make_sheet
from domain.core.problem import Problem
from domain.offices import office_at
from domain.record.recording import Officer
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.setting.test_typeset import box_of
from tests.desktop.printing.test_kinds import STAMP, full, moved, sheets_of
from tests.desktop.printing.test_sheets import record, visit
from tests.desktop.printing.text_boxes import misplaced
from tests.desktop.printing.validator import faults
from tests.domain.sample_office import sample_office

__all__ = ["full", "visit"]

SAMPLES = ("moscow-2025-11", "anchorage-2025-08", "delhi-2025-12")
A4_WIDTH = 595.0
PAIRS = (("fr", "ru"), ("fr", "en"), ("kk", "ru"), ("ar", "en"), ("zh", "en"), ("ar",), ("zh",))


def test_every_template_prints_a_valid_file_with_nothing_over_other_text(full: Visit) -> None:
    each = {type(sheet.body): (kind.name, sheet) for kind, _, sheet in sheets_of(full, moved(full))}
    found = {}
    for name, sheet in each.values():
        pdf = typeset(sheet)
        found[name] = faults(pdf) + misplaced(pdf)
    assert {name: said for name, said in found.items() if said} == {}


@pytest.mark.parametrize("languages", [("zh", "en"), ("ar",), ("ar", "kk")])
def test_a_programme_is_valid_in_scripts_of_every_kind(full: Visit, languages: tuple[str, ...]) -> None:
    pdf = typeset(made("programme", full, STAMP, languages))
    assert faults(pdf) + misplaced(pdf) == []


def test_a_sheet_in_arabic_begins_at_the_right_and_one_in_english_at_the_left(full: Visit) -> None:
    def reference_of(*languages: str) -> float:
        return box_of(typeset(made("programme", full, STAMP, languages)), "KZ")[0]

    assert reference_of("ar", "en") > A4_WIDTH / 2 > reference_of("en", "ar")


@pytest.mark.parametrize("others", range(3, 9))
def test_talks_of_few_stand_on_one_page(visit: Visit, others: int) -> None:
    people = ["putin", "tokayev"]
    for number in range(others):
        names = {"en": {"given": "Given", "family": f"Member{number}"}}
        record(visit, "propose-member", side="guest", member=f"member-{number}", names=names, position={"en": "Office"})
        people.append(f"member-{number}")
    for number in range(6):
        record(
            visit, "plan-meeting", item=f"round-{number}", format="expanded", title={"en": f"Round {number}"},
            when={"day": "2025-11-11", "start": f"{number + 15}:30"}, people=people,
        )  # fmt: skip
    with PdfDocument(typeset(made("composition", visit, STAMP, ("en",)))) as document:
        pages = [page.get_textpage().get_text_range() for page in document]
    for said in pages:
        assert said.count("Round ") == said.count(f"MEMBER{others - 1}")


def test_no_page_holds_the_explanation_of_a_mark_alone(visit: Visit) -> None:
    """However far down its last page a list reaches."""
    for number in range(10, 30):
        names = {"en": {"given": "Given", "family": f"Member{number}"}}
        record(visit, "propose-member", side="guest", member=f"member-{number}", names=names, position={"en": "Office"})
        pdf = typeset(made("delegation", visit, STAMP, ("fr",), of="guest"))
        with PdfDocument(pdf) as document:
            said = document[len(document) - 1].get_textpage().get_text_range()
        assert f"MEMBER{number}" in said
        assert "tel que donné dans une autre langue" in said
        assert misplaced(pdf) == []


def sheets_of_sample(name: str, languages: tuple[str, ...], folder: Path) -> Iterator[tuple[str, Sheet]]:
    """The sheets of a sample, of each kind the first three, for every reader, against the record two thirds through."""
    office = office_at(sample_office(name, folder / "sample.chancery"), Officer("reader", "desk"))
    for reference in office.visits():
        last = office.past.entry_number(reference, datetime(2100, 1, 1, tzinfo=UTC))
        stood = EarlierVisit(
            last * 2 // 3, office.past.recorded_at(reference, last * 2 // 3), office.visit(reference, last * 2 // 3)
        )
        stamp = Stamp(last, office.past.recorded_at(reference, last), "office", sample=True)
        visit = office.visit(reference)
        for kind in KINDS:
            for subject, reader in product(kind.subjects(visit)[:3], kind.readers):
                asked = Asked(reader, subject, before=stood)
                with suppress(Problem):
                    yield f"{kind.name} {subject} {reader}", make_sheet(kind, visit, asked, stamp, languages)
    office.close()


def told_apart(sheets: Iterator[tuple[str, Sheet]]) -> Iterator[tuple[str, Sheet]]:
    """Each that holds something else than those before it, and each template once for every reader its head names.

    Most kinds hold the same for several readers.
    """
    seen: set[object] = set()
    for name, sheet in sheets:
        told = {msgspec.json.encode(sheet.body), (type(sheet.body), sheet.head.audience)}
        if not told <= seen:
            yield name, sheet
        seen |= told


@pytest.mark.endure
@pytest.mark.parametrize("languages", PAIRS, ids="+".join)
@pytest.mark.parametrize("sample", SAMPLES)
def test_the_sheets_of_every_sample_are_valid_and_nothing_lies_over_other_text(
    sample: str, languages: tuple[str, ...], tmp_path: Path
) -> None:
    found = {}
    for name, sheet in told_apart(sheets_of_sample(sample, languages, tmp_path)):
        pdf = typeset(sheet)
        found[name] = faults(pdf) + misplaced(pdf)
    assert len(found) > 20
    assert {name: said for name, said in found.items() if said} == {}
