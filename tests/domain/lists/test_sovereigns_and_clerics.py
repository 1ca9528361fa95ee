"""Lists of courts and churches: how their heads are called, what stands around their names, and who goes with them."""

from __future__ import annotations

import pytest

from domain.lists.listed import ListedPerson
from domain.lists.listing import parse_list
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office


def read(*lines: str) -> tuple[ListedPerson, ...]:
    rows = rows_of_lines(lines)
    return parse_list(rows, guessed_columns(rows)).entries


def test_the_office_of_an_emir_stands_behind_his_name_and_what_is_wished_to_him_nowhere() -> None:
    line = "الشيخ مشعل الأحمد الجابر الصباح أمير دولة الكويت حفظه الله ورعاه"
    assert name_and_office(line) == ("الشيخ مشعل الأحمد الجابر الصباح", "أمير دولة الكويت")


@pytest.mark.parametrize(
    ("name", "bare", "courtesy"),
    [
        ("S.Ém. le Card. Pietro PAROLIN", "Pietro Parolin", "S.Ém. le Card."),
        ("Cheikh Mohamed Mamoun AL QACIMI", "Mohamed Mamoun Al Qacimi", "Cheikh"),
        ("Cheikh Anta DIOP", "Cheikh Anta Diop", ""),
    ],
)
def test_a_title_before_a_name_is_a_courtesy_unless_it_is_the_name(name: str, bare: str, courtesy: str) -> None:
    first, _second = read(f"1. {name}, Recteur", "2. M. Jean DUPONT, Conseiller")
    assert [each.in_full for each in first.names.values()] == [bare]
    assert "".join(first.courtesy.values()) == courtesy


def test_an_office_that_begins_as_a_courtesy_does_is_an_office() -> None:
    first, *_ = read(
        "1. S.E. Mgr Diego RAVELLI, Maître des Célébrations liturgiques pontificales", "2. M. Jean DUPONT, Conseiller"
    )
    assert first.doubt is None


@pytest.mark.parametrize(
    "words",
    [
        "الوفد الرسمي المرافق لصاحب السمو ولي العهد",
        "Official delegation accompanying His Highness the Amir",
        "Délégation officielle accompagnant S.M. le Roi",
    ],
)
def test_the_official_delegation_that_accompanies_a_sovereign_is_the_official_one(words: str) -> None:
    assert category_in(words) == "official"


def test_a_suite_that_is_not_official_accompanies() -> None:
    assert category_in("Persons accompanying the delegation") == "accompanying"


def test_a_title_that_says_whom_the_delegation_accompanies_names_nobody() -> None:
    title = "Names of the Official Delegation accompanying His Highness the Amir Sheikh Meshal Al-Ahmad Al-Sabah"
    assert kind_of_line(title) == "heading"
    assert kind_of_line("Sheikh Fahad Al-Sabah, Minister of Interior") is None


@pytest.mark.parametrize(
    "line", ["Турки бен Мухаммед, прибывает отдельным рейсом", "Бадр Аль-Асакир, в состав делегации не входит"]
)
def test_what_somebody_does_is_no_office(line: str) -> None:
    *_, last = read("Иванов Иван Петрович, министр", "Орлов Пётр Ильич, советник", "Котов Олег Юрьевич, посол", line)
    assert last.doubt is not None


def test_who_has_no_family_name_in_its_column_is_asked_about() -> None:
    rows = [
        ["Anrede", "Vorname", "Name", "Funktion"],
        ["Herr", "Jens", "Meyer", "Referent"],
        ["Frau", "Olga", "N.N.", "Beraterin"],
        ["Herr", "Tom", "Klein", "Referent"],
        ["Frau", "Eva", "Lind", "Dolmetscherin"],
    ]
    entries = parse_list(rows, guessed_columns(rows)).entries
    assert [each.doubt for each in entries] == [None, "misread", None, None]
