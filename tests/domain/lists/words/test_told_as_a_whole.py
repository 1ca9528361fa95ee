"""Words of lists that tables tell as a whole, in many languages: groups, heads of columns, titles, duties."""

from __future__ import annotations

from typing import get_args

import pytest

from domain.delegation.category import Category
from domain.lists.listing import parse_list
from domain.lists.names.courtesies import any_courtesy_before, without_courtesies
from domain.lists.surroundings.group_words import category_in
from domain.lists.surroundings.headings import heading_of
from domain.lists.surroundings.kind_of_line import kind_of_line
from domain.lists.tables.column_heads import ColumnRole, role_by_head
from domain.lists.tables.columns import guessed_columns
from domain.lists.text.lines import rows_of_lines
from domain.lists.text.name_and_office import name_and_office
from domain.lists.words.offices import name_like, names_an_office
from domain.lists.words.whole_words import table_of


@pytest.mark.parametrize(
    ("heading", "category"),
    [
        ("Sector privado", "business"),
        ("D. SECTEUR PRIVÉ :", "business"),
        ("Приватний сектор", "business"),
        ("ÖZEL SEKTÖR (4)", "business"),
        ("Säkerhet", "security"),
        ("Turvamiehet", "security"),
        ("Ахова", "security"),
        ("Žurnalistai", "press"),
        ("БАҚ", "press"),
        ("Fylgdarlið", "accompanying"),
        ("Коштоочулар", "accompanying"),
        ("Załoga samolotu", "crew"),
        ("四、机组人员", "crew"),
        ("Переводчики", "support"),
        ("Tim pendahulu", "support"),
        ("Rombongan rasmi", "official"),
    ],
)
def test_a_group_is_told_by_its_name_alone(heading: str, category: Category) -> None:
    assert kind_of_line(heading) == "heading"
    assert heading_of(heading).category == category


@pytest.mark.parametrize(
    "words", ["Sector privado de Chile, Presidente", "Turva Mari", "Minister of the Private Sector"]
)
def test_more_words_than_those_of_a_group_are_no_group(words: str) -> None:
    assert category_in(words) != "business"
    assert kind_of_line(words) != "heading"


def test_every_line_of_the_tables_says_what_is_known() -> None:
    assert {*table_of("groups.txt").values()} <= {*get_args(Category)}
    assert {words: role_by_head(words) for words in table_of("heads.txt")} == table_of("heads.txt")


@pytest.mark.parametrize(
    ("head", "role"),
    [
        ("ПІБ", "name"), ("Imię i nazwisko", "name"), ("Јавно", None), ("Ному насаб", "name"), ("Jina kamili", "name"),
        ("Прозвішча", "family"), ("Etunimet", "given"), ("Wezipesi", "position"), ("ΙΔΙΟΤΗΤΑ", "position"),
        ("Vuelo", "skip"), ("Geschlecht", "skip"), ("Číslo pasu", "skip"), ("Eil. Nr.", "number"), ("区分", "category"),
    ],
)  # fmt: skip
def test_heads_of_columns_are_told_in_more_languages(head: str, role: ColumnRole | None) -> None:
    assert role_by_head(head) == role


@pytest.mark.parametrize(
    ("text", "title", "name"),
    [
        ("Kapteeni Anna Virtanen", "Kapteeni", "Anna Virtanen"),
        ("плк. Иванова", "", "плк. Иванова"),
        ("Oberfeldwebel Jan Kurz", "Oberfeldwebel", "Jan Kurz"),
        ("1st Lt. John Carter", "1st Lt.", "John Carter"),
        ("الآنسة لينا سامي حداد", "الآنسة", "لينا سامي حداد"),
        ("พล.ต.ท. สมชาย ใจดี", "พล.ต.ท.", "สมชาย ใจดี"),
        ("Đại tá Nguyễn Văn An", "Đại tá", "Nguyễn Văn An"),
        ("Letnan Jenderal TNI Budi Santoso", "Letnan Jenderal TNI", "Budi Santoso"),
        ("капитан I ранга Иванов Пётр", "капитан I ранга", "Иванов Пётр"),
        ("Zh. Abdullaev Karim", "", "Zh. Abdullaev Karim"),
        ("П. Сидоров Иван", "", "П. Сидоров Иван"),
        ("Пан Ги Мун", "", "Пан Ги Мун"),
    ],
)
def test_titles_before_names_are_told_in_more_languages(text: str, title: str, name: str) -> None:
    assert without_courtesies(text) == name
    assert any_courtesy_before(text) == title


@pytest.mark.parametrize(
    "office",
    ["Commissioner for Trade", "Inspecteur général des Finances", "Judge", "Kapten", "Kommissarie vid polisen"],
)
def test_an_office_is_no_title(office: str) -> None:
    assert without_courtesies(office) == office


@pytest.mark.parametrize(
    "duty", ["Driver of the Minister", "Cameraman, ZNBC", "欧亚司研究员", "Szakértő", "სპეციალისტი", "Mtaalamu"]
)
def test_duties_are_offices(duty: str) -> None:
    assert names_an_office(duty)


@pytest.mark.parametrize("name", ["Adam Driver", "Dean Smith", "Pilot Jon Poe", "وليد بن طلال"])
def test_names_that_are_words_of_duties_stay_names(name: str) -> None:
    assert name_like(name)


