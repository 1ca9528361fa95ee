"""Lists with the office before each name: no line of them is the office of who stands above."""

from __future__ import annotations

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines


def read(*lines: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows)).entries


def said(*lines: str) -> list[tuple[str, ...]]:
    return [entry.cells for entry in read(*lines)]


def test_below_an_empress_a_minister_is_somebody_else() -> None:
    lines = (
        "Emperor Naruhito",
        "Empress Masako",
        "Prime Minister Takaichi Sanae",
        "Foreign Minister Motegi Toshimitsu",
    )
    found = said(*lines)
    assert [cells[-1] for cells in found] == ["Emperor", "Empress", "Prime Minister", "Foreign Minister"]


def test_a_spouse_without_a_name_is_not_the_office_of_who_stands_above() -> None:
    lines = (
        "Түрікменстан Президенті Сердар Гурбангулыұлы Бердімұхамедов",
        "Түрікменстан Президентінің жұбайы",
        "Сыртқы істер министрі Рашид Овезгелдіұлы Мередов",
        "ҚР Премьер-Министрі О.А.Бектенов",
    )
    entries = read(*lines)
    assert [entry.position["kk"] for entry in entries] == [
        "Түрікменстан Президенті",
        "Түрікменстан Президентінің жұбайы",
        "Сыртқы істер министрі",
        "ҚР Премьер-Министрі",
    ]
    assert [entry.category for entry in entries] == [None, "spouse", None, None]
    assert not entries[1].names


def test_a_whole_office_below_an_office_and_a_name_is_his() -> None:
    lines = ("President Emmanuel Macron", "President of the French Republic", "Mr Luc Poe", "Adviser")
    assert said(*lines)[0][-1] == "President of the French Republic"


def test_below_a_title_and_a_name_stands_his_office_where_offices_stand_under_names() -> None:
    lines = (
        "Mr John Adu", "Adviser to the President", "Chief Olusegun Obasanjo", "Deputy Director of Trade",
        "Minister Ann Bello", "Permanent Representative to the United Nations", "Mr Tom Eze", "Head of Division",
    )  # fmt: skip
    assert [cells[-1] for cells in said(*lines)] == list(lines[1::2])


def test_below_a_sovereign_called_by_title_stands_somebody_else() -> None:
    lines = (
        "天皇陛下",
        "皇后陛下",
        "首席随員　福田 康夫　元内閣総理大臣",
        "宮内庁長官　西村 泰彦",
        "侍従長　別所 浩郎",
    )
    entries = read(*lines)
    assert [entry.position["ja"] for entry in entries] == ["天皇", "皇后", "元内閣総理大臣", "宮内庁長官", "侍従長"]
    assert entries[1].category == "spouse"


def test_who_acts_for_a_minister_keeps_both_letters() -> None:
    assert said("Премьер-министр Кристен Михал", "и. о. министра обороны Ханно Певкур")[1] == (
        "Ханно Певкур",
        "и. о. министра обороны",
    )


def test_a_captain_and_who_is_not_named_yet_are_each_somebody() -> None:
    entries = read(
        "Иванов Пётр Ильич, посол",
        "капитан 1 ранга Петров П. П.",
        "Ф. И. О. уточняется, переводчик",
        "2 сотрудника охраны",
        "Сидорова Анна Львовна, советник",
    )
    assert [entry.position.get("ru") for entry in entries] == [
        "посол", None, "переводчик", "2 сотрудника охраны", "советник",
    ]  # fmt: skip
    assert [bool(entry.names) for entry in entries] == [True, True, False, False, True]


def test_a_sovereign_keeps_his_number_and_his_queen_comes_as_his_spouse() -> None:
    entries = read("Karl XVI Gustaf, kung av Sverige", "Drottning Silvia", "Kronprinsessan Victoria")
    assert [name.family for entry in entries for name in entry.names.values()] == [
        "Karl XVI Gustaf",
        "Silvia",
        "Victoria",
    ]
    assert [entry.category for entry in entries] == [None, "spouse", None]


def test_a_crown_prince_is_that_by_his_style() -> None:
    second = read("S. M. le Roi Mohammed VI", "S. A. R. le Prince Héritier Moulay El Hassan")[1]
    assert (second.names["fr"].in_full, second.position["fr"]) == ("Moulay El Hassan", "Prince Héritier")


def test_the_wife_of_a_mongolian_president_comes_as_his_spouse() -> None:
    lines = (
        "1. Монгол Улсын Ерөнхийлөгч Ухнаагийн Хүрэлсүх",
        "2. Ерөнхийлөгчийн гэргий Лувсандоржийн Болорцэцэг",
        "3. Гадаад харилцааны сайд Батмөнхийн Батцэцэг",
    )
    assert [entry.category for entry in read(*lines)] == [None, "spouse", None]
