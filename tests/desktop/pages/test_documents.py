"""The page of the documents, by keys alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.concepts import form_of
from desktop.models.document_inspection import document_row, signatory_lines
from desktop.models.documents_model import document_face
from desktop.models.inspecting import inspect
from desktop.models.page_counts import page_counts
from desktop.pages.documents import DocumentsPage
from desktop.window.inspector.inspector import Inspector
from desktop.wording.words import say
from domain.core.message import Command
from domain.documents.signatories import NameSignatory
from domain.documents.signing_outcome import RecordSigning, ReinstateDocument, RetractSigning
from domain.projections.documents import documents
from tests.desktop.dressed import speak
from tests.desktop.pages.driver import Driven, unnamed
from tests.desktop.small_office import SmallOffice

TITLES = {"declaration": "Joint declaration", "transit": "Agreement on transit"}


@pytest.fixture
def ceremony(office: SmallOffice) -> SmallOffice:
    """A declaration of the presidents, and an agreement with no signatory of the host yet."""
    for document, level in (("declaration", "interstate"), ("transit", "intergovernmental")):
        title = {"en": TITLES[document]}
        office.record("list-document", item="talks", document=document, level=level, title=title)
    office.record("name-signatory", document="declaration", side="guest", member="tokayev")
    office.record("name-signatory", document="transit", side="guest", member="kosherbayev")
    return office


@pytest.fixture
def page(ceremony: SmallOffice, qtbot: QtBot) -> Driven:
    return Driven(DocumentsPage, ceremony.view(), qtbot)


def test_the_documents_stand_under_their_item_in_the_order_of_the_ceremony(page: Driven, ceremony: SmallOffice) -> None:
    assert page.texts(1)[1:] == ["Joint declaration", "Agreement on transit"]
    assert page.texts(0)[1:] == ["1", "2"]
    assert page.texts(3)[1:] == ["[signatory]", "[signatory]"]
    assert page.texts(4)[1] == "Kassym-Jomart Tokayev"
    assert page_counts(ceremony.view())["documents"] == 2
    ceremony.record("strike-document", "no text", document="transit")
    assert page_counts(ceremony.view())["documents"] == 1


def test_a_document_that_is_only_exchanged_is_not_called_to_be_signed(page: Driven, ceremony: SmallOffice) -> None:
    assert page.texts(2)[1] == "Interstate"
    ceremony.record("describe-document", document="transit", title={"en": "Agreement on transit"}, act="exchanged")
    rows = documents(ceremony.view().visit)
    assert [document_face(row, say.words).text for row in rows] == ["To be signed", "To be exchanged"]


def test_what_is_adopted_asks_for_no_signatory(page: Driven, ceremony: SmallOffice) -> None:
    ceremony.record("describe-document", document="transit", title={"en": "Joint statement"}, act="adopted")
    ceremony.record("take-off-signatory", "it is adopted", document="transit", side="guest")
    page.page.show_view(ceremony.view())
    rows = documents(ceremony.view().visit)
    assert [document_face(row, say.words).text for row in rows] == ["To be signed", "To be adopted"]
    assert [page.texts(column)[2] for column in (3, 4)] == ["", ""]
    ceremony.record("record-signing", document="transit")
    assert document_face(documents(ceremony.view().visit)[1], say.words).text == "Adopted"


@pytest.mark.parametrize("asked", ["signed", "adopted"])
@pytest.mark.parametrize("command", [RecordSigning, RetractSigning])
def test_among_several_what_is_to_be_adopted_is_adopted_and_the_others_are_signed(
    ceremony: SmallOffice, command: type[Command], asked: str
) -> None:
    ceremony.record("describe-document", document="transit", title={"en": "Joint statement"}, act="adopted")
    many = form_of(command).many
    assert many is not None
    each = {key: many.each(ceremony.view().visit, key, {"act": asked}) for key in ("declaration", "transit")}
    assert each == {"declaration": {"act": "signed"}, "transit": {"act": "adopted"}}


def test_the_keys_ask_for_the_forms_of_the_chosen_document(page: Driven) -> None:
    page.choose("transit")
    page.press("E")
    assert page.last() == ("form", "describe-document", {"document": "transit"})
    page.press("Return")
    assert page.last() == ("form", "record-signing", {"document": "transit"})
    page.press("Del")
    assert page.last() == ("form", "strike-document", {"document": "transit"})


def test_several_that_were_signed_are_asked_for_once(page: Driven) -> None:
    page.choose("declaration")
    page.press("Shift+Down")
    page.press("G")
    assert page.last() == ("form", "record-signing", {"document": ["declaration", "transit"]})


def test_of_several_chosen_those_that_are_not_signed_yet_are_asked_for(page: Driven, ceremony: SmallOffice) -> None:
    ceremony.record("record-signing", document="declaration")
    page.page.show_view(ceremony.view())
    page.choose("declaration")
    page.press("Shift+Down")
    page.press("G")
    assert page.last() == ("form", "record-signing", {"document": "transit"})


def test_f2_changes_the_cell_that_left_and_right_lead_to(page: Driven) -> None:
    page.choose("transit")
    asked = []
    for _ in range(5):
        page.press("F2")
        asked.append(page.last())
        page.press("Right")
    transit = {"document": "transit"}
    assert asked == [
        ("cell place", "place-document", {**transit, "place": 2}),
        ("cell title", "describe-document", transit),
        ("cell kind level", "describe-document", transit),
        ("cell member office", "name-signatory", {**transit, "side": "host"}),
        ("cell member office", "name-signatory", {**transit, "side": "guest"}),
    ]


def test_a_signatory_is_named_for_the_side_that_has_none(page: Driven) -> None:
    page.choose("transit")
    page.press("S")
    assert page.last() == ("form", "name-signatory", {"document": "transit", "side": "host"})


def test_a_double_click_where_nobody_signs_yet_names_the_signatory(page: Driven) -> None:
    page.choose("transit")
    table = page.table()
    for column, asked in ((3, "name-signatory"), (4, "record-signing")):
        table.activated.emit(table.model().index(table.chosen_line(), column))
        assert page.last()[1] == asked


def test_full_powers_are_noted_of_who_needs_them(ceremony: SmallOffice, page: Driven) -> None:
    page.choose("transit")
    page.press("P")
    assert page.last() == ("form", "produce-full-powers", {"document": "transit"})
    ceremony.record("name-signatory", document="transit", side="guest", member="transport")
    page.page.show_view(ceremony.view())
    page.press("P")
    assert page.last() == ("form", "produce-full-powers", {"document": "transit", "side": "guest"})


def name_parties(office: SmallOffice, *names: str) -> None:
    """Name further parties, of whom each takes part in the talks."""
    for name in names:
        side, state = name.lower(), {"en": f"Republic of {name}"}
        office.record("name-party", side=side, party={"state": state, "short": {"en": name}, "zone": "UTC"})
        office.record("settle-participation", item="talks", side=side, how="in-the-room")


def test_each_party_that_signs_has_a_column_under_its_name(page: Driven, ceremony: SmallOffice) -> None:
    def head(column: int, role: Qt.ItemDataRole = Qt.ItemDataRole.DisplayRole) -> str:
        return str(page.table().model().headerData(column, Qt.Orientation.Horizontal, role))

    assert [head(3), head(4)] == ["Russia", "Kazakhstan"]
    assert head(4, Qt.ItemDataRole.ToolTipRole) == "Signs for Kazakhstan"
    page.choose("transit")
    name_parties(ceremony, "Serbia")
    ceremony.record("name-signatory", document="transit", side="serbia", office={"en": "Ministry of Transport"})
    page.page.show_view(ceremony.view())
    model = page.table().model()
    assert head(5) == "Serbia"
    spoken = model.index(2, 5).data(Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "Signs for Serbia: Ministry of Transport"
    assert page.texts(5)[1:] == ["[signatory]", "Ministry of Transport"]
    assert model.columnCount() == 7
    assert page.page.selection() == {"document": "transit"}, "what was chosen stays chosen"
    ceremony.record("name-signatory", document="transit", side="host", member="lavrov")
    page.page.show_view(ceremony.view())
    page.choose("declaration")
    page.press("S")
    assert page.last()[2] == {"document": "declaration", "side": "host"}


def test_where_more_than_three_sign_each_has_a_line(page: Driven, ceremony: SmallOffice) -> None:
    name_parties(ceremony, "Serbia", "Armenia")
    page.page.show_view(ceremony.view())
    assert page.texts(3)[1:5] == ["Russia", "Kazakhstan", "Serbia", "Armenia"]
    assert page.texts(4)[1:5] == ["[signatory]", "Kassym-Jomart Tokayev", "[signatory]", "[signatory]"]
    assert page.texts(1)[1:6] == ["Joint declaration", "", "", "", "Agreement on transit"]
    page.choose("transit/armenia")
    page.press("S")
    assert page.last() == ("form", "name-signatory", {"document": "transit", "side": "armenia"})
    assert page.page.selection() == {"document": "transit"}


def test_what_was_struck_offers_to_be_signed_after_all(ceremony: SmallOffice, page: Driven) -> None:
    assert page.page.commands()[0] == NameSignatory
    ceremony.record("strike-document", "no text", document="transit")
    page.page.show_view(ceremony.view())
    page.choose("transit")
    assert page.page.commands()[0] == ReinstateDocument
    assert page.texts(0)[-1] == "–"
    ceremony.record("record-signing", document="declaration")
    page.page.show_view(ceremony.view())
    page.choose("declaration")
    assert RetractSigning in page.page.commands()


def test_a_new_document_is_listed_beside_the_chosen_one(page: Driven) -> None:
    assert page.page.primary_fields() == {"item": "talks"}
    assert page.page.select("transit")
    assert page.page.selection() == {"document": "transit"}
    assert not page.page.select("nothing")


def test_the_page_speaks_french_and_is_named_for_screen_readers(page: Driven) -> None:
    assert unnamed(page.page) == []
    speak("fr", page.page)
    assert page.texts(3)[1] == "[signataire]"


def test_the_past_asks_for_nothing(ceremony: SmallOffice, page: Driven) -> None:
    view = ceremony.view()
    page.page.show_view(ceremony.view(view.entry - 1))
    page.press("E")
    assert page.asked == []
    assert page.page.commands() == ()


def test_the_inspector_tells_who_signs_on_what_authority(ceremony: SmallOffice, qtbot: QtBot) -> None:
    ceremony.record("settle-document-terms", document="transit", languages=["kk", "ru"], originals=2)
    ceremony.record("name-signatory", document="transit", side="guest", member="transport")
    row = document_row(ceremony.view(), "transit")
    assert row is not None
    assert "full powers to be produced" in signatory_lines(row, say.words)[0]
    ceremony.record("produce-full-powers", document="transit", side="guest", powers="full powers of 5 Nov")
    inspection = inspect(ceremony.view(), "transit", say.words)
    assert inspection is not None
    assert ("Authentic", "Kazakh and Russian") in inspection.facts
    assert any("full powers of 5 Nov" in line for group in inspection.groups for line in group.lines)
    talks = inspect(ceremony.view(), "talks", say.words)
    assert talks is not None
    assert any("Agreement on transit" in line for group in talks.groups for line in group.lines)
    inspector = Inspector()
    qtbot.addWidget(inspector)
    inspector.show_inspection(inspection, (NameSignatory,))
    assert set(inspector.buttons()) == {NameSignatory}
