"""What a table and a photograph print beside their plans: cards, a list by the alphabet, marks of the floor."""

from __future__ import annotations

from copy import deepcopy
from typing import Any

import pytest
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_IMAGE

from desktop.printing.contents.escort_contents import EscortCards
from desktop.printing.contents.faces_contents import FacesContents
from desktop.printing.contents.menu_contents import MenuCard
from desktop.printing.contents.plates_contents import Plates
from desktop.printing.contents.seating_contents import Seating
from desktop.printing.contents.table_contents import TableContents
from desktop.printing.kinds import BY_NAME
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_kind import Asked, EarlierVisit
from desktop.printing.sheets import make_sheet
from domain.core.problem import Refused
from domain.projections.paper.photograph import photograph_facts
from domain.visit.visit import Visit
from tests.desktop.files.pictures import pictures
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import NOW, STAMP, record, visit
from tests.desktop.printing.text_boxes import misplaced
from tests.desktop.printing.validator import faults

__all__ = ["visit"]


def body(kind: str, visit: Visit, *languages: str, **how: Any) -> Any:
    return made(kind, visit, STAMP, languages or ("en",), **how).body


def test_an_escort_card_shows_the_own_seat_and_names_who_sits_beside(visit: Visit) -> None:
    cards: EscortCards = body("escort", visit, "en", of="talks", reader="both-delegations")
    told = {card.face.name: card for card in cards.cards}
    assert set(told) == {"Vladimir Putin", "Yury Ushakov", "Kassym-Jomart Tokayev"}, "who has no name has no card"
    beside = [(line.label[0], line.text[0]) for line in told["Vladimir Putin"].beside]
    assert beside == [("On your right:", "Yury Ushakov"), ("Opposite you:", "Kassym-Jomart Tokayev")]
    assert len({card.seat for card in cards.cards}) == 3, "each shows a seat of its own"
    assert len(cards.seats) == 4


def test_a_courtesy_title_stands_before_a_name_wherever_the_delegations_read_it(visit: Visit) -> None:
    """The list of a delegation, the composition of talks, who is expected there, a card that names a neighbour."""
    record(visit, "word-member-courtesy", member="tokayev", courtesy={"en": "H.E. Mr."})
    reader = {"reader": "both-delegations"}
    [talks] = body("composition", visit, of="talks", **reader).rounds
    expected = body("attendance", visit, of="talks", **reader).groups
    listed = body("delegation", visit, **reader).groups
    told = {
        *(line.name.text[0] for row in talks.rows for line in (*row.left, *row.right)),
        *(person.name.text[0] for group in expected for person in group.people),
        *(row.cells[1][0].text[0] for group in listed for row in group.rows),
    }
    assert {name for name in told if "TOKAYEV" in name} == {"H.E. Mr. Kassym-Jomart TOKAYEV"}
    cards = body("escort", visit, "en", of="talks", **reader).cards
    beside = {line.text[0] for card in cards for line in card.beside}
    assert "H.E. Mr. Kassym-Jomart Tokayev" in beside


def test_the_finder_says_by_what_convention_the_places_are_counted(visit: Visit) -> None:
    [convention] = body("finder", visit, of="talks").above
    assert "guest faces the door" in convention.text[0]


def test_the_finder_lists_everybody_who_is_named_by_the_alphabet_of_the_sheet(visit: Visit) -> None:
    def listed(language: str) -> list[tuple[str, str]]:
        found: TableContents = body("finder", visit, language, of="talks")
        return [(row.cells[0][0].text[0], row.cells[2][0].text[0]) for row in found.groups[0].rows]

    assert listed("en") == [("Vladimir PUTIN", "1"), ("Kassym-Jomart TOKAYEV", "1"), ("Yury USHAKOV", "2")]
    assert [name for name, _ in listed("fr")] == ["Iouri OUCHAKOV", "Vladimir POUTINE", "Kassym-Jomart TOKAÏEV"]


