"""A note verbale on paper, and what goes with it: its slip, a form of spellings, a greeter's card, a call sheet."""

from __future__ import annotations

from datetime import date
from itertools import pairwise
from typing import Any

import pytest
from msgspec.structs import replace
from pypdfium2 import PdfDocument

from desktop.printing.contents.note_contents import NoteVerbale
from desktop.printing.contents.statement_contents import Statements
from desktop.printing.contents.table_contents import TableContents
from desktop.printing.setting.typeset import typeset
from desktop.printing.sheet_parts import PrintedLine
from domain.core.problem import Refused
from domain.registry.person_names import Approval
from domain.visit.visit import Visit
from tests.desktop.printing.made import made
from tests.desktop.printing.test_sheets import STAMP, record, visit
from tests.desktop.printing.text_boxes import boxes_of, misplaced

__all__ = ["visit"]

MINISTRY = {
    "en": "the Ministry of Foreign Affairs of Russia",
    "fr": "le Ministère des Affaires étrangères de Russie",
    "ru": "Министерство иностранных дел России",
}
EMBASSY = {
    "en": "the Embassy of Kazakhstan",
    "fr": "l’Ambassade du Kazakhstan",
    "ru": "Посольство Казахстана",
}


def draw_up(visit: Visit, kind: str = "list", **says: Any) -> None:
    record(visit, "draw-up-note", kind=kind, note="note", **{"sender": MINISTRY, "recipient": EMBASSY, **says})


def in_further_languages(visit: Visit, **named: tuple[str, str, str]) -> None:
    """The title of the visit, the state of the host and its capital in more languages than the visit was opened in."""
    title, state, capital = ({language: said[at] for language, said in named.items()} for at in range(3))
    visit.title = {**visit.title, **title}
    host = visit.parties["host"]
    visit.parties["host"] = replace(host, state={**host.state, **state}, capital={**host.capital, **capital})


def note(visit: Visit, *languages: str) -> NoteVerbale:
    body = made("note", visit, STAMP, languages, of="note").body
    assert isinstance(body, NoteVerbale)
    return body


def cells(visit: Visit, kind: str, **how: Any) -> list[list[list[str]]]:
    """What a table in English says, row by row, cell by cell, line by line."""
    body = made(kind, visit, STAMP, ("en",), **how).body
    assert isinstance(body, TableContents)
    return [[[line.text[0] for line in cell] for cell in row.cells] for group in body.groups for row in group.rows]


def test_a_ministry_presents_its_compliments_in_each_language(visit: Visit) -> None:
    in_further_languages(visit, ru=("Государственный визит", "Россия", "Москва"))
    draw_up(visit, side="guest", of="host", enclosed=2)
    body = note(visit, "fr", "ru")
    assert body.courtesies.opening.text == (
        "Le Ministère des Affaires étrangères de Russie présente ses compliments à l’Ambassade du Kazakhstan et a"
        " l’honneur de lui faire tenir ci-joint la liste de la délégation de la Russie à l’occasion de la visite"
        " d’État (11–12 novembre 2025).",
        "Министерство иностранных дел России свидетельствует своё уважение Посольству Казахстана и имеет честь"
        " препроводить список делегации (Россия) в связи с государственным визитом"
        " (11–12 ноября 2025\xa0г.).",
    )
    assert body.courtesies.closing.text == (
        "Le Ministère saisit cette occasion pour renouveler à l’Ambassade les assurances de sa haute considération.",
        "Министерство пользуется случаем, чтобы возобновить Посольству уверения в своём высоком уважении.",
    )
    assert body.enclosures == (PrintedLine((
        "Pièce jointe\xa0: liste de la délégation, 2\xa0feuillets", "Приложение: список делегации, на 2\xa0листах",
    )),)  # fmt: skip


def test_a_circular_closes_the_clause_about_whom_it_addresses_and_renews_to_all_of_them(visit: Visit) -> None:
    in_further_languages(visit, ru=("Государственный визит", "Россия", "Москва"))
    everybody = "дипломатические представительства и международные организации, аккредитованные в Москве"
    draw_up(visit, "circular", recipient={"ru": everybody}, text={"ru": "О прибытии."})
    courtesies = note(visit, "ru").courtesies
    assert courtesies.opening.text[0].endswith("аккредитованным в Москве, и имеет честь сообщить следующее.")
    assert (
        " возобновить дипломатическим представительствам и международным организациям " in (courtesies.closing.text[0])
    )