def test_two_rows_may_call_the_columns() -> None:
    rows = [
        ["№", "Аты-жөні", "", "", "Лауазымы"],
        ["", "Тегі", "Аты", "Әкесінің аты", ""],
        ["1", "Балаева", "Аида", "Ғалымқызы", "Мәдениет министрі"],
        ["2", "Кәрімов", "Елдос", "Дәуренұлы", "Министрдің кеңесшісі"],
    ]
    columns = guessed_columns(rows)
    assert [str(each) for each in columns] == ["number", "family.kk", "given.kk", "patronymic.kk", "position.kk"]
    first, _ = parse_list(rows, columns).entries
    assert (first.line, first.names["kk"].in_full) == (3, "Аида Ғалымқызы Балаева")


def test_cells_tell_where_heads_stand_over_the_wrong_ones() -> None:
    rows = [
        ["Должность", "Фамилия и имя"],
        ["Джурич Марко", "Министр иностранных дел"],
        ["Томич Владимир", "Посол Республики Сербии"],
        ["Николич Зоран", "переводчик"],
    ]
    assert [str(each) for each in guessed_columns(rows)] == ["name.ru", "position.ru"]


def test_a_column_of_titles_holds_no_family_names_and_is_kept() -> None:
    rows = [
        ["م", "اللقب", "الاسم", "الوظيفة", "الصفة"],
        ["1", "معالي الدكتور", "بدر عبد العاطي", "وزير الخارجية", "رسمي"],
        ["2", "السفير", "نبيل حبشي", "نائب وزير الخارجية", "رسمي"],
        ["3", "الأستاذة", "هبة شوقي", "محررة دبلوماسية", "صحافة"],
    ]
    assert [each.role for each in guessed_columns(rows)] == ["number", "courtesy", "name", "position", "category"]


def test_flights_are_no_offices_where_these_stand_under_the_names() -> None:
    rows = [
        ["No.", "Nombre y cargo", "Llega"],
        ["1", "Juan de la Fuente\nSecretario de Relaciones Exteriores", "FAM 3526"],
        ["2", "Ana Soler\nDirectora de Ceremonial", "AF 226"],
    ]
    parsed = parse_list(rows, guessed_columns(rows))
    assert [entry.position["es"] for entry in parsed.entries] == [
        "Secretario de Relaciones Exteriores", "Directora de Ceremonial",
    ]  # fmt: skip


@pytest.mark.parametrize("line", ["警视厅警护课 高桥健一先生", "共同社记者　渡边纱英女士"])
def test_a_courtesy_behind_a_name_tells_it_from_the_office_before(line: str) -> None:
    office, name = line.replace("　", " ").split(" ")
    assert name_and_office(line) == (name, office)
    assert rows_of_lines([line])[0][1:] == [name, office]


def test_offices_above_names_are_told_by_all_of_a_list() -> None:
    lines = [
        "Délégation officielle", "Ministre du Commerce", "Anne Leroy", "Chargée de mission", "Paul Roux",
        "Ost-Ausschuss", "Jean Petit", "Presse", "Journaliste", "Marie Blanc",
    ]  # fmt: skip
    rows = rows_of_lines(lines)
    assert [(entry.names["fr"].in_full, entry.position["fr"], entry.category)
            for entry in parse_list(rows, guessed_columns(rows)).entries] == [
        ("Anne Leroy", "Ministre du Commerce", "official"), ("Paul Roux", "Chargée de mission", "official"),
        ("Jean Petit", "Ost-Ausschuss", "official"), ("Marie Blanc", "Journaliste", "press"),
    ]  # fmt: skip


def test_chinese_offices_stand_above_names_of_one_word() -> None:
    rows = rows_of_lines(["外交部部长", "王毅", "商务部副部长", "李飞", "亚洲司司长", "刘旭东"])
    found = parse_list(rows, guessed_columns(rows)).entries
    assert [(entry.names["zh"].in_full, entry.position["zh"]) for entry in found] == [
        ("王毅", "外交部部长"), ("李飞", "商务部副部长"), ("刘旭东", "亚洲司司长"),
    ]  # fmt: skip


def test_a_line_that_says_who_comes_along_is_of_the_one_above() -> None:
    rows = rows_of_lines(
        [
            "DÉLÉGATION OFFICIELLE",
            "1) M. Ignazio Cassis ; Conseiller fédéral ;",
            "accompagné de son épouse, Mme Paola Cassis",
            "2) M. Alexandre Fasel ; Secrétaire d'État ;",
        ]
    )
    found = parse_list(rows, guessed_columns(rows)).entries
    assert [(entry.names["fr"].in_full, entry.category) for entry in found] == [
        ("Ignazio Cassis", "official"), ("Paola Cassis", "spouse"), ("Alexandre Fasel", "official"),
    ]  # fmt: skip


def test_a_heading_in_two_languages_is_one() -> None:
    rows = [
        ["Nombre", "Cargo"],
        ["Delegación oficial", "Official delegation"],
        ["Ana Soler", "Ministra"],
        ["Prensa", "Press"],
        ["Jaime Buitrago", "Periodista"],
        ["Luz Palacios", "Camarógrafa"],
    ]
    found = parse_list(rows, guessed_columns(rows)).entries
    assert [(entry.names["es"].in_full, entry.category) for entry in found] == [
        ("Ana Soler", "official"), ("Jaime Buitrago", "press"), ("Luz Palacios", "press"),
    ]  # fmt: skip
