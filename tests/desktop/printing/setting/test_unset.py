"""A sheet with signs no font has: they are left out and told by whose they are, and the rest is printed."""

from __future__ import annotations

from pathlib import Path

import pypdfium2

from desktop.desk.view import OfficeView
from desktop.printing.setting.typesetter import MadeSheet, SheetRequest, made_sheet
from domain.core.problem import Refused
from tests.desktop.dressed import office, theme
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

SIGNS, OTHERS = "\N{CUNEIFORM SIGN A}", "\N{CUNEIFORM SIGN AB}"


def made(office: SmallOffice, kind: str, subject: str | None) -> MadeSheet:
    shown = OfficeView(path=Path("office"), sample=False, writable=True, officer="", visits=())
    return made_sheet(SheetRequest(kind, subject, ("en",)), office.view(), shown)


def text_of(sheet: MadeSheet) -> str:
    with pypdfium2.PdfDocument(sheet.pdf) as document:
        return "\n".join(page.get_textpage().get_text_range() for page in document)


def refusal_of(sheet: MadeSheet) -> Refused:
    assert sheet.unset is not None
    return sheet.unset


def test_a_name_that_cannot_be_set_is_told_by_person_and_field_and_the_rest_is_printed(office: SmallOffice) -> None:
    names = {"en": {"given": "Marat", "family": f"Nur{SIGNS}tl{OTHERS}eu"}}
    office.record("rename-member", "as she writes it", member="kosherbayev", names=names)

    sheet = made(office, "delegation", "guest")

    refused = refusal_of(sheet)
    assert (refused.code, refused.field) == ("sheet-unset-name", "family")
    assert refused.values["person"] == {"en": f"Marat Nur{SIGNS}tl{OTHERS}eu"}
    assert refused.values["text"] == SIGNS + OTHERS
    assert "NUR[…]TL[…]EU" in text_of(sheet)
    assert "Kassym-Jomart" in text_of(sheet)


def test_an_office_is_told_by_who_holds_it(office: SmallOffice) -> None:
    office.record("word-position", None, member="kosherbayev", position={"en": f"Minister {SIGNS}"})

    refused = refusal_of(made(office, "delegation", "guest"))
    assert (refused.code, refused.field) == ("sheet-unset-name", "position")


def test_other_words_are_told_by_their_field(office: SmallOffice) -> None:
    office.record("retitle-item", item="talks", title={"en": f"Talks {SIGNS}"})

    sheet = made(office, "programme", None)
    assert (refusal_of(sheet).code, refusal_of(sheet).field) == ("sheet-unset", "title")
    assert "Talks […]" in text_of(sheet)


def test_a_sheet_that_can_be_set_refuses_nothing(office: SmallOffice) -> None:
    assert made(office, "programme", None).unset is None
