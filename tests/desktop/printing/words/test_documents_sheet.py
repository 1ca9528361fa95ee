"""The documents to be signed on paper."""

from __future__ import annotations

from copy import deepcopy
from datetime import UTC, datetime

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_PATH

from desktop.printing.choosing.sheet_list import sheet_groups
from desktop.printing.contents.documents_contents import Documents
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_kind import EarlierVisit
from desktop.printing.sheets import Stamp
from domain.core.problem import Refused
from domain.projections.paper.documents import documents_facts
from domain.projections.paper.reader import Reader
from tests.desktop.dressed import office, theme
from tests.desktop.printing.inspect_pdf import inspect_pdf
from tests.desktop.printing.made import documents, made
from tests.desktop.printing.setting.test_typeset import text_of
from tests.desktop.small_office import SmallOffice

__all__ = ["office", "theme"]

STAMP = Stamp(entry=213, recorded_at=datetime(2025, 11, 10, 15, tzinfo=UTC), office="Protocol", sample=False)


@pytest.fixture
def ceremony(office: SmallOffice) -> SmallOffice:
    """Three documents: one signed, one planned without a signatory of the host, one struck."""
    for document in ("declaration", "transit", "schools"):
        title = {"en": f"Agreement {document}", "fr": f"Accord {document}", "ru": f"Соглашение {document}"}
        office.record("list-document", item="talks", document=document, level="intergovernmental", title=title)
    office.record("settle-document-terms", document="declaration", languages=["kk", "ru"], originals=2)
    office.record("name-signatory", document="declaration", side="guest", member="tokayev")
    office.record("record-signing", document="declaration")
    office.record("strike-document", "text not ready", document="schools")
    return office


def body_of(office: SmallOffice, *languages: str) -> Documents:
    body = documents(office.view().visit, None, STAMP, languages).body
    assert isinstance(body, Documents)
    return body


def test_documents_stand_in_the_order_of_the_ceremony_those_struck_last(ceremony: SmallOffice) -> None:
    [group] = body_of(ceremony, "en").groups
    assert [(paper.number, paper.signed, paper.struck) for paper in group.papers] == [
        ("1", True, False), ("2", False, False), ("–", False, True),
    ]  # fmt: skip
    assert [line.text for line in group.papers[0].terms] == [("Kazakh and Russian · 2 for each side",)]
    [host], [guest] = group.papers[0].signatories
    assert (host.name.text, host.name.provisional) == (("[signatory]",), True)
    assert guest.name.text == ("Kassym-Jomart TOKAYEV",)


def boxes_on(office: SmallOffice) -> int:
    """How many empty boxes are drawn on the first page: squares of 11 points."""
    page = PdfDocument(typeset(documents(office.view().visit, None, STAMP, ["en"])))[0]
    corners = [each.get_bounds() for each in page.get_objects(filter=[FPDF_PAGEOBJ_PATH])]
    sides = [(right - left, top - bottom) for left, bottom, right, top in corners]
    return sum(10 < wide < 13 and 10 < tall < 13 for wide, tall in sides)


def test_a_document_that_was_struck_has_no_box_left_to_tick(ceremony: SmallOffice) -> None:
    """One signed leaves two boxes, one planned three."""
    assert boxes_on(ceremony) == 5
    ceremony.record("strike-document", "text not ready", document="transit")
    assert boxes_on(ceremony) == 2


def test_what_is_adopted_has_a_box_for_that_alone_and_names_nobody(ceremony: SmallOffice) -> None:
    ceremony.record("describe-document", document="transit", title={"en": "Joint statement"}, act="adopted")
    ceremony.record("record-signing", document="transit")
    papers = body_of(ceremony, "en").groups[0].papers
    adopted = next(paper for paper in papers if paper.title.text == ("Joint statement",))
    assert (adopted.to_adopt, adopted.adopted, adopted.signed) == (True, True, False)
    assert adopted.signatories == ((), ())
    assert boxes_on(ceremony) == 2 + 1, "of the one signed, and to strike the one adopted"


def test_documents_of_several_items_stand_under_their_titles(ceremony: SmallOffice) -> None:
    ceremony.record(
        "list-document",
        item="statements",
        document="menu",
        level="corporate",
        title={"en": "Contract", "fr": "Contrat"},
    )
    groups = body_of(ceremony, "en").groups
    assert len(groups) == 2
    assert all(group.heading for group in groups)


def test_what_nobody_said_of_a_document_is_printed_as_nothing(office: SmallOffice) -> None:
    office.record("list-document", item="talks", document="paper", title={"en": "Paper"})
    office.record("list-document", item="talks", document="note", title={"en": "Note"}, kind="memorandum")
    [group] = body_of(office, "en").groups
    assert [paper.level for paper in group.papers] == [(), ("Memorandum",)]
    assert group.counted == ()


