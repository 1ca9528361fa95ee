"""Notes as embassies write them, as letters and mails: what they say of offices, and who only signs them."""

from __future__ import annotations

import pytest

from tests.domain.lists.notes.test_sentences import Note, note, read_beside, visit_of

FRENCH = (
    "Jean Roy | Ministre des Affaires étrangères",
    "Aïssata Lam | Ministre déléguée",
    "Hugo Lemaître | Conseiller",
)
SPANISH = ("José Albares | Ministro", "Marta Iglesias Castro | Directora General", "Ana Gil | Jefa de Prensa")
ENGLISH = ("Ann Lee | Minister", "Grace Tran | Executive Officer", "Jon Poe | Aide")
GERMAN = ("Florian Hahn | Staatsminister", "Jens Ostermann | Pressesprecher", "Miriam Köhler | Referentin")
UZBEK = ("Бахтиёр Саидов | Министр", "Дилноза Каримова | Начальник управления", "Комил Рашидов | Посол")
CHINESE = ("王毅 | 外交部部长", "李飞 | 商务部副部长", "陈婧 | 翻译")


@pytest.mark.parametrize(
    ("language", "listed", "sentence", "office"),
    [
        ("fr", FRENCH, "Mme Aïssata Lam est désormais Ministre du Commerce.", "Ministre du Commerce"),
        (
            "fr",
            FRENCH,
            "En outre, M. Hugo Lemaître participe en qualité de Directeur des Affaires juridiques.",
            "Directeur des Affaires juridiques",
        ),
        ("en", ENGLISH, "Ms Grace Tran was promoted and should now appear as Senior Adviser.", "Senior Adviser"),
        ("ru", UZBEK, "Должность Дилнозы Каримовой читать: «директор департамента».", "директор департамента"),
        (
            "de",
            GERMAN,
            "Herr Ostermann führt die Amtsbezeichnung „Leiter der Pressestelle“.",
            "Leiter der Pressestelle",
        ),
        ("es", SPANISH, "El cargo de la Sra. Marta Iglesias Castro es Directora de Asia.", "Directora de Asia"),
        ("zh", CHINESE, "李飞的职务应为商务部部长助理。", "商务部部长助理"),
    ],
)
def test_a_sentence_gives_somebody_another_office_to_be_decided(
    language: str, listed: tuple[str, ...], sentence: str, office: str
) -> None:
    made = Note(language, listed, ("Dear colleagues,", sentence), ())
    _, found = read_beside(made, visit_of(made))
    (change,) = found.differences
    assert (change.kind, change.held, change.after[language]) == ("re-titled", "sentence", office)


@pytest.mark.parametrize(
    "sentence", ["M. Hugo Lemaître est à Paris.", "Le titre de transport de M. Hugo Lemaître est émis."]
)
def test_no_office_is_made_of_other_words_about_somebody(sentence: str) -> None:
    made = Note("fr", FRENCH, (sentence,), ())
    _, found = read_beside(made, visit_of(made))
    assert not found.differences


def test_who_signs_below_a_farewell_is_nobody_of_the_list() -> None:
    text = (
        "Pour faire suite à notre message d’hier, je vous informe que M. Hugo Lemaître ne pourra pas participer."
        " Il sera remplacé par Mme Ines Duval, interprète, qui arrivera avec le Ministre."
    )
    made = Note("fr", FRENCH, ("Bonjour,", text, "Avec mes remerciements,", "Paul Mercier", "Premier conseiller"), ())
    _, found = read_beside(made, visit_of(made))
    assert [(each.kind, each.after) for each in found.differences] == [("gone", None), ("new", {"fr": "interprète"})]


def test_a_line_beside_sentences_without_a_courtesy_or_an_office_is_held() -> None:
    _, found = note("M. Peter Lloyd ne viendra pas.", "Anna Roy, Ambassade de France")
    assert [each.held for each in found.differences if each.kind == "new"] == ["unlike"]


def test_several_are_added_by_one_sentence_that_refers_to_a_letter() -> None:
    asked = (
        "Further to our email of 4 June, kindly add the following two members: Mr Tan Keng, Press Secretary,"
        " and Ms Priya Nair, Personal Assistant."
    )
    made = Note("en", ENGLISH, (asked,), ())
    _, found = read_beside(made, visit_of(made))
    assert [(each.kind, each.held) for each in found.differences] == [("new", "sentence")] * 2


def test_a_request_is_nobodys_name() -> None:
    asked = "Bitte streichen Sie außerdem Frau Miriam Köhler von der Delegationsliste."
    made = Note("de", GERMAN, (asked,), ())
    _, found = read_beside(made, visit_of(made))
    assert [each.id for each in found.differences] == ["gone:m3"]


def test_what_points_of_a_note_say_beside_rows_of_persons_is_told_and_nothing_of_it_is_accepted() -> None:
    """A sentence with a colon is read as a name and an office; beside it nobody asked of the other sentences."""
    read, found = note(
        "- Please delete Mr. Peter Lloyd and insert Ms. Lana Khoury (Private Secretary) instead.",
        "- Ms. Helen Ward will be accompanied by her husband, Mr. Tom Ward.",
        '- Mr. Ian Moss: his correct title is "Chief Press Officer".',
        "- 2 additional security officers (names to follow).",
    )

    assert [row.line for row in read.rejected if row.why == "sentence"] == [3, 5]
    assert [change.held for change in found.differences if change.held is None] == []


def test_how_a_note_verbale_begins_is_no_point_of_it() -> None:
    read, _ = note(
        "The Embassy of the Kingdom of the Netherlands presents its compliments to the Ministry of Foreign Affairs and"
        " has the honour to inform it of the following two changes to the list of the delegation:",
        "Mr Peter Lloyd is no longer travelling.",
    )

    assert [row.line for row in read.rejected if row.why == "sentence"] == []
