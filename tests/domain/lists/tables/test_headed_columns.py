"""The heads of columns held against their cells: a rank beside an office is none."""

from __future__ import annotations

import pytest

from domain.core.names import Name
from domain.lists.listing import parse_list
from domain.lists.tables.columns import guessed_columns


@pytest.mark.parametrize(
    ("rows", "office"),
    [
        ([["Rang", "Nom", "Fonction"], ["Colonel", "Jean Dupont", "Attaché de défense"]], "Attaché de défense"),
        ([["No", "Rank", "Name", "Duty"], ["1", "Captain", "John Smith", "Commander"]], "Commander"),
        ([["Rank", "Name", "Position"], ["Minister", "John Smith", "Minister of Trade"]], "Minister of Trade"),
        ([["Rank", "Name"], ["Loadmaster", "John Smith"]], "Loadmaster"),
    ],
)
def test_a_rank_is_the_office_only_where_no_other_column_holds_it(rows: list[list[str]], office: str) -> None:
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert [*person.position.values()] == [office]


@pytest.mark.parametrize(
    ("rows", "family"),
    [
        ([["Surname", "Surname (as in passport)", "Given names", "Position"], ["Smith", "SMITH", "Ann", "Director"]],
         "Smith"),
        ([["Nom de famille", "Nom de famille de naissance", "Prénom", "Fonction"],
          ["Dupont", "Martin", "Anne", "Ministre"]], "Dupont"),
        ([["Apellido paterno", "Apellido materno", "Nombres", "Cargo"], ["Pérez", "López", "Ana", "Directora"]],
         "Pérez López"),
        ([["Apellidos", "Apellidos según pasaporte", "Nombre", "Cargo"], ["Pérez", "Perez", "Ana", "Directora"]],
         "Pérez"),
        ([["Nombre", "Apellido", "First name", "Last name", "Cargo"], ["José", "Pérez", "Jose", "Perez", "Director"]],
         "Pérez"),
        ([["Primer apellido", "Segundo apellido", "Nombre", "Cargo"], ["Pérez", "López", "Ana", "Directora"]],
         "Pérez López"),
    ],
)  # fmt: skip
def test_a_family_name_is_said_once_unless_there_are_two(rows: list[list[str]], family: str) -> None:
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert [(name.family, bool(name.given)) for name in person.names.values()] == [(family, True)]


def test_a_family_name_in_two_scripts_is_held_in_both() -> None:
    rows = [
        ["Family name", "Family name in passport", "First name", "Position"],
        ["Бекова", "Bekova", "Дана", "советник"],
    ]
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert {name.family for name in person.names.values()} == {"Бекова", "Bekova"}


@pytest.mark.parametrize(
    ("head", "first", "second"),
    [
        (["Тегі (лат.)", "Аты (лат.)", "Лауазымы"], Name("Marat", "Ospanov"), None),
        (["Тегі (лат.)", "Аты (лат.)", "Тегі", "Аты", "Лауазымы"], Name("Marat", "Ospanov"), Name("Марат", "Оспанов")),
        (["Фамилия (имя)", "Должность"], Name("Marat", "Ospanov"), None),
    ],
)
def test_a_note_in_brackets_behind_the_head_of_a_column_changes_nothing_of_what_it_holds(
    head: list[str], first: Name, second: Name | None
) -> None:
    cells = ["Ospanov", "Marat"] if len(head) > 2 else ["Marat Ospanov"]
    row = [*cells, *(["Оспанов", "Марат"] if second else []), "министр"]
    (person,) = parse_list([head, row], guessed_columns([head, row])).entries
    assert [*person.names.values()] == [each for each in (first, second) if each]


def test_beside_the_family_name_and_that_by_birth_a_name_is_the_given_one() -> None:
    rows = [["Nome", "Sobrenome", "Sobrenome de solteira", "Cargo"], ["Ana", "Costa", "Lima", "Ministra"]]
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert [*person.names.values()] == [Name("Ana", "Costa")]


def test_columns_headed_by_a_language_hold_names_with_offices_below() -> None:
    rows = [
        ["№", "Қазақша", "In English"],
        ["1", "ҮМБЕТОВ Жәнібек Ақанұлы\nДепартамент директоры", "Mr. Zhanibek UMBETOV\nHead of Department"],
    ]
    (person,) = parse_list(rows, guessed_columns(rows)).entries
    assert person.position == {"kk": "Департамент директоры", "en": "Head of Department"}