def test_what_a_title_says_is_not_told_once_more(ceremony: SmallOffice) -> None:
    title = {"en": "Agreement on transit", "fr": "Accord de transit"}
    ceremony.record(
        "describe-document", document="transit", title=title, level="intergovernmental", kind="agreement"
    )  # fmt: skip
    levels = {paper.title.text[0]: paper.level for paper in body_of(ceremony, "en", "fr").groups[0].papers}
    assert levels["Agreement on transit"] == ("Intergovernmental", "Intergouvernemental")
    title = {"en": "Comprehensive programme of work", "fr": "Programme d’ensemble"}
    ceremony.record("describe-document", document="transit", title=title, level="interstate", kind="programme")
    [level] = (paper.level for paper in body_of(ceremony, "en").groups[0].papers if paper.title.text == (title["en"],))
    assert level == ("Interstate",)


def test_what_a_document_is_is_told_though_its_title_says_it_where_nothing_else_is_known(office: SmallOffice) -> None:
    """A column that stood empty would say that nobody knew."""
    office.record("list-document", item="talks", document="accord", title={"en": "Agreement"}, kind="agreement")
    [group] = body_of(office, "en").groups
    assert [paper.level for paper in group.papers] == [("Agreement",)]


def test_an_agency_signs_under_its_name_and_the_number_announced_is_printed(ceremony: SmallOffice) -> None:
    agency = {"en": "Agency for Nuclear Energy", "fr": "Agence de l’énergie atomique"}
    ceremony.record("name-signatory", document="transit", side="guest", office=agency)
    ceremony.record("count-documents", item="talks", quantity={"value": 20, "kind": "more-than"})
    [group] = body_of(ceremony, "en", "fr").groups
    assert group.papers[1].signatories[1][0].name.text == tuple(agency.values())
    assert group.counted == (
        "more than 20 documents, 2 listed", "plus de 20 documents, dont 2 inscrits"
    )  # fmt: skip


def test_who_assists_stands_above_the_documents_and_the_press_is_not_told(ceremony: SmallOffice) -> None:
    """Each side has its own (protocol 8.9)."""
    serova = {"name": {"en": "Anna Serova"}, "office": {"en": "Protocol Department"}, "telephone": "12"}
    ceremony.record("name-signing-assistants", item="talks", side="host", assistants=[serova])
    ceremony.record("name-signing-assistants", item="talks", side="guest", assistants=[{"member": "tokayev"}])
    [group] = body_of(ceremony, "en").groups
    host, guest = ("".join(each.told.text) for each in group.assistants)
    assert host == "Assistants, Russia: Anna Serova, Protocol Department"
    assert guest.startswith("Assistants, Kazakhstan: Kassym-Jomart Tokayev")
    text = "\n".join(text_of(typeset(documents(ceremony.view().visit, None, STAMP, ("en", "fr")))))
    assert host in text
    assert "Anna Serova, Protocol Department" in text
    ceremony.record("set-visibility", item="talks", audience="press")
    visit = ceremony.view().visit
    told = documents_facts(visit, None, "guest-delegation").items
    assert [each.called for each in told[0].assistants] == [{"en": "Anna Serova"}, {}]
    assert documents_facts(visit, None, "press").items[0].assistants == ()


@pytest.mark.parametrize("reader", ["staff", "guest-delegation"])
def test_whoever_assists_now_is_marked_against_an_earlier_sheet(ceremony: SmallOffice, reader: Reader) -> None:
    anna, boris = ({"name": {"en": each}} for each in ("Anna Serova", "Boris Orlov"))
    ceremony.record("name-signing-assistants", item="talks", side="host", assistants=[anna])
    stood = EarlierVisit(200, STAMP.recorded_at, deepcopy(ceremony.view().visit))
    ceremony.record("name-signing-assistants", item="talks", side="host", assistants=[anna, boris])
    ceremony.record("name-signing-assistants", item="talks", side="guest", assistants=[{"member": "tokayev"}])
    sheet = made("signing", ceremony.view().visit, STAMP, ("en", "fr"), reader=reader, before=stood)
    assert isinstance(sheet.body, Documents)
    [group] = sheet.body.groups
    assert [each.mark for each in group.assistants] == ["changed", "new"]
    assert {paper.mark for paper in group.papers} == {None}
    assert inspect_pdf(typeset(sheet)).pages