def test_a_title_that_is_a_heading_is_quoted(visit: Visit) -> None:
    visit.title = {"fr": "Visite officielle\xa0: Kazakhstan – Russie", "en": "State visit"}
    draw_up(visit, "programme", side="guest")
    french, english = note(visit, "fr", "en").courtesies.opening.text
    assert "de la visite suivante\xa0: «\xa0Visite officielle\xa0: Kazakhstan – Russie\xa0»" in french
    assert "the draft programme of the State visit (11–12 November 2025)" in english


def test_names_as_on_a_letterhead_have_their_article_in_the_courtesies_of_a_note(visit: Visit) -> None:
    draw_up(visit, side="guest", of="host", enclosed=2)
    usual = note(visit, "fr", "en").courtesies
    record(visit, "discard-note", note="note")
    bare = {"en": "Ministry of Foreign Affairs of Russia", "fr": "Ministère des Affaires étrangères de Russie"}
    embassy = {"en": "Embassy of Kazakhstan", "fr": "Ambassade du Kazakhstan"}
    record(
        visit,
        "draw-up-note",
        kind="list",
        note="n",
        side="guest",
        of="host",
        enclosed=2,
        sender=bare,
        recipient=embassy,
    )
    body = made("note", visit, STAMP, ("fr", "en"), of="n").body
    assert body.courtesies == usual  # type: ignore[attr-defined]


def test_a_mission_writes_to_a_ministry_with_very_high_consideration(visit: Visit) -> None:
    draw_up(visit, side="host", sender=EMBASSY, recipient=MINISTRY)
    assert "au Ministère les assurances de sa très haute considération" in note(visit, "fr").courtesies.closing.text[0]


def test_the_courtesies_of_the_office_stand_in_for_the_usual_ones(visit: Visit) -> None:
    draw_up(visit, side="guest", opening={"en": "The Ministry salutes the Embassy"}, closing={"en": "Yours ever."})
    body = note(visit, "en", "fr")
    assert body.courtesies.opening.text[0].startswith("The Ministry salutes the Embassy and has the honour")
    assert body.courtesies.closing.text == (
        "Yours ever.",
        "Le Ministère saisit cette occasion pour renouveler à l’Ambassade les assurances de sa haute considération.",
    )


def test_the_paragraphs_of_a_circular_are_numbered(visit: Visit) -> None:
    draw_up(visit, "circular", text={"en": "Streets are closed.\nCome on foot."})
    assert [(line.label[0], line.text[0]) for line in note(visit, "en").paragraphs] == [
        ("1.", "Streets are closed."), ("2.", "Come on foot."),
    ]  # fmt: skip


def test_a_note_bears_its_number_and_day_once_it_was_sent(visit: Visit) -> None:
    draw_up(visit, side="guest")
    body = note(visit, "fr")
    assert (body.sent, body.number, body.dated) == (False, ("N°\xa0____________",), ("Moscou, le ____________",))
    record(visit, "send-note", note="note", number="118", dated="2025-11-10", letter="note-118")
    body = note(visit, "fr")
    assert (body.sent, body.number, body.dated) == (True, ("N°\xa0118",), ("Moscou, le 10 novembre 2025",))
    assert cells(visit, "transmittal", of="note") == [
        [["1"], ["Note verbale No.\u00a0118"], [""]], [["2"], ["List of the delegation"], [""]],
    ]  # fmt: skip


def test_the_number_of_a_note_stands_within_its_name_on_the_slip(visit: Visit) -> None:
    draw_up(visit, side="guest")
    sheet = made("transmittal", visit, STAMP, ("fr", "kk"), of="note")
    assert isinstance(sheet.body, TableContents)
    [_, [line], *_] = sheet.body.groups[0].rows[0].cells
    assert line.text == ("Note verbale n°\u00a0____________", "№\u00a0____________ вербалды нота")


def test_a_slip_is_addressed_as_the_label_asks(visit: Visit) -> None:
    """In Russian and Kazakh in the dative: Кому, Кімге."""
    draw_up(visit, recipient={**EMBASSY, "kk": "Қазақстан Елшілігі"}, side="guest")
    for languages, addressed in (
        (("fr", "ru"), ("Destinataire\u00a0: Ambassade du Kazakhstan", "Кому: Посольству Казахстана")),
        (("kk",), ("Кімге: Қазақстан Елшілігіне",)),
    ):
        assert made("transmittal", visit, STAMP, languages, of="note").head.subtitle == addressed