@pytest.mark.parametrize(
    ("heads", "rows", "courtesies"),
    [
        (
            ("No", "Title", "First name", "LAST NAME", "Function"),
            (("1", "H.E. Ms", "Kaja", "KALLAS", "High Representative"), ("2", "Mr", "Pedro", "LOURTIE", "Adviser")),
            ["H.E. Ms", "Mr"],
        ),
        (
            ("N°", "Civilité", "Nom", "Prénom", "Fonction"),
            (("1", "M.", "DUPONT", "Jean", "Ministre"), ("2", "Mme", "PETIT", "Anne", "Conseillère")),
            ["M.", "Mme"],
        ),
        (
            ("№", "Обращение", "ФИО", "Должность"),
            (("1", "г-н", "Иванов Иван Иванович", "Министр"), ("2", "г-жа", "Петрова Анна Сергеевна", "Советник")),
            ["г-н", "г-жа"],
        ),
        (
            ("Nr.", "Anrede", "Titel", "Vorname", "Name", "Funktion"),
            (("1", "Herr", "Dr.", "Hans", "Meier", "Minister"), ("2", "Frau", "", "Anna", "Lang", "Referentin")),
            ["Herr Dr.", "Frau"],
        ),
    ],
)
def test_a_column_of_courtesies_stands_before_the_names(
    heads: tuple[str, ...], rows: tuple[tuple[str, ...], ...], courtesies: list[str]
) -> None:
    read = (heads, *rows)
    columns = guessed_columns(read)
    assert columns[1].role == "courtesy"
    entries = parse_list(read, columns).entries
    assert [words for entry in entries for words in entry.courtesy.values()] == courtesies


def test_a_part_of_a_name_beside_whole_names_in_other_letters_is_a_whole_one() -> None:
    rows = [
        ["№", "Имя (рус.)", "Name (Eng.)", "Должность"],
        ["1", "г-н Орлов Иван", "Ivan Orlov", "министр"],
        ["2", "г-жа Зимина Анна", "Anna Zimina", "советник"],
        ["3", "г-н Лосев Пётр", "Pyotr Losev", "посол"],
    ]
    assert [str(column) for column in guessed_columns(rows)] == ["number", "name.ru", "name.en", "position.ru"]


def test_heads_that_name_a_language_tell_names_in_one_script_apart() -> None:
    rows = [
        ["№", "Т.А.Ә. (қаз.)", "Ф.И.О. (рус.)", "Лауазымы", "Должность"],
        ["1", "Омарбеков Саят Жұмағалиұлы", "Омарбеков Саят Жумагалиевич", "вице-министр", "вице-министр"],
        ["2", "Тілеген Нұргүл Асанқызы", "Тлеген Нургуль Асановна", "бөлім басшысы", "начальник отдела"],
        ["3", "Кенжебек Болат Ермекұлы", "Кенжебек Болат Ермекович", "бас директордың орынбасары", "заместитель"],
    ]
    assert [str(column) for column in guessed_columns(rows)][1:3] == ["name.kk", "name.ru"]


def test_rank_and_name_is_the_head_of_names() -> None:
    rows = [
        ["S No", "Rank & Name", "Appointment", "Remarks"],
        ["1", "General Sahir Malik", "Chairman of the Committee", "Leader"],
        ["2", "Colonel Aslam Shah", "Staff Officer", ""],
        ["3", "Captain Rana Dar", "Aide-de-camp", "joins later"],
    ]
    assert [str(column) for column in guessed_columns(rows)] == ["number", "name.en", "position.en", "remark"]


def test_without_heads_all_cells_tell_names_from_offices() -> None:
    rows = [
        ["贺启荣", "最高人民法院副院长"],
        ["沈铮", "审判委员会委员"],
        ["王淑岚", "庭长"],
        ["高晓", "法官"],
        ["司徒嘉", "国际合作局"],
    ]
    assert [str(column) for column in guessed_columns(rows)] == ["name.zh", "position.zh"]


def test_courtesies_without_a_head_are_no_names() -> None:
    rows = [
        ["№", "", "الاسم", "الوظيفة"],
        ["1", "معالي السيد", "يوسف رجّي", "وزير الخارجية والمغتربين"],
        ["2", "سعادة السفير", "إبراهيم عساف", "مدير الشؤون السياسية"],
        ["3", "السيدة", "كارلا غصن خوري", "مستشارة إعلامية"],
    ]
    columns = guessed_columns(rows)
    assert [each.role for each in columns] == ["number", "courtesy", "name", "position"]
    assert [name.in_full for each in parse_list(rows, columns).entries for name in each.names.values()] == [
        "يوسف رجّي",
        "إبراهيم عساف",
        "كارلا غصن خوري",
    ]