def test_each_party_that_signs_has_a_column_and_a_row_where_they_are_many(ceremony: SmallOffice) -> None:
    def joins(name: str) -> None:
        side = name.lower()
        ceremony.record("name-party", side=side, party={"state": {"en": f"Republic of {name}"}, "zone": "UTC"})
        ceremony.record("name-signatory", document="transit", side=side, office={"en": f"Ministry of {name}"})

    joins("Serbia")
    body = body_of(ceremony, "en")
    assert body.sides == (("Russia",), ("Kazakhstan",), ("Republic of Serbia",))
    transit = body.groups[0].papers[1]
    assert [each.name.text for [each] in transit.signatories] == [
        ("[signatory]",), ("[signatory]",), ("Ministry of Serbia",),
    ]  # fmt: skip
    assert body.groups[0].papers[0].signatories[2] == (), "a party signs what it was named for"
    joins("Armenia")
    body = body_of(ceremony, "en")
    assert body.sides == ()
    [signing] = body.groups[0].papers[1].signatories
    assert [each.party for each in signing] == [
        ("Russia",), ("Kazakhstan",), ("Republic of Serbia",), ("Republic of Armenia",),
    ]  # fmt: skip
    text = " ".join("\n".join(text_of(typeset(documents(ceremony.view().visit, None, STAMP, ("en", "ru"))))).split())
    assert "Signatories" in text
    assert "Republic of Armenia" in text


@pytest.mark.parametrize("languages", [("fr", "ru"), ("en",)])
def test_the_sheet_is_an_archivable_and_accessible_file(ceremony: SmallOffice, languages: tuple[str, ...]) -> None:
    pdf = typeset(documents(ceremony.view().visit, None, STAMP, languages))
    structure = inspect_pdf(pdf)

    assert structure.conformance == ("2", "A", "1")
    assert structure.header_scopes == {"/Column", "/Row"}
    assert structure.figures_without_words == 0
    assert structure.syntax_errors == ()


def test_no_reason_leaves_the_office_with_the_sheet(ceremony: SmallOffice) -> None:
    """A sheet shows no reason and no check (protocol 10.1)."""
    text = "\n".join(text_of(typeset(documents(ceremony.view().visit, None, STAMP, ("fr", "ru")))))
    assert "Accord schools" in text
    assert "Соглашение transit" in text
    assert "text not ready" not in text


def test_without_documents_there_is_no_sheet(office: SmallOffice) -> None:
    with pytest.raises(Refused, match="no-documents"):
        documents(office.view().visit, None, STAMP, ("en",))
    with pytest.raises(Refused, match="unknown-item"):
        documents(office.view().visit, "elsewhere", STAMP, ("en",))


def test_the_sheet_is_listed_once_there_are_documents(office: SmallOffice, ceremony: SmallOffice) -> None:
    [row] = [row for group in sheet_groups(ceremony.view(), "staff") for row in group.rows if row.sheet == "signing"]
    assert (row.item, row.second) == (None, "In the order of the ceremony")


def test_of_many_documents_an_authority_stands_once_below_them_with_its_numbers(ceremony: SmallOffice) -> None:
    for number in range(5):
        ceremony.record("list-document", item="talks", document=f"d{number}", level="interagency", title={"en": "Plan"})
    for document in ("transit", "d0", "d4"):
        ceremony.record("name-signatory", document=document, side="guest", member="tokayev")
    body = body_of(ceremony, "en")
    assert {each.on for paper in body.groups[0].papers for [each] in paper.signatories} == {None}
    [described] = body.signatories
    assert described.label == ("Kassym-Jomart TOKAYEV",)
    assert described.text == (
        "President, by virtue of office (No. 1 and 2), as authorised by the signatory’s own law (No. 3 and 7)",
    )


TITLE = {
    "fr": "Mémorandum des ministères sur les zones économiques spéciales et la coopération des régions",
    "ru": "Меморандум министерств об особых экономических зонах и сотрудничестве регионов",
}


def test_a_title_in_one_language_has_the_room_of_both(ceremony: SmallOffice) -> None:
    for number in range(8):
        title = {"ru": TITLE["ru"]}
        ceremony.record("list-document", item="talks", document=f"d{number}", level="interagency", title=title)
    pages = text_of(typeset(made("signing", ceremony.view().visit, STAMP, ("kk", "ru"))))
    assert [page.count("Меморандум") for page in pages] == [8]


@pytest.mark.parametrize(("more", "pages"), [(4, 1), (9, 2)])
def test_documents_that_reach_a_little_below_their_page_are_set_smaller(
    ceremony: SmallOffice, more: int, pages: int
) -> None:
    for number in range(7 + more):
        title = TITLE if number < 7 else {"fr": "Plan", "ru": "План"}
        ceremony.record("list-document", item="talks", document=f"d{number}", level="interagency", title=title)
    pdf = typeset(made("signing", ceremony.view().visit, STAMP, ("fr", "ru")))
    assert inspect_pdf(pdf).pages == pages


def test_a_reader_from_whom_all_documents_are_kept_is_not_told_that_there_are_none(ceremony: SmallOffice) -> None:
    visit = ceremony.view().visit
    with pytest.raises(Refused, match="sheet-nothing-to-see"):
        made("signing", visit, STAMP, ("en",), reader="press")