def test_what_was_listed_as_enclosed_stands_at_the_foot_and_on_the_slip(visit: Visit) -> None:
    vitae = {"what": {"en": "curricula vitae", "fr": "curriculum vitæ"}, "sheets": 4}
    listed = {"what": {"en": "list of the delegation", "fr": "liste de la délégation"}}
    draw_up(visit, side="guest", enclosures=[vitae])
    assert texts(note(visit, "fr").enclosures) == ["Pièce jointe\xa0: curriculum vitæ, 4\xa0feuillets"]
    record(visit, "discard-note", note="note")
    draw_up(visit, side="guest", enclosures=[listed, vitae], enclosed=7)
    assert texts(note(visit, "fr").enclosures) == [
        "Pièces jointes, 7\xa0feuillets", "1. Liste de la délégation", "2. Curriculum vitæ, 4\xa0feuillets",
    ]  # fmt: skip
    assert cells(visit, "transmittal", of="note")[1:] == [
        [["2"], ["List of the delegation"], [""]], [["3"], ["Curricula vitae"], ["4"]], [[""], ["Enclosures"], ["7"]],
    ]  # fmt: skip


def texts(lines: tuple[PrintedLine, ...]) -> list[str]:
    return [" ".join((*line.label, *line.text)) for line in lines]


def test_the_verbs_of_an_arabic_note_agree_with_its_sender(visit: Visit) -> None:
    in_further_languages(visit, ar=("زيارة دولة", "روسيا", "موسكو"))
    embassy, office = {"ar": "سفارة كازاخستان"}, {"ar": "مكتب المراسم"}
    text = {"ar": "تغلق الشوارع."}
    draw_up(visit, "circular", sender=embassy, recipient=office, text=text)
    feminine = note(visit, "ar").courtesies
    assert feminine.opening.text == ("تهدي سفارة كازاخستان أطيب تحياتها إلى مكتب المراسم، وتتشرف بالإفادة بما يلي:",)
    assert feminine.closing.text[0].startswith("وتغتنم السفارة هذه المناسبة لتعرب مجددًا إلى المكتب")
    record(visit, "reword-note", note="note", kind="circular", sender=office, recipient=embassy, text=text)
    masculine = note(visit, "ar").courtesies
    assert masculine.opening.text == ("يهدي مكتب المراسم أطيب تحياته إلى سفارة كازاخستان، ويتشرف بالإفادة بما يلي:",)
    assert masculine.closing.text[0].startswith("ويغتنم المكتب هذه المناسبة ليعرب مجددًا إلى السفارة")


@pytest.mark.parametrize(("kind", "languages", "missing"), [
    ("list", ("en", "fr"), None),
    ("list", ("ru",), ("Russia", "State visit", "Moscow")),
    ("circular", ("fr", "ru"), ("l’Administration", "Moscow")),
])  # fmt: skip
def test_no_note_leaves_with_words_of_another_language(
    visit: Visit, kind: str, languages: tuple[str, ...], missing: tuple[str, ...] | None
) -> None:
    said = {"recipient": {"fr": "l’Administration"}} if kind == "circular" else {}
    draw_up(visit, kind, side="guest", text={"en": "Closed.", "fr": "Rues fermées.", "ru": "Улицы закрыты."}, **said)
    if missing is None:
        assert "◊" not in repr(note(visit, *languages))
        return
    with pytest.raises(Refused, match="note-words-missing") as refused:
        note(visit, *languages)
    assert (refused.value.values["missing"], refused.value.values["languages"]) == (missing, ("ru",))


def test_a_long_note_lies_over_nothing(visit: Visit) -> None:
    in_further_languages(visit, ar=("زيارة دولة", "روسيا", "موسكو"))
    long = {language: name * 4 for language, name in (MINISTRY | {"ar": "وزارة خارجية روسيا "}).items()}
    text = {"en": "\n".join(['#link("x")[*A paragraph*] of some length, which goes on. ' * 6] * 14)}
    enclosures = [
        {"what": {"en": "#pagebreak() list " * 10, "ar": "قائمة " * 30}, "sheets": count} for count in (1, 2, 30)
    ]
    draw_up(visit, "circular", sender=long, recipient=long, text=text, enclosures=enclosures)
    assert misplaced(typeset(made("note", visit, STAMP, ("ar", "en"), of="note"))) == []


