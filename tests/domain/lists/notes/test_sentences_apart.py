"""The sentences of a paragraph of a note: each is read by itself, what greets and thanks makes nobody."""

from __future__ import annotations

import pytest

from domain.lists.listing import parse_list
from domain.lists.notes.sentences_apart import sentences_apart
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


@pytest.mark.parametrize(
    ("said", "lines"),
    [
        (
            "Good afternoon, Mr Kelvin Moss is no longer travelling. Please add Ms Eva Lo, Adviser. Many thanks.",
            ["> Good afternoon,", "Mr Kelvin Moss is no longer travelling.", "Please add Ms Eva Lo, Adviser.",
             "> Many thanks."],
        ),
        (
            "The Embassy of Kenya has the honour to inform that Mr Tom Fox will be replaced by Mr Lu Wei, Envoy.",
            ["Mr Tom Fox will be replaced by Mr Lu Wei, Envoy."],
        ),
        (
            "Frau Kröll kann nicht mitreisen; an ihrer Stelle kommt Herr Malte Ahlers, Pressesprecher.",
            ["Frau Kröll kann nicht mitreisen.", "an ihrer Stelle kommt Herr Malte Ahlers, Pressesprecher."],
        ),
        (
            "Boa tarde, o Sr. Osvaldo Miguel já não viaja. Leia-se “Iara” em vez de “Yara”. Obrigado.",
            ["> Boa tarde,", "o Sr. Osvaldo Miguel já não viaja.", "Leia-se “Iara” em vez de “Yara”.", "> Obrigado."],
        ),
        ("您好！张敏不再随团访问，由郭立群参加。谢谢！", ["> 您好！", "张敏不再随团访问，由郭立群参加。", "> 谢谢！"]),
        ("4. Mme Anne Roy, cheffe du bureau des visas.", ["4. Mme Anne Roy, cheffe du bureau des visas."]),
        ("Sarà sostituito dal Min. Plen. Carlo Riva, Vice.", ["Sarà sostituito dal Min. Plen. Carlo Riva, Vice."]),
        ("Mr Tom Fox, who was informed that he leads, comes.", ["Mr Tom Fox, who was informed that he leads, comes."]),
    ],
)  # fmt: skip
def test_a_paragraph_is_parted_where_its_sentences_end(said: str, lines: list[str]) -> None:
    assert sentences_apart([said]) == lines


def test_who_signs_a_note_behind_its_sentences_is_nobody_new() -> None:
    said = ["Fe de erratas", "Donde dice “Liz Acosta” debe decir “Liz Mora”. Gracias por todo.", "Andrea"]
    rows = rows_of_lines(said)
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert [name.in_full for name in person.names.values()] == ["Liz Mora"]


def test_of_a_note_in_one_paragraph_who_goes_and_who_comes_is_read() -> None:
    said = (
        "Subject: Change in the delegation",
        "The Embassy presents its compliments and has the honour to inform that Ms. Rabia Noor, Secretary, will be"
        " replaced by Mr. Adeel Khan, Additional Secretary. The rest of the delegation remains unchanged.",
    )
    rows = rows_of_lines(said)
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [(entry.struck, *entry.position.values()) for entry in entries] == [
        (True, "Secretary"),
        (False, "Additional Secretary"),
    ]


def test_words_alone_around_the_sentences_of_a_note_are_asked_about() -> None:
    said = ["Changes", "Mr Tom Fox is no longer travelling.", "Haute considération", "L’Ambassade du Bénin"]
    rows = rows_of_lines(said)
    listing = parse_list(rows, guessed_columns(rows))
    assert [entry.struck for entry in listing.entries] == [True]
    assert {"Haute considération"} <= {cell for row in listing.unread for cell in row.cells}
