"""Kings, queens and princes on a list: their title is their office where the list says no other."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.names.royal_titles import is_consort
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines

MINISTER = "Mr Lars Jensen, Minister for Foreign Affairs"


def test_the_title_is_the_office_of_who_has_no_other() -> None:
    king, queen, prince, minister = _read(
        "His Majesty King Frederik X of Denmark", "Her Majesty Queen Mary", "HRH Crown Prince Christian", MINISTER
    )
    assert [each.position["en"] for each in (king, queen, prince)] == ["King of Denmark", "Queen", "Crown Prince"]
    assert minister.position == {"en": "Minister for Foreign Affairs"}


def test_a_queen_behind_her_king_comes_as_his_spouse() -> None:
    entries = _read("His Majesty King Frederik X of Denmark", "Her Majesty Queen Mary", MINISTER)
    assert [each.category for each in entries] == [None, "spouse", None]


def test_a_heading_over_the_official_members_makes_no_member_of_the_consort() -> None:
    entries = _read(
        "OFFICIAL DELEGATION", "1. His Majesty King Felipe VI", "2. Her Majesty Queen Letizia", f"3. {MINISTER}"
    )
    assert [each.category for each in entries] == ["official", "spouse", "official"]


@pytest.mark.parametrize(
    "lines",
    [
        ("Her Majesty Queen Margrethe II of Denmark", MINISTER),
        ("His Majesty King Charles III", "Her Majesty Queen Margrethe II", MINISTER),
        ("His Majesty King Frederik X of Denmark", MINISTER, "Her Majesty Queen Sofía"),
        ("His Majesty King Felipe VI", "Her Majesty Queen Sofía, Honorary President of the Foundation"),
    ],
)
def test_another_queen_is_nobodys_spouse_unasked(lines: tuple[str, ...]) -> None:
    assert all(each.category is None for each in _read(*lines))


@pytest.mark.parametrize(
    ("line", "name", "office"),
    [
        ("Mr Prince Okoro", "Prince Okoro", {}),
        ("Ms Queen Adeyemi, Nurse", "Queen Adeyemi", {"en": "Nurse"}),
        ("H.E. Mr. King Lee, Ambassador", "King Lee", {"en": "Ambassador"}),
        ("H.R.H. Dr. Prince Ali", "Ali", {"en": "Prince"}),
        ("Prince Okoro", "Okoro", {}),
        ("King Felipe VI", "Felipe VI", {"en": "King"}),
        ("Prince Albert of Monaco", "Albert of Monaco", {"en": "Prince"}),
        ("H.S.H. Prince Hans", "Hans", {"en": "Prince"}),
        ("HIH Prince Akishino", "Akishino", {"en": "Prince"}),
    ],
)
def test_a_given_name_that_is_a_title_is_one_behind_no_mr(line: str, name: str, office: dict[str, str]) -> None:
    read, _ = _read(line, MINISTER)
    assert (str(read.names["en"]), read.position) == (name, office)


def _read(*lines: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows)).entries


@pytest.mark.parametrize(
    ("position", "beside", "consort"),
    [
        ({"ru": "Императрица Японии", "ja": "皇后陛下"}, {"ru": "Император Японии"}, True),
        ({"en": "Queen of Jordan"}, {"en": "King of Jordan"}, True),
        ({"fr": "Reine"}, {"fr": "Roi des Belges"}, True),
        ({"en": "Queen of Denmark"}, {"en": "Prime Minister of Denmark"}, False),
        ({"en": "Queen’s Counsel"}, {"en": "King of Jordan"}, False),
        ({"en": "Minister"}, {"en": "King of Jordan"}, False),
    ],
)
def test_a_queen_beside_a_king_of_her_side_is_his_consort(
    position: dict[str, str], beside: dict[str, str], consort: bool
) -> None:
    assert is_consort(position, [{"en": "Adviser"}, beside]) is consort


@pytest.mark.parametrize(
    ("his", "her", "category"),
    [
        (("M. Emmanuel MACRON", "Président de la République"), ("Mme Brigitte MACRON", ""), "spouse"),
        (("г-н Иван ПЕТРОВ", "Президент"), ("г-жа Анна ПЕТРОВА", ""), "spouse"),
        (("Mr John SMITH", "President"), ("Mrs Ann SMITH", ""), "spouse"),
        (("M. Emmanuel MACRON", "Président de la République"), ("Mme Brigitte MACRON", "Conseillère"), None),
        (("M. Emmanuel MACRON", "Président de la République"), ("Mme Anne MARTIN", ""), None),
        (("M. Emmanuel MACRON", "Président de la République"), ("M. Laurent MACRON", ""), None),
        (("Mr. KIM Tae-hyo", "Deputy Director"), ("Ms. KIM Keon-hee", ""), None),
    ],
)
def test_a_woman_of_his_name_without_an_office_behind_somebody_is_his_wife(
    his: tuple[str, str], her: tuple[str, str], category: str | None
) -> None:
    rows = (("No.", "Name", "Office"), ("1", *his), ("2", *her), ("3", "M. Jean DUPONT", "Ministre"))
    assert parse_list(rows, guessed_columns(rows)).entries[1].category == category


def test_a_title_said_again_in_full_in_the_column_of_offices_is_said_once() -> None:
    rows = (
        ("", "氏名", "Name", "官職 / Position"),
        ("", "天皇陛下", "His Majesty the Emperor", "天皇\nEmperor of Japan"),
        ("", "皇后陛下", "Her Majesty the Empress", "皇后\nEmpress of Japan"),
        ("1", "黒田 武一郎", "Mr. KURODA Buichiro", "宮内庁長官\nGrand Steward of the Imperial Household"),
    )
    emperor, empress, _ = parse_list(rows, guessed_columns(rows)).entries
    assert (emperor.position["en"], empress.position["en"]) == ("Emperor of Japan", "Empress of Japan")
    assert empress.category == "spouse"


def test_the_wife_of_a_knight_is_his_spouse_by_title_and_family_name() -> None:
    knight = "The Rt Hon Sir Keir Starmer KCB KC MP, Prime Minister"
    assert [each.category for each in _read(knight, "Lady Starmer", MINISTER)] == [None, "spouse", None]
    assert [each.category for each in _read(knight, "Lady Hale", MINISTER)] == [None, None, None]