def test_an_embassy_gets_the_spellings_that_are_open(visit: Visit) -> None:
    assert [row[1][0] for row in cells(visit, "spelling", of="guest")] == ["Kassym-Jomart TOKAYEV"]
    record(visit, "rename-member", member="tokayev", names={
        **{language: {"given": "Kassym-Jomart", "family": "Tokayev"} for language in ("en", "de")},
        "kk": {"given": "Қасым-Жомарт", "family": "Тоқаев"},
    })  # fmt: skip
    [row] = cells(visit, "spelling", of="guest")
    assert row[1] == ["Kassym-Jomart TOKAYEV", "ТОҚАЕВ Қасым-Жомарт", "Office of tokayev"], "once in each spelling"
    for member in list(visit.delegations.members.values()):
        member.approvals = dict.fromkeys(member.names, Approval("", date(2025, 11, 3)))
    with pytest.raises(Refused, match="sheet-spellings-approved"):
        cells(visit, "spelling", of="guest")


def test_a_greeter_is_told_how_a_name_is_said(visit: Visit) -> None:
    with pytest.raises(Refused, match="sheet-nobody-greeted"):
        cells(visit, "greeting", of="talks")
    record(visit, "name-greeters", item="talks", greeters=[{"member": "ushakov", "telephone": "+7 495 001"}])
    record(visit, "rename-member", member="tokayev", names={"en": {"family": "Tokayev", "phonetic": "toh-KAH-yev"}})
    record(visit, "word-member-courtesy", member="tokayev", courtesy={}, address={"en": "Mr President"})
    assert cells(visit, "greeting", of="talks")[0] == [
        ["TOKAYEV", "Office of tokayev", "Addressed as: Mr President", "How to say it: toh-KAH-yev"],
    ]  # fmt: skip


def test_a_call_sheet_names_everybody_once(visit: Visit) -> None:
    when = {"day": "2025-11-12", "start": "17:00"}
    record(visit, "plan-item", item="tea", kind="other", title={"en": "Tea"}, when=when)
    for item in ("talks", "tea"):
        record(visit, "assign-officer", item=item, officer="A. Serova", telephone="+7 495 000")
    record(visit, "name-greeters", item="tea", greeters=[{"member": "tokayev"}])  # Nobody telephones a head of state.
    [row] = cells(visit, "calls")
    assert row == [["A. Serova", "Restricted talks, [14:25]", "Tea, 17:00"], ["+7 495 000"], [""]]


def test_who_greets_and_is_not_named_yet_stands_on_sheets_of_contacts_by_office(visit: Visit) -> None:
    for number in (1, 2):
        record(
            visit, "propose-member", member=f"aide-{number}", side="host", category="official",
            position={"en": f"Aide {number}"},
        )  # fmt: skip
    greeters = [{"member": f"aide-{number}"} for number in (1, 2)]
    record(visit, "name-greeters", item="talks", greeters=greeters)
    assert [row[0][:2] for row in cells(visit, "calls")] == [
        ["[to be advised]", "Aide 1"], ["[to be advised]", "Aide 2"],
    ]  # fmt: skip
    assert len(PdfDocument(typeset(made("contacts", visit, STAMP, ("en", "fr"))))) == 1


def test_a_statement_in_large_print_has_its_languages_one_below_the_other(visit: Visit) -> None:
    record(visit, "list-speaker", item="talks", member="putin", language="fr")
    record(
        visit, "record-statement-text", item="talks", member="putin", stage="as-prepared", language="fr",
        text="Bonjour. " * 80,
    )  # fmt: skip
    sheet = made("statement", visit, STAMP, ("fr", "en"), of="talks", options=frozenset({"large-print"}))
    assert isinstance(sheet.body, Statements)
    assert sheet.body.large
    assert misplaced(typeset(sheet)) == []


def test_who_receives_a_note_has_room_to_sign(visit: Visit) -> None:
    draw_up(visit, side="guest")
    pdf = typeset(made("transmittal", visit, STAMP, ("fr", "ru"), of="note"))
    below = [
        box.bottom for box in boxes_of(PdfDocument(pdf)[0].get_textpage()) if "____" in box.text and box.left < 200
    ]
    assert [earlier - later > 28 for earlier, later in pairwise(below[-3:])] == [True, True]
