"""The sheets of a meeting of many parties: its round table, its family photograph, its declaration, its cards."""

from __future__ import annotations

from typing import Any

import pytest
from msgspec.structs import replace
from pypdfium2 import PdfDocument

from desktop.printing.contents.documents_contents import Documents
from desktop.printing.contents.seating_contents import Seating
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_parts import PrintedLine
from desktop.wording.cards import face, toward
from domain.core.names import Name
from domain.visit.party import Party
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import STAMP, record, visit
from tests.desktop.printing.text_boxes import boxes_of, misplaced

__all__ = ["visit"]

LANGUAGES = ("en", "ru")
GUESTS = ("Belarus", "India", "Iran", "Kyrgyzstan", "Mongolia", "Pakistan", "Saudi Arabia", "Tajikistan", "Uzbekistan")
PRESIDENT, BESIDE = (
    {"en": "President", "ru": "Президент"},
    {"en": "Ministry of Foreign Affairs", "ru": "Министр иностранных дел"},
)


def side_of(state: str) -> str:
    return state.lower().replace(" ", "-")


@pytest.fixture
def summit(visit: Visit) -> Visit:
    """Eleven parties, of nine of which a president and a minister come."""
    for state in GUESTS:
        side, name = side_of(state), {"en": f"Republic of {state}", "ru": f"Республика {state}"}
        record(visit, "name-party", party={"state": name, "short": {"en": state, "ru": state}, "zone": "Asia/Almaty"})
        for member, category, office in ((f"{side}-1", "head", PRESIDENT), (f"{side}-2", "official", BESIDE)):
            names = {language: {"given": "Emomali", "family": f"Head of {state}"} for language in LANGUAGES}
            record(visit, "propose-member", side=side, member=member, names=names, category=category, position=office)
        record(visit, "name-principal", side=side, member=f"{side}-1")
    return visit


def everybody(summit: Visit) -> list[str]:
    return [
        "putin",
        "tokayev",
        *(member for state in GUESTS for member in (f"{side_of(state)}-1", f"{side_of(state)}-2")),
    ]


def sheet_of(summit: Visit, kind: str, item: str) -> Any:
    return made(kind, summit, STAMP, LANGUAGES, of=item)


def test_each_at_a_round_table_of_many_is_named_in_his_place(summit: Visit) -> None:
    record(summit, "plan-meeting", item="round", format="expanded", title={"en": "Session"}, people=everybody(summit))
    record(summit, "set-table", item="round", convention="round")
    sheet = sheet_of(summit, "seating", "round")
    assert isinstance(sheet.body, Seating)
    assert sheet.body.paper == "a3-landscape", "the names of twenty in two languages have no room on A4"
    [table] = sheet.body.lines
    assert table.convention is not None
    assert "Saudi Arabia" in table.convention.text[0]
    assert "Republic of" not in table.convention.text[0], "many are called by their short names"
    # Of two at one height the right one may be reckoned higher, by less than can be drawn.
    stands = tuple(replace(stand, y=stand.y - stand.x * 1e-9) for stand in table.stands)
    drawn = replace(sheet, body=replace(sheet.body, lines=(replace(table, stands=stands),)))
    assert misplaced(typeset(drawn)) == []


@pytest.mark.parametrize("kind", ["seating", "photograph"])
def test_in_a_photograph_of_many_sides_a_number_is_a_mark_on_the_floor(summit: Visit, kind: str) -> None:
    record(summit, "plan-item", item="photo", kind="photograph", title={"en": "Family photograph"})
    record(summit, "draw-up-line", item="photo", kind="photograph", people=everybody(summit))
    sheet = sheet_of(summit, kind, "photo")
    [drawn] = sheet.body.lines
    numbers = [stand.number for stand in drawn.stands]
    assert sorted(numbers) == sorted(f"1.{place}" for place in range(1, len(numbers) + 1))
    assert {entry.number for group in drawn.listed[:1] for entry in group.entries} <= set(numbers)
    assert drawn.heading[0].count("amily photograph") == 1
    assert sheet.body.paper == "a3-landscape"


