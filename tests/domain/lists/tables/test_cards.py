"""Tables of cards: each cell is somebody, and two beside each other are two."""

from __future__ import annotations

from domain.lists.tables.cards import with_cards_one_by_one

CARDS = (
    ("Ministerial party",),
    ("The Hon Fiona Hale MP\nMinister for Resources", "Mr David Chan\nChief of Staff"),
    ("Ms Priya Rao\nSenior Adviser (Trade)", "Mr Jack O’Hara\nMedia Adviser"),
    ("Ms Kirra Dunn\nDirector, International", ""),
)


def test_each_card_is_a_line_row_by_row() -> None:
    assert with_cards_one_by_one(CARDS) == (
        ("Ministerial party",),
        ("", "The Hon Fiona Hale MP", "Minister for Resources"),
        ("", "Mr David Chan", "Chief of Staff"),
        ("", "Ms Priya Rao", "Senior Adviser (Trade)"),
        ("", "Mr Jack O’Hara", "Media Adviser"),
        ("", "Ms Kirra Dunn", "Director, International"),
    )


def test_husband_and_wife_on_two_cards_are_two() -> None:
    rows = (*CARDS, ("Mr Tom Hale\nSenator", "Mrs Ida Hale\nTeacher"))
    assert [row[1] for row in with_cards_one_by_one(rows)[-2:]] == ["Mr Tom Hale", "Mrs Ida Hale"]


def test_the_same_persons_in_two_languages_are_no_cards() -> None:
    french = (
        ("Mme Ève ROY\nMinistre du Commerce", "Ms Ève ROY\nMinister of Trade"),
        ("M. Guy LEE\nDirecteur", "Mr Guy LEE\nDirector"),
    )
    russian = (
        ("Анна Ли\nминистр торговли", "Anna Lee\nMinister of Trade"),
        ("Иван Рой\nдиректор", "Ivan Roy\nDirector"),
    )
    assert with_cards_one_by_one(french) == french
    assert with_cards_one_by_one(russian) == russian


def test_names_of_two_lines_beside_offices_of_two_lines_are_no_cards() -> None:
    rows = (
        ("Mr Guy LEE\nM. Guy LEE", "Minister of Trade\nMinistre du Commerce"),
        ("Ms Eva ROY\nMme Eva ROY", "Director\nDirectrice"),
    )
    assert with_cards_one_by_one(rows) == rows