def test_a_table_at_which_nobody_who_is_named_sits_is_refused(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-of-which-item"):
        body("escort", visit)
    for member in visit.delegations.members.values():
        member.names = {}
    for kind in ("escort", "finder"):
        with pytest.raises(Refused, match="no-seating-plan"):
            body(kind, visit, of="talks")


def test_a_personal_programme_names_the_mark_on_the_floor_that_the_plan_of_the_photograph_has(visit: Visit) -> None:
    record(
        visit, "draw-up-line", item="talks", kind="photograph", line="photo",
        people=["putin", "ushakov", "tokayev", "minister"],
    )  # fmt: skip
    marks = {stand.person.key: stand.mark for stand in photograph_facts(visit, "talks", "staff").stands}
    for member in ("putin", "ushakov", "tokayev"):
        [day] = body("day", visit, of=member).days
        assert f"Photograph, floor mark {marks[member]}" in [line.text[0] for line in day.items[0].beside]
    record(visit, "draw-up-line", item="talks", kind="receiving", line="line", people=["putin", "ushakov"])
    [day] = body("day", visit, of="ushakov").days
    assert "Receiving line, place 2" in [line.text[0] for line in day.items[0].beside]


@pytest.mark.parametrize("kind", ["escort", "finder", "cards", "seating"])
def test_nobody_sits_at_a_table_on_the_way(visit: Visit, kind: str) -> None:
    record(visit, "plan-item", item="drive", kind="transfer", title={"en": "Drive"}, people=["putin", "tokayev"])
    with pytest.raises(Refused, match="no-seating-plan"):
        body(kind, visit, of="drive")
    record(visit, "set-table", item="drive", convention="place-of-honour")
    assert body(kind, visit, of="drive"), "a table was laid on board"


@pytest.mark.parametrize("kind", ["escort", "finder"])
def test_nobody_is_shown_to_a_seat_where_people_stand(visit: Visit, kind: str) -> None:
    record(visit, "plan-item", item="wreath", kind="wreath", title={"en": "Wreath"}, people=["putin", "tokayev"])
    with pytest.raises(Refused, match="no-seating-plan"):
        body(kind, visit, of="wreath")


def test_a_menu_tells_each_course_in_the_languages_of_the_card(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-no-menu"):
        body("menu", visit, of="talks")
    record(visit, "set-menu", item="talks", courses={"en": "Duck\nHoney cake", "fr": "Canard\nGâteau au miel"})
    card: MenuCard = body("menu", visit, "fr", "en", of="talks", reader="guest-delegation")
    assert [line.text for line in card.courses] == [("Canard", "Duck"), ("Gâteau au miel", "Honey cake")]
    assert (card.meal, card.drinks) == (("Entretien restreint", "Restricted talks"), ())
    record(visit, "set-menu", item="talks", courses={"en": "Duck", "fr": "Canard\nGâteau au miel"})
    card = body("menu", visit, "fr", "en", of="talks")
    assert [line.text for line in card.courses] == [("Canard", ""), ("Gâteau au miel", ""), ("", "Duck")]


def listed(kind: str, visit: Visit, **how: Any) -> list[tuple[str, list[list[str]]]]:
    found: TableContents = body(kind, visit, **how)
    return [
        (group.heading[0], [[line.text[0] for cell in row.cells for line in cell] for row in group.rows])
        for group in found.groups
    ]


def test_a_rooming_list_goes_house_by_house_and_names_those_of_whom_nothing_is_known(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-nobody-lodged"):
        body("rooming", visit, of="guest")
    record(visit, "lodge-member", member="minister", house={"en": "Metropol"}, room_number="412")
    assert listed("rooming", visit, of="guest") == [
        ("Metropol", [["412", "[to be advised]", "Office of minister", "Official member"]]),
        ("Lodging not known yet", [["Kassym-Jomart TOKAYEV", "Office of tokayev", "Head of delegation"]]),
    ]
    assert listed("rooming", visit) == listed("rooming", visit, of="guest"), "the host's live at home"
    record(visit, "withdraw-member", member="minister")
    with pytest.raises(Refused, match="sheet-nobody-lodged"):
        body("rooming", visit, of="guest")


def test_a_face_sheet_shows_who_has_a_photograph_and_says_who_has_none(visit: Visit) -> None:
    jpeg = pictures.content(pictures.image(3, 4), "jpeg")
    visit.delegations.members["tokayev"].person = "tokayev"
    visit.delegations.members["minister"].person = "unknown"
    asked = Asked("staff", "guest", photograph={"tokayev": jpeg}.get)
    sheet = make_sheet(BY_NAME["faces"], visit, asked, STAMP, ("ar", "en"))
    assert isinstance(sheet.body, FacesContents)
    [group] = sheet.body.groups
    assert [(face.name.text[1], bool(face.picture)) for face in group.faces] == [
        ("Kassym-Jomart TOKAYEV", True), ("[to be advised]", False),
    ]  # fmt: skip
    pdf = typeset(sheet)
    assert faults(pdf) + misplaced(pdf) == []
    with PdfDocument(pdf) as document:
        assert [each.type for page in document for each in page.get_objects()].count(FPDF_PAGEOBJ_IMAGE) == 1


def photographed(visit: Visit) -> None:
    record(visit, "draw-up-line", line="photo", item="talks", kind="photograph", mixing="guest-then-host", rows=2)


def test_a_photograph_has_a_mark_for_each_and_the_back_row_goes_first_the_host_last(visit: Visit) -> None:
    photographed(visit)
    found: Seating = body("photograph", visit, of="talks", reader="guest-delegation")
    [drawn] = found.lines
    front, back, arriving = ([(each.number, each.name.text[0]) for each in row.entries] for row in drawn.listed)
    putin, tokayev, ushakov = "Vladimir PUTIN", "Kassym-Jomart TOKAYEV", "Yury USHAKOV"
    assert (front, back) == ([("1.1", tokayev), ("1.2", putin)], [("2.1", ""), ("2.2", ushakov)])
    assert arriving == [("1", ""), ("2", ushakov), ("3", tokayev), ("4", putin)]
    assert {stand.name.text[0]: stand.number for stand in drawn.stands}["Tokayev"] == "1.1"
    assert drawn.listed[0].heading == ("Row 1, from the photographer’s left to right",)


def test_who_stands_in_a_photograph_no_more_is_told_to_the_house_alone(visit: Visit) -> None:
    photographed(visit)
    before = EarlierVisit(200, NOW, deepcopy(visit))
    record(visit, "withdraw-member", member="ushakov")
    house, outside = (
        body("photograph", visit, of="talks", before=before, reader=reader).lines[0].listed[-1].entries
        for reader in ("staff", "guest-delegation")
    )
    assert [(each.number, each.mark) for each in house][-1] == ("–", "removed")
    assert [each.mark for each in outside] == [None] * 3


def test_each_place_of_a_photograph_has_a_mark_for_the_floor(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-no-photograph"):
        body("floor", visit, of="talks")
    photographed(visit)
    sheet = made("floor", visit, STAMP, ("ar", "en"), of="talks")
    assert isinstance(sheet.body, Plates)
    assert [plate.large for plate in sheet.body.plates] == ["1.1", "1.2", "2.1", "2.2"]
    pdf = typeset(sheet)
    assert faults(pdf) + misplaced(pdf) == []