def test_who_signs_for_many_parties_is_described_once_below_the_documents(summit: Visit) -> None:
    for document in ("declaration", "decision"):
        record(summit, "list-document", item="talks", document=document, level="interstate", title={"en": document})
        for state in GUESTS:
            record(summit, "name-signatory", document=document, side=side_of(state), member=f"{side_of(state)}-1")
    sheet = sheet_of(summit, "signing", "talks")
    body = sheet.body
    assert isinstance(body, Documents)
    rows = [each for paper in body.groups[0].papers for each in paper.signatories[0]]
    assert {(each.position, each.on) for each in rows} == {(None, None)}
    assert len(body.signatories) == len(GUESTS)
    assert body.signatories[0] == PrintedLine(
        ("President, by virtue of office", "Президент, по должности"), label=rows[2].name.text
    )
    assert misplaced(typeset(sheet)) == []


def test_who_is_to_sign_for_many_parties_stands_clear_of_the_boxes(summit: Visit) -> None:
    """A declaration of which nobody is named to sign yet."""
    record(summit, "list-document", item="talks", document="declaration", title={"en": "Declaration"})
    sides = ["host", "guest", *map(side_of, GUESTS)]
    record(summit, "name-document-parties", document="declaration", sides=sides)
    page = PdfDocument(typeset(sheet_of(summit, "signing", "talks")))[0]
    boxes_begin = page.get_width() - (16 + 3 * 13) / 25.4 * 72
    named = [box for box in boxes_of(page.get_textpage()) if "подписант" in box.text]
    assert named
    assert max(box.right for box in named) < boxes_begin


def test_a_card_tells_the_office_in_another_language_of_its_bearer_where_his_own_has_no_words() -> None:
    names = {"be": Name("Аляксандр", "Лукашэнка"), "en": Name("Alexander", "Lukashenko")}
    office = {"en": "President", "ru": "Президент"}
    toward = face(names, office, {"en": "Belarus", "ru": "Беларусь"}, ("be", "ru"))
    assert (toward.name, toward.position, toward.state) == ("Аляксандр Лукашэнка", "Президент", "Беларусь")


def test_a_card_bears_the_language_asked_for_though_the_name_is_recorded_in_another() -> None:
    slovenia = Party({"fr": "Slovénie"}, {}, "Europe/Ljubljana", languages=("sl",))
    names = {"sl": Name("Nataša", "Pirc Musar")}
    office = {"sl": "predsednica Republike Slovenije", "fr": "présidente de la République de Slovénie"}
    courtesy = {"fr": "S. E. Mme"}
    card = face(names, office, {}, toward(slovenia, ("fr",)), courtesy, alike=True)
    assert (card.called, card.position) == ("S. E. Mme Nataša Pirc Musar", "présidente de la République de Slovénie")
    assert toward(slovenia, ("fr", "sl")) == ("sl", "fr"), "his own first, where it is asked for"


def notes_of(summit: Visit, item: str) -> list[str]:
    body: Any = made("programme", summit, STAMP, LANGUAGES).body
    rows = [row for day in body.days for row in day.items]
    titled = summit.programme.items[item].title["en"]
    return [note.text[0] for row in rows if row.title.text[0] == titled for note in row.notes]


def test_the_programme_names_the_further_parties_that_join_and_tells_who_does_so_by_video(summit: Visit) -> None:
    record(summit, "plan-item", item="forum", kind="forum", title={"en": "Forum"},
           when={"day": "2025-11-12", "start": "18:00"})  # fmt: skip
    for side, how in (("belarus", "in-the-room"), ("india", "by-video")):
        record(summit, "settle-participation", item="forum", side=side, how=how, place={"en": "Delhi"})
    assert notes_of(summit, "forum") == [
        "Republic of India: by video, from Delhi",
        "Taking part: Russia, Kazakhstan, Republic of Belarus and Republic of India",
    ]


def test_talks_with_a_further_party_alone_are_not_told_as_those_of_host_and_guest(summit: Visit) -> None:
    record(summit, "plan-meeting", item="margins", format="restricted", title={"en": "On the margins"},
           people=["tokayev", "belarus-1"], when={"day": "2025-11-12", "start": "19:00"})  # fmt: skip
    assert notes_of(summit, "margins") == ["Taking part: Kazakhstan and Republic of Belarus"]
