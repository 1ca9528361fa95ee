"""Bad input through a form: one sentence, nothing recorded, nothing lost."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.look.style.mark import Severity
from domain.core.place import OfficePlace
from tests.desktop.form_page import Bench, FormPage, part
from tests.desktop.hand import focused
from tests.desktop.visit_office import entries

TITLE, POSITION = {"English": "Lunch"}, {"English": "Adviser"}
PERSON = {"side": "Guest side", "position": POSITION}
ITEM = {"kind": "Meal", "title": TITLE}
FIGURE = {"item": "Joint words", "member": "Putin", "indicator": {"English": "Trade"}, "source": "transcript"}

HOSTILE: dict[str, tuple[str, str, dict[str, Any]]] = {
    "ten megabytes of name": ("propose-member", "names", {**PERSON, "names": {"Family name, English": "A" * 10**7}}),
    "ten megabytes of text": (
        "record-statement-text", "text", {"item": "Joint words", "member": "Putin", "stage": "As delivered",
                                          "language": "Russian", "text": "Б" * 10**7},
    ),
    "text that runs backwards": ("retitle-item", "title", {"item": "Lunch", "title": {"English": "Lunch \u202egnp"}}),
    "a null character": ("describe-moves", "moves", {"item": "Lunch", "moves": {"English": "Cars\x00"}}),
    "the 31st of February": ("plan-item", "when", {**ITEM, "when": {"Day": "31.2.2025", "Start": "9", "End": "10"}}),
    "no time at all": ("plan-item", "when", {**ITEM, "when": {"Day": "12.11.2025", "Start": "noonish"}}),
    "an hour too many": ("plan-item", "when", {**ITEM, "when": {"Day": "12.11.2025", "Start": "25:00"}}),
    "an end before its start": ("plan-item", "when", {**ITEM, "when": {"Day": "12", "Start": "10", "End": "9"}}),
    "a day in the far future": ("redate-visit", "first_day", {"first_day": "1.1.9999", "last_day": "2.1.9999"}),
    "a member nobody knows": ("confirm-member", "member", {"member": "Ivan the Terrible"}),
    "a huge number": ("record-figure", "quantity", {**FIGURE, "quantity": "9" * 400}),
    "no number": ("record-figure", "quantity", {**FIGURE, "quantity": "a lot"}),
    "not a number": ("record-figure", "quantity", {**FIGURE, "quantity": "NaN"}),
    "a currency that is none": ("record-figure", "quantity", {**FIGURE, "quantity": "28 bn USS"}),
    "a range backwards": ("record-figure", "quantity", {**FIGURE, "quantity": "12–10"}),
    "a figure of the 31st of February": ("record-figure", "quantity", {**FIGURE, "quantity": "8 as of 31.2.2025"}),
    "a place beyond the list": ("place-member", "place", {"member": "Abayev", "place": "9" * 50, "reason": "So"}),
    "an unobserved time": ("start-item", "at", {"item": "Lunch", "at": {"Day": "12.11.2025", "Time": "later"}}),
}  # fmt: skip


@pytest.mark.parametrize(("command", "field", "typed"), HOSTILE.values(), ids=list(HOSTILE))
def test_it_is_refused_at_its_field_in_one_sentence(
    command: str, field: str, typed: dict[str, Any], bench: Bench, office_path: OfficePlace
) -> None:
    before = entries(office_path)
    page = bench.open(command).fill(typed)
    held = page.typed()
    page.record()
    assert not page.form.recording
    assert page.form.row(field).severity() is Severity.REFUSAL
    assert _is_one_sentence(page.error(field))
    assert page.form.editor(field).isAncestorOf(focused())
    assert page.typed() == held
    assert entries(office_path) == before
    bench.host.keep_open_draft()
    assert len(bench.host.waiting()) == 1


def test_a_pasted_null_does_not_reach_one_line_of_text(bench: Bench) -> None:
    page = bench.open("retitle-item")
    line = part(page.form.editor("title"), "English")
    assert isinstance(line, QLineEdit)
    QApplication.clipboard().setText("Lunch\x00 and\ndinner")
    line.paste()
    page.fill({"item": "Lunch"})
    assert "\x00" not in page.form.draft.fields["title"]["en"] or _refused(page)


def test_half_a_character_pair_never_gets_into_a_field(bench: Bench) -> None:
    page = bench.open("retitle-item").fill({"item": "Lunch", "title": {"English": "Lunch\ud800 and dinner"}})
    assert page.form.draft.fields["title"] == {"en": "Lunch and dinner"}


def _refused(page: FormPage) -> bool:
    page.record()
    return not page.form.recording


def _is_one_sentence(said: str) -> bool:
    return 0 < len(said) < 300 and "\n" not in said and "Traceback" not in said
